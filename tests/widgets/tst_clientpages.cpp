// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/client/ClientView.h"
#include "ui/pages/client/ClientsPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/FormPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

/// Receives what the program hands to the desktop.
class Desktop : public QObject
{
    Q_OBJECT
public Q_SLOTS:
    void take(const QUrl &url) { opened << url.toString(); }

public:
    QStringList opened;
};

class TestClientPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void theListFiltersAndRemembers();
    void aRowOpensItsRecord();
    void numbersAndAddressesLeadOutside();
    void aNewClientNeedsNoMoreThanItsName();
    void whatIsTypedIsSaved();
    void identityWarningsStandBesideTheField();
    void nothingTypedIsLost();
    void aConflictIsSettled_data();
    void aConflictIsSettled();
    void alsaceMoselleIsOfferedInFranceOnly();

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
    void click(const char *name)
    {
        QTRY_VERIFY2(child<QAbstractButton>(name), name);
        QTest::mouseClick(child<QAbstractButton>(name), Qt::LeftButton);
    }
    QString help(const char *name)
    {
        QString text;
        for (const FormField *field : m_page->findChildren<FormField *>()) {
            if (field->name() == QLatin1String(name))
                text = field->findChild<QLabel *>(QStringLiteral("fieldMessageLabel"))->text();
        }
        return text;
    }
    void openRecord()
    {
        m_page->open({.page = QStringLiteral("clients"), .record = 7});
        QTRY_VERIFY(child<QWidget>("siteGrid"));
    }
    ClientsPage::Source source();

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    ClientRecord m_record;
    ClientFilter m_filter;
    std::unique_ptr<ClientsPage> m_page;
};

ClientsPage::Source TestClientPages::source()
{
    ClientsPage::Source source;
    source.list.table = Table::Client;
    source.list.page = [this](const ClientFilter &filter, const std::optional<Cursor> &, int) {
        m_filter = filter;
        const ClientRow row{.id = ClientId(7), .name = QStringLiteral("Cabinet Morel"), .assets = 3};
        return soon(Result<core::Page<ClientRow>>(core::Page<ClientRow>{.rows = {row}, .next = {}}));
    };
    source.list.rows = [](const QSet<qint64> &, const ClientFilter &) {
        return soon(Result<QList<ClientRow>>(QList<ClientRow>()));
    };
    source.record = [this](ClientId) { return soon(Result<ClientRecord>(m_record)); };
    source.history = [](RowRef) { return soon(Result<RecordHistory>(RecordHistory())); };
    return source;
}

/// What was asked is answered first: Qt wants the page to live until then.
void TestClientPages::cleanup()
{
    for (int i = 0; i < 4; ++i) // An answer may lead to a question.
        QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestClientPages::init()
{
    failOnWarnings();
    m_record = {};
    m_record.client = {.id = ClientId(7),
                       .name = QStringLiteral("Cabinet Morel"),
                       .phone = QStringLiteral("0388000000"),
                       .email = QStringLiteral("contact@morel.example"),
                       .version = 1};
    m_record.sites = {
        {.id = SiteId(3), .client = ClientId(7), .name = QStringLiteral("Strasbourg"), .version = 1}};
    m_filter = {};
    m_page = std::make_unique<ClientsPage>(source(), Format(QLocale::c()), m_changes);
    m_page->resize(1200, 800);
    m_page->open({.page = QStringLiteral("clients")});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestClientPages::theListFiltersAndRemembers()
{
    auto *search = m_page->findChild<SearchField *>();
    QSignalSpy changed(m_page.get(), &ui::Page::placeChanged);
    QTest::keyClicks(search, QStringLiteral("morel"));
    QTRY_COMPARE(m_filter.text, QStringLiteral("morel"));
    QVERIFY(changed.count() > 0);
    const Place place = m_page->place();
    QCOMPARE(place.filter.value(QStringLiteral("text")).toString(), QStringLiteral("morel"));
    m_page->open({.page = QStringLiteral("clients"), .filter = {{QStringLiteral("archived"), true}}});
    QTRY_VERIFY(m_filter.archived);
    QVERIFY(search->text().isEmpty());
    m_page->open(place);
    QTRY_COMPARE(m_filter.text, QStringLiteral("morel"));
    QVERIFY(!m_filter.archived);
}

void TestClientPages::aRowOpensItsRecord()
{
    auto *list = m_page->findChild<ListView *>();
    QTRY_COMPARE(list->model()->rowCount(), 1);
    QSignalSpy gone(m_page.get(), &ui::Page::navigate);
    list->select(list->model()->index(0, 0));
    QTest::keyClick(list, Qt::Key_Return);
    QCOMPARE(gone.value(0).value(0).value<Place>(), (Place{.page = QStringLiteral("clients"), .record = 7}));
    openRecord();
    QCOMPARE(m_page->header().title, QStringLiteral("Cabinet Morel"));
}

void TestClientPages::numbersAndAddressesLeadOutside()
{
    Desktop desktop;
    QDesktopServices::setUrlHandler(QStringLiteral("tel"), &desktop, "take");
    QDesktopServices::setUrlHandler(QStringLiteral("mailto"), &desktop, "take");
    openRecord();
    click("tel:0388000000Link");
    click("mailto:contact@morel.exampleLink");
    QDesktopServices::unsetUrlHandler(QStringLiteral("tel"));
    QDesktopServices::unsetUrlHandler(QStringLiteral("mailto"));
    QCOMPARE(desktop.opened,
             (QStringList{QStringLiteral("tel:0388000000"), QStringLiteral("mailto:contact@morel.example")}));
}

void TestClientPages::aNewClientNeedsNoMoreThanItsName()
{
    m_page->open({.page = QStringLiteral("clients"), .filter = {{QStringLiteral("new"), true}}});
    QTRY_VERIFY(child<QLineEdit>("nameEdit"));
    QVERIFY(!child<QLineEdit>("sirenEdit"));
    QSignalSpy saved(m_page.get(), &ClientsPage::clientSaved);
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("Delmas"));
    QTest::keyClick(child<QLineEdit>("nameEdit"), Qt::Key_Return, Qt::ControlModifier);
    QCOMPARE(saved.count(), 1);
    QCOMPARE(saved.at(0).at(0).value<Client>().name, QStringLiteral("Delmas"));
    m_page->refused(
        invalid({QT_TRANSLATE_NOOP("Sentence", "A client needs a name.")}, QStringLiteral("name")));
    QVERIFY(!help("name").isEmpty());
    QSignalSpy gone(m_page.get(), &ui::Page::navigate);
    m_page->saved({Table::Client, 9});
    QCOMPARE(gone.value(0).value(0).value<Place>().record, 9);
}

void TestClientPages::whatIsTypedIsSaved()
{
    openRecord();
    click("site/3Link");
    QTRY_VERIFY(child<QLineEdit>("nameEdit"));
    QSignalSpy saved(m_page.get(), &ClientsPage::siteSaved);
    child<QLineEdit>("nameEdit")->selectAll();
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("Colmar"));
    click("saveFormButton");
    QCOMPARE(saved.value(0).value(0).value<Site>().name, QStringLiteral("Colmar"));
    QCOMPARE(saved.value(0).value(1).toBool(), false);
    click("archiveButton");
    QVERIFY(saved.value(1).value(0).value<Site>().isArchived);
    QCOMPARE(saved.value(1).value(1).toBool(), true);
    m_page->saved({Table::Site, 3});
    QTRY_VERIFY(!child<FormPanel>("siteForm"));
}

void TestClientPages::identityWarningsStandBesideTheField()
{
    openRecord();
    click("editClientButton");
    QTRY_VERIFY(child<QLineEdit>("sirenEdit"));
    child<QLineEdit>("sirenEdit")->setText(QStringLiteral("123456789"));
    QVERIFY(!help("siren").isEmpty());
    QVERIFY(help("siret").isEmpty());
    child<QLineEdit>("sirenEdit")->setText(QStringLiteral("732829320")); // Passes Luhn.
    QVERIFY(help("siren").isEmpty());
    child<QLineEdit>("siretEdit")->setText(QStringLiteral("35600000000048")); // La Poste: of another SIREN.
    QVERIFY(!help("siret").isEmpty());
    QSignalSpy saved(m_page.get(), &ClientsPage::clientSaved);
    click("saveFormButton"); // Warnings do not forbid.
    QCOMPARE(saved.count(), 1);
}

void TestClientPages::nothingTypedIsLost()
{
    openRecord();
    click("editClientButton");
    QTRY_VERIFY(child<QLineEdit>("nameEdit"));
    QVERIFY(m_page->canLeave());
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("x"));
    QVERIFY(!m_page->canLeave());
    QVERIFY(child<QWidget>("formMessageBar"));
    QTest::keyClick(child<QLineEdit>("nameEdit"), Qt::Key_Escape);
    QTRY_VERIFY(!child<FormPanel>("clientForm"));
    QVERIFY(m_page->canLeave());
}

void TestClientPages::aConflictIsSettled_data()
{
    QTest::addColumn<QString>("button");
    QTest::addColumn<bool>("savesMine");
    QTest::newRow("theirs are shown") << "theirsButton" << false;
    QTest::newRow("mine are saved over them") << "mineButton" << true;
}

void TestClientPages::aConflictIsSettled()
{
    QFETCH(const QString, button);
    QFETCH(const bool, savesMine);
    openRecord();
    click("editClientButton");
    QTRY_VERIFY(child<QLineEdit>("nameEdit"));
    child<QLineEdit>("nameEdit")->setText(QStringLiteral("Mine"));
    QSignalSpy saved(m_page.get(), &ClientsPage::clientSaved);
    m_record.client.name = QStringLiteral("Theirs");
    m_record.client.version = 2;
    m_page->refused({.kind = ErrorKind::Conflict});
    click(qPrintable(button));
    if (savesMine) {
        QTRY_COMPARE(saved.count(), 1);
        QCOMPARE(saved.at(0).at(0).value<Client>().name, QStringLiteral("Mine"));
        QCOMPARE(saved.at(0).at(0).value<Client>().version, 2);
    } else {
        QTRY_COMPARE(child<QLineEdit>("nameEdit")->text(), QStringLiteral("Theirs"));
        QCOMPARE(saved.count(), 0);
    }
}

void TestClientPages::alsaceMoselleIsOfferedInFranceOnly()
{
    openRecord();
    click("addSiteButton");
    QTRY_VERIFY(child<QCheckBox>("goodFridayEdit"));
    child<QCheckBox>("goodFridayEdit")->setChecked(true);
    auto *region = child<QComboBox>("regionEdit");
    region->setCurrentIndex(region->findData(static_cast<int>(HolidayRegion::Belgium)));
    QVERIFY(!child<QCheckBox>("goodFridayEdit"));
    QSignalSpy saved(m_page.get(), &ClientsPage::siteSaved);
    click("saveFormButton");
    QCOMPARE(saved.value(0).value(0).value<Site>().holidays,
             (HolidayRules{.region = HolidayRegion::Belgium}));
}

QTEST_MAIN(TestClientPages)
#include "tst_clientpages.moc"
