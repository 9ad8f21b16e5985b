// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "app/Application.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/Database.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QDropEvent>
#include <QLineEdit>
#include <QMimeData>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// Inventories dropped on the window become machines of a client that did not exist, after they
/// were shown; Ctrl+Z takes all of it back.
class TestImportJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init() { failOnWarnings(); }
    void droppedFilesBecomeMachines();

private:
    QString written(const QString &name, const QByteArray &contents);
    void drop(const QStringList &paths);
    qsizetype machines();
    template <class T>
    T *child(const char *name)
    {
        return m_application->window().currentPage()->findChild<T *>(QLatin1String(name));
    }

    QTemporaryDir m_folder;
    core::ConnectionParams m_database = core::paramsOf(m_folder.filePath(QStringLiteral("office.vigie")));
    core::StorageGate m_gate;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<app::Application> m_application;
};

QString TestImportJourney::written(const QString &name, const QByteArray &contents)
{
    QDir(m_folder.path()).mkpath(QStringLiteral("inventories"));
    QFile file(m_folder.filePath(QStringLiteral("inventories/") + name));
    if (!file.open(QIODevice::WriteOnly) || file.write(contents) != contents.size())
        qFatal("cannot write the test's file");
    return file.fileName();
}

void TestImportJourney::drop(const QStringList &paths)
{
    QMimeData dropped;
    QList<QUrl> urls;
    for (const QString &path : paths)
        urls << QUrl::fromLocalFile(path);
    dropped.setUrls(urls);
    QDragEnterEvent entering(QPoint(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_application->window(), &entering);
    QVERIFY(entering.isAccepted());
    QDropEvent event(QPointF(400, 300), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&m_application->window(), &event);
}

qsizetype TestImportJourney::machines()
{
    const auto connection = core::Connection::open(m_database, m_gate);
    if (!connection)
        return -1;
    const auto clients = core::ClientRepository(**connection).all();
    if (!clients || clients->isEmpty())
        return 0;
    const auto assets = core::AssetRepository(**connection).ofClient(clients->constFirst().id);
    return assets ? assets->size() : -1;
}

void TestImportJourney::droppedFilesBecomeMachines()
{
    written(QStringLiteral("pc1.json"), R"({"deviceid":"pc1-2026-01-01","itemtype":"Computer","content":{
        "hardware":{"name":"PC-ACCUEIL","uuid":"4c4c4544-0034-3010-8048-b6c04f503732","memory":8192},
        "bios":{"ssn":"640HP72","smanufacturer":"Dell Inc.","smodel":"OptiPlex 7010"},
        "operatingsystem":{"full_name":"Windows 11 Professionnel","version":"24H2"}}})");
    written(QStringLiteral("imprimante.ocs"), R"(<?xml version="1.0"?><REQUEST><CONTENT><DEVICE><INFO>
        <NAME>IMP-RDC</NAME><TYPE>PRINTER</TYPE><MANUFACTURER>Brother</MANUFACTURER><SERIAL>E7I90</SERIAL></INFO>
        </DEVICE></CONTENT><QUERY>SNMPQUERY</QUERY></REQUEST>)");
    written(QStringLiteral("lisezmoi.txt"), "Rien.\n");

    QVERIFY(core::createDatabase(m_database));
    QSettings settings(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    auto started = app::Application::start(m_database, settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    ui::MainWindow &window = m_application->window();
    window.show();
    QVERIFY(QTest::qWaitForWindowActive(&window));
    drop({m_folder.filePath(QStringLiteral("inventories"))});

    auto *page = dynamic_cast<ui::ImportPage *>(window.currentPage());
    QVERIFY(page);
    auto *client = child<QComboBox>("importClient")->lineEdit();
    client->setFocus();
    QTest::keyClicks(client, QStringLiteral("Menuiserie Hoffmann"));
    QTest::keyClick(client, Qt::Key_Return);
    auto *run = child<QAction>("importRun");
    QTRY_VERIFY(run->isEnabled());
    QCOMPARE(child<ui::SimpleTable>("importMachines")->rows(), 2);
    QCOMPARE(child<ui::SimpleTable>("importRejects")->rows(), 1);
    QCOMPARE(machines(), 0); // Nothing is written yet.
    // VIGIE_KEEP_SCREEN=file keeps what is shown, to be looked at.
    if (const QString kept = qEnvironmentVariable("VIGIE_KEEP_SCREEN"); !kept.isEmpty())
        QVERIFY(window.grab().save(kept));

    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(machines(), 2);
    QTRY_COMPARE(child<ui::SimpleTable>("importFiles")->rows(), 0);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(machines(), 0);
    m_application.reset();
}

QTEST_MAIN(TestImportJourney)
#include "tst_importjourney.moc"
