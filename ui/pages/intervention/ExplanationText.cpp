// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ExplanationText.h"

#include "ui/text/InterventionText.h"

namespace ui {
namespace {

/// The translation context of this file.
class ExplanationText
{
    Q_DECLARE_TR_FUNCTIONS(ExplanationText)
};

LineReason stopReason(const core::ClockStop &stop, const Format &format)
{
    LineReason reason{.badge = {words(core::CommitmentState::Paused), Tone::Watch}};
    switch (stop.cause) {
    case core::ClockStop::Cause::Pause:
        reason.text = words(stop.reason);
        break;
    case core::ClockStop::Cause::Reopening:
        reason.text = ExplanationText::tr("time before the reopening");
        break;
    case core::ClockStop::Cause::Cancellation:
        reason.text = ExplanationText::tr("cancelled meanwhile");
        break;
    }
    if (stop.to)
        reason.text = ExplanationText::tr("%1, until %2").arg(reason.text, shortMoment(*stop.to, format));
    if (!stop.comment.isEmpty())
        reason.text += QStringLiteral(" · ") + stop.comment;
    return reason;
}

QString dayReason(const core::ExplanationLine &line)
{
    switch (line.cause) {
    case core::DayPlan::Cause::Closure:
        return line.causeName.isEmpty() ? ExplanationText::tr("closed on this date") : line.causeName;
    case core::DayPlan::Cause::Opening:
        return line.causeName.isEmpty() ? ExplanationText::tr("open on this date") : line.causeName;
    case core::DayPlan::Cause::ListedHoliday:
        return ExplanationText::tr("holiday: %1").arg(line.causeName);
    case core::DayPlan::Cause::None:
        break;
    }
    return line.holiday ? ExplanationText::tr("holiday: %1").arg(words(*line.holiday)) : QString();
}

} // namespace

QString slotsText(const QList<core::Slot> &open, const Format &format)
{
    QStringList texts;
    for (const core::Slot &slot : open)
        texts << QStringLiteral("%1–%2").arg(format.wallTime(slot.start), format.wallTime(slot.end));
    return texts.isEmpty() ? ExplanationText::tr("closed", "a day") : texts.join(QStringLiteral(", "));
}

LineReason lineReason(const core::ExplanationLine &line, const Format &format)
{
    LineReason reason{.text = dayReason(line)};
    if (!line.stop)
        return reason;
    LineReason stop = stopReason(*line.stop, format);
    if (!reason.text.isEmpty())
        stop.text += QStringLiteral(" · ") + reason.text;
    return stop;
}

} // namespace ui
