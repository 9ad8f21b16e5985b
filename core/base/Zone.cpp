// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Zone.h"

#include <QDateTime>
#include <QFileInfo>
#include <QHash>
#include <QMutex>
#include <algorithm>

namespace core {

namespace {

constexpr qint64 kEpochDay = 2'440'588; ///< Julian day of 1970-01-01.
constexpr qsizetype kLongestZoneName = 64;

qint64 floorDivide(qint64 value, qint64 by)
{
    return value / by - (value % by < 0 ? 1 : 0);
}

QDateTime utcStartOf(int year)
{
    return {QDate(year, 1, 1), QTime(0, 0), Qt::UTC};
}

qsizetype countUpTo(const std::vector<qint64> &limits, qint64 value)
{
    return std::ranges::upper_bound(limits, value) - limits.begin();
}

/// Etc, posix/Europe…: Qt takes the folders of the zone database for zones.
bool isZoneFolder(const QString &id)
{
    return QFileInfo(QStringLiteral("/usr/share/zoneinfo/") + id).isDir();
}

bool isZoneName(const QString &id)
{
    const bool plain = std::ranges::all_of(id, [](QChar c) {
        return c.unicode() < 128 && (c.isLetterOrNumber() || QStringView(u"/_+-:").contains(c));
    });
    // "UTC+02:00", but no offset to the second: the tables kept must stay few.
    return plain && !id.isEmpty() && id.count(QLatin1Char(':')) <= 1 && id.size() <= kLongestZoneName &&
           !id.startsWith(QLatin1Char('/'));
}

QString twoDigits(qint64 number)
{
    return QStringLiteral("%1").arg(number, 2, 10, QLatin1Char('0'));
}

QString offsetText(int offset)
{
    const int size = std::abs(offset);
    const QString sign = offset < 0 ? QStringLiteral("-") : QStringLiteral("+");
    const QString seconds = size % 60 ? QLatin1Char(':') + twoDigits(size % 60) : QString();
    return sign + twoDigits(size / 3600) + QLatin1Char(':') + twoDigits(size / 60 % 60) + seconds;
}

} // namespace

ZoneTable::ZoneTable(const QTimeZone &zone)
{
    if (!zone.isValid()) {
        m_offsets.push_back(0);
        return;
    }
    const QDateTime start = utcStartOf(kFirstKnownYear);
    const QDateTime end = utcStartOf(kEndOfKnownYears);
    m_offsets.push_back(zone.offsetFromUtc(start));
    if (!zone.hasTransitions())
        return;
    // transitions() stops at the last change written in the zone file; asking on from just after
    // it yields those of the rule that holds for ever.
    for (QDateTime from = start;;) {
        const QTimeZone::OffsetData next = zone.nextTransition(from);
        if (!next.atUtc.isValid() || next.atUtc >= end)
            return;
        add(next.atUtc.toSecsSinceEpoch(), next.offsetFromUtc);
        from = next.atUtc.addMSecs(1);
    }
}

void ZoneTable::add(qint64 utc, int offset)
{
    const int before = m_offsets.back();
    if (offset == before)
        return; // Only the name or the share of summer time changed.
    m_changes.push_back(utc);
    m_wallLimits.push_back(utc + std::max(before, offset));
    m_offsets.push_back(offset);
}

qint64 ZoneTable::toUtc(qint64 local) const
{
    const auto index = static_cast<size_t>(countUpTo(m_wallLimits, local));
    const qint64 utc = local - m_offsets[index];
    return index < m_changes.size() ? std::min(utc, m_changes[index]) : utc;
}

int ZoneTable::offsetAt(qint64 utc) const
{
    return m_offsets[static_cast<size_t>(countUpTo(m_changes, utc))];
}

bool ZoneTable::isUniform(qint64 from, qint64 to) const
{
    const auto index = static_cast<size_t>(countUpTo(m_wallLimits, from));
    if (index == m_changes.size())
        return true;
    // In a gap toUtc() stops at the change, so the wall time of the old offset is the border.
    return to < m_changes[index] + std::min(m_offsets[index], m_offsets[index + 1]);
}

std::shared_ptr<const ZoneTable> zoneTable(const QTimeZone &zone)
{
    static QMutex mutex;
    static QHash<QByteArray, std::shared_ptr<const ZoneTable>> tables;
    const QMutexLocker lock(&mutex);
    std::shared_ptr<const ZoneTable> &table = tables[zone.id()];
    if (!table)
        table = std::make_shared<const ZoneTable>(zone);
    return table;
}

Result<QTimeZone> zoneNamed(const QString &id)
{
    const bool leapSeconds = id.startsWith(QStringLiteral("right/"));
    if (isZoneName(id) && !leapSeconds && !isZoneFolder(id)) {
        const QTimeZone zone(id.toLatin1());
        if (zone.isValid())
            return zone;
    }
    return invalid(
        {QT_TRANSLATE_NOOP("Sentence", "There is no time zone “%1”. Write a name such as “Europe/Paris”."),
         {id.left(kLongestZoneName)}},
        QStringLiteral("timezone"));
}

Instant instantOf(QDate day, int second, const ZoneTable &zone)
{
    return fromSeconds(zone.toUtc((day.toJulianDay() - kEpochDay) * kSecondsPerDay + second));
}

Instant instantOf(QDate day, int second, const QTimeZone &zone)
{
    return instantOf(day, second, *zoneTable(zone));
}

LocalTime localTime(Instant when, const ZoneTable &zone)
{
    const qint64 utc = toSeconds(when);
    const int offset = zone.offsetAt(utc);
    const qint64 days = floorDivide(utc + offset, kSecondsPerDay);
    return {.day = QDate::fromJulianDay(days + kEpochDay),
            .second = static_cast<int>(utc + offset - days * kSecondsPerDay),
            .offset = offset};
}

LocalTime localTime(Instant when, const QTimeZone &zone)
{
    return localTime(when, *zoneTable(zone));
}

QString isoText(Instant when, const ZoneTable &zone)
{
    const LocalTime local = localTime(when, zone);
    return local.day.toString(Qt::ISODate) + QLatin1Char('T') + twoDigits(local.second / 3600) +
           QLatin1Char(':') + twoDigits(local.second / 60 % 60) + QLatin1Char(':') +
           twoDigits(local.second % 60) + offsetText(local.offset);
}

QString isoText(Instant when, const QTimeZone &zone)
{
    return isoText(when, *zoneTable(zone));
}

} // namespace core
