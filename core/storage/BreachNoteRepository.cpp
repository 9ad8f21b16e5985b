// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BreachNoteRepository.h"

#include "core/storage/Select.h"

namespace core {

Result<QList<BreachNote>> BreachNoteRepository::ofIntervention(InterventionId id) const
{
    return m_connection.all<BreachNote>(
        QStringLiteral(
            "SELECT id, intervention_id, milestone, cause, corrective_action, version FROM breach_note "
            "WHERE intervention_id = :id ORDER BY milestone"),
        {{QStringLiteral("id"), id.value()}}, [](const Fields &fields) {
            return BreachNote{.id = fields.integer(0),
                              .intervention = fields.id<InterventionId>(1),
                              .milestone = fields.choice<Milestone>(2),
                              .cause = fields.text(3),
                              .correctiveAction = fields.text(4),
                              .version = fields.number(5)};
        });
}

Result<> BreachNoteRepository::save(Unit &unit, const BreachNote &note)
{
    const QVariantMap values{{QStringLiteral("intervention_id"), note.intervention.value()},
                             {QStringLiteral("milestone"), number(note.milestone)},
                             {QStringLiteral("cause"), note.cause},
                             {QStringLiteral("corrective_action"), note.correctiveAction}};
    if (note.id > 0)
        return written(unit.update({Table::BreachNote, note.id}, note.version, values));
    const Result<qint64> added = unit.insert(Table::BreachNote, values);
    return added ? Result<>() : added.error();
}

} // namespace core
