// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CalendarJson.h"
#include "core/base/Zone.h"
#include "core/domain/servicelevel/Holidays.h"

#include <QJsonArray>

namespace core {

namespace {

constexpr std::array<const char16_t *, 7> kDays{u"mon", u"tue", u"wed", u"thu", u"fri", u"sat", u"sun"};
constexpr int kLeapCycle = 400; ///< Years after which the Gregorian calendar repeats itself.

QString shown(const QJsonValue &value)
{
    if (value.isString())
        return value.toString().left(60);
    return value.isDouble() ? QString::number(value.toDouble()) : QString();
}

Error wrongShape(const QString &key)
{
    return invalid(
        {QT_TRANSLATE_NOOP(
             "Sentence",
             "“%1” does not have the right shape. Write slots as [[\"09:00\",\"12:00\"]], lists in "
             "[…], the days of “weekly” and “openings” in {…}, “yearly” as true or false."),
         {key}},
        key);
}

Result<QDate> dateOf(const QJsonValue &value)
{
    const QString text = value.toString();
    const QDate date = text.size() == 10 ? QDate::fromString(text, Qt::ISODate) : QDate();
    if (date.isValid())
        return date;
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence", "“%1” is not a day. Write it as 2026-05-29."), {shown(value)}},
        QStringLiteral("date"));
}

Result<Slot> slotOf(const QJsonValue &start, const QJsonValue &end)
{
    const std::optional<int> from = parseClock(start.toString(), false);
    const std::optional<int> to = parseClock(end.toString(), true);
    if (from && to)
        return Slot{.start = *from, .end = *to};
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence",
                           "“%1” to “%2” is not a stretch of a day. Write times as 09:00, up to 24:00."),
         {shown(start), shown(end)}},
        QStringLiteral("slot"));
}

/// [["09:00","12:00"],["14:00","18:00"]]
Result<QList<Slot>> slotsOf(const QJsonValue &value)
{
    if (!value.isArray())
        return wrongShape(QStringLiteral("slots"));
    QList<Slot> found;
    const QJsonArray list = value.toArray();
    for (const QJsonValue pair : list) {
        if (!pair.isArray() || pair.toArray().size() != 2)
            return wrongShape(QStringLiteral("slots"));
        const Result<Slot> slot = slotOf(pair.toArray()[0], pair.toArray()[1]);
        if (!slot)
            return slot.error();
        found.append(*slot);
    }
    return checkedSlots(found);
}

Result<WeeklyHours> weekOf(const QJsonValue &value)
{
    WeeklyHours hours;
    if (!value.isObject())
        return wrongShape(QStringLiteral("weekly"));
    const QJsonObject week = value.toObject();
    for (auto day = week.begin(); day != week.end(); ++day) {
        const auto known = std::ranges::find(kDays, day.key(),
                                             [](const char16_t *name) { return QString::fromUtf16(name); });
        if (known == kDays.end()) {
            return invalid(
                {QT_TRANSLATE_NOOP(
                     "Sentence", "“%1” is not a day of the week. Write mon, tue, wed, thu, fri, sat or sun."),
                 {day.key().left(60)}},
                QStringLiteral("weekly"));
        }
        const Result<QList<Slot>> open = slotsOf(day.value());
        if (!open)
            return open.error();
        hours[static_cast<size_t>(known - kDays.begin())] = *open;
    }
    return hours;
}

/// The days of a holiday or closure: "2026-05-08", {"date":…} or {"from":…,"to":…,"yearly":true}.
Result<ListedHoliday> daysOf(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const bool single = value.isString() || object.contains(QStringLiteral("date"));
    const Result<QDate> from =
        dateOf(value.isString() ? value : object[single ? QStringLiteral("date") : QStringLiteral("from")]);
    if (!from)
        return from.error();
    const Result<QDate> to =
        single || !object.contains(QStringLiteral("to")) ? from : dateOf(object[QStringLiteral("to")]);
    if (!to)
        return to.error();
    const QJsonValue yearly = object[QStringLiteral("yearly")];
    if (!yearly.isUndefined() && !yearly.isBool())
        return wrongShape(QStringLiteral("yearly"));
    ListedHoliday days{.from = *from,
                       .to = *to,
                       .yearly = yearly.toBool(),
                       .name = object[QStringLiteral("name")].toString()};
    if (days.yearly) { // Every year, those before the one written too.
        days.from = days.from.addYears(-kLeapCycle);
        days.to = days.to.addYears(-kLeapCycle);
    }
    return days;
}

Result<CalendarException> closureOf(const QJsonValue &value)
{
    const Result<ListedHoliday> days = daysOf(value);
    if (!days)
        return days.error();
    CalendarException closure{.from = days->from, .to = days->to, .yearly = days->yearly, .name = days->name};
    const QJsonObject object = value.toObject();
    const QJsonValue start = object[QStringLiteral("start")];
    const QJsonValue end = object[QStringLiteral("end")];
    if (start.isUndefined() && end.isUndefined())
        return closure;
    const Result<Slot> cut = slotOf(start.isUndefined() ? QJsonValue(QStringLiteral("00:00")) : start,
                                    end.isUndefined() ? QJsonValue(QStringLiteral("24:00")) : end);
    if (!cut)
        return cut.error();
    const Result<QList<Slot>> checked = checkedSlots({*cut});
    if (!checked)
        return checked.error();
    closure.slots_ = *checked;
    return closure;
}

Result<void> readHours(const QJsonObject &json, CoverageCalendar &calendar)
{
    const QJsonValue weekly = json[QStringLiteral("weekly")];
    const QJsonValue text = json[QStringLiteral("hours")];
    if (weekly.isUndefined() == text.isUndefined()) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "A calendar has either “weekly” slots or “hours” as text, one of the two.")},
            QStringLiteral("calendar"));
    }
    if (text.isUndefined()) {
        const Result<WeeklyHours> week = weekOf(weekly);
        if (!week)
            return week.error();
        calendar.hours = *week;
        return {};
    }
    const Result<ParsedHours> parsed = parseHours(text.toString());
    if (!parsed)
        return parsed.error();
    calendar.hours = parsed->hours;
    calendar.worksHolidays = parsed->worksHolidays;
    return {};
}

Result<void> readRegion(const QJsonObject &json, CoverageCalendar &calendar)
{
    const QJsonValue region = json[QStringLiteral("region")];
    if (!region.isUndefined() && !region.isNull()) {
        const Result<HolidayRules> rules = parseRegion(region.toString());
        if (!rules)
            return rules.error();
        calendar.holidays = *rules;
    }
    const QJsonValue goodFriday = json[QStringLiteral("good_friday")];
    const QJsonValue december26 = json[QStringLiteral("december_26")];
    calendar.holidays.goodFriday = goodFriday.toBool(calendar.holidays.goodFriday);
    calendar.holidays.december26 = december26.toBool(calendar.holidays.december26);
    return {};
}

Result<QJsonArray> listOf(const QJsonObject &json, const QString &key)
{
    const QJsonValue value = json[key];
    if (value.isUndefined() || value.isNull())
        return QJsonArray();
    if (!value.isArray())
        return wrongShape(key);
    return value.toArray();
}

Result<void> readClosedDays(const QJsonObject &json, CoverageCalendar &calendar)
{
    const Result<QJsonArray> holidays = listOf(json, QStringLiteral("holidays"));
    if (!holidays)
        return holidays.error();
    for (const QJsonValue value : *holidays) {
        const Result<ListedHoliday> listed = daysOf(value);
        if (!listed)
            return listed.error();
        calendar.listedHolidays.append(*listed);
    }
    const Result<QJsonArray> closures = listOf(json, QStringLiteral("closures"));
    if (!closures)
        return closures.error();
    for (const QJsonValue value : *closures) {
        const Result<CalendarException> closure = closureOf(value);
        if (!closure)
            return closure.error();
        calendar.exceptions.append(*closure);
    }
    return {};
}

Result<void> readOpenings(const QJsonObject &json, CoverageCalendar &calendar)
{
    const QJsonValue value = json[QStringLiteral("openings")];
    if (value.isUndefined() || value.isNull())
        return {};
    if (!value.isObject())
        return wrongShape(QStringLiteral("openings"));
    const QJsonObject openings = value.toObject();
    for (auto opening = openings.begin(); opening != openings.end(); ++opening) {
        const Result<QDate> date = dateOf(QJsonValue(opening.key()));
        if (!date)
            return date.error();
        const Result<QList<Slot>> open = slotsOf(opening.value());
        if (!open)
            return open.error();
        calendar.exceptions.append(
            {.kind = CalendarException::Kind::Opening, .from = *date, .to = *date, .slots_ = *open});
    }
    return {};
}

/// Reads numbers and separators of an instant from left to right.
class InstantReader
{
public:
    explicit InstantReader(QStringView text) : m_rest(text) {}

    bool isAtEnd() const { return m_rest.isEmpty(); }
    bool skip(QChar c)
    {
        const bool found = m_rest.startsWith(c);
        if (found)
            m_rest = m_rest.mid(1);
        return found;
    }
    /// Exactly @p digits digits; fails otherwise.
    int number(qsizetype digits)
    {
        int value = 0;
        for (qsizetype i = 0; i < digits; ++i) {
            if (m_rest.isEmpty() || m_rest.front() < u'0' || m_rest.front() > u'9') {
                m_failed = true;
                return 0;
            }
            value = value * 10 + (m_rest.front().unicode() - u'0');
            m_rest = m_rest.mid(1);
        }
        return value;
    }
    int millis()
    {
        int value = 0;
        int digits = 0;
        for (; !m_rest.isEmpty() && m_rest.front() >= u'0' && m_rest.front() <= u'9'; ++digits) {
            if (digits < 3)
                value = value * 10 + (m_rest.front().unicode() - u'0');
            m_rest = m_rest.mid(1);
        }
        m_failed = m_failed || digits == 0;
        for (; digits < 3; ++digits)
            value *= 10;
        return value;
    }
    void require(bool condition) { m_failed = m_failed || !condition; }
    bool hasFailed() const { return m_failed; }

private:
    QStringView m_rest;
    bool m_failed = false;
};

struct WrittenInstant
{
    QDate day = {};
    int second = 0;
    int msec = 0;
    std::optional<int> offset = {}; ///< Seconds east.
};

void readTime(InstantReader &reader, WrittenInstant &written)
{
    const int hour = reader.number(2);
    reader.require(reader.skip(u':'));
    const int minute = reader.number(2);
    const int second = reader.skip(u':') ? reader.number(2) : 0;
    if (reader.skip(u'.') || reader.skip(u','))
        written.msec = reader.millis();
    written.second = hour * 3600 + minute * 60 + second;
    reader.require(minute < 60 && second < 60);
    reader.require(written.second * 1000LL + written.msec <= kSecondsPerDay * 1000LL);
    reader.require(hour < 24 || (minute == 0 && second == 0));
}

void readOffset(InstantReader &reader, WrittenInstant &written)
{
    if (reader.isAtEnd())
        return;
    if (reader.skip(u'Z') || reader.skip(u'z')) {
        written.offset = 0;
        return;
    }
    const bool west = reader.skip(u'-') || reader.skip(QChar(0x2212));
    reader.require(west || reader.skip(u'+'));
    const int hours = reader.number(2);
    const bool more = reader.skip(u':') || !reader.isAtEnd();
    const int minutes = more ? reader.number(2) : 0;
    reader.require(hours <= 18 && minutes < 60);
    written.offset = (hours * 3600 + minutes * 60) * (west ? -1 : 1);
}

std::optional<WrittenInstant> readInstant(QStringView text)
{
    InstantReader reader(text);
    WrittenInstant written;
    const int year = reader.number(4);
    reader.require(reader.skip(u'-'));
    const int month = reader.number(2);
    reader.require(reader.skip(u'-'));
    const int day = reader.number(2);
    reader.require(reader.skip(u'T') || reader.skip(u't') || reader.skip(u' '));
    readTime(reader, written);
    readOffset(reader, written);
    written.day = QDate(year, month, day);
    if (reader.hasFailed() || !reader.isAtEnd() || !written.day.isValid())
        return {};
    return written;
}

} // namespace

Result<CoverageCalendar> calendarFromJson(const QJsonObject &json)
{
    CoverageCalendar calendar;
    const Result<QTimeZone> zone = zoneNamed(json[QStringLiteral("timezone")].toString());
    if (!zone)
        return zone.error();
    calendar.zone = *zone;
    for (const auto &read : {&readHours, &readRegion, &readClosedDays, &readOpenings}) {
        if (const Result<void> done = read(json, calendar); !done)
            return done.error();
    }
    return calendar;
}

Result<Instant> instantFromText(const QString &text, const QTimeZone &zone)
{
    const std::optional<WrittenInstant> written = readInstant(text);
    if (!written || written->day.year() < kFirstKnownYear || written->day.year() >= kEndOfKnownYears) {
        return invalid(
            {QT_TRANSLATE_NOOP(
                 "Sentence", "“%1” is not a time between %2 and %3. Write it as 2026-05-29T16:00:00, with an "
                             "offset such as +02:00 or Z if it is not local."),
             {text.left(60), QString::number(kFirstKnownYear), QString::number(kEndOfKnownYears - 1)}},
            QStringLiteral("start"));
    }
    const std::chrono::milliseconds rest(written->msec);
    if (!written->offset)
        return instantOf(written->day, written->second, zone) + rest;
    return instantOf(written->day, written->second, QTimeZone::utc()) - Seconds(*written->offset) + rest;
}

} // namespace core
