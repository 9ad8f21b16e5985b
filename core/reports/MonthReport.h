// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"
#include "core/domain/provider/Provider.h"
#include "core/domain/servicelevel/Calendar.h"
#include "core/domain/servicelevel/Holidays.h"

#include <QDate>
#include <QStringList>

// The monthly report of one client (product/report.md), computed: numbers, names and enums. Words
// and pages are made of it by ui/printing/report. An empty list or an absent value means that
// nothing is known, and its section is not printed.

namespace core {

enum class ReportEdition { Provisional, Final, Corrected };

enum class ReportState { Good, Watch, Degraded };

/// What made the state of the month, most serious first. `count` commitments or things; `subject`
/// names the thing where there is one.
struct StateReason
{
    enum class Kind {
        P1Breached,
        RestorationFarBelowTarget, ///< 10 points and more, on 5 decided or more.
        AvailabilityBelowTarget,
        BackupMissing,
        PackNegative,
        CommitmentBreached,
        PreventiveMissed,
        WarrantyEnding,
        PackLow,
        NoticeNear
    };
    Kind kind = Kind::CommitmentBreached;
    int count = 1;
    QString subject = {};
    std::optional<Milestone> milestone = {}; ///< P1Breached
};

/// One of the tiles of page 1. What `value` and `of` count depends on the kind.
struct ReportFigure
{
    enum class Kind {
        CommitmentsKept,   ///< value kept of `of` decided
        OpenedResolved,    ///< value opened, `of` resolved
        RestorationMedian, ///< value covered seconds, of the incidents of `priority`; `of` how many
        BacklogEnd,        ///< value open at the month's last instant; `of` waiting for the client
        HoursUsed,         ///< value actual minutes, of `of` included ones
        PreventiveDone,    ///< value done of `of` due
        Availability       ///< value hundredths of a per cent; target the same in `of`
    };
    enum class Trend { Unknown, Better, Same, Worse };
    struct Amount
    {
        std::optional<qint64> value = {};
        std::optional<qint64> of = {};
    };
    Kind kind = Kind::CommitmentsKept;
    Amount month = {};
    Amount previous = {};
    Trend trend = Trend::Unknown;
    std::optional<Priority> priority = {};
    std::optional<Target> target = {};
    QString subject = {};                          ///< Availability: of what.
    QList<std::optional<double>> history = {};     ///< Twelve months, oldest first, this one last.
    std::optional<std::pair<int, int>> stock = {}; ///< OpenedResolved: open before and after.
};

/// The commitments of one priority for one milestone, decided in the month.
struct MilestoneOutcome
{
    int kept = 0;
    int breached = 0;
    int undecided = 0; ///< Open at the month's end and not due: not counted.
    int neutralised = 0;
    std::optional<Target> target = {}; ///< Absent: nothing promised.
    int decided() const { return kept + breached; }
};

struct PriorityOutcome
{
    Priority priority = Priority::P1;
    std::array<MilestoneOutcome, 4> milestones = {}; ///< By Milestone.
    /// Covered time to restoration (else resolution) of those restored in the month.
    std::optional<Seconds> median = {};
    std::optional<Seconds> worst = {};
    int restored = 0; ///< How many the two above are made of.
};

/// One day of the explanation of a due date; the lines add up to what elapsed.
struct ExplainedDay
{
    QDate day = {};
    QList<Slot> openSlots = {}; ///< Of the calendar that day; empty: closed.
    Seconds counted = Seconds(0);
    Seconds paused = Seconds(0);
    std::optional<PauseReason> reason = {};
    enum class Closed { No, Holiday, Closure, NoHours } closed = Closed::No;
    QString closedName = {}; ///< Of the closure.
    std::optional<HolidayName> holiday = {};
};

/// A commitment not kept.
struct Breach
{
    InterventionId intervention = {};
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Milestone milestone = Milestone::Restored;
    Target target = {};
    Instant reportedAt = {};
    Instant due = {};
    std::optional<Instant> reachedAt = {}; ///< Absent: not reached by the month's end.
    Seconds elapsed = Seconds(0);          ///< Covered time to `reachedAt`, else to the month's end.
    Seconds overrun = Seconds(0);          ///< Covered time since `due`, likewise.
    QString cause = {};
    QString correctiveAction = {};
    bool afterReopening = false;
    QString calendar = {};         ///< Its name.
    QList<ExplainedDay> days = {}; ///< From the report to the due date.
    bool isOpen() const { return !reachedAt.has_value(); }
};

/// A commitment taken out of the count.
struct NeutralisedCommitment
{
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Milestone milestone = Milestone::Restored;
    QString reason = {};
};

/// Breached in an earlier month and still not reached: told, not counted again.
struct EarlierBreach
{
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Milestone milestone = Milestone::Restored;
    Instant due = {};
};

/// One month of the twelve that end with the report's.
struct MonthPoint
{
    QDate month = {}; ///< Its first day.
    int kept = 0;
    int decided = 0;
    int opened = 0;
    int resolved = 0;
    bool isKnown = true; ///< Before the first data: nothing is drawn.
};

/// opening + adjustments + opened + reopened - resolved - cancelled = closing.
struct Reconciliation
{
    int opening = 0;
    int adjustments = 0; ///< Corrections of months that are final.
    int opened = 0;
    int reopened = 0;
    int resolved = 0;
    int cancelled = 0;
    int closing = 0;
    int difference() const
    {
        return opening + adjustments + opened + reopened - resolved - cancelled - closing;
    }
};

/// A line of a breakdown: opened and resolved in the month, actual minutes worked.
template <class Key>
struct Breakdown
{
    Key key = {};
    int opened = 0;
    int resolved = 0;
    Minutes actual = Minutes(0);
};

/// What came back most often.
struct Recurring
{
    enum class Kind { Cause, Asset, Person } kind = Kind::Cause;
    QString name = {};
    int count = 0;
    Minutes actual = Minutes(0);
};

enum class WaitingOn { Us, Client, Vendor };
/// Days since the report: 0–2, 3–7, 8–15, 16–30, more.
inline constexpr int kAgeBuckets = 5;

struct OldIntervention
{
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Instant reportedAt = {};
    int days = 0; ///< Calendar days to the month's last instant.
    WaitingOn waitingOn = WaitingOn::Us;
};

/// What is open at the month's last instant.
struct Backlog
{
    std::array<std::array<int, kAgeBuckets>, 3> byAge = {}; ///< By WaitingOn, then by bucket.
    QList<OldIntervention> oldest = {};                     ///< Five at most.
    int total() const
    {
        int sum = 0;
        for (const auto &row : byAge) {
            for (const int count : row)
                sum += count;
        }
        return sum;
    }
};

struct WorkedHours
{
    Minutes actual = Minutes(0);
    Minutes charged = Minutes(0);
    Minutes remote = Minutes(0); ///< Of `actual`.
    Minutes onSite = Minutes(0); ///< Of `actual`.
    Minutes travel = Minutes(0);
    std::optional<Minutes> included = {}; ///< By the contract, in the month.
};

/// A line of annex A.
struct ListedIntervention
{
    QString number = {};
    QString foreignNumber = {}; ///< The one it has elsewhere.
    QString title = {};
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    Priority priority = Priority::P3;
    Instant reportedAt = {};
    std::optional<Instant> restoredAt = {};
    std::optional<Instant> resolvedAt = {};
    enum class State { Open, Waiting, Restored, Resolved, Closed, Cancelled } state = State::Open;
    Minutes actual = Minutes(0);
    int breaches = 0;
};

/// A coverage calendar as annex B tells it.
struct CalendarUsed
{
    QString name = {};
    QString zone = {}; ///< IANA
    WeeklyHours hours = {};
    HolidayRules holidays = {};
    bool siteHolidays = false;
    bool worksHolidays = false;
    QList<Priority> priorities = {}; ///< Incidents it measures.
};

/// A day of the month on which a calendar is closed, or opens, out of the ordinary.
struct SpecialDay
{
    QDate from = {};
    QDate to = {};
    QString name = {};
    enum class Kind { Holiday, Closure, Opening } kind = Kind::Holiday;
    std::optional<HolidayName> holiday = {}; ///< Of a public holiday; `name` is empty then.
};

enum class CountingConvention { DecisionMonth, ResolutionMonth };

/// What one contract has to show of the month; without a reference, what no contract covers.
struct ContractMonth
{
    QString reference = {};
    QString name = {};
    int version = 1;
    QList<PriorityOutcome> incidents = {};
    std::optional<PriorityOutcome> requests = {}; ///< All priorities on one line.
    std::optional<int> targetPercent = {};        ///< Of commitments kept, when the contract has one.
    QList<Breach> breaches = {};                  ///< Every one, oldest due date first.
    QList<NeutralisedCommitment> neutralised = {};
    QList<EarlierBreach> earlierBreaches = {};
    QList<MonthPoint> history = {};
    Reconciliation reconciliation = {};
    QList<Breakdown<InterventionKind>> byKind = {};
    QList<Breakdown<WorkMode>> byMode = {};
    QList<Breakdown<Channel>> byChannel = {};
    QList<Breakdown<QString>> byCategory = {};
    QList<Recurring> top = {};
    Backlog backlog = {};
    std::optional<WorkedHours> hours = {};
    QList<ListedIntervention> interventions = {}; ///< Of annex A, by number.
    // Annex B
    QList<ServiceLevel> levels = {};
    QList<CalendarUsed> calendars = {};
    QList<SpecialDay> specialDays = {};
    QList<PauseReason> pausing = {};
    int reopeningDays = 5;
    CountingConvention convention = CountingConvention::DecisionMonth;
};

struct EndingWarranty
{
    QString asset = {};
    QString serialNumber = {};
    QDate endsOn = {};
};

/// The machines of the client.
struct ParkMonth
{
    int atEnd = 0;
    int arrived = 0;
    int left = 0;
    QList<EndingWarranty> warranties = {}; ///< Ended, or ending within 180 days.
    QStringList withoutContract = {};
};

struct MonthReport
{
    QString number = {}; ///< "RM-2026-11-002"
    Provider provider = {};
    QString client = {};
    QDate month = {};     ///< Its first day.
    QByteArray zone = {}; ///< IANA; every instant is printed in it.
    ReportEdition edition = ReportEdition::Provisional;
    int correction = 0; ///< Of a corrected edition: its number.
    QDate editedOn = {};
    QString author = {};
    ReportState state = ReportState::Good;
    QList<StateReason> reasons = {};
    QString overriddenBecause = {}; ///< A person changed the state, with this reason.
    QString comment = {};           ///< A person's words; before the generated sentences.
    QList<ReportFigure> figures = {};
    QList<ContractMonth> contracts = {};
    std::optional<ParkMonth> park = {};
    QString signatory = {}; ///< Of the client, for annex C.
};

} // namespace core
