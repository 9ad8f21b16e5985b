// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/domain/client/Party.h"
#include "core/domain/servicelevel/Calendar.h"

namespace core {

/// Whom L215-1 of the consumer code protects: all but professionals (product/french-practice.md §6).
enum class ClientKind { Professional, NonProfessional, Consumer };

struct Client
{
    ClientId id = {};
    QString name = {};
    ClientKind kind = ClientKind::Professional;
    LegalIdentity legal = {};
    Address address = {};
    QString phone = {};
    QString email = {};
    QString notes = {};
    bool isArchived = false;
    int version = 0;
    friend bool operator==(const Client &, const Client &) = default;
};

/// A place of a client; its region decides the public holidays of calendars that say so.
struct Site
{
    SiteId id = {};
    ClientId client = {};
    QString name = {};
    Address address = {};
    HolidayRules holidays = {.region = HolidayRegion::France};
    QString accessNotes = {};
    bool isArchived = false;
    int version = 0;
    friend bool operator==(const Site &, const Site &) = default;
};

/// A person of a client.
struct Contact
{
    ContactId id = {};
    ClientId client = {};
    SiteId site = {}; ///< Invalid: no particular site.
    QString name = {};
    QString role = {};
    QString phone = {};
    QString mobile = {};
    QString email = {};
    QString notes = {};
    bool isArchived = false;
    int version = 0;
    friend bool operator==(const Contact &, const Contact &) = default;
};

/// Refuse what cannot be stored (no name…), naming the field.
Result<> checked(const Client &client);
Result<> checked(const Site &site);
Result<> checked(const Contact &contact);

/// What looks wrong in an identity without forbidding it: SIREN and SIRET by Luhn (La Poste's
/// exception included), the key of a French VAT number. Empty when nothing does.
QList<Sentence> identityWarnings(const LegalIdentity &legal);

} // namespace core
