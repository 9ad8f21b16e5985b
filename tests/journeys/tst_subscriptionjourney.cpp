// SPDX-License-Identifier: GPL-3.0-or-later
#include "FileDialogs.h"
#include "Warnings.h"
#include "app/Application.h"
#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/storage/Database.h"
#include "ui/pages/today/TodayRow.h"
#include "ui/style/Theme.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SimpleTable.h"
#include "ui/widgets/TypeAhead.h"
#include "ui/window/CommandPalette.h"

#include <QAction>
#include <QApplication>
#include <QDropEvent>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QMimeData>
#include <QProcess>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// A licence is added for a client with its machine, told in Today before it expires, renewed, and
/// every step taken back; the console lists it.
class TestSubscriptionJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init() { failOnWarnings(); }
    void licenceFromItsOrderToItsRenewal();

private:
    QString database() const { return m_folder.filePath(QStringLiteral("office.vigie")); }
    void furnish();
    void start();
    ui::MainWindow &window() { return m_application->window(); }
    template <class T>
    T *child(const QString &name)
    {
        for (T *each : window().findChildren<T *>(name)) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void press(const QKeyCombination &keys)
    {
        QWidget *target = QApplication::focusWidget() ? QApplication::focusWidget() : &window();
        QTest::keyClick(target, keys.key(), keys.keyboardModifiers());
    }
    void click(const QString &button)
    {
        QTRY_VERIFY2(child<QAbstractButton>(button), qPrintable(button));
        QTest::mouseClick(child<QAbstractButton>(button), Qt::LeftButton);
    }
    QString todayLine();
    QString linkIn(const QString &grid);
    void addLicence();
    void renew();
    void keepItsInvoice();
    void findIt();
    void exportTheList();
    void askTheConsole();

    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
};

void TestSubscriptionJourney::furnish()
{
    QVERIFY(core::createDatabase(core::paramsOf(database())));
    core::StorageGate gate;
    const auto connection = core::Connection::open(core::paramsOf(database()), gate);
    QVERIFY(connection);
    auto unit = core::Unit::begin(**connection,
                                  {QStringLiteral("test"), QStringLiteral("camille"), core::systemNow()});
    const auto client = core::save(**unit, core::Client{.name = QStringLiteral("Cabinet Morel")});
    QVERIFY(client);
    QVERIFY(core::save(**unit, core::Asset{.client = *client, .name = QStringLiteral("PC-ACCUEIL")}));
    QVERIFY((*unit)->commit());
}

void TestSubscriptionJourney::start()
{
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    auto started = app::Application::start(core::paramsOf(database()), *m_settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    window().restore({.page = QStringLiteral("clients"), .record = 1});
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

/// What Today says of the first line, once it is there.
QString TestSubscriptionJourney::todayLine()
{
    const auto *row = child<ui::TodayRow>(QStringLiteral("todayRow"));
    return row ? row->accessibleName() : QString();
}

/// The first link of a list within a record.
QString TestSubscriptionJourney::linkIn(const QString &grid)
{
    const auto *list = child<QWidget>(grid);
    const auto *link = list ? list->findChild<ui::LinkButton *>() : nullptr;
    return link ? link->text() : QString();
}

void TestSubscriptionJourney::addLicence()
{
    click(QStringLiteral("addSubscriptionButton"));
    QTRY_VERIFY(child<ui::TypeAhead>(QStringLiteral("clientEdit")));
    QCOMPARE(child<ui::TypeAhead>(QStringLiteral("clientEdit"))->text(), QStringLiteral("Cabinet Morel"));
    QTest::keyClicks(child<QLineEdit>(QStringLiteral("nameEdit")), QStringLiteral("Antivirus des postes"));
    QTest::keyClicks(child<QLineEdit>(QStringLiteral("seatsEdit")), QStringLiteral("1"));
    child<QLineEdit>(QStringLiteral("expiresOnEdit"))
        ->setText(QDate::currentDate().addDays(12).toString(QStringLiteral("dd/MM/yyyy")));
    click(QStringLiteral("allComputersButton"));
    click(QStringLiteral("saveFormButton"));
    QTRY_COMPARE(window().windowTitle(), QStringLiteral("Antivirus des postes – Vigie"));
    QTRY_COMPARE(linkIn(QStringLiteral("machineGrid")), QStringLiteral("PC-ACCUEIL"));
    QTest::mouseClick(child<QWidget>(QStringLiteral("machineGrid"))->findChild<ui::LinkButton *>(),
                      Qt::LeftButton);
    QTRY_COMPARE(linkIn(QStringLiteral("subscriptionGrid")), QStringLiteral("Antivirus des postes"));
    window().goTo({.page = QStringLiteral("clients"), .record = 1});
    QTRY_COMPARE(linkIn(QStringLiteral("subscriptionGrid")), QStringLiteral("Antivirus des postes"));
}

void TestSubscriptionJourney::renew()
{
    window().goTo({.page = QStringLiteral("today")});
    QTRY_VERIFY2(todayLine().contains(QStringLiteral("Antivirus des postes")), qPrintable(todayLine()));
    QTest::keyClick(child<ui::TodayRow>(QStringLiteral("todayRow")), Qt::Key_Return);
    QTRY_COMPARE(window().windowTitle(), QStringLiteral("Antivirus des postes – Vigie"));
    window().findChild<QAction *>(QStringLiteral("renewSubscription"))->trigger();
    window().goTo({.page = QStringLiteral("today")});
    QTRY_COMPARE(todayLine(), QString());
    press(Qt::CTRL | Qt::Key_Z);
    QTRY_VERIFY(todayLine().contains(QStringLiteral("Antivirus des postes")));
}

/// Dropped on the record, kept, and listed again after the program was elsewhere.
void TestSubscriptionJourney::keepItsInvoice()
{
    window().goTo({.page = QStringLiteral("subscriptions"), .record = 1});
    QTRY_VERIFY(child<QWidget>(QStringLiteral("noAttachment")));
    QFile invoice(m_folder.filePath(QStringLiteral("Facture 2026-117.pdf")));
    QVERIFY(invoice.open(QIODevice::WriteOnly) && invoice.write("%PDF-1.7 facture") > 0);
    invoice.close();
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(invoice.fileName())});
    auto *panel = child<QWidget>(QStringLiteral("attachmentPanel"));
    QDragEnterEvent entering(QPoint(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel, &entering);
    QDropEvent dropping(QPointF(20, 20), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(panel, &dropping);
    const auto files = [this] {
        const auto *table = child<ui::SimpleTable>(QStringLiteral("attachmentTable"));
        return table ? table->rows() : 0;
    };
    QTRY_COMPARE(files(), 1);
    window().goTo({.page = QStringLiteral("today")});
    window().goTo({.page = QStringLiteral("subscriptions"), .record = 1});
    QTRY_COMPARE(files(), 1);
    press(Qt::CTRL | Qt::Key_Z);
    QTRY_COMPARE(files(), 0);
}

void TestSubscriptionJourney::exportTheList()
{
    const QString path = m_folder.filePath(QStringLiteral("liste.csv"));
    const FileDialogAnswer answer(path);
    window().currentPage()->findChild<QAction *>(QStringLiteral("exportCsv"))->trigger();
    QTRY_VERIFY(QFile::exists(path));
    QCOMPARE(answer.offered(), QStringLiteral("Licences and domain names.csv"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QStringList lines =
        QString::fromUtf8(file.readAll()).split(QStringLiteral("\r\n"), Qt::SkipEmptyParts);
    QCOMPARE(lines.size(), 2);
    const QString expiry = QDate::currentDate().addDays(12).toString(Qt::ISODate);
    QVERIFY2(lines.at(1).startsWith(QStringLiteral("Antivirus des postes,Licence,Cabinet Morel,")) &&
                 lines.at(1).contains(expiry),
             qPrintable(lines.at(1)));
    const QString sheet = m_folder.filePath(QStringLiteral("tableau"));
    const FileDialogAnswer other(sheet);
    window().currentPage()->findChild<QAction *>(QStringLiteral("exportXlsx"))->trigger();
    QTRY_VERIFY2(QFile::exists(sheet + QLatin1String(".xlsx")),
                 qPrintable(other.offered() + QDir(m_folder.path()).entryList().join(QLatin1Char(' '))));
}

void TestSubscriptionJourney::findIt()
{
    auto *palette = window().findChild<ui::CommandPalette *>();
    palette->popUp();
    auto *field = palette->findChild<QLineEdit *>();
    field->setText(QStringLiteral("antivirus des"));
    auto *list = palette->findChild<QAbstractItemView *>();
    const auto hasIt = [list] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString().contains(
                    QStringLiteral("Antivirus des postes")))
                return true;
        }
        return false;
    };
    QTRY_VERIFY(hasIt());
    QTest::keyClick(field, Qt::Key_Escape);
    window().goTo({.page = QStringLiteral("subscriptions")});
    QTRY_COMPARE(child<ui::ListView>(QStringLiteral("subscriptionList"))->model()->rowCount(), 1);
}

void TestSubscriptionJourney::askTheConsole()
{
    const QString program = qEnvironmentVariable("VIGIE_CLI");
    if (program.isEmpty())
        QSKIP("no vigie-cli");
    const auto rows = [&](const QStringList &more) {
        QProcess console;
        console.start(program, QStringList{QStringLiteral("--locale"), QStringLiteral("en"),
                                           QStringLiteral("subscriptions"), database(),
                                           QStringLiteral("--format"), QStringLiteral("json")} +
                                   more);
        if (!console.waitForFinished() || console.exitCode() != 0)
            return -1;
        const QJsonDocument read = QJsonDocument::fromJson(console.readAllStandardOutput());
        return static_cast<int>(read.isArray()
                                    ? read.array().size()
                                    : read.object().value(QStringLiteral("rows")).toArray().size());
    };
    QCOMPARE(rows({}), 1);
    QProcess french; // Words of enums are the same in every language.
    french.start(program, {QStringLiteral("--locale"), QStringLiteral("fr"), QStringLiteral("subscriptions"),
                           database(), QStringLiteral("--json")});
    QVERIFY(french.waitForFinished());
    const QJsonObject licence =
        QJsonDocument::fromJson(french.readAllStandardOutput()).array().at(0).toObject();
    QCOMPARE(licence.value(QLatin1String("kind")).toString(), QStringLiteral("licence"));
    QCOMPARE(licence.value(QLatin1String("renewal")).toString(), QStringLiteral("to_order"));
    QCOMPARE(licence.value(QLatin1String("state")).toString(), QStringLiteral("current"));
    QCOMPARE(rows({QStringLiteral("--expiring"), QStringLiteral("12")}), 1);
    QCOMPARE(rows({QStringLiteral("--expiring"), QStringLiteral("11")}), 0);
    QCOMPARE(rows({QStringLiteral("--expiring"), QStringLiteral("soon")}), -1);
    QCOMPARE(rows({QStringLiteral("--client"), QStringLiteral("cabinet morel")}), 1);
}

void TestSubscriptionJourney::licenceFromItsOrderToItsRenewal()
{
    furnish();
    start();
    addLicence();
    renew();
    keepItsInvoice();
    findIt();
    exportTheList();
    m_application.reset();
    askTheConsole();
}

QTEST_MAIN(TestSubscriptionJourney)
#include "tst_subscriptionjourney.moc"
