// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Penalty.h"
#include "core/domain/provider/Provider.h"
#include "core/reports/Packs.h"
#include "core/reports/ReportActivity.h"
#include "core/reports/ReportCommitments.h"

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
    std::optional<ContractPack> pack = {};
    PenaltyTerms penaltyTerms = {};
    std::optional<Penalty> penalty = {};          ///< Indicative; where the contract agrees to penalties.
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
