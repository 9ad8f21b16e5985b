// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tasks/DatabaseThread.h"

namespace core {

DatabaseThread::DatabaseThread(ConnectionParams params, StorageGate &gate)
    : m_params(std::move(params)), m_gate(gate)
{
    m_thread.setMaxThreadCount(1);
    m_thread.setExpiryTimeout(-1); // A thread that expired would leave its connection behind.
}

DatabaseThread::~DatabaseThread()
{
    m_thread.start([this] { m_connection.reset(); });
    m_thread.waitForDone();
}

Result<Connection *> DatabaseThread::connection()
{
    if (!m_connection) {
        auto opened = Connection::open(m_params, m_gate);
        if (!opened)
            return opened.error();
        m_connection = std::move(opened.value());
    }
    return m_connection.get();
}

} // namespace core
