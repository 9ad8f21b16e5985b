// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/domain/contract/Notice.h"

namespace core {

/// What the drawing of a contract's life is made from.
struct TimelineFacts
{
    TermClause clause = {};
    QList<ContractVersion> versions = {};
    QList<ContractVersionId> revisions = {}; ///< Those of them that only revise the price by its index.
    std::optional<QDate> endsOn = {};
    std::optional<ContractNotice> notice = {}; ///< The one that counts.
    NoticeOutcome outcome = {};                ///< What follows from it.
    QDate today = {};
};

/// A term, as far as it is drawn.
struct TimelinePeriod
{
    int number = 0;
    DayRange days = {};                  ///< Within the drawing.
    bool isOpen = false;                 ///< It has no last day.
    std::optional<DayRange> window = {}; ///< From the safe deadline to the last day for a notice.
    std::optional<QDate> sending = {};   ///< Advised, of a letter.
    friend bool operator==(const TimelinePeriod &, const TimelinePeriod &) = default;
};

enum class TimelineMarkKind { Amendment, Revision, NoticeWritten, NoticeCounted, End, Today };

struct TimelineMark
{
    TimelineMarkKind kind = TimelineMarkKind::Today;
    QDate day = {};
    int number = 0; ///< Amendment, Revision: the number of its version.
    friend bool operator==(const TimelineMark &, const TimelineMark &) = default;
};

struct ContractTimeline
{
    DayRange days = {}; ///< What is drawn: one month to ten years.
    QList<TimelinePeriod> periods = {};
    QList<TimelineMark> marks = {}; ///< Those within `days`, by day.
    friend bool operator==(const ContractTimeline &, const ContractTimeline &) = default;
};

/// From the first day to the end of the term after the present one, or to the end of the contract; of a
/// longer life the last ten years. Empty where no period follows from the clause.
ContractTimeline contractTimeline(const TimelineFacts &facts);

} // namespace core
