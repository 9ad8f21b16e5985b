// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Money.h"
#include "core/base/Result.h"

#include <QDate>
#include <QStringList>
#include <optional>

namespace core {

enum class SubscriptionKind { Licence, Certificate, DomainName };
/// "licence", "certificate", "domain_name": for programs, whatever the user's language.
QString identifier(SubscriptionKind kind);

/// What a client has for a time: a licence, a certificate, a domain name (product/inventory.md).
struct Subscription
{
    SubscriptionId id = {};
    ClientId client = {};
    SubscriptionKind kind = SubscriptionKind::Licence;
    QString name = {};             ///< The product, the certificate, or the domain name itself.
    QStringList domainNames = {};  ///< Certificate: the names it proves.
    QString issuer = {};           ///< Publisher, certification authority or registrar.
    QString reference = {};        ///< Agreement, serial or customer number; never a product key.
    QString supplier = {};         ///< Who sold it.
    std::optional<int> seats = {}; ///< Licence: how many machines may use it; absent: not counted.
    QString vaultEntry = {};       ///< Name of an entry in the technician's vault; never a password.
    std::optional<QDate> startsOn = {};
    std::optional<QDate> expiresOn = {}; ///< The last day; absent: without an end.
    bool isAutoRenewed = false;          ///< Goes on after that day unless somebody stops it.
    std::optional<Money> price = {};     ///< Of the whole term, without tax.
    bool isArchived = false;
    QString notes = {};
    QList<AssetId> assets = {}; ///< Machines of the client that use it.
    int version = 0;
    friend bool operator==(const Subscription &, const Subscription &) = default;
};

/// Refuses what cannot be stored, naming the field. A text that looks like a product key is: those
/// belong in a vault.
Result<> checked(const Subscription &subscription);

/// @p subscription without what its kind has no use for: seats are a licence's, names a certificate's.
Subscription fitted(Subscription subscription);

/// @p subscription for one year more: it then ends a year after it would have.
Subscription renewed(Subscription subscription);

/// How many of @p used machines have no seat; 0 where seats are not counted.
qint64 missingSeats(const std::optional<int> &seats, qint64 used);

} // namespace core
