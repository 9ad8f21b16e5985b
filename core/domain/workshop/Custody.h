// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>
#include <optional>

namespace core {

/// A client's machine is in the provider's workshop, or a machine of the provider's is lent to a client.
enum class CustodyKind { Workshop, Loan };

/// A machine in other hands, from its handing over to its return.
struct Custody
{
    CustodyId id = {};
    ClientId client = {}; ///< Whose machine it is, or to whom it is lent.
    AssetId asset = {};
    CustodyKind kind = CustodyKind::Workshop;
    QDate sinceOn = {};
    std::optional<QDate> dueOn = {};      ///< Promised back; absent: no day was promised.
    std::optional<QDate> returnedOn = {}; ///< Absent: still in other hands.
    TechnicianId technician = {};         ///< Of the provider, who took or brought it.
    QString counterpart = {};             ///< Of the client, who handed it over or received it.
    QString reason = {};
    QString stateBefore = {};
    QString accessories = {};
    QString stateAfter = {}; ///< Once it is given back.
    int version = 0;
    friend bool operator==(const Custody &, const Custody &) = default;
};

/// Due back today or before, and not back.
bool isDueBack(const Custody &custody, QDate today);

/// Refuses what cannot be stored, naming the field. @p today: nothing has happened after it.
Result<> checked(const Custody &custody, QDate today);

/// Of a machine: with the names that are shown beside it.
struct CustodyRow
{
    Custody custody = {};
    QString clientName = {};
    QString technicianName = {};
    friend bool operator==(const CustodyRow &, const CustodyRow &) = default;
};

} // namespace core
