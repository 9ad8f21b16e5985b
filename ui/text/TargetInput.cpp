// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/TargetInput.h"

#include "core/domain/servicelevel/Calendar.h"

#include <QRegularExpression>

namespace ui {
namespace {

using core::Target;
using core::TargetUnit;

/// The unit that @p words name; several languages at once, since habits outlive a setting.
std::optional<TargetUnit> unitNamed(const QString &words)
{
    static const QRegularExpression second(QStringLiteral("^(s|sec|secondes?|seconds?)$"));
    static const QRegularExpression minute(QStringLiteral("^(m|mn|min|minutes?)$"));
    static const QRegularExpression hour(QStringLiteral("^(h|heures?|hours?)( ouvrées?)?$"));
    static const QRegularExpression day(
        QStringLiteral("^(d|j|jo|jours?|(working )?days?(\\(s\\))?)( ouvrés?)?$"));
    static const QRegularExpression calendarHour(
        QStringLiteral("^(ch|hc|(h|heures?|hours?) (by the )?cal[a-z.]*)$"));
    const auto is = [&words](const QRegularExpression &pattern) { return pattern.match(words).hasMatch(); };
    if (is(second))
        return TargetUnit::Second;
    if (is(minute))
        return TargetUnit::Minute;
    if (is(hour))
        return TargetUnit::Hour;
    if (is(day))
        return TargetUnit::WorkingDay;
    if (is(calendarHour))
        return TargetUnit::CalendarHour;
    return {};
}

core::Error unreadable(const QString &text)
{
    return core::invalid(
        {QT_TRANSLATE_NOOP("Sentence", "“%1” is not a target. Write for example “30 min”, “4 h”, “1 d”, "
                                       "“1 d by 12:00” or “24 ch”."),
         {text.left(40)}},
        QStringLiteral("target"));
}

} // namespace

core::Result<std::optional<Target>> parseTargetText(const QString &text)
{
    // simplified() also turns the no-break spaces of Format into plain ones.
    const QString plain = text.simplified().toLower();
    if (plain.isEmpty() || plain == QStringLiteral("-") || plain == QStringLiteral("—"))
        return std::optional<Target>();

    static const QRegularExpression hoursAndMinutes(QStringLiteral("^([0-9]{1,6}) ?h ?([0-5][0-9])$"));
    if (const auto match = hoursAndMinutes.match(plain); match.hasMatch()) {
        const qint64 minutes = match.captured(2).toLongLong();
        const qint64 hours = match.captured(1).toLongLong();
        if (minutes == 0)
            return std::optional<Target>(Target{.amount = hours, .unit = TargetUnit::Hour});
        return std::optional<Target>(Target{.amount = hours * 60 + minutes, .unit = TargetUnit::Minute});
    }

    static const QRegularExpression pattern(QStringLiteral(
        "^([0-9]{1,9}) ?([^0-9]+?)(?: ?(?:avant|before|by) ?([0-9]{1,2})(?:[:h]([0-9]{2})?)? ?([ap]m)?)?$"));
    const QRegularExpressionMatch match = pattern.match(plain);
    const auto unit = match.hasMatch() ? unitNamed(match.captured(2).trimmed()) : std::nullopt;
    if (!unit)
        return unreadable(text);
    Target target{.amount = match.captured(1).toLongLong(), .unit = *unit};
    if (match.hasCaptured(3)) {
        int hour = match.captured(3).toInt();
        if (!match.captured(5).isEmpty())
            hour = hour % 12 + (match.captured(5) == QStringLiteral("pm") ? 12 : 0);
        const QString minutes = match.captured(4).isEmpty() ? QStringLiteral("00") : match.captured(4);
        target.by = core::parseClock(QString(QString::number(hour) + QLatin1Char(':') + minutes), true);
        if (!target.by || *unit != TargetUnit::WorkingDay)
            return unreadable(text);
    }
    return std::optional<Target>(target);
}

} // namespace ui
