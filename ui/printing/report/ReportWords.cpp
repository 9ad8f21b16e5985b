// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/ReportWords.h"

#include <QDateTime>
#include <QTranslator>

namespace ui {
namespace {

/// Dates do not break between their parts.
QString unbroken(QString text)
{
    return text.replace(QLatin1Char(' '), QChar::Nbsp);
}

} // namespace

ReportWords::ReportWords(const QLocale &locale, const QTranslator *translator, const QTimeZone &zone)
    : m_locale(locale), m_translator(translator), m_zone(zone), m_figures(locale, zone)
{
}

ReportWords ReportWords::ofWindow(const Format &figures)
{
    ReportWords words(figures.locale(), nullptr, figures.zone());
    words.m_isWindow = true;
    return words;
}

QString ReportWords::translate(const char *context, const char *source, const char *comment, int n) const
{
    if (m_isWindow)
        return QCoreApplication::translate(context, source, comment, n);
    QString text;
    if (m_translator)
        text = m_translator->translate(context, source, comment, n);
    if (text.isEmpty())
        text = QString::fromUtf8(source);
    return n < 0 ? text : text.replace(QLatin1String("%n"), number(n));
}

QString ReportWords::number(qint64 number) const
{
    return m_figures.count(number);
}

QString ReportWords::duration(core::Seconds seconds) const
{
    return m_figures.duration(seconds);
}

QString ReportWords::percent(qint64 part, qint64 whole) const
{
    // The word for "nothing decided" is the document's, not the window's.
    return whole <= 0 ? translate("ReportTerms", "n/a") : m_figures.percent(part, whole);
}

QString ReportWords::exactPercent(qint64 hundredths) const
{
    return hundredths % 100 == 0 ? m_figures.percent(hundredths / 100, 100, 0)
                                 : m_figures.percent(hundredths, 10000, 2);
}

QString ReportWords::ratio(qint64 part, qint64 whole) const
{
    return m_figures.ratio(part, whole);
}

QString ReportWords::money(core::Money amount) const
{
    if (amount.cents % 100 == 0 && m_locale.language() == QLocale::French)
        return m_figures.count(amount.cents / 100) + QChar::Nbsp + QChar(0x20AC);
    return m_figures.money(amount);
}

QString ReportWords::month(QDate month) const
{
    return unbroken(m_locale.toString(month, QStringLiteral("MMMM yyyy")));
}

QString ReportWords::monthName(QDate month) const
{
    return m_locale.standaloneMonthName(month.month());
}

QString ReportWords::monthShort(QDate month) const
{
    return m_locale.standaloneMonthName(month.month(), QLocale::ShortFormat);
}

QString ReportWords::date(QDate date) const
{
    //: The pattern of a date in full, as QLocale reads it.
    QString text = m_locale.toString(date, translate("ReportTerms", "d MMMM yyyy"));
    if (m_locale.language() == QLocale::French && text.startsWith(QLatin1String("1 ")))
        text.insert(1, QStringLiteral("er"));
    return unbroken(text);
}

QString ReportWords::shortDate(QDate date) const
{
    return unbroken(m_locale.toString(date, translate("ReportTerms", "d MMM yyyy")));
}

QString ReportWords::day(QDate date) const
{
    return unbroken(m_locale.toString(date, translate("ReportTerms", "ddd d MMM")));
}

QString ReportWords::moment(core::Instant when) const
{
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(core::toMsecs(when), m_zone);
    return unbroken(m_locale.toString(local, translate("ReportTerms", "d MMM HH:mm")));
}

QString ReportWords::wallTime(int minutes) const
{
    return m_figures.wallTime(minutes);
}

QString ReportWords::slotsText(const QList<core::Slot> &openSlots) const
{
    QStringList parts;
    for (const core::Slot &slot : openSlots)
        parts.append(wallTime(slot.start) + QChar(0x2013) + wallTime(slot.end));
    return parts.join(QLatin1String(", "));
}

} // namespace ui
