// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/DerivedRepository.h"
#include "core/storage/Transaction.h"

namespace core {

/// Writes interventions by the hundred thousand, for measurements: past the journal, many rows a
/// statement, with ids of its own. What is derived must be complete: it is stored as given. The
/// search index is made anew by finish(). Not for users' work: it cannot be undone.
class BulkInterventions
{
public:
    explicit BulkInterventions(Connection &connection) : m_connection(connection) {}

    /// Asks which ids are free.
    Result<> begin();
    InterventionId nextId() { return InterventionId(++m_lastId); }
    /// Its id is from nextId(). Some wait in memory for their statement until commit().
    Result<> add(const Intervention &intervention, const QList<InterventionEvent> &log,
                 const DerivedFacts &facts);
    /// Ends the transaction that the first add() began.
    Result<> commit();
    Result<> finish();

private:
    /// Rows of one table on their way into one statement.
    struct Pending
    {
        const char *table;
        QStringList names = {};
        QVariantList values = {};
        qsizetype rows = 0;
    };
    static void keep(Pending &pending, const QVariantMap &row);
    Result<> writeFull();
    Result<> write(Pending &pending, qsizetype rows);

    Connection &m_connection;
    qint64 m_lastId = 0;
    std::unique_ptr<Transaction> m_transaction;
    Pending m_interventions{"intervention"};
    Pending m_events{"intervention_event"};
    Pending m_commitments{"commitment"};
    Pending m_moves{"backlog_move"};
};

} // namespace core
