// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/domain/client/Party.h"

#include <QByteArray>
#include <QTimeZone>

namespace core {

/// The firm that uses Vigie: one row, printed on every document.
struct Provider
{
    qint64 id = 0;
    QString name = {};
    QString activity = {}; ///< The line below the name: "Maintenance et infogérance".
    LegalIdentity legal = {};
    QString vatMention = {}; ///< "TVA non applicable, art. 293 B du CGI" where it applies.
    /// Of what is invoiced: 2000 is 20 %; none: no VAT is charged, vatMention says why.
    std::optional<int> vatPermyriad = {};
    std::optional<Money> hourlyCost = {}; ///< Internal, of technicians without one of their own.
    std::optional<Money> kmCost = {};     ///< Internal, of a kilometre driven.
    Address address = {};
    QString phone = {};
    QString email = {};
    QString website = {};
    QByteArray logo = {}; ///< PNG, printed at the head of documents; empty: none.
    QTimeZone zone = {};  ///< In which days and months of the program itself are told.
    int version = 0;
    friend bool operator==(const Provider &, const Provider &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const Provider &provider);

} // namespace core
