// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Session.h"

#include "core/services/Derivation.h"
#include "core/storage/Database.h"

namespace app {

core::Result<std::unique_ptr<Session>> Session::open(const QString &address)
{
    const core::ConnectionParams params = core::paramsOf(address);
    if (const auto version = core::prepareDatabase(params); !version)
        return version.error();
    std::unique_ptr<Session> session(new Session);
    auto connection = core::Connection::open(params, session->m_gate);
    if (!connection)
        return connection.error();
    session->m_connection = std::move(connection.value());
    const auto zone = core::Derivation(*session->m_connection).homeZone();
    if (!zone)
        return zone.error();
    session->m_zone = *zone;
    return session;
}

core::Result<> Session::write(const QString &label, const std::function<core::Result<>(core::Unit &)> &work)
{
    const QString author = qEnvironmentVariable("USER", qEnvironmentVariable("USERNAME"));
    const auto unit = core::Unit::begin(*m_connection, {label, author, core::systemNow()});
    if (!unit)
        return unit.error();
    if (const core::Result<> worked = work(**unit); !worked)
        return worked;
    const auto committed = (*unit)->commit();
    return committed ? core::Result<>() : core::Result<>(committed.error());
}

} // namespace app
