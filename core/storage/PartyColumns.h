// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Party.h"
#include "core/storage/Connection.h"

namespace core {

/// The columns that the provider and its clients have in common: one list, one mapper.
inline const QString kPartyColumns =
    QStringLiteral("legal_form, capital_cents, siren, siret, rcs_town, vat_number, representative, "
                   "representative_capacity, street, postcode, town, country");
inline constexpr int kLegalColumnCount = 8;

LegalIdentity toLegalIdentity(const Fields &fields, int first);
Address toAddress(const Fields &fields, int first);
QVariantMap valuesOf(const LegalIdentity &legal);
QVariantMap valuesOf(const Address &address);

} // namespace core
