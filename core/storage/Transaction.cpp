// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Transaction.h"

#include <QDeadlineTimer>

namespace core {

Transaction::Transaction(Connection &connection)
    : m_connection(connection), m_writing(connection.gate().write())
{
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection &connection)
{
    std::unique_ptr<Transaction> transaction(new Transaction(connection));
    // IMMEDIATE takes SQLite's write lock now, where the busy timeout still applies;
    // a deferred BEGIN could fail at the first write with no second chance.
    const QString sql =
        connection.dialect() == Dialect::Sqlite ? QStringLiteral("BEGIN IMMEDIATE") : QStringLiteral("BEGIN");
    if (const auto begun = connection.execute(sql); !begun)
        return begun.error();
    connection.m_inTransaction = true;
    return transaction;
}

Transaction::~Transaction()
{
    if (!m_connection.m_inTransaction)
        return;
    if (!m_connection.m_poison)
        static_cast<void>(m_connection.control(QStringLiteral("ROLLBACK")));
    end();
}

Error Transaction::refuse(const Error &error)
{
    if (!m_connection.m_poison)
        m_connection.poison(error);
    return error;
}

Result<> Transaction::commit()
{
    if (m_connection.m_poison)
        return *m_connection.m_poison;
    Result<> done = tryCommit();
    const QDeadlineTimer patience(m_connection.params().busyTimeout);
    while (!done && done.error().kind == ErrorKind::Busy && !patience.hasExpired())
        done = tryCommit();
    return done;
}

Result<> Transaction::tryCommit()
{
    StorageGate &gate = m_connection.gate();
    const QWriteLocker alone = gate.commit();
    if (Result<> done = m_connection.control(QStringLiteral("COMMIT")); !done)
        return done;
    gate.countCommit();
    end();
    return {};
}

void Transaction::end()
{
    m_connection.m_inTransaction = false;
    m_connection.m_poison.reset();
}

} // namespace core
