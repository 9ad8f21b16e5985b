// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Money.h"
#include "core/exchange/lists/ListMapping.h"

#include <QDate>

namespace core {

// What the cells of a list say, as people and spreadsheets write it.

/// A line of text: no control or direction characters, spaces made single; empty for what stands
/// for nothing ("N/A", "-", "?", "null").
QString cellText(const QString &cell);
/// The same with its lines kept.
QString cellLines(const QString &cell);

/// A date and, where there is one, a time of day.
struct CellDate
{
    QDate day = {};
    int second = 0; ///< Since midnight; 0 without a time.
    bool hasTime = false;
    friend bool operator==(const CellDate &, const CellDate &) = default;
};
/// "15/03/2022", "3/15/22 4:30 PM", "2022-03-15T16:30:00+01:00" (the offset is not read),
/// "15 mars 2022"; nothing for what is no date, or an impossible one. Two digits of a year from
/// 80 on are of the last century.
std::optional<CellDate> dateOf(const QString &cell, DateOrder order);

/// What the dates of a column say of the order of day and month.
struct DateEvidence
{
    qint64 dayFirst = 0;   ///< Dates whose first number can only be a day.
    qint64 monthFirst = 0; ///< Whose second one can only be a day.
    qint64 yearFirst = 0;
    qint64 either = 0; ///< Day and month both from 1 to 12.
    void add(const QString &cell);
    void add(const DateEvidence &other);
    bool isEmpty() const { return dayFirst + monthFirst + yearFirst + either == 0; }
    /// The order they have, the French one where both fit; nothing without a date.
    std::optional<DateOrder> order() const;
    /// Whether both orders fit all of them.
    bool isOpen() const { return either > 0 && dayFirst + monthFirst == 0; }
};

/// The decimal mark that @p cell can only have; nothing where it does not tell.
std::optional<QChar> decimalMarkOf(const QString &cell);
/// "1 234,56 €", "$2,266.13", "1.234,5": to the cent, half a cent away from zero. Nothing for what is
/// no amount.
std::optional<Money> moneyOf(const QString &cell, QChar decimalMark);
/// "8 Go", "16384 MB", "8": MiB. A bare number is in @p unit ("go", "mb"…), without one GiB up to
/// 255 and MiB above.
std::optional<qint64> memoryOf(const QString &cell, const QString &unit);
/// "36", "36 mois", "3 ans", "1 an": months, 1 to 1200.
std::optional<int> monthsOf(const QString &cell);
/// The unit that the name of a memory column gives ("RAM (Go)"); empty: none.
QString memoryUnitIn(const QString &header);

} // namespace core
