// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "core/storage/Unit.h"

#include <QHash>

namespace core {

/// A client that files name.
struct ImportedClient
{
    QString name = {};     ///< As it is written in Vigie, or will be.
    ClientId id = {};      ///< Invalid: not there yet.
    Sentence problem = {}; ///< Why it cannot be found: two fit.
    bool isNew() const { return !id.isValid() && problem.isEmpty(); }
};

/// The clients that the lines of lists name: each looked up once, missing ones added together.
class ImportClients
{
public:
    explicit ImportClients(Connection &connection) : m_connection(connection) {}

    Result<ImportedClient> find(const QString &name);
    /// Those that are not there yet, in the order they were asked for.
    QStringList missing() const;
    /// Writes them; find() then knows their ids.
    Result<> addMissing(Unit &unit);

private:
    Connection &m_connection;
    QHash<QString, qsizetype> m_places; ///< By folded name.
    QList<ImportedClient> m_clients;
};

} // namespace core
