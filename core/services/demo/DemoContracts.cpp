// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/ClauseTexts.h"
#include "core/domain/contract/Clauses.h"
#include "core/services/ContractService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/demo/DemoOffice.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PeopleRepository.h"

#include <algorithm>

namespace core {
namespace {

/// Holidays are those of the client's site, as in Alsace; the press works longer hours.
ContractTemplate modelFor(const DemoClientModel &client)
{
    ContractTemplate model = *contractTemplate(QString::fromLatin1(client.templateName));
    CoverageCalendar &office = model.calendars.first();
    office.name = QStringLiteral("Heures ouvrées, jours fériés du site");
    office.holidays = {};
    office.siteHolidays = true;
    if (qstrcmp(client.shortName, "RIE") == 0) {
        const auto hours =
            parseHours(QStringLiteral("Mo-Fr 07:30-12:00,13:00-18:30; Sa 08:00-12:00; PH off"));
        office.hours = hours->hours;
        office.name = QStringLiteral("Heures d’atelier, samedi matin compris");
    }
    model.calendars.last().name = QStringLiteral("Astreinte 24 h/24, 7 j/7");
    return model;
}

/// Prices for a parc of this size, in whole euros.
void price(ContractVersion &version, const DemoClientModel &client)
{
    const qint64 fee = client.computers * 19 + client.servers * 65;
    version.priceModel = client.priceModel;
    version.hourlyRate = Money{82'00};
    for (CoverRule &rule : version.cover) {
        if (rule.cover == Cover::Billable)
            rule.rate = version.hourlyRate;
    }
    using enum PriceModel;
    if (client.priceModel == PerIntervention)
        return;
    if (client.priceModel == HourPack) {
        version.includedMinutes = Minutes(8 * 60);
        version.carryOver = CarryOver::Months;
        version.carryOverMonths = 2;
        version.monthlyFee = Money{72'00} * 8;
        version.cover = coverMatrix({"C C C150 C150", "C C C150 C150", "C C C150 C150", "C C C150 C200",
                                     "B B B150 B150", "C C B150 B150", "C C X X", "F F X X"});
        return;
    }
    version.monthlyFee = Money{fee * 100};
    version.prices = {
        {QStringLiteral("Poste de travail"), client.computers, Money{19'00}, MachineFamily::Workstations},
        {QStringLiteral("Serveur"), client.servers, Money{65'00}, MachineFamily::Servers}};
    if (client.priceModel == Hybrid) {
        version.includedMinutes = Minutes(4 * 60);
        version.cover = coverMatrix({"I I B150 B150", "I I I B150", "I C B150 B150", "I I I I",
                                     "B B B150 B150", "C C B150 B150", "B B X X", "F F X X"});
    }
}

/// The texts that Vigie offers, as an office would have taken them.
Result<> writeClauses(Connection &connection, const DemoClientModel &client, ContractTemplate &model)
{
    const auto provider = PeopleRepository(connection).provider();
    if (!provider)
        return provider.error();
    const ContractFacts facts{.version = model.version,
                              .provider = *provider,
                              .client = {.kind = client.kind},
                              .calendars = {{.id = model.version.terms.supportCalendar,
                                             .name = model.calendars.constFirst().name}}};
    for (int part = 1; part <= static_cast<int>(ContractPart::FollowUp); ++part) {
        const auto each = static_cast<ContractPart>(part);
        if (hasProposal(each))
            model.version.clauses.insert(clauseName(each), proposedClause(each, facts, QLocale::French));
    }
    model.version.clauses.insert(clauseName(ContractPart::FollowUp),
                                 QStringLiteral("Rapport mensuel dans les dix jours, réunion de suivi chaque "
                                                "semestre, audit du parc une fois par an."));
    return {};
}

/// Ten months ago two machines joined and P2 became quicker: an amendment.
Result<> amend(Unit &unit, ContractId contract, QDate on)
{
    const QDate from = on.addMonths(-10);
    const auto id = addAmendment(unit, contract, QDate(from.year(), from.month(), 1));
    if (!id)
        return id.error();
    const auto stored = ContractRepository(unit.connection()).findVersion(*id);
    if (!stored)
        return stored.error();
    ContractVersion version = *stored;
    version.monthlyFee = version.monthlyFee + Money{19'00} * 2;
    if (!version.prices.isEmpty())
        version.prices.first().quantity += 2;
    for (ServiceLevel &level : version.terms.levels) {
        if (level.serviceClass == ServiceClass::Incident && level.priority == Priority::P2)
            level.targets.at(static_cast<size_t>(Milestone::Restored)) = Target{6, TargetUnit::Hour};
    }
    if (const auto saved = save(unit, version); !saved)
        return saved.error();
    return sign(unit, *id);
}

Result<std::shared_ptr<const WorkingTime>> compiled(Connection &connection, CalendarId id, const Site &site)
{
    const auto book = CalendarRepository(connection).find(id);
    if (!book)
        return book.error();
    return WorkingTime::compile(book->versions.constFirst(), site.holidays);
}

/// Reads back what interventions are measured by.
Result<> readTimes(Connection &connection, DemoClient &client, ContractId contract)
{
    const auto versions = ContractRepository(connection).versions(contract);
    if (!versions)
        return versions.error();
    client.versions = *versions;
    const ServiceTerms &terms = versions->constFirst().terms;
    const auto office = compiled(connection, terms.supportCalendar, client.sites.constFirst());
    if (!office)
        return office.error();
    client.office = *office;
    for (const ServiceLevel &level : terms.levels) {
        if (level.calendar != terms.supportCalendar)
            client.alwaysCalendar = level.calendar;
    }
    client.always = client.office;
    if (!client.alwaysCalendar.isValid())
        return {};
    const auto always = compiled(connection, client.alwaysCalendar, client.sites.constFirst());
    if (!always)
        return always.error();
    client.always = *always;
    return {};
}

Result<> addContractOf(Unit &unit, DemoOffice &office, DemoClient &client)
{
    ContractTemplate model = modelFor(*client.model);
    price(model.version, *client.model);
    const QDate start = office.on.addMonths(-client.model->monthsUnderContract);
    const QDate first(start.year(), start.month(), 1);
    model.version.revision = demoRevision(*client.model, first);
    if (client.model->priceModel == PriceModel::MonthlyFee)
        model.version.penalties = {.steps = {{Minutes(0), 20}, {Minutes(60), 40}, {Minutes(240), 100}},
                                   .capPermille = 200,
                                   .exclusions = QStringLiteral("maintenance annoncée 7 jours avant")};
    model.version.hasOnCall = qstrcmp(client.model->templateName, "premium") == 0;
    if (const Result<> written = writeClauses(unit.connection(), *client.model, model); !written)
        return written;
    const auto id = addContract(unit, {client.id, first, model});
    if (!id)
        return id.error();
    if (client.model->isAmended) {
        if (const Result<> done = amend(unit, *id, office.on); !done)
            return done;
    }
    const Contract contract{.id = *id, .startsOn = first};
    if (const Result<> revised = reviseDemoPrice(unit, *client.model, contract, office.on); !revised)
        return revised;
    return readTimes(unit.connection(), client, *id);
}

} // namespace

Result<> addDemoContracts(Unit &unit, DemoOffice &office)
{
    if (const Result<> entered = addDemoIndices(unit, office); !entered)
        return entered;
    for (DemoClient &client : office.clients) {
        if (const Result<> done = addContractOf(unit, office, client); !done)
            return done;
    }
    return {};
}

} // namespace core
