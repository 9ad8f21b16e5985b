// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"

#include <QDate>

namespace core {

enum class WipingMethod {
    Overwriting,
    SecureErase, ///< By a command of the medium itself.
    CryptoErase, ///< Its key is destroyed: what is left cannot be read.
    Degaussing,
    Destruction
};
/// What became of the medium.
enum class MediumFate { Reused, Returned, Recycled, Destroyed };

/// A medium of which the data were wiped, as its certificate says.
struct DataWiping
{
    DataWipingId id = {};
    ClientId client = {}; ///< Whose data they were.
    AssetId asset = {};   ///< The machine it was in; may be absent.
    QString medium = {};  ///< "SSD 500 GB".
    QString serial = {};
    WipingMethod method = WipingMethod::Overwriting;
    QString tool = {};
    QDate wipedOn = {};
    TechnicianId technician = {};
    bool isVerified = false; ///< Read again afterwards.
    MediumFate fate = MediumFate::Reused;
    QString remark = {};
    int version = 0;
    friend bool operator==(const DataWiping &, const DataWiping &) = default;
};

/// Refuses what cannot be certified, naming the field. @p today: nothing has happened after it.
Result<> checked(const DataWiping &wiping, QDate today);

/// Of a machine: with the names that are shown beside it.
struct WipingRow
{
    DataWiping wiping = {};
    QString technicianName = {};
    friend bool operator==(const WipingRow &, const WipingRow &) = default;
};

} // namespace core
