// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PartFindings.h"

#include <variant>

namespace core {

/// What of a contract differs between two of its versions.
enum class ChangeSubject {
    Clause, ///< The free text of a part.
    ScopeLine,
    CoverCell,
    Target, ///< A promised time: VersionChange::level says which.
    LevelCalendar,
    LevelCutOff,
    Penalties,
    OnCall, ///< 1 or 0.
    SupportCalendar,
    Pausing,
    ReopeningDays,
    PriceModel,
    MonthlyFee,
    HourlyRate,
    IncludedMinutes,
    CarryOver,
    Rounding,
    Minimum,
    RoundingLevel,
    PriceLine,
    Revision,
    InitialTerm, ///< In months, or until a day.
    RenewalMode,
    RenewalMonths,
    Notice,
    NoticeCounts,
    ReversibilityDays,
    ComplianceTarget ///< Per mille.
};

struct NoticeTerm
{
    int amount = 0;
    NoticeUnit unit = NoticeUnit::Months;
    friend bool operator==(const NoticeTerm &, const NoticeTerm &) = default;
};

/// What becomes of unused hours; amounts that the rule does not use are zero.
struct CarryOverTerm
{
    CarryOver rule = CarryOver::None;
    int months = 0;
    Minutes cap{0};
    friend bool operator==(const CarryOverTerm &, const CarryOverTerm &) = default;
};
CarryOverTerm carryOverOf(const ContractVersion &version);

/// A value before or after, of the type that its subject has; none: there was, or is, no such thing.
using ChangeValue =
    std::variant<std::monostate, QString, QDate, int, Money, Minutes, Target, CalendarId, PriceModel,
                 RoundingLevel, RenewalMode, NoticeCounts, NoticeTerm, CarryOverTerm, RevisionTerms,
                 PenaltyTerms, QSet<PauseReason>, CoverRule, PriceLine, ScopeLine>;

/// Which promised time.
struct LevelPlace
{
    ServiceClass serviceClass = ServiceClass::Incident;
    Priority priority = Priority::P1;
    Milestone milestone = Milestone::Acknowledged; ///< ChangeSubject::Target
    bool outside = false;                          ///< Of reports made outside coverage.
    friend bool operator==(const LevelPlace &, const LevelPlace &) = default;
};

/// One thing that an amendment changes.
struct VersionChange
{
    ContractPart part = ContractPart::Scope;
    ChangeSubject subject = ChangeSubject::Clause;
    ChangeValue before = {};
    ChangeValue after = {};
    std::optional<LevelPlace> level = {};
    friend bool operator==(const VersionChange &, const VersionChange &) = default;
};

/// What @p after changes of @p before, in the order of the printed contract; not the day of effect.
/// A line of the price is the same line while its label is, one of the scope while its words or what it
/// names are.
QList<VersionChange> versionChanges(const ContractVersion &before, const ContractVersion &after);

} // namespace core
