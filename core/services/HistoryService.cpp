// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/HistoryService.h"

#include "core/storage/AttachmentRepository.h"
#include "core/storage/Journal.h"
#include "core/storage/RecordRows.h"
#include "core/storage/Schema.h"

#include <algorithm>

namespace core {
namespace {

RecordChange::Kind kindOf(const JournalEntry &entry)
{
    if (!entry.before)
        return RecordChange::Kind::Added;
    return entry.after ? RecordChange::Kind::Changed : RecordChange::Kind::Removed;
}

/// In the order of the table's columns; of an added or removed row what it says, no more.
QList<FieldChange> fieldsOf(const JournalEntry &entry)
{
    QList<FieldChange> fields;
    for (const ColumnSpec &column : specOf(entry.row.table).columns) {
        FieldChange field{.column = column.name};
        if (entry.before)
            field.before = entry.before->value(column.name);
        if (entry.after)
            field.after = entry.after->value(column.name);
        if (field.before != field.after)
            fields << field;
    }
    return fields;
}

RecordChange changeOf(const JournalEntry &entry)
{
    const QJsonObject contents = entry.after.value_or(entry.before.value_or(QJsonObject()));
    return {.row = entry.row,
            .rowName = rowName(entry.row.table, contents),
            .kind = kindOf(entry),
            .unit = entry.unit,
            .label = entry.action.label,
            .author = entry.action.author,
            .at = entry.action.at,
            .isUndo = !entry.action.undoes.isNull(),
            .erased = entry.erased,
            .fields = fieldsOf(entry)};
}

/// Adds the name of what @p value of @p column refers to, once.
Result<> addName(Connection &connection, const QString &column, const QJsonValue &value,
                 QHash<RowRef, QString> &names)
{
    const std::optional<Table> table = referredBy(column);
    const RowRef row{table.value_or(Table::Client), value.toInteger()};
    if (!table || row.id == 0 || names.contains(row))
        return {};
    const auto name = rowName(connection, row);
    if (!name)
        return name.error();
    names.insert(row, *name);
    return {};
}

Result<> addNames(Connection &connection, RecordHistory &history)
{
    for (const RecordChange &change : std::as_const(history.changes)) {
        for (const FieldChange &field : change.fields) {
            for (const QJsonValue &value : {field.before, field.after}) {
                if (const Result<> done = addName(connection, field.column, value, history.names); !done)
                    return done;
            }
        }
    }
    return {};
}

/// The link to a machine is called as the machine is.
void nameLinks(RecordHistory &history)
{
    for (RecordChange &change : history.changes) {
        if (change.row.table != Table::InterventionAsset && change.row.table != Table::SubscriptionAsset &&
            change.row.table != Table::Custody)
            continue;
        for (const FieldChange &field : std::as_const(change.fields)) {
            const QJsonValue &value = field.after.isDouble() ? field.after : field.before;
            if (field.column == QLatin1String("asset_id"))
                change.rowName = history.names.value({Table::Asset, value.toInteger()});
        }
    }
}

} // namespace

Result<RecordHistory> historyOf(Connection &connection, RowRef record)
{
    auto rows = rowsOfRecord(connection, record);
    if (!rows)
        return rows.error();
    const auto removed = AttachmentRepository(connection).removedFrom(record);
    if (!removed)
        return removed.error();
    for (const AttachmentId id : *removed) {
        if (const RowRef row{Table::Attachment, id.value()}; !rows->contains(row))
            rows.value() << row;
    }
    RecordHistory history;
    for (const RowRef row : *rows) {
        const auto entries = Journal(connection).historyOf(row);
        if (!entries)
            return entries.error();
        for (const JournalEntry &entry : *entries)
            history.changes << changeOf(entry);
    }
    std::reverse(history.changes.begin(), history.changes.end());
    std::stable_sort(history.changes.begin(), history.changes.end(),
                     [](const RecordChange &left, const RecordChange &right) { return left.at > right.at; });
    if (const Result<> named = addNames(connection, history); !named)
        return named.error();
    nameLinks(history);
    return history;
}

Result<QList<ActionRow>> latestActions(Connection &connection, int limit)
{
    const auto units = Journal(connection).latest(limit);
    if (!units)
        return units.error();
    QSet<QUuid> takenBack;
    QList<ActionRow> rows;
    for (const Journal::UnitSummary &each : *units) {
        // An undo that was itself taken back does not count: what it undid stands again.
        if (!each.action.undoes.isNull() && !takenBack.contains(each.unit))
            takenBack.insert(each.action.undoes);
        rows << ActionRow{.unit = each.unit,
                          .label = each.action.label,
                          .author = each.action.author,
                          .at = each.action.at,
                          .changes = each.changes,
                          .row = each.first,
                          .rowName = rowName(each.first.table, each.contents),
                          .isUndo = !each.action.undoes.isNull(),
                          .isTakenBack = takenBack.contains(each.unit)};
    }
    return rows;
}

} // namespace core
