// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthFigures.h"
#include "core/services/Derivation.h"

#include <QJsonObject>

namespace core {

// The JSON of vigie-cli (product/command-line.md): stable keys, instants in ISO 8601 with their
// offset, units in the names of the keys. All of it is what the window and the paper show.

/// The dashboard. @p client is empty for all of them.
QJsonObject toJson(const MonthFigures &figures, const FigureScope &scope, const QString &client);
/// The figures that the PDF of @p report shows.
QJsonObject toJson(const MonthReport &report);
/// Why each due date is what it is.
QJsonObject toJson(const Replayed &replayed, Instant now);

} // namespace core
