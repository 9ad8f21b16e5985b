// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/storage/Connection.h"

namespace core {

/// A client, and by which of its records it was found.
struct ClientHit
{
    ClientId client = {};
    ContactId contact = {}; ///< Found by it.
    AssetId asset = {};     ///< Found by it.
    QString name = {};      ///< The client's.
    QString detail = {};    ///< The contact's or the machine's name; else the client's town.
    friend bool operator==(const ClientHit &, const ClientHit &) = default;
};

/// Clients by what a caller says: the beginning of their name, of a contact's, a telephone
/// number with or without spaces, a machine's name, tag or serial number. At most @p limit of
/// each kind, clients found by themselves first; archived ones and retired machines not at all.
Result<QList<ClientHit>> findClients(Connection &connection, const QString &text, int limit);

} // namespace core
