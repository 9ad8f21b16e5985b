// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Notice.h"

#include <QLocale>
#include <algorithm>
#include <array>

namespace core {
namespace {

QString dayText(QDate day)
{
    return QLocale().toString(day, QLocale::ShortFormat);
}

/// A date of the letter, and what is said where it comes before one that precedes it.
struct Step
{
    const char *field = nullptr;
    std::optional<QDate> day = {};
    const char *tooEarly = nullptr;
};

std::array<Step, 5> stepsOf(const ContractNotice &notice)
{
    return {{{"writtenOn", notice.writtenOn, nullptr},
             {"postedOn", notice.postedOn,
              QT_TRANSLATE_NOOP("Sentence", "The letter is dated %1: it cannot be posted on %2. Correct one "
                                            "of the two days.")},
             {"presentedOn", notice.presentedOn,
              QT_TRANSLATE_NOOP("Sentence", "The letter was still on its way on %1: it cannot be presented "
                                            "on %2. Correct one of the two days.")},
             {"receivedOn", notice.receivedOn,
              QT_TRANSLATE_NOOP("Sentence", "The letter was still on its way on %1: it cannot be received on "
                                            "%2. Correct one of the two days.")},
             {"returnedOn", notice.returnedOn,
              QT_TRANSLATE_NOOP("Sentence", "The letter was still on its way on %1: it cannot come back on "
                                            "%2. Correct one of the two days.")}}};
}

Result<> checkOrder(const ContractNotice &notice, QDate today)
{
    QDate last = notice.writtenOn;
    for (const Step &step : stepsOf(notice)) {
        if (!step.day)
            continue;
        const QString field = QString::fromLatin1(step.field);
        if (*step.day > today)
            return invalid({QT_TRANSLATE_NOOP("Sentence", "%1 is still to come: leave it empty until it has "
                                                          "happened."),
                            {dayText(*step.day)}},
                           field);
        if (*step.day < last)
            return invalid({step.tooEarly, {dayText(last), dayText(*step.day)}}, field);
        last = *step.day;
    }
    return {};
}

Result<> checkEnd(const ContractNotice &notice)
{
    if (notice.motive == NoticeMotive::Refusal || (notice.fixedEnd && *notice.fixedEnd >= notice.writtenOn))
        return {};
    if (!notice.fixedEnd)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Enter the last day of the contract: with this motive it "
                                           "does not follow from the clause on notice.")},
            QStringLiteral("fixedEnd"));
    return invalid({QT_TRANSLATE_NOOP("Sentence", "The letter is dated %1: the contract cannot have ended "
                                                  "before, on %2."),
                    {dayText(notice.writtenOn), dayText(*notice.fixedEnd)}},
                   QStringLiteral("fixedEnd"));
}

NoticeBasis basisOf(const ContractNotice &notice, NoticeCounts counts)
{
    if (notice.motive != NoticeMotive::Refusal && notice.fixedEnd)
        return NoticeBasis::Fixed;
    if (counts == NoticeCounts::Sending)
        return notice.postedOn ? NoticeBasis::Sending : NoticeBasis::AwaitsSending;
    if (notice.receivedOn)
        return NoticeBasis::Receipt;
    return notice.returnedOn ? NoticeBasis::CameBack : NoticeBasis::AwaitsReceipt;
}

} // namespace

NoticeOutcome noticeOutcome(const ContractNotice &notice, const TermClause &clause, NoticeCounts counts)
{
    NoticeOutcome outcome{.basis = basisOf(notice, counts)};
    if (outcome.basis == NoticeBasis::Fixed) {
        outcome.endsOn = notice.fixedEnd;
        return outcome;
    }
    if (outcome.basis == NoticeBasis::Receipt)
        outcome.counted = notice.receivedOn;
    else if (outcome.basis == NoticeBasis::Sending)
        outcome.counted = notice.postedOn;
    if (!outcome.counted)
        return outcome;
    outcome.endsOn = endAfterNotice(clause, *outcome.counted);
    if (const auto period = periodOn(clause, *outcome.counted))
        outcome.deadline = period->noticeDeadline;
    outcome.isLate = outcome.deadline && *outcome.deadline < *outcome.counted;
    return outcome;
}

Result<> checked(const ContractNotice &notice, QDate today)
{
    if (!notice.writtenOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day that the letter is dated.")},
                       QStringLiteral("writtenOn"));
    if (const Result<> inOrder = checkOrder(notice, today); !inOrder)
        return inOrder;
    if (notice.receivedOn && notice.returnedOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A letter is either received or comes back to its "
                                                      "sender. Empty one of the two days.")},
                       QStringLiteral("returnedOn"));
    return checkEnd(notice);
}

const ContractNotice *standing(const QList<ContractNotice> &notices)
{
    const auto found = std::find_if(notices.crbegin(), notices.crend(),
                                    [](const ContractNotice &each) { return !each.withdrawnOn; });
    return found == notices.crend() ? nullptr : &*found;
}

} // namespace core
