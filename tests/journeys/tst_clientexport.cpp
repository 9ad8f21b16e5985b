// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "app/clientExport.h"
#include "core/base/Zone.h"
#include "core/services/AttachmentService.h"
#include "core/services/demo/Demo.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ClientRows.h"
#include "core/storage/Database.h"
#include "core/storage/Schema.h"
#include "ui/text/Format.h"

#include <QDir>
#include <QDirIterator>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace core;

/// Everything about a client in a folder: whole, its own, and nobody else's.
class TestClientExport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyTableIsClientsOrNobodys();
    void theIndexLeadsEverywhere();
    void allOfItAndNothingOfOthers();
    void filesAreTheirBytes();
    void aFolderNamedFromHere();
    void aFolderWithSomethingInItIsRefused();
    void stoppedNothingIsLeft();

private:
    app::ClientExport wanted(const QString &folder) const
    {
        return {.client = m_client.id,
                .folder = m_folder.filePath(folder),
                .language = QLocale(QLocale::French, QLocale::France),
                .now = instantOf(m_today, 10 * 3600, m_zone),
                .zone = m_zone};
    }
    QString index() const
    {
        QFile file(m_folder.filePath(QStringLiteral("out/index.html")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    QStringList filesBelow(const QString &folder) const
    {
        QStringList files;
        const QDir root(m_folder.filePath(folder));
        for (QDirIterator it(root.path(), QDir::Files, QDirIterator::Subdirectories); it.hasNext();)
            files << root.relativeFilePath(it.next());
        files.sort();
        return files;
    }

    QTemporaryDir m_folder;
    QDate m_today{2026, 11, 22};
    QTimeZone m_zone{"Europe/Paris"};
    StorageGate m_gate;
    std::unique_ptr<Connection> m_connection;
    std::optional<ui::PaperFonts> m_fonts;
    Client m_client;
    QStringList m_others; ///< Names of all other clients.
    Result<app::ExportedClient> m_exported = Error{};
};

void TestClientExport::initTestCase()
{
    failOnWarnings();
    const ConnectionParams params = paramsOf(m_folder.filePath(QStringLiteral("demo.vigie")));
    QVERIFY(createDatabase(params));
    auto connection = Connection::open(params, m_gate);
    QVERIFY(connection);
    m_connection = std::move(connection.value());
    QVERIFY(createDemo(*m_connection, m_today));
    const auto clients = ClientRepository(*m_connection).all(true);
    QVERIFY(clients && clients->size() > 2);
    m_client = clients->at(1);
    for (const Client &client : *clients) {
        if (client.id != m_client.id)
            m_others << client.name;
    }
    const auto machines = AssetRepository(*m_connection).ofClient(m_client.id);
    QVERIFY(machines && !machines->isEmpty());
    auto unit = Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("me"), systemNow()});
    QVERIFY(attach(*unit.value(), {Table::Asset, machines->constFirst().id.value()},
                   {{.name = QStringLiteral("plan <b>.txt"), .content = "du courant"},
                    {.name = QStringLiteral("plan <b>.txt"), .content = "fort"}}));
    QVERIFY(unit.value()->commit());
    auto fonts = ui::PaperFonts::load();
    QVERIFY(fonts);
    m_fonts = *fonts;
    m_exported = app::exportClient(*m_connection, *m_fonts, wanted(QStringLiteral("out")));
    QVERIFY2(m_exported, m_exported ? "" : qPrintable(m_exported.error().sentence.plain()));
}

/// A new table is exported, or somebody says here whose it is.
void TestClientExport::everyTableIsClientsOrNobodys()
{
    const QSet<Table> ofNobody{Table::Provider,          Table::Technician,          Table::Calendar,
                               Table::CalendarVersion,   Table::SavedView,           Table::ReferenceTable,
                               Table::CalendarException, Table::IndexValue,          Table::InvoiceExport,
                               Table::OnCallDuty,        Table::InterventionTemplate};
    const QList<Table> exported = tablesOfClients();
    for (const Table table : allTables())
        QVERIFY2(exported.contains(table) != ofNobody.contains(table), qPrintable(specOf(table).name));
}

void TestClientExport::theIndexLeadsEverywhere()
{
    const QString page = index();
    QVERIFY(page.contains(m_client.name.toHtmlEscaped()));
    QVERIFY(page.contains(ui::Format(QLocale(), m_zone).longDay(m_today)));
    QStringList linked{QStringLiteral("index.html")};
    static const QRegularExpression kLink(QStringLiteral("href=\"([^\"]*)\""));
    for (auto it = kLink.globalMatch(page); it.hasNext();)
        linked << QUrl::fromPercentEncoding(it.next().captured(1).toLatin1());
    linked.sort();
    QCOMPARE(linked, filesBelow(QStringLiteral("out"))); // Each file once, and no link into nothing.
    QCOMPARE(m_exported->files, linked.size());
    QVERIFY(!page.contains(QStringLiteral("<b>")));
}

void TestClientExport::allOfItAndNothingOfOthers()
{
    QFile file(m_folder.filePath(QStringLiteral("out/vigie.json")));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QJsonObject tables = QJsonDocument::fromJson(file.readAll())[QStringLiteral("tables")].toObject();
    for (const char *name :
         {"client", "site", "contact", "asset", "contract", "contract_version", "service_level", "cover_rule",
          "intervention", "intervention_event", "work_entry", "attachment"})
        QVERIFY2(!tables.value(QLatin1String(name)).toArray().isEmpty(), name);
    QCOMPARE(tables.value(QLatin1String("client")).toArray().size(), 1);
    for (const QString &path : filesBelow(QStringLiteral("out"))) {
        QFile each(m_folder.filePath(QStringLiteral("out/") + path));
        QVERIFY(each.open(QIODevice::ReadOnly));
        const QString text = QString::fromUtf8(each.readAll());
        for (const QString &other : std::as_const(m_others))
            QVERIFY2(!text.contains(other), qPrintable(path + QStringLiteral(" tells of ") + other));
    }
    const auto machines = AssetRepository(*m_connection).ofClient(m_client.id);
    QCOMPARE(tables.value(QLatin1String("asset")).toArray().size(), machines->size());
    const QStringList files = filesBelow(QStringLiteral("out"));
    QCOMPARE(files.filter(QRegularExpression(QStringLiteral("^contracts/.*\\.pdf$"))).size(),
             tables.value(QLatin1String("contract_version")).toArray().size());
    QVERIFY(files.filter(QStringLiteral("RM-2026-10")).size() == 1);
    qsizetype papers = tables.value(QLatin1String("processing_activity")).toArray().isEmpty() ? 0 : 1;
    for (const char *name : {"data_breach", "custody", "data_wiping"})
        papers += tables.value(QLatin1String(name)).toArray().size();
    QCOMPARE(files.filter(QRegularExpression(QStringLiteral("^documents/.*\\.pdf$"))).size(), papers);
}

void TestClientExport::filesAreTheirBytes()
{
    QStringList contents;
    for (const QString &path : filesBelow(QStringLiteral("out")).filter(QStringLiteral("plan "))) {
        QFile file(m_folder.filePath(QStringLiteral("out/") + path));
        QVERIFY(file.open(QIODevice::ReadOnly));
        contents << QString::fromUtf8(file.readAll());
    }
    contents.sort();
    QCOMPARE(contents, (QStringList{QStringLiteral("du courant"), QStringLiteral("fort")}));
}

/// As scripts name it: "--out out". Its links are those of a folder named in full.
void TestClientExport::aFolderNamedFromHere()
{
    const QString before = QDir::currentPath();
    QVERIFY(QDir::setCurrent(m_folder.path()));
    app::ClientExport relative = wanted(QString());
    relative.folder = QStringLiteral("here");
    const auto exported = app::exportClient(*m_connection, *m_fonts, relative);
    QVERIFY(QDir::setCurrent(before));
    QVERIFY(exported);
    QFile page(m_folder.filePath(QStringLiteral("here/index.html")));
    QVERIFY(page.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(page.readAll()), index());
}

void TestClientExport::aFolderWithSomethingInItIsRefused()
{
    const auto again = app::exportClient(*m_connection, *m_fonts, wanted(QStringLiteral("out")));
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Invalid);
    QCOMPARE(filesBelow(QStringLiteral("out")).size(), m_exported->files);
}

void TestClientExport::stoppedNothingIsLeft()
{
    const auto stopped = app::exportClient(*m_connection, *m_fonts, wanted(QStringLiteral("other")),
                                           [](qint64 done, qint64) { return done < 9; });
    QVERIFY(!stopped);
    QCOMPARE(stopped.error().kind, ErrorKind::Cancelled);
    QVERIFY(QDir(m_folder.path()).entryList({QStringLiteral("other*")}).isEmpty());
}

QTEST_MAIN(TestClientExport)
#include "tst_clientexport.moc"
