// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "Rows.h"
#include "core/reports/Profitability.h"
#include "core/services/InvoiceService.h"
#include "core/services/PartService.h"
#include "core/services/UndoService.h"
#include "core/storage/PartUsedRepository.h"

using namespace core;

/// Parts are kept with their intervention, billed once, and come back when that is undone.
class TestPartService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aPartIsKept();
    void partsStandInTheOrderOfTheirEntry();
    void whatCannotBeIsRefused();
    void anotherOffersAConflict();
    void undoTakesBack();
    void billedInTheMonthOfItsDay();
    void onlyWhatIsBilled();
    void withoutAPriceItIsTold();
    void aChangeAfterTheExportIsACorrection();
    void itIsIncomeOfTheContract();

private:
    PartUsed drive() const
    {
        return {.intervention = m_intervention,
                .label = QStringLiteral(" SSD 480 Go "),
                .reference = QStringLiteral("SA400S37"),
                .serial = QStringLiteral("50026B77"),
                .thousandths = 2000,
                .unitPrice = {6'990},
                .fittedOn = QDate(2026, 11, 20)};
    }
    PartUsed fit(const PartUsed &part)
    {
        const PartUsedId id = m_office->run([&](Unit &unit) { return save(unit, part); });
        return *PartUsedRepository(*m_connection).find(id);
    }
    QList<PartUsed> stored() const
    {
        return *PartUsedRepository(*m_connection).ofIntervention(m_intervention);
    }
    InvoicingQuery november() const
    {
        return {.month = monthOf(QDate(2026, 11, 1)), .zone = QTimeZone("Europe/Paris")};
    }
    QList<InvoiceLine> due() const { return invoicing(*m_connection, november())->due; }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestPartService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Disque en panne"));
}

void TestPartService::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestPartService::aPartIsKept()
{
    PartUsed part = fit(drive());
    PartUsed wanted = drive();
    wanted.id = part.id;
    wanted.label = QStringLiteral("SSD 480 Go");
    wanted.version = 1;
    QCOMPARE(part, wanted);
    part.isBilled = false;
    part.thousandths = 1500;
    const PartUsed changed = fit(part);
    QCOMPARE(changed.version, 2);
    QVERIFY(!changed.isBilled);
    QCOMPARE(changed.thousandths, 1500);
    m_office->run([&](Unit &unit) { return core::remove(unit, changed); });
    QVERIFY(stored().isEmpty());
}

void TestPartService::partsStandInTheOrderOfTheirEntry()
{
    for (const char *name : {"c", "a", "b"}) {
        PartUsed part = drive();
        part.label = QLatin1String(name);
        fit(part);
    }
    m_office->run([&](Unit &unit) { return core::remove(unit, stored().at(1)); });
    PartUsed last = drive();
    last.label = QStringLiteral("0");
    fit(last);
    QStringList names;
    const QList<PartUsed> all = stored();
    for (const PartUsed &part : all)
        names << part.label;
    QCOMPARE(names, QStringList({QStringLiteral("c"), QStringLiteral("b"), QStringLiteral("0")}));
}

void TestPartService::whatCannotBeIsRefused()
{
    const auto errorOf = [this](const PartUsed &part) {
        const auto unit = beginUnit(*m_connection);
        const auto id = save(*unit, part);
        return id ? Error{} : id.error();
    };
    PartUsed nameless = drive();
    nameless.label.clear();
    QCOMPARE(errorOf(nameless).field, QStringLiteral("label"));
    PartUsed nowhere = drive();
    nowhere.intervention = InterventionId(999);
    QCOMPARE(errorOf(nowhere).kind, ErrorKind::NotFound);
    QVERIFY(stored().isEmpty());
}

void TestPartService::anotherOffersAConflict()
{
    const PartUsed mine = fit(drive());
    PartUsed theirs = mine;
    theirs.serial = QStringLiteral("other");
    fit(theirs);
    const auto unit = beginUnit(*m_connection);
    const auto id = save(*unit, mine);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, ErrorKind::Conflict);
}

void TestPartService::undoTakesBack()
{
    const auto back = [this] { m_office->run([](Unit &unit) { return undoLast(unit); }); };
    const auto again = [this] { m_office->run([](Unit &unit) { return redoLast(unit); }); };
    const PartUsed part = fit(drive());
    back();
    QVERIFY(stored().isEmpty());
    again();
    QCOMPARE(stored().size(), 1);
    m_office->run([&](Unit &unit) { return core::remove(unit, stored().constFirst()); });
    back();
    QCOMPARE(stored().constFirst().serial, part.serial);
    QCOMPARE(stored().constFirst().fittedOn, part.fittedOn);
}

void TestPartService::billedInTheMonthOfItsDay()
{
    PartUsed october = drive();
    october.fittedOn = QDate(2026, 10, 31);
    fit(october);
    const PartUsed part = fit(drive());
    const QList<InvoiceLine> lines = due();
    QCOMPARE(lines.size(), 1);
    const InvoiceLine &line = lines.constFirst();
    QCOMPARE(line.kind, InvoiceLineKind::Part);
    QCOMPARE(line.source, QStringLiteral("part:%1").arg(part.id.value()));
    QCOMPARE(line.nature, OperationNature::Goods);
    QCOMPARE(line.unit, InvoiceUnit::Piece);
    QCOMPARE(line.label, QStringLiteral("SSD 480 Go (SA400S37)"));
    QCOMPARE(line.number, QStringLiteral("2026-0001"));
    QCOMPARE(line.intervention, m_intervention);
    QCOMPARE(line.contract, m_office->contract);
    QCOMPARE(line.client, m_office->client);
    QCOMPARE(line.from, QDate(2026, 11, 20));
    QCOMPARE(line.thousandths, 2000);
    QCOMPARE(line.unitPrice, Money{6'990});
    QCOMPARE(line.amount, Money{13'980});
    QCOMPARE(line.amount, totalOf(QList<PartUsed>{part}));
}

void TestPartService::onlyWhatIsBilled()
{
    PartUsed part = drive();
    part.isBilled = false;
    part = fit(part);
    QVERIFY(due().isEmpty());
    part.isBilled = true;
    fit(part);
    QCOMPARE(due().size(), 1);
}

void TestPartService::withoutAPriceItIsTold()
{
    PartUsed part = drive();
    part.unitPrice = {};
    fit(part);
    const Invoicing month = *invoicing(*m_connection, november());
    QVERIFY(month.due.isEmpty());
    QCOMPARE(month.unpriced.size(), 1);
    QCOMPARE(month.unpriced.constFirst().title, QStringLiteral("SSD 480 Go"));
    QCOMPARE(month.unpriced.constFirst().intervention, m_intervention);
}

void TestPartService::aChangeAfterTheExportIsACorrection()
{
    PartUsed part = fit(drive());
    m_office->run([this](Unit &unit) { return exportInvoiceLines(unit, november()); });
    QVERIFY(invoicing(*m_connection, november())->fresh.isEmpty());
    part.thousandths = 3000;
    fit(part);
    const QList<InvoiceLine> fresh = invoicing(*m_connection, november())->fresh;
    QCOMPARE(fresh.size(), 1);
    QVERIFY(fresh.constFirst().isCorrection);
    QCOMPARE(fresh.constFirst().amount, Money{6'990});
    QCOMPARE(fresh.constFirst().nature, OperationNature::Goods);
}

void TestPartService::itIsIncomeOfTheContract()
{
    fit(drive());
    const auto profits = profitability(*m_connection, november());
    QVERIFY(profits);
    QCOMPARE(profits->size(), 1);
    QCOMPARE(profits->constFirst().contract, m_office->contract);
    QCOMPARE(profits->constFirst().billed, Money{13'980});
}

QTEST_GUILESS_MAIN(TestPartService)
#include "tst_partservice.moc"
