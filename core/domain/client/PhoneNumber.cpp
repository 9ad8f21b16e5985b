// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/client/PhoneNumber.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kFewestDigits = 3;
constexpr int kWithin = 4; ///< Digits from which a piece in the middle says something.

/// Digits of the country's code at the head of @p digits, as the plans of numbers give them.
int codeLength(const QString &digits)
{
    if (digits.startsWith(QLatin1Char('1')) || digits.startsWith(QLatin1Char('7')))
        return 1;
    const QStringList three{
        QStringLiteral("21"), QStringLiteral("22"), QStringLiteral("23"), QStringLiteral("24"),
        QStringLiteral("25"), QStringLiteral("26"), QStringLiteral("29"), QStringLiteral("35"),
        QStringLiteral("37"), QStringLiteral("38"), QStringLiteral("42"), QStringLiteral("50"),
        QStringLiteral("59"), QStringLiteral("67"), QStringLiteral("68"), QStringLiteral("69"),
        QStringLiteral("85"), QStringLiteral("96"), QStringLiteral("97")};
    return three.contains(digits.left(2)) ? 3 : 2;
}

/// With the code of a country, @p code and then @p rest.
QStringList withCode(const QString &code, const QString &rest)
{
    QStringList patterns;
    for (const char *lead : {"+", "00"}) {
        for (const char *trunk : {"", "0"}) // "+33 (0)6"
            patterns << QLatin1String(lead) + code + QLatin1String(trunk) + rest + QLatin1Char('%');
    }
    return patterns;
}

} // namespace

QString bareNumber(const QString &number)
{
    QString bare;
    for (const QChar each : number) {
        if (!kNumberSeparators.contains(each))
            bare += each;
    }
    return bare;
}

bool isLikeNumber(const QString &typed)
{
    const QString bare = bareNumber(typed);
    const QString digits = bare.startsWith(QLatin1Char('+')) ? bare.mid(1) : bare;
    return digits.size() >= kFewestDigits && std::all_of(digits.cbegin(), digits.cend(), [](QChar each) {
               return each >= QLatin1Char('0') && each <= QLatin1Char('9');
           });
}

QStringList numberPatterns(const QString &typed)
{
    if (!isLikeNumber(typed))
        return {};
    const QString bare = bareNumber(typed);
    const bool isAbroad = bare.startsWith(QLatin1Char('+')) || bare.startsWith(QLatin1String("00"));
    if (isAbroad) {
        const QString digits = bare.mid(bare.startsWith(QLatin1Char('+')) ? 1 : 2);
        const qsizetype code = codeLength(digits);
        QString rest = digits.mid(code);
        if (rest.startsWith(QLatin1Char('0')))
            rest.remove(0, 1);
        QStringList patterns = withCode(digits.left(code), rest);
        if (rest.size() >= kFewestDigits) // Less says too little about how it is written at home.
            patterns << QLatin1Char('0') + rest + QLatin1Char('%');
        return patterns;
    }
    QStringList patterns{bare + QLatin1Char('%')};
    if (bare.startsWith(QLatin1Char('0')))
        return patterns + withCode(QStringLiteral("__"), bare.mid(1)) +
               withCode(QStringLiteral("___"), bare.mid(1));
    if (bare.size() >= kWithin)
        patterns << QLatin1Char('%') + bare + QLatin1Char('%');
    return patterns;
}

} // namespace core
