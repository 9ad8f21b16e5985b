// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "app/Application.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/Database.h"
#include "ui/pages/import/ImportPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/SimpleTable.h"

#include <QAbstractItemView>
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
    void aListIsMappedAndRemembered();

private:
    void start();
    void keepScreen(const char *variable);
    QString written(const QString &name, const QByteArray &contents);
    void drop(const QStringList &paths);
    qsizetype machines();
    template <class T>
    T *child(const char *name)
    {
        return m_application->window().currentPage()->findChild<T *>(QLatin1String(name));
    }

    QTemporaryDir m_folder;
    core::ConnectionParams m_database;
    QSettings m_settings{m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat};
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

void TestImportJourney::start()
{
    m_database = core::paramsOf(
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".vigie")));
    QVERIFY(core::createDatabase(m_database));
    auto started = app::Application::start(m_database, m_settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    m_application->window().resize(1440, 1000);
    m_application->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
}

/// The file that @p variable of the environment names keeps what is shown, to be looked at.
void TestImportJourney::keepScreen(const char *variable)
{
    if (const QString kept = qEnvironmentVariable(variable); !kept.isEmpty())
        QVERIFY(m_application->window().grab().save(kept));
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

    start();
    ui::MainWindow &window = m_application->window();
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
    keepScreen("VIGIE_KEEP_SCREEN");

    QTest::keyClick(&window, Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(machines(), 2);
    QTRY_COMPARE(child<ui::SimpleTable>("importFiles")->rows(), 0);
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(machines(), 0);
    m_application.reset();
}

void TestImportJourney::aListIsMappedAndRemembered()
{
    const QString first =
        written(QStringLiteral("parc.csv"), "Parc informatique;;;\n"
                                            "Société;Nom;Sorte;Qui;Achat;N° de série\n"
                                            "Menuiserie Hoffmann;PC-ACCUEIL;Zorglub;Anne;01/02/2024;640HP72\n"
                                            "Cabinet Morel;PC-01;PC;Paul;03/04/2024;2FAGP34\n"
                                            "Cabinet Morel;PC-02;PC;Luc;05/06/2024;2FAGP34\n");
    start();
    drop({first});
    auto *run = child<QAction>("importRun");
    QTRY_VERIFY(run->isEnabled()); // The lines say whose they are.
    keepScreen("VIGIE_KEEP_LIST");
    const auto give = [this](const char *name, const QString &text) {
        auto *combo = child<QComboBox>(name);
        QVERIFY(combo && combo->isVisible());
        combo->showPopup();
        combo->view()->setCurrentIndex(combo->model()->index(combo->findText(text), 0));
        QTest::keyClick(combo->view(), Qt::Key_Return);
    };
    give("mappingField3", child<QComboBox>("mappingField3")->itemText(15)); // The user.
    QTRY_VERIFY(run->isEnabled());
    run->trigger();
    QTRY_COMPARE(machines(), 2); // Of the first client by name.
    QTRY_COMPARE(child<ui::SimpleTable>("importFiles")->rows(), 0);

    // Another file with these columns is taken the same way.
    const QString second =
        written(QStringLiteral("suite.csv"), "Société;Nom;Sorte;Qui;Achat;N° de série\n"
                                             "Cabinet Morel;PC-03;PC;Jean;07/08/2024;9XYZ\n");
    drop({second});
    QTRY_VERIFY(run->isEnabled());
    QTRY_COMPARE(child<QComboBox>("mappingField3")->currentIndex(), 15);
    run->trigger();
    QTRY_COMPARE(machines(), 3);
    m_application.reset();
}

QTEST_MAIN(TestImportJourney)
#include "tst_importjourney.moc"
