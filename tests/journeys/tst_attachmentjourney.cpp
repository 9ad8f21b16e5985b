// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "Pictures.h"
#include "app/Application.h"
#include "core/services/AttachmentService.h"
#include "core/storage/Database.h"
#include "ui/style/Theme.h"
#include "ui/widgets/PictureView.h"
#include "ui/widgets/SimpleTable.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QMimeData>
#include <QProcess>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

/// Files of a machine and of an intervention, in the real window on a real database: dropped, made the
/// photo, looked at, removed, taken back, pasted; then written out by the console.
class TestAttachmentJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void filesOfAMachine();
    void aScreenshotForAnIntervention();
    void filesOfAClient();
    void theConsoleWritesThem();
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
    int rows() const
    {
        const auto *table = find<ui::SimpleTable>("attachmentTable");
        return table ? table->rows() : 0;
    }
    QString path(const QString &name, const QByteArray &content) const
    {
        QFile file(m_folder.filePath(name));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }
    /// For whoever wants to look: VIGIE_KEEP_SCREENS names the folder.
    void keepScreen(const QString &name) const
    {
        const QString folder = qEnvironmentVariable("VIGIE_KEEP_SCREENS");
        if (!folder.isEmpty())
            QVERIFY(m_window->grab().save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
    void drop(QWidget *on, const QString &path) const
    {
        QMimeData dropped;
        dropped.setUrls({QUrl::fromLocalFile(path)});
        QDragEnterEvent enters(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &enters);
        keepScreen(on->objectName() + QStringLiteral("-drag"));
        QDropEvent event(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(on, &event);
    }
    QByteArray console(const QStringList &arguments, int expected) const
    {
        QProcess process;
        process.start(qEnvironmentVariable("VIGIE_CLI"),
                      QStringList{QStringLiteral("--locale"), QStringLiteral("en")} + arguments);
        if (!process.waitForFinished(60'000) || process.exitCode() != expected)
            qWarning("%s", process.readAllStandardError().constData());
        return process.readAllStandardOutput();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    core::ConnectionParams m_database = core::paramsOf(m_folder.filePath(QStringLiteral("office.vigie")));
    core::StorageGate m_gate;
    std::unique_ptr<core::Connection> m_reader;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
    ui::MainWindow *m_window = nullptr;
    core::AssetId m_server;
    core::ClientId m_client;
    core::InterventionId m_intervention;
};

void TestAttachmentJourney::initTestCase()
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
    m_server = office.server;
    m_client = office.client;
    m_intervention =
        office.report("22/11/2026 10:00", core::Priority::P1, QStringLiteral("Serveur inaccessible"));
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    auto started = app::Application::start(m_database, *m_settings, [now = office.now] { return now; });
    QVERIFY(started);
    m_application = std::move(started.value());
    m_window = &m_application->window();
    m_window->show();
    QVERIFY(QTest::qWaitForWindowActive(m_window));
}

void TestAttachmentJourney::filesOfAMachine()
{
    failOnWarnings();
    QVERIFY(m_window->goTo({.page = QStringLiteral("assets"), .record = m_server.value()}));
    QTRY_VERIFY(find<QWidget>("attachmentPanel"));
    QTRY_VERIFY(find<QWidget>("noAttachment"));
    const QString photo = path(QStringLiteral("baie.png"), pictureBytes({640, 480}));
    drop(find<QWidget>("attachmentPanel"), photo);
    QTRY_COMPARE(rows(), 1);
    QCOMPARE(m_window->currentPlace().page, QStringLiteral("assets")); // Not an import.
    drop(find<QWidget>("attachmentPanel"), photo);
    drop(find<QWidget>("attachmentPanel"), path(QStringLiteral("note.txt"), "Onduleur : batterie changée"));
    QTRY_COMPARE(rows(), 2); // The same file once.

    auto *table = find<ui::SimpleTable>("attachmentTable");
    Q_EMIT table->customContextMenuRequested(table->visualRect(table->model()->index(0, 0)).center());
    auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
    QVERIFY(menu);
    menu->findChild<QAction *>(QStringLiteral("photoAttachment"))->trigger();
    menu->close();
    m_window->activateWindow(); // The menu was the active window, and nothing gives that back here.
    QVERIFY(QTest::qWaitForWindowActive(m_window));
    QTRY_VERIFY(find<QAbstractButton>("photoButton"));
    QTest::mouseClick(find<QAbstractButton>("photoButton"), Qt::LeftButton);
    QTRY_VERIFY(find<ui::PictureView>("pictureView"));
    keepScreen(QStringLiteral("picture"));
    QTest::keyClick(find<ui::PictureView>("pictureView"), Qt::Key_Escape);
    QTRY_VERIFY(!find<ui::PictureView>("pictureView"));

    table->setFocus();
    table->selectRow(1);
    QTest::keyClick(table, Qt::Key_Delete);
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 2);
    drop(m_window, photo); // Elsewhere on the window it is an import, as ever.
    QTRY_COMPARE(m_window->currentPlace().page, QStringLiteral("import"));
}

void TestAttachmentJourney::aScreenshotForAnIntervention()
{
    failOnWarnings();
    QVERIFY(m_window->goTo({.page = QStringLiteral("interventions"), .record = m_intervention.value()}));
    QTRY_VERIFY(find<QWidget>("noAttachment"));
    QImage screenshot(320, 200, QImage::Format_RGB32);
    screenshot.fill(Qt::darkBlue);
    QGuiApplication::clipboard()->setImage(screenshot);
    m_window->currentPage()->setFocus();
    QTest::keyClick(m_window, Qt::Key_V, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 1);
    keepScreen(QStringLiteral("intervention"));
    const auto files =
        core::AttachmentRepository(*m_reader).of({core::Table::Intervention, m_intervention.value()});
    QVERIFY(files);
    QCOMPARE(files->constFirst().name, QStringLiteral("Screenshot 2026-11-22 18.43.00.png"));
}

void TestAttachmentJourney::filesOfAClient()
{
    failOnWarnings();
    QVERIFY(m_window->goTo({.page = QStringLiteral("clients"), .record = m_client.value()}));
    QTRY_VERIFY(find<QWidget>("noAttachment"));
    drop(find<QWidget>("attachmentPanel"), path(QStringLiteral("mandat.pdf"), "%PDF-1.7 mandat"));
    QTRY_COMPARE(rows(), 1);
    QTest::keyClick(m_window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(rows(), 0);
}

void TestAttachmentJourney::theConsoleWritesThem()
{
    m_application.reset(); // The console opens a database that no window holds.
    const QString database = m_database.databaseName;
    const QString out = m_folder.filePath(QStringLiteral("sortie"));
    const QStringList wanted{QStringLiteral("attachments"), database, QStringLiteral("--intervention"),
                             QStringLiteral("2026-0001"), QStringLiteral("--json")};
    const auto listed = QJsonDocument::fromJson(console(wanted, 0)).object();
    const QJsonArray files = listed.value(QLatin1String("attachments")).toArray();
    QCOMPARE(files.size(), 1);
    QVERIFY(!files.at(0).toObject().contains(QLatin1String("file")));

    QVERIFY(QDir().mkpath(out));
    const QString name = files.at(0).toObject().value(QLatin1String("name")).toString();
    QFile other(out + QLatin1Char('/') + name);
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("mine") == 4);
    other.close();
    for (int i = 0; i < 2; ++i) // The second time it is there already.
        console(wanted + QStringList{QStringLiteral("--out"), out}, 0);
    QCOMPARE(QDir(out).entryList(QDir::Files).size(), 2);
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("mine")); // Never replaced.
    console({QStringLiteral("attachments"), database}, 2);
    QVERIFY(console({QStringLiteral("check"), database}, 0).contains("4 attached files"));
}

QTEST_MAIN(TestAttachmentJourney)
#include "tst_attachmentjourney.moc"
