// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PartUsedRepository.h"

#include "core/storage/Select.h"

namespace core {
namespace {

const QString kParts = QStringLiteral(
    "SELECT id, version, intervention_id, position, label, reference, serial, thousandths, unit_price_cents, "
    "is_billed, fitted_on FROM part_used WHERE %1 = :id ORDER BY position, id");

PartUsed toPart(const Fields &fields)
{
    return {.id = fields.id<PartUsedId>(0),
            .intervention = fields.id<InterventionId>(2),
            .position = fields.number(3),
            .label = fields.text(4),
            .reference = fields.text(5),
            .serial = fields.text(6),
            .thousandths = fields.integer(7),
            .unitPrice = fields.money(8),
            .isBilled = fields.flag(9),
            .fittedOn = fields.day(10),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const PartUsed &part)
{
    return {{QStringLiteral("intervention_id"), part.intervention.value()},
            {QStringLiteral("position"), part.position},
            {QStringLiteral("label"), part.label},
            {QStringLiteral("reference"), part.reference},
            {QStringLiteral("serial"), part.serial},
            {QStringLiteral("thousandths"), part.thousandths},
            {QStringLiteral("unit_price_cents"), part.unitPrice.cents},
            {QStringLiteral("is_billed"), part.isBilled},
            {QStringLiteral("fitted_on"), part.fittedOn}};
}

} // namespace

Result<PartUsed> PartUsedRepository::find(PartUsedId id) const
{
    return m_connection.one<PartUsed>(kParts.arg(QStringLiteral("id")), {{QStringLiteral("id"), id.value()}},
                                      toPart);
}

Result<QList<PartUsed>> PartUsedRepository::ofIntervention(InterventionId intervention) const
{
    return m_connection.all<PartUsed>(kParts.arg(QStringLiteral("intervention_id")),
                                      {{QStringLiteral("id"), intervention.value()}}, toPart);
}

Result<PartUsedId> PartUsedRepository::add(Unit &unit, const PartUsed &part)
{
    return added<PartUsedId>(unit.insert(Table::PartUsed, valuesOf(part)));
}

Result<> PartUsedRepository::update(Unit &unit, const PartUsed &part)
{
    return written(unit.update({Table::PartUsed, part.id.value()}, part.version, valuesOf(part)));
}

Result<> PartUsedRepository::remove(Unit &unit, const PartUsed &part)
{
    return unit.remove({Table::PartUsed, part.id.value()}, part.version);
}

} // namespace core
