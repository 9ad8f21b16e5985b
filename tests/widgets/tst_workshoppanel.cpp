// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "ui/pages/asset/WorkshopForms.h"
#include "ui/pages/asset/WorkshopPanel.h"
#include "ui/style/Theme.h"
#include "ui/text/WorkshopText.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ShortList.h"
#include "ui/widgets/TypeAhead.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

Q_DECLARE_METATYPE(core::Custody)

namespace {

Format testFormat()
{
    return Format(QLocale::c(), QTimeZone("Europe/Paris"),
                  [] { return instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone("Europe/Paris")); });
}

AssetRecord machine()
{
    AssetRecord record{.asset = {.id = AssetId(5), .client = ClientId(7), .name = QStringLiteral("PC-12")},
                       .clientName = QStringLiteral("Cabinet Morel")};
    record.technicians = {{.id = TechnicianId(1), .name = QStringLiteral("Camille Roux")},
                          {.id = TechnicianId(2), .name = QStringLiteral("Alex Weber"), .isActive = false}};
    return record;
}

AssetRecord taken()
{
    AssetRecord record = machine();
    record.custodies = {{.custody = {.id = CustodyId(3),
                                     .client = ClientId(7),
                                     .asset = AssetId(5),
                                     .sinceOn = QDate(2026, 11, 16),
                                     .dueOn = QDate(2026, 11, 20),
                                     .counterpart = QStringLiteral("Jeanne Morel"),
                                     .version = 1},
                         .clientName = QStringLiteral("Cabinet Morel")}};
    record.wipings = {{.wiping = {.id = DataWipingId(9),
                                  .client = ClientId(7),
                                  .asset = AssetId(5),
                                  .medium = QStringLiteral("SSD"),
                                  .serial = QStringLiteral("S4E"),
                                  .wipedOn = QDate(2026, 11, 10),
                                  .version = 1}}};
    return record;
}

} // namespace

/// What is recorded beside a machine, with mouse and keys.
class TestWorkshopPanel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup() { m_panel.reset(); }

    void aMachineIsTakenByKeys();
    void aLoanAsksForItsClient();
    void whatIsBackIsClosed();
    void aWipingIsCertifiedByKeys();
    void theOnlyDiskIsProposed();
    void papersAreNear();
    void whatIsTypedIsNotLost();
    void aConflictIsSettled();
    void badgesTellWhereItStands_data();
    void badgesTellWhereItStands();

private:
    template <class T>
    T *child(const char *name)
    {
        for (T *each : m_panel->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    void click(const char *name)
    {
        auto *button = child<QAbstractButton>(name);
        QVERIFY2(button, name);
        QTest::mouseClick(button, Qt::LeftButton);
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

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<WorkshopPanel> m_panel;
};

void TestWorkshopPanel::init()
{
    failOnWarnings();
    m_panel = std::make_unique<WorkshopPanel>(testFormat());
    m_panel->setClients({{.id = ClientId(7), .name = QStringLiteral("Cabinet Morel")},
                         {.id = ClientId(8), .name = QStringLiteral("Delmas")}});
    m_panel->resize(800, 900);
    m_panel->setRecord(machine());
    m_panel->show();
    m_panel->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_panel.get()));
}

void TestWorkshopPanel::aMachineIsTakenByKeys()
{
    QSignalSpy saved(m_panel.get(), &WorkshopPanel::custodySaved);
    click("takeToWorkshopButton");
    QVERIFY(child<QWidget>("custodyForm"));
    QVERIFY2(!child<QWidget>("clientEdit"), "it is its owner's");
    QVERIFY2(!child<QWidget>("returnedOnEdit"), "nothing is given back yet");
    QTRY_VERIFY(child<QLineEdit>("counterpartEdit")->hasFocus());
    QCOMPARE(child<QComboBox>("technicianEdit")->count(), 2); // Nobody, and the one who still works here.
    type("counterpartEdit", QStringLiteral("Jeanne Morel"));
    type("dueOnEdit", QStringLiteral("27/11/2026"));
    auto *technician = child<QComboBox>("technicianEdit");
    technician->setFocus();
    QTest::keyClick(technician, Qt::Key_Down);
    type("accessoriesEdit", QStringLiteral("Charger"));
    QTest::keyClick(child<QLineEdit>("accessoriesEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto custody = saved.constFirst().constFirst().value<Custody>();
    QCOMPARE(custody.client, ClientId(7));
    QCOMPARE(custody.asset, AssetId(5));
    QCOMPARE(custody.kind, CustodyKind::Workshop);
    QCOMPARE(custody.sinceOn, QDate(2026, 11, 22));
    QCOMPARE(custody.dueOn, std::optional(QDate(2026, 11, 27)));
    QCOMPARE(custody.technician, TechnicianId(1));
    QCOMPARE(custody.counterpart, QStringLiteral("Jeanne Morel"));
    QCOMPARE(custody.accessories, QStringLiteral("Charger"));
    QVERIFY(!custody.returnedOn);
}

void TestWorkshopPanel::aLoanAsksForItsClient()
{
    QSignalSpy saved(m_panel.get(), &WorkshopPanel::custodySaved);
    click("lendMachineButton");
    auto *client = child<TypeAhead>("clientEdit");
    QVERIFY(client);
    QCOMPARE(client->id(), 7);
    client->setChosen(8, QStringLiteral("Delmas"));
    type("counterpartEdit", QStringLiteral("Paul Delmas"));
    click("saveFormButton");
    QCOMPARE(saved.constFirst().constFirst().value<Custody>().client, ClientId(8));
    QCOMPARE(saved.constFirst().constFirst().value<Custody>().kind, CustodyKind::Loan);
}

void TestWorkshopPanel::whatIsBackIsClosed()
{
    m_panel->setRecord(taken());
    QSignalSpy saved(m_panel.get(), &WorkshopPanel::custodySaved);
    click("back/3Link");
    QVERIFY(child<QWidget>("custodyForm"));
    auto *state = child<QPlainTextEdit>("stateAfterEdit");
    QTRY_VERIFY(state->hasFocus());
    QTest::keyClicks(state, QStringLiteral("Screen replaced"));
    click("saveFormButton");
    const auto custody = saved.constFirst().constFirst().value<Custody>();
    QCOMPARE(custody.id, CustodyId(3));
    QCOMPARE(custody.returnedOn, std::optional(QDate(2026, 11, 22)));
    QCOMPARE(custody.stateAfter, QStringLiteral("Screen replaced"));
    AssetRecord back = taken();
    back.custodies[0].custody = custody;
    m_panel->closeForm();
    m_panel->setRecord(back);
    QVERIFY2(!child<QAbstractButton>("back/3Link"), "what is back is not given back again");
    QVERIFY(child<QAbstractButton>("receipt/3Link"));
}

void TestWorkshopPanel::aWipingIsCertifiedByKeys()
{
    QSignalSpy saved(m_panel.get(), &WorkshopPanel::wipingSaved);
    click("certifyWipingButton");
    QTRY_VERIFY(child<QLineEdit>("mediumEdit")->hasFocus());
    type("mediumEdit", QStringLiteral("SSD 500 GB"));
    type("serialEdit", QStringLiteral("S4EWNX"));
    auto *method = child<QComboBox>("methodEdit");
    method->setFocus();
    QTest::keyClick(method, Qt::Key_Down);
    auto *check = child<QCheckBox>("isVerifiedEdit");
    check->setFocus();
    QTest::keyClick(check, Qt::Key_Space);
    click("saveFormButton");
    const auto wiping = saved.constFirst().constFirst().value<DataWiping>();
    QCOMPARE(wiping.client, ClientId(7));
    QCOMPARE(wiping.asset, AssetId(5));
    QCOMPARE(wiping.medium, QStringLiteral("SSD 500 GB"));
    QCOMPARE(wiping.serial, QStringLiteral("S4EWNX"));
    QCOMPARE(wiping.method, WipingMethod::SecureErase);
    QCOMPARE(wiping.wipedOn, QDate(2026, 11, 22));
    QVERIFY(wiping.isVerified);
}

void TestWorkshopPanel::theOnlyDiskIsProposed()
{
    AssetRecord record = machine();
    PartItem disk(PartKind::Disk);
    disk.set(PartField::Name, QStringLiteral("Samsung 870 EVO"));
    disk.set(PartField::Serial, QStringLiteral("S5Y1"));
    record.parts.set(PartKind::Disk, {disk});
    m_panel->setRecord(record);
    click("certifyWipingButton");
    QCOMPARE(child<QLineEdit>("mediumEdit")->text(), QStringLiteral("Samsung 870 EVO"));
    QCOMPARE(child<QLineEdit>("serialEdit")->text(), QStringLiteral("S5Y1"));
    m_panel->closeForm();
    PartItem other(PartKind::Disk);
    other.set(PartField::Name, QStringLiteral("WD Blue"));
    record.parts.set(PartKind::Disk, {disk, other});
    m_panel->setRecord(record);
    click("certifyWipingButton");
    QVERIFY2(child<QLineEdit>("mediumEdit")->text().isEmpty(), "nobody can say which one");
}

void TestWorkshopPanel::papersAreNear()
{
    m_panel->setRecord(taken());
    QSignalSpy gone(m_panel.get(), &WorkshopPanel::navigate);
    click("receipt/3Link");
    click("certificate/9Link");
    QCOMPARE(gone.size(), 2);
    for (const auto &[at, record] : {std::pair(0, 3), std::pair(1, 9)}) {
        const auto place = gone.at(at).constFirst().value<Place>();
        QCOMPARE(place.page, QStringLiteral("paper"));
        QCOMPARE(place.record, record);
        QCOMPARE(place.filter.value(QStringLiteral("asset")).toInt(), 5);
    }
}

void TestWorkshopPanel::whatIsTypedIsNotLost()
{
    click("takeToWorkshopButton");
    type("counterpartEdit", QStringLiteral("Jeanne Morel"));
    click("certifyWipingButton");
    QVERIFY2(child<QWidget>("custodyForm"), "the other form waits until this one is settled");
    m_panel->setRecord(taken()); // An answer that came meanwhile.
    QCOMPARE(child<QLineEdit>("counterpartEdit")->text(), QStringLiteral("Jeanne Morel"));
    AssetRecord other = machine();
    other.asset.id = AssetId(6);
    m_panel->setRecord(other);
    QVERIFY2(!m_panel->form(), "it was of another machine");
}

void TestWorkshopPanel::aConflictIsSettled()
{
    m_panel->setRecord(taken());
    click("custody/3Link");
    type("accessoriesEdit", QStringLiteral("Bag"));
    QSignalSpy saved(m_panel.get(), &WorkshopPanel::custodySaved);
    QSignalSpy reload(m_panel.get(), &WorkshopPanel::reloadRequested);
    click("saveFormButton");
    m_panel->form()->showError({.kind = ErrorKind::Conflict});
    click("mineButton");
    QCOMPARE(reload.size(), 1);
    AssetRecord theirs = taken();
    theirs.custodies[0].custody.version = 2;
    m_panel->setRecord(theirs);
    QCOMPARE(saved.size(), 2);
    QCOMPARE(saved.constLast().constFirst().value<Custody>().version, 2);
    m_panel->form()->showError({.kind = ErrorKind::Conflict});
    click("theirsButton");
    m_panel->setRecord(theirs);
    QVERIFY(!m_panel->form());
}

void TestWorkshopPanel::badgesTellWhereItStands_data()
{
    QTest::addColumn<Custody>("custody");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, const Custody &custody, const char *text, Tone tone) {
        QTest::newRow(name) << custody << QString::fromLatin1(text) << static_cast<int>(tone);
    };
    const QDate today(2026, 11, 22);
    row("no day was promised", {.kind = CustodyKind::Loan}, "Lent", Tone::Accent);
    row("next week", {.dueOn = today.addDays(7)}, "due back 29 Nov", Tone::Neutral);
    row("today", {.dueOn = today}, "due back today", Tone::Watch);
    row("yesterday", {.dueOn = today.addDays(-1)}, "was due back yesterday", Tone::Breached);
    row("back", {.dueOn = today.addDays(-1), .returnedOn = today}, "back since 22 Nov 2026", Tone::Kept);
}

void TestWorkshopPanel::badgesTellWhereItStands()
{
    QFETCH(const Custody, custody);
    const BadgeText badge = custodyBadge(custody, testFormat());
    QTEST(QString(badge.text).replace(QChar::Nbsp, u' '), "text");
    QTEST(static_cast<int>(badge.tone), "tone");
}

QTEST_MAIN(TestWorkshopPanel)
#include "tst_workshoppanel.moc"
