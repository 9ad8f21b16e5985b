// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/GridWarnings.h"

#include "core/domain/servicelevel/Deadline.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kSampleDays = 14;
constexpr int kSampleMinutes = 30;

/// A promise as a function of the report: its due instant for each sample, none where nothing
/// can be computed.
using Dues = QList<std::optional<Instant>>;

enum class Later { Never, Sometimes, Always };

Later compare(const Dues &one, const Dues &other)
{
    int compared = 0;
    int later = 0;
    for (qsizetype i = 0; i < std::min(one.size(), other.size()); ++i) {
        if (!one.at(i) || !other.at(i))
            continue;
        ++compared;
        later += *one.at(i) > *other.at(i) ? 1 : 0;
    }
    if (later == 0)
        return Later::Never;
    return later == compared ? Later::Always : Later::Sometimes;
}

class Grid
{
public:
    Grid(const QList<CalendarBook> &calendars, QDate day) : m_calendars(calendars), m_day(day) {}

    void addRow(const ServiceLevel &level)
    {
        const auto time = workingTime(level.calendar);
        std::array<Dues, 4> row;
        for (size_t milestone = 0; milestone < row.size() && time; ++milestone) {
            if (level.targets.at(milestone))
                row.at(milestone) = dues(*time, *level.targets.at(milestone), level.cutOff);
        }
        m_rows.append(row);
    }
    const std::array<Dues, 4> &row(qsizetype at) const { return m_rows.at(at); }

private:
    std::shared_ptr<const WorkingTime> workingTime(CalendarId id) const
    {
        const auto book = std::ranges::find(m_calendars, id, &CalendarBook::id);
        const CoverageCalendar *version = book == m_calendars.cend() ? nullptr : versionOn(*book, m_day);
        if (!version)
            return nullptr;
        const auto compiled = WorkingTime::compile(*version);
        return compiled ? *compiled : nullptr;
    }

    Dues dues(const WorkingTime &time, const Target &target, std::optional<int> cutOff) const
    {
        Dues found;
        for (int minute = 0; minute < kSampleDays * 24 * 60; minute += kSampleMinutes) {
            // Sampled in UTC: rows of different zones are to be asked about the same reports.
            const Instant report = instantOf(m_day, 0, QTimeZone::utc()) + Minutes(minute);
            const auto due = TargetClock(time, target, report, cutOff).deadline({});
            found << (due ? due->due : std::optional<Instant>());
        }
        return found;
    }

    const QList<CalendarBook> &m_calendars;
    QDate m_day;
    QList<std::array<Dues, 4>> m_rows;
};

QString priorityText(Priority priority)
{
    return QLatin1Char('P') + QString::number(static_cast<int>(priority));
}

struct OrderWords
{
    size_t first;
    size_t second;
    const char *always;
    const char *sometimes;
};
constexpr std::array kOrderWords{
    OrderWords{
        0, 1, QT_TRANSLATE_NOOP("Sentence", "%1: the acknowledgement is promised later than the work start."),
        QT_TRANSLATE_NOOP("Sentence", "%1: the acknowledgement can fall due later than the work start.")},
    OrderWords{
        0, 2,
        QT_TRANSLATE_NOOP("Sentence", "%1: the acknowledgement is promised later than the restoration."),
        QT_TRANSLATE_NOOP("Sentence", "%1: the acknowledgement can fall due later than the restoration.")},
    OrderWords{
        0, 3, QT_TRANSLATE_NOOP("Sentence", "%1: the acknowledgement is promised later than the resolution."),
        QT_TRANSLATE_NOOP("Sentence", "%1: the acknowledgement can fall due later than the resolution.")},
    OrderWords{1, 2,
               QT_TRANSLATE_NOOP("Sentence", "%1: the work start is promised later than the restoration."),
               QT_TRANSLATE_NOOP("Sentence", "%1: the work start can fall due later than the restoration.")},
    OrderWords{1, 3,
               QT_TRANSLATE_NOOP("Sentence", "%1: the work start is promised later than the resolution."),
               QT_TRANSLATE_NOOP("Sentence", "%1: the work start can fall due later than the resolution.")},
    OrderWords{2, 3,
               QT_TRANSLATE_NOOP("Sentence", "%1: the restoration is promised later than the resolution."),
               QT_TRANSLATE_NOOP("Sentence", "%1: the restoration can fall due later than the resolution.")}};

Sentence orderSentence(size_t first, size_t second, Later later, const QString &row)
{
    const auto words = std::ranges::find_if(kOrderWords, [first, second](const OrderWords &each) {
        return each.first == first && each.second == second;
    });
    return {later == Later::Always ? words->always : words->sometimes, {row}};
}

Sentence prioritySentence(size_t milestone, Later later, const QString &urgent, const QString &other)
{
    static constexpr std::array kAlways{
        QT_TRANSLATE_NOOP("Sentence", "%1 is acknowledged later than %2, which is less urgent."),
        QT_TRANSLATE_NOOP("Sentence", "Work on %1 starts later than on %2, which is less urgent."),
        QT_TRANSLATE_NOOP("Sentence", "%1 is restored later than %2, which is less urgent."),
        QT_TRANSLATE_NOOP("Sentence", "%1 is resolved later than %2, which is less urgent.")};
    static constexpr std::array kSometimes{
        QT_TRANSLATE_NOOP("Sentence", "%1 can be acknowledged later than %2, which is less urgent."),
        QT_TRANSLATE_NOOP("Sentence", "Work on %1 can start later than on %2, which is less urgent."),
        QT_TRANSLATE_NOOP("Sentence", "%1 can be restored later than %2, which is less urgent."),
        QT_TRANSLATE_NOOP("Sentence", "%1 can be resolved later than %2, which is less urgent.")};
    return {(later == Later::Always ? kAlways : kSometimes).at(milestone), {urgent, other}};
}

/// Each promise against the next one made in the same row.
void checkOrder(const ServiceLevel &level, const std::array<Dues, 4> &dues, QList<GridWarning> &warnings)
{
    for (size_t first = 0; first < dues.size(); ++first) {
        size_t second = first + 1;
        while (second < dues.size() && dues.at(second).isEmpty())
            ++second;
        if (second >= dues.size() || dues.at(first).isEmpty())
            continue;
        const Later later = compare(dues.at(first), dues.at(second));
        if (later != Later::Never)
            warnings << GridWarning{.serviceClass = level.serviceClass,
                                    .priority = level.priority,
                                    .first = kMilestones.at(first),
                                    .second = kMilestones.at(second),
                                    .sentence =
                                        orderSentence(first, second, later, priorityText(level.priority))};
    }
}

/// Each promise of row @p at against that of the next less urgent row which makes it.
void checkPriorities(const QList<ServiceLevel> &sorted, const Grid &grid, qsizetype at,
                     QList<GridWarning> &warnings)
{
    const ServiceLevel &level = sorted.at(at);
    for (size_t milestone = 0; milestone < kMilestones.size(); ++milestone) {
        for (qsizetype next = at + 1; next < sorted.size(); ++next) {
            const ServiceLevel &other = sorted.at(next);
            if (other.serviceClass != level.serviceClass || grid.row(next).at(milestone).isEmpty())
                continue;
            const Later later = compare(grid.row(at).at(milestone), grid.row(next).at(milestone));
            if (later != Later::Never)
                warnings << GridWarning{.serviceClass = level.serviceClass,
                                        .priority = level.priority,
                                        .first = kMilestones.at(milestone),
                                        .sentence =
                                            prioritySentence(milestone, later, priorityText(level.priority),
                                                             priorityText(other.priority))};
            break;
        }
    }
}

} // namespace

QList<GridWarning> gridWarnings(const QList<ServiceLevel> &levels, const QList<CalendarBook> &calendars,
                                QDate day)
{
    QList<ServiceLevel> sorted = levels;
    std::ranges::sort(
        sorted, {}, [](const ServiceLevel &level) { return std::pair(level.serviceClass, level.priority); });
    Grid grid(calendars, day);
    for (const ServiceLevel &level : std::as_const(sorted))
        grid.addRow(level);

    QList<GridWarning> warnings;
    for (qsizetype at = 0; at < sorted.size(); ++at) {
        checkOrder(sorted.at(at), grid.row(at), warnings);
        checkPriorities(sorted, grid, at, warnings);
    }
    return warnings;
}

} // namespace core
