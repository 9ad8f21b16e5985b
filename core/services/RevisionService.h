// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PriceRevision.h"
#include "core/domain/contract/RevisionRequest.h"
#include "core/storage/Unit.h"

namespace core {

// The Syntec index and the revision of prices by it: product/contracts.md, "Price".

/// A published value; a month has one of each series.
Result<IndexValueId> save(Unit &unit, const IndexValue &value);
Result<> removeIndex(Unit &unit, IndexValueId id);

/// Revises the prices of a contract: a version in force from that day on, which the contract agreed to
/// beforehand, and the record of how it was computed. Refused while an amendment is being written, before
/// the version in force, and for a contract without the clause or whose reference index was not entered.
Result<ContractVersionId> revisePrice(Unit &unit, const RevisionRequest &request, const QTimeZone &zone);

} // namespace core
