// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileDialogs.h"
#include "Office.h"
#include "app/Application.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/Database.h"
#include "ui/pages/asset/AssetsPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

/// The machines of a client in the real window: the list, narrowed, several machines edited at once with
/// what that changes shown before, taken back; their labels as a PDF, the list as a file, and what the
/// console says of them.
class TestParcJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void theListIsNarrowed();
    void severalAreEditedAtOnce();
    void andTakenBack();
    void theirLabels();
    void theListAsAFile();
    void theConsoleSpeaksToPrograms();
    void cleanupTestCase() { m_application.reset(); }

private:
    template <class T>
    T *find(const char *name) const
    {
        for (T *each : m_window->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    ui::ListView *list() const
    {
        for (auto *each : m_window->currentPage()->findChildren<ui::ListView *>()) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QStringList listed() const
    {
        QStringList names;
        for (int row = 0; list() && row < list()->model()->rowCount(); ++row)
            names << list()->model()->index(row, 0).data().toString();
        return names;
    }
    /// "PC-1 high", as the database has them.
    QStringList stored() const
    {
        QStringList told;
        const auto assets = core::AssetRepository(*m_reader).ofClient(m_client);
        for (const core::Asset &asset :
             assets ? *assets : QList<core::Asset>()) { // Busy while it is written.
            if (asset.name.startsWith(QLatin1String("PC-")))
                told << asset.name + (asset.criticality == core::Criticality::High ? QStringLiteral(" high")
                                                                                   : QString());
        }
        told.sort();
        return told;
    }
    void click(const char *button)
    {
        QTRY_VERIFY2(find<QAbstractButton>(button), button);
        QTest::mouseClick(find<QAbstractButton>(button), Qt::LeftButton);
    }

    const QStringList kAsBefore{QStringLiteral("PC-1"), QStringLiteral("PC-2"), QStringLiteral("PC-3")};
    const QStringList kNarrowed{QStringLiteral("PC-3"), QStringLiteral("PC-2"),
                                QStringLiteral("PC-1")}; ///< What is found: the newest first.
    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    core::ConnectionParams m_database = core::paramsOf(m_folder.filePath(QStringLiteral("office.vigie")));
    core::StorageGate m_gate;
    std::unique_ptr<core::Connection> m_reader;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
    ui::MainWindow *m_window = nullptr;
    core::ClientId m_client;
};

void TestParcJourney::initTestCase()
{
    failOnWarnings();
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<ui::Theme>(*qApp);
    QVERIFY(core::createDatabase(m_database));
    auto reader = core::Connection::open(m_database, m_gate);
    QVERIFY(reader);
    m_reader = std::move(reader.value());
    Office office(*m_reader);
    office.furnish();
    m_client = office.client;
    office.run([&](core::Unit &unit) -> core::Result<> {
        const auto other = save(unit, core::Client{.name = QStringLiteral("Ébénisterie Adam")});
        for (int i = 1; i <= 3; ++i) {
            const QString number = QString::number(i);
            const auto added = save(unit, core::Asset{.client = m_client,
                                                      .name = QStringLiteral("PC-") + number,
                                                      .tag = QStringLiteral("V00") + number});
            if (!added)
                return added.error();
        }
        const auto last = save(unit, core::Asset{.client = *other, .name = QStringLiteral("PC-ATELIER")});
        return last ? core::Result<>() : last.error();
    });
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    auto started = app::Application::start(m_database, *m_settings, [now = office.now] { return now; });
    QVERIFY(started);
    m_application = std::move(started.value());
    m_window = &m_application->window();
    m_window->resize(1280, 800);
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestParcJourney::theListIsNarrowed()
{
    QVERIFY(m_window->goTo({.page = QStringLiteral("assets")}));
    QTRY_COMPARE(listed().size(), 5); // Of both clients.
    QVERIFY(m_window->goTo(
        {.page = QStringLiteral("assets"), .filter = {{QStringLiteral("client"), m_client.value()}}}));
    QTRY_COMPARE(listed().size(), 4);
    QTRY_COMPARE(find<ui::FilterChip>("clientChip")->text(), QStringLiteral("Client: Cabinet Morel"));
    auto *search = list()->window()->findChild<ui::AssetsPage *>()->list()->panel()->search();
    search->setFocus();
    QTest::keyClicks(search, QStringLiteral("pc"));
    QTRY_COMPARE(listed(), kNarrowed);
    QCOMPARE(m_window->currentPlace().filter.value(QStringLiteral("text")).toString(), QStringLiteral("pc"));
}

void TestParcJourney::severalAreEditedAtOnce()
{
    ui::ListView *view = list();
    view->setFocus();
    view->setCurrentIndex(view->model()->index(0, 0));
    QTest::keyClick(view, Qt::Key_Down, Qt::ShiftModifier);
    QTRY_COMPARE(find<QLabel>("selectionLabel")->text(), QStringLiteral("2 machine(s) selected"));
    click("bulkEditButton");
    QTRY_VERIFY(find<QComboBox>("criticalityEdit"));
    find<QComboBox>("criticalityEdit")->setCurrentIndex(1 + static_cast<int>(core::Criticality::High));
    const auto *preview = find<ui::SimpleTable>("bulkPreview");
    QVERIFY(preview);
    QCOMPARE(preview->rows(), 2);
    QCOMPARE(preview->model()->index(1, 0).data().toString(), QStringLiteral("PC-3"));
    QCOMPARE(preview->model()->index(1, 1).data().toString(), QStringLiteral("Criticality: normal → high"));
    QCOMPARE(find<QLabel>("bulkSummary")->text(), QStringLiteral("2 machine(s) will change."));
    QTRY_COMPARE(stored(), kAsBefore); // Only shown so far.
    click("saveFormButton");
    QTRY_COMPARE(stored(), (QStringList{QStringLiteral("PC-1"), QStringLiteral("PC-2 high"),
                                        QStringLiteral("PC-3 high")}));
    QTRY_VERIFY(!find<QWidget>("bulkEditor"));
    QTRY_COMPARE(listed(), kNarrowed); // The same list, narrowed as it was.
}

void TestParcJourney::andTakenBack()
{
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(), kAsBefore);
    QTest::keySequence(m_window, QKeySequence(QKeySequence::Redo));
    QTRY_COMPARE(stored().value(1), QStringLiteral("PC-2 high"));
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(stored(), kAsBefore);
}

void TestParcJourney::theirLabels()
{
    list()->clearSelection();
    m_window->currentPage()->findChild<QAction *>(QStringLiteral("labels"))->trigger();
    QTRY_VERIFY(find<QWidget>("labelsEditor"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Labels of 3 machine(s) – Vigie"));
    const QString path = m_folder.filePath(QStringLiteral("etiquettes.pdf"));
    const FileDialogAnswer answer(path);
    click("labelsPdfButton");
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(answer.offered(), QStringLiteral("Labels.pdf"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(file.read(5) == "%PDF-");
    click("labelsCloseButton");
    QTRY_COMPARE(listed(), kNarrowed);
    if (QStandardPaths::findExecutable(QStringLiteral("pdftotext")).isEmpty())
        QSKIP("no pdftotext to read the labels with");
    QProcess reader;
    reader.start(QStringLiteral("pdftotext"), {path, QStringLiteral("-")});
    QVERIFY(reader.waitForFinished());
    const QString text = QString::fromUtf8(reader.readAllStandardOutput());
    for (const QString &said :
         {QStringLiteral("PC-1"), QStringLiteral("V003"), QStringLiteral("Cabinet Morel")})
        QVERIFY2(text.contains(said), qPrintable(text));
    QVERIFY(!text.contains(QStringLiteral("PC-ATELIER")));
}

void TestParcJourney::theListAsAFile()
{
    const QString path = m_folder.filePath(QStringLiteral("parc"));
    const FileDialogAnswer answer(path);
    m_window->currentPage()->findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
    QTRY_VERIFY(QFile::exists(path + QLatin1String(".csv")));
    QCOMPARE(answer.offered(), QStringLiteral("Machines.csv"));
    QFile file(path + QLatin1String(".csv"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 4);
    QVERIFY2(lines.at(0).contains(QStringLiteral("Name,Kind,Client")), qPrintable(lines.at(0)));
    QVERIFY2(lines.at(1).startsWith(QStringLiteral("PC-3,Workstation,Cabinet Morel")),
             qPrintable(lines.at(1)));
}

/// Whatever the user's language, keys and words of enums are the same.
void TestParcJourney::theConsoleSpeaksToPrograms()
{
    const QString program = qEnvironmentVariable("VIGIE_CLI");
    if (program.isEmpty())
        QSKIP("no vigie-cli");
    m_application.reset(); // The console opens a database that no window holds.
    QHash<QString, QByteArray> said;
    for (const QString &language : {QStringLiteral("fr"), QStringLiteral("en")}) {
        for (const QStringList &format : {QStringList{QStringLiteral("--json")},
                                          QStringList{QStringLiteral("--format"), QStringLiteral("json")}}) {
            QProcess console;
            console.start(program, QStringList{QStringLiteral("--locale"), language, QStringLiteral("assets"),
                                               m_database.databaseName} +
                                       format);
            QVERIFY(console.waitForFinished());
            QCOMPARE(console.exitCode(), 0);
            said.insert(language + format.join(QLatin1Char(' ')), console.readAllStandardOutput());
        }
    }
    const QByteArray first = said.cbegin().value();
    for (const QByteArray &each : std::as_const(said))
        QCOMPARE(each, first);
    const QJsonArray machines = QJsonDocument::fromJson(first).array();
    QCOMPARE(machines.size(), 5);
    for (const QJsonValue each : machines) {
        const QJsonObject machine = each.toObject();
        if (machine.value(QLatin1String("name")) != QLatin1String("SRV-FIC01"))
            continue;
        QCOMPARE(machine.value(QLatin1String("kind")).toString(), QStringLiteral("server"));
        QCOMPARE(machine.value(QLatin1String("cycle")).toString(), QStringLiteral("in_service"));
        QCOMPARE(machine.value(QLatin1String("criticality")).toString(), QStringLiteral("normal"));
        QVERIFY(machine.value(QLatin1String("contract")).isBool());
    }
}

QTEST_MAIN(TestParcJourney)
#include "tst_parcjourney.moc"
