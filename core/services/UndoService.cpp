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

/// A unit that no later one took back.
struct Standing
{
    QUuid unit = {};
    bool isUndo = false;
    bool isRedo = false; ///< The undo of an undo.
};

/// The newest first.
Result<QList<Standing>> standingUnits(Connection &connection)
{
    const auto units = Journal(connection).latest(200);
    if (!units)
        return units.error();
    QHash<QUuid, QUuid> undoes;
    for (const Journal::UnitSummary &each : *units)
        undoes.insert(each.unit, each.action.undoes);
    const auto isUndo = [&undoes](QUuid each) {
        bool undo = false; // An undo of an undo does again: parity decides.
        for (each = undoes.value(each); !each.isNull(); each = undoes.value(each))
            undo = !undo;
        return undo;
    };
    QList<Standing> standing;
    QSet<QUuid> takenBack;
    for (const Journal::UnitSummary &each : *units) {
        if (takenBack.contains(each.unit))
            continue;
        const bool takesBack = !each.action.undoes.isNull();
        if (takesBack)
            takenBack.insert(each.action.undoes);
        standing << Standing{each.unit, isUndo(each.unit), takesBack && !isUndo(each.unit)};
    }
    return standing;
}

} // namespace

Result<> undo(Unit &unit, const QUuid &undone)
{
    const auto entries = Journal(unit.connection()).entriesOf(undone);
    if (!entries)
        return entries.error();
    if (entries->isEmpty())
        return Error{.kind = ErrorKind::NotFound, .detail = undone.toString()};

    unit.setUndoes(undone);
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

Result<> undoLast(Unit &unit)
{
    const auto units = standingUnits(unit.connection());
    if (!units)
        return units.error();
    const auto last =
        std::find_if(units->cbegin(), units->cend(), [](const Standing &each) { return !each.isUndo; });
    if (last == units->cend())
        return Error{.kind = ErrorKind::NotFound, .sentence = {SENTENCE("There is nothing to undo.")}};
    return undo(unit, last->unit);
}

Result<> redoLast(Unit &unit)
{
    const auto units = standingUnits(unit.connection());
    if (!units)
        return units.error();
    for (const Standing &each : *units) {
        if (each.isUndo)
            return undo(unit, each.unit);
        if (!each.isRedo)
            break; // Something else was done since.
    }
    return Error{.kind = ErrorKind::NotFound, .sentence = {SENTENCE("There is nothing to redo.")}};
}

} // namespace core
