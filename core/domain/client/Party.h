// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Money.h"

#include <QString>
#include <optional>

namespace core {

struct Address
{
    QString street = {}; ///< May hold several lines.
    QString postcode = {};
    QString town = {};
    QString country = {};
    friend bool operator==(const Address &, const Address &) = default;
};

/// What French documents must say of a company (product/french-practice.md §1).
struct LegalIdentity
{
    QString legalForm = {};
    std::optional<Money> capital = {};
    QString siren = {};
    QString siret = {};
    QString rcsTown = {};
    QString vatNumber = {};
    QString representative = {};
    QString representativeCapacity = {};
    friend bool operator==(const LegalIdentity &, const LegalIdentity &) = default;
};

} // namespace core
