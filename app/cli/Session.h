// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"
#include "core/storage/Connection.h"

#include <QTimeZone>

namespace app {

/// The database a command works on: one connection in the calling thread.
class Session
{
public:
    /// Opens and, where needed, upgrades the database at @p address (a path or postgresql://…).
    static core::Result<std::unique_ptr<Session>> open(const QString &address);

    core::Connection &connection() { return *m_connection; }
    const QTimeZone &zone() const { return m_zone; }

private:
    Session() = default;

    core::StorageGate m_gate;
    std::unique_ptr<core::Connection> m_connection;
    QTimeZone m_zone;
};

} // namespace app
