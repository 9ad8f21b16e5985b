// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/lists/ContractLineList.h"
#include "core/storage/Unit.h"

namespace core {

struct ContractTemplate;

/// Contracts of a list against those a client has. One is found again by its number, without one by
/// its title and beginning; it is left as it is: what is signed is never written over.
class ContractImport
{
public:
    /// @p contracts must outlive it. @p model: the template where the line names none; may be empty. An
    /// invalid @p client is one that does not exist yet.
    ContractImport(const QList<PlannedContract> &contracts, ClientId client, QString model)
        : m_contracts(contracts), m_client(client), m_model(std::move(model))
    {
    }

    /// What apply() would do, in counts; what it leaves out is told in rejects(). @p numbers: those that the
    /// same import gives, to be completed.
    Result<ImportCounts> match(Connection &connection, QStringList &numbers);
    const QList<ImportNote> &rejects() const { return m_rejects; }
    /// Writes it, after match() in the same unit.
    Result<> apply(Unit &unit) const;

private:
    enum class Action { Create, Keep, Reject };
    Result<Action> actionFor(Connection &connection, const QList<Contract> &stored,
                             const PlannedContract &planned, QStringList &numbers);
    void reject(const PlannedContract &planned, const Sentence &reason);
    const ContractTemplate *templateOf(const PlannedContract &planned) const;
    Result<> create(Unit &unit, const PlannedContract &planned) const;

    const QList<PlannedContract> &m_contracts;
    ClientId m_client;
    QString m_model;
    QList<Action> m_actions;
    QList<ImportNote> m_rejects;
};

} // namespace core
