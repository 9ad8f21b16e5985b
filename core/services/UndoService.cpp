// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/UndoService.h"

#include "core/services/AssetMeaning.h"
#include "core/services/AttachmentService.h"
#include "core/services/Derivation.h"
#include "core/services/PackService.h"
#include "core/storage/FindingRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/RecordRows.h"
#include "core/storage/References.h"
#include "core/storage/Schema.h"

#include <QHash>

namespace core {
namespace {

/// Without the columns that are younger than the entry: nothing has changed them since.
QVariantMap valuesFrom(const QJsonObject &json, const TableSpec &spec)
{
    QVariantMap values;
    for (const ColumnSpec &column : spec.columns) {
        if (json.contains(column.name))
            values.insert(column.name, fromJson(json.value(column.name), column.type));
    }
    return values;
}

/// What an older entry does not know is as the upgrade made it: a row that comes back names each of its
/// columns.
void fillYoungColumns(QVariantMap &values, const TableSpec &spec)
{
    for (const ColumnSpec &column : spec.columns) {
        if (!values.contains(column.name))
            values.insert(column.name, column.young);
    }
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

/// What undoing a unit must know beyond its entries.
struct Undoing
{
    QSet<qint64> createdInterventions = {}; ///< By the unit: their logs go with them.
    QSet<qint64> touchedInterventions = {}; ///< To be derived again.
    QSet<qint64> touchedContracts = {};     ///< Likewise all that is under them.
    QSet<qint64> touchedAssets = {};        ///< Likewise what their inventories mean.
    bool touchesReference = false;          ///< Likewise of every machine.
    QSet<RowRef> attachedTo = {};           ///< Records whose files come or go.
    QList<RowRef> created = {};             ///< By the unit: something may refer to them since.
};

qint64 idIn(const JournalEntry &entry, const QString &column)
{
    const QJsonObject &values = entry.after ? *entry.after : *entry.before;
    return values.value(column).toInteger();
}

Result<qint64> contractOfVersion(Connection &connection, qint64 version)
{
    const auto found = connection.all<qint64>(
        QStringLiteral("SELECT contract_id FROM contract_version WHERE id = :id"),
        {{QStringLiteral("id"), version}}, [](const Fields &fields) { return fields.integer(0); });
    return found ? Result<qint64>(found->value(0)) : found.error();
}

void noteFiles(Undoing &undoing, const JournalEntry &entry)
{
    for (const Table table : tablesWithAttachments()) {
        if (entry.row.table == Table::Attachment)
            undoing.attachedTo.insert({table, idIn(entry, attachmentOwnerColumn(table))});
    }
    undoing.attachedTo.removeIf([](RowRef row) { return row.id == 0; });
}

Result<> note(Connection &connection, Undoing &undoing, const JournalEntry &entry)
{
    noteFiles(undoing, entry);
    if (!entry.before)
        undoing.created << entry.row;
    switch (entry.row.table) {
    case Table::Intervention:
        (entry.before ? undoing.touchedInterventions : undoing.createdInterventions).insert(entry.row.id);
        break;
    case Table::InterventionEvent:
    case Table::InterventionAsset:
    case Table::WorkEntry:
        undoing.touchedInterventions.insert(idIn(entry, QStringLiteral("intervention_id")));
        break;
    case Table::Asset:
        undoing.touchedAssets.insert(entry.row.id);
        break;
    case Table::AssetPart:
        undoing.touchedAssets.insert(idIn(entry, QStringLiteral("asset_id")));
        break;
    case Table::ReferenceTable:
        undoing.touchesReference = true;
        break;
    case Table::Contract:
        undoing.touchedContracts.insert(entry.row.id);
        break;
    case Table::ContractVersion:
        undoing.touchedContracts.insert(idIn(entry, QStringLiteral("contract_id")));
        break;
    case Table::ServiceLevel: {
        const auto contract =
            contractOfVersion(connection, idIn(entry, QStringLiteral("contract_version_id")));
        if (!contract)
            return contract.error();
        undoing.touchedContracts.insert(*contract);
        break;
    }
    default:
        break;
    }
    return {};
}

/// Numbers are continuous: an intervention goes only while it holds the last ones of its year.
Result<> refuseGaps(Connection &connection, const Undoing &undoing)
{
    for (const qint64 id : undoing.createdInterventions) {
        const auto later = connection.all<qint64>(
            QStringLiteral(
                "SELECT l.id FROM intervention t JOIN intervention l ON l.year = t.year AND l.sequence "
                "= t.sequence + 1 WHERE t.id = :id"),
            {{QStringLiteral("id"), id}}, [](const Fields &fields) { return fields.integer(0); });
        if (!later)
            return later.error();
        if (!later->isEmpty() && !undoing.createdInterventions.contains(later->constFirst()))
            return invalid({QT_TRANSLATE_NOOP(
                "Sentence", "A later intervention was numbered since, and numbers are continuous: cancel "
                            "this one as an entry mistake instead.")});
    }
    return {};
}

/// What has no name of its own is told by what it is.
Result<> refuseNameless(Table table)
{
    switch (table) {
    case Table::PackMovement:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This cannot be taken back: something was written "
                                                      "into the hour pack for it since. Take that back "
                                                      "first.")});
    case Table::ContractNotice:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This cannot be taken back: a notice was recorded for "
                                                      "the contract since. Take that back first.")});
    case Table::OnCallDuty:
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "This cannot be taken back: the technician is in the on-call "
                                           "rota since. Remove those duties first.")});
    case Table::ReversibilityItem:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This cannot be taken back: something was added to the "
                                                      "reversibility checklist since. Withdraw the notice "
                                                      "instead.")});
    case Table::Custody:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This cannot be taken back: a machine changed hands "
                                                      "since. Take that back first.")});
    case Table::SignedSheet:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "This cannot be taken back: its work sheet was signed "
                                                      "since, and a signed sheet is kept as it was.")});
    default:
        return {};
    }
}

/// What others refer to since stays: it would take them along, or leave them pointing at nothing.
Result<> refuseWhatIsNeeded(Connection &connection, const Undoing &undoing, const QList<RowRef> &own)
{
    const QSet<RowRef> ownRows(own.cbegin(), own.cend());
    for (const RowRef row : undoing.created) {
        if (row.table == Table::Attachment) {
            if (const Result<> allowed = refuseIfSent(connection, AttachmentId(row.id)); !allowed)
                return allowed;
        }
        if (const Result<> alone = refuseWithAttachments(connection, row, own); !alone)
            return alone;
        const auto by = firstReferenceTo(connection, row, ownRows);
        if (!by)
            return by.error();
        if (!*by)
            continue;
        if (const Result<> nameless = refuseNameless((*by)->table); !nameless)
            return nameless;
        const auto name = rowName(connection, row);
        const auto other = rowName(connection, **by);
        if (!name || !other)
            return name ? other.error() : name.error();
        Error error = invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be taken back: “%2” refers to it "
                                                             "since. Change that first."),
                               {*name, *other}});
        error.rows = {**by};
        return error;
    }
    return {};
}

/// The log is append-only: a line is taken back by another line (core/domain/intervention/Event.h).
Result<> takeBack(Unit &unit, const JournalEntry &entry)
{
    const InterventionEvent event{.intervention =
                                      InterventionId(idIn(entry, QStringLiteral("intervention_id"))),
                                  .kind = EventKind::Withdrawn,
                                  .at = fromMsecs(idIn(entry, QStringLiteral("at"))),
                                  .order = static_cast<int>(idIn(entry, QStringLiteral("entry_order"))) + 1,
                                  .recordedAt = unit.at(),
                                  .author = unit.author(),
                                  .corrects = EventId(entry.row.id)};
    const auto id = InterventionRepository::add(unit, event);
    return id ? Result<>() : id.error();
}

/// Undoes the insertion of @p entry's row; returns its new version.
Result<int> unmake(Unit &unit, const Undoing &undoing, const JournalEntry &entry, int version)
{
    const bool isLine = entry.row.table == Table::InterventionEvent;
    if (isLine && !undoing.createdInterventions.contains(idIn(entry, QStringLiteral("intervention_id")))) {
        const Result<> taken = takeBack(unit, entry);
        return taken ? Result<int>(version) : taken.error();
    }
    if (entry.row.table == Table::Intervention) {
        const Result<> cleared = DerivedRepository::clear(unit, InterventionId(entry.row.id));
        if (!cleared)
            return cleared.error();
    }
    if (entry.row.table == Table::ContractVersion) {
        const Result<> cleared = DerivedRepository::clear(unit, ContractVersionId(entry.row.id));
        if (!cleared)
            return cleared.error();
    }
    if (entry.row.table == Table::Asset) {
        const Result<> cleared = FindingRepository::write(unit, AssetId(entry.row.id), {});
        if (!cleared)
            return cleared.error();
    }
    const Result<> removed = unit.remove(entry.row, version);
    return removed ? Result<int>(version + 1) : removed.error();
}

/// Of sets of lines the entry tells what differed: the rest is what is stored.
Result<> fillLines(Connection &connection, const JournalEntry &entry, QVariantMap &values)
{
    const TableSpec &spec = specOf(entry.row.table);
    for (const ColumnSpec &column : spec.columns) {
        if (column.type != ColumnType::Lines)
            continue;
        const auto stored = connection.one<QString>(
            QStringLiteral("SELECT %1 FROM %2 WHERE id = :id").arg(column.name, spec.name),
            {{QStringLiteral("id"), entry.row.id}}, [](const Fields &fields) { return fields.text(0); });
        if (!stored)
            return stored.error();
        values[column.name] = linesBefore(*stored, entry.before->value(column.name).toString(),
                                          entry.after->value(column.name).toString());
    }
    return {};
}

/// Writes what was before @p entry over version @p version; returns the new version.
Result<int> restore(Unit &unit, const Undoing &undoing, const JournalEntry &entry, int version)
{
    if (!entry.before)
        return unmake(unit, undoing, entry, version);
    QVariantMap values = valuesFrom(*entry.before, specOf(entry.row.table));
    if (entry.after) {
        const Result<> whole = fillLines(unit.connection(), entry, values);
        return whole ? unit.update(entry.row, version, values) : whole.error();
    }
    if (entry.row.table == Table::Attachment) {
        if (const Result<> ready = readyToReturn(unit, values); !ready)
            return ready.error();
    }
    fillYoungColumns(values, specOf(entry.row.table));
    values.insert(QStringLiteral("id"), entry.row.id);
    values.insert(QStringLiteral("version"), version + 1);
    const Result<qint64> id = unit.insert(entry.row.table, values);
    return id ? Result<int>(version + 1) : id.error();
}

Result<> deriveInterventions(Unit &unit, Derivation &derivation, const Undoing &undoing)
{
    for (const qint64 id : undoing.touchedInterventions) {
        const auto stored = storedVersion(unit.connection(), {Table::Intervention, id});
        if (!stored)
            return stored.error();
        if (!*stored)
            continue; // Gone with the unit that made it.
        if (const Result<> followed = followWorkOf(unit, derivation, InterventionId(id)); !followed)
            return followed;
        if (const Result<> done = derivation.derive(unit, InterventionId(id)); !done)
            return done;
    }
    return {};
}

/// Brings what is derived back in step with what was restored.
Result<> deriveAgain(Unit &unit, const Undoing &undoing)
{
    for (const RowRef owner : undoing.attachedTo)
        unit.touch(owner);
    Derivation derivation(unit.connection());
    for (const qint64 contract : undoing.touchedContracts) {
        if (const Result<> done = derivation.deriveContract(unit, ContractId(contract)); !done)
            return done;
    }
    for (const qint64 asset : undoing.touchedAssets) {
        if (const Result<> done = deriveFindings(unit, AssetId(asset)); !done)
            return done;
    }
    if (undoing.touchesReference) {
        if (const Result<> done = deriveAllFindings(unit); !done)
            return done;
    }
    return deriveInterventions(unit, derivation, undoing);
}

/// A unit that no later one took back.
struct Standing
{
    QUuid unit = {};
    bool isUndo = false;
    bool isRedo = false; ///< The undo of an undo.
};

/// Of @p author, the newest first: Ctrl+Z takes nobody else's work back.
Result<QList<Standing>> standingUnits(Connection &connection, const QString &author)
{
    const auto units = Journal(connection).latest(200, author);
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
    Undoing undoing;
    QHash<RowRef, JournalEntry> last;
    for (const JournalEntry &entry : *entries) {
        if (entry.erased)
            return Error{.kind = ErrorKind::Invalid,
                         .detail = QStringLiteral("erased"),
                         .rows = {entry.row},
                         .sentence = {QT_TRANSLATE_NOOP(
                             "Sentence", "This cannot be undone: what it changed was erased since.")}};
        last.insert(entry.row, entry);
        if (const Result<> noted = note(unit.connection(), undoing, entry); !noted)
            return noted;
    }
    const auto changed = changedSince(unit.connection(), last);
    if (!changed)
        return changed.error();
    if (!changed->isEmpty())
        return Error{.kind = ErrorKind::Conflict,
                     .detail = QStringLiteral("changed since"),
                     .rows = *changed,
                     .sentence = {QT_TRANSLATE_NOOP(
                         "Sentence", "This cannot be undone: what it changed was changed again since.")}};
    if (const Result<> whole = refuseGaps(unit.connection(), undoing); !whole)
        return whole;
    if (const Result<> alone = refuseWhatIsNeeded(unit.connection(), undoing, last.keys()); !alone)
        return alone;
    for (auto entry = entries->crbegin(); entry != entries->crend(); ++entry) {
        const Result<int> version = restore(unit, undoing, *entry, last.value(entry->row).version);
        if (!version)
            return version.error();
        last[entry->row].version = *version;
    }
    return deriveAgain(unit, undoing);
}

Result<> undoLast(Unit &unit)
{
    const auto units = standingUnits(unit.connection(), unit.author());
    if (!units)
        return units.error();
    const auto last =
        std::find_if(units->cbegin(), units->cend(), [](const Standing &each) { return !each.isUndo; });
    if (last == units->cend())
        return Error{.kind = ErrorKind::NotFound,
                     .sentence = {QT_TRANSLATE_NOOP("Sentence", "There is nothing to undo.")}};
    return undo(unit, last->unit);
}

Result<> redoLast(Unit &unit)
{
    const auto units = standingUnits(unit.connection(), unit.author());
    if (!units)
        return units.error();
    for (const Standing &each : *units) {
        if (each.isUndo)
            return undo(unit, each.unit);
        if (!each.isRedo)
            break; // Something else was done since.
    }
    return Error{.kind = ErrorKind::NotFound,
                 .sentence = {QT_TRANSLATE_NOOP("Sentence", "There is nothing to redo.")}};
}

} // namespace core
