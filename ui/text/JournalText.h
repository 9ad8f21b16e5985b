// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/history/RecordHistory.h"

namespace ui {

class Format;

// The journal in words: what it keeps as tables, columns and JSON values.

/// "site", "contract", as in "site added".
QString words(core::Table table);
/// What a row is called, of the name the journal keeps: of a part of a machine it is its kind.
QString rowWords(core::Table table, const QString &name);
/// "Warranty until"; empty for a column that says nothing to users (a sort key).
QString columnWords(const QString &column);
/// A value of @p row's @p column: enums by their words, cents as money, ids by @p names;
/// "—" for none.
QString valueWords(core::RowRef row, const QString &column, const QJsonValue &value,
                   const QHash<core::RowRef, QString> &names, const Format &format);
/// The label of an operation, as translated in the context "Action".
QString actionWords(const QString &label);

} // namespace ui
