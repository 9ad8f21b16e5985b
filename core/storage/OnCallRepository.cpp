// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/OnCallRepository.h"

#include "core/storage/Select.h"

namespace core {
namespace {

const QString kSelect =
    QStringLiteral("SELECT id, technician_id, starts_at, ends_at, phone, notes, version FROM on_call_duty ");

OnCallDuty toDuty(const Fields &fields)
{
    return {.id = fields.id<OnCallDutyId>(0),
            .technician = fields.id<TechnicianId>(1),
            .startsAt = fields.instant(2),
            .endsAt = fields.instant(3),
            .phone = fields.text(4),
            .notes = fields.text(5),
            .version = fields.number(6)};
}

QVariantMap valuesOf(const OnCallDuty &duty)
{
    return {{QStringLiteral("technician_id"), duty.technician.value()},
            {QStringLiteral("starts_at"), toMsecs(duty.startsAt)},
            {QStringLiteral("ends_at"), toMsecs(duty.endsAt)},
            {QStringLiteral("phone"), duty.phone},
            {QStringLiteral("notes"), duty.notes}};
}

} // namespace

Result<QList<OnCallDuty>> OnCallRepository::endingAfter(Instant from) const
{
    return m_connection.all<OnCallDuty>(
        kSelect + QStringLiteral("WHERE ends_at > :from ORDER BY starts_at, ends_at, id"),
        {{QStringLiteral("from"), toMsecs(from)}}, toDuty);
}

Result<OnCallDuty> OnCallRepository::find(OnCallDutyId id) const
{
    return m_connection.one<OnCallDuty>(kSelect + QStringLiteral("WHERE id = :id"),
                                        {{QStringLiteral("id"), id.value()}}, toDuty);
}

Result<OnCallDutyId> OnCallRepository::add(Unit &unit, const OnCallDuty &duty)
{
    return added<OnCallDutyId>(unit.insert(Table::OnCallDuty, valuesOf(duty)));
}

Result<> OnCallRepository::update(Unit &unit, const OnCallDuty &duty)
{
    return written(unit.update({Table::OnCallDuty, duty.id.value()}, duty.version, valuesOf(duty)));
}

Result<> OnCallRepository::remove(Unit &unit, const OnCallDuty &duty)
{
    return unit.remove({Table::OnCallDuty, duty.id.value()}, duty.version);
}

} // namespace core
