// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "core/domain/asset/Asset.h"
#include "core/domain/contract/ContractList.h"
#include "core/domain/contract/PartFindings.h"
#include "ui/widgets/TypeAhead.h"

namespace ui {

/// A contract with what its editor needs around it.
struct ContractRecord
{
    core::Contract contract = {};
    QList<core::ContractVersion> versions = {};
    core::Client client = {};
    QList<core::Site> sites = {};
    QList<core::Asset> assets = {};
    core::Provider provider = {};
    QList<core::CalendarBook> calendars = {};
};

/// Where the pages of contracts get their data; the application answers.
struct ContractSource
{
    core::ListSource<core::ContractRow, core::ContractFilter> list;
    /// The contract @p id, or a blank one for @p client where it is not valid.
    std::function<QFuture<core::Result<ContractRecord>>(core::ContractId id, core::ClientId client)> record;
    TypeAhead::Source clients;
};

} // namespace ui
