// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/exchange/TableExport.h"
#include "core/storage/Connection.h"
#include "ui/text/Format.h"

namespace app {

/// One table about a client, on its way to a file called as its sheet is.
struct ClientTable
{
    core::TableSheet sheet = {};
    core::NextTableRows rows;
};

/// Sites, contacts, machines, contracts, licences and domain names, interventions and the time spent on
/// them: archived, retired and ended ones too. Reads @p connection while the rows are asked for.
core::Result<QList<ClientTable>> clientTables(core::Connection &connection, core::ClientId client,
                                              const ui::Format &words);

} // namespace app
