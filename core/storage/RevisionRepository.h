// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PriceRevision.h"
#include "core/storage/Unit.h"

namespace core {

/// The Syntec index as entered, and the revisions of prices that were made by it.
class RevisionRepository
{
public:
    explicit RevisionRepository(Connection &connection) : m_connection(connection) {}

    Result<QList<IndexValue>> indices() const; ///< The newest month first.
    Result<IndexValue> findIndex(IndexValueId id) const;
    Result<QList<PriceRevision>> ofContract(ContractId contract) const; ///< In the order of their effect.

    static Result<IndexValueId> add(Unit &unit, const IndexValue &value);
    static Result<> update(Unit &unit, const IndexValue &value);
    static Result<> remove(Unit &unit, const IndexValue &value);
    static Result<PriceRevisionId> add(Unit &unit, const PriceRevision &revision);

private:
    Connection &m_connection;
};

} // namespace core
