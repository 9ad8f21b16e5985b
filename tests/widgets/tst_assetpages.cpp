// SPDX-License-Identifier: GPL-3.0-or-later
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/asset/AssetColumns.h"
#include "ui/pages/asset/AssetForm.h"
#include "ui/pages/asset/AssetList.h"
#include "ui/pages/asset/AssetsPage.h"
#include "ui/pages/asset/BulkEditor.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/KeepEdit.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/ViewsMenu.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace core;
using namespace ui;

class TestAssetPages : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup();

    void chipsNarrowTheList_data();
    void chipsNarrowTheList();
    void warrantyIsTold_data();
    void warrantyIsTold();
    void aSentenceIsTakenBack_data();
    void aSentenceIsTakenBack();
    void columnsAreChosen();
    void rowsStandBelowTheirGroup();
    void aViewIsSavedAndShown();
    void aHeaderOrdersTheList();
    void manyMachinesAreEditedAtOnce();
    void aMachineOfAClientIsAdded();
    void whatIsTypedIsSaved();
    void changesOfTheMachineAreShown();

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
    AssetsPage::Source source();

    std::unique_ptr<Theme> m_theme;
    QTemporaryDir m_folder;
    ChangeNotifier m_changes;
    AssetRecord m_record;
    AssetFilter m_filter;
    QList<AssetRow> m_rows;
    QList<Asset> m_assets;
    QList<SavedView> m_views;
    AssetList::Groups m_groups;
    int m_asked = 0;
    std::unique_ptr<AssetsPage> m_page;
};

AssetsPage::Source TestAssetPages::source()
{
    AssetsPage::Source source;
    source.list.list.table = core::Table::Asset;
    source.list.list.page = [this](const AssetFilter &filter, const std::optional<Cursor> &, int) {
        m_filter = filter;
        ++m_asked;
        return soon(Result<core::Page<AssetRow>>(core::Page<AssetRow>{.rows = m_rows, .next = {}}));
    };
    source.list.list.rows = [](const QSet<qint64> &, const AssetFilter &) {
        return soon(Result<QList<AssetRow>>(QList<AssetRow>()));
    };
    source.record = [this](AssetId) { return soon(Result<AssetRecord>(m_record)); };
    source.clients = [] {
        return soon(
            Result<QList<Client>>(QList<Client>{{.id = ClientId(7), .name = QStringLiteral("Cabinet Morel")},
                                                {.id = ClientId(8), .name = QStringLiteral("Delmas")}}));
    };
    source.list.sites = [](ClientId client) {
        return soon(Result<QList<Site>>(
            QList<Site>{{.id = SiteId(3), .client = client, .name = QStringLiteral("Strasbourg")}}));
    };
    source.list.groups = [this](const AssetFilter &) { return soon(Result<AssetList::Groups>(m_groups)); };
    source.list.views = [this] { return soon(Result<QList<SavedView>>(m_views)); };
    source.list.ids = [](const AssetFilter &) {
        return soon(Result<QList<AssetId>>(QList<AssetId>{AssetId(1)}));
    };
    source.assets = [this](const QList<AssetId> &) { return soon(Result<QList<Asset>>(m_assets)); };
    source.labelled = [this](const QList<AssetId> &) {
        return soon(Result<LabelledAssets>(LabelledAssets{.assets = m_assets}));
    };
    source.history = [](RowRef) { return soon(Result<RecordHistory>(RecordHistory())); };
    return source;
}

/// What was asked is answered first: Qt wants the page to live until then.
void TestAssetPages::cleanup()
{
    for (int i = 0; i < 4; ++i) // An answer may lead to a question.
        QCoreApplication::sendPostedEvents();
    m_page.reset();
}

void TestAssetPages::init()
{
    failOnWarnings();
    m_rows.clear();
    m_assets.clear();
    m_views.clear();
    m_groups.clear();
    m_record = {.asset = {.id = AssetId(5),
                          .client = ClientId(7),
                          .kind = AssetKind::Server,
                          .name = QStringLiteral("SRV-FIC01"),
                          .ramMib = 16'384,
                          .version = 1},
                .clientName = QStringLiteral("Cabinet Morel"),
                .sites = {}};
    m_page = std::make_unique<AssetsPage>(source(), Format(QLocale::c()), m_changes);
    m_page->resize(1200, 900);
    m_page->open({.page = QStringLiteral("assets")});
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
}

void TestAssetPages::chipsNarrowTheList_data()
{
    QTest::addColumn<QVariantMap>("place");
    QTest::addColumn<qint64>("client");
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("lifeCycle");
    QTest::addColumn<bool>("retired");
    QTest::addColumn<bool>("byWarranty");
    const auto key = [](const char *name) { return QString::fromLatin1(name); };
    QTest::newRow("everything in use") << QVariantMap() << qint64(0) << -1 << -1 << false << false;
    QTest::newRow("of one client") << QVariantMap{{key("client"), 7}} << qint64(7) << -1 << -1 << false
                                   << false;
    QTest::newRow("servers") << QVariantMap{{key("kind"), 2}} << qint64(0) << 2 << -1 << false << false;
    QTest::newRow("in stock") << QVariantMap{{key("lifeCycle"), 0}} << qint64(0) << -1 << 0 << false << false;
    QTest::newRow("retired too") << QVariantMap{{key("lifeCycle"), -1}} << qint64(0) << -1 << -1 << true
                                 << false;
    QTest::newRow("by end of warranty")
        << QVariantMap{{key("order"), key("warranty")}} << qint64(0) << -1 << -1 << false << true;
}

void TestAssetPages::chipsNarrowTheList()
{
    QFETCH(const QVariantMap, place);
    QFETCH(const qint64, client);
    QFETCH(const int, kind);
    QFETCH(const int, lifeCycle);
    m_page->open({.page = QStringLiteral("assets"), .filter = place});
    QTRY_VERIFY(m_asked > 0);
    QTRY_COMPARE(m_filter.client.value_or(ClientId()).value(), client);
    QTRY_COMPARE(m_filter.kind ? static_cast<int>(*m_filter.kind) : -1, kind);
    QTRY_COMPARE(m_filter.lifeCycle ? static_cast<int>(*m_filter.lifeCycle) : -1, lifeCycle);
    QFETCH(const bool, retired);
    QFETCH(const bool, byWarranty);
    QTRY_COMPARE(m_filter.retired, retired);
    QTRY_COMPARE(m_filter.order == AssetOrder::ByWarranty, byWarranty);
    QCOMPARE(m_page->place().filter, place); // What Back returns to.
}

void TestAssetPages::warrantyIsTold_data()
{
    QTest::addColumn<QDate>("until");
    QTest::addColumn<Tone>("tone");
    QTest::newRow("over since yesterday") << QDate(2026, 11, 21) << Tone::Breached;
    QTest::newRow("its last day") << QDate(2026, 11, 22) << Tone::Watch;
    QTest::newRow("within 90 days") << QDate(2027, 2, 20) << Tone::Watch;
    QTest::newRow("later") << QDate(2027, 2, 21) << Tone::Neutral;
}

void TestAssetPages::warrantyIsTold()
{
    QFETCH(const QDate, until);
    const Clock noon = [] { return instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone("Europe/Paris")); };
    const Format format(QLocale::c(), QTimeZone("Europe/Paris"), noon);
    QTEST(warrantyBadge(until, format).tone, "tone");
}

void TestAssetPages::aSentenceIsTakenBack_data()
{
    QTest::addColumn<QVariantMap>("place");
    QTest::addColumn<QString>("chip");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *key, const QVariant &value, const char *sentence) {
        const QString name = QString::fromLatin1(key);
        QTest::newRow(key) << QVariantMap{{name, value}} << name + QLatin1String("Chip")
                           << QString::fromLatin1(sentence);
    };
    row("client", 7, "Client: Cabinet Morel");
    row("kind", 2, "Kind: Server");
    row("warranty", 90, "Warranty: ends within 90 days");
    row("contract", QStringLiteral("none"), "Under no contract");
    row("system", QStringLiteral("Windows 10"), "System: Windows 10");
    row("lifeCycle", -1, "Retired machines too");
}

/// Each filter is a sentence whose cross empties it.
void TestAssetPages::aSentenceIsTakenBack()
{
    QFETCH(const QVariantMap, place);
    QFETCH(const QString, chip);
    QTRY_VERIFY(m_page->findChild<FilterChip *>(QStringLiteral("clientChip"))->isEnabled());
    m_page->open({.page = QStringLiteral("assets"), .filter = place});
    auto *shown = m_page->findChild<FilterChip *>(chip);
    QTRY_VERIFY(shown->isVisible());
    QTEST(shown->text(), "sentence");
    QTest::mouseClick(shown, Qt::LeftButton, {}, QPoint(shown->width() - 8, shown->height() / 2));
    QVERIFY(!shown->isVisible());
    QVERIFY(m_page->place().filter.isEmpty());
    QTRY_VERIFY(m_asked > 1);
}

void TestAssetPages::columnsAreChosen()
{
    auto *view = m_page->findChild<AssetList *>()->findChild<ListView *>();
    const QStringList before = view->shownColumns();
    QVERIFY(!before.contains(QStringLiteral("serial")));
    QMenu menu;
    view->fillColumnsMenu(menu);
    QVERIFY(
        !menu.findChild<QAction *>(QStringLiteral("nameColumn"))->isEnabled()); // What names the row stays.
    menu.findChild<QAction *>(QStringLiteral("serialColumn"))->trigger();
    menu.findChild<QAction *>(QStringLiteral("kindColumn"))->trigger();
    QVERIFY(view->shownColumns().contains(QStringLiteral("serial")));
    QVERIFY(!view->shownColumns().contains(QStringLiteral("kind")));
    QSettings settings(m_folder.filePath(QStringLiteral("columns.ini")), QSettings::IniFormat);
    view->saveColumns(settings, QStringLiteral("list"));
    const QStringList chosen = view->shownColumns();
    view->setShownColumns({});
    QCOMPARE(view->shownColumns(), before);
    view->restoreColumns(settings, QStringLiteral("list"));
    QCOMPARE(view->shownColumns(), chosen);
}

void TestAssetPages::rowsStandBelowTheirGroup()
{
    const auto row = [](int id, int client) {
        return AssetRow{.id = AssetId(id),
                        .client = ClientId(client),
                        .name = QStringLiteral("PC-%1").arg(id),
                        .clientName =
                            client == 7 ? QStringLiteral("Cabinet Morel") : QStringLiteral("Delmas")};
    };
    m_rows = {row(1, 7), row(2, 7), row(3, 8)};
    m_groups = {{AssetGroup{.client = ClientId(7)}, 12}, {AssetGroup{.client = ClientId(8)}, 1}};
    m_page->open(
        {.page = QStringLiteral("assets"), .filter = {{QStringLiteral("group"), QStringLiteral("client")}}});
    auto *view = m_page->findChild<AssetList *>()->findChild<ListView *>();
    QTRY_COMPARE(view->model()->rowCount(), 3);
    const auto title = [view](int at) { return view->model()->index(at, 0).data(SectionRole).toString(); };
    QTRY_COMPARE(title(0), QStringLiteral("Cabinet Morel   12"));
    QCOMPARE(title(1), QString());
    QCOMPARE(title(2), QStringLiteral("Delmas   1"));
    QCOMPARE(view->rowHeight(1), kRowHeight);
    QCOMPARE(view->rowHeight(0), view->rowHeight(2));
    QVERIFY(view->rowHeight(0) > kRowHeight);
    m_page->open({.page = QStringLiteral("assets")});
    QTRY_COMPARE(view->model()->rowCount(), 3);
    QCOMPARE(title(0), QString());
    QCOMPARE(view->rowHeight(0), kRowHeight);
}

void TestAssetPages::aViewIsSavedAndShown()
{
    m_page->open({.page = QStringLiteral("assets"), .filter = {{QStringLiteral("kind"), 2}}});
    QSignalSpy saved(m_page.get(), &AssetsPage::viewSaved);
    auto *button = m_page->findChild<ViewsMenu *>();
    Q_EMIT button->saveRequested(QStringLiteral("Serveurs"));
    auto view = saved.value(0).value(0).value<SavedView>();
    QCOMPARE(view.name, QStringLiteral("Serveurs"));
    view.id = SavedViewId(4);
    m_views = {view};
    ChangeSet changes;
    changes.membership.insert(core::Table::SavedView);
    m_page->open({.page = QStringLiteral("assets")});
    Q_EMIT m_changes.changed(changes);
    QTRY_COMPARE(button->views().size(), 1);
    QTest::mouseClick(button, Qt::LeftButton);
    auto *menu = m_page->findChild<QMenu *>(QStringLiteral("viewsMenu"));
    menu->actions().at(1)->trigger();
    menu->close();
    QTRY_COMPARE(m_filter.kind, std::optional(AssetKind::Server));
    QCOMPARE(button->text(), QStringLiteral("Serveurs"));
    QCOMPARE(m_page->place().filter.value(QStringLiteral("view")).toLongLong(), 4);
}

void TestAssetPages::aHeaderOrdersTheList()
{
    auto *view = m_page->findChild<AssetList *>()->findChild<ListView *>();
    QTRY_VERIFY(m_asked > 0);
    const int column = static_cast<int>(assetColumns(Format(QLocale::c())).size());
    for (int at = 0; at < column; ++at) {
        if (view->model()->headerData(at, Qt::Horizontal).toString() == QLatin1String("Warranty")) {
            Q_EMIT view->horizontalHeader()->sectionClicked(at);
            Q_EMIT view->horizontalHeader()->sectionClicked(at);
        }
    }
    QTRY_COMPARE(m_filter.order, AssetOrder::ByWarranty);
    QTRY_VERIFY(m_filter.descending);
    QCOMPARE(m_page->place().filter,
             (QVariantMap{{QStringLiteral("order"), QStringLiteral("warranty")},
                          {QStringLiteral("descending"), true}})); // What Back returns to.
}

void TestAssetPages::manyMachinesAreEditedAtOnce()
{
    for (int id = 1; id <= 3; ++id) {
        m_assets << Asset{
            .id = AssetId(id), .client = ClientId(7), .name = QStringLiteral("PC-%1").arg(id), .version = id};
        m_rows << AssetRow{.id = AssetId(id), .client = ClientId(7), .name = m_assets.constLast().name};
    }
    m_assets.last().supplier = QStringLiteral("Inmac");
    m_page->open({.page = QStringLiteral("assets")});
    m_page->open({.page = QStringLiteral("assets"), .filter = {{QStringLiteral("kind"), 1}}});
    auto *view = m_page->findChild<AssetList *>()->findChild<ListView *>();
    QTRY_COMPARE(view->model()->rowCount(), 3);
    auto *bar = m_page->findChild<QWidget *>(QStringLiteral("selectionBar"));
    QVERIFY(!bar->isVisible());
    view->setFocus();
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QVERIFY(bar->isVisible());
    QTest::mouseClick(child<QPushButton>("bulkEditButton"), Qt::LeftButton);
    QTRY_VERIFY(child<QWidget>("bulkForm"));
    QSignalSpy saved(m_page.get(), &AssetsPage::bulkSaved);
    QTest::mouseClick(child<QPushButton>("saveFormButton"), Qt::LeftButton);
    QCOMPARE(saved.count(), 0); // Nothing would change.
    QVERIFY(m_page->canLeave());
    auto *supplier = child<KeepEdit>("supplierEdit");
    QVERIFY(supplier);
    supplier->findChild<QComboBox *>()->setCurrentIndex(1);
    QTest::keyClicks(supplier->editor(), QStringLiteral("Inmac"));
    QCOMPARE(child<BulkEditor>("bulkEditor")->plan().unchanged, 1);
    QVERIFY(!m_page->canLeave());
    QTest::keyClick(supplier->editor(), Qt::Key_Return, Qt::ControlModifier);
    const auto changes = saved.value(0).value(0).value<QList<AssetChange>>();
    QCOMPARE(changes.size(), 2);
    QCOMPARE(changes.constFirst().after.supplier, QStringLiteral("Inmac"));
    m_page->saved();
    QTRY_VERIFY(view->isVisible());
    QVERIFY(m_page->canLeave());
}

void TestAssetPages::aMachineOfAClientIsAdded()
{
    QTRY_VERIFY(m_page->findChild<AssetList *>()->findChild<ListView *>());
    m_page->open({.page = QStringLiteral("assets"),
                  .filter = {{QStringLiteral("new"), true}, {QStringLiteral("client"), 7}}});
    QTRY_VERIFY(child<QLineEdit>("nameEdit"));
    QTRY_COMPARE(child<QComboBox>("clientEdit")->currentText(), QStringLiteral("Cabinet Morel"));
    QTest::keyClicks(child<QLineEdit>("nameEdit"), QStringLiteral("PC-ACCUEIL"));
    auto *site = child<QComboBox>("siteEdit");
    site->setCurrentIndex(site->findText(QStringLiteral("Strasbourg")));
    QSignalSpy saved(m_page.get(), &AssetsPage::assetSaved);
    QTest::mouseClick(child<QPushButton>("saveFormButton"), Qt::LeftButton);
    const auto asset = saved.value(0).value(0).value<Asset>();
    QCOMPARE(asset.name, QStringLiteral("PC-ACCUEIL"));
    QCOMPARE(asset.client, ClientId(7));
    QCOMPARE(asset.site, SiteId(3));
    QVERIFY(!m_page->canLeave());
    m_page->saved({core::Table::Asset, 6});
    QVERIFY(m_page->canLeave());
}

void TestAssetPages::whatIsTypedIsSaved()
{
    m_page->open({.page = QStringLiteral("assets"), .record = 5});
    QTRY_COMPARE(m_page->header().title, QStringLiteral("SRV-FIC01"));
    m_page->findChild<QAction *>(QStringLiteral("editAsset"))->trigger();
    QTRY_VERIFY(child<AssetForm>("assetForm"));
    auto *form = child<AssetForm>("assetForm");
    QVERIFY(!form->isModified());
    form->findChild<QLineEdit *>(QStringLiteral("ipAddressesEdit"))
        ->setText(QStringLiteral("192.0.2.7, 192.0.2.8"));
    form->findChild<DateEdit *>(QStringLiteral("warrantyUntilEdit"))->setText(QStringLiteral("30/09/2027"));
    QSignalSpy saved(m_page.get(), &AssetsPage::assetSaved);
    form->findChild<QPushButton *>(QStringLiteral("saveFormButton"))->click();
    const auto asset = saved.value(0).value(0).value<Asset>();
    QCOMPARE(asset.ipAddresses, (QStringList{QStringLiteral("192.0.2.7"), QStringLiteral("192.0.2.8")}));
    QCOMPARE(asset.warrantyUntil, std::optional(QDate(2027, 9, 30)));
    QCOMPARE(asset.ramMib, std::optional<qint64>(16'384));
}

void TestAssetPages::changesOfTheMachineAreShown()
{
    m_page->open({.page = QStringLiteral("assets"), .record = 5});
    QTRY_COMPARE(m_page->header().title, QStringLiteral("SRV-FIC01"));
    m_record.asset.name = QStringLiteral("SRV-FIC02");
    ChangeSet changes;
    changes.updated.insert({core::Table::Asset, 5});
    Q_EMIT m_changes.changed(changes);
    QTRY_COMPARE(m_page->header().title, QStringLiteral("SRV-FIC02"));
}

Q_DECLARE_METATYPE(ui::Tone)
QTEST_MAIN(TestAssetPages)
#include "tst_assetpages.moc"
