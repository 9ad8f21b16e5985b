// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "core/storage/Unit.h"

namespace core {

/// Fills the lines (grid, cover, prices, scope) of @p versions, which were read by
/// "… FROM contract_version v " + @p where.
Result<> readLines(Connection &connection, const QString &where, const Params &params,
                   QList<ContractVersion> &versions);
/// Makes the stored lines of version @p id those of @p version, touching only what differs.
Result<> writeLines(Unit &unit, ContractVersionId id, const ContractVersion &version);

} // namespace core
