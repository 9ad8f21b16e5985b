// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoCourse.h"

#include "core/domain/servicelevel/Deadline.h"
#include "core/domain/timekeeping/Charging.h"

#include <algorithm>

namespace core {
namespace {

Instant wholeMinute(Instant when)
{
    return std::chrono::ceil<std::chrono::minutes>(when);
}

/// For milestones without a promise: a firm that does its work all the same.
Target usual(Milestone milestone)
{
    switch (milestone) {
    case Milestone::Acknowledged:
        return {4, TargetUnit::Hour};
    case Milestone::WorkStarted:
        return {1, TargetUnit::WorkingDay};
    case Milestone::Restored:
        return {3, TargetUnit::WorkingDay};
    case Milestone::Resolved:
        break;
    }
    return {5, TargetUnit::WorkingDay};
}

QString told(const char *text, const QString &machine)
{
    QString words = QString::fromUtf8(text);
    return french(words.replace(QStringLiteral("%1"), machine));
}

} // namespace

DemoIntervention DemoCourse::incident(const DemoStart &start)
{
    begin(*start.story, start.at, start.priority);
    if (!start.staysOpen && m_random.perMille(8)) { // Reported twice.
        add(EventKind::Cancelled, start.at + Minutes(m_random.between(6, 40)));
        m_made.report.further.last().cancelReason = CancelReason::Duplicate;
        m_made.report.further.last().comment = QStringLiteral("Doublon d’un incident déjà déclaré");
        return finished();
    }
    passTo(clockOf(start.priority, ServiceClass::Incident), start);
    return finished();
}

void DemoCourse::passTo(const Clock &clock, const DemoStart &start)
{
    const bool acknowledgesLate = start.isLate && m_random.chance(30);
    const Instant acknowledged = reached(clock, Milestone::Acknowledged, share(acknowledgesLate));
    const Instant started =
        std::max(acknowledged + Minutes(2), reached(clock, Milestone::WorkStarted, m_random.between(25, 85)));
    add(EventKind::Acknowledged, acknowledged);
    add(EventKind::WorkStarted, started);
    if (start.staysOpen) {
        work(started, m_story->minutes / 2, m_story->mode);
        return;
    }
    pauseAfter(started, start.priority >= Priority::P3 ? 16 : 0);
    const Instant earliest = m_made.report.further.constLast().at + Minutes(m_random.between(10, 30));
    const Instant restored =
        std::max(earliest, reached(clock, Milestone::Restored, share(start.isLate && !acknowledgesLate)));
    const bool isResolvedAtOnce = m_random.chance(65);
    const Instant resolved =
        isResolvedAtOnce ? restored
                         : std::max(restored, reached(clock, Milestone::Resolved, m_random.between(40, 85)));
    const int minutes = m_story->minutes * m_random.between(70, 135) / 100;
    work(started, std::min<int>(minutes, static_cast<int>((restored - started) / Minutes(1))), m_story->mode);
    if (resolved > restored + Minutes(60))
        work(resolved - Minutes(20), m_random.between(10, 20), WorkMode::Remote);
    if (m_story->kind == InterventionKind::Curative)
        m_made.outage = Outage{.client = m_client.id,
                               .service = QString::fromUtf8(m_story->category),
                               .from = start.at,
                               .to = restored};
    end(restored, resolved);
}

DemoIntervention DemoCourse::request(const DemoStart &start)
{
    begin(*start.story, start.at, start.priority);
    const Clock clock = clockOf(start.priority, ServiceClass::Request);
    const Instant acknowledged = reached(clock, Milestone::Acknowledged, share(false));
    const Instant resolved =
        std::max(acknowledged + Minutes(15), reached(clock, Milestone::Resolved, share(start.isLate)));
    const int minutes = std::max(5, m_story->minutes * m_random.between(80, 125) / 100);
    const Instant started = std::max(acknowledged + Minutes(1), resolved - Minutes(minutes));
    add(EventKind::Acknowledged, acknowledged);
    add(EventKind::WorkStarted, started);
    work(started, static_cast<int>((resolved - started) / Minutes(1)), m_story->mode);
    add(EventKind::Resolved, resolved);
    add(EventKind::Closed, after(resolved, m_random.between(600, 1500)));
    return finished();
}

DemoIntervention DemoCourse::visit(const DemoStory &story, Instant at, int minutes)
{
    begin(story, at, Priority::P4);
    const Instant done = at + Minutes(minutes);
    add(EventKind::Acknowledged, at);
    add(EventKind::WorkStarted, at);
    work(at, minutes, story.mode);
    add(EventKind::Resolved, done);
    add(EventKind::Closed, after(done, m_random.between(60, 400)));
    return finished();
}

void DemoCourse::begin(const DemoStory &story, Instant at, Priority priority)
{
    m_story = &story;
    m_made = {.client = m_place};
    m_pauses = {};
    m_technician =
        m_office.technicians.at(m_random.chance(60) ? static_cast<int>(m_place % 3) : m_random.below(3));
    m_made.report.at = at;
    m_made.report.priority = priority;
    describe(story);
}

void DemoCourse::describe(const DemoStory &story)
{
    QList<Asset> machines;
    for (const Asset &machine : m_client.machines) {
        const bool isAlike = machine.kind == story.machine ||
                             (story.machine == AssetKind::Workstation && machine.kind == AssetKind::Laptop);
        if (isAlike && *machine.inServiceOn < localTime(m_made.report.at, m_office.zone).day)
            machines << machine;
    }
    const Asset machine =
        machines.isEmpty() ? Asset{.name = QStringLiteral("un poste")} : m_random.pick(machines);
    const Contact &contact = m_random.pick(m_client.contacts);
    Intervention &intervention = m_made.report.intervention;
    intervention.client = m_client.id;
    intervention.site = machine.site.isValid() ? machine.site : m_client.sites.constFirst().id;
    intervention.contact = contact.id;
    intervention.requester = contact.name;
    intervention.technician = m_technician.id;
    intervention.kind = story.kind;
    intervention.impact = story.impact;
    intervention.urgency = story.urgency;
    intervention.category = QString::fromUtf8(story.category);
    intervention.title = told(story.title, machine.name);
    intervention.description = told(story.description, machine.name);
    intervention.channel = m_random.chance(62)   ? Channel::Phone
                           : m_random.chance(70) ? Channel::Email
                                                 : Channel::Portal;
    if (machine.id.isValid() && (qstrlen(story.title) == 0 || m_random.chance(85)))
        intervention.assets = {machine.id};
    intervention.cause = told(story.cause, machine.name);
    intervention.solution = told(story.solution, machine.name);
}

DemoCourse::Clock DemoCourse::clockOf(Priority priority, ServiceClass serviceClass) const
{
    const QDate day = localTime(m_made.report.at, m_office.zone).day;
    const ContractVersion *version = versionOn(m_client.versions, day);
    Clock clock{.time = m_client.office};
    if (!version)
        return clock;
    for (const ServiceLevel &level : version->terms.levels) {
        if (level.serviceClass != serviceClass || level.priority != priority)
            continue;
        clock.time = level.calendar == m_client.alwaysCalendar ? m_client.always : m_client.office;
        clock.targets = level.targets;
    }
    return clock;
}

/// The instant at which @p percent of the milestone's target is used.
Instant DemoCourse::reached(const Clock &clock, Milestone milestone, int percent) const
{
    const Target target = clock.targets.at(static_cast<size_t>(milestone)).value_or(usual(milestone));
    const auto deadline = TargetClock(*clock.time, target, m_made.report.at).deadline({});
    if (!deadline)
        return m_made.report.at;
    const bool isPaused = milestone >= Milestone::Restored;
    const auto due =
        clock.time->due(m_made.report.at, deadline->total * percent / 100, isPaused ? m_pauses : Pauses());
    return due && *due ? wholeMinute(**due) : m_made.report.at;
}

/// @p minutes of the client's support hours after @p from.
Instant DemoCourse::after(Instant from, int minutes) const
{
    const auto due = m_client.office->due(from, Minutes(minutes));
    return due ? wholeMinute(*due) : from + Minutes(minutes);
}

int DemoCourse::share(bool isLate)
{
    return isLate ? m_random.between(108, 175) : m_random.between(6, 82);
}

void DemoCourse::pauseAfter(Instant started, int percent)
{
    if (!m_random.chance(percent))
        return;
    const bool isClient = m_random.chance(80);
    const Instant from = after(started, m_random.between(10, 60));
    const Instant to = after(from, m_random.between(60, 900));
    add(EventKind::Paused, from);
    m_made.report.further.last().pauseReason =
        isClient ? PauseReason::WaitingForClient : PauseReason::WaitingForVendor;
    m_made.report.further.last().comment = isClient ? QStringLiteral("Rappel demandé à l’utilisateur")
                                                    : QStringLiteral("Dossier ouvert chez l’éditeur");
    add(EventKind::Resumed, to);
    if (isClient)
        m_pauses = Pauses({{from, to}});
}

void DemoCourse::end(Instant restored, Instant resolved)
{
    add(EventKind::Restored, restored);
    add(EventKind::Resolved, resolved);
    Instant last = resolved;
    if (m_random.perMille(22)) { // It came back.
        const Instant again = after(resolved, m_random.between(90, 800));
        add(EventKind::Reopened, again);
        m_made.report.further.last().comment = french(QStringLiteral("La panne est revenue"));
        last = after(again, m_random.between(25, 120));
        work(again + Minutes(5), m_random.between(15, 40), WorkMode::Remote);
        add(EventKind::Restored, last);
        add(EventKind::Resolved, last);
    }
    add(EventKind::Closed, after(last, m_random.between(900, 2300)));
}

void DemoCourse::work(Instant started, int minutes, WorkMode mode)
{
    if (minutes < 1)
        return;
    WorkEntry entry{.technician = m_technician.id,
                    .startedAt = started,
                    .endedAt = started + Minutes(minutes),
                    .actual = Minutes(minutes),
                    .mode = mode,
                    .outsideHours = !m_client.office->isCovered(started),
                    .month = monthOf(started, m_office.zone)};
    if (mode == WorkMode::OnSite) {
        entry.travel = Minutes(m_random.between(15, 40));
        entry.travelKm = m_random.between(6, 48);
    }
    m_made.work << entry;
}

/// What it costs, as the program reckons it.
void DemoCourse::charge()
{
    const auto versionOf = [this](Instant at) {
        return versionOn(m_client.versions, localTime(at, m_office.zone).day);
    };
    QList<ChargedWork> work;
    for (const WorkEntry &entry : std::as_const(m_made.work))
        work << covered(entry, versionOf(entry.startedAt), m_story->kind);
    const ContractVersion *version = versionOf(m_made.report.at);
    core::charge(work, version ? roundingOf(*version) : Rounding{}, m_office.zone);
    for (qsizetype i = 0; i < work.size(); ++i)
        m_made.work[i] = work.at(i).entry;
}

void DemoCourse::add(EventKind kind, Instant at)
{
    m_made.report.further << InterventionEvent{
        .kind = kind, .at = at, .recordedAt = at + Minutes(1), .author = m_technician.name};
}

/// Leaves out what has not happened yet.
DemoIntervention DemoCourse::finished()
{
    const Instant horizon = m_office.horizon;
    Report &report = m_made.report;
    std::ranges::stable_sort(report.further, {}, &InterventionEvent::at);
    report.further.removeIf([horizon](const InterventionEvent &event) { return event.at > horizon; });
    m_made.work.removeIf([horizon](const WorkEntry &entry) { return entry.endedAt > horizon; });
    charge();
    const bool isResolved = std::ranges::any_of(
        report.further, [](const InterventionEvent &event) { return event.kind == EventKind::Resolved; });
    if (!isResolved) {
        report.intervention.cause.clear();
        report.intervention.solution.clear();
    }
    if (m_made.outage && m_made.outage->to > horizon)
        m_made.outage->to.reset();
    return m_made;
}

} // namespace core
