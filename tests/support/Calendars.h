// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/WorkingTime.h"

#include <QDir>
#include <QTest>
#include <memory>

/// Short words for tables about time.
namespace when {

inline QTimeZone paris()
{
    return QTimeZone("Europe/Paris");
}

/// "2026-05-29 16:00" or "2026-05-29 16:00:30", wall time of @p zone.
inline core::Instant at(const QString &text, const QTimeZone &zone = paris())
{
    const QDate day = QDate::fromString(text.left(10), Qt::ISODate);
    QTime time = QTime::fromString(text.mid(11), QStringLiteral("HH:mm"));
    if (!time.isValid())
        time = QTime::fromString(text.mid(11), QStringLiteral("HH:mm:ss"));
    if (text.mid(11) == QStringLiteral("24:00"))
        return core::instantOf(day, core::kSecondsPerDay, zone);
    Q_ASSERT(day.isValid() && time.isValid());
    return core::instantOf(day, time.msecsSinceStartOfDay() / 1000, zone);
}

inline core::Instant at(const char *text, const QTimeZone &zone = paris())
{
    return at(QString::fromUtf8(text), zone);
}

/// The wall time of @p when, as at() reads it.
inline QString text(core::Instant when, const QTimeZone &zone = paris())
{
    QString iso = core::isoText(when, zone).left(19);
    iso.replace(QLatin1Char('T'), QLatin1Char(' '));
    return iso.endsWith(QStringLiteral(":00")) ? iso.left(16) : iso;
}

/// A calendar from its text form and the holidays of @p region.
inline core::CoverageCalendar calendar(const char *hours,
                                       core::HolidayRules rules = {core::HolidayRegion::France},
                                       const QTimeZone &zone = paris())
{
    const core::Result<core::ParsedHours> parsed = core::parseHours(QString::fromUtf8(hours));
    if (!parsed)
        qFatal("%s", qPrintable(parsed.error().sentence.plain()));
    core::CoverageCalendar made;
    made.name = QString::fromUtf8(hours);
    made.zone = zone;
    made.hours = parsed->hours;
    made.worksHolidays = parsed->worksHolidays;
    made.holidays = rules;
    return made;
}

inline std::shared_ptr<const core::WorkingTime> compiled(const core::CoverageCalendar &calendar)
{
    core::Result<std::shared_ptr<const core::WorkingTime>> made = core::WorkingTime::compile(calendar);
    if (!made)
        qFatal("%s", qPrintable(made.error().sentence.plain()));
    return *made;
}

inline constexpr const char *kOffice = "Mo-Fr 09:00-12:00,14:00-18:00; PH off";

/// The office hours of the worked month of product/sla.md.
inline std::shared_ptr<const core::WorkingTime> office()
{
    return compiled(calendar(kOffice));
}

inline std::shared_ptr<const core::WorkingTime> always()
{
    return compiled(calendar("24/7"));
}

/// The folder of the real fixtures; empty where it is absent.
inline QString fixtures()
{
    const QString given = qEnvironmentVariable("VIGIE_FIXTURES", QStringLiteral(VIGIE_DEFAULT_FIXTURES));
    return QDir(given).exists() ? given : QString();
}

} // namespace when
