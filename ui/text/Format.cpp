// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Format.h"

#include <QDateTime>
#include <QRegularExpression>

namespace ui {
namespace {

const QChar kNoBreak(u'\u00a0');
const QChar kNarrow(u'\u202f');
const QChar kMinus(u'\u2212');

QString joined(const QString &left, const QString &right)
{
    return left + kNoBreak + right;
}

} // namespace

Format::Format(const QLocale &locale, const QTimeZone &zone, core::Clock clock)
    : m_locale(locale), m_zone(zone), m_clock(std::move(clock))
{
}

QDate Format::dayOf(core::Instant when) const
{
    return QDateTime::fromMSecsSinceEpoch(core::toMsecs(when), m_zone).date();
}

QString Format::moment(core::Instant when) const
{
    const QDate day = dayOf(when);
    const qint64 away = today().daysTo(day);
    if (away == 0)
        return tr("today %1").arg(time(when));
    if (away == 1)
        return tr("tomorrow %1").arg(time(when));
    if (away == -1)
        return tr("yesterday %1").arg(time(when));
    if (away > 0 && away < 7)
        return m_locale.dayName(day.dayOfWeek()) + QLatin1Char(' ') + time(when);
    if (away < 0 && away > -7)
        return m_locale.dayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + time(when);
    if (day.year() == today().year())
        return shortDate(day, false) + QLatin1Char(' ') + time(when);
    return shortDate(day, true);
}

QString Format::exact(core::Instant when) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(core::toMsecs(when), m_zone);
    const int offset = local.offsetFromUtc() / 60;
    const QString sign = offset < 0 ? QString(kMinus) : QStringLiteral("+");
    const QString zone = QStringLiteral("UTC%1%2:%3")
                             .arg(sign)
                             .arg(qAbs(offset) / 60, 2, 10, QLatin1Char('0'))
                             .arg(qAbs(offset) % 60, 2, 10, QLatin1Char('0'));
    return QStringLiteral("%1, %2 (%3, %4)")
        .arg(longDay(local.date()), time(when), QString::fromLatin1(m_zone.id()), zone);
}

QString Format::time(core::Instant when) const
{
    const QTime time = QDateTime::fromMSecsSinceEpoch(core::toMsecs(when), m_zone).time();
    return m_locale.toString(time, QLocale::ShortFormat);
}

QString Format::wallTime(int minutes) const
{
    if (minutes >= 24 * 60) // QTime knows no 24:00.
        return QStringLiteral("24:00");
    return m_locale.toString(QTime(minutes / 60, minutes % 60), QLocale::ShortFormat);
}

QString Format::shortDate(QDate day, bool withYear) const
{
    const QString month = m_locale.monthName(day.month(), QLocale::ShortFormat);
    const QString year = withYear ? QString::number(day.year()) : QString();
    if (m_locale.dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('M'), Qt::CaseInsensitive))
        return joined(month, QString::number(day.day())) +
               (withYear ? QLatin1String(", ") + year : QString());
    const bool isFirst = isFrench() && day.day() == 1;
    const QString number = isFirst ? QStringLiteral("1er") : QString::number(day.day());
    return joined(number, month) + (withYear ? QLatin1Char(' ') + year : QString());
}

QString Format::day(QDate day) const
{
    return day.isValid() ? shortDate(day, true) : none();
}

QString Format::longDay(QDate day) const
{
    QString text = m_locale.toString(day, QLocale::LongFormat);
    static const QRegularExpression first(QStringLiteral("\\b1 (?=\\p{L})"));
    if (isFrench() && day.day() == 1)
        text.replace(first, QStringLiteral("1er "));
    return text;
}

QString Format::nearDay(QDate day) const
{
    if (!day.isValid())
        return none();
    const qint64 away = today().daysTo(day);
    if (away == 0)
        return tr("today");
    if (away == 1)
        return tr("tomorrow");
    if (away == -1)
        return tr("yesterday");
    return shortDate(day, day.year() != today().year());
}

QString Format::weekday(QDate day) const
{
    return m_locale.dayName(day.dayOfWeek(), QLocale::ShortFormat) + QLatin1Char(' ') + shortDate(day, false);
}

QString Format::month(QDate of) const
{
    return m_locale.standaloneMonthName(of.month()) + QLatin1Char(' ') + QString::number(of.year());
}

QString Format::daysAgo(QDate day) const
{
    const qint64 days = day.daysTo(today());
    if (days < 2)
        return nearDay(day);
    return tr("%1 d ago", "d = days").arg(count(days));
}

QString Format::duration(core::Seconds amount) const
{
    const qint64 seconds = qAbs(amount.count());
    const QString sign = amount.count() < 0 ? QString(kMinus) : QString();
    if (seconds > 0 && seconds < 60)
        return sign + joined(count(seconds), tr("s", "seconds"));
    const qint64 minutes = seconds / 60;
    if (minutes < 60)
        return sign + joined(count(minutes), tr("min", "minutes"));
    return sign + joined(joined(count(minutes / 60), tr("h", "hours")),
                         QStringLiteral("%1").arg(minutes % 60, 2, 10, QLatin1Char('0')));
}

QString Format::briefDuration(core::Seconds amount) const
{
    const qint64 minutes = qAbs(amount.count()) / 60;
    if (minutes < 60 || minutes % 60 != 0)
        return duration(amount);
    return (amount.count() < 0 ? QString(kMinus) : QString()) + joined(count(minutes / 60), tr("h", "hours"));
}

QString Format::clock(core::Seconds amount) const
{
    const qint64 minutes = qMax<qint64>(0, amount.count()) / 60;
    return QStringLiteral("%1:%2")
        .arg(minutes / 60, 2, 10, QLatin1Char('0'))
        .arg(minutes % 60, 2, 10, QLatin1Char('0'));
}

QString Format::workingDays(qint64 count) const
{
    return tr("%n working day(s)", "French: %n j ouvré(s), with a no-break space", static_cast<int>(count));
}

QString Format::target(const core::Target &target) const
{
    using core::TargetUnit;
    switch (target.unit) {
    case TargetUnit::Second:
        return briefDuration(core::Seconds(target.amount));
    case TargetUnit::Minute:
        return briefDuration(core::Minutes(target.amount));
    case TargetUnit::Hour:
        return briefDuration(std::chrono::hours(target.amount));
    case TargetUnit::CalendarHour:
        return tr("%1 by the calendar", "hours that nothing interrupts")
            .arg(briefDuration(std::chrono::hours(target.amount)));
    case TargetUnit::WorkingDay:
        break;
    }
    const QString days = workingDays(target.amount);
    return target.by ? tr("%1 by %2", "working days, wall time").arg(days, wallTime(*target.by)) : days;
}

QString Format::late(core::Seconds by) const
{
    return tr("late by %1").arg(briefDuration(by));
}

QString Format::left(core::Seconds amount) const
{
    return tr("in %1", "an amount of time").arg(briefDuration(amount));
}

QString Format::count(qint64 number) const
{
    return (number < 0 ? QString(kMinus) : QString()) + m_locale.toString(qAbs(number));
}

QString Format::ratio(qint64 part, qint64 whole) const
{
    return count(part) + kNoBreak + QLatin1Char('/') + kNoBreak + count(whole);
}

QString Format::decimal(qint64 scaled, int decimals) const
{
    qint64 scale = 1;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    const qint64 amount = qAbs(scaled);
    QString text = (scaled < 0 ? QString(kMinus) : QString()) + m_locale.toString(amount / scale);
    if (decimals > 0)
        text += m_locale.decimalPoint() +
                QStringLiteral("%1").arg(amount % scale, decimals, 10, QLatin1Char('0'));
    return text;
}

QString Format::percent(qint64 part, qint64 whole, int decimals) const
{
    if (whole == 0)
        return notApplicable();
    const QString sign = isFrench() ? QString(kNarrow) + QLatin1Char('%') : QStringLiteral("%");
    if (part == whole || part == 0)
        return count(part == 0 ? 0 : 100) + sign;
    qint64 scale = 100;
    for (int i = 0; i < decimals; ++i)
        scale *= 10;
    return decimal(part * scale / whole, decimals) + sign;
}

QString Format::money(core::Money amount) const
{
    const QString figure = decimal(amount.cents, 2);
    if (isFrench())
        return figure + kNoBreak + QChar(u'€');
    const bool negative = amount.cents < 0;
    return (negative ? QString(kMinus) : QString()) + QChar(u'€') + figure.mid(negative ? 1 : 0);
}

QString Format::factor(int hundredths) const
{
    QString figure = decimal(hundredths, 2);
    while (figure.endsWith(QLatin1Char('0')))
        figure.chop(1);
    if (figure.endsWith(m_locale.decimalPoint()))
        figure.chop(1);
    return QString(u'×') + kNoBreak + figure;
}

QString Format::bytes(qint64 size) const
{
    QString text =
        m_locale.formattedDataSize(size, size < (qint64(10) << 30) && size % (qint64(1) << 30) != 0 ? 1 : 0,
                                   QLocale::DataSizeTraditionalFormat);
    return text.replace(QLatin1Char(' '), kNoBreak);
}

QString Format::none()
{
    return QStringLiteral("—");
}

QString Format::notApplicable() const
{
    return tr("n/a", "French: s. o.");
}

QString phoneText(const QString &number)
{
    static const QRegularExpression separators(QStringLiteral("[\\s.\\-()\u00a0\u202f]"));
    static const QRegularExpression french(
        QStringLiteral("^(0|\\+33|0033)([1-9])(\\d\\d)(\\d\\d)(\\d\\d)(\\d\\d)$"));
    const QRegularExpressionMatch match = french.match(QString(number).remove(separators));
    if (!match.hasMatch())
        return number.trimmed();
    const bool isNational = match.captured(1) == QLatin1String("0");
    QStringList parts{isNational ? QLatin1Char('0') + match.captured(2)
                                 : QStringLiteral("+33") + kNoBreak + match.captured(2)};
    for (int i = 3; i <= 6; ++i)
        parts << match.captured(i);
    return parts.join(kNoBreak);
}

QString typeset(const QString &text, const QLocale &locale)
{
    static const QRegularExpression apostrophe(QStringLiteral("(?<=\\p{L})'(?=\\p{L})"));
    static const QRegularExpression before(QStringLiteral("[ \u00a0]+(?=[;:!?»])"));
    static const QRegularExpression after(QStringLiteral("(?<=«)[ \u00a0]+"));
    QString result = text;
    result.replace(apostrophe, QStringLiteral("’")).replace(QLatin1String("..."), QStringLiteral("…"));
    if (locale.language() == QLocale::French)
        result.replace(before, kNarrow).replace(after, kNarrow);
    return result;
}

} // namespace ui
