// SPDX-License-Identifier: GPL-3.0-or-later
#include "Clipping.h"
#include "FakeList.h"
#include "Warnings.h"
#include "core/base/Zone.h"
#include "core/domain/ChangeSet.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/invoicing/InvoicingPage.h"
#include "ui/style/Theme.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

using namespace core;
using namespace ui;

namespace {

constexpr auto kParis = "Europe/Paris";

Format testFormat()
{
    return Format(QLocale::c(), QTimeZone(kParis),
                  [] { return instantOf(QDate(2026, 11, 22), 12 * 3600, QTimeZone(kParis)); });
}

InvoiceLine line(InvoiceLineKind kind, const QString &label, qint64 thousandths, qint64 cents)
{
    return {.kind = kind,
            .client = ClientId(7),
            .contract = ContractId(4),
            .intervention = kind == InvoiceLineKind::Work ? InterventionId(31) : InterventionId(),
            .clientName = QStringLiteral("Cabinet Morel"),
            .siren = QStringLiteral("123456782"),
            .number = QStringLiteral("2026-0031"),
            .from = QDate(2026, 10, 1),
            .to = QDate(2026, 10, 31),
            .label = label,
            .thousandths = thousandths,
            .unitPrice = {cents},
            .amount = amountOf(thousandths, {cents}),
            .vatPermyriad = 2000};
}

Invoicing october(bool isExported)
{
    Invoicing month{.month = {.year = 2026, .month = 10}};
    month.due = {line(InvoiceLineKind::Fee, QStringLiteral("Maintenance"), 1000, 45'000),
                 line(InvoiceLineKind::Work, QStringLiteral("Imprimante"), 1500, 8'200)};
    if (!isExported) {
        month.fresh = month.due;
        return month;
    }
    month.exported = month.due;
    month.exports = {{.id = InvoiceExportId(3),
                      .month = month.month,
                      .at = instantOf(QDate(2026, 11, 2), 9 * 3600, QTimeZone(kParis)),
                      .author = QStringLiteral("camille"),
                      .lines = 2,
                      .total = totalOf(month.due)}};
    return month;
}

} // namespace

/// "To invoice", with mouse and keys.
class TestInvoicingPage : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(*qApp); }
    void init();
    void cleanup() { m_page.reset(); }

    void theLastMonthThatIsOverIsShownFirst();
    void theTotalIsTheSumOfTheLines();
    void aLineLeadsToItsIntervention();
    void theExportIsAskedForByAShortAction();
    void whatWasExportedIsShownWithWhenAndByWhom();
    void aMonthThatChangedIsOneKeyAway();
    void workWithoutAPriceIsSaid();
    void aMarginWithoutACostIsSaid();
    void itFollowsWhatChanges();
    void everyFigureIsReadInANarrowWindow();

private:
    template <class T>
    T *child(const char *name)
    {
        return m_page->findChild<T *>(QLatin1String(name));
    }
    QString cell(const char *table, int row, int column)
    {
        return child<SimpleTable>(table)->model()->index(row, column).data().toString();
    }
    void open()
    {
        m_page->open({.page = QStringLiteral("invoicing")});
        QTRY_VERIFY(child<SimpleTable>("profitTable")->rows() > 0);
    }

    std::unique_ptr<Theme> m_theme;
    ChangeNotifier m_changes;
    bool m_isExported = false;
    bool m_isUnpriced = false;
    int m_asked = 0;
    Month m_month;
    std::unique_ptr<InvoicingPage> m_page;
};

void TestInvoicingPage::init()
{
    failOnWarnings();
    m_isExported = false;
    m_isUnpriced = false;
    m_asked = 0;
    InvoicingPage::Source source;
    source.month = [this](const Month &month) {
        m_month = month;
        ++m_asked;
        Invoicing read = october(m_isExported);
        if (m_isUnpriced)
            read.unpriced = {
                {.clientName = QStringLiteral("Atelier Lenoir"), .number = QStringLiteral("2026-0040")}};
        return soon(Result<Invoicing>(read));
    };
    source.profits = [](const Month &) {
        ContractProfit known{.contract = ContractId(4),
                             .clientName = QStringLiteral("Cabinet Morel"),
                             .number = QStringLiteral("C-2024-004"),
                             .fee = {45'000},
                             .billed = {12'300},
                             .actual = Minutes(90),
                             .cost = Money{6'000}};
        ContractProfit unknown = known;
        unknown.contract = ContractId(5);
        unknown.cost.reset();
        unknown.withoutCost = {QStringLiteral("Camille Roux")};
        return soon(Result<QList<ContractProfit>>({known, unknown}));
    };
    source.changed = [](const Month &) {
        const ChangedMonth september{.month = {.year = 2026, .month = 9}, .lines = 2, .total = Money{12'300}};
        return soon(Result<QList<ChangedMonth>>({september}));
    };
    m_page = std::make_unique<InvoicingPage>(source, testFormat(), m_changes);
    m_page->resize(1100, 800);
    m_page->show();
}

void TestInvoicingPage::theLastMonthThatIsOverIsShownFirst()
{
    open();
    QCOMPARE(m_month, (Month{.year = 2026, .month = 10}));
    m_page->open({.page = QStringLiteral("invoicing"),
                  .filter = {{QStringLiteral("month"), QStringLiteral("2026-08")}}});
    QCOMPARE(m_month, (Month{.year = 2026, .month = 8}));
}

void TestInvoicingPage::theTotalIsTheSumOfTheLines()
{
    open();
    // The client, its two lines, the total.
    QCOMPARE(child<SimpleTable>("invoiceLines")->rows(), 4);
    QVERIFY(cell("invoiceLines", 0, 0).contains(QStringLiteral("123456782")));
    QVERIFY(cell("invoiceLines", 2, 3).contains(QStringLiteral("123.00")));
    QVERIFY(cell("invoiceLines", 3, 3).contains(QStringLiteral("573.00")));
    QCOMPARE(cell("invoiceLines", 1, 4), QStringLiteral("20%"));
}

void TestInvoicingPage::aLineLeadsToItsIntervention()
{
    open();
    QSignalSpy navigate(m_page.get(), &ui::Page::navigate);
    auto *table = child<SimpleTable>("invoiceLines");
    table->setFocus();
    table->setCurrentIndex(table->model()->index(2, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(navigate.size(), 1);
    const auto place = navigate.constFirst().constFirst().value<Place>();
    QCOMPARE(place.page, QStringLiteral("interventions"));
    QCOMPARE(place.record, 31);
}

void TestInvoicingPage::theExportIsAskedForByAShortAction()
{
    QSignalSpy asked(m_page.get(), &InvoicingPage::exportRequested);
    open();
    const QList<HeaderAction> actions = m_page->header().actions;
    QCOMPARE(actions.size(), 2);
    for (const HeaderAction &each : actions)
        QVERIFY(each.action->isEnabled());
    actions.constLast().action->trigger();
    QCOMPARE(asked.size(), 1);
    QCOMPARE(asked.constFirst().at(0).value<Month>(), (Month{.year = 2026, .month = 10}));
    QCOMPARE(asked.constFirst().at(1).value<TableFormat>(), TableFormat::Xlsx);
}

void TestInvoicingPage::whatWasExportedIsShownWithWhenAndByWhom()
{
    m_isExported = true;
    open();
    QVERIFY(!child<SimpleTable>("invoiceLines")->isVisibleTo(m_page.get()));
    for (const HeaderAction &each : m_page->header().actions)
        QVERIFY(!each.action->isEnabled());
    QCOMPARE(child<SimpleTable>("invoiceExports")->rows(), 1);
    QCOMPARE(cell("invoiceExports", 0, 1), QStringLiteral("camille"));
    QVERIFY(cell("invoiceExports", 0, 3).contains(QStringLiteral("573.00")));
    QSignalSpy again(m_page.get(), &InvoicingPage::fileRequested);
    auto *table = child<SimpleTable>("invoiceExports");
    QTest::mouseClick(table->viewport(), Qt::LeftButton, {},
                      table->visualRect(table->model()->index(0, 0)).center());
    QCOMPARE(again.size(), 1);
    QCOMPARE(again.constFirst().at(1).value<InvoiceExportId>(), InvoiceExportId(3));
}

void TestInvoicingPage::aMonthThatChangedIsOneKeyAway()
{
    open();
    auto *table = child<SimpleTable>("changedMonths");
    QTRY_VERIFY(table->isVisible());
    QCOMPARE(cell("changedMonths", 0, 1), QStringLiteral("2"));
    QVERIFY(cell("changedMonths", 0, 2).contains(QStringLiteral("123.00")));
    QSignalSpy navigate(m_page.get(), &ui::Page::navigate);
    table->setFocus();
    table->setCurrentIndex(table->model()->index(0, 0));
    QTest::keyClick(table, Qt::Key_Return);
    QCOMPARE(navigate.size(), 1);
    const auto place = navigate.constFirst().constFirst().value<Place>();
    QCOMPARE(place.filter.value(QStringLiteral("month")).toString(), QStringLiteral("2026-09"));
}

void TestInvoicingPage::workWithoutAPriceIsSaid()
{
    open();
    QVERIFY(child<QLabel>("invoiceUnpriced")->isHidden());
    m_isUnpriced = true;
    open();
    QTRY_VERIFY(child<QLabel>("invoiceUnpriced")->isVisible());
    QVERIFY(child<QLabel>("invoiceUnpriced")->text().contains(QStringLiteral("2026-0040")));
}

void TestInvoicingPage::aMarginWithoutACostIsSaid()
{
    open();
    QVERIFY(cell("profitTable", 0, 6).contains(QStringLiteral("513.00")));
    QCOMPARE(cell("profitTable", 1, 6), QStringLiteral("cost not entered"));
}

void TestInvoicingPage::itFollowsWhatChanges()
{
    open();
    const int before = m_asked;
    ChangeSet changes;
    changes.membership = {Table::Attachment};
    Q_EMIT m_changes.changed(changes);
    QCOMPARE(m_asked, before);
    changes.membership = {Table::InvoiceExport};
    Q_EMIT m_changes.changed(changes);
    QCOMPARE(m_asked, before + 1);
}

void TestInvoicingPage::everyFigureIsReadInANarrowWindow()
{
    m_page->resize(760, 800);
    open();
    for (const char *table : {"invoiceLines", "profitTable"}) {
        auto *each = child<SimpleTable>(table);
        QVERIFY2(each->width() <= m_page->width(), table);
    }
}

QTEST_MAIN(TestInvoicingPage)
#include "tst_invoicingpage.moc"
