// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PackRepository.h"

#include "core/domain/intervention/Intervention.h"
#include "core/storage/Select.h"

namespace core {
namespace {

const QString kSelect = QStringLiteral(
    "SELECT m.id, m.contract_id, m.kind, m.booked_on, m.value_on, m.minutes, m.expires_on, m.work_entry_id, "
    "m.charged_minutes, m.multiplier_percent, m.reason, m.version, i.id, i.year, i.sequence FROM "
    "pack_movement m "
    "LEFT JOIN work_entry w ON w.id = m.work_entry_id LEFT JOIN intervention i ON i.id = w.intervention_id "
    "WHERE "
    "%1 ORDER BY m.booked_on, m.id");

PackMovement toMovement(const Fields &fields)
{
    PackMovement movement{.id = fields.id<PackMovementId>(0),
                          .contract = fields.id<ContractId>(1),
                          .kind = fields.choice<PackMovementKind>(2),
                          .bookedOn = fields.day(3),
                          .valueOn = fields.day(4),
                          .minutes = Minutes(fields.integer(5)),
                          .expiresOn = fields.maybeDay(6),
                          .intervention = fields.id<InterventionId>(12),
                          .work = fields.id<WorkEntryId>(7),
                          .charged = Minutes(fields.integer(8)),
                          .multiplierPercent = fields.number(9),
                          .reason = fields.text(10),
                          .version = fields.number(11)};
    if (movement.intervention.isValid())
        movement.number = interventionNumber(fields.number(13), fields.number(14));
    return movement;
}

} // namespace

Result<QList<PackMovement>> PackRepository::ofContract(ContractId contract) const
{
    return m_connection.all<PackMovement>(kSelect.arg(QStringLiteral("m.contract_id = :contract")),
                                          {{QStringLiteral("contract"), contract.value()}}, toMovement);
}

Result<QList<PackMovement>> PackRepository::ofWork(WorkEntryId work) const
{
    return m_connection.all<PackMovement>(kSelect.arg(QStringLiteral("m.work_entry_id = :work")),
                                          {{QStringLiteral("work"), work.value()}}, toMovement);
}

Result<PackMovementId> PackRepository::add(Unit &unit, const PackMovement &movement)
{
    return added<PackMovementId>(unit.insert(
        Table::PackMovement, {{QStringLiteral("contract_id"), movement.contract.value()},
                              {QStringLiteral("kind"), number(movement.kind)},
                              {QStringLiteral("booked_on"), movement.bookedOn},
                              {QStringLiteral("value_on"), movement.valueOn},
                              {QStringLiteral("minutes"), static_cast<int>(movement.minutes.count())},
                              {QStringLiteral("expires_on"), orNull(movement.expiresOn)},
                              {QStringLiteral("work_entry_id"), orNull(movement.work)},
                              {QStringLiteral("charged_minutes"), static_cast<int>(movement.charged.count())},
                              {QStringLiteral("multiplier_percent"), movement.multiplierPercent},
                              {QStringLiteral("reason"), movement.reason}}));
}

Result<> PackRepository::release(Unit &unit, const PackMovement &movement, const QString &reason)
{
    return written(
        unit.update({Table::PackMovement, movement.id.value()}, movement.version,
                    {{QStringLiteral("work_entry_id"), QVariant()}, {QStringLiteral("reason"), reason}}));
}

} // namespace core
