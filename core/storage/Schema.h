// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"

#include <QJsonObject>
#include <QStringList>
#include <QVariant>
#include <optional>

namespace core {

enum class ColumnType {
    Integer,
    Text,
    Boolean,
    Day,
    Lines ///< A set of lines, sorted; of a change the journal keeps those that went and those that came.
};

struct ColumnSpec
{
    QString name;
    ColumnType type;
    bool placing = false; ///< Lists filter or sort by it: a change may move the row.
    QVariant young = {};  ///< What rows got when a migration added it: its NOT NULL default.
};

/// What the unit of work must know of a table. `id` and `version` go without saying.
struct TableSpec
{
    QString name;
    bool searched; ///< Has a search_text column, indexed by Search.
    QList<ColumnSpec> columns;
    /// Its columns whose words find the intervention that the row belongs to; see Search::commentsOf().
    QStringList comments = {};

    QStringList columnNames() const;
};

const TableSpec &specOf(Table table);
/// Absent: not a table users change.
std::optional<Table> tableNamed(const QString &name);
QList<Table> allTables();

/// Makes the Lines columns of a change, @p before and @p after, say only what differs.
void abridge(const TableSpec &spec, QJsonObject &before, QJsonObject &after);
/// The lines that stood before the change from @p before to @p after, as abridged, led to @p stored.
QString linesBefore(const QString &stored, const QString &before, const QString &after);

/// A column's value as the journal keeps it, and back; the same on both engines.
QJsonValue toJson(const QVariant &value, ColumnType type);
QVariant fromJson(const QJsonValue &json, ColumnType type);

} // namespace core
