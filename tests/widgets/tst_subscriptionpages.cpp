// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/subscription/SubscriptionColumns.h"
#include "ui/pages/subscription/SubscriptionForm.h"
#include "ui/pages/subscription/SubscriptionsPage.h"
#include "ui/style/Theme.h"
#include "ui/text/SubscriptionText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/TypeAhead.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

Q_DECLARE_METATYPE(core::SubscriptionFilter)
Q_DECLARE_METATYPE(core::SubscriptionRow)

namespace {

Instant noon()
{
    return instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone("Europe/Paris"));
}

Format testFormat()
{
    return Format(QLocale::c(), QTimeZone("Europe/Paris"), [] { return noon(); });
}

} // namespace

/// The pages of licences, certificates and domain names, with mouse and keys.
class TestSubscriptionPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void expiryIsTold_data();
    void expiryIsTold();
    void seatsAreTold_data();
    void seatsAreTold();
    void placesNarrowTheList_data();
    void placesNarrowTheList();
    void aSentenceIsTakenBack();
    void whatExpiresFirstIsFirst();
    void enterOpens();
    void anEmptyListOffersToAdd();
    void theKindDecidesWhichFieldsAreShown_data();
    void theKindDecidesWhichFieldsAreShown();
    void aLicenceIsAddedByKeys();
    void computersAreNamedInOneGo();
    void missingSeatsAreToldNotRefused();
    void aRefusalStandsAtItsField();
    void whatIsTypedIsNotLost();
    void aRecordIsRenewedAndArchived();
    void machinesOfTheRecordAreLinks();
    void aConflictIsSettled();

private:
    template <class T>
    T *child(const char *name)
    {
        for (T *each : m_page->findChildren<T *>(QLatin1String(name))) {
            if (each->isVisible())
                return each;
        }
        return nullptr;
    }
    QString helpOf(const char *field);
    void openNew(qint64 client = 0);
    void openRecord();
    SubscriptionsPage::Source source();

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    SubscriptionRecord m_record;
    SubscriptionFilter m_filter;
    QList<SubscriptionRow> m_rows;
    QList<Asset> m_machines;
    int m_asked = 0;
    std::unique_ptr<SubscriptionsPage> m_page;
};

SubscriptionsPage::Source TestSubscriptionPages::source()
{
    SubscriptionsPage::Source source;
    source.list.table = core::Table::Subscription;
    source.list.page = [this](const SubscriptionFilter &filter, const std::optional<Cursor> &, int) {
        m_filter = filter;
        ++m_asked;
        return soon(
            Result<core::Page<SubscriptionRow>>(core::Page<SubscriptionRow>{.rows = m_rows, .next = {}}));
    };
    source.list.rows = [](const QSet<qint64> &, const SubscriptionFilter &) {
        return soon(Result<QList<SubscriptionRow>>(QList<SubscriptionRow>()));
    };
    source.record = [this](SubscriptionId id, ClientId client) {
        if (id.isValid())
            return soon(Result<SubscriptionRecord>(m_record));
        SubscriptionRecord fresh{.clientName = QStringLiteral("Cabinet Morel"), .machines = m_machines};
        fresh.subscription.client = client;
        return soon(Result<SubscriptionRecord>(fresh));
    };
    source.clients = [] {
        return soon(
            Result<QList<Client>>(QList<Client>{{.id = ClientId(7), .name = QStringLiteral("Cabinet Morel")},
                                                {.id = ClientId(8), .name = QStringLiteral("Delmas")}}));
    };
    source.history = [](RowRef) { return soon(Result<RecordHistory>(RecordHistory())); };
    return source;
}

/// What was asked is answered first: Qt wants the page to live until then.
void TestSubscriptionPages::cleanup()
{
    for (int i = 0; i < 4; ++i) // An answer may lead to a question.
        QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestSubscriptionPages::init()
{
    failOnWarnings();
    m_asked = 0;
    m_rows.clear();
    m_machines = {{.id = AssetId(1), .client = ClientId(7), .name = QStringLiteral("PC-01")},
                  {.id = AssetId(2),
                   .client = ClientId(7),
                   .kind = AssetKind::Laptop,
                   .name = QStringLiteral("PORT-01")},
                  {.id = AssetId(3),
                   .client = ClientId(7),
                   .kind = AssetKind::Server,
                   .name = QStringLiteral("SRV-01")}};
    m_record = {.subscription = {.id = SubscriptionId(5),
                                 .client = ClientId(7),
                                 .name = QStringLiteral("Antivirus"),
                                 .seats = 1,
                                 .expiresOn = QDate(2026, 12, 4),
                                 .assets = {AssetId(1), AssetId(3)},
                                 .version = 1},
                .clientName = QStringLiteral("Cabinet Morel"),
                .machines = m_machines,
                .used = 2};
    m_page = std::make_unique<SubscriptionsPage>(source(), testFormat(), m_changes);
    m_page->resize(1200, 1000);
    m_page->open({.page = QStringLiteral("subscriptions")});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    QTRY_VERIFY(m_page->findChild<FilterChip *>(QStringLiteral("clientChip"))->isEnabled());
}

void TestSubscriptionPages::expiryIsTold_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isAutoRenewed");
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("tone");
    const auto row = [](const char *name, const QDate &day, bool isAutoRenewed, const char *text, Tone tone) {
        QTest::newRow(name) << day << isAutoRenewed << QString::fromUtf8(text) << static_cast<int>(tone);
    };
    const QDate today(2026, 11, 22);
    row("over since yesterday", today.addDays(-1), false, "expired since 21 Nov 2026", Tone::Breached);
    row("its last day", today, false, "expires today", Tone::Watch);
    row("in twelve days", today.addDays(12), false, "expires in 12 day(s)", Tone::Watch);
    row("within the horizon", today.addDays(60), false, "expires in 60 day(s)", Tone::Watch);
    row("later", today.addDays(61), false, "22 Jan 2027", Tone::Neutral);
    row("without an end", {}, false, "no end", Tone::Neutral);
    row("renews soon", today.addDays(12), true, "renews in 12 day(s)", Tone::Neutral);
    row("renews today", today, true, "renews today", Tone::Neutral);
    row("renews later", today.addDays(61), true, "renews 22 Jan 2027", Tone::Neutral);
    row("should have been renewed", today.addDays(-1), true, "renewal to check", Tone::Watch);
}

void TestSubscriptionPages::expiryIsTold()
{
    QFETCH(const QDate, day);
    QFETCH(const bool, isAutoRenewed);
    QFETCH(const int, tone);
    const BadgeText badge =
        expiryBadge(day.isValid() ? std::optional(day) : std::nullopt, isAutoRenewed, testFormat());
    QTEST(QString(badge.text).replace(QChar::Nbsp, QLatin1Char(' ')), "text");
    QCOMPARE(static_cast<int>(badge.tone), tone);
}

void TestSubscriptionPages::seatsAreTold_data()
{
    QTest::addColumn<int>("seats");
    QTest::addColumn<qint64>("used");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("isAlarm");
    QTest::newRow("not counted") << -1 << qint64(3) << QString() << false;
    QTest::newRow("enough") << 25 << qint64(18) << QStringLiteral("18 / 25") << false;
    QTest::newRow("all taken") << 25 << qint64(25) << QStringLiteral("25 / 25") << false;
    QTest::newRow("too few") << 25 << qint64(27) << QStringLiteral("27 / 25, 2 too many") << true;
}

void TestSubscriptionPages::seatsAreTold()
{
    QFETCH(const int, seats);
    QFETCH(const qint64, used);
    QFETCH(const bool, isAlarm);
    const BadgeText badge = seatsBadge(seats < 0 ? std::nullopt : std::optional(seats), used, testFormat());
    QTEST(QString(badge.text).replace(QChar::Nbsp, QLatin1Char(' ')), "text");
    QCOMPARE(badge.tone == Tone::Breached, isAlarm); // Said in words as well: the text above.
}

void TestSubscriptionPages::placesNarrowTheList_data()
{
    QTest::addColumn<QVariantMap>("place");
    QTest::addColumn<SubscriptionFilter>("filter");
    const auto row = [](const char *name, const QVariantMap &place, const SubscriptionFilter &filter) {
        QTest::newRow(name) << place << filter;
    };
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    const QDate today(2026, 11, 22);
    row("everything", {}, {});
    row("of a client", {{key("client"), 8}}, {.client = ClientId(8)});
    row("certificates", {{key("kind"), 1}}, {.kind = SubscriptionKind::Certificate});
    row("within 90 days", {{key("end"), 90}}, {.expiresFrom = today, .expiresTo = today.addDays(90)});
    row("to be renewed", {{key("end"), key("due")}}, {.expiresTo = today.addDays(60)});
    row("expired", {{key("end"), key("expired")}}, {.expiresTo = today.addDays(-1)});
    row("without an end", {{key("end"), key("none")}}, {.undated = true});
    row("too few seats", {{key("seats"), key("over")}}, {.overused = true});
    row("the archive too", {{key("archived"), true}}, {.archived = true});
    row("by name", {{key("order"), key("name")}, {key("descending"), true}},
        {.order = SubscriptionOrder::ByName, .descending = true});
    row("words", {{key("text"), key("office")}}, {.text = key("office")});
}

void TestSubscriptionPages::placesNarrowTheList()
{
    QFETCH(const QVariantMap, place);
    QFETCH(const SubscriptionFilter, filter);
    m_page->open({.page = QStringLiteral("subscriptions"), .filter = place});
    QTRY_VERIFY(m_asked > 0);
    QTRY_VERIFY(m_filter == filter);
    QCOMPARE(m_page->place().filter, place); // What Back returns to.
}

void TestSubscriptionPages::aSentenceIsTakenBack()
{
    m_page->open(
        {.page = QStringLiteral("subscriptions"),
         .filter = {{QStringLiteral("end"), 30}, {QStringLiteral("order"), QStringLiteral("name")}}});
    auto *chip = m_page->findChild<FilterChip *>(QStringLiteral("endChip"));
    QTRY_VERIFY(chip->isVisible());
    QCOMPARE(chip->text(), QStringLiteral("Expiry: within 30 days"));
    QTest::mouseClick(chip, Qt::LeftButton, {}, QPoint(chip->width() - 8, chip->height() / 2));
    QVERIFY(!chip->isVisible());
    QCOMPARE(m_page->place().filter,
             (QVariantMap{{QStringLiteral("order"), QStringLiteral("name")}})); // The order stays.
}

void TestSubscriptionPages::whatExpiresFirstIsFirst()
{
    QTRY_VERIFY(m_asked > 0);
    auto *view = child<ListView>("subscriptionList");
    QCOMPARE(m_filter.order, SubscriptionOrder::ByExpiry);
    const QAbstractItemModelTester tester(view->model());
    const QHeaderView *header = view->horizontalHeader();
    QVERIFY(header->isSortIndicatorShown());
    QCOMPARE(view->model()->headerData(header->sortIndicatorSection(), Qt::Horizontal).toString(),
             QStringLiteral("Expiry"));
    Q_EMIT view->horizontalHeader()->sectionClicked(0);
    QTRY_COMPARE(m_filter.order, SubscriptionOrder::ByName);
    QTRY_COMPARE(m_page->place().filter, (QVariantMap{{QStringLiteral("order"), QStringLiteral("name")}}));
}

void TestSubscriptionPages::enterOpens()
{
    m_rows = {{.id = SubscriptionId(5), .client = ClientId(7), .name = QStringLiteral("Antivirus")}};
    m_page->open({.page = QStringLiteral("subscriptions"), .filter = {{QStringLiteral("kind"), 0}}});
    auto *view = child<ListView>("subscriptionList");
    QTRY_COMPARE(view->model()->rowCount(), 1);
    QSignalSpy navigate(m_page.get(), &ui::Page::navigate);
    view->setFocus();
    QTest::keyClick(view, Qt::Key_Down);
    QTest::keyClick(view, Qt::Key_Return);
    QCOMPARE(navigate.value(0).value(0).value<Place>(),
             (Place{.page = QStringLiteral("subscriptions"), .record = 5}));
}

void TestSubscriptionPages::anEmptyListOffersToAdd()
{
    QSignalSpy navigate(m_page.get(), &ui::Page::navigate);
    m_page->open({.page = QStringLiteral("subscriptions"), .filter = {{QStringLiteral("client"), 8}}});
    auto *add = m_page->findChild<QAction *>(QStringLiteral("newSubscription"));
    const auto offered = [&]() -> QPushButton * {
        for (QPushButton *button : m_page->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == add->text())
                return button;
        }
        return nullptr;
    };
    QTRY_VERIFY(offered());
    QTest::mouseClick(offered(), Qt::LeftButton);
    const auto place = navigate.value(0).value(0).value<Place>();
    QVERIFY(place.filter.value(QStringLiteral("new")).toBool());
    QCOMPARE(place.filter.value(QStringLiteral("client")).toInt(), 8); // It is that client's.
}

void TestSubscriptionPages::openNew(qint64 client)
{
    QVariantMap filter{{QStringLiteral("new"), true}};
    if (client > 0)
        filter.insert(QStringLiteral("client"), client);
    m_page->open({.page = QStringLiteral("subscriptions"), .filter = filter});
    QTRY_VERIFY(child<SubscriptionForm>("subscriptionForm"));
}

void TestSubscriptionPages::openRecord()
{
    m_page->open({.page = QStringLiteral("subscriptions"), .record = 5});
    QTRY_COMPARE(m_page->header().title, QStringLiteral("Antivirus"));
}

void TestSubscriptionPages::theKindDecidesWhichFieldsAreShown_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<QStringList>("shown");
    QTest::addColumn<QString>("issuer");
    const auto row = [](const char *name, int kind, const char *shown, const char *issuer) {
        QTest::newRow(name) << kind << QString::fromLatin1(shown).split(QLatin1Char(' '), Qt::SkipEmptyParts)
                            << QString::fromLatin1(issuer);
    };
    row("licence", 0, "seats assets", "Publisher");
    row("certificate", 1, "domainNames assets", "Certification authority");
    row("domain name", 2, "", "Registrar");
}

void TestSubscriptionPages::theKindDecidesWhichFieldsAreShown()
{
    QFETCH(const int, kind);
    QFETCH(const QStringList, shown);
    openNew();
    auto *box = child<QComboBox>("kindEdit");
    box->setFocus();
    for (int i = 0; i < kind; ++i)
        QTest::keyClick(box, Qt::Key_Down);
    QStringList visible;
    for (const char *name : {"seats", "domainNames", "assets"}) {
        const QString field = QLatin1String(name);
        if (m_page->findChild<FormField *>(field + QLatin1String("Field"))->isVisible())
            visible << field;
    }
    visible.sort();
    QStringList expected = shown;
    expected.sort();
    QCOMPARE(visible, expected);
    QTEST(child<QLineEdit>("issuerEdit")->accessibleName(), "issuer");
}

void TestSubscriptionPages::aLicenceIsAddedByKeys()
{
    openNew();
    auto *client = child<TypeAhead>("clientEdit");
    QVERIFY(client->hasFocus());
    QTest::keyClicks(client, QStringLiteral("morel"));
    QTRY_VERIFY(client->isListShown());
    QTest::keyClick(client, Qt::Key_Return);
    QTRY_COMPARE(client->id(), 7);
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("Office"));
    QTest::keyClicks(child<QLineEdit>("seatsEdit"), QStringLiteral("25"));
    auto *expires = child<DateEdit>("expiresOnEdit");
    expires->setText(QStringLiteral("30/09/2027"));
    QSignalSpy saved(m_page.get(), &SubscriptionsPage::subscriptionSaved);
    QTest::keyClick(expires, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.size(), 1);
    const auto typed = saved.value(0).value(0).value<Subscription>();
    QVERIFY((typed == Subscription{.client = ClientId(7),
                                   .name = QStringLiteral("Office"),
                                   .seats = 25,
                                   .expiresOn = QDate(2027, 9, 30)}));
    QSignalSpy navigate(m_page.get(), &ui::Page::navigate);
    m_page->saved({core::Table::Subscription, 9});
    QCOMPARE(navigate.value(0).value(0).value<Place>().record, 9);
}

void TestSubscriptionPages::computersAreNamedInOneGo()
{
    openNew(7);
    QTRY_COMPARE(child<TypeAhead>("clientEdit")->text(), QStringLiteral("Cabinet Morel"));
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("Office"));
    QTest::mouseClick(child<QPushButton>("allComputersButton"), Qt::LeftButton);
    QSignalSpy saved(m_page.get(), &SubscriptionsPage::subscriptionSaved);
    QTest::mouseClick(child<QPushButton>("saveFormButton"), Qt::LeftButton);
    QCOMPARE(saved.value(0).value(0).value<Subscription>().assets,
             (QList<AssetId>{AssetId(1), AssetId(2)})); // The server is none.
}

QString TestSubscriptionPages::helpOf(const char *field)
{
    const auto *found = m_page->findChild<FormField *>(QLatin1String(field) + QLatin1String("Field"));
    return found->findChild<QLabel *>(QStringLiteral("fieldMessageLabel"))->text();
}

void TestSubscriptionPages::missingSeatsAreToldNotRefused()
{
    openRecord();
    m_page->findChild<QAction *>(QStringLiteral("editSubscription"))->trigger();
    QTRY_VERIFY(child<SubscriptionForm>("subscriptionForm"));
    QCOMPARE(helpOf("seats"), QStringLiteral("1 seat(s) too few for the machines below."));
    auto *seats = child<QLineEdit>("seatsEdit");
    seats->selectAll();
    QTest::keyClicks(seats, QStringLiteral("2"));
    QVERIFY(!helpOf("seats").contains(QStringLiteral("too few")));
    seats->selectAll();
    QTest::keyClicks(seats, QStringLiteral("0"));
    QCOMPARE(helpOf("seats"), QStringLiteral("2 seat(s) too few for the machines below."));
    QSignalSpy saved(m_page.get(), &SubscriptionsPage::subscriptionSaved);
    QTest::keyClick(seats, Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.value(0).value(0).value<Subscription>().seats, std::optional(0));
}

void TestSubscriptionPages::aRefusalStandsAtItsField()
{
    openNew(7);
    QSignalSpy saved(m_page.get(), &SubscriptionsPage::subscriptionSaved);
    QTest::mouseClick(child<QPushButton>("saveFormButton"), Qt::LeftButton);
    QCOMPARE(saved.size(), 1);
    const Result<> refused = checked(saved.value(0).value(0).value<Subscription>());
    QVERIFY(!refused);
    m_page->refused(refused.error());
    QCOMPARE(helpOf("name"), QStringLiteral("A licence needs a name: that of the product."));
    QVERIFY(child<QLineEdit>("nameEdit")->hasFocus());
}

void TestSubscriptionPages::whatIsTypedIsNotLost()
{
    openNew(7);
    QVERIFY(m_page->canLeave());
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("Office"));
    QVERIFY(!m_page->canLeave());
    QSignalSpy back(m_page.get(), &ui::Page::backRequested);
    QTest::keyClick(child<QLineEdit>("nameEdit"), Qt::Key_Escape);
    QCOMPARE(back.size(), 1);
    QVERIFY(m_page->canLeave());
}

void TestSubscriptionPages::aRecordIsRenewedAndArchived()
{
    openRecord();
    const HeaderContent header = m_page->header();
    QCOMPARE(header.note, QStringLiteral("Cabinet Morel"));
    QCOMPARE(header.chips.size(), 2);
    QCOMPARE(header.chips.at(1).text, QStringLiteral("expires in 12 day(s)"));
    QSignalSpy saved(m_page.get(), &SubscriptionsPage::subscriptionSaved);
    header.actions.constLast().action->trigger();
    QCOMPARE(saved.value(0).value(0).value<Subscription>().expiresOn, std::optional(QDate(2027, 12, 4)));
    QVERIFY(saved.value(0).value(1).value<SubscriptionChange>() == SubscriptionChange::Renewal);
    header.moreActions.constFirst()->trigger();
    QVERIFY(saved.value(1).value(0).value<Subscription>().isArchived);
    QVERIFY(saved.value(1).value(1).value<SubscriptionChange>() == SubscriptionChange::Archive);
}

void TestSubscriptionPages::machinesOfTheRecordAreLinks()
{
    openRecord();
    QTRY_VERIFY(child<Badge>("seatsBadge"));
    QCOMPARE(QString(child<Badge>("seatsBadge")->badge().text).replace(QChar::Nbsp, QLatin1Char(' ')),
             QStringLiteral("Seats: 2 / 1, 1 too many"));
    QSignalSpy navigate(m_page.get(), &ui::Page::navigate);
    auto *grid = child<QWidget>("machineGrid");
    const QList<LinkButton *> links = grid->findChildren<LinkButton *>();
    QCOMPARE(links.size(), 2);
    QTest::mouseClick(links.at(1), Qt::LeftButton);
    QCOMPARE(navigate.value(0).value(0).value<Place>(),
             (Place{.page = QStringLiteral("assets"), .record = 3}));
}

void TestSubscriptionPages::aConflictIsSettled()
{
    openRecord();
    m_page->findChild<QAction *>(QStringLiteral("editSubscription"))->trigger();
    QTRY_VERIFY(child<QLineEdit>("nameEdit"));
    child<QLineEdit>("nameEdit")->setText(QStringLiteral("Antivirus des postes"));
    m_page->refused({.kind = ErrorKind::Conflict});
    m_record.subscription.version = 2;
    QSignalSpy saved(m_page.get(), &SubscriptionsPage::subscriptionSaved);
    QTest::mouseClick(child<QPushButton>("mineButton"), Qt::LeftButton);
    QTRY_COMPARE(saved.size(), 1);
    const auto mine = saved.value(0).value(0).value<Subscription>();
    QCOMPARE(mine.version, 2);
    QCOMPARE(mine.name, QStringLiteral("Antivirus des postes"));
}

QTEST_MAIN(TestSubscriptionPages)
#include "tst_subscriptionpages.moc"
