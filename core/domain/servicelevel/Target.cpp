// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Target.h"
#include "core/domain/servicelevel/Calendar.h"

#include <QRegularExpression>

namespace core {

namespace {

struct UnitText
{
    TargetUnit unit;
    const char16_t *text;
};
constexpr std::array kUnits{UnitText{TargetUnit::Second, u"s"}, UnitText{TargetUnit::Minute, u"min"},
                            UnitText{TargetUnit::Hour, u"h"}, UnitText{TargetUnit::WorkingDay, u"d"},
                            UnitText{TargetUnit::CalendarHour, u"ch"}};

} // namespace

Result<TargetUnit> parseUnit(const QString &text)
{
    for (const UnitText &known : kUnits) {
        if (text == QStringView(known.text))
            return known.unit;
    }
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence",
                           "“%1” is not a unit. Write s, min, h, d (working days) or ch (calendar hours)."),
         {text.left(40)}},
        QStringLiteral("unit"));
}

QString unitText(TargetUnit unit)
{
    for (const UnitText &known : kUnits) {
        if (known.unit == unit)
            return QString::fromUtf16(known.text);
    }
    return {};
}

Result<Target> parseTarget(const QString &text)
{
    static const QRegularExpression pattern(
        QStringLiteral("^([0-9]{1,12})\\s*([a-z]+)(?:\\s+by\\s+([0-9:]{4,5}))?$"));
    const QRegularExpressionMatch match = pattern.match(text.simplified().toLower());
    const std::optional<int> by = parseClock(match.capturedView(3), true);
    const bool wrongBy = match.hasCaptured(3) && (!by || match.captured(2) != QStringLiteral("d"));
    if (!match.hasMatch() || wrongBy) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is not a target. Write for example “30 min”, “4 h”, “1 d”, "
                                           "“1 d by 12:00” or “24 ch”."),
             {text.left(40)}},
            QStringLiteral("target"));
    }
    const Result<TargetUnit> unit = parseUnit(match.captured(2));
    if (!unit)
        return unit.error();
    return Target{.amount = match.captured(1).toLongLong(), .unit = *unit, .by = by};
}

QString targetText(const Target &target)
{
    const QString by = target.by ? QStringLiteral(" by ") + clockText(*target.by) : QString();
    return QString::number(target.amount) + QLatin1Char(' ') + unitText(target.unit) + by;
}

} // namespace core
