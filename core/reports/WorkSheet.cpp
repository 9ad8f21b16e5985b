// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/WorkSheet.h"

#include "core/base/Zone.h"
#include "core/reports/Packs.h"
#include "core/services/Derivation.h"
#include "core/services/WorkService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PartUsedRepository.h"
#include "core/storage/PeopleRepository.h"
#include "core/storage/SignedSheetRepository.h"

#include <QJsonArray>
#include <QJsonDocument>

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

Result<> readParts(Connection &connection, WorkSheet &sheet)
{
    const auto parts = PartUsedRepository(connection).ofIntervention(sheet.intervention.id);
    if (!parts)
        return parts.error();
    sheet.parts = *parts;
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

QString digestOf(const QJsonArray &told)
{
    return sha256Of(QJsonDocument(told).toJson(QJsonDocument::Compact));
}

QJsonArray told(const WorkEntry &entry)
{
    return {entry.technician.value(),
            toMsecs(entry.startedAt),
            toMsecs(entry.endedAt),
            static_cast<qint64>(entry.actual.count()),
            static_cast<qint64>(entry.charged.count()),
            static_cast<int>(entry.mode),
            entry.outsideHours,
            static_cast<int>(entry.cover),
            entry.multiplierPercent,
            entry.coverReason,
            static_cast<qint64>(entry.travel.count()),
            entry.travelKm,
            entry.travelFee.cents,
            entry.comment};
}

QJsonArray told(const PartUsed &part)
{
    return {part.label, part.reference, part.serial, part.thousandths, part.unitPrice.cents, part.isBilled};
}

QJsonArray told(const Intervention &intervention)
{
    QJsonArray machines;
    for (const AssetId id : intervention.assets)
        machines << id.value();
    return {static_cast<int>(intervention.kind),
            intervention.title,
            intervention.description,
            intervention.cause,
            intervention.solution,
            intervention.recommendation,
            machines};
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

QList<Visit> WorkSheet::visits() const
{
    QList<Visit> stays;
    for (const ChargedWork &each : work) {
        const WorkEntry &entry = each.entry;
        if (entry.mode != WorkMode::OnSite)
            continue;
        const auto dayOf = [this](Instant at) { return localTime(at, zone).day; };
        const bool goesOn = !stays.isEmpty() && (entry.startedAt <= stays.constLast().departed ||
                                                 dayOf(entry.startedAt) == dayOf(stays.constLast().departed));
        if (goesOn)
            stays.last().departed = std::max(stays.constLast().departed, entry.endedAt);
        else
            stays << Visit{.arrived = entry.startedAt, .departed = entry.endedAt};
    }
    return stays;
}

SheetDigests WorkSheet::digests() const
{
    QJsonArray times;
    for (const ChargedWork &each : work)
        times << told(each.entry);
    QJsonArray fitted;
    for (const PartUsed &part : parts)
        fitted << told(part);
    return {.work = digestOf(times), .parts = digestOf(fitted), .texts = digestOf(told(intervention))};
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
    for (const auto read : {readPeople, readClient, readParts, readPack}) {
        if (const Result<> done = read(connection, sheet); !done)
            return done.error();
    }
    const Result<> done = readWork(connection, derivation, sheet);
    return done ? Result<WorkSheet>(sheet) : done.error();
}

Result<SheetState> sheetState(Connection &connection, InterventionId id, Instant now)
{
    const auto sheet = workSheet(connection, id, now);
    if (!sheet)
        return sheet.error();
    const auto kept = SignedSheetRepository(connection).ofIntervention(id);
    if (!kept)
        return kept.error();
    SheetState state{.number = interventionNumber(sheet->intervention.year, sheet->intervention.sequence),
                     .clientName = sheet->client.name,
                     .contact = sheet->contact,
                     .kept = *kept,
                     .now = sheet->digests()};
    if (!kept->isEmpty())
        state.changes = changesOf(kept->constFirst().sheet.digests, state.now);
    return state;
}

} // namespace core
