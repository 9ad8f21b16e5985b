// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PeopleRepository.h"

#include "core/storage/PartyColumns.h"
#include "core/storage/Select.h"

namespace core {
namespace {

Provider toProvider(const Fields &fields)
{
    Provider provider{.id = fields.integer(0),
                      .name = fields.text(2),
                      .activity = fields.text(3),
                      .vatMention = fields.text(4),
                      .phone = fields.text(5),
                      .email = fields.text(6),
                      .website = fields.text(7),
                      .zone = QTimeZone(fields.text(8).toLatin1()),
                      .version = fields.number(1)};
    if (!fields.isNull(9))
        provider.vatPermyriad = fields.number(9);
    provider.hourlyCost = fields.maybeMoney(10);
    provider.kmCost = fields.maybeMoney(11);
    provider.logo = QByteArray::fromBase64(fields.text(12).toLatin1());
    constexpr int kLegal = 13;
    provider.legal = toLegalIdentity(fields, kLegal);
    provider.address = toAddress(fields, kLegal + kLegalColumnCount);
    return provider;
}

QVariantMap valuesOf(const Provider &provider)
{
    QVariantMap values{{QStringLiteral("name"), provider.name},
                       {QStringLiteral("activity"), provider.activity},
                       {QStringLiteral("vat_mention"), provider.vatMention},
                       {QStringLiteral("phone"), provider.phone},
                       {QStringLiteral("email"), provider.email},
                       {QStringLiteral("website"), provider.website},
                       {QStringLiteral("zone"), QString::fromLatin1(provider.zone.id())},
                       {QStringLiteral("vat_permyriad"), orNull(provider.vatPermyriad)},
                       {QStringLiteral("hourly_cost_cents"), orNull(provider.hourlyCost)},
                       {QStringLiteral("km_cost_cents"), orNull(provider.kmCost)},
                       {QStringLiteral("logo"), QString::fromLatin1(provider.logo.toBase64())}};
    values.insert(valuesOf(provider.legal));
    values.insert(valuesOf(provider.address));
    return values;
}

Technician toTechnician(const Fields &fields)
{
    return {.id = fields.id<TechnicianId>(0),
            .name = fields.text(2),
            .initials = fields.text(3),
            .email = fields.text(4),
            .phone = fields.text(5),
            .hourlyCost = fields.maybeMoney(6),
            .isActive = fields.flag(7),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const Technician &technician)
{
    return {{QStringLiteral("name"), technician.name},
            {QStringLiteral("initials"), technician.initials},
            {QStringLiteral("email"), technician.email},
            {QStringLiteral("phone"), technician.phone},
            {QStringLiteral("hourly_cost_cents"), orNull(technician.hourlyCost)},
            {QStringLiteral("is_active"), technician.isActive}};
}

} // namespace

Result<Provider> PeopleRepository::provider() const
{
    return m_connection.one<Provider>(
        QStringLiteral("SELECT id, version, name, activity, vat_mention, phone, email, website, zone, "
                       "vat_permyriad, hourly_cost_cents, km_cost_cents, logo, %1 FROM "
                       "provider ORDER BY id LIMIT 1")
            .arg(kPartyColumns),
        {}, toProvider);
}

Result<QList<Technician>> PeopleRepository::technicians() const
{
    return m_connection.all<Technician>(
        QStringLiteral("SELECT id, version, name, initials, email, phone, hourly_cost_cents, is_active FROM "
                       "technician ORDER BY name, id"),
        {}, toTechnician);
}

Result<> PeopleRepository::save(Unit &unit, const Provider &provider)
{
    if (provider.id == 0) {
        const auto id = unit.insert(Table::Provider, valuesOf(provider));
        return id ? Result<>() : id.error();
    }
    return written(unit.update({Table::Provider, provider.id}, provider.version, valuesOf(provider)));
}

Result<TechnicianId> PeopleRepository::add(Unit &unit, const Technician &technician)
{
    return added<TechnicianId>(unit.insert(Table::Technician, valuesOf(technician)));
}

Result<> PeopleRepository::update(Unit &unit, const Technician &technician)
{
    return written(
        unit.update({Table::Technician, technician.id.value()}, technician.version, valuesOf(technician)));
}

} // namespace core
