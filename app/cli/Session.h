// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/cli/Command.h"
#include "core/storage/Unit.h"

#include <QTimeZone>
#include <functional>

namespace app {

/// The database a command works on: one connection in the calling thread.
class Session
{
public:
    /// Opens and, where needed, upgrades the database at @p address (a path or postgresql://…).
    static core::Result<std::unique_ptr<Session>> open(const QString &address);

    core::Connection &connection() { return *m_connection; }
    const QTimeZone &zone() const { return m_zone; }
    /// Runs @p work as one unit, named @p label in the journal; nothing stays of it when it fails.
    core::Result<> write(const QString &label, const std::function<core::Result<>(core::Unit &)> &work);

private:
    Session() = default;

    core::StorageGate m_gate;
    std::unique_ptr<core::Connection> m_connection;
    QTimeZone m_zone;
};

} // namespace app
