// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/LogWriting.h"
#include "core/services/demo/DemoCourse.h"
#include "core/storage/InterventionRepository.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kMonths = 18;
constexpr int kUnexplainedDays = 6; ///< Later breaches still wait for their explanation.

constexpr DemoStory kVisit{InterventionKind::Preventive,
                           "Préventif",
                           "Visite préventive mensuelle",
                           "Sauvegardes, mises à jour, antivirus, espace disque, journaux, onduleurs.",
                           "",
                           "Liste de contrôle parcourue, anomalies reprises dans le rapport.",
                           Impact::Team,
                           Urgency::Low,
                           AssetKind::Server,
                           WorkMode::OnSite,
                           150};
constexpr DemoStory kMeeting{InterventionKind::Meeting,
                             "Suivi",
                             "Réunion de suivi trimestrielle",
                             "Rapport du trimestre, décisions attendues, travaux à venir.",
                             "",
                             "Compte rendu envoyé.",
                             Impact::Company,
                             Urgency::Low,
                             AssetKind::Server,
                             WorkMode::OnSite,
                             60};

/// Thinks out a year and a half of one client.
class DemoMonths
{
public:
    DemoMonths(DemoOffice &office, DemoClient &client, size_t place)
        : m_office(office), m_client(client), m_course(office, client, place), m_random(office.random)
    {
    }

    QList<DemoIntervention> months();

private:
    void day(QDate day);
    void plannedWork(QDate day);
    Instant timeOf(QDate day);
    DemoStart startOf(std::span<const DemoStory> stories, QDate day, int latePercent);

    DemoOffice &m_office;
    DemoClient &m_client;
    DemoCourse m_course;
    DemoRandom &m_random;
    QList<DemoIntervention> m_made;
};

QList<DemoIntervention> DemoMonths::months()
{
    const QDate first = m_office.on.addMonths(-kMonths);
    for (QDate each = QDate(first.year(), first.month(), 1); each < m_office.on; each = each.addDays(1)) {
        const bool isOpen = m_client.office->isCovered(instantOf(each, 10 * 3600, m_office.zone));
        if (isOpen)
            day(each);
        else if (m_client.model->priceModel == PriceModel::MonthlyFee && m_random.perMille(6))
            m_made << m_course.incident(startOf(demoOutages(), each, 8));
    }
    return m_made;
}

void DemoMonths::day(QDate day)
{
    const int computers = m_client.model->computers;
    if (m_random.perMille(computers * 7))
        m_made << m_course.incident(startOf(demoIncidents(), day, 14));
    if (m_random.perMille(computers * 5))
        m_made << m_course.request(startOf(demoRequests(), day, 5));
    if (m_client.model->servers > 0 && m_random.perMille(6))
        m_made << m_course.incident(startOf(demoOutages(), day, 14));
    if (m_random.perMille(5))
        m_made << m_course.request(startOf(demoProjects(), day, 0));
    plannedWork(day);
}

/// A visit a month under a fee, a quarter with a pack; a meeting a quarter.
void DemoMonths::plannedWork(QDate day)
{
    const int wanted = 4 + static_cast<int>(m_client.id.value() % 8);
    const bool isTheDay =
        day.day() >= wanted && day.addDays(-1).day() < wanted + 4 && day.dayOfWeek() == 2 + wanted % 3;
    const bool isQuarter = day.month() % 3 == 1;
    const bool isMonthly = m_client.model->priceModel == PriceModel::MonthlyFee ||
                           m_client.model->priceModel == PriceModel::Hybrid;
    if (isTheDay && (isMonthly || isQuarter) && day.day() < wanted + 7)
        m_made << m_course.visit(kVisit, instantOf(day, 9 * 3600 + m_random.below(4) * 900, m_office.zone),
                                 m_random.between(80, 170));
    if (isMonthly && isQuarter && day.day() >= 20 && day.day() < 27 && day.dayOfWeek() == 4)
        m_made << m_course.visit(kMeeting, instantOf(day, 14 * 3600 + 1800, m_office.zone),
                                 m_random.between(45, 80));
}

/// When people report: mostly while they work, in the morning first.
Instant DemoMonths::timeOf(QDate day)
{
    static constexpr std::array kShares{26, 24, 14, 6, 12, 14, 10, 5}; // From 8:20 on, 75 minutes each.
    const int minute = 500 + static_cast<int>(m_random.weighted(kShares)) * 75 + m_random.below(75);
    return instantOf(day, minute * 60, m_office.zone);
}

DemoStart DemoMonths::startOf(std::span<const DemoStory> stories, QDate day, int latePercent)
{
    const DemoStory &story = stories[static_cast<size_t>(m_random.below(static_cast<int>(stories.size())))];
    return {.story = &story,
            .at = timeOf(day),
            .priority = priorityOf(story.impact, story.urgency),
            .isLate = m_random.chance(latePercent)};
}

/// The covered day that lies @p days of them before the day of the demo.
QDate workingDayBefore(const DemoOffice &office, const DemoClient &client, int days)
{
    QDate day = office.on;
    while (days > 0) {
        day = day.addDays(-1);
        days -= client.office->isCovered(instantOf(day, 10 * 3600, office.zone)) ? 1 : 0;
    }
    return day;
}

const DemoStory &storyOf(Priority priority)
{
    const auto stories = demoIncidents();
    return *std::ranges::find_if(stories, [priority](const DemoStory &story) {
        return priorityOf(story.impact, story.urgency) == priority;
    });
}

/// Open today: one whose resolution is at risk, one late, one just reported, one waiting.
void addOpen(DemoOffice &office, QList<DemoIntervention> &made)
{
    const auto open = [&](size_t place, Priority priority, int daysAgo, int minute) {
        DemoClient &client = office.clients[static_cast<qsizetype>(place)];
        const QDate day = workingDayBefore(office, client, daysAgo);
        made << DemoCourse(office, client, place)
                    .incident({.story = &storyOf(priority),
                               .at = instantOf(day, minute * 60, office.zone),
                               .priority = priority,
                               .staysOpen = true});
    };
    open(0, Priority::P4, 9, 10 * 60 + 5);
    open(6, Priority::P3, 7, 9 * 60 + 20);
    open(1, Priority::P2, 1, 17 * 60 + 25);
    open(3, Priority::P3, 2, 11 * 60 + 40);
    DemoIntervention &waiting = made.last();
    const Instant from = instantOf(workingDayBefore(office, office.clients.at(3), 1), 15 * 3600, office.zone);
    waiting.report.further << InterventionEvent{.kind = EventKind::Paused,
                                                .at = std::max(from, waiting.report.further.constLast().at),
                                                .recordedAt = from,
                                                .author = office.technicians.constFirst().name,
                                                .comment = QStringLiteral("Poste rendu seulement jeudi"),
                                                .pauseReason = PauseReason::WaitingForClient};
}

QList<InterventionEvent> logOf(const DemoIntervention &made)
{
    QList<InterventionEvent> log{{.kind = EventKind::Reported,
                                  .at = made.report.at,
                                  .recordedAt = made.report.at + Minutes(2),
                                  .author = made.report.intervention.requester,
                                  .priority = made.report.priority}};
    log << made.report.further;
    for (qsizetype i = 0; i < log.size(); ++i)
        log[i].order = static_cast<int>(i) + 1;
    return log;
}

/// Every breach that is not of these days has its cause and what is done about it.
Result<> explainBreaches(Unit &unit, DemoOffice &office, LogWriting &writing,
                         const Intervention &intervention)
{
    const auto replayed = writing.derivation().replayed(intervention.id, office.horizon);
    if (!replayed)
        return replayed.error();
    for (const Commitment &commitment : replayed->facts.timeline.commitments) {
        const bool isRecent = commitment.decision &&
                              *commitment.decision > office.horizon - std::chrono::days(kUnexplainedDays);
        if (commitment.state != CommitmentState::Breached || isRecent)
            continue;
        const auto breaches = demoBreaches();
        const DemoBreach &breach =
            breaches[static_cast<size_t>(office.random.below(static_cast<int>(breaches.size())))];
        const auto added =
            unit.insert(Table::BreachNote,
                        {{QStringLiteral("intervention_id"), intervention.id.value()},
                         {QStringLiteral("milestone"), static_cast<int>(commitment.milestone)},
                         {QStringLiteral("cause"), french(QString::fromUtf8(breach.cause))},
                         {QStringLiteral("corrective_action"), french(QString::fromUtf8(breach.action))}});
        if (!added)
            return added.error();
    }
    return {};
}

Result<> write(Unit &unit, DemoOffice &office, LogWriting &writing, const DemoIntervention &made)
{
    const auto stored = writing.add(made.report.intervention, logOf(made), made.work);
    if (!stored)
        return stored.error();
    if (made.outage) {
        Outage outage = *made.outage;
        outage.intervention = stored->id;
        outage.asset = stored->assets.value(0);
        if (const auto added = InterventionRepository::add(unit, outage); !added)
            return added.error();
    }
    return explainBreaches(unit, office, writing, *stored);
}

} // namespace

Result<> addDemoInterventions(Unit &unit, DemoOffice &office)
{
    QList<DemoIntervention> made;
    for (qsizetype i = 0; i < office.clients.size(); ++i)
        made << DemoMonths(office, office.clients[i], static_cast<size_t>(i)).months();
    addOpen(office, made);
    made.removeIf([&office](const DemoIntervention &each) { return each.report.at > office.horizon; });
    std::ranges::stable_sort(made, {}, [](const DemoIntervention &each) { return each.report.at; });
    LogWriting writing(unit);
    for (const DemoIntervention &each : made) {
        if (const Result<> done = write(unit, office, writing, each); !done)
            return done;
    }
    return {};
}

} // namespace core
