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
    QString number = {};    ///< The telephone number it was found by, as it is kept.
    friend bool operator==(const ClientHit &, const ClientHit &) = default;
};

/// Clients by what a caller says: a telephone number however it is typed, words of their name or
/// of a contact's, a machine's name, tag or serial number. At most @p limit of each kind in that
/// order, names that begin with @p text first; archived ones and retired machines not at all.
Result<QList<ClientHit>> findClients(Connection &connection, const QString &text, int limit);

} // namespace core
