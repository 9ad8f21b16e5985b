// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/ContractDates.h"

#include "core/domain/servicelevel/Holidays.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kPostKeepsALetter = 15; ///< Days.
constexpr int kLongestTerm = 1200;    ///< Months.
constexpr int kLongestNotice = 3660;  ///< Days; months are fewer still.

bool isWorkingDay(QDate day, const HolidayRules &rules)
{
    if (day.dayOfWeek() > Qt::Friday)
        return false;
    const QList<Holiday> holidays = holidaysOf(day.year(), rules);
    return std::none_of(holidays.cbegin(), holidays.cend(),
                        [day](const Holiday &each) { return each.day == day; });
}

QDate workingDayUpTo(QDate day, const HolidayRules &rules)
{
    while (!isWorkingDay(day, rules))
        day = day.addDays(-1);
    return day;
}

/// The first day of term @p number.
QDate startOf(const TermClause &clause, int number)
{
    if (number == 0)
        return clause.startsOn;
    const int renewals = (number - 1) * clause.renewalMonths;
    return clause.initialEndsOn ? clause.initialEndsOn->addDays(1).addMonths(renewals)
                                : clause.startsOn.addMonths(clause.initialMonths + renewals);
}

QDate earlierByNotice(const TermClause &clause, QDate day)
{
    return clause.noticeUnit == NoticeUnit::Months ? day.addMonths(-clause.noticeAmount)
                                                   : day.addDays(-clause.noticeAmount);
}

void addDeadlines(ContractPeriod &period, const TermClause &clause)
{
    const QDate end = *period.to;
    const QDate firstTooLate = earlierByNotice(clause, end.addDays(1));
    const QDate deadline = firstTooLate.addDays(-1);
    period.noticeDeadline = deadline;
    period.safeDeadline = workingDayUpTo(std::min(deadline, earlierByNotice(clause, end)), clause.holidays);
    period.advisedSending = workingDayUpTo(period.safeDeadline->addDays(-kPostKeepsALetter), clause.holidays);
    if (clause.needsReminder)
        period.reminder = {.first = firstTooLate.addMonths(-3),
                           .last = firstTooLate.addMonths(-1).addDays(-1)};
}

} // namespace

TermClause termClause(const Contract &contract, const ContractVersion &version, ClientKind kind)
{
    return {.startsOn = contract.startsOn,
            .initialMonths = version.initialMonths,
            .initialEndsOn = version.initialEndsOn,
            .renewalMode = version.renewalMode,
            .renewalMonths = version.renewalMonths,
            .noticeAmount = version.noticeAmount,
            .noticeUnit = version.noticeUnit,
            .needsReminder = kind != ClientKind::Professional};
}

Result<> checked(const TermClause &clause)
{
    if (!clause.startsOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the effective date.")},
                       QStringLiteral("startsOn"));
    if (clause.initialEndsOn && !clause.initialEndsOn->isValid())
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "Enter the last day of the initial term, or give the term in months.")},
            QStringLiteral("initialEndsOn"));
    if (clause.initialEndsOn && *clause.initialEndsOn < clause.startsOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The initial term ends before it begins.")},
                       QStringLiteral("initialEndsOn"));
    if (!clause.initialEndsOn && (clause.initialMonths < 1 || clause.initialMonths > kLongestTerm))
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The initial term is given in months, from 1 to 1,200.")},
            QStringLiteral("initialMonths"));
    if (clause.renewalMode == RenewalMode::Tacit &&
        (clause.renewalMonths < 1 || clause.renewalMonths > kLongestTerm))
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The renewal term is given in months, from 1 to 1,200.")},
            QStringLiteral("renewalMonths"));
    if (clause.noticeAmount < 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A notice cannot be negative.")},
                       QStringLiteral("noticeAmount"));
    if (clause.noticeAmount > kLongestNotice)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The notice is longer than 3,660 months or days.")},
                       QStringLiteral("noticeAmount"));
    return {};
}

ContractPeriod contractPeriod(const TermClause &clause, int number)
{
    ContractPeriod period{.number = number, .from = startOf(clause, number)};
    const bool isOpen = clause.renewalMode == RenewalMode::OpenEnded && number > 0;
    if (isOpen)
        return period;
    period.to = startOf(clause, number + 1).addDays(-1);
    if (clause.renewalMode != RenewalMode::Express)
        addDeadlines(period, clause);
    return period;
}

std::optional<ContractPeriod> periodOn(const TermClause &clause, QDate day)
{
    const QDate renewed = startOf(clause, 1);
    if (day < renewed)
        return contractPeriod(clause, 0);
    if (clause.renewalMode == RenewalMode::Express)
        return std::nullopt;
    if (clause.renewalMode == RenewalMode::OpenEnded)
        return contractPeriod(clause, 1);
    // Nearly right from the months between, then exactly: a short month may move a start by days.
    const int months = (day.year() - renewed.year()) * 12 + day.month() - renewed.month();
    int number = std::max(1, months / clause.renewalMonths);
    while (startOf(clause, number + 1) <= day)
        ++number;
    return contractPeriod(clause, number);
}

QList<ContractPeriod> periodsAfter(const TermClause &clause, const ContractPeriod &period, int count)
{
    QList<ContractPeriod> periods;
    if (clause.renewalMode == RenewalMode::Express || !period.to)
        return periods;
    const int last = clause.renewalMode == RenewalMode::OpenEnded ? 1 : period.number + count;
    for (int number = period.number + 1; number <= last && periods.size() < count; ++number)
        periods << contractPeriod(clause, number);
    return periods;
}

QDate endAfterNotice(const TermClause &clause, QDate counted)
{
    if (clause.renewalMode == RenewalMode::Express)
        return *contractPeriod(clause, 0).to;
    ContractPeriod period = *periodOn(clause, counted);
    while (period.to && *period.noticeDeadline < counted)
        period = contractPeriod(clause, period.number + 1);
    if (period.to)
        return *period.to;
    return clause.noticeUnit == NoticeUnit::Months ? counted.addMonths(clause.noticeAmount)
                                                   : counted.addDays(clause.noticeAmount);
}

QList<NoticeAlert> noticeAlerts(const ContractPeriod &period)
{
    if (!period.noticeDeadline)
        return {};
    const QDate sending = *period.advisedSending;
    return {{.kind = NoticeAlert::Kind::In60Days, .day = sending.addDays(-60)},
            {.kind = NoticeAlert::Kind::In30Days, .day = sending.addDays(-30)},
            {.kind = NoticeAlert::Kind::SendNow, .day = sending},
            {.kind = NoticeAlert::Kind::LastDay, .day = *period.noticeDeadline}};
}

} // namespace core
