// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Money.h"
#include "core/base/Result.h"

#include <QDate>

namespace core {

/// Something that was delivered and fitted during an intervention.
struct PartUsed
{
    PartUsedId id = {};
    InterventionId intervention = {};
    int position = 0; ///< Among those of the intervention: the order in which they are told.
    QString label = {};
    QString reference = {};    ///< The maker's or the supplier's.
    QString serial = {};       ///< Of the piece itself.
    qint64 thousandths = 1000; ///< The quantity: 1500 is one and a half.
    Money unitPrice = {};      ///< Of one, excluding VAT.
    bool isBilled = true;      ///< Otherwise under warranty, or a present.
    QDate fittedOn = {};       ///< Billed in the month of that day.
    int version = 0;
    friend bool operator==(const PartUsed &, const PartUsed &) = default;

    /// Quantity × unit price to the nearest cent; nothing of what is not billed.
    Money amount() const;
};

/// What is billed of @p parts: the sum of the lines as they are printed.
Money totalOf(const QList<PartUsed> &parts);

/// Refuses what cannot be stored, naming the field.
Result<> checked(const PartUsed &part);

} // namespace core
