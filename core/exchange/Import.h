// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/ImportClients.h"
#include "core/exchange/ImportFile.h"

namespace core {

struct ImportRequest
{
    QStringList files = {};                      ///< Files, and folders of files.
    QString client = {};                         ///< Its name; created where no client is called so.
    QString contractTemplate = {};               ///< Empty: none. Given to a client without a contract.
    QHash<QString, ListMapping> mappings = {};   ///< Of lists, by path.
    std::optional<ListMapping> mapping = {};     ///< Of every list that has none of its own.
    QHash<QString, ListMapping> remembered = {}; ///< By layoutKey(), where none is given.
    DoubtChoices doubts = {};
    friend bool operator==(const ImportRequest &, const ImportRequest &) = default;
};

/// A CSV list among the files.
struct ImportedList
{
    QString path = {};
    QString name = {};
    ListShape shape = {};
    friend bool operator==(const ImportedList &, const ImportedList &) = default;
};

/// What an import does, or would do.
struct ImportSummary
{
    QString client = {}; ///< As it is written in Vigie.
    bool isNewClient = false;
    bool needsClient = false;    ///< Some of it does not say whose it is, and nobody is named.
    QStringList newClients = {}; ///< Created for the lines that name them, `client` not counted.
    QString newContract = {};    ///< The template of the contract that is added; empty: none.
    QDate contractStart = {};
    ImportCounts interventions = {};
    ImportCounts machines = {};
    qint64 newTechnicians = 0;
    bool hasLogs = false; ///< Event logs are among the files.
    EventLogFigures figures = {};
    QList<ImportedList> lists = {};
    QList<PlannedMachine> plannedMachines = {};
    QList<DoubtfulMachine> doubts = {};
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {};

    bool changesNothing() const
    {
        return !isNewClient && newContract.isEmpty() && newClients.isEmpty() &&
               interventions.created + interventions.updated == 0 && machines.created + machines.updated == 0;
    }
};

/// Files on their way into the database: read() parses them outside any transaction, preview()
/// says what would become of them, apply() writes them in one unit of work.
class Import
{
public:
    /// Reads every file. Unreadable, and nothing else read, when one cannot be understood; Invalid
    /// when two clients fit the name, or there is no such template.
    static Result<Import> read(Connection &connection, const ImportRequest &request);
    /// What the user says of machines in doubt; the files need not be read again.
    void setDoubts(const DoubtChoices &doubts) { m_request.doubts = doubts; }
    const ImportRequest &request() const { return m_request; }

    Result<ImportSummary> preview(Connection &connection) const;
    /// Matches again inside the unit: nothing of preview() is trusted. Nothing is written when it
    /// fails; Invalid (field "client") while a client has to be named.
    Result<ImportSummary> apply(Unit &unit, const ImportProgress &progress = {}) const;

private:
    struct Log
    {
        QString name = {};
        EventLogPlan plan = {};
    };
    /// The machines that files tell of one client.
    struct ClientMachines
    {
        ImportedClient client = {};
        QList<InventoryFile> files = {};
    };

    Result<> readFile(const QString &path, const QTimeZone &zone);
    ReadingOptions optionsFor(const QString &path, const QTimeZone &zone) const;
    Result<ClientId> findClient(Connection &connection);
    Result<QTimeZone> zone(Connection &connection, ClientId client) const;
    Result<ImportSummary> prepared(Connection &connection, ImportedClient &client) const;
    bool needsClient() const;
    Result<> planContract(Connection &connection, ClientId client, ImportSummary &summary) const;
    static Result<> matchLog(Connection &connection, EventLogImport &import, const QString &name,
                             ImportSummary &summary);
    Result<QList<ClientMachines>> machinesByClient(const ImportedClient &own, ImportClients &clients,
                                                   ImportSummary &summary) const;
    Result<InventoryPlan> matchMachines(Connection &connection, const ClientMachines &machines,
                                        ImportSummary &summary) const;
    Result<> addClientAndContract(Unit &unit, ImportedClient &client, const ImportSummary &summary) const;
    Result<> writeLogs(Unit &unit, ClientId client, ImportSummary &summary,
                       const ImportProgress &progress) const;
    Result<> writeMachines(Unit &unit, const ImportedClient &client, ImportSummary &summary,
                           const ImportProgress &progress) const;
    static Result<> write(Unit &unit, const InventoryPlan &plan, ClientId client);
    static void count(const InventoryPlan &plan, const QString &client, ImportSummary &summary);

    ImportRequest m_request;
    QList<Log> m_logs;
    QList<InventoryFile> m_inventories;
    QList<ImportedList> m_lists;
    QList<ImportNote> m_notes;   ///< Of lists.
    QList<ImportNote> m_rejects; ///< Files of a folder, devices of a scan, lines of lists.
};

} // namespace core
