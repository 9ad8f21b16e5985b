// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/timekeeping/WorkEntry.h"
#include "core/services/InterventionService.h"
#include "core/services/demo/DemoOffice.h"
#include "core/services/demo/DemoStories.h"

namespace core {

/// An intervention of the demo, thought out and not written yet.
struct DemoIntervention
{
    size_t client = 0;
    Report report = {};
    QList<WorkEntry> work = {};
    std::optional<Outage> outage = {};
};

/// What a course starts from.
struct DemoStart
{
    const DemoStory *story = nullptr;
    Instant at = {};
    Priority priority = Priority::P3;
    bool isLate = false;    ///< A commitment is broken on the way.
    bool staysOpen = false; ///< Work goes on at the horizon.
};

/// How an intervention goes, from the report to the closing, in the working time of the client's
/// contract: each milestone at a share of its target. What would lie beyond the horizon has not
/// happened yet.
class DemoCourse
{
public:
    DemoCourse(DemoOffice &office, DemoClient &client, size_t clientPlace)
        : m_office(office), m_client(client), m_place(clientPlace), m_random(office.random)
    {
    }

    DemoIntervention incident(const DemoStart &start);
    DemoIntervention request(const DemoStart &start);
    /// A visit that was planned: it begins when it is reported.
    DemoIntervention visit(const DemoStory &story, Instant at, int minutes);

private:
    struct Clock
    {
        std::shared_ptr<const WorkingTime> time = {};
        std::array<std::optional<Target>, 4> targets = {};
    };

    void begin(const DemoStory &story, Instant at, Priority priority);
    void describe(const DemoStory &story);
    Clock clockOf(Priority priority, ServiceClass serviceClass) const;
    Instant reached(const Clock &clock, Milestone milestone, int percent) const;
    Instant after(Instant from, int minutes) const;
    int share(bool isLate);
    void passTo(const Clock &clock, const DemoStart &start);
    void pauseAfter(Instant started, int percent);
    void end(Instant restored, Instant resolved);
    void maybeReopen(Instant resolved);
    void work(Instant started, int minutes, WorkMode mode);
    void charge();
    void add(EventKind kind, Instant at);
    DemoIntervention finished();

    DemoOffice &m_office;
    DemoClient &m_client;
    size_t m_place;
    DemoRandom &m_random;
    DemoIntervention m_made;
    Technician m_technician;
    const DemoStory *m_story = nullptr;
    Pauses m_pauses;
};

} // namespace core
