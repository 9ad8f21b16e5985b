// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/servicelevel/Calendar.h"

namespace core {

// When a contract renews itself, and until when it can be prevented: product/contracts.md, "Periods,
// notice and renewal"; product/french-practice.md §6. Days only: no time zone. Months are counted as
// in article 641 of the Code de procédure civile: the same day, or the last of a shorter month.

/// What the clause on term, renewal and notice says.
struct TermClause
{
    QDate startsOn = {};
    int initialMonths = 12;
    std::optional<QDate> initialEndsOn = {}; ///< Last day of the initial term, where a date was agreed.
    RenewalMode renewalMode = RenewalMode::Tacit;
    int renewalMonths = 12;
    int noticeAmount = 2;
    NoticeUnit noticeUnit = NoticeUnit::Months;
    /// The client must be told in writing that it may refuse the renewal: Code de la consommation
    /// L215-1 and L215-3, for who is not a professional.
    bool needsReminder = false;
    HolidayRules holidays = {.region = HolidayRegion::France}; ///< Days on which no letter is sent.
    friend bool operator==(const TermClause &, const TermClause &) = default;
};

/// The clause of @p version of @p contract with a client of @p kind.
TermClause termClause(const Contract &contract, const ContractVersion &version, ClientKind kind);

/// Refuses a clause that no period can be computed from, naming the field.
Result<> checked(const TermClause &clause);

/// One term of a contract: the initial one (number 0) or a renewal.
struct ContractPeriod
{
    int number = 0;
    QDate from = {};
    std::optional<QDate> to = {};             ///< Last day; none in the open-ended time after a first term.
    std::optional<QDate> noticeDeadline = {}; ///< Last day on which the notice may arrive (or be sent:
                                              ///< NoticeCounts); none where nothing renews by itself.
    std::optional<QDate> safeDeadline = {};   ///< The most careful reading of the clause, on a working day.
    std::optional<QDate> advisedSending = {}; ///< 15 days earlier: the post keeps a letter that long.
    std::optional<DayRange> reminder = {};    ///< When L215-1 wants the reminder to be sent.
    friend bool operator==(const ContractPeriod &, const ContractPeriod &) = default;
};

/// Term number @p number, counted from the effective date: periods never drift, overlap or leave a gap.
/// @p clause must be checked(); @p number is 0 in a contract that renews expressly, at most 1 in one that
/// is open-ended after its first term.
ContractPeriod contractPeriod(const TermClause &clause, int number);

/// The term that contains @p day; the first one before the effective date. None once the term of a
/// contract is over that is only renewed expressly.
std::optional<ContractPeriod> periodOn(const TermClause &clause, QDate day);

/// At most @p count terms that follow @p period if nobody gives notice.
QList<ContractPeriod> periodsAfter(const TermClause &clause, const ContractPeriod &period, int count);

/// The last day of a contract whose notice counts from @p counted (the day of receipt or of sending, as
/// the clause says): that of the first term whose deadline is not before it.
QDate endAfterNotice(const TermClause &clause, QDate counted);

/// What the provider is told of a term's end, and from which day on.
struct NoticeAlert
{
    enum class Kind { In60Days, In30Days, SendNow, LastDay };
    Kind kind = Kind::In60Days;
    QDate day = {};
    friend bool operator==(const NoticeAlert &, const NoticeAlert &) = default;
};
/// 60 and 30 days before the advised sending, on it, and on the deadline; none without a deadline.
QList<NoticeAlert> noticeAlerts(const ContractPeriod &period);

} // namespace core
