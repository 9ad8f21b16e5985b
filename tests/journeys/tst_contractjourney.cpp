// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "app/Application.h"
#include "core/services/ClientService.h"
#include "core/services/PeopleService.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/Database.h"
#include "ui/pages/contract/PartList.h"
#include "ui/pages/contract/TargetEdit.h"
#include "ui/printing/PreviewWidget.h"
#include "ui/style/Theme.h"
#include "ui/widgets/TypeAhead.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

using namespace core;

/// A contract from nothing: its client, its grid, its signature, an amendment; in the program
/// itself, on a database of its own.
class TestContractJourney : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void aContractFromNothingToItsAmendment();

private:
    void recordANotice();
    /// The visible widget, or the action, of that name; null where there is none.
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
    void type(const char *name, const QString &text)
    {
        auto *edit = child<QLineEdit>(name);
        QVERIFY2(edit, name);
        edit->setFocus();
        edit->selectAll();
        QTest::keyClicks(edit, text);
        QTest::keyClick(edit, Qt::Key_Tab);
    }
    void choosePart(ContractPart part)
    {
        auto *list = child<ui::PartList>("partList");
        QVERIFY(list);
        const auto row = ui::PartList::parts().indexOf(part);
        const QModelIndex index = list->model()->index(static_cast<int>(row), 0);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualRect(index).center());
    }
    void trigger(const char *name)
    {
        auto *action = child<QAction>(name);
        QVERIFY2(action && action->isEnabled(), name);
        action->trigger();
    }
    template <class Read>
    auto read(Read ask)
    {
        return *m_application->context()
                    .list.run([ask](Connection &connection) { return ask(ContractRepository(connection)); })
                    .result();
    }
    QList<ContractVersion> versions()
    {
        return read([](const ContractRepository &contracts) { return contracts.versions(ContractId(1)); });
    }
    ContractState state()
    {
        return read([](const ContractRepository &contracts) { return contracts.find(ContractId(1)); }).state;
    }
    QString targetOf(const ContractVersion &version, size_t milestone)
    {
        return targetText(version.terms.levels.constFirst().targets.at(milestone).value_or(Target{}));
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

void TestContractJourney::init()
{
    failOnWarnings();
    m_theme = std::make_unique<ui::Theme>(*qApp);
    m_folder = std::make_unique<QTemporaryDir>();
    const QString path = m_folder->filePath(QStringLiteral("office.vigie"));
    m_settings =
        std::make_unique<QSettings>(m_folder->filePath(QStringLiteral("vigie.ini")), QSettings::IniFormat);
    QVERIFY(createDatabase(paramsOf(path)));
    auto started = app::Application::start(paramsOf(path), *m_settings);
    QVERIFY(started);
    m_application = std::move(started.value());
    const auto work = [](Unit &unit) -> Result<> {
        const FirstStart start{.providerName = QStringLiteral("Atlas Informatique"),
                               .zone = QTimeZone("Europe/Paris"),
                               .officeName = QStringLiteral("Heures ouvrées"),
                               .alwaysName = QStringLiteral("Permanence"),
                               .today = QDate(2026, 3, 4)};
        if (const Result<> done = setUpDefaults(unit, start); !done)
            return done;
        const auto client = save(unit, Client{.name = QStringLiteral("Cabinet Morel")});
        return client ? Result<>() : client.error();
    };
    const auto setUp = m_application->context().operations.run(QStringLiteral("set up"), work);
    QTRY_VERIFY(setUp.isFinished());
    QVERIFY(setUp.result());
    m_application->window().resize(1440, 900);
    m_application->window().show();
    m_application->window().activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&m_application->window()));
}

void TestContractJourney::cleanup()
{
    m_application.reset();
    m_settings.reset();
    m_folder.reset();
}

/// The letter came today: the contract is under notice; Ctrl+Z takes it back.
void TestContractJourney::recordANotice()
{
    ui::MainWindow &window = m_application->window();
    QVERIFY(window.goTo({.page = QStringLiteral("contracts"), .record = 1}));
    QTRY_VERIFY(child<QWidget>("lifeLink"));
    trigger("noticeContract");
    QTRY_VERIFY(child<QWidget>("noticeForm"));
    type("writtenOnEdit", QStringLiteral("-2"));
    type("receivedOnEdit", QStringLiteral("+0"));
    shoot("contract-notice.png");
    QTest::mouseClick(child<QPushButton>("saveFormButton"), Qt::LeftButton);
    QTRY_COMPARE(state(), ContractState::NoticeGiven);
    QTRY_VERIFY(child<QWidget>("reversibilityTable"));
    QTRY_VERIFY2(!child<QWidget>("noticeForm"), "what is saved is no longer in the way");
    trigger("acknowledgeNotice");
    QTRY_VERIFY(child<ui::PreviewWidget>("paperPreview"));
    QTRY_VERIFY(
        child<ui::PreviewWidget>("paperPreview")->pages().title().contains(QStringLiteral("résiliation")));
    QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
    QTRY_COMPARE(state(), ContractState::Active);
}

void TestContractJourney::aContractFromNothingToItsAmendment()
{
    ui::MainWindow &window = m_application->window();
    window.goTo({.page = QStringLiteral("contracts"), .filter = {{QStringLiteral("new"), true}}});
    QTRY_VERIFY(child<ui::PartList>("partList"));

    auto *client = child<ui::TypeAhead>("clientEdit");
    client->setFocus();
    QTest::keyClicks(client, QStringLiteral("morel"));
    QTRY_VERIFY(client->isListShown());
    QTest::keyClick(client, Qt::Key_Down);
    QTest::keyClick(client, Qt::Key_Return);
    QCOMPARE(client->text(), QStringLiteral("Cabinet Morel"));
    type("titleEdit", QStringLiteral("Maintenance"));

    choosePart(ContractPart::ServiceLevels);
    type("targetP10", QStringLiteral("30 min"));
    type("targetP11", QStringLiteral("8 h"));
    type("targetP12", QStringLiteral("4 h"));
    QVERIFY2(child<QLabel>("messageP1"), "the contradiction is said under its row");
    shoot("contract-contradiction.png");
    type("targetP11", QStringLiteral("2 h"));
    QVERIFY(!child<QLabel>("messageP1"));

    trigger("signContract");
    QTRY_COMPARE(window.currentPlace().record, 1);
    QTRY_VERIFY(child<ui::PartList>("partList"));
    QCOMPARE(state(), ContractState::Active);
    QCOMPARE(versions().size(), 1);
    QVERIFY(versions().constFirst().isSigned);
    QCOMPARE(targetOf(versions().constFirst(), 1), QStringLiteral("2 h"));

    choosePart(ContractPart::ServiceLevels);
    QTRY_VERIFY2(child<ui::TargetEdit>("targetP10")->isReadOnly(), "what is signed is not edited");
    trigger("amendContract");
    QTest::mouseClick(child<QPushButton>("stateConfirmButton"), Qt::LeftButton);
    QTRY_COMPARE(versions().size(), 2);
    QTRY_VERIFY(!child<ui::TargetEdit>("targetP10")->isReadOnly());
    const QDate start = versions().constFirst().effectiveOn;
    choosePart(ContractPart::Duration);
    type("effectiveOnEdit", start.addMonths(3).toString(QStringLiteral("dd/MM/yyyy")));
    choosePart(ContractPart::ServiceLevels);
    type("targetP10", QStringLiteral("15 min"));
    shoot("contract-amendment.png");
    trigger("signContract");
    QTRY_VERIFY(versions().constLast().isSigned);
    const auto all = versions();
    QCOMPARE(targetOf(*versionOn(all, start), 0), QStringLiteral("30 min"));
    QCOMPARE(targetOf(*versionOn(all, start.addMonths(3)), 0), QStringLiteral("15 min"));

    QTRY_VERIFY(child<ui::TargetEdit>("targetP10")->isReadOnly());
    trigger("contractToPaper");
    QTRY_VERIFY(child<ui::PreviewWidget>("paperPreview"));
    QTRY_VERIFY2(child<ui::PreviewWidget>("paperPreview")->pages().count() >= 3, "the amendment is laid out");
    QVERIFY(child<ui::PreviewWidget>("paperPreview")->pages().title().contains(QStringLiteral("Avenant 1")));
    shoot("contract-paper.png");
    recordANotice();
    QVERIFY2(window.goTo({.page = QStringLiteral("contracts")}), "nothing is left to save");
    QTRY_VERIFY(child<QWidget>("contractListPanel"));
    QTest::qWait(300);
    shoot("contracts.png");
}

QTEST_MAIN(TestContractJourney)
#include "tst_contractjourney.moc"
