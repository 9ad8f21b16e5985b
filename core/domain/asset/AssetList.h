// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/RowRef.h"
#include "core/domain/asset/Asset.h"

namespace core {

struct AssetRow
{
    AssetId id = {};
    ClientId client = {};
    AssetKind kind = AssetKind::Workstation;
    LifeCycle lifeCycle = LifeCycle::InService;
    QString name = {};
    QString clientName = {};
    QString siteName = {};
    QString model = {}; ///< Maker and model.
    QString serial = {};
    QString osName = {};
    QString userName = {};
    std::optional<QDate> warrantyUntil = {};
    QString sortKey = {};

    RowRef ref() const { return {Table::Asset, id.value()}; }
    bool shows(RowRef other) const
    {
        return other == ref() || other == RowRef{Table::Client, client.value()};
    }
};

enum class AssetOrder { ByName, ByWarranty };

struct AssetFilter
{
    QString text = {};
    std::optional<ClientId> client = {};
    std::optional<AssetKind> kind = {};
    std::optional<LifeCycle> lifeCycle = {}; ///< Only these; else all but retired ones,
    bool retired = false;                    ///< or, with this, those too.
    AssetOrder order = AssetOrder::ByName;
};

} // namespace core
