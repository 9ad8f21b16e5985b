// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/Paging.h"
#include "core/domain/asset/Asset.h"
#include "core/domain/contract/ContractList.h"
#include "core/domain/contract/PartFindings.h"
#include "core/reports/Profitability.h"
#include "ui/pages/contract/PaperView.h"
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
    QList<core::IndexValue> indices = {};      ///< The newest first.
    QList<core::PriceRevision> revisions = {}; ///< Of the contract, in the order of their effect.
};

/// Those of a template as they are stored.
struct TemplateCalendars
{
    QList<core::CalendarId> ids = {};   ///< In the order of the template's.
    QList<core::CalendarBook> all = {}; ///< Every calendar there is.
};

/// Where the pages of contracts get their data; the application answers.
struct ContractSource
{
    core::ListSource<core::ContractRow, core::ContractFilter> list;
    /// The contract @p id, or a blank one for @p client where it is not valid.
    std::function<core::Answer<core::Result<ContractRecord>>(core::ContractId id, core::ClientId client)>
        record;
    TypeAhead::Source clients;
    TypeAhead::Source contracts; ///< To begin another one like.
    /// What the contract brought in the last months that are over, the newest first; absent: not told.
    std::function<core::Answer<core::Result<QList<core::ContractProfit>>>(core::ContractId, core::ClientId)>
        profits;
    /// The calendars of the template @p name, added where none has their hours yet: in the template's order.
    std::function<core::Answer<core::Result<TemplateCalendars>>(const QString &name)> templateCalendars;
    /// Whether this user is led through a draft, and that the choice is kept; absent: never.
    std::function<bool()> isGuided;
    std::function<void(bool)> rememberGuided;
    PaperSource papers;
};

} // namespace ui
