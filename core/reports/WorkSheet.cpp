// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/WorkSheet.h"

#include "core/base/Zone.h"
#include "core/reports/Packs.h"
#include "core/services/Derivation.h"
#include "core/services/WorkService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PeopleRepository.h"

namespace core {
namespace {

Result<> readPeople(Connection &connection, WorkSheet &sheet)
{
    const PeopleRepository people(connection);
    const auto provider = people.provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (provider)
        sheet.provider = *provider;
    const auto technicians = people.technicians();
    if (!technicians)
        return technicians.error();
    for (const Technician &each : *technicians)
        sheet.technicians.insert(each.id.value(), each.name);
    return {};
}

Result<> readClient(Connection &connection, WorkSheet &sheet)
{
    const ClientRepository clients(connection);
    const auto client = clients.find(sheet.intervention.client);
    if (!client)
        return client.error();
    sheet.client = *client;
    if (sheet.intervention.site.isValid()) {
        const auto site = clients.findSite(sheet.intervention.site);
        if (!site)
            return site.error();
        sheet.site = *site;
    }
    if (sheet.intervention.contact.isValid()) {
        const auto contact = clients.findContact(sheet.intervention.contact);
        if (!contact)
            return contact.error();
        sheet.contact = *contact;
    }
    const auto assets = AssetRepository(connection).findAll(sheet.intervention.assets);
    if (!assets)
        return assets.error();
    sheet.assets = *assets;
    return {};
}

/// Why comes from the contract, minutes from what is stored.
Result<> readWork(Connection &connection, Derivation &derivation, WorkSheet &sheet)
{
    const auto stored = InterventionRepository(connection).workEntries(sheet.intervention.id);
    if (!stored)
        return stored.error();
    const auto charged = chargedWork(derivation, connection, sheet.intervention.id);
    if (!charged)
        return charged.error();
    sheet.work = *charged;
    for (ChargedWork &each : sheet.work) {
        for (const WorkEntry &entry : *stored) {
            if (entry.id == each.entry.id)
                each.entry = entry;
        }
    }
    return {};
}

Result<> readPack(Connection &connection, WorkSheet &sheet)
{
    if (!sheet.contract.id.isValid())
        return {};
    const QDate today = localTime(sheet.issuedAt, sheet.zone).day;
    const DayRange days{.first = std::min(sheet.contract.startsOn, today), .last = today};
    const auto pack = packOf(connection, sheet.contract.id, days);
    if (!pack)
        return pack.error();
    if (pack->statement.lines.isEmpty())
        return {}; // Its contract has no hours.
    Minutes taken{0};
    for (const PackMovement &movement : pack->movements) {
        const bool isOfThis =
            movement.kind == PackMovementKind::Debit && movement.intervention == sheet.intervention.id;
        if (isOfThis)
            taken += movement.minutes;
    }
    sheet.packAfter = pack->statement.closing;
    sheet.packBefore = pack->statement.closing + taken;
    return {};
}

} // namespace

Minutes WorkSheet::actual() const
{
    Minutes sum{0};
    for (const ChargedWork &each : work)
        sum += each.entry.actual;
    return sum;
}

Minutes WorkSheet::charged() const
{
    Minutes sum{0};
    for (const ChargedWork &each : work)
        sum += each.entry.charged;
    return sum;
}

Result<WorkSheet> workSheet(Connection &connection, InterventionId id, Instant now)
{
    Derivation derivation(connection);
    const auto replayed = derivation.replayed(id, now);
    if (!replayed)
        return replayed.error();
    WorkSheet sheet{.contract = replayed->contract,
                    .intervention = replayed->intervention,
                    .timeline = replayed->facts.timeline,
                    .zone = replayed->facts.zone,
                    .issuedAt = now};
    for (const auto read : {readPeople, readClient, readPack}) {
        if (const Result<> done = read(connection, sheet); !done)
            return done.error();
    }
    const Result<> done = readWork(connection, derivation, sheet);
    return done ? Result<WorkSheet>(sheet) : done.error();
}

} // namespace core
