// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DerivedRepository.h"

#include "core/storage/InterventionColumns.h"
#include "core/storage/Select.h"

namespace core {
namespace {

using Row = DerivedRepository::Row;

constexpr qint64 kNever = std::numeric_limits<qint64>::max();

QVariant monthOrNull(const std::optional<Instant> &when, const QTimeZone &zone)
{
    return when ? QVariant(monthNumber(monthOf(*when, zone))) : QVariant();
}

int deducedMask(const Timeline &timeline)
{
    int mask = 0;
    for (size_t i = 0; i < timeline.milestones.size(); ++i) {
        if (timeline.milestones.at(i) && timeline.milestones.at(i)->deduced)
            mask |= 1 << i;
    }
    return mask;
}

/// What is due first of all that was not reached: a breach that is still open stays in front.
const Commitment *firstNotMet(const Timeline &timeline)
{
    const Commitment *first = nullptr;
    for (const Commitment &commitment : timeline.commitments) {
        const bool isOwed =
            commitment.isRunning() || (commitment.state == CommitmentState::Breached && !commitment.reached);
        if (isOwed && commitment.due && (!first || *commitment.due < *first->due))
            first = &commitment;
    }
    return first;
}

Row interventionRow(const DerivedFacts &facts)
{
    const Timeline &timeline = facts.timeline;
    const Commitment *next = firstNotMet(timeline);
    const auto restoredTime = timeline.workingTime.at(static_cast<size_t>(Milestone::Restored));
    return {{QStringLiteral("state"), number(timeline.state)},
            {QStringLiteral("current_kind"), number(timeline.kind)},
            {QStringLiteral("priority"), number(timeline.priority)},
            {QStringLiteral("is_open"), isOpen(timeline.state)},
            {QStringLiteral("contract_version_id"), orNull(facts.version)},
            {QStringLiteral("reported_at"), toMsecs(timeline.reported)},
            {QStringLiteral("acknowledged_at"), orNull(timeline.acknowledged())},
            {QStringLiteral("work_started_at"), orNull(timeline.workStarted())},
            {QStringLiteral("restored_at"), orNull(timeline.restored())},
            {QStringLiteral("resolved_at"), orNull(timeline.resolved())},
            {QStringLiteral("closed_at"), orNull(timeline.closed)},
            {QStringLiteral("reported_month"), monthNumber(monthOf(timeline.reported, facts.zone))},
            {QStringLiteral("restored_month"), monthOrNull(timeline.restored(), facts.zone)},
            {QStringLiteral("restored_seconds"),
             restoredTime ? QVariant(qint64(restoredTime->count())) : QVariant()},
            {QStringLiteral("pause_reason"), orNull(timeline.waitingFor)},
            {QStringLiteral("deduced_milestones"), deducedMask(timeline)},
            {QStringLiteral("reopenings"), static_cast<int>(timeline.reopenings.size())},
            {QStringLiteral("next_due_at"), next && next->due ? toMsecs(*next->due) : kNever},
            {QStringLiteral("next_milestone"), next ? QVariant(number(next->milestone)) : QVariant()}};
}

/// Without the present: at risk, and breached while still open, are told when they are read.
CommitmentState storedState(const Commitment &commitment)
{
    const bool isOpenBreach = commitment.state == CommitmentState::Breached && !commitment.reached;
    return isOpenBreach || commitment.state == CommitmentState::AtRisk ? CommitmentState::Pending
                                                                       : commitment.state;
}

Row commitmentRow(const Intervention &intervention, const DerivedFacts &facts, const Commitment &commitment)
{
    const CommitmentState state = storedState(commitment);
    const bool isOutOfCount = state == CommitmentState::NotApplicable || state == CommitmentState::Paused;
    std::optional<Instant> decision = commitment.decision;
    if (!decision && commitment.due && !isOutOfCount) // Neutralised: told in the month it would have counted.
        decision = commitment.reached ? std::min(*commitment.reached, *commitment.due) : *commitment.due;
    return {{QStringLiteral("intervention_id"), intervention.id.value()},
            {QStringLiteral("milestone"), number(commitment.milestone)},
            {QStringLiteral("client_id"), intervention.client.value()},
            {QStringLiteral("contract_id"), orNull(facts.contract)},
            {QStringLiteral("service_class"), number(commitment.serviceClass)},
            {QStringLiteral("priority"), number(commitment.priority)},
            {QStringLiteral("state"), number(state)},
            {QStringLiteral("target"), targetText(commitment.target)},
            {QStringLiteral("due_at"), orNull(commitment.due)},
            {QStringLiteral("reached_at"), orNull(commitment.reached)},
            {QStringLiteral("reached_month"), monthOrNull(commitment.reached, facts.zone)},
            {QStringLiteral("is_deduced"), commitment.deduced},
            {QStringLiteral("is_after_reopening"), commitment.afterReopening},
            {QStringLiteral("decision_at"), orNull(decision)},
            {QStringLiteral("decision_month"), monthOrNull(decision, facts.zone)},
            {QStringLiteral("elapsed_seconds"),
             commitment.reached ? QVariant(qint64(commitment.elapsed.count())) : QVariant()},
            {QStringLiteral("reported_month"), monthNumber(monthOf(facts.timeline.reported, facts.zone))},
            {QStringLiteral("reason"), commitment.reason.isNull() ? QStringLiteral("") : commitment.reason}};
}

Row moveRow(const Intervention &intervention, const DerivedFacts &facts, int sequence)
{
    const BacklogMove &move = facts.timeline.moves.at(sequence);
    return {{QStringLiteral("intervention_id"), intervention.id.value()},
            {QStringLiteral("sequence"), sequence},
            {QStringLiteral("kind"), number(move.kind)},
            {QStringLiteral("at"), toMsecs(move.at)},
            {QStringLiteral("month"), monthNumber(monthOf(move.at, facts.zone))},
            {QStringLiteral("client_id"), intervention.client.value()},
            {QStringLiteral("contract_id"), orNull(facts.contract)}};
}

QString insertSql(const char *table, const Row &row)
{
    const QStringList names = row.keys();
    return QStringLiteral("INSERT INTO %1 (%2) VALUES (:%3)")
        .arg(QLatin1String(table), names.join(QStringLiteral(", ")), names.join(QStringLiteral(", :")));
}

Result<> insertAll(Unit &unit, const char *table, const QList<Row> &rows)
{
    for (const Row &row : rows) {
        if (const auto done = unit.connection().execute(insertSql(table, row), row); !done)
            return done.error();
    }
    return {};
}

/// The columns of @p names, as text: engines tell flags and numbers in types of their own.
Result<QList<Row>> readRows(Connection &connection, const QString &table, const QStringList &names,
                            const QString &tail, InterventionId id)
{
    return connection.all<Row>(
        QStringLiteral("SELECT %1 FROM %2 %3").arg(names.join(QStringLiteral(", ")), table, tail),
        {{QStringLiteral("id"), id.value()}}, [&names](const Fields &fields) {
            Row row;
            for (int column = 0; column < names.size(); ++column)
                row.insert(names.at(column), fields.value(column));
            return row;
        });
}

QString textOf(const QVariant &value)
{
    if (value.isNull())
        return {};
    return value.typeId() == QMetaType::Bool ? QString::number(int(value.toBool())) : value.toString();
}

bool same(const Row &left, const Row &right)
{
    for (auto it = left.cbegin(); it != left.cend(); ++it) {
        if (textOf(it.value()) != textOf(right.value(it.key())))
            return false;
    }
    return left.size() == right.size();
}

bool same(const QList<Row> &left, const QList<Row> &right)
{
    return std::equal(left.cbegin(), left.cend(), right.cbegin(), right.cend(),
                      [](const Row &one, const Row &other) { return same(one, other); });
}

/// Any facts: rows made of them tell the columns.
const DerivedFacts kSample{.timeline = {}, .contract = {}, .version = {}, .zone = QTimeZone::utc()};

} // namespace

DerivedRepository::Rows DerivedRepository::rowsOf(const Intervention &intervention, const DerivedFacts &facts)
{
    Rows rows{.intervention = interventionRow(facts)};
    for (const Commitment &commitment : facts.timeline.commitments)
        rows.commitments << commitmentRow(intervention, facts, commitment);
    std::stable_sort(rows.commitments.begin(), rows.commitments.end(), [](const Row &left, const Row &right) {
        const QString milestone = QStringLiteral("milestone");
        return left.value(milestone).toInt() < right.value(milestone).toInt();
    });
    for (int i = 0; i < facts.timeline.moves.size(); ++i)
        rows.moves << moveRow(intervention, facts, i);
    return rows;
}

bool DerivedRepository::agree(const Rows &left, const Rows &right)
{
    return same(left.intervention, right.intervention) && same(left.commitments, right.commitments) &&
           same(left.moves, right.moves);
}

Result<DerivedRepository::Rows> DerivedRepository::stored(InterventionId id) const
{
    const auto intervention = readRows(m_connection, QStringLiteral("intervention"),
                                       interventionRow(kSample).keys(), QStringLiteral("WHERE id = :id"), id);
    if (!intervention)
        return intervention.error();
    const auto commitments =
        readRows(m_connection, QStringLiteral("commitment"), commitmentRow({}, kSample, {}).keys(),
                 QStringLiteral("WHERE intervention_id = :id ORDER BY milestone, is_after_reopening"), id);
    if (!commitments)
        return commitments.error();
    DerivedFacts moved = kSample;
    moved.timeline.moves << BacklogMove{};
    const auto moves = readRows(m_connection, QStringLiteral("backlog_move"), moveRow({}, moved, 0).keys(),
                                QStringLiteral("WHERE intervention_id = :id ORDER BY sequence"), id);
    if (!moves)
        return moves.error();
    return Rows{.intervention = intervention->value(0), .commitments = *commitments, .moves = *moves};
}

Result<> DerivedRepository::clear(Unit &unit, InterventionId id)
{
    for (const char *table : {"commitment", "backlog_move"}) {
        const auto done = unit.connection().execute(
            QStringLiteral("DELETE FROM %1 WHERE intervention_id = :id").arg(QLatin1String(table)),
            {{QStringLiteral("id"), id.value()}});
        if (!done)
            return done.error();
    }
    return {};
}

Result<> DerivedRepository::clear(Unit &unit, ContractVersionId version)
{
    const auto done = unit.connection().execute(
        QStringLiteral("UPDATE intervention SET contract_version_id = NULL WHERE contract_version_id = :id"),
        {{QStringLiteral("id"), version.value()}});
    return done ? Result<>() : done.error();
}

Result<> DerivedRepository::write(Unit &unit, const Intervention &intervention, const DerivedFacts &facts,
                                  bool isNew)
{
    const Rows rows = rowsOf(intervention, facts);
    QStringList sets;
    for (const QString &name : rows.intervention.keys())
        sets << QStringLiteral("%1 = :%1").arg(name);
    Params params = rows.intervention;
    params.insert(QStringLiteral("row_id"), intervention.id.value());
    const auto updated = unit.connection().execute(
        QStringLiteral("UPDATE intervention SET %1 WHERE id = :row_id").arg(sets.join(QStringLiteral(", "))),
        params);
    if (!updated)
        return updated.error();
    if (!isNew) {
        if (const Result<> cleared = clear(unit, intervention.id); !cleared)
            return cleared;
        unit.touch({Table::Intervention, intervention.id.value()});
    }
    if (const Result<> done = insertAll(unit, "commitment", rows.commitments); !done)
        return done;
    return insertAll(unit, "backlog_move", rows.moves);
}

} // namespace core
