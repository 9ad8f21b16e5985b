// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/CellValues.h"

#include "core/base/Text.h"

#include <QRegularExpression>
#include <QSet>
#include <algorithm>
#include <array>
#include <cmath>

namespace core {
namespace {

/// Characters that only turn the direction of what follows, or hide: names may not play with them.
bool isHidden(QChar letter)
{
    const char16_t code = letter.unicode();
    return (code >= 0x200B && code <= 0x200F) || (code >= 0x202A && code <= 0x202E) ||
           (code >= 0x2066 && code <= 0x2069) || code == 0xFEFF || (code >= 0x80 && code < 0xA0);
}

bool isNothing(const QString &text)
{
    static const QSet<QString> kNothing{QStringLiteral("n/a"),  QStringLiteral("na"), QStringLiteral("#n/a"),
                                        QStringLiteral("-"),    QStringLiteral("--"), QStringLiteral("?"),
                                        QStringLiteral("."),    QStringLiteral("/"),  QStringLiteral("–"),
                                        QStringLiteral("null"), QStringLiteral("nc"), QStringLiteral("n.c.")};
    return text.size() <= 4 && kNothing.contains(text.toLower());
}

struct MonthName
{
    const char *start = "";
    int month = 0;
};

/// How the folded names of months begin, in French, English, Spanish and Portuguese.
constexpr std::array kMonths{
    MonthName{"janv", 1}, MonthName{"jan", 1},  MonthName{"ene", 1},  MonthName{"fev", 2},
    MonthName{"feb", 2},  MonthName{"mar", 3},  MonthName{"avr", 4},  MonthName{"apr", 4},
    MonthName{"abr", 4},  MonthName{"mai", 5},  MonthName{"may", 5},  MonthName{"juin", 6},
    MonthName{"jun", 6},  MonthName{"juil", 7}, MonthName{"jul", 7},  MonthName{"aou", 8},
    MonthName{"aug", 8},  MonthName{"ago", 8},  MonthName{"sep", 9},  MonthName{"set", 9},
    MonthName{"oct", 10}, MonthName{"out", 10}, MonthName{"nov", 11}, MonthName{"dec", 12},
    MonthName{"dic", 12}, MonthName{"dez", 12}};

int monthCalled(const QString &word)
{
    for (const MonthName &name : kMonths) {
        if (word.startsWith(QLatin1String(name.start)))
            return name.month;
    }
    return 0;
}

int fullYear(int year, qsizetype digits)
{
    if (digits > 2)
        return year;
    return year < 80 ? 2000 + year : 1900 + year;
}

/// The three numbers of a date as written, and the time behind it.
struct DateParts
{
    std::array<int, 3> numbers = {};
    std::array<qsizetype, 3> digits = {};
    QString time = {};
};

std::optional<DateParts> partsOf(const QString &cell)
{
    static const QRegularExpression kNumbers(
        QStringLiteral("^(\\d{1,4})[/.\\-](\\d{1,2})[/.\\-](\\d{1,4})(?:$|[T ,]+(.*)$)"));
    const QRegularExpressionMatch match = kNumbers.match(cell);
    if (!match.hasMatch())
        return {};
    DateParts parts{.time = match.captured(4).trimmed()};
    for (size_t i = 0; i < 3; ++i) {
        const QString number = match.captured(static_cast<int>(i) + 1);
        parts.numbers.at(i) = number.toInt();
        parts.digits.at(i) = number.size();
    }
    const bool isYearFirst = parts.digits[0] == 4;
    const bool isFine = isYearFirst ? parts.digits[2] <= 2
                                    : parts.digits[0] <= 2 && parts.digits[2] != 1 && parts.digits[2] != 3;
    return isFine && parts.digits[0] != 3 ? std::optional(parts) : std::nullopt;
}

/// "16:30", "16h30", "4:30:00 PM", "16:30:00.123+01:00": seconds since midnight, negative for none.
int secondOf(const QString &time)
{
    static const QRegularExpression kTime(
        QStringLiteral("^(\\d{1,2})(?::|h)(\\d{2})(?:(?::|m|:)(\\d{2}))?(?:[.,]\\d+)?\\s*([ap])?\\.?m?\\.?"
                       "\\s*(?:z|utc|[+-]\\d{2}:?\\d{2})?$"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = kTime.match(time);
    if (!match.hasMatch())
        return -1;
    int hour = match.captured(1).toInt();
    const int minute = match.captured(2).toInt();
    const int second = match.captured(3).toInt();
    const QString half = match.captured(4).toLower();
    if (!half.isEmpty() && (hour < 1 || hour > 12))
        return -1;
    if (half == QLatin1String("p") && hour < 12)
        hour += 12;
    if (half == QLatin1String("a") && hour == 12)
        hour = 0;
    return hour < 24 && minute < 60 && second < 60 ? hour * 3600 + minute * 60 + second : -1;
}

std::optional<CellDate> at(const QDate &day, const QString &time)
{
    const bool isKnown = day.isValid() && day.year() >= 1900 && day.year() < 2200;
    const int second = time.isEmpty() ? 0 : secondOf(time);
    if (!isKnown || second < 0)
        return {};
    return CellDate{.day = day, .second = second, .hasTime = !time.isEmpty()};
}

/// "15 mars 2022", "1er avril 2024", "15-mars-22", "Mar 15, 2022".
std::optional<CellDate> namedDate(const QString &cell)
{
    static const QRegularExpression kDayFirst(
        QStringLiteral("^(?:\\p{L}+\\.?,? )?(\\d{1,2})(?:er|st|nd|rd|th)?[ \\-/](?:de )?(\\p{L}{3,})\\.?[ "
                       "\\-/](?:de )?(\\d{2}|\\d{4})(?:,? "
                       "(?:à |at )?(.*))?$"));
    static const QRegularExpression kMonthFirst(
        QStringLiteral("^(\\p{L}{3,})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})(?:,? (?:at )?(.*))?$"));
    const QRegularExpressionMatch day = kDayFirst.match(cell);
    const QRegularExpressionMatch month = kMonthFirst.match(cell);
    if (!day.hasMatch() && !month.hasMatch())
        return {};
    const QRegularExpressionMatch &match = day.hasMatch() ? day : month;
    const int number = match.captured(day.hasMatch() ? 1 : 2).toInt();
    const int named = monthCalled(folded(match.captured(day.hasMatch() ? 2 : 1)));
    const QString year = match.captured(3);
    return at(QDate(fullYear(year.toInt(), year.size()), named, number), match.captured(4).trimmed());
}

/// The digits and marks of an amount, without its spaces and currency; empty for something else.
QString amountText(const QString &cell)
{
    static const QRegularExpression kCurrency(
        QStringLiteral("€|\\$|£|¥|\\b(?:eur|euros?|usd|gbp|chf|ht|ttc)\\b|"
                       "\\bh\\.t\\.?|\\s|[\\x{00A0}\\x{202F}'’]"),
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kNumber(QStringLiteral("^[+-]?\\d[\\d.,]*$"));
    QString text = cell;
    text.remove(kCurrency);
    return kNumber.match(text).hasMatch() ? text : QString();
}

} // namespace

QString cellText(const QString &cell)
{
    const QString text = cellLines(cell).simplified();
    return text;
}

QString cellLines(const QString &cell)
{
    QString text = cleaned(cell);
    text.removeIf(isHidden);
    text = text.trimmed();
    return isNothing(text) ? QString() : text;
}

std::optional<CellDate> dateOf(const QString &cell, DateOrder order)
{
    const auto parts = partsOf(cell);
    if (!parts)
        return namedDate(cell);
    const std::array<int, 3> &numbers = parts->numbers;
    if (parts->digits[0] == 4)
        return at(QDate(numbers[0], numbers[1], numbers[2]), parts->time);
    if (order == DateOrder::YearMonthDay && parts->digits[2] == 2)
        return at(QDate(fullYear(numbers[0], 2), numbers[1], numbers[2]), parts->time);
    const int year = fullYear(numbers[2], parts->digits[2]);
    const bool isMonthFirst = order == DateOrder::MonthDayYear;
    return at(QDate(year, numbers.at(isMonthFirst ? 0 : 1), numbers.at(isMonthFirst ? 1 : 0)), parts->time);
}

void DateEvidence::add(const QString &cell)
{
    const auto parts = partsOf(cell);
    if (!parts)
        return;
    const int first = parts->numbers[0];
    const int second = parts->numbers[1];
    const auto isMonth = [](int number) { return number >= 1 && number <= 12; };
    const auto isDay = [](int number) { return number >= 1 && number <= 31; };
    if (parts->digits[0] == 4)
        ++yearFirst;
    else if (isMonth(first) && isMonth(second))
        ++either;
    else if (isDay(first) && isMonth(second))
        ++dayFirst;
    else if (isMonth(first) && isDay(second))
        ++monthFirst;
}

void DateEvidence::add(const DateEvidence &other)
{
    dayFirst += other.dayFirst;
    monthFirst += other.monthFirst;
    yearFirst += other.yearFirst;
    either += other.either;
}

std::optional<DateOrder> DateEvidence::order() const
{
    if (isEmpty())
        return {};
    if (monthFirst > dayFirst)
        return DateOrder::MonthDayYear;
    if (yearFirst > 0 && dayFirst + either == 0)
        return DateOrder::YearMonthDay;
    return DateOrder::DayMonthYear;
}

std::optional<QChar> decimalMarkOf(const QString &cell)
{
    const QString text = amountText(cell);
    const qsizetype comma = text.lastIndexOf(QLatin1Char(','));
    const qsizetype point = text.lastIndexOf(QLatin1Char('.'));
    if (comma < 0 && point < 0)
        return {};
    if (comma >= 0 && point >= 0)
        return comma > point ? QLatin1Char(',') : QLatin1Char('.');
    const QChar mark = comma >= 0 ? QLatin1Char(',') : QLatin1Char('.');
    const QChar other = comma >= 0 ? QLatin1Char('.') : QLatin1Char(',');
    if (text.count(mark) > 1)
        return other; // 1.234.567
    // Three digits behind the only mark may be thousands: that does not tell.
    return text.size() - std::max(comma, point) - 1 == 3 ? std::nullopt : std::optional<QChar>(mark);
}

std::optional<Money> moneyOf(const QString &cell, QChar decimalMark)
{
    QString text = amountText(cell);
    if (text.isEmpty())
        return {};
    // A mark with three digits behind it that is not the decimal one parts thousands; money has two.
    const auto own = decimalMarkOf(cell);
    const QChar mark = own.value_or(decimalMark);
    if (!own && text.count(mark) == 1 && text.size() - text.indexOf(mark) - 1 == 3)
        text.remove(mark);
    text.remove(mark == QLatin1Char(',') ? QLatin1Char('.') : QLatin1Char(','));
    const qsizetype place = text.indexOf(mark);
    const QString whole = place < 0 ? text : text.left(place);
    const QString decimals = (place < 0 ? QString() : text.mid(place + 1)) + QStringLiteral("000");
    bool isNumber = false;
    const qint64 units = whole.toLongLong(&isNumber);
    if (!isNumber || whole.size() > 13 || decimals.contains(mark))
        return {};
    const qint64 cents = decimals.left(2).toLongLong() + (decimals.at(2) >= QLatin1Char('5') ? 1 : 0);
    return Money{units * 100 + (whole.startsWith(QLatin1Char('-')) ? -cents : cents)};
}

std::optional<qint64> memoryOf(const QString &cell, const QString &unit)
{
    static const QRegularExpression kMemory(
        QStringLiteral("^(\\d+(?:[.,]\\d+)?)\\s*(t|g|m|k)?(?:i?[ob]|ib)?(?:ytes|ctets)?\\b"),
        QRegularExpression::CaseInsensitiveOption);
    QString text = cell;
    static const QRegularExpression kSpaces(QStringLiteral("(?<=\\d)[\\s\\x{00A0}\\x{202F}](?=\\d)"));
    text.remove(kSpaces);
    const QRegularExpressionMatch match = kMemory.match(text);
    if (!match.hasMatch())
        return {};
    const double number = match.captured(1).replace(QLatin1Char(','), QLatin1Char('.')).toDouble();
    QString letter = match.captured(2).toLower();
    if (letter.isEmpty())
        letter = unit.isEmpty() ? QString(QLatin1Char(number < 256 ? 'g' : 'm')) : unit.left(1);
    const double factor = letter == QLatin1String("t")   ? 1024.0 * 1024
                          : letter == QLatin1String("g") ? 1024
                          : letter == QLatin1String("k") ? 1.0 / 1024
                                                         : 1;
    const double mib = number * factor;
    if (mib < 1 || mib > 64.0 * 1024 * 1024)
        return {};
    return std::llround(mib);
}

std::optional<int> monthsOf(const QString &cell)
{
    static const QRegularExpression kTerm(
        QStringLiteral("^(\\d{1,4})\\s*(mois|months?|m|meses|mes|ans?|annees?|years?|y|anos?)?\\.?$"));
    const QRegularExpressionMatch match = kTerm.match(folded(cell));
    if (!match.hasMatch())
        return {};
    const bool isYears =
        match.captured(2).startsWith(QLatin1Char('a')) || match.captured(2).startsWith(QLatin1Char('y'));
    const int months = match.captured(1).toInt() * (isYears ? 12 : 1);
    return months >= 1 && months <= 1200 ? std::optional(months) : std::nullopt;
}

QString memoryUnitIn(const QString &header)
{
    for (const QString &word : foldedWords(header)) {
        static const QSet<QString> kUnits{QStringLiteral("go"), QStringLiteral("gb"), QStringLiteral("gib"),
                                          QStringLiteral("mo"), QStringLiteral("mb"), QStringLiteral("mib")};
        if (kUnits.contains(word))
            return word;
    }
    return {};
}

} // namespace core
