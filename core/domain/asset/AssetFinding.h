// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/asset/AssetParts.h"
#include "core/domain/asset/SupportTable.h"

namespace core {

/// What an inventory means for whom looks after the machine (product/inventory.md, "What it tells").
enum class FindingKind {
    SystemSupport,  ///< Until when the system is mended by its maker.
    ProgramSupport, ///< Likewise a program.
    DiskFull,       ///< A volume is nearly full.
    NoAntivirus,    ///< None is seen, on a system that brings none along.
    AntivirusOff,
    AntivirusOld
};
/// Ends of support are prepared this long ahead: machines must be bought.
inline constexpr int kSupportHorizonDays = 180;

struct AssetFinding
{
    FindingKind kind = FindingKind::SystemSupport;
    QString subject = {};             ///< "Windows 10 22H2", "C:", the antivirus.
    std::optional<QDate> endsOn = {}; ///< SystemSupport, ProgramSupport; absent: no end announced, or
    bool isEnded = false;             ///< ended on a day nobody knows.
    qint64 freePermille = 0;          ///< DiskFull
    friend bool operator==(const AssetFinding &, const AssetFinding &) = default;
};

/// Less than a tenth is free. Only of local volumes of 1 GiB and more that can be written: neither
/// network drives nor discs nor images.
bool isNearlyFull(const PartItem &volume);

/// All that is to be said of @p asset as inventoried; what ends later as well, with its day.
QList<AssetFinding> findingsOf(const Asset &asset, const AssetParts &parts, SupportTable &table);

} // namespace core
