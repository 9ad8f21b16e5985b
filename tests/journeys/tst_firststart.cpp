// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "app/Application.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/Database.h"
#include "core/storage/PeopleRepository.h"
#include "ui/pages/calendar/WeekStrip.h"
#include "ui/pages/settings/SettingsPage.h"
#include "ui/style/Theme.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// An empty database: the welcome, then the settings it leads to.
class TestFirstStart : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<ui::Theme>(*qApp); }
    void init();
    void cleanup();
    void oneNameIsEnoughToBegin();
    void theProviderIsCompleted();
    void aCalendarIsDrawnAndSaved();
    void theAppearanceAppliesAtOnce();

private:
    template <class T>
    T *child(const char *name)
    {
        for (T *each : m_application->window().findChildren<T *>(QLatin1String(name))) {
            if constexpr (std::is_base_of_v<QWidget, T>) {
                if (!each->isVisible())
                    continue;
            }
            return each;
        }
        return nullptr;
    }
    void begin()
    {
        QTRY_VERIFY(child<QLineEdit>("companyEdit"));
        QTest::keyClicks(child<QLineEdit>("companyEdit"), QStringLiteral("Atlas"));
        QTest::keyClick(child<QLineEdit>("companyEdit"), Qt::Key_Return);
        QTRY_COMPARE(provider().name, QStringLiteral("Atlas"));
        QTRY_COMPARE(m_application->window().currentPlace().page, QStringLiteral("clients"));
    }
    void open(const char *section)
    {
        m_application->window().goTo({.page = QStringLiteral("settings"),
                                      .filter = {{QStringLiteral("section"), QLatin1String(section)}}});
    }
    template <class Read>
    auto read(Read ask)
    {
        return m_application->context().list.run(ask).result();
    }
    Provider provider()
    {
        const auto found =
            read([](Connection &connection) { return PeopleRepository(connection).provider(); });
        return found ? *found : Provider{};
    }
    QList<CalendarBook> calendars()
    {
        return *read([](Connection &connection) { return CalendarRepository(connection).all(); });
    }
    void shoot(const char *name)
    {
        const QString folder = qEnvironmentVariable("VIGIE_SHOTS");
        if (folder.isEmpty())
            return;
        QTest::qWait(100); // Layouts settle.
        m_application->window().grab().save(folder + QLatin1Char('/') + QLatin1String(name));
    }

    std::unique_ptr<ui::Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QSettings> m_settings;
    std::unique_ptr<app::Application> m_application;
};

void TestFirstStart::init()
{
    failOnWarnings();
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("office.vigie"));
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    QVERIFY(createDatabase(paramsOf(path)));
    auto started = app::Application::start(paramsOf(path), *m_settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    m_application->setTheme(*m_theme);
    m_application->show();
    m_application->window().resize(1440, 900);
    m_application->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
}

void TestFirstStart::cleanup()
{
    m_application.reset();
    m_settings.reset();
    m_folder.reset();
    m_theme->setAppearance(ui::Appearance::Light);
}

void TestFirstStart::oneNameIsEnoughToBegin()
{
    QTRY_VERIFY(child<QPushButton>("beginButton"));
    QVERIFY(!child<QPushButton>("beginButton")->isEnabled());
    shoot("welcome.png");
    begin();
    QCOMPARE(calendars().size(), 2);
}

void TestFirstStart::theProviderIsCompleted()
{
    begin();
    open("provider");
    QTRY_VERIFY(child<QLineEdit>("sirenEdit"));
    QTRY_COMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Atlas"));
    QTest::keyClicks(child<QLineEdit>("sirenEdit"), QStringLiteral("123456789"));
    QVERIFY2(child<QLabel>("providerWarnings"), "a wrong SIREN is said");
    shoot("settings-provider.png");
    child<QAction>("saveSettings")->trigger();
    QTRY_COMPARE(provider().legal.siren, QStringLiteral("123456789"));
}

void TestFirstStart::aCalendarIsDrawnAndSaved()
{
    begin();
    open("calendars");
    QTRY_VERIFY(child<QPushButton>("newCalendarButton"));
    QTRY_COMPARE(child<QListWidget>("calendarList")->count(), 2);
    QTest::mouseClick(child<QPushButton>("newCalendarButton"), Qt::LeftButton);
    auto *name = child<QLineEdit>("calendarNameEdit");
    name->setFocus();
    QTest::keyClicks(name, QStringLiteral("Samedi"));

    auto *strip = child<ui::WeekStrip>("weekStrip");
    QTest::mousePress(strip, Qt::LeftButton, {}, strip->pointAt(5, 9 * 60));
    QTest::mouseMove(strip, strip->pointAt(5, 12 * 60));
    QTest::mouseRelease(strip, Qt::LeftButton, {}, strip->pointAt(5, 12 * 60));
    QCOMPARE(child<QLineEdit>("hoursEdit")->text(), QStringLiteral("Sa 09:00-12:00; PH off"));
    shoot("settings-calendar.png");
    child<QAction>("saveSettings")->trigger();
    QTRY_COMPARE(calendars().size(), 3);
    for (const CalendarBook &book : calendars()) {
        if (book.name == QStringLiteral("Samedi"))
            QCOMPARE(hoursText(book.versions.constFirst().hours, false),
                     QStringLiteral("Sa 09:00-12:00; PH off"));
    }
}

void TestFirstStart::theAppearanceAppliesAtOnce()
{
    begin();
    open("appearance");
    auto *combo = child<QComboBox>("appearanceCombo");
    QVERIFY(combo);
    const int dark = combo->findData(static_cast<int>(ui::Appearance::Dark));
    combo->setCurrentIndex(dark);
    Q_EMIT combo->activated(dark);
    QCOMPARE(m_theme->appearance(), ui::Appearance::Dark);
    open("calendars");
    QTRY_COMPARE(child<QListWidget>("calendarList")->count(), 2);
    QTest::qWait(200);
    shoot("settings-dark.png");
}

QTEST_MAIN(TestFirstStart)
#include "tst_firststart.moc"
