// SPDX-License-Identifier: GPL-3.0-or-later
#include "Fixtures.h"
#include "TestDatabase.h"
#include "core/exchange/Import.h"
#include "core/services/ClientService.h"
#include "core/services/UndoService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/InterventionRepository.h"

using namespace core;

namespace {

const QByteArray kMachines = "Société;Nom;N° de série;Date d'achat;Remarques\n"
                             "Dupont SA;PC-1;AB12;15/03/2024;=cmd|'/C calc'!A0\n"
                             "Martin SARL;PC-1;AB12;16/03/2024;\n"
                             ";PC-2;CD34;17/03/2024;\n";

} // namespace

/// CSV lists through their whole way, once per engine.
class TestListImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init() { OPEN_DATABASE_OR_SKIP(connectMigrated); }
    void cleanup();
    void spreadsOverClients();
    void needsAClientForLinesWithout();
    void twiceChangesNothing();
    void isUndoneAsOne();
    void clientsThatCannotBeToldRejectTheirLines();
    void followsMappings();
    void choicesDecide();
    void realLists();
    void ticketsBecomeInterventions();
    void laterTicketsGoOn();
    void contractsComeUnderTemplates();
    void mailsBecomeInterventions();
    void filesOfMailsAreAttached();
    void theOpenDatabaseIsNotRead();

private:
    QString file(const QString &name, const QByteArray &contents);
    Result<ImportSummary> run(const ImportRequest &request);
    qint64 number(const char *sql) { return numberFrom(*m_connection, sql); }
    QList<Asset> machinesOf(const char *client);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    QUuid m_unit;
};

void TestListImport::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

QString TestListImport::file(const QString &name, const QByteArray &contents)
{
    QFile out(m_database->path(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(contents) != contents.size())
        qFatal("cannot write the test's file");
    return out.fileName();
}

Result<ImportSummary> TestListImport::run(const ImportRequest &request)
{
    const auto import = Import::read(*m_connection, request);
    if (!import)
        return import.error();
    const auto preview = import->preview(*m_connection);
    const auto unit = beginUnit(*m_connection);
    const auto summary = import->apply(*unit);
    if (!summary)
        return summary;
    // What was shown is what is done.
    if (!preview || preview->machines != summary->machines || preview->newClients != summary->newClients ||
        preview->interventions != summary->interventions || preview->contracts != summary->contracts ||
        preview->newTechnicians != summary->newTechnicians)
        return Error{.detail = QStringLiteral("the preview said something else")};
    const auto committed = unit->commit();
    if (!committed)
        return committed.error();
    m_unit = committed->unit;
    return summary;
}

QList<Asset> TestListImport::machinesOf(const char *client)
{
    const auto found = clientNamed(*m_connection, QString::fromUtf8(client));
    const auto machines =
        found ? AssetRepository(*m_connection).ofClient(found->id) : Result<QList<Asset>>(found.error());
    return machines ? *machines : QList<Asset>{};
}

void TestListImport::spreadsOverClients()
{
    const auto summary =
        run({.files = {file(QStringLiteral("parc.csv"), kMachines)}, .client = QStringLiteral("Dupont sa")});
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
    QCOMPARE(summary->machines, (ImportCounts{.created = 3}));
    QCOMPARE(summary->newClients, QStringList{QStringLiteral("Martin SARL")});
    QVERIFY(summary->isNewClient);
    QCOMPARE(machinesOf("Dupont SA").size(), 2);   // Its own line, and the one that names nobody.
    QCOMPARE(machinesOf("Martin SARL").size(), 1); // Never merged across clients.
    QCOMPARE(machinesOf("Dupont SA").constFirst().notes, QStringLiteral("=cmd|'/C calc'!A0"));
    QCOMPARE(machinesOf("Martin SARL").constFirst().purchasedOn, std::optional(QDate(2024, 3, 16)));
}

void TestListImport::needsAClientForLinesWithout()
{
    const QString path = file(QStringLiteral("parc.csv"), kMachines);
    const auto import = Import::read(*m_connection, {.files = {path}});
    QVERIFY(import);
    const auto preview = import->preview(*m_connection);
    QVERIFY(preview && preview->needsClient);
    QCOMPARE(preview->lists.size(), 1); // The mapping can be seen to before.
    const auto refused = run({.files = {path}});
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("client"));
    QCOMPARE(number("SELECT COUNT(*) FROM client"), 0);
    QByteArray named = kMachines;
    named.replace("\n;", "\nDupont SA;");
    const auto summary = run({.files = {file(QStringLiteral("all.csv"), named)}});
    QVERIFY(summary);
    QCOMPARE(summary->newClients.size(), 2);
    QVERIFY(!summary->isNewClient);
}

void TestListImport::twiceChangesNothing()
{
    const ImportRequest request{.files = {file(QStringLiteral("parc.csv"), kMachines)},
                                .client = QStringLiteral("Dupont SA")};
    QVERIFY(run(request));
    const qint64 entries = number("SELECT COUNT(*) FROM journal");
    const auto again = run(request);
    QVERIFY(again && again->changesNothing());
    QCOMPARE(again->machines, (ImportCounts{.unchanged = 3}));
    QCOMPARE(number("SELECT COUNT(*) FROM journal"), entries);
}

void TestListImport::isUndoneAsOne()
{
    QVERIFY(
        run({.files = {file(QStringLiteral("parc.csv"), kMachines)}, .client = QStringLiteral("Dupont SA")}));
    const auto unit = beginUnit(*m_connection);
    QVERIFY(undo(*unit, m_unit));
    QVERIFY(unit->commit());
    QCOMPARE(number("SELECT COUNT(*) FROM client") + number("SELECT COUNT(*) FROM asset"), 0);
}

void TestListImport::clientsThatCannotBeToldRejectTheirLines()
{
    auto unit = beginUnit(*m_connection);
    QVERIFY(save(*unit, Client{.name = QStringLiteral("Dupont Sa")}));
    QVERIFY(save(*unit, Client{.name = QStringLiteral("Dupont sA")}));
    QVERIFY(unit->commit());
    unit.reset();
    const auto summary = run(
        {.files = {file(QStringLiteral("parc.csv"), kMachines)}, .client = QStringLiteral("Martin SARL")});
    QVERIFY(summary);
    QCOMPARE(summary->machines, (ImportCounts{.created = 2, .rejected = 1}));
    QCOMPARE(summary->rejects.constFirst().line, 2);
}

void TestListImport::followsMappings()
{
    const QString path = file(QStringLiteral("parc.csv"), kMachines);
    ListMapping mapping;
    mapping.columns.insert(QStringLiteral("Société"), ListField::Remark);
    ImportRequest request{.files = {path}, .client = QStringLiteral("Dupont SA"), .mapping = mapping};
    const auto all = run(request);
    QVERIFY(all);
    QVERIFY(all->newClients.isEmpty());
    QVERIFY(machinesOf("Dupont SA").constFirst().notes.contains(QStringLiteral("Société: ")));
    // One of the file's own counts more, a remembered one less.
    mapping.columns.insert(QStringLiteral("Nom"), ListField::LeftOut);
    request.mappings.insert(path, mapping);
    QCOMPARE(run(request)->lists.constFirst().shape.columnOf(ListField::Name), -1);
    mapping.columns.insert(QStringLiteral("Nom"), ListField::Number);
    request = {.files = {path}, .client = QStringLiteral("Dupont SA")};
    request.remembered.insert(layoutKey(all->lists.constFirst().shape.columnNames()), mapping);
    const auto import = Import::read(*m_connection, request);
    QCOMPARE(import->preview(*m_connection)->lists.constFirst().shape.columnOf(ListField::Number), 1);
}

void TestListImport::choicesDecide()
{
    const ImportRequest first{.files = {file(QStringLiteral("parc.csv"), "Nom;N° de série\nPC-1;AB12\n")},
                              .client = QStringLiteral("Dupont SA")};
    QVERIFY(run(first));
    ImportRequest request{.files = {file(QStringLiteral("autre.csv"), "Nom;Bureau\nPC-1;Accueil\n")},
                          .client = QStringLiteral("Dupont SA")};
    const auto asked = run(request);
    QVERIFY(asked);
    QCOMPARE(asked->machines, (ImportCounts{.rejected = 1}));
    QCOMPARE(asked->doubts.size(), 1);
    const DoubtfulMachine &doubt = asked->doubts.constFirst();
    request.doubts.chosen.insert(doubt.key, {DoubtPolicy::Update, doubt.candidates.constFirst().key});
    QCOMPARE(run(request)->machines, (ImportCounts{.updated = 1}));
    QCOMPARE(machinesOf("Dupont SA").constFirst().location, QStringLiteral("Accueil"));
    request.doubts.chosen[doubt.key] = {DoubtPolicy::Create, {}};
    request.files = {file(QStringLiteral("autre.csv"), "Nom;Bureau\nPC-1;Cave\n")};
    QCOMPARE(run(request)->machines, (ImportCounts{.created = 1}));
    QCOMPARE(machinesOf("Dupont SA").size(), 2);
}

void TestListImport::realLists()
{
    const QDir folder(fixtures().filePath(QStringLiteral("assets-csv")));
    if (folder.isEmpty())
        QSKIP("the real lists are absent");
    const QList<std::pair<const char *, ImportCounts>> lists{
        {"fr_inventaire_informatique_excel.csv", {.created = 10, .rejected = 3}},
        {"glpi_datainjection_computers.csv", {.created = 70}},
        {"snipe-it-assets.csv", {.created = 22}}};
    for (const auto &[name, expected] : lists) {
        const ImportRequest request{.files = {folder.filePath(QLatin1String(name))},
                                    .client = QLatin1String(name)};
        const auto summary = run(request);
        QVERIFY(summary);
        QCOMPARE(summary->machines, expected);
        const auto again = run(request);
        QCOMPARE(again->machines,
                 (ImportCounts{.unchanged = expected.created, .rejected = expected.rejected}));
        QVERIFY(again->changesNothing());
    }
    QCOMPARE(number("SELECT COUNT(*) FROM client"), 24);
}

void TestListImport::ticketsBecomeInterventions()
{
    const QByteArray tickets =
        "ID;Titre;Entité;Statut;Date d'ouverture;Priorité;Attribué à - Technicien;"
        "Date de résolution\n"
        "1;Souris;Entité racine > Dupont SA;Clos;02-03-2026 09:00;Haute;Paul;02-03-2026 10:00\n"
        "2;Wifi;Entité racine > Martin;Nouveau;03-03-2026 09:00;Moyenne;Paul;\n"
        "1;Écran;Entité racine > Martin;Nouveau;31-03-2026 09:00;Basse;;\n"
        "4;Perdu;Entité racine;Résolu;01-03-2026 09:00;Basse;;\n";
    const ImportRequest request{.files = {file(QStringLiteral("tickets.csv"), tickets)},
                                .contractTemplate = QStringLiteral("standard")};
    const auto summary = run(request);
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
    QCOMPARE(summary->interventions, (ImportCounts{.created = 3, .rejected = 1}));
    QCOMPARE(summary->rejects.constFirst().line, 5);
    QCOMPARE(summary->newClients, QStringList({QStringLiteral("Dupont SA"), QStringLiteral("Martin")}));
    QCOMPARE(summary->newTechnicians, 1);
    QCOMPARE(summary->newContracts, 2); // One for each of them, before the first ticket.
    QCOMPARE(summary->contractStart, QDate(2026, 3, 1));
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE contract_id IS NOT NULL"), 3);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE is_open"), 2);
    const qint64 entries = number("SELECT COUNT(*) FROM journal");
    const auto again = run(request);
    QVERIFY(again && again->changesNothing());
    QCOMPARE(again->interventions, (ImportCounts{.unchanged = 3, .rejected = 1}));
    QCOMPARE(number("SELECT COUNT(*) FROM journal"), entries);
}

void TestListImport::laterTicketsGoOn()
{
    const QByteArray header = "ID;Titre;Statut;Date d'ouverture;Date de résolution\n";
    const auto request = [&](const QByteArray &line) {
        return ImportRequest{.files = {file(QStringLiteral("tickets.csv"), header + line)},
                             .client = QStringLiteral("Dupont SA")};
    };
    QVERIFY(run(request("1;Souris;Nouveau;31-03-2026 09:00;\n")));
    const auto later = run(request("1;Souris;Résolu;31-03-2026 09:00;31-03-2026 10:00\n"));
    QVERIFY(later);
    QCOMPARE(later->interventions, (ImportCounts{.updated = 1}));
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE resolved_at IS NOT NULL"), 1);
}

void TestListImport::contractsComeUnderTemplates()
{
    const QByteArray contracts =
        "Client;Numéro;Intitulé;Date de début;Date de fin;Préavis;Forfait mensuel;Modèle;Statut\n"
        "Dupont SA;C-12;Infogérance;01/02/2024;31/01/2027;3;1250,50;premium;Actif\n"
        "Dupont SA;C-13;Sauvegarde;15/02/2024;;;;essential;Brouillon\n"
        "Martin;C-12;Support;15/02/2024;;;;standard;Actif\n"
        "Martin;C-14;Support;15/02/2024;;;;gold;Actif\n"
        "Martin;C-15;Support;15/02/2024;14/02/2025;;;standard;Terminé\n"
        "Martin;C-16;Support;15/02/2024;;;;;Actif\n";
    const ImportRequest request{.files = {file(QStringLiteral("contrats.csv"), contracts)}};
    const auto summary = run(request);
    QVERIFY2(summary, qPrintable(summary ? QString() : summary.error().detail));
    QCOMPARE(summary->contracts, (ImportCounts{.created = 3, .rejected = 3}));
    QList<qint64> lines;
    for (const ImportNote &reject : summary->rejects)
        lines << reject.line;
    QCOMPARE(lines, QList<qint64>({4, 5, 7}));
    const auto client = clientNamed(*m_connection, QStringLiteral("Dupont SA"));
    const auto stored = ContractRepository(*m_connection).ofClient(client->id);
    QCOMPARE(stored->size(), 2);
    QCOMPARE(stored->at(0).state, ContractState::Active);
    QCOMPARE(stored->at(1).state, ContractState::Draft);
    const auto versions = ContractRepository(*m_connection).versions(stored->at(0).id);
    QCOMPARE(versions->constFirst().monthlyFee, Money{125'050});
    QCOMPARE(versions->constFirst().initialMonths, 36);
    QCOMPARE(versions->constFirst().noticeAmount, 3);
    QVERIFY(versions->constFirst().isSigned);
    const auto again = run(request);
    QVERIFY(again && again->changesNothing());
    QCOMPARE(again->contracts, (ImportCounts{.unchanged = 3, .rejected = 3}));
}

void TestListImport::mailsBecomeInterventions()
{
    const auto mail = [this](const char *from, const char *id) {
        return file(QString::fromLatin1(id) + QStringLiteral(".eml"),
                    QByteArray("Received: from x\nFrom: Anne <") + from + ">\nSubject: Panne " + id +
                        "\nDate: Mon, 02 Mar 2026 09:15:00 +0100\nMessage-ID: <" + id +
                        "@x>\n\nAu secours\n");
    };
    auto unit = beginUnit(*m_connection);
    const auto client = save(*unit, Client{.name = QStringLiteral("Hoffmann")});
    QVERIFY(client);
    const auto contact = save(*unit, Contact{.client = *client,
                                             .name = QStringLiteral("Anne Dupont"),
                                             .email = QStringLiteral("Anne@Hoffmann.example")});
    QVERIFY(contact);
    QVERIFY(unit->commit());
    unit.reset();

    ImportRequest request{.files = {mail("anne@hoffmann.example", "a")}};
    const auto known = run(request); // The sender says whose it is.
    QVERIFY2(known, qPrintable(known ? QString() : known.error().detail));
    QCOMPARE(known->interventions, (ImportCounts{.created = 1}));
    const InterventionRepository repository(*m_connection);
    const auto found = repository.find(*repository.withExternalNumber(*client, QStringLiteral("a@x")));
    QVERIFY(found);
    QCOMPARE(found->title, QStringLiteral("Panne a"));
    QCOMPARE(found->contact, *contact);
    QVERIFY(run(request)->changesNothing());

    request.files = {mail("luc@morel.example", "b"), mail("luc@morel.example", "c")};
    const auto refused = run(request); // Nobody knows him.
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("client"));
    request.client = QStringLiteral("Morel");
    request.addsContacts = true;
    const auto added = run(request);
    QVERIFY2(added, qPrintable(added ? QString() : added.error().detail));
    QCOMPARE(added->interventions, (ImportCounts{.created = 2}));
    QCOMPARE(added->newContacts, QStringList{QStringLiteral("luc@morel.example")});
    QCOMPARE(number("SELECT COUNT(*) FROM contact"), 2);
    QCOMPARE(number("SELECT COUNT(*) FROM intervention WHERE contact_id IS NOT NULL"), 3);
}

void TestListImport::filesOfMailsAreAttached()
{
    const QByteArray part = "--o\nContent-Transfer-Encoding: base64\nContent-Type: ";
    const QString path = file(
        QStringLiteral("m.eml"),
        QByteArray("From: Anne <anne@morel.example>\nSubject: Panne\nDate: Mon, 02 Mar 2026 09:15:00 +0100\n"
                   "Message-ID: <m@x>\nContent-Type: multipart/mixed; boundary=o\n\n"
                   "--o\nContent-Type: text/plain\n\nvoir\n") +
            part + "image/jpeg; name=\"../ecran.jpg\"\nContent-Disposition: attachment\n\n" +
            QByteArray("\xff\xd8\xffphoto").toBase64() + "\n" + part + "image/png\nContent-ID: <logo>\n\n" +
            QByteArray("\x89PNG logo").toBase64() + "\n" + part + "application/pdf; name=devis.pdf\n\n" +
            QByteArray("%PDF-1.7 devis").toBase64() + "\n--o--\n");
    const auto names = [this] {
        const auto read = m_connection->all<QString>(
            QStringLiteral("SELECT name FROM attachment WHERE intervention_id IS NOT NULL ORDER BY id"), {},
            [](const Fields &fields) { return fields.text(0); });
        return read ? read->join(QLatin1Char(' ')) : QString();
    };
    ImportRequest request{.files = {path}, .client = QStringLiteral("Morel")};
    const auto read = Import::read(*m_connection, request);
    QVERIFY(read);
    const auto preview = read->preview(*m_connection);
    QVERIFY(preview && preview->mails.size() == 1);
    const MailMessage &mail = preview->mails.constFirst().mail;
    QCOMPARE(mail.attachments.size(), 3);
    QVERIFY(preview->notes.constFirst().reason.plain().contains(QStringLiteral("image.png"))); // The logo.

    request.attachments.insert(attachmentKey(mail, 2), false);
    const auto done = run(request);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().detail));
    QCOMPARE(names(), QStringLiteral("ecran.jpg"));
    request.attachments.clear(); // A second time changes nothing, whatever is wanted of its files.
    QVERIFY(run(request)->changesNothing());
    QCOMPARE(names(), QStringLiteral("ecran.jpg"));
}

/// Closing a second descriptor on it would drop the locks of SQLite.
void TestListImport::theOpenDatabaseIsNotRead()
{
    const QString path = m_connection->params().databaseName;
    const auto named = Import::read(*m_connection, {.files = {path}});
    if (m_connection->dialect() == Dialect::Sqlite) {
        QVERIFY(!named);
        QVERIFY(named.error().sentence.plain().contains(QStringLiteral("the database that is open")));
    }
}

QTEST_GUILESS_MAIN(TestListImport)
#include "tst_listimport.moc"
