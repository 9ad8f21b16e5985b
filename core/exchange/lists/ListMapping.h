// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TextSource.h"
#include "core/exchange/lists/ListField.h"

#include <QJsonObject>
#include <QMap>

namespace core {

enum class DateOrder { DayMonthYear, MonthDayYear, YearMonthDay };

/// What the user says about a CSV list; what is left open is found out from the file. A value:
/// it is remembered by the names of the columns, and written as JSON for vigie-cli --mapping.
struct ListMapping
{
    std::optional<ListKind> kind = {};
    std::optional<TextEncoding> encoding = {};
    std::optional<QChar> delimiter = {};
    std::optional<DateOrder> dateOrder = {};
    std::optional<QChar> decimalMark = {};      ///< "," or "."
    QMap<QString, ListField> columns = {};      ///< By the name of the column, as it is written.
    QMap<ListField, ValueMeanings> values = {}; ///< What words of a column mean, where Vigie errs.

    friend bool operator==(const ListMapping &, const ListMapping &) = default;
};

/// Stable names: part of the contract of vigie-cli.
QString identifier(TextEncoding encoding); ///< "utf-8", "windows-1252", "utf-16le"…
QString identifier(DateOrder order);       ///< "dmy", "mdy", "ymd"

QJsonObject jsonOf(const ListMapping &mapping);
/// Unreadable, naming it, when something in it is not known.
Result<ListMapping> mappingOf(const QJsonObject &json);
/// The same of a file's contents.
Result<ListMapping> mappingOfText(const QByteArray &json);

/// What tells one layout of columns from another, whatever their order; to remember mappings by.
QString layoutKey(const QStringList &columns);

} // namespace core
