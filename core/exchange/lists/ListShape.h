// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/ImportNotes.h"
#include "core/exchange/lists/CellValues.h"

namespace core {

/// Larger lists are refused with a sentence: what they hold is kept in memory until it is written.
inline constexpr qint64 kLargestList = 128 << 20;
inline constexpr qint64 kMostListLines = 200'000;

/// One column of a list, and what becomes of it.
struct ListColumn
{
    QString name = {};        ///< As in the header; told apart where two are called alike.
    QStringList samples = {}; ///< Up to three values, each another one.
    ListField field = ListField::Remark;
    qint64 filled = 0; ///< Lines that say something in it.
    DateEvidence dates = {};
    DateOrder order = DateOrder::DayMonthYear; ///< Of its own dates.
    friend bool operator==(const ListColumn &left, const ListColumn &right)
    {
        return left.name == right.name && left.field == right.field && left.samples == right.samples;
    }
};

/// A CSV list as it was found out and as the user corrected it: how it is written, what each
/// column and word means.
struct ListShape
{
    ListKind kind = ListKind::Machines;
    TextEncoding encoding = TextEncoding::Utf8;
    QChar delimiter = QLatin1Char(';');
    DateOrder dateOrder = DateOrder::DayMonthYear;
    bool isDateOrderOpen = false; ///< Every date fits two orders: the user may know better.
    bool isDateOrderGiven = false;
    QChar decimalMark = QLatin1Char(',');
    qint64 headerLine = 1;
    qint64 lines = 0; ///< Records below the header, empty ones not counted.
    QList<ListColumn> columns = {};
    /// The words of columns with meanings: what each means, empty where nobody knows.
    QMap<ListField, ValueMeanings> values = {};
    ListMapping wanted = {}; ///< What somebody said about it.

    QStringList columnNames() const;
    /// The first column that becomes @p field; negative: none.
    qsizetype columnOf(ListField field) const;
    bool has(ListField field) const { return columnOf(field) >= 0; }
    /// All of it, to be exported.
    ListMapping mapping() const;
    /// What holds for another list with the same columns.
    ListMapping memorable() const;
    friend bool operator==(const ListShape &, const ListShape &) = default;
};

/// Reads @p device to its end and says how it is written; what @p wanted says counts more.
/// Unreadable when it is no list: fewer than two columns, none of which is known, or too large.
Result<ListShape> shapeOf(QIODevice &device, const ListMapping &wanted = {});

/// Whether the first records of @p device look like a list that shapeOf() can read: cheap.
bool looksLikeList(QIODevice &device);

} // namespace core
