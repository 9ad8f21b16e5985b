// SPDX-License-Identifier: GPL-3.0-or-later
#include "Calendars.h"
#include "Warnings.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/pages/today/TodayRow.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ElidedLabel.h"

#include <QAction>
#include <QPushButton>
#include <QSignalSpy>

using namespace ui;

Q_DECLARE_METATYPE(core::TodayReason)

/// What waits, line by line, each with its action.
class TestTodayPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void headerTellsDayAndHours_data();
    void headerTellsDayAndHours();
    void headerTellsWhoIsOnCall();
    void whatIsOwedIsReadInANarrowWindow();
    void linesLeadToTheirRecord_data();
    void linesLeadToTheirRecord();
    void whatExpiresIsSaid_data();
    void whatExpiresIsSaid();
    void acknowledgingTakesOneClick();
    void arrowsMoveAndEnterOpens();
    void theRestIsOneClickAway();
    void nothingWaits();
    void theFocusStaysWhenReadAgain();

private:
    static core::TodayItem due(core::Milestone milestone)
    {
        return {.reason = core::TodayReason::Due,
                .intervention = core::InterventionId(421),
                .number = QStringLiteral("2026-0421"),
                .title = QStringLiteral("Plus de messagerie"),
                .clientName = QStringLiteral("Transports Delmas"),
                .priority = core::Priority::P1,
                .milestone = milestone,
                .at = when::at("2026-11-22 19:31")};
    }
    void show(const QList<core::TodayItem> &items, qint64 more = 0)
    {
        core::Today today{.hours = {.isKnown = true, .isOnCall = true}};
        for (const core::TodayItem &item : items)
            today.groups << core::TodayGroup{.reason = item.reason, .items = {item}, .count = 1 + more};
        m_page->showToday(today);
    }
    QList<TodayRow *> rows() const { return m_page->findChildren<TodayRow *>(); }

    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QAction> m_new;
    std::unique_ptr<TodayPage> m_page;
};

void TestTodayPage::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    m_theme = std::make_unique<Theme>(*qApp);
}

void TestTodayPage::init()
{
    failOnWarnings();
    m_new = std::make_unique<QAction>(QStringLiteral("New intervention"));
    m_page = std::make_unique<TodayPage>(
        Format(QLocale(), when::paris(), [] { return when::at("2026-11-22 18:43"); }), m_new.get());
    m_page->resize(1180, 840);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestTodayPage::cleanup()
{
    m_page.reset();
}

void TestTodayPage::headerTellsDayAndHours_data()
{
    QTest::addColumn<bool>("known");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("onCall");
    QTest::addColumn<QString>("note");
    QTest::newRow("no contract") << false << false << false << "";
    QTest::newRow("open") << true << true << false << " · support hours open";
    QTest::newRow("on call") << true << false << true << " · support hours closed, P1 on call";
    QTest::newRow("closed") << true << false << false << " · support hours closed";
}

void TestTodayPage::headerTellsDayAndHours()
{
    QFETCH(const bool, known);
    QFETCH(const bool, open);
    QFETCH(const bool, onCall);
    QFETCH(const QString, note);
    m_page->showToday({.hours = {.isKnown = known, .isOpen = open, .isOnCall = onCall}});
    const QString said = m_page->header().note;
    QVERIFY2(said.contains(QStringLiteral("22 November 2026")), qPrintable(said));
    QVERIFY2(note.isEmpty() ? !said.contains(QStringLiteral("support")) : said.endsWith(note),
             qPrintable(said));
}

void TestTodayPage::headerTellsWhoIsOnCall()
{
    const auto note = [this](const std::optional<QList<core::OnCallPerson>> &onCall) {
        m_page->showToday({.onCall = onCall});
        return m_page->header().note;
    };
    QVERIFY(!note({}).contains(QStringLiteral("on call")));
    QVERIFY(note(QList<core::OnCallPerson>()).endsWith(QStringLiteral(" · nobody is on call now")));
    QVERIFY(
        note(QList<core::OnCallPerson>{
                 {.name = QStringLiteral("Camille Roux"), .phone = QStringLiteral("0611223344")}})
            .endsWith(QStringLiteral(" · on call now: Camille Roux, 06\u00a011\u00a022\u00a033\u00a044")));
}

void TestTodayPage::whatIsOwedIsReadInANarrowWindow()
{
    TodayRow longest(
        {.when = {.text = QStringLiteral("overdue by 164 h 34"), .tone = Tone::Breached, .toolTip = {}},
         .what = QStringLiteral("Workstations: 24 billed, 23 under contract"),
         .of = QStringLiteral("C-2024-004 · Étude notariale Muller-Roth et associés"),
         .context = QStringLiteral("Étude notariale Muller-Roth"),
         .action = QStringLiteral("See the contract")});
    TodayRow other({.when = {.text = QStringLiteral("30 Nov."), .tone = Tone::Watch, .toolTip = {}},
                    .what = QStringLiteral("Domain name"),
                    .of = QStringLiteral("morel.example"),
                    .action = QStringLiteral("See it")});
    const auto what = [](const TodayRow &row) { return row.findChildren<ElidedLabel *>().at(0); };
    for (const int width : {764, 1400, 764}) {
        for (TodayRow *row : {&longest, &other}) {
            row->show();
            row->resize(width, row->height());
        }
        TodayRow::align({&longest, &other}, width);
        QCoreApplication::processEvents();
        QVERIFY2(!what(longest)->isElided(), qPrintable(QString::number(width)));
        QCOMPARE(longest.height() > 50, width < 1000); // On two lines only where it has to be.
        QCOMPARE(other.height(), longest.height());
        QCOMPARE(what(other)->x(), what(longest)->x());
    }
}

void TestTodayPage::linesLeadToTheirRecord_data()
{
    QTest::addColumn<int>("reason");
    QTest::addColumn<QString>("page");
    QTest::addColumn<qint64>("record");
    const auto row = [](const char *name, core::TodayReason reason, const char *page, qint64 record) {
        QTest::newRow(name) << static_cast<int>(reason) << QString::fromLatin1(page) << record;
    };
    using enum core::TodayReason;
    row("breach", Breach, "gdpr", 3);
    row("due", Due, "interventions", 421);
    row("due back", DueBack, "assets", 5);
    row("waiting", Waiting, "interventions", 421);
    row("renewal to announce", RenewalReminder, "contracts", 7);
    row("last day for a notice", NoticeDeadline, "contracts", 7);
    row("contract", ContractEnd, "contracts", 7);
    row("machines billed", Billing, "contracts", 7);
    row("domain name", DomainEnd, "subscriptions", 9);
    row("certificate", CertificateEnd, "subscriptions", 9);
    row("licence", LicenceEnd, "subscriptions", 9);
    row("warranty", WarrantyEnd, "assets", 5);
}

void TestTodayPage::linesLeadToTheirRecord()
{
    QFETCH(const int, reason);
    QFETCH(const QString, page);
    QFETCH(const qint64, record);
    core::TodayItem item = due(core::Milestone::Restored);
    item.reason = static_cast<core::TodayReason>(reason);
    item.breach = core::DataBreachId(3);
    item.contract = core::ContractId(7);
    item.subscription = core::SubscriptionId(9);
    item.asset = core::AssetId(5);
    item.day = QDate(2026, 12, 1);
    show({item});
    QCOMPARE(rows().size(), 1);
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    QTest::mouseClick(rows().at(0)->findChild<QPushButton *>(QStringLiteral("todayActionButton")),
                      Qt::LeftButton);
    QCOMPARE(navigate.size(), 1);
    const auto place = navigate.at(0).at(0).value<Place>();
    QCOMPARE(place.page, page);
    QCOMPARE(place.record, record);
}

void TestTodayPage::whatExpiresIsSaid_data()
{
    QTest::addColumn<core::TodayReason>("reason");
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isAutoRenewed");
    QTest::addColumn<QString>("said");
    const auto row = [](const char *name, core::TodayReason reason, const QDate &day, bool isAutoRenewed,
                        const char *said) {
        QTest::newRow(name) << reason << day << isAutoRenewed << QString::fromUtf8(said);
    };
    const QDate today(2026, 11, 22);
    row("a domain name soon", core::TodayReason::DomainEnd, today.addDays(12), false,
        "Domain name expires, expires in 12 day(s), morel.example, Cabinet Morel · Gandi");
    row("a certificate too late", core::TodayReason::CertificateEnd, today.addDays(-9), false,
        "Certificate expired, expired since 13 Nov 2026, morel.example, Cabinet Morel · Gandi");
    row("a licence today", core::TodayReason::LicenceEnd, today, false,
        "Licence expires, expires today, morel.example, Cabinet Morel · Gandi");
    row("a renewal that nobody noted", core::TodayReason::DomainEnd, today.addDays(-4), true,
        "Renewal to check, since 18 Nov, morel.example, Cabinet Morel · Gandi");
}

void TestTodayPage::whatExpiresIsSaid()
{
    QFETCH(const core::TodayReason, reason);
    QFETCH(const QDate, day);
    QFETCH(const bool, isAutoRenewed);
    show({{.reason = reason,
           .subscription = core::SubscriptionId(9),
           .isAutoRenewed = isAutoRenewed,
           .title = QStringLiteral("morel.example"),
           .clientName = QStringLiteral("Cabinet Morel"),
           .detail = QStringLiteral("Gandi"),
           .day = day}},
         3);
    QTEST(QString(rows().at(0)->accessibleName()).replace(QChar::Nbsp, QLatin1Char(' ')), "said");
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    QTest::mouseClick(m_page->findChild<QPushButton *>(QStringLiteral("todayRestButton")), Qt::LeftButton);
    const auto place = navigate.value(0).value(0).value<Place>();
    QCOMPARE(place.page, QStringLiteral("subscriptions"));
    QCOMPARE(place.filter.value(QStringLiteral("end")).toString(), QStringLiteral("due"));
    QVERIFY(place.filter.contains(QStringLiteral("kind")));
}

void TestTodayPage::acknowledgingTakesOneClick()
{
    QSignalSpy acknowledged(m_page.get(), &TodayPage::acknowledgeRequested);
    show({due(core::Milestone::Acknowledged)});
    auto *button = rows().at(0)->findChild<QPushButton *>(QStringLiteral("todayActionButton"));
    QCOMPARE(button->text(), QStringLiteral("Acknowledge"));
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(acknowledged.size(), 1);
    QCOMPARE(acknowledged.at(0).at(0).value<core::InterventionId>(), core::InterventionId(421));
}

void TestTodayPage::arrowsMoveAndEnterOpens()
{
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    core::TodayItem warranty{
        .reason = core::TodayReason::WarrantyEnd, .asset = core::AssetId(5), .day = QDate(2026, 12, 1)};
    show({due(core::Milestone::Restored), warranty});
    m_page->firstFocus()->setFocus();
    QVERIFY(rows().at(0)->hasFocus());
    QTest::keyClick(rows().at(0), Qt::Key_Down);
    QVERIFY(rows().at(1)->hasFocus());
    QTest::keyClick(rows().at(1), Qt::Key_Return);
    QCOMPARE(navigate.at(0).at(0).value<Place>().page, QStringLiteral("assets"));
}

void TestTodayPage::theRestIsOneClickAway()
{
    QSignalSpy navigate(m_page.get(), &Page::navigate);
    show({due(core::Milestone::Restored)}, 12);
    auto *rest = m_page->findChild<QPushButton *>(QStringLiteral("todayRestButton"));
    QVERIFY(rest);
    QVERIFY(rest->text().contains(QStringLiteral("12")));
    QTest::mouseClick(rest, Qt::LeftButton);
    QCOMPARE(navigate.at(0).at(0).value<Place>().filter.value(QStringLiteral("order")).toString(),
             QStringLiteral("due"));
}

void TestTodayPage::nothingWaits()
{
    m_page->showToday({});
    auto *empty = m_page->findChild<QWidget *>(QStringLiteral("todayEmptyState"));
    QVERIFY(empty->isVisible());
    QVERIFY(rows().isEmpty());
    show({due(core::Milestone::Restored)});
    QVERIFY(!empty->isVisible());
}

void TestTodayPage::theFocusStaysWhenReadAgain()
{
    core::TodayItem warranty{
        .reason = core::TodayReason::WarrantyEnd, .asset = core::AssetId(5), .day = QDate(2026, 12, 1)};
    show({due(core::Milestone::Restored), warranty});
    rows().at(1)->setFocus();
    show({due(core::Milestone::Restored), warranty});
    const auto focused = std::ranges::count_if(rows(), [](const TodayRow *row) { return row->hasFocus(); });
    QCOMPARE(focused, 1);
    QVERIFY(m_page->focusWidget()->accessibleName().contains(QStringLiteral("Warranty")));
}

QTEST_MAIN(TestTodayPage)
#include "tst_todaypage.moc"
