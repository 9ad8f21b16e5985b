// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/ImportFile.h"

namespace core {

struct ImportRequest
{
    QStringList files = {};        ///< Files, and folders of files.
    QString client = {};           ///< Its name; created where no client is called so.
    QString contractTemplate = {}; ///< Empty: none. Given to a client without a contract.
    friend bool operator==(const ImportRequest &, const ImportRequest &) = default;
};

/// What an import does, or would do.
struct ImportSummary
{
    QString client = {}; ///< As it is written in Vigie.
    bool isNewClient = false;
    QString newContract = {}; ///< The template of the contract that is added; empty: none.
    QDate contractStart = {};
    ImportCounts interventions = {};
    ImportCounts machines = {};
    qint64 newTechnicians = 0;
    bool hasLogs = false; ///< Event logs are among the files.
    EventLogFigures figures = {};
    QList<PlannedMachine> plannedMachines = {};
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {};

    bool changesNothing() const
    {
        return !isNewClient && newContract.isEmpty() && interventions.created + interventions.updated == 0 &&
               machines.created + machines.updated == 0;
    }
};

/// Files on their way into the database: read() parses them outside any transaction, preview()
/// says what would become of them, apply() writes them in one unit of work.
class Import
{
public:
    /// Reads every file. Unreadable, and nothing else read, when one cannot be understood; Invalid
    /// when no client is named, two fit the name, or there is no such template.
    static Result<Import> read(Connection &connection, const ImportRequest &request);

    Result<ImportSummary> preview(Connection &connection) const;
    /// Matches again inside the unit: nothing of preview() is trusted. Nothing is written when it fails.
    Result<ImportSummary> apply(Unit &unit, const ImportProgress &progress = {}) const;

private:
    struct Log
    {
        QString name = {};
        EventLogPlan plan = {};
    };

    Result<> readFile(const QString &path, const QTimeZone &zone);
    Result<ClientId> findClient(Connection &connection);
    Result<QTimeZone> zone(Connection &connection, ClientId client) const;
    Result<ImportSummary> prepared(Connection &connection, ClientId &client) const;
    Result<> planContract(Connection &connection, ClientId client, ImportSummary &summary) const;
    static Result<> matchLog(Connection &connection, EventLogImport &import, const QString &name,
                             ImportSummary &summary);
    Result<> matchMachines(Connection &connection, ClientId client, ImportSummary &summary,
                           InventoryPlan &plan) const;
    Result<> addClientAndContract(Unit &unit, ClientId &client, const ImportSummary &summary) const;
    static Result<> write(Unit &unit, const InventoryPlan &plan, ClientId client);
    static void count(const InventoryPlan &plan, ImportSummary &summary);

    ImportRequest m_request;
    QList<Log> m_logs;
    QList<InventoryFile> m_inventories;
    QList<ImportNote> m_rejects; ///< Files of a folder, devices of a scan.
};

} // namespace core
