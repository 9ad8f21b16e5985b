// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/client/Client.h"

#include <algorithm>

namespace core {
namespace {

QString digitsOf(const QString &text)
{
    QString digits;
    for (const QChar letter : text) {
        if (!letter.isSpace() && letter != QLatin1Char('.'))
            digits += letter;
    }
    return digits;
}

bool isNumber(const QString &digits, qsizetype length)
{
    return digits.size() == length && std::all_of(digits.cbegin(), digits.cend(), [](QChar digit) {
               return digit >= QLatin1Char('0') && digit <= QLatin1Char('9');
           });
}

int digitSum(const QString &digits)
{
    int sum = 0;
    for (const QChar digit : digits)
        sum += digit.digitValue();
    return sum;
}

bool passesLuhn(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) {
        int digit = digits.at(digits.size() - 1 - i).digitValue();
        if (i % 2 == 1)
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        sum += digit;
    }
    return sum % 10 == 0;
}

bool isValidSiret(const QString &siret)
{
    // La Poste's establishments do not follow Luhn: their digits add up to a multiple of five.
    const bool laPoste = siret.startsWith(QLatin1String("356000000"));
    return isNumber(siret, 14) && (passesLuhn(siret) || (laPoste && digitSum(siret) % 5 == 0));
}

bool isValidFrenchVat(const QString &vat)
{
    const QString key = vat.mid(2, 2);
    const QString siren = vat.mid(4);
    if (!isNumber(key, 2) || !isNumber(siren, 9))
        return false;
    return key.toInt() == (12 + 3 * (siren.toInt() % 97)) % 97;
}

Result<> named(const QString &name, const Sentence &refusal)
{
    return name.trimmed().isEmpty() ? Result<>(invalid(refusal, QStringLiteral("name"))) : Result<>();
}

} // namespace

Result<> checked(const Client &client)
{
    return named(client.name, {QT_TRANSLATE_NOOP("Sentence", "A client needs a name.")});
}

Result<> checked(const Site &site)
{
    return named(site.name, {QT_TRANSLATE_NOOP("Sentence", "A site needs a name.")});
}

Result<> checked(const Contact &contact)
{
    return named(contact.name, {QT_TRANSLATE_NOOP("Sentence", "A contact needs a name.")});
}

QList<Sentence> identityWarnings(const LegalIdentity &legal)
{
    QList<Sentence> warnings;
    const QString siren = digitsOf(legal.siren);
    const QString siret = digitsOf(legal.siret);
    const QString vat = digitsOf(legal.vatNumber).toUpper();
    if (!siren.isEmpty() && !(isNumber(siren, 9) && passesLuhn(siren)))
        warnings << Sentence{
            QT_TRANSLATE_NOOP("Sentence",
                              "The SIREN “%1” is not valid: nine digits with a check digit are expected."),
            {legal.siren}};
    if (!siret.isEmpty() && !isValidSiret(siret))
        warnings << Sentence{
            QT_TRANSLATE_NOOP(
                "Sentence", "The SIRET “%1” is not valid: fourteen digits with a check digit are expected."),
            {legal.siret}};
    if (!siren.isEmpty() && !siret.isEmpty() && !siret.startsWith(siren))
        warnings << Sentence{
            QT_TRANSLATE_NOOP("Sentence", "The SIRET “%1” does not begin with the SIREN “%2”."),
            {legal.siret, legal.siren}};
    if (vat.startsWith(QLatin1String("FR")) && !isValidFrenchVat(vat))
        warnings << Sentence{
            QT_TRANSLATE_NOOP("Sentence",
                              "The key of the VAT number “%1” does not fit; old keys with letters exist."),
            {legal.vatNumber}};
    return warnings;
}

} // namespace core
