// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Choice.h"
#include "core/domain/contract/ContractList.h"
#include "core/storage/Select.h"
#include "core/storage/Unit.h"

namespace core {

/// Contracts with their versions: grid, cover matrix, prices and scope.
class ContractRepository
{
public:
    using Row = ContractRow;
    using Filter = ContractFilter;
    static constexpr Table kTable = Table::Contract;

    explicit ContractRepository(Connection &connection) : m_connection(connection) {}

    Result<Contract> find(ContractId id) const;
    /// NotFound, with a sentence, where no contract has this number.
    Result<Contract> withNumber(const QString &number) const;
    Result<QList<Contract>> ofClient(ClientId client) const;            ///< The earliest first.
    Result<QList<ContractVersion>> versions(ContractId contract) const; ///< Complete, in order.
    Result<QList<ContractVersion>> versionsOfClient(ClientId client) const;
    Result<QList<ContractBook>> booksOf(ClientId client) const; ///< Contracts with their versions.
    Result<ContractVersion> findVersion(ContractVersionId id) const;
    /// The next free number of the form C-2026-001 for @p year.
    Result<QString> nextNumber(int year) const;
    /// Whether a contract other than @p except has this number.
    Result<bool> isNumberTaken(const QString &number, ContractId except) const;
    Result<Page<ContractRow>> page(const ContractFilter &filter, const std::optional<Cursor> &after,
                                   int limit) const;
    Result<QList<ContractRow>> rows(const QSet<qint64> &ids, const ContractFilter &filter) const;
    Result<qint64> count(const ContractFilter &filter) const;

    static Result<ContractId> add(Unit &unit, const Contract &contract);
    /// Writes the row: suspensions that are over are only added.
    static Result<> update(Unit &unit, const Contract &contract);
    static Result<> addSuspension(Unit &unit, ContractId contract, const DayRange &days);
    static Result<ContractVersionId> addVersion(Unit &unit, const ContractVersion &version);
    /// Writes @p version over the stored one, its lines included.
    static Result<> updateVersion(Unit &unit, const ContractVersion &version);
    /// Removes @p version with its lines; Conflict when it changed since it was read.
    static Result<> removeVersion(Unit &unit, const ContractVersion &version);

private:
    Select select(const ContractFilter &filter) const;
    /// Of `contract k`, the earliest first.
    Result<QList<Contract>> contracts(const QString &where, const Params &params) const;
    Result<QList<ContractVersion>> load(const QString &where, const Params &params) const;

    Connection &m_connection;
};

} // namespace core
