// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QCommandLineParser>
#include <QDate>

namespace core {
class Connection;
}

namespace app {

// What several commands ask for in the same words.

/// The day of --@p name; @p otherwise where it is not given. Refuses what is no day.
core::Result<QDate> dayOption(const QCommandLineParser &parser, const QString &name, QDate otherwise = {});
/// Of --client; invalid where it is not given. Refuses a name that nobody or several have.
core::Result<core::ClientId> clientOption(const QCommandLineParser &parser, core::Connection &connection);

/// The intervention called @p number, here or elsewhere. Refuses one that nobody or several have.
core::Result<core::InterventionId> onlyIntervention(core::Connection &connection, const QString &number);

} // namespace app
