// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/servicelevel/Calendar.h"

#include <algorithm>

namespace core {

namespace {

constexpr int kMinutesPerDay = 1440;
constexpr std::array<const char16_t *, 7> kDayNames{u"Mo", u"Tu", u"We", u"Th", u"Fr", u"Sa", u"Su"};
constexpr qsizetype kLongestText = 4000;

Error unreadable(QStringView piece)
{
    return invalid({QT_TRANSLATE_NOOP("Sentence", "“%1” cannot be read as opening hours. Write for example "
                                                  "“Mo-Fr 09:00-12:00,14:00-18:00; Sa 09:00-12:00; PH off”."),
                    {piece.left(80).toString()}},
                   QStringLiteral("hours"));
}

int dayNamed(QStringView text)
{
    for (size_t day = 0; day < kDayNames.size(); ++day) {
        if (text.compare(QStringView(kDayNames[day]), Qt::CaseInsensitive) == 0)
            return static_cast<int>(day);
    }
    return -1;
}

/// "Mo", "Mo-Fr", "Fr-Mo": adds its days to @p days.
bool addDays(QStringView text, std::array<bool, 7> &days)
{
    const QList<QStringView> ends = text.split(u'-');
    const int first = dayNamed(ends.first().trimmed());
    const int last = dayNamed(ends.last().trimmed());
    if (ends.size() > 2 || first < 0 || last < 0)
        return false;
    for (int day = first;; day = (day + 1) % 7) {
        days[static_cast<size_t>(day)] = true;
        if (day == last)
            return true;
    }
}

std::optional<Slot> parseSlot(QStringView text)
{
    const QList<QStringView> ends = text.split(u'-');
    if (ends.size() != 2)
        return {};
    const std::optional<int> start = parseClock(ends[0].trimmed(), false);
    const std::optional<int> end = parseClock(ends[1].trimmed(), true);
    if (!start || !end)
        return {};
    return Slot{.start = *start, .end = *end};
}

Result<QList<Slot>> parseSlots(QStringView text)
{
    QList<Slot> found;
    if (text.compare(u"off", Qt::CaseInsensitive) == 0 || text.compare(u"closed", Qt::CaseInsensitive) == 0)
        return found;
    for (const QStringView piece : text.split(u',')) {
        const std::optional<Slot> slot = parseSlot(piece.trimmed());
        if (!slot)
            return unreadable(piece.trimmed());
        found.append(*slot);
    }
    return checkedSlots(found);
}

/// Where the days of "Mo-Fr, Su 09:00-12:00" end and the hours begin.
qsizetype hoursStart(QStringView rule)
{
    const auto digit = std::ranges::find_if(rule, [](QChar c) { return c.isDigit(); });
    if (digit != rule.end())
        return digit - rule.begin();
    for (const QStringView word : {QStringView(u"off"), QStringView(u"closed")}) {
        if (rule.endsWith(word, Qt::CaseInsensitive))
            return rule.size() - word.size();
    }
    return rule.size();
}

Result<void> readRule(QStringView rule, ParsedHours &parsed)
{
    const QString words = rule.toString().simplified();
    if (words.compare(QStringLiteral("24/7")) == 0) {
        parsed.hours.fill({Slot{.start = 0, .end = kMinutesPerDay}});
        return {};
    }
    if (words.compare(QStringLiteral("PH off"), Qt::CaseInsensitive) == 0) {
        parsed.worksHolidays = false;
        return {};
    }
    const qsizetype split = hoursStart(rule);
    std::array<bool, 7> days{};
    if (rule.left(split).trimmed().isEmpty())
        days.fill(true);
    else
        for (const QStringView piece : rule.left(split).trimmed().split(u','))
            if (!addDays(piece.trimmed(), days))
                return unreadable(rule);
    const Result<QList<Slot>> open = parseSlots(rule.mid(split).trimmed());
    if (!open)
        return open.error();
    for (size_t day = 0; day < days.size(); ++day) {
        if (days[day])
            parsed.hours[day] = *open;
    }
    return {};
}

QString slotsText(const QList<Slot> &open)
{
    QStringList pieces;
    for (const Slot &slot : open)
        pieces.append(clockText(slot.start) + QLatin1Char('-') + clockText(slot.end));
    return pieces.join(QLatin1Char(','));
}

/// "Mo-We,Fr" for the days from @p first on that have the hours of @p first.
QString daysText(const WeeklyHours &hours, size_t first)
{
    QStringList pieces;
    for (size_t day = first; day < hours.size(); ++day) {
        if (hours[day] != hours[first])
            continue;
        size_t last = day;
        while (last + 1 < hours.size() && hours[last + 1] == hours[first])
            ++last;
        const QString name = QString::fromUtf16(kDayNames[day]);
        pieces.append(last == day ? name : name + QLatin1Char('-') + QString::fromUtf16(kDayNames[last]));
        day = last;
    }
    return pieces.join(QLatin1Char(','));
}

} // namespace

std::optional<int> parseClock(QStringView text, bool allowEndOfDay)
{
    const auto isDigit = [&](qsizetype at) { return text.at(at) >= u'0' && text.at(at) <= u'9'; };
    const qsizetype colon = text.indexOf(u':');
    if (colon < 1 || colon > 2 || text.size() != colon + 3)
        return {};
    for (qsizetype at = 0; at < text.size(); ++at) {
        if (at != colon && !isDigit(at))
            return {};
    }
    const int hour = text.left(colon).toInt();
    const int minute = text.mid(colon + 1).toInt();
    const int minutes = hour * 60 + minute;
    if (minute > 59 || minutes > (allowEndOfDay ? kMinutesPerDay : kMinutesPerDay - 1))
        return {};
    return minutes;
}

QString clockText(int minutes)
{
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

Result<QList<Slot>> checkedSlots(QList<Slot> day)
{
    std::ranges::sort(day);
    int end = 0;
    for (const Slot &slot : day) {
        const QString text = clockText(slot.start) + QLatin1Char('-') + clockText(slot.end);
        if (slot.start < 0 || slot.end > kMinutesPerDay || slot.start >= slot.end) {
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence",
                                   "The slot %1 does not end after it starts. Across midnight, write two "
                                   "slots: one up to 24:00, one from 00:00 of the next day."),
                 {text}},
                QStringLiteral("hours"));
        }
        if (slot.start < end) {
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence",
                                   "The slot %1 overlaps the one before it. Join them or part them."),
                 {text}},
                QStringLiteral("hours"));
        }
        end = slot.end;
    }
    return day;
}

Result<ParsedHours> parseHours(const QString &text)
{
    QString plain = text.trimmed();
    plain.replace(QChar(0x2013), QLatin1Char('-'));
    if (plain.isEmpty() || plain.size() > kLongestText)
        return unreadable(plain);
    ParsedHours parsed{.worksHolidays = true};
    for (const QStringView rule : QStringView(plain).split(u';')) {
        if (rule.trimmed().isEmpty())
            continue;
        const Result<void> read = readRule(rule.trimmed(), parsed);
        if (!read)
            return read.error();
    }
    return parsed;
}

QString hoursText(const WeeklyHours &hours, bool worksHolidays)
{
    const bool always = std::ranges::all_of(hours, [](const QList<Slot> &day) {
        return day == QList<Slot>{{.start = 0, .end = kMinutesPerDay}};
    });
    QStringList rules;
    for (size_t day = 0; day < hours.size() && !always; ++day) {
        const auto before = hours.begin() + static_cast<qsizetype>(day);
        if (!hours[day].isEmpty() && std::find(hours.begin(), before, hours[day]) == before)
            rules.append(daysText(hours, day) + QLatin1Char(' ') + slotsText(hours[day]));
    }
    if (always)
        rules.append(QStringLiteral("24/7"));
    if (rules.isEmpty())
        rules.append(QStringLiteral("off"));
    if (!worksHolidays)
        rules.append(QStringLiteral("PH off"));
    return rules.join(QStringLiteral("; "));
}

} // namespace core
