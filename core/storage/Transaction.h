// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// A write transaction, alone in this program thanks to the gate. Its first failed statement
/// poisons it: it is rolled back, and nothing more runs in it. Undone unless commit() succeeded.
class Transaction
{
public:
    static Result<std::unique_ptr<Transaction>> begin(Connection &connection);
    ~Transaction();
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;

    /// Makes the transaction fail as a statement would, for a refusal SQL cannot see.
    Error refuse(const Error &error);
    /// While another process reads, tries again for one more busy timeout; then Busy.
    Result<> commit();

private:
    explicit Transaction(Connection &connection);
    Result<> tryCommit();
    void end();

    Connection &m_connection;
    QMutexLocker<QMutex> m_writing;
};

} // namespace core
