// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QCommandLineParser>
#include <QDate>
#include <QTimeZone>

namespace core {
class Connection;
}

namespace app {

// What several commands ask for in the same words.

/// The day of --@p name; @p otherwise where it is not given. Refuses what is no day.
core::Result<QDate> dayOption(const QCommandLineParser &parser, const QString &name, QDate otherwise = {});
/// The moment of --@p name, as clocks of @p zone show it unless it says its own offset; @p otherwise where it
/// is not given. Refuses what is no moment.
core::Result<core::Instant> instantOption(const QCommandLineParser &parser, const QString &name,
                                          const QTimeZone &zone, core::Instant otherwise);
/// Of --client; invalid where it is not given. Refuses a name that nobody or several have.
core::Result<core::ClientId> clientOption(const QCommandLineParser &parser, core::Connection &connection);

/// The intervention called @p number, here or elsewhere. Refuses one that nobody or several have.
core::Result<core::InterventionId> onlyIntervention(core::Connection &connection, const QString &number);

} // namespace app
