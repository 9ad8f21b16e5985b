// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>

namespace core {

/// @p cell as a CSV file holds it: between quotes where it must be, and never a formula for the
/// spreadsheet that opens the file: a text that begins like one gets an apostrophe before it.
QString csvCell(const QString &cell, QChar delimiter = QLatin1Char(';'));

} // namespace core
