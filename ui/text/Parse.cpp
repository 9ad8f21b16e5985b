// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/Parse.h"

#include "core/base/Text.h"

#include <QDateTime>
#include <QRegularExpression>

namespace ui {
namespace {

constexpr int kMostMinutes = 9999 * 60;

/// Without spaces of any kind, in small letters.
QString squeezed(const QString &text)
{
    QString result;
    for (const QChar letter : text) {
        if (!letter.isSpace())
            result += letter == QChar(u'\u2212') ? QChar(QLatin1Char('-')) : letter.toLower();
    }
    return result;
}

QString translated(const char *word)
{
    return core::folded(QCoreApplication::translate("ui::Parse", word));
}

std::optional<QDate> checked(const QDate &date)
{
    return date.isValid() ? std::optional(date) : std::nullopt;
}

/// The year that brings the day nearest to @p today.
std::optional<QDate> nearest(int day, int month, const QDate &today)
{
    std::optional<QDate> best;
    for (int year = today.year() - 1; year <= today.year() + 1; ++year) {
        const QDate date(year, month, day);
        if (date.isValid() && (!best || qAbs(today.daysTo(date)) < qAbs(today.daysTo(*best))))
            best = date;
    }
    return best;
}

std::optional<QDate> dated(int day, int month, const QString &year, const QDate &today)
{
    if (year.isEmpty())
        return nearest(day, month, today);
    const int number = year.toInt();
    return checked(QDate(year.size() <= 2 ? 2000 + number : number, month, day));
}

std::optional<QDate> relativeDay(const QString &word, const QDate &today)
{
    static const QRegularExpression days(QStringLiteral("^([+-]\\d{1,4})$"));
    if (const QRegularExpressionMatch match = days.match(word); match.hasMatch())
        return today.addDays(match.captured(1).toInt());
    if (word == translated(QT_TRANSLATE_NOOP("ui::Parse", "today")))
        return today;
    if (word == translated(QT_TRANSLATE_NOOP("ui::Parse", "tomorrow")))
        return today.addDays(1);
    if (word == translated(QT_TRANSLATE_NOOP("ui::Parse", "yesterday")))
        return today.addDays(-1);
    return std::nullopt;
}

/// The coming day of that name; today's own name means a week ahead.
std::optional<QDate> namedDay(QString word, const Format &format)
{
    word.remove(QLatin1Char('.'));
    for (int ahead = 1; word.size() >= 3 && ahead <= 7; ++ahead) {
        const QDate day = format.today().addDays(ahead);
        if (core::folded(format.locale().dayName(day.dayOfWeek())).startsWith(word))
            return day;
    }
    return std::nullopt;
}

/// By at least three letters of its name, or its short name: "sept.", "juil", "mai".
int monthNamed(QString word, const QLocale &locale)
{
    word.remove(QLatin1Char('.'));
    for (int month = 1; word.size() >= 3 && month <= 12; ++month) {
        const QString name = core::folded(locale.monthName(month));
        QString brief = core::folded(locale.monthName(month, QLocale::ShortFormat));
        brief.remove(QLatin1Char('.'));
        // "jui" begins two months in French.
        if ((name.startsWith(word) && word != QLatin1String("jui")) || brief == word)
            return month;
    }
    return 0;
}

std::optional<QDate> numericDay(const QString &text, const Format &format)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d\\d?)-(\\d\\d?)$"));
    static const QRegularExpression parts(
        QStringLiteral("^(\\d\\d?)[/.-](\\d\\d?)(?:[/.-](\\d{4}|\\d\\d))?$"));
    if (const QRegularExpressionMatch match = iso.match(text); match.hasMatch())
        return checked(
            QDate(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt()));
    const QRegularExpressionMatch match = parts.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const bool monthFirst =
        format.locale().dateFormat(QLocale::ShortFormat).startsWith(QLatin1Char('M'), Qt::CaseInsensitive);
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    return dated(monthFirst ? second : first, monthFirst ? first : second, match.captured(3), format.today());
}

std::optional<QDate> spelledDay(const QString &text, const Format &format)
{
    static const QRegularExpression dayFirst(QStringLiteral(
        "^(?:[\\p{L}.]+ )?(\\d\\d?)(?:er|st|nd|rd|th)? ?(\\p{L}+\\.?)(?: ?(\\d{4}|\\d\\d))?$"));
    static const QRegularExpression monthFirst(
        QStringLiteral("^(\\p{L}+\\.?) (\\d\\d?)(?:st|nd|rd|th)?(?:,? (\\d{4}|\\d\\d))?$"));
    QRegularExpressionMatch match = dayFirst.match(text);
    const bool swapped = !match.hasMatch();
    if (swapped)
        match = monthFirst.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const int month = monthNamed(match.captured(swapped ? 1 : 2), format.locale());
    return month == 0
               ? std::nullopt
               : dated(match.captured(swapped ? 2 : 1).toInt(), month, match.captured(3), format.today());
}

} // namespace

std::optional<core::Minutes> parseDuration(const QString &text)
{
    static const QRegularExpression hours(QStringLiteral("^(\\d{1,4})(?:h|:)(?:(\\d\\d?)(?:min|mn|m)?)?$"));
    static const QRegularExpression bare(QStringLiteral("^(\\d{1,6})(?:min|mn|m)?$"));
    static const QRegularExpression decimal(QStringLiteral("^(\\d{1,4})[.,](\\d{1,2})h$"));
    const QString typed = squeezed(text);
    int minutes = -1;
    if (const QRegularExpressionMatch match = hours.match(typed);
        match.hasMatch() && match.captured(2).toInt() < 60) {
        minutes = match.captured(1).toInt() * 60 + match.captured(2).toInt();
    } else if (const QRegularExpressionMatch plain = bare.match(typed); plain.hasMatch()) {
        minutes = plain.captured(1).toInt();
    } else if (const QRegularExpressionMatch part = decimal.match(typed); part.hasMatch()) {
        const int hundredths = part.captured(2).leftJustified(2, QLatin1Char('0')).toInt();
        if (hundredths * 60 % 100 == 0) // "1,33 h" is no number of minutes.
            minutes = part.captured(1).toInt() * 60 + hundredths * 60 / 100;
    }
    return minutes < 0 || minutes > kMostMinutes ? std::nullopt : std::optional(core::Minutes(minutes));
}

std::optional<core::Money> parseMoney(const QString &text)
{
    static const QRegularExpression amount(
        QStringLiteral("^(-?)(\\d{1,3}(?:([.,'])\\d{3})(?:\\3\\d{3})*|\\d{1,13})(?:([.,])(\\d{1,2}))?$"));
    const QString typed = squeezed(text).remove(QChar(u'€')).remove(QLatin1String("eur"));
    const QRegularExpressionMatch match = amount.match(typed);
    const QString grouping = match.captured(3);
    // "1,234" may be a thousand or a bit more than one: better asked again than guessed.
    if (!match.hasMatch() ||
        (!grouping.isEmpty() && (match.captured(4).isEmpty() || match.captured(4) == grouping)))
        return std::nullopt;
    QString whole = match.captured(2);
    if (!grouping.isEmpty())
        whole.remove(grouping);
    const qint64 cents =
        whole.toLongLong() * 100 + match.captured(5).leftJustified(2, QLatin1Char('0')).toLongLong();
    return core::Money{match.captured(1).isEmpty() ? cents : -cents};
}

std::optional<int> parseTime(const QString &text)
{
    static const QRegularExpression parts(
        QStringLiteral("^(\\d\\d?)(?:h|:)(\\d\\d?)?(?:min|mn|m)?(am|pm)?$"));
    static const QRegularExpression bare(QStringLiteral("^(\\d\\d?)(\\d\\d)$"));
    const QString typed = squeezed(text);
    QRegularExpressionMatch match = parts.match(typed);
    if (!match.hasMatch())
        match = bare.match(typed);
    if (!match.hasMatch())
        return std::nullopt;
    int hour = match.captured(1).toInt();
    const QString half = match.captured(3);
    if (!half.isEmpty())
        hour = hour % 12 + (half == QLatin1String("pm") ? 12 : 0);
    const int minute = match.captured(2).toInt();
    return hour > 23 || minute > 59 ? std::nullopt : std::optional(hour * 60 + minute);
}

std::optional<QDate> parseDate(const QString &text, const Format &format)
{
    const QString typed = core::folded(text).simplified();
    if (const std::optional<QDate> date = relativeDay(typed, format.today()))
        return date;
    if (const std::optional<QDate> date = numericDay(typed, format))
        return date;
    if (const std::optional<QDate> date = spelledDay(typed, format))
        return date;
    return namedDay(typed, format);
}

std::optional<core::Instant> instantOf(QDate day, int minutes, const QTimeZone &zone)
{
    const QTime time(minutes / 60, minutes % 60);
    const QDateTime local(day, time, zone);
    if (!local.isValid() || local.time() != time || local.date() != day)
        return std::nullopt;
    return core::fromMsecs(local.toMSecsSinceEpoch());
}

std::optional<core::Instant> parseMoment(const QString &text, const Format &format)
{
    // The time is what ends the text: "14h10", "14 h 10", "5:31 PM".
    static const QRegularExpression split(
        QStringLiteral(
            "^(.*?)(?:[\\s,]+(?:à|at))?[\\s,]*(\\d\\d?\\s*(?:h|:)\\s*(?:\\d\\d?)?\\s*(?:am|pm)?)$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = split.match(text.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    const std::optional<int> minutes = parseTime(match.captured(2));
    const QString day = match.captured(1).trimmed();
    const std::optional<QDate> date = day.isEmpty() ? std::optional(format.today()) : parseDate(day, format);
    return minutes && date ? instantOf(*date, *minutes, format.zone()) : std::nullopt;
}

} // namespace ui
