// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/subscription/Subscription.h"

#include <QRegularExpression>
#include <algorithm>

namespace core {
namespace {

Result<> checkedName(const Subscription &subscription)
{
    if (!subscription.name.trimmed().isEmpty())
        return {};
    const QString field = QStringLiteral("name");
    switch (subscription.kind) {
    case SubscriptionKind::Licence:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A licence needs a name: that of the product.")},
                       field);
    case SubscriptionKind::Certificate:
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A certificate needs a name.")}, field);
    case SubscriptionKind::DomainName:
        break;
    }
    return invalid({QT_TRANSLATE_NOOP("Sentence", "Give the domain name.")}, field);
}

/// "cabinet.fr", "école.example", "*.cabinet.fr": labels of letters, digits and hyphens.
bool isDomainName(const QString &name)
{
    static const QRegularExpression kName(QStringLiteral(
        "^(\\*\\.)?([\\p{L}\\p{M}\\p{N}_]([\\p{L}\\p{M}\\p{N}_-]{0,61}[\\p{L}\\p{M}\\p{N}_])?\\.)"
        "+[\\p{L}\\p{M}\\p{N}]([\\p{L}\\p{M}\\p{N}-]{0,61}[\\p{L}\\p{M}\\p{N}])?$"));
    return name.size() <= 253 && kName.match(name).hasMatch();
}

Result<> checkedDomains(const Subscription &subscription)
{
    const auto refusal = [](const QString &name, const QString &field) {
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is not a domain name. Write it without “https://” "
                                           "and without spaces, as in “cabinet.fr”."),
             {name}},
            field);
    };
    if (subscription.kind == SubscriptionKind::DomainName && !isDomainName(subscription.name.trimmed()))
        return refusal(subscription.name.trimmed(), QStringLiteral("name"));
    if (subscription.kind != SubscriptionKind::Certificate)
        return {};
    for (const QString &name : subscription.domainNames) {
        if (!isDomainName(name))
            return refusal(name, QStringLiteral("domainNames"));
    }
    return {};
}

/// Five groups of five letters and digits: how most publishers write the key of a product.
Result<> checkedSecrets(const Subscription &subscription)
{
    static const QRegularExpression kKey(QStringLiteral("\\b[A-Za-z0-9]{5}(-[A-Za-z0-9]{5}){4}\\b"));
    const std::initializer_list<std::pair<QString, QString>> kTexts{
        {QStringLiteral("name"), subscription.name},
        {QStringLiteral("reference"), subscription.reference},
        {QStringLiteral("vaultEntry"), subscription.vaultEntry},
        {QStringLiteral("notes"), subscription.notes}};
    for (const auto &[field, text] : kTexts) {
        if (kKey.match(text).hasMatch()) // The sentence does not quote it: sentences are logged.
            return invalid(
                {QT_TRANSLATE_NOOP("Sentence", "This looks like a product key, which Vigie does not store. "
                                               "Keep it in your vault and give the name of its entry.")},
                field);
    }
    return {};
}

Result<> checkedTerms(const Subscription &subscription)
{
    if (subscription.seats.value_or(0) < 0)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "The number of seats cannot be negative.")},
                       QStringLiteral("seats"));
    if (subscription.startsOn && subscription.expiresOn && *subscription.expiresOn < *subscription.startsOn)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "It cannot expire before it begins: check both days.")},
                       QStringLiteral("expiresOn"));
    return {};
}

} // namespace

QString identifier(SubscriptionKind kind)
{
    switch (kind) {
    case SubscriptionKind::Licence:
        return QStringLiteral("licence");
    case SubscriptionKind::Certificate:
        return QStringLiteral("certificate");
    case SubscriptionKind::DomainName:
        break;
    }
    return QStringLiteral("domain_name");
}

Result<> checked(const Subscription &subscription)
{
    if (!subscription.client.isValid())
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence",
                               "A licence, a certificate or a domain name belongs to a client: choose one.")},
            QStringLiteral("client"));
    for (const auto check : {checkedName, checkedDomains, checkedSecrets, checkedTerms}) {
        if (const Result<> fine = check(subscription); !fine)
            return fine;
    }
    return {};
}

Subscription fitted(Subscription subscription)
{
    if (subscription.kind != SubscriptionKind::Licence)
        subscription.seats.reset();
    if (subscription.kind != SubscriptionKind::Certificate)
        subscription.domainNames.clear();
    if (subscription.kind == SubscriptionKind::DomainName)
        subscription.assets.clear();
    return subscription;
}

Subscription renewed(Subscription subscription)
{
    if (subscription.expiresOn)
        subscription.expiresOn = subscription.expiresOn->addYears(1);
    return subscription;
}

qint64 missingSeats(const std::optional<int> &seats, qint64 used)
{
    return seats ? std::max<qint64>(0, used - *seats) : 0;
}

} // namespace core
