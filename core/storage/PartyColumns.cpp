// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/PartyColumns.h"

#include "core/storage/Select.h"

namespace core {

LegalIdentity toLegalIdentity(const Fields &fields, int first)
{
    return {.legalForm = fields.text(first),
            .capital = fields.maybeMoney(first + 1),
            .siren = fields.text(first + 2),
            .siret = fields.text(first + 3),
            .rcsTown = fields.text(first + 4),
            .vatNumber = fields.text(first + 5),
            .representative = fields.text(first + 6),
            .representativeCapacity = fields.text(first + 7)};
}

Address toAddress(const Fields &fields, int first)
{
    return {.street = fields.text(first),
            .postcode = fields.text(first + 1),
            .town = fields.text(first + 2),
            .country = fields.text(first + 3)};
}

QVariantMap valuesOf(const LegalIdentity &legal)
{
    return {{QStringLiteral("legal_form"), legal.legalForm},
            {QStringLiteral("capital_cents"), orNull(legal.capital)},
            {QStringLiteral("siren"), legal.siren},
            {QStringLiteral("siret"), legal.siret},
            {QStringLiteral("rcs_town"), legal.rcsTown},
            {QStringLiteral("vat_number"), legal.vatNumber},
            {QStringLiteral("representative"), legal.representative},
            {QStringLiteral("representative_capacity"), legal.representativeCapacity}};
}

QVariantMap valuesOf(const Address &address)
{
    return {{QStringLiteral("street"), address.street},
            {QStringLiteral("postcode"), address.postcode},
            {QStringLiteral("town"), address.town},
            {QStringLiteral("country"), address.country}};
}

} // namespace core
