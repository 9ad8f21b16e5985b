// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "app/Application.h"
#include "core/storage/Database.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ListView.h"
#include "ui/window/PageHeader.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

/// A client is added with all that belongs to it, put aside, and every step taken back, across
/// a restart of the program.
class TestClientJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init() { failOnWarnings(); }
    void clientFromFirstCallToArchive();

private:
    void start();
    void stop() { m_application.reset(); }
    ui::MainWindow &window() { return m_application->window(); }
    template <class T>
    T *child(const QString &name)
    {
        const QList<T *> found = window().findChildren<T *>(name);
        for (T *each : found) {
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
    void type(const QString &edit, const QString &text)
    {
        QTRY_VERIFY2(child<QLineEdit>(edit), qPrintable(edit));
        child<QLineEdit>(edit)->selectAll();
        QTest::keyClicks(child<QLineEdit>(edit), text);
    }
    bool hasText(const QString &text);
    void picture(const QString &name);
    void addClient();
    void addParts();
    void addMachine();

    QTemporaryDir m_folder;
    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
};

void TestClientJourney::start()
{
    m_settings =
        std::make_unique<QSettings>(m_folder.filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    auto started = app::Application::start(core::paramsOf(m_folder.filePath(QStringLiteral("office.vigie"))),
                                           *m_settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    window().restore({.page = QStringLiteral("clients")});
    window().show();
    QVERIFY(QTest::qWaitForWindowActive(&window()));
}

bool TestClientJourney::hasText(const QString &text)
{
    for (QWidget *each : window().findChildren<QWidget *>()) {
        if (!each->isVisible())
            continue;
        QString said = each->property("text").toString();
        said.replace(QChar::Nbsp, QLatin1Char(' '));
        if (said == text || each->accessibleName() == text)
            return true;
    }
    return false;
}

/// Only where somebody wants to look at it: VIGIE_PICTURES names a folder.
void TestClientJourney::picture(const QString &name)
{
    const QString folder = qEnvironmentVariable("VIGIE_PICTURES");
    if (folder.isEmpty())
        return;
    for (const QSize size : {QSize(1024, 700), QSize(1440, 900)}) {
        window().resize(size);
        QCoreApplication::sendPostedEvents(); // Layouts settle.
        QVERIFY(window().grab().save(QStringLiteral("%1/%2-%3.png").arg(folder, name).arg(size.width())));
    }
}

void TestClientJourney::addClient()
{
    press(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    QTRY_VERIFY(child<QLineEdit>(QStringLiteral("nameEdit")));
    click(QStringLiteral("saveFormButton")); // Refused: no name yet.
    QTRY_VERIFY(hasText(QStringLiteral("A client needs a name.")));
    type(QStringLiteral("nameEdit"), QStringLiteral("Cabinet Morel"));
    type(QStringLiteral("phoneEdit"), QStringLiteral("0388000000"));
    picture(QStringLiteral("client-new"));
    QTest::keyClick(child<QLineEdit>(QStringLiteral("phoneEdit")), Qt::Key_Return, Qt::ControlModifier);
    QTRY_VERIFY(child<QWidget>(QStringLiteral("siteGrid")));
    QVERIFY(window().currentPlace().record > 0);
    QTRY_VERIFY(hasText(QStringLiteral("03 88 00 00 00")));
}

void TestClientJourney::addParts()
{
    click(QStringLiteral("addSiteButton"));
    type(QStringLiteral("nameEdit"), QStringLiteral("Strasbourg"));
    QTRY_VERIFY(child<QCheckBox>(QStringLiteral("december26Edit")));
    child<QCheckBox>(QStringLiteral("december26Edit"))->setChecked(true);
    picture(QStringLiteral("client-site"));
    click(QStringLiteral("saveFormButton"));
    QTRY_VERIFY(hasText(QStringLiteral("Strasbourg")));
    click(QStringLiteral("addContactButton"));
    type(QStringLiteral("nameEdit"), QStringLiteral("Claire Morel"));
    type(QStringLiteral("emailEdit"), QStringLiteral("claire@cabinet-morel.example"));
    click(QStringLiteral("saveFormButton"));
    QTRY_VERIFY(hasText(QStringLiteral("Claire Morel")));
    QTRY_VERIFY(hasText(QStringLiteral("claire@cabinet-morel.example")));
}

void TestClientJourney::addMachine()
{
    const ui::Place client = window().currentPlace();
    click(QStringLiteral("addAssetButton"));
    type(QStringLiteral("nameEdit"), QStringLiteral("SRV-FIC01"));
    QTRY_COMPARE(child<QComboBox>(QStringLiteral("clientEdit"))->currentText(),
                 QStringLiteral("Cabinet Morel"));
    type(QStringLiteral("makerEdit"), QStringLiteral("Dell"));
    type(QStringLiteral("warrantyUntilEdit"), QStringLiteral("3/3/2025"));
    picture(QStringLiteral("machine-new"));
    QTest::keyClick(child<QLineEdit>(QStringLiteral("makerEdit")), Qt::Key_Return, Qt::ControlModifier);
    QTRY_COMPARE(window().windowTitle(), QStringLiteral("SRV-FIC01 – Vigie"));
    picture(QStringLiteral("machine"));
    window().goTo({.page = QStringLiteral("assets")});
    QTRY_COMPARE(child<ui::ListView>(QString())->model()->rowCount(), 1);
    picture(QStringLiteral("machines"));
    window().goTo(client);
    QTRY_VERIFY(hasText(QStringLiteral("SRV-FIC01")));
}

void TestClientJourney::clientFromFirstCallToArchive()
{
    QVERIFY(core::createDatabase(core::paramsOf(m_folder.filePath(QStringLiteral("office.vigie")))));
    start();
    picture(QStringLiteral("clients-empty"));
    addClient();
    addParts();
    addMachine();
    picture(QStringLiteral("client"));
    auto *archive = window().findChild<QAction *>(QStringLiteral("archiveClient"));
    archive->trigger();
    QTRY_VERIFY(hasText(QStringLiteral("archived")));
    QTRY_VERIFY(hasText(QStringLiteral("Archived.")));
    press(Qt::CTRL | Qt::Key_Z);
    QTRY_VERIFY(!hasText(QStringLiteral("archived")));
    picture(QStringLiteral("client-undone"));
    press(Qt::CTRL | Qt::Key_H);
    QTRY_VERIFY(hasText(QStringLiteral("Archived")));
    picture(QStringLiteral("client-history"));
    stop();

    start(); // The journal remembers what the window forgot.
    QTRY_VERIFY(!window().findChildren<ui::ListView *>().isEmpty());
    picture(QStringLiteral("clients"));
    window().goTo({.page = QStringLiteral("clients"), .record = 1});
    QTRY_VERIFY(hasText(QStringLiteral("SRV-FIC01")));
    press(Qt::CTRL | Qt::Key_Z); // The machine, then the contact.
    QTRY_VERIFY(!hasText(QStringLiteral("SRV-FIC01")));
    QTRY_VERIFY(hasText(QStringLiteral("Claire Morel")));
    press(Qt::CTRL | Qt::Key_Z);
    QTRY_VERIFY(!hasText(QStringLiteral("Claire Morel")));
    QTRY_VERIFY(hasText(QStringLiteral("Strasbourg")));
    stop();
}

QTEST_MAIN(TestClientJourney)
#include "tst_clientjourney.moc"
