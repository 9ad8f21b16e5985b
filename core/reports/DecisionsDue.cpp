// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/DecisionsDue.h"

#include "core/reports/FigureTerms.h"

namespace core {

Result<QList<DecisionDue>> decisionsDue(Connection &connection, QDate day)
{
    return connection.all<DecisionDue>(
        QStringLiteral(
            "SELECT d.id, d.intervention_id, d.text, d.owner, d.due_on, t.year, t.sequence, c.name "
            "FROM decision d JOIN intervention t ON t.id = d.intervention_id JOIN client c ON c.id "
            "= t.client_id WHERE d.done_on IS NULL AND d.due_on <= :day AND t.state <> %1 ORDER BY "
            "d.due_on, d.id")
            .arg(sqlNumber(InterventionState::Cancelled)),
        {{QStringLiteral("day"), day}}, [](const Fields &fields) {
            return DecisionDue{.decision = {.id = fields.id<DecisionId>(0),
                                            .intervention = fields.id<InterventionId>(1),
                                            .text = fields.text(2),
                                            .owner = fields.text(3),
                                            .dueOn = fields.day(4)},
                               .number = interventionNumber(fields.number(5), fields.number(6)),
                               .clientName = fields.text(7)};
        });
}

} // namespace core
