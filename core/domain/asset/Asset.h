// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Money.h"
#include "core/base/Result.h"

#include <QDate>
#include <QStringList>
#include <optional>

namespace core {

enum class AssetKind {
    Workstation,
    Laptop,
    Server,
    VirtualMachine,
    Hypervisor,
    Printer,
    Network,
    Storage,
    Phone,
    Tablet,
    Ups,
    Peripheral,
    SoftwareService,
    Other
};

enum class LifeCycle { InStock, InService, UnderRepair, Retired, Disposed };
/// Whether somebody works with the machine: what is billed, not what lies in stock.
constexpr bool isInUse(LifeCycle cycle)
{
    return cycle == LifeCycle::InService || cycle == LifeCycle::UnderRepair;
}
enum class Criticality { Low, Normal, High, Vital };
/// Whether the system's updates are installed, as somebody found on Asset::updatesReadOn.
enum class UpdateState { Unknown, Compliant, Late };

/// A machine or service of a client's parc (product/inventory.md).
struct Asset
{
    AssetId id = {};
    ClientId client = {};
    SiteId site = {};
    AssetKind kind = AssetKind::Workstation;
    QString name = {};
    QString tag = {}; ///< The sticker's number.
    QString maker = {};
    QString model = {};
    QString serial = {};
    QString uuid = {};
    QString deviceId = {}; ///< The inventory agent's name for it.
    QStringList macAddresses = {};
    QStringList ipAddresses = {};
    QString osName = {};
    QString osVersion = {};
    QString osBuild = {}; ///< Service pack, build or kernel.
    std::optional<QDate> osInstalledOn = {};
    std::optional<Instant> bootedAt = {};
    UpdateState updateState = UpdateState::Unknown;
    std::optional<QDate> updatesReadOn = {};
    QString cpu = {};
    std::optional<qint64> ramMib = {};
    QString userName = {};
    QString location = {};
    QString remoteAccess = {};
    QString vaultEntry = {}; ///< Name of an entry in the technician's vault; never a password.
    std::optional<QDate> purchasedOn = {};
    QString supplier = {};
    std::optional<Money> price = {};
    std::optional<QDate> warrantyUntil = {};
    LifeCycle lifeCycle = LifeCycle::InService;
    std::optional<QDate> inServiceOn = {};
    std::optional<QDate> retiredOn = {};
    std::optional<QDate> disposedOn = {};
    Criticality criticality = Criticality::Normal;
    std::optional<Instant> inventoriedAt = {};
    QString agent = {}; ///< Which inventory agent said so.
    QString notes = {};
    int version = 0;
    friend bool operator==(const Asset &, const Asset &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const Asset &asset);

} // namespace core
