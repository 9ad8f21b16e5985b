// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/ReportOfMonth.h"

#include "core/reports/ReportParts.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/InterventionColumns.h"
#include "core/storage/PeopleRepository.h"

namespace core {
namespace {

/// What a contract promises, beside how it was kept.
void fillTargets(const ContractVersion &version, ContractMonth &section)
{
    for (const ServiceLevel &level : version.terms.levels) {
        if (level.serviceClass != ServiceClass::Incident)
            continue;
        PriorityOutcome &outcome = section.incidents[static_cast<int>(level.priority) - 1];
        for (size_t i = 0; i < level.targets.size(); ++i)
            outcome.milestones.at(i).target = level.targets.at(i);
    }
    if (version.complianceTargetPermille)
        section.targetPercent = *version.complianceTargetPermille / 10;
}

void fillFigures(const MonthFigures &figures, ContractMonth &section)
{
    section.incidents = figures.incidents;
    const bool hasRequests = std::any_of(
        figures.requests.milestones.cbegin(), figures.requests.milestones.cend(),
        [](const MilestoneOutcome &outcome) { return outcome.decided() + outcome.undecided > 0; });
    if (hasRequests)
        section.requests = figures.requests;
    section.history = figures.history;
    section.reconciliation = figures.reconciliation;
    section.byKind = figures.byKind;
    section.byChannel = figures.byChannel;
    section.byCategory = figures.byCategory;
    section.backlog = figures.backlog;
    if (figures.hours.actual > Minutes(0))
        section.hours = figures.hours;
}

bool hasNothing(const MonthFigures &figures)
{
    const Reconciliation &flow = figures.reconciliation;
    return flow.opening == 0 && flow.opened == 0 && flow.reopened == 0 && flow.resolved == 0 &&
           flow.cancelled == 0 && figures.hours.actual == Minutes(0);
}

/// The pack over the month, where the contract has one or something was ever written into it.
Result<> fillPack(Connection &connection, const FigureScope &scope, const ContractVersion *version,
                  ContractMonth &section)
{
    const auto pack =
        packOf(connection, *scope.contract, {.first = scope.month.firstDay(), .last = scope.month.lastDay()});
    if (!pack)
        return pack.error();
    if ((version && hasPack(*version)) || !pack->movements.isEmpty())
        section.pack = *pack;
    return {};
}

/// What the breaches of the month come to, where the contract agrees to penalties.
void fillPenalty(const ContractVersion *version, ContractMonth &section)
{
    if (!version || !version->penalties.isAgreed())
        return;
    QList<PenaltyBreach> breaches;
    for (const Breach &breach : section.breaches)
        breaches << PenaltyBreach{
            .number = breach.number, .milestone = breach.milestone, .overrun = breach.overrun};
    section.penaltyTerms = version->penalties;
    section.penalty = penaltyOf(version->penalties, version->monthlyFee, breaches);
}

/// The section of one contract, or of what none covers; nothing when it has nothing to tell.
Result<std::optional<ContractMonth>> sectionOf(Connection &connection, FigureScope scope,
                                               const ContractBook &book, Derivation &derivation)
{
    scope.contract = book.contract.id;
    const auto figures = monthFigures(connection, scope);
    if (!figures)
        return figures.error();
    const ContractVersion *version = versionOn(book.versions, scope.month.lastDay());
    const bool isRunning = version && isInForce(book.contract, scope.month.lastDay());
    if (hasNothing(*figures) && !isRunning)
        return std::optional<ContractMonth>();
    ContractMonth section{.reference = book.contract.number, .name = book.contract.title};
    fillFigures(*figures, section);
    if (version) {
        section.version = version->number;
        fillTargets(*version, section);
        if (section.hours && version->includedMinutes > Minutes(0))
            section.hours->included = version->includedMinutes;
        if (const Result<> pack = fillPack(connection, scope, version, section); !pack)
            return pack.error();
        if (const Result<> method = fillMethod(connection, scope, *version, section); !method)
            return method.error();
    }
    if (const Result<> breaches = fillBreaches(connection, scope, derivation, section); !breaches)
        return breaches.error();
    fillPenalty(version, section);
    if (const Result<> interventions = fillInterventions(connection, scope, section); !interventions)
        return interventions.error();
    return std::optional<ContractMonth>(section);
}

Result<> fillSections(Connection &connection, const FigureScope &scope, Derivation &derivation,
                      MonthReport &report)
{
    auto books = derivation.contractsOf(*scope.client);
    if (!books)
        return books.error();
    for (const ContractBook &book : books.value() + QList<ContractBook>{ContractBook{}}) {
        const auto section = sectionOf(connection, scope, book, derivation);
        if (!section)
            return section.error();
        if (*section)
            report.contracts << **section;
    }
    return {};
}

/// "RM-2026-11-002": the client's number, so that each keeps a series of its own.
QString reportNumber(Month month, ClientId client)
{
    return QStringLiteral("RM-%1-%2").arg(month.text()).arg(client.value(), 3, 10, QLatin1Char('0'));
}

Result<QString> commentOf(Connection &connection, const ReportRequest &request)
{
    const auto found = connection.all<QString>(
        QStringLiteral("SELECT comment FROM report_comment WHERE client_id = :client AND month = :month"),
        {{QStringLiteral("client"), request.client.value()},
         {QStringLiteral("month"), monthNumber(request.month)}},
        [](const Fields &fields) { return fields.text(0); });
    return found ? Result<QString>(found->value(0)) : found.error();
}

Result<> fillHeading(Connection &connection, const ReportRequest &request, MonthReport &report)
{
    const auto provider = PeopleRepository(connection).provider();
    if (!provider && provider.error().kind != ErrorKind::NotFound)
        return provider.error();
    if (provider)
        report.provider = *provider;
    const auto client = ClientRepository(connection).find(request.client);
    if (!client)
        return client.error();
    report.client = client->name;
    report.signatory = client->legal.representative;
    const auto comment = commentOf(connection, request);
    if (!comment)
        return comment.error();
    report.comment = *comment;
    return {};
}

/// Of machines that matter, ending within the month that follows.
Result<QList<EndingWarranty>> criticalWarranties(Connection &connection, const FigureScope &scope)
{
    constexpr int kNear = 30; // Days: product/report.md §5.
    return connection.all<EndingWarranty>(
        QStringLiteral(
            "SELECT name, serial, warranty_until_on FROM asset WHERE client_id = :client AND criticality >= "
            ":critical AND life_cycle < :retired AND warranty_until_on >= :from AND warranty_until_on <= "
            ":to ORDER BY warranty_until_on, id"),
        {{QStringLiteral("client"), scope.client->value()},
         {QStringLiteral("critical"), static_cast<int>(Criticality::High)},
         {QStringLiteral("retired"), static_cast<int>(LifeCycle::Retired)},
         {QStringLiteral("from"), scope.month.firstDay()},
         {QStringLiteral("to"), scope.month.lastDay().addDays(kNear)}},
        [](const Fields &fields) {
            return EndingWarranty{
                .asset = fields.text(0), .serialNumber = fields.text(1), .endsOn = fields.day(2)};
        });
}

/// Restorations kept and decided over all contracts, against the lowest target: 10 points below is degraded.
bool isRestorationFarBelow(const MonthReport &report)
{
    for (const ContractMonth &section : report.contracts) {
        int kept = 0;
        int decided = 0;
        for (const PriorityOutcome &priority : section.incidents) {
            const MilestoneOutcome &restoration =
                priority.milestones.at(static_cast<size_t>(Milestone::Restored));
            kept += restoration.kept;
            decided += restoration.decided();
        }
        constexpr int kEnough = 5;
        if (section.targetPercent && decided >= kEnough &&
            kept * 100 < (*section.targetPercent - 10) * decided)
            return true;
    }
    return false;
}

struct PackState
{
    bool isOverdrawn = false;
    bool isLow = false;
};

PackState packState(const MonthReport &report)
{
    PackState state;
    for (const ContractMonth &section : report.contracts) {
        if (!section.pack)
            continue;
        for (const PackAlert &alert : packAlerts(section.pack->statement)) {
            state.isOverdrawn = state.isOverdrawn || alert.minutes < Minutes(0);
            state.isLow = state.isLow || alert.kind != PackAlert::Kind::Expiring;
        }
    }
    return state;
}

struct BreachCount
{
    int all = 0;
    int urgent = 0;                          ///< P1
    std::optional<Milestone> milestone = {}; ///< Of the last urgent one.
};

BreachCount breachesOf(const MonthReport &report)
{
    BreachCount count;
    for (const ContractMonth &section : report.contracts) {
        count.all += static_cast<int>(section.breaches.size());
        for (const Breach &breach : section.breaches) {
            if (breach.priority != Priority::P1)
                continue;
            ++count.urgent;
            count.milestone = breach.milestone;
        }
    }
    return count;
}

} // namespace

void judge(MonthReport &report, const QList<EndingWarranty> &criticalWarranties)
{
    const BreachCount breaches = breachesOf(report);
    if (breaches.urgent > 0)
        report.reasons << StateReason{.kind = StateReason::Kind::P1Breached,
                                      .count = breaches.urgent,
                                      .milestone = breaches.urgent == 1 ? breaches.milestone : std::nullopt};
    if (isRestorationFarBelow(report))
        report.reasons << StateReason{.kind = StateReason::Kind::RestorationFarBelowTarget};
    const PackState packs = packState(report);
    if (packs.isOverdrawn)
        report.reasons << StateReason{.kind = StateReason::Kind::PackNegative};
    report.state = report.reasons.isEmpty() ? ReportState::Good : ReportState::Degraded;
    if (breaches.all > breaches.urgent)
        report.reasons << StateReason{.kind = StateReason::Kind::CommitmentBreached,
                                      .count = breaches.all - breaches.urgent};
    for (const EndingWarranty &warranty : criticalWarranties)
        report.reasons << StateReason{.kind = StateReason::Kind::WarrantyEnding, .subject = warranty.asset};
    if (packs.isLow && !packs.isOverdrawn)
        report.reasons << StateReason{.kind = StateReason::Kind::PackLow};
    if (report.state == ReportState::Good && !report.reasons.isEmpty())
        report.state = ReportState::Watch;
}

Result<MonthReport> reportOfMonth(Connection &connection, const ReportRequest &request)
{
    Derivation derivation(connection);
    const auto zone = derivation.homeZone();
    if (!zone)
        return zone.error();
    MonthReport report{.number = reportNumber(request.month, request.client),
                       .month = request.month.firstDay(),
                       .zone = zone->id(),
                       .editedOn = localTime(request.now, *zone).day,
                       .author = request.author};
    if (const Result<> heading = fillHeading(connection, request, report); !heading)
        return heading.error();
    const FigureScope scope{
        .month = request.month, .client = request.client, .now = request.now, .zone = *zone};
    const auto month = monthFigures(connection, scope);
    if (!month)
        return month.error();
    const auto figures = reportFigures(connection, scope, *month);
    if (!figures)
        return figures.error();
    report.figures = *figures;
    if (const Result<> sections = fillSections(connection, scope, derivation, report); !sections)
        return sections.error();
    const auto park = parkOfMonth(connection, scope);
    if (!park)
        return park.error();
    report.park = *park;
    const auto warranties = criticalWarranties(connection, scope);
    if (!warranties)
        return warranties.error();
    judge(report, *warranties);
    return report;
}

} // namespace core
