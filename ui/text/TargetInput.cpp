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

/// "4h30", "2 h 15": "4h" alone is for the general pattern, but "4h00" is whole hours.
std::optional<Target> hoursAndMinutes(const QString &plain)
{
    static const QRegularExpression pattern(QStringLiteral("^([0-9]{1,6}) ?h ?([0-5][0-9])$"));
    const auto match = pattern.match(plain);
    if (!match.hasMatch())
        return {};
    const qint64 hours = match.captured(1).toLongLong();
    const qint64 minutes = match.captured(2).toLongLong();
    if (minutes == 0)
        return Target{.amount = hours, .unit = TargetUnit::Hour};
    return Target{.amount = hours * 60 + minutes, .unit = TargetUnit::Minute};
}

/// The time of day of "by 12:00", "avant 9h", "before 4 pm"; none where there is no such time.
std::optional<int> clockOf(const QString &hours, const QString &minutes, const QString &half)
{
    int hour = hours.toInt();
    if (!half.isEmpty())
        hour = hour % 12 + (half == QStringLiteral("pm") ? 12 : 0);
    const QString text =
        QString::number(hour) + QLatin1Char(':') + (minutes.isEmpty() ? QStringLiteral("00") : minutes);
    return core::parseClock(text, true);
}

} // namespace

core::Result<std::optional<Target>> parseTargetText(const QString &text)
{
    // simplified() also turns the no-break spaces of Format into plain ones.
    const QString plain = text.simplified().toLower();
    if (plain.isEmpty() || plain == QStringLiteral("-") || plain == QStringLiteral("—"))
        return std::optional<Target>();

    if (const auto target = hoursAndMinutes(plain))
        return target;
    static const QRegularExpression pattern(QStringLiteral(
        "^([0-9]{1,9}) ?([^0-9]+?)(?: ?(?:avant|before|by) ?([0-9]{1,2})(?:[:h]([0-9]{2})?)? ?([ap]m)?)?$"));
    const QRegularExpressionMatch match = pattern.match(plain);
    const auto unit = match.hasMatch() ? unitNamed(match.captured(2).trimmed()) : std::nullopt;
    if (!unit)
        return unreadable(text);
    Target target{.amount = match.captured(1).toLongLong(), .unit = *unit};
    if (match.hasCaptured(3)) {
        target.by = clockOf(match.captured(3), match.captured(4), match.captured(5));
        if (!target.by || *unit != TargetUnit::WorkingDay)
            return unreadable(text);
    }
    return std::optional<Target>(target);
}

} // namespace ui
