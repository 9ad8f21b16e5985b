// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "core/domain/provider/Provider.h"

#include <QJsonObject>

namespace core {

/// Who both parties are, as ContractVersion::parties keeps it with a signature: name, legal identity, address
/// and how they are reached. Not what the law makes of a client (its kind): that is asked of today.
QJsonObject partiesOf(const Provider &provider, const Client &client);

/// Puts what partiesOf() kept in the place of what @p provider and @p client say; what is empty changes
/// nothing.
void takeParties(const QJsonObject &parties, Provider &provider, Client &client);

} // namespace core
