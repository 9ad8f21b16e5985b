// SPDX-License-Identifier: GPL-3.0-or-later
// What a due date and an elapsed time cost, beside the plain ways, and what a stream of
// requests costs in time and memory. Build it as Release: ./dev bench.
#include "core/domain/servicelevel/Deadline.h"
#include "core/exchange/ServiceLevelRequests.h"

#include <QFile>
#include <QIODevice>
#include <QRandomGenerator>
#include <QSet>
#include <cstdio>
#include <ctime>
#include <memory>
#include <vector>

namespace {

using core::Instant;
using core::Seconds;

constexpr double kLimit = 200; ///< Nanoseconds, the promise of product/sla.md's engine.

core::CoverageCalendar office()
{
    const core::ParsedHours hours =
        *core::parseHours(QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off"));
    core::CoverageCalendar calendar;
    calendar.zone = QTimeZone("Europe/Paris");
    calendar.hours = hours.hours;
    calendar.worksHolidays = hours.worksHolidays;
    calendar.holidays = {core::HolidayRegion::France};
    return calendar;
}

/// The plain ways: one step a minute, or one a day, through wall time.
class Walk
{
public:
    explicit Walk(const core::CoverageCalendar &calendar) : m_calendar(calendar)
    {
        for (int year = 2020; year < 2045; ++year) {
            for (const core::Holiday &holiday : core::holidaysOf(year, calendar.holidays))
                m_holidays.insert(holiday.day);
        }
    }

    qint64 byMinutes(Instant a, Instant b) const
    {
        qint64 sum = 0;
        for (Instant at = a; at < b; at += std::chrono::minutes(1))
            sum += isOpen(at) ? 60 : 0;
        return sum;
    }
    Instant dueByMinutes(Instant at, qint64 target) const
    {
        for (; target > 0; at += std::chrono::minutes(1))
            target -= isOpen(at) ? 60 : 0;
        return at;
    }
    qint64 byDays(Instant a, Instant b) const
    {
        qint64 sum = 0;
        for (QDate day = core::localTime(a, *m_zone).day; startOf(day) < b; day = day.addDays(1)) {
            for (const core::Slot &slot : slotsOf(day)) {
                const Instant from = std::max(a, core::instantOf(day, slot.start * 60, *m_zone));
                const Instant to = std::min(b, core::instantOf(day, slot.end * 60, *m_zone));
                sum += from < to ? core::toSeconds(to) - core::toSeconds(from) : 0;
            }
        }
        return sum;
    }
    Instant dueByDays(Instant a, qint64 target) const
    {
        for (QDate day = core::localTime(a, *m_zone).day;; day = day.addDays(1)) {
            for (const core::Slot &slot : slotsOf(day)) {
                const Instant from = std::max(a, core::instantOf(day, slot.start * 60, *m_zone));
                const Instant to = core::instantOf(day, slot.end * 60, *m_zone);
                const qint64 open = core::toSeconds(to) - core::toSeconds(from);
                if (from >= to)
                    continue;
                if (open >= target)
                    return from + Seconds(target);
                target -= open;
            }
        }
    }

private:
    Instant startOf(QDate day) const { return core::instantOf(day, 0, *m_zone); }
    const QList<core::Slot> &slotsOf(QDate day) const
    {
        static const QList<core::Slot> closed;
        return m_holidays.contains(day) ? closed : m_calendar.hours[static_cast<size_t>(day.dayOfWeek() - 1)];
    }
    bool isOpen(Instant at) const
    {
        const core::LocalTime local = core::localTime(at, *m_zone);
        for (const core::Slot &slot : slotsOf(local.day)) {
            if (slot.start * 60 <= local.second && local.second < slot.end * 60)
                return true;
        }
        return false;
    }

    core::CoverageCalendar m_calendar;
    std::shared_ptr<const core::ZoneTable> m_zone = core::zoneTable(m_calendar.zone);
    QSet<QDate> m_holidays;
};

qint64 guard = 0; ///< Keeps the compiler from leaving work out.

/// Seconds of processor time: other programs on the machine do not change the figures.
double processorSeconds()
{
    return double(std::clock()) / CLOCKS_PER_SEC;
}

template <class Work>
double nanoseconds(int rounds, const Work &work)
{
    const double start = processorSeconds();
    for (int round = 0; round < rounds; ++round)
        guard += work(round);
    return (processorSeconds() - start) * 1e9 / rounds;
}

void line(const char *what, double ours, double minutes, double days)
{
    std::printf("%-34s %7.0f ns   minute walk ×%-10.0f day walk ×%-7.0f %s\n", what, ours, minutes / ours,
                days / ours, ours <= kLimit ? "" : "OVER 200 ns");
}

void benchEngine()
{
    const core::CoverageCalendar calendar = office();
    const auto time = *core::WorkingTime::compile(calendar);
    const Walk walk(calendar);
    QRandomGenerator random(7);
    constexpr int kRounds = 1 << 14;
    constexpr int kWalks = 8;
    for (const auto &[name, days] : {std::pair("within a month", 30), std::pair("a year away", 365),
                                     std::pair("ten years away", 3652)}) {
        std::vector<Instant> from;
        std::vector<Instant> to;
        std::vector<qint64> target;
        for (int round = 0; round < kRounds; ++round) {
            const qint64 start = 1'735'686'000 + 60 * qint64(random.bounded(365 * 1440));
            from.push_back(core::fromSeconds(start));
            to.push_back(
                core::fromSeconds(start + qint64(days) * 86'400 + 60 * qint64(random.bounded(1440))));
            target.push_back(
                core::toSeconds(to.back()) - start > 0 ? walk.byDays(from.back(), to.back()) / 60 * 60 : 0);
        }
        const auto at = [](int round) { return static_cast<size_t>(round % kRounds); };
        const auto due = [&](int round) {
            return core::toSeconds(*time->due(from[at(round)], Seconds(target[at(round)])));
        };
        const auto elapsed = [&](int round) {
            return qint64(time->elapsed(from[at(round)], to[at(round)]).count());
        };
        nanoseconds(kRounds, due); // Lays out the years.
        const auto title = [&](const char *what) { return QByteArray(what) + ", " + name; };
        line(title("due"), nanoseconds(20 * kRounds, due),
             nanoseconds(kWalks,
                         [&](int round) {
                             return core::toSeconds(walk.dueByMinutes(from[at(round)], target[at(round)]));
                         }),
             nanoseconds(10 * kWalks, [&](int round) {
                 return core::toSeconds(walk.dueByDays(from[at(round)], target[at(round)]));
             }));
        line(
            title("elapsed"), nanoseconds(20 * kRounds, elapsed),
            nanoseconds(kWalks, [&](int round) { return walk.byMinutes(from[at(round)], to[at(round)]); }),
            nanoseconds(10 * kWalks, [&](int round) { return walk.byDays(from[at(round)], to[at(round)]); }));
    }
    std::printf("%-34s %7.0f ns\n", "compile, and its first due date", nanoseconds(200, [&](int) {
                    const auto fresh = *core::WorkingTime::compile(calendar);
                    return core::toSeconds(*fresh->due(core::fromSeconds(1'780'000'000), Seconds(28'800)));
                }));
}

/// Makes requests as they are read: a stream that is nowhere in memory.
class RequestSource : public QIODevice
{
public:
    RequestSource(qint64 count, int calendars) : m_left(count), m_calendars(calendars)
    {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 most) override
    {
        while (m_text.size() < most && m_left > 0)
            add();
        const qint64 size = std::min<qint64>(most, m_text.size());
        std::memcpy(data, m_text.constData(), static_cast<size_t>(size));
        m_text.remove(0, size);
        return size;
    }
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    void add()
    {
        const QByteArray day = QDate(2026, 1, 1).addDays(m_left % 300).toString(Qt::ISODate).toLatin1();
        const QByteArray hour = QByteArray::number(10 + m_left % m_calendars % 8) + ':' +
                                QByteArray::number(10 + m_left % m_calendars / 8 % 50);
        m_text += "{\"id\":\"r" + QByteArray::number(m_left) +
                  "\",\"op\":\"due\",\"calendar\":{\"timezone\":\"Europe/Paris\",\"weekly\":{"
                  "\"mon\":[[\"08:00\",\"" +
                  hour +
                  "\"],[\"18:30\",\"19:00\"]],\"tue\":[[\"09:00\",\"12:00\"],[\"14:00\",\"18:00\"]],"
                  "\"wed\":[[\"09:00\",\"12:00\"],[\"14:00\",\"18:00\"]],\"thu\":[[\"09:00\",\"12:00\"],["
                  "\"14:00\",\"18:00\"]],"
                  "\"fri\":[[\"09:00\",\"12:00\"],[\"14:00\",\"18:00\"]],\"sat\":[],\"sun\":[]},\"holidays\":"
                  "[\"2026-05-08\",\"2026-05-14\"]},"
                  "\"start\":\"" +
                  day + "T10:15:00\",\"target\":{\"amount\":8,\"unit\":\"h\"},\"pauses\":[[\"" + day +
                  "T11:00:00\",\"" + day + "T15:00:00\"]]}\n";
        --m_left;
    }

    qint64 m_left;
    int m_calendars;
    QByteArray m_text;
};

class Sink : public QIODevice
{
public:
    Sink() { open(QIODevice::WriteOnly | QIODevice::Unbuffered); }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *, qint64 size) override { return size; }
};

/// Peak memory of the process in kilobytes; 0 where the system does not tell.
qint64 peakMemory()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &each : status.readAll().split('\n')) {
        if (each.startsWith("VmHWM:"))
            return each.mid(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

void benchStream()
{
    for (const auto &[name, calendars] :
         {std::pair("8 calendars", 8), std::pair("400 calendars, more than are kept", 400)}) {
        for (const qint64 count : {100'000, 1'000'000}) {
            RequestSource source(count, calendars);
            Sink sink;
            core::ServiceLevelRequests requests;
            const double start = processorSeconds();
            const auto tally = requests.run(source, sink);
            const double seconds = processorSeconds() - start;
            if (!tally || tally->answered != count || tally->refused != 0)
                std::printf("WRONG: %lld answers, %lld refused\n", tally ? tally->answered : -1,
                            tally ? tally->refused : -1);
            std::printf("%8lld requests, %-34s %7.0f /s   peak memory %lld kB\n", count, name,
                        double(count) / seconds, peakMemory());
        }
    }
}

} // namespace

int main()
{
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    benchEngine();
    benchStream();
    return guard == 42 ? 1 : 0;
}
