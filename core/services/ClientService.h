// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "core/storage/Unit.h"

namespace core {

// Operations on clients, their sites and contacts. Each is the work of one unit. A record whose
// id is not valid yet is added; else Conflict when somebody changed it since it was read.

Result<ClientId> save(Unit &unit, const Client &client);
Result<SiteId> save(Unit &unit, const Site &site);
Result<ContactId> save(Unit &unit, const Contact &contact);

/// The client called @p name: exactly, else without regard to case and accents. NotFound, or
/// Invalid naming both where two fit.
Result<Client> clientNamed(Connection &connection, const QString &name);

} // namespace core
