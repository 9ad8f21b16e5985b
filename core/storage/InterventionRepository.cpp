// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/InterventionRepository.h"

#include "core/storage/AssetLinks.h"
#include "core/storage/InterventionColumns.h"

namespace core {
namespace {

/// Later than any due date: sorts interventions without one last, and keeps the key NOT NULL.
constexpr qint64 kNever = std::numeric_limits<qint64>::max();

const QString kRowColumns = QStringLiteral(
    "t.id, t.client_id, t.year, t.sequence, t.external_number, t.title, c.name, x.name, t.kind, t.priority, "
    "t.state, t.is_open, t.reported_at, t.resolved_at, t.next_due_at, t.next_milestone, t.pause_reason, "
    "t.category");

AssetLinks links()
{
    return {.table = Table::InterventionAsset, .record = QStringLiteral("intervention_id")};
}

InterventionRow toRow(const Fields &fields)
{
    InterventionRow row{.id = fields.id<InterventionId>(0),
                        .client = fields.id<ClientId>(1),
                        .year = fields.number(2),
                        .sequence = fields.number(3),
                        .externalNumber = fields.text(4),
                        .title = fields.text(5),
                        .clientName = fields.text(6),
                        .technicianName = fields.text(7),
                        .kind = fields.choice<InterventionKind>(8),
                        .priority = fields.choice<Priority>(9),
                        .state = fields.choice<InterventionState>(10),
                        .isOpen = fields.flag(11),
                        .reportedAt = fields.instant(12),
                        .resolvedAt = fields.maybeInstant(13)};
    if (fields.integer(14) != kNever)
        row.nextDue = fields.instant(14);
    row.nextMilestone = fields.maybeChoice<Milestone>(15);
    row.pauseReason = fields.maybeChoice<PauseReason>(16);
    row.category = fields.text(17);
    return row;
}

void whereScope(Select &select, const InterventionFilter &filter)
{
    switch (filter.scope) {
    case InterventionScope::Everything:
        return;
    case InterventionScope::Open:
        return select.where(QStringLiteral("t.is_open = TRUE"));
    case InterventionScope::Late:
        return select.where(QStringLiteral("t.is_open = TRUE AND t.next_due_at < :now"),
                            {{QStringLiteral("now"), toMsecs(filter.now)}});
    case InterventionScope::Waiting:
        return select.where(QStringLiteral("t.is_open = TRUE AND t.state = :waiting"),
                            {{QStringLiteral("waiting"), number(InterventionState::Waiting)}});
    case InterventionScope::Finished:
        // Not "= FALSE": SQLite would look them all up by is_open, then sort nearly the whole table.
        return select.where(QStringLiteral("NOT t.is_open"));
    }
}

/// The condition on commitments that DerivedRepository and the reports count by; see there.
QString outcomeTerm(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Kept:
        return QStringLiteral("k.decision_month = :o_month AND k.state = %1")
            .arg(static_cast<int>(CommitmentState::Met));
    case Outcome::Breached:
        return QStringLiteral("k.decision_month = :o_month AND (k.state = %1 OR (k.state = %2 AND "
                              "k.decision_at < :o_now))")
            .arg(static_cast<int>(CommitmentState::Breached))
            .arg(static_cast<int>(CommitmentState::Pending));
    case Outcome::Neutralised:
        return QStringLiteral("k.decision_month = :o_month AND k.state = %1")
            .arg(static_cast<int>(CommitmentState::Neutralised));
    case Outcome::Undecided:
        break;
    }
    return QStringLiteral("k.reported_month <= :o_month AND k.state IN (%1, %2, %3, %4) AND "
                          "(k.decision_month IS NULL OR "
                          "k.decision_month > :o_month OR (k.decision_month = :o_month AND k.state = %1 AND "
                          "k.decision_at >= :o_now))")
        .arg(static_cast<int>(CommitmentState::Pending))
        .arg(static_cast<int>(CommitmentState::Paused))
        .arg(static_cast<int>(CommitmentState::Met))
        .arg(static_cast<int>(CommitmentState::Breached));
}

void whereOutcome(Select &select, const OutcomeFacet &facet, Instant now)
{
    QString term = outcomeTerm(facet.outcome);
    Params params{{QStringLiteral("o_month"), monthNumber(facet.month)}};
    if (term.contains(QLatin1String(":o_now")))
        params.insert(QStringLiteral("o_now"), toMsecs(now));
    if (facet.priority) {
        term += QStringLiteral(" AND k.priority = :o_priority");
        params.insert(QStringLiteral("o_priority"), number(*facet.priority));
    }
    if (facet.milestone) {
        term += QStringLiteral(" AND k.milestone = :o_milestone");
        params.insert(QStringLiteral("o_milestone"), number(*facet.milestone));
    }
    select.where(QStringLiteral(
                     "t.id IN (SELECT k.intervention_id FROM commitment k WHERE k.service_class = 0 AND %1)")
                     .arg(term),
                 params);
}

template <class Id>
void whereId(Select &select, const char *column, const std::optional<Id> &id)
{
    if (!id)
        return;
    const QString name = QLatin1String(column);
    select.where(QStringLiteral("t.%1 = :%1").arg(name), {{name, id->value()}});
}

} // namespace

Select InterventionRepository::select(const InterventionFilter &filter) const
{
    Select select(kTable, kRowColumns,
                  QStringLiteral(" JOIN client c ON c.id = t.client_id LEFT JOIN technician x ON x.id = "
                                 "t.technician_id"));
    select.search(m_connection.dialect(), filter.text);
    whereScope(select, filter);
    whereId(select, "client_id", filter.client);
    whereId(select, "contract_id", filter.contract);
    whereId(select, "technician_id", filter.technician);
    if (filter.asset)
        select.where(QStringLiteral("t.id IN (SELECT a.intervention_id FROM intervention_asset a WHERE "
                                    "a.asset_id = :asset)"),
                     {{QStringLiteral("asset"), filter.asset->value()}});
    if (filter.unassigned)
        select.where(QStringLiteral("t.technician_id IS NULL"));
    if (filter.uncovered)
        select.where(QStringLiteral("t.contract_id IS NULL"));
    if (filter.state)
        select.where(QStringLiteral("t.state = :state"), {{QStringLiteral("state"), number(*filter.state)}});
    if (filter.kind)
        select.where(QStringLiteral("t.kind = :kind"), {{QStringLiteral("kind"), number(*filter.kind)}});
    if (filter.priority)
        select.where(QStringLiteral("t.priority = :priority"),
                     {{QStringLiteral("priority"), number(*filter.priority)}});
    if (filter.outcome)
        whereOutcome(select, *filter.outcome, filter.now);
    if (filter.move)
        select.where(QStringLiteral("t.id IN (SELECT m.intervention_id FROM backlog_move m WHERE m.month = "
                                    ":m_month AND m.kind = :m_kind)"),
                     {{QStringLiteral("m_month"), monthNumber(filter.move->month)},
                      {QStringLiteral("m_kind"), number(filter.move->kind)}});
    if (filter.order == InterventionOrder::NextDueFirst)
        select.orderBy({QStringLiteral("t.next_due_at"), QStringLiteral("t.id")});
    else
        select.orderBy({QStringLiteral("t.reported_at"), QStringLiteral("t.id")}, Qt::DescendingOrder);
    return select;
}

Result<Intervention> InterventionRepository::find(InterventionId id) const
{
    auto found = m_connection.one<Intervention>(
        QStringLiteral("SELECT %1 FROM intervention WHERE id = :id").arg(kInterventionColumns),
        {{QStringLiteral("id"), id.value()}}, toIntervention);
    if (!found)
        return found;
    const auto assets = links().of(m_connection, id.value());
    if (!assets)
        return assets.error();
    found.value().assets = *assets;
    return found;
}

Result<QList<InterventionId>> InterventionRepository::numbered(const QString &text) const
{
    const auto toId = [](const Fields &fields) { return fields.id<InterventionId>(0); };
    if (const auto parts = parseInterventionNumber(text)) {
        const auto ours = m_connection.all<InterventionId>(
            QStringLiteral("SELECT id FROM intervention WHERE year = :year AND sequence = :sequence"),
            {{QStringLiteral("year"), parts->year}, {QStringLiteral("sequence"), parts->sequence}}, toId);
        if (!ours || !ours->isEmpty())
            return ours;
    }
    return m_connection.all<InterventionId>(
        QStringLiteral("SELECT id FROM intervention WHERE external_number = :number ORDER BY id"),
        {{QStringLiteral("number"), text.trimmed()}}, toId);
}

Result<InterventionId> InterventionRepository::withExternalNumber(ClientId client,
                                                                  const QString &number) const
{
    return m_connection.one<InterventionId>(
        QStringLiteral("SELECT id FROM intervention WHERE external_number = :number AND client_id = :client"),
        {{QStringLiteral("number"), number}, {QStringLiteral("client"), client.value()}},
        [](const Fields &fields) { return fields.id<InterventionId>(0); });
}

Result<QList<InterventionEvent>> InterventionRepository::events(InterventionId id) const
{
    return m_connection.all<InterventionEvent>(
        QStringLiteral(
            "SELECT %1 FROM intervention_event WHERE intervention_id = :id ORDER BY at, entry_order, id")
            .arg(kEventColumns),
        {{QStringLiteral("id"), id.value()}}, toEvent);
}

Result<InterventionEvent> InterventionRepository::findEvent(EventId id) const
{
    return m_connection.one<InterventionEvent>(
        QStringLiteral("SELECT %1 FROM intervention_event WHERE id = :id").arg(kEventColumns),
        {{QStringLiteral("id"), id.value()}}, toEvent);
}

Result<QList<WorkEntry>> InterventionRepository::workEntries(InterventionId id) const
{
    return m_connection.all<WorkEntry>(
        QStringLiteral("SELECT %1 FROM work_entry WHERE intervention_id = :id ORDER BY started_at, id")
            .arg(kWorkEntryColumns),
        {{QStringLiteral("id"), id.value()}}, toWorkEntry);
}

Result<QList<Outage>> InterventionRepository::outages(InterventionId id) const
{
    return m_connection.all<Outage>(
        QStringLiteral("SELECT %1 FROM outage WHERE intervention_id = :id ORDER BY from_at, id")
            .arg(kOutageColumns),
        {{QStringLiteral("id"), id.value()}}, toOutage);
}

Result<int> InterventionRepository::nextSequence(int year) const
{
    return m_connection.one<int>(
        QStringLiteral("SELECT COALESCE(MAX(sequence), 0) + 1 FROM intervention WHERE year = :year"),
        {{QStringLiteral("year"), year}}, [](const Fields &fields) { return fields.number(0); });
}

Result<Page<InterventionRow>> InterventionRepository::page(const InterventionFilter &filter,
                                                           const std::optional<Cursor> &after,
                                                           int limit) const
{
    const Select rows = select(filter);
    const auto keys = [search = rows.isSearch(), order = filter.order](const InterventionRow &row) {
        if (search)
            return QVariantList{row.id.value()};
        const qint64 first = order == InterventionOrder::NewestFirst ? toMsecs(row.reportedAt)
                             : row.nextDue                           ? toMsecs(*row.nextDue)
                                                                     : kNever;
        return QVariantList{first, row.id.value()};
    };
    return pageOf<InterventionRow>(m_connection, rows, after, limit, toRow, keys);
}

Result<QList<InterventionRow>> InterventionRepository::rows(const QSet<qint64> &ids,
                                                            const InterventionFilter &filter) const
{
    Select rows = select(filter);
    rows.whereIds(ids);
    return m_connection.all<InterventionRow>(rows.sql(), rows.params(), toRow);
}

Result<qint64> InterventionRepository::count(const InterventionFilter &filter) const
{
    return countOf(m_connection, select(filter));
}

Result<QList<InterventionId>> InterventionRepository::ids(const InterventionFilter &filter, int limit) const
{
    const auto found = page(filter, {}, limit);
    if (!found)
        return found.error();
    QList<InterventionId> ids;
    for (const InterventionRow &row : found->rows)
        ids << row.id;
    return ids;
}

Result<InterventionId> InterventionRepository::add(Unit &unit, const Intervention &intervention)
{
    const auto id = added<InterventionId>(unit.insert(kTable, valuesOf(intervention)));
    if (!id)
        return id;
    const Result<> linked = links().write(unit, id->value(), intervention.assets);
    return linked ? id : Result<InterventionId>(linked.error());
}

Result<> InterventionRepository::update(Unit &unit, const Intervention &intervention)
{
    const Result<> row =
        written(unit.update({kTable, intervention.id.value()}, intervention.version, valuesOf(intervention)));
    return row ? links().write(unit, intervention.id.value(), intervention.assets) : row;
}

Result<EventId> InterventionRepository::add(Unit &unit, const InterventionEvent &event)
{
    return added<EventId>(unit.insert(Table::InterventionEvent, valuesOf(event)));
}

Result<WorkEntryId> InterventionRepository::add(Unit &unit, const WorkEntry &entry)
{
    return added<WorkEntryId>(unit.insert(Table::WorkEntry, valuesOf(entry)));
}

Result<> InterventionRepository::update(Unit &unit, const WorkEntry &entry)
{
    return written(unit.update({Table::WorkEntry, entry.id.value()}, entry.version, valuesOf(entry)));
}

Result<> InterventionRepository::remove(Unit &unit, const WorkEntry &entry)
{
    return unit.remove({Table::WorkEntry, entry.id.value()}, entry.version);
}

Result<OutageId> InterventionRepository::add(Unit &unit, const Outage &outage)
{
    return added<OutageId>(unit.insert(Table::Outage, valuesOf(outage)));
}

Result<> InterventionRepository::update(Unit &unit, const Outage &outage)
{
    return written(unit.update({Table::Outage, outage.id.value()}, outage.version, valuesOf(outage)));
}

} // namespace core
