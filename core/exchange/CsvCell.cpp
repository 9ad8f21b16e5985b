// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CsvCell.h"

#include <algorithm>

namespace core {
namespace {

/// What spreadsheets take for a formula: engineering/reliability.md P56, full-width forms included.
bool beginsFormula(QChar letter)
{
    static const QString kSigns = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    return kSigns.contains(letter);
}

} // namespace

QString csvCell(const QString &cell, QChar delimiter)
{
    QString text = cell;
    if (!text.isEmpty() && beginsFormula(text.at(0)))
        text.prepend(QLatin1Char('\''));
    const bool needsQuotes = std::any_of(text.cbegin(), text.cend(), [delimiter](QChar letter) {
        return letter == delimiter || QStringLiteral("\"\r\n").contains(letter);
    });
    if (!needsQuotes)
        return text;
    text.replace(QLatin1Char('"'), QStringLiteral("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

} // namespace core
