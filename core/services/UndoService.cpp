// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/UndoService.h"

#include "core/storage/Schema.h"

#include <QHash>

namespace core {
namespace {

QVariantMap valuesFrom(const QJsonObject &json, const TableSpec &spec)
{
    QVariantMap values;
    for (const ColumnSpec &column : spec.columns)
        values.insert(column.name, fromJson(json.value(column.name), column.type));
    return values;
}

/// Absent once removed.
Result<std::optional<int>> storedVersion(Connection &connection, RowRef row)
{
    const auto found = connection.all<int>(
        QStringLiteral("SELECT version FROM %1 WHERE id = :id").arg(specOf(row.table).name),
        {{QStringLiteral("id"), row.id}}, [](const Fields &fields) { return fields.number(0); });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<int>() : found->constFirst();
}

/// The rows of @p last that are no longer as their entry left them.
Result<QList<RowRef>> changedSince(Connection &connection, const QHash<RowRef, JournalEntry> &last)
{
    QList<RowRef> changed;
    for (const JournalEntry &entry : last) {
        const auto stored = storedVersion(connection, entry.row);
        if (!stored)
            return stored.error();
        const std::optional<int> left = entry.after ? std::optional<int>(entry.version) : std::nullopt;
        if (*stored != left)
            changed << entry.row;
    }
    return changed;
}

/// Writes what was before @p entry over version @p version; returns the new version.
Result<int> restore(Unit &unit, const JournalEntry &entry, int version)
{
    if (!entry.before) {
        const Result<> removed = unit.remove(entry.row, version);
        return removed ? Result<int>(version + 1) : removed.error();
    }
    QVariantMap values = valuesFrom(*entry.before, specOf(entry.row.table));
    if (entry.after)
        return unit.update(entry.row, version, values);
    values.insert(QStringLiteral("id"), entry.row.id);
    values.insert(QStringLiteral("version"), version + 1);
    const Result<qint64> id = unit.insert(entry.row.table, values);
    return id ? Result<int>(version + 1) : id.error();
}

} // namespace

Result<> undo(Unit &unit, const QUuid &undone)
{
    const auto entries = Journal(unit.connection()).entriesOf(undone);
    if (!entries)
        return entries.error();
    if (entries->isEmpty())
        return Error{.kind = ErrorKind::NotFound, .detail = undone.toString()};

    QHash<RowRef, JournalEntry> last;
    for (const JournalEntry &entry : *entries) {
        if (entry.erased)
            return Error{.kind = ErrorKind::Invalid, .detail = QStringLiteral("erased"), .rows = {entry.row}};
        last.insert(entry.row, entry);
    }
    const auto changed = changedSince(unit.connection(), last);
    if (!changed)
        return changed.error();
    if (!changed->isEmpty())
        return Error{
            .kind = ErrorKind::Conflict, .detail = QStringLiteral("changed since"), .rows = *changed};

    const QList<JournalEntry> lastFirst(entries->crbegin(), entries->crend());
    for (const JournalEntry &entry : lastFirst) {
        const Result<int> version = restore(unit, entry, last.value(entry.row).version);
        if (!version)
            return version.error();
        last[entry.row].version = *version;
    }
    return {};
}

} // namespace core
