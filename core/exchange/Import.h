// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/ContractImport.h"
#include "core/exchange/ImportClients.h"
#include "core/exchange/ImportFile.h"
#include "core/exchange/mail/MailImport.h"

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
    AttachmentChoices attachments = {}; ///< Of mails.
    bool addsContacts = false;          ///< Unknown senders of mails become contacts of their client.
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
    bool needsClient = false;         ///< Some of it does not say whose it is, and nobody is named.
    QStringList newClients = {};      ///< Created for the lines that name them, `client` not counted.
    QString newContract = {};         ///< The template of the contract that is added; empty: none.
    QDate contractStart = {};         ///< The earliest one.
    qint64 newContracts = 0;          ///< After the template: one for each client without a contract.
    QStringList contractNumbers = {}; ///< Those of lists.
    ImportCounts contracts = {};      ///< Of lists.
    ImportCounts interventions = {};
    ImportCounts machines = {};
    qint64 newTechnicians = 0;
    QStringList technicians = {}; ///< The new ones.
    bool hasLogs = false;         ///< Logs, tickets or contracts are among the files: a template may serve.
    EventLogFigures figures = {};
    QList<ImportedList> lists = {};
    QList<ImportedMail> mails = {};
    QStringList newContacts = {}; ///< Addresses of senders that become contacts.
    QList<PlannedMachine> plannedMachines = {};
    QList<DoubtfulMachine> doubts = {};
    QList<ImportNote> notes = {};
    QList<ImportNote> rejects = {};

    bool changesNothing() const
    {
        return !isNewClient && newContract.isEmpty() && newClients.isEmpty() &&
               interventions.created + interventions.updated + contracts.created == 0 &&
               machines.created + machines.updated == 0;
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
        QString name = {};   ///< Of the file.
        QString client = {}; ///< Named by its lines; empty: whose the import is.
        EventLogPlan plan = {};
        qsizetype mail = -1; ///< Into m_mails; negative: it is none.
    };
    /// What the files tell of one client.
    struct ClientWork
    {
        ImportedClient client = {};
        QList<qsizetype> logs = {}; ///< Into m_logs.
        QList<PlannedContract> contracts = {};
        QList<InventoryFile> machines = {};
        QDate contractStart = {}; ///< Of the contract after the template; invalid: none.
    };

    Result<> take(Connection &connection, const QString &path, Result<ImportFile> read);
    Result<> takeMail(Connection &connection, const ImportFile &file);
    void holdFiles(ImportedMail &mail);
    ReadingOptions optionsFor(const QString &path, const QTimeZone &zone) const;
    Result<ClientId> findClient(Connection &connection);
    Result<QTimeZone> zone(Connection &connection, ClientId client) const;
    Result<ImportSummary> prepared(Connection &connection, ImportedClient &client) const;
    void countRejects(ImportSummary &summary) const;
    bool hasUnowned() const;
    Result<QList<ClientWork>> workByClient(const ImportedClient &own, ImportClients &clients,
                                           ImportSummary &summary) const;
    Result<> planContract(Connection &connection, ClientWork &work, ImportSummary &summary) const;
    Result<> preview(Connection &connection, ClientWork &work, ImportSummary &summary) const;
    static Result<> matchLog(Connection &connection, EventLogImport &import, const QString &name,
                             ImportSummary &summary);
    bool addsContact(const Log &log, bool isNew) const;
    Result<> attachFiles(Unit &unit, const Log &log, const QList<InterventionId> &created) const;
    Result<> addContact(Unit &unit, ClientId client, const Log &log, EventLogPlan &plan) const;
    static Result<> matchContracts(Connection &connection, ContractImport &import, ImportSummary &summary);
    Result<InventoryPlan> matchMachines(Connection &connection, const ClientWork &work,
                                        ImportSummary &summary) const;
    static void count(const InventoryPlan &plan, const QString &client, ImportSummary &summary);
    Result<> write(Unit &unit, ClientWork &work, ImportSummary &summary,
                   const ImportProgress &progress) const;
    Result<> writeContracts(Unit &unit, const ClientWork &work, ImportSummary &summary) const;
    Result<> writeLogs(Unit &unit, const ClientWork &work, ImportSummary &summary,
                       const ImportProgress &progress) const;
    static Result<> writeMachines(Unit &unit, const InventoryPlan &plan, ClientId client);

    ImportRequest m_request;
    QList<Log> m_logs;
    QList<InventoryFile> m_inventories;
    QList<PlannedContract> m_contracts;
    QList<ImportedList> m_lists;
    QList<ImportedMail> m_mails;
    qint64 m_attachedBytes = 0;  ///< Of the files of mails, all of them in memory.
    QList<ImportNote> m_notes;   ///< Of lists.
    QList<ImportNote> m_rejects; ///< Files of a folder, devices of a scan, lines of lists.
};

} // namespace core
