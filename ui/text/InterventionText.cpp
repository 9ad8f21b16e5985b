// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/InterventionText.h"

#include "ui/text/ErrorText.h"

#include <QCoreApplication>

namespace ui {
namespace {

/// The translation context of this file.
class InterventionText
{
    Q_DECLARE_TR_FUNCTIONS(InterventionText)
};

core::Seconds seconds(std::chrono::milliseconds amount)
{
    return std::chrono::duration_cast<core::Seconds>(amount);
}

} // namespace

Term termOf(core::InterventionState state)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("InterventionState", "reported"),
                                       QT_TRANSLATE_NOOP("InterventionState", "acknowledged"),
                                       QT_TRANSLATE_NOOP("InterventionState", "in progress"),
                                       QT_TRANSLATE_NOOP("InterventionState", "waiting"),
                                       QT_TRANSLATE_NOOP("InterventionState", "restored"),
                                       QT_TRANSLATE_NOOP("InterventionState", "resolved"),
                                       QT_TRANSLATE_NOOP("InterventionState", "closed"),
                                       QT_TRANSLATE_NOOP("InterventionState", "cancelled")};
    return {"InterventionState", kWords.at(static_cast<size_t>(state))};
}

QString words(core::InterventionState state)
{
    const Term term = termOf(state);
    return QCoreApplication::translate(term.context, term.source);
}

QString words(core::CommitmentState state)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("CommitmentState", "pending"),
                                       QT_TRANSLATE_NOOP("CommitmentState", "at risk"),
                                       QT_TRANSLATE_NOOP("CommitmentState", "paused"),
                                       QT_TRANSLATE_NOOP("CommitmentState", "kept"),
                                       QT_TRANSLATE_NOOP("CommitmentState", "breached"),
                                       QT_TRANSLATE_NOOP("CommitmentState", "neutralised"),
                                       QT_TRANSLATE_NOOP("CommitmentState", "not applicable")};
    return QCoreApplication::translate("CommitmentState", kWords.at(static_cast<size_t>(state)));
}

QString promiseWords(core::Milestone milestone)
{
    static constexpr std::array kWords{QT_TRANSLATE_NOOP("MilestonePromise", "Acknowledgement"),
                                       QT_TRANSLATE_NOOP("MilestonePromise", "Guaranteed work start"),
                                       QT_TRANSLATE_NOOP("MilestonePromise", "Guaranteed restoration"),
                                       QT_TRANSLATE_NOOP("MilestonePromise", "Resolution")};
    return QCoreApplication::translate("MilestonePromise", kWords.at(static_cast<size_t>(milestone)));
}

Tone tone(core::InterventionState state)
{
    switch (state) {
    case core::InterventionState::Reported:
        return Tone::Accent;
    case core::InterventionState::Acknowledged:
    case core::InterventionState::InProgress:
    case core::InterventionState::Waiting:
        return Tone::Watch;
    case core::InterventionState::Restored:
    case core::InterventionState::Resolved:
        return Tone::Kept;
    case core::InterventionState::Closed:
    case core::InterventionState::Cancelled:
        break;
    }
    return Tone::Neutral;
}

BadgeText stateBadge(core::InterventionState state, std::optional<core::PauseReason> reason)
{
    BadgeText badge{.text = words(state), .tone = tone(state)};
    if (state == core::InterventionState::Waiting && reason)
        badge.text = QStringLiteral("%1 · %2").arg(badge.text, words(*reason));
    return badge;
}

BadgeText dueBadge(core::Instant due, const Format &format)
{
    const core::Seconds left = seconds(due - format.now());
    if (left.count() < 0)
        return {format.late(-left), Tone::Breached, format.exact(due)};
    return {left < kSoon ? format.left(left) : format.moment(due),
            left < kWatched ? Tone::Watch : Tone::Neutral, format.exact(due)};
}

BadgeText dueBadge(std::optional<core::Instant> due, bool isPaused, const Format &format)
{
    if (due)
        return dueBadge(*due, format);
    return isPaused ? BadgeText{words(core::CommitmentState::Paused), Tone::Neutral,
                                InterventionText::tr("The clock stands still while it waits.")}
                    : BadgeText{};
}

BadgeText resultBadge(const core::Commitment &commitment, const Format &format)
{
    const QString state = words(commitment.state);
    switch (commitment.state) {
    case core::CommitmentState::Met:
        return {QStringLiteral("%1 · %2").arg(state, format.briefDuration(commitment.elapsed)), Tone::Kept};
    case core::CommitmentState::Breached:
        if (commitment.due)
            return {format.late(seconds(commitment.reached.value_or(format.now()) - *commitment.due)),
                    Tone::Breached};
        return {state, Tone::Breached};
    case core::CommitmentState::Paused: {
        const QString left = format.briefDuration(commitment.remaining.value_or(core::Seconds{0}));
        return {InterventionText::tr("paused · %1 left").arg(left), Tone::Neutral};
    }
    case core::CommitmentState::Neutralised:
        return {state, Tone::Neutral, commitment.reason};
    case core::CommitmentState::Pending:
    case core::CommitmentState::AtRisk:
        if (commitment.due)
            return dueBadge(*commitment.due, format);
        return {state, Tone::Neutral, text(commitment.problem)};
    case core::CommitmentState::NotApplicable:
        break;
    }
    return {state, Tone::Neutral};
}

QString shortMoment(core::Instant when, const Format &format)
{
    const QDate day = format.dayOf(when);
    if (qAbs(format.today().daysTo(day)) > 6)
        return format.moment(when);
    return format.locale().dayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') +
           format.time(when);
}

} // namespace ui
