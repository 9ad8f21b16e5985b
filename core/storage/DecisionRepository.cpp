// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/DecisionRepository.h"

#include "core/storage/Select.h"

namespace core {
namespace {

QVariantMap valuesOf(const Decision &decision)
{
    return {{QStringLiteral("intervention_id"), decision.intervention.value()},
            {QStringLiteral("position"), decision.position},
            {QStringLiteral("text"), decision.text},
            {QStringLiteral("owner"), decision.owner},
            {QStringLiteral("due_on"), orNull(decision.dueOn)},
            {QStringLiteral("done_on"), orNull(decision.doneOn)}};
}

Decision toDecision(const Fields &fields)
{
    return {.id = fields.id<DecisionId>(0),
            .intervention = fields.id<InterventionId>(1),
            .position = fields.number(2),
            .text = fields.text(3),
            .owner = fields.text(4),
            .dueOn = fields.maybeDay(5),
            .doneOn = fields.maybeDay(6),
            .version = fields.number(7)};
}

} // namespace

Result<QList<Decision>> DecisionRepository::ofIntervention(InterventionId id) const
{
    return m_connection.all<Decision>(
        QStringLiteral("SELECT id, intervention_id, position, text, owner, due_on, done_on, version FROM "
                       "decision WHERE intervention_id = :id ORDER BY position, id"),
        {{QStringLiteral("id"), id.value()}}, toDecision);
}

Result<DecisionId> DecisionRepository::add(Unit &unit, const Decision &decision)
{
    return added<DecisionId>(unit.insert(Table::Decision, valuesOf(decision)));
}

Result<> DecisionRepository::update(Unit &unit, const Decision &decision)
{
    return written(unit.update({Table::Decision, decision.id.value()}, decision.version, valuesOf(decision)));
}

Result<> DecisionRepository::remove(Unit &unit, const Decision &decision)
{
    return unit.remove({Table::Decision, decision.id.value()}, decision.version);
}

} // namespace core
