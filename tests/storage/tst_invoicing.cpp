// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/Profitability.h"
#include "core/reports/ReportOfMonth.h"
#include "core/services/ContractService.h"
#include "core/services/InvoiceService.h"
#include "core/services/PackService.h"
#include "core/services/PeopleService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/InvoiceRepository.h"
#include "support/Office.h"

using namespace core;

/// What is to be invoiced, handed over once, and what contracts bring. The fee is 450.00 a month.
class TestInvoicing : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void feesFollowTheDaysInForce_data();
    void feesFollowTheDaysInForce();
    void whatWasSuspendedIsNotBilledLater();
    void aNewVersionSplitsItsMonth();
    void anAmendmentOfOtherPartsDoesNotSplitItsMonth();
    void priceLinesMakeTheFeeUp();
    void workIsBilledByTheCoverMatrix();
    void minutesThatNoHourCountsAreALump();
    void workWithoutAPriceIsTold();
    void hoursBoughtAreBilled();
    void aSecondExportHoldsOnlyWhatIsNew();
    void aMonthThatChangedSinceIsTold();
    void oneClientIsExportedAlone();
    void undoTakesAnExportBack();
    void aMarginNeedsItsCosts();
    void marginsAddUp();
    void theReportTellsThePenalties();

private:
    static QTimeZone paris() { return QTimeZone("Europe/Paris"); }
    static Month november() { return {.year = 2026, .month = 11}; }
    Invoicing read(const Month &month = november(), ClientId client = {})
    {
        return *invoicing(*m_connection, {.month = month, .client = client, .zone = paris()});
    }
    template <class Change>
    void changeVersion(Change change)
    {
        m_office->run([&](Unit &unit) {
            ContractVersion version =
                ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
            change(version);
            return ContractRepository::updateVersion(unit, version);
        });
    }
    template <class Change>
    void changeContract(Change change)
    {
        m_office->run([&](Unit &unit) {
            Contract contract = *ContractRepository(unit.connection()).find(m_office->contract);
            change(contract);
            return ContractRepository::update(unit, contract);
        });
    }
    void amendOn(QDate day, Money fee)
    {
        m_office->run([&](Unit &unit) -> Result<> {
            ContractVersion version =
                ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
            version.number = 2;
            version.effectiveOn = day;
            version.monthlyFee = fee;
            const auto added = ContractRepository::addVersion(unit, version);
            return added ? Result<>() : added.error();
        });
    }
    WorkEntryId enter(int minutes, Cover cover = Cover::Billable, int multiplier = 100, Money travelFee = {},
                      int km = 0)
    {
        return m_office->run([&](Unit &unit) {
            return save(unit, WorkEntry{.intervention = m_intervention,
                                        .technician = m_office->technician,
                                        .startedAt = Office::at("20/11/2026 10:00"),
                                        .endedAt = Office::at("20/11/2026 10:00") + Minutes(minutes),
                                        .actual = Minutes(minutes),
                                        .cover = cover,
                                        .multiplierPercent = multiplier,
                                        .coverReason = QStringLiteral("convenu"),
                                        .travelKm = km,
                                        .travelFee = travelFee});
        });
    }
    QList<InvoiceLine> handOver(ClientId client = {})
    {
        return m_office->run([&](Unit &unit) {
            return exportInvoiceLines(unit, {.month = november(), .client = client, .zone = paris()});
        });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestInvoicing::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Imprimante"));
    changeVersion([](ContractVersion &version) {
        version.monthlyFee = Money{45'000};
        version.hourlyRate = Money{8'200};
    });
}

void TestInvoicing::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestInvoicing::feesFollowTheDaysInForce_data()
{
    QTest::addColumn<QDate>("startsOn");
    QTest::addColumn<QDate>("endsOn");
    QTest::addColumn<QDate>("suspendedOn");
    QTest::addColumn<qint64>("cents");
    QTest::addColumn<QDate>("from");
    QTest::addColumn<QDate>("to");
    const QDate first(2026, 11, 1);
    const QDate last(2026, 11, 30);
    QTest::newRow("all of the month")
        << QDate(2023, 3, 1) << QDate() << QDate() << qint64(45'000) << first << last;
    QTest::newRow("it begins on the 16th")
        << QDate(2026, 11, 16) << QDate() << QDate() << qint64(22'500) << QDate(2026, 11, 16) << last;
    QTest::newRow("it ends on the 10th") << QDate(2023, 3, 1) << QDate(2026, 11, 10) << QDate()
                                         << qint64(15'000) << first << QDate(2026, 11, 10);
    QTest::newRow("suspended from the 8th on") << QDate(2023, 3, 1) << QDate() << QDate(2026, 11, 8)
                                               << qint64(10'500) << first << QDate(2026, 11, 7);
    QTest::newRow("not begun") << QDate(2026, 12, 1) << QDate() << QDate() << qint64(0) << QDate() << QDate();
    QTest::newRow("over") << QDate(2023, 3, 1) << QDate(2026, 10, 31) << QDate() << qint64(0) << QDate()
                          << QDate();
}

void TestInvoicing::feesFollowTheDaysInForce()
{
    QFETCH(const QDate, startsOn);
    QFETCH(const QDate, endsOn);
    QFETCH(const QDate, suspendedOn);
    QFETCH(const qint64, cents);
    changeContract([&](Contract &contract) {
        contract.startsOn = startsOn;
        if (endsOn.isValid())
            contract.endsOn = endsOn;
        if (suspendedOn.isValid())
            contract.suspendedOn = suspendedOn;
    });
    const Invoicing month = read();
    QCOMPARE(totalOf(month.due).cents, cents);
    QCOMPARE(month.due.size(), cents == 0 ? 0 : 1);
    if (month.due.isEmpty())
        return;
    const InvoiceLine &fee = month.due.constFirst();
    QTEST(fee.from, "from");
    QTEST(fee.to, "to");
    QCOMPARE(fee.kind, InvoiceLineKind::Fee);
    QCOMPARE(fee.nature, OperationNature::Services);
    QCOMPARE(fee.clientName, QStringLiteral("Cabinet Morel"));
}

void TestInvoicing::whatWasSuspendedIsNotBilledLater()
{
    const auto change = [&](ContractState to, QDate day) {
        m_office->run([&](Unit &unit) {
            return changeState(unit, {.contract = m_office->contract, .to = to, .day = day});
        });
    };
    change(ContractState::Suspended, QDate(2026, 11, 8));
    QCOMPARE(totalOf(read().due), Money{10'500});
    change(ContractState::Active, QDate(2026, 11, 16));
    const Invoicing month = read();
    QCOMPARE(month.due.size(), 2);
    QCOMPARE(month.due.at(0).to, QDate(2026, 11, 7));
    QCOMPARE(month.due.at(1).from, QDate(2026, 11, 16));
    QCOMPARE(totalOf(month.due), Money{10'500 + 22'500});
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(totalOf(read().due), Money{10'500});
}

void TestInvoicing::aNewVersionSplitsItsMonth()
{
    amendOn(QDate(2026, 11, 16), Money{60'000});
    const Invoicing month = read();
    QCOMPARE(month.due.size(), 2);
    QCOMPARE(month.due.at(0).amount, Money{22'500});
    QCOMPARE(month.due.at(1).amount, Money{30'000});
    QCOMPARE(month.due.at(1).from, QDate(2026, 11, 16));
    QCOMPARE(read({.year = 2026, .month = 12}).due.constFirst().amount, Money{60'000});
}

/// Halves would be rounded twice: 50.01 and 50.01.
void TestInvoicing::anAmendmentOfOtherPartsDoesNotSplitItsMonth()
{
    changeVersion([](ContractVersion &version) { version.monthlyFee = Money{10'001}; });
    amendOn(QDate(2026, 11, 16), Money{10'001});
    QCOMPARE(read().due.size(), 1);
    QCOMPARE(totalOf(read().due), Money{10'001});
}

void TestInvoicing::priceLinesMakeTheFeeUp()
{
    changeVersion([](ContractVersion &version) {
        version.prices = {{.label = QStringLiteral("Poste"), .quantity = 10, .unitPrice = Money{3'000}},
                          {.label = QStringLiteral("Serveur"), .quantity = 2, .unitPrice = Money{7'500}}};
    });
    const Invoicing month = read();
    QCOMPARE(month.due.size(), 2);
    QCOMPARE(month.due.at(0).thousandths, 10'000);
    QCOMPARE(month.due.at(0).label, QStringLiteral("Poste"));
    QCOMPARE(totalOf(month.due), Money{45'000});
}

void TestInvoicing::workIsBilledByTheCoverMatrix()
{
    changeVersion([](ContractVersion &version) {
        version.cover = {{.kind = InterventionKind::Curative,
                          .mode = WorkMode::Remote,
                          .cover = Cover::Billable,
                          .rate = Money{9'000}}};
    });
    enter(90, Cover::Billable, 150, Money{4'500});
    enter(30, Cover::Included);
    const Invoicing month = read();
    QCOMPARE(month.due.size(), 3); // Fee, work, travel: included work costs nothing.
    const InvoiceLine &work = month.due.at(1);
    QCOMPARE(work.kind, InvoiceLineKind::Work);
    QCOMPARE(work.unitPrice, Money{13'500}); // 90.00 × 1.5
    QCOMPARE(work.thousandths, 1'500);
    QCOMPARE(work.amount, Money{20'250});
    QCOMPARE(work.intervention, m_intervention);
    QCOMPARE(work.from, QDate(2026, 11, 20));
    QCOMPARE(month.due.at(2).kind, InvoiceLineKind::Travel);
    QCOMPARE(month.due.at(2).amount, Money{4'500});
    QVERIFY(read({.year = 2026, .month = 10}).due.size() == 1);
}

/// 10 min at 120.00 an hour are 20.00, where 0.167 h would be 20.04.
void TestInvoicing::minutesThatNoHourCountsAreALump()
{
    changeVersion([](ContractVersion &version) {
        version.hourlyRate = Money{12'000};
        version.rounding = Minutes(0);
        version.minimum = Minutes(0);
    });
    enter(10);
    const InvoiceLine work = read().due.at(1);
    QCOMPARE(work.amount, Money{2'000});
    QCOMPARE(work.unit, InvoiceUnit::Piece);
    QCOMPARE(work.thousandths, 1'000);
    QVERIFY2(work.label.endsWith(QStringLiteral(" (0 h 10)")), qPrintable(work.label));
}

void TestInvoicing::workWithoutAPriceIsTold()
{
    changeVersion([](ContractVersion &version) { version.hourlyRate = Money{}; });
    enter(60);
    const Invoicing month = read();
    QCOMPARE(month.due.size(), 1); // The fee.
    QCOMPARE(month.unpriced.size(), 1);
    QCOMPARE(month.unpriced.constFirst().intervention, m_intervention);
}

void TestInvoicing::hoursBoughtAreBilled()
{
    m_office->run([&](Unit &unit) {
        return save(unit,
                    PackMovement{.contract = m_office->contract,
                                 .kind = PackMovementKind::Credit,
                                 .valueOn = QDate(2026, 11, 5),
                                 .minutes = Minutes(600),
                                 .reason = QStringLiteral("Devis 2026-014")},
                    paris());
    });
    const Invoicing month = read();
    QCOMPARE(month.due.size(), 2);
    QCOMPARE(month.due.at(1).kind, InvoiceLineKind::Pack);
    QCOMPARE(month.due.at(1).amount, Money{82'000});
    QCOMPARE(month.due.at(1).label, QStringLiteral("Devis 2026-014"));
}

void TestInvoicing::aSecondExportHoldsOnlyWhatIsNew()
{
    const WorkEntryId id = enter(60);
    QCOMPARE(handOver().size(), 2);
    Invoicing month = read();
    QVERIFY(month.fresh.isEmpty());
    QCOMPARE(month.exported.size(), 2);
    QCOMPARE(month.exports.size(), 1);
    QCOMPARE(month.exports.constFirst().author, QStringLiteral("camille"));
    QCOMPARE(month.exports.constFirst().at, m_office->now);
    QCOMPARE(month.exports.constFirst().total, Money{45'000 + 8'200});
    InvoiceLine stored = month.exported.constLast();
    QCOMPARE(stored.source, QStringLiteral("work:%1").arg(id.value()));
    QCOMPARE(stored.label, QStringLiteral("Imprimante"));
    {
        const auto unit = Unit::begin(*m_connection, {{}, {}, m_office->now});
        QVERIFY(!exportInvoiceLines(**unit, {.month = november(), .zone = paris()}));
        QVERIFY(!unit.value()->commit());
    }

    enter(30);
    month = read();
    QCOMPARE(month.fresh.size(), 1);
    QCOMPARE(handOver().constFirst().amount, Money{4'100});
    QCOMPARE(read().exports.size(), 2);

    // Corrected after it was handed over: the difference.
    m_office->run([&](Unit &correcting) {
        WorkEntry entry =
            InterventionRepository(correcting.connection()).workEntries(m_intervention)->constFirst();
        entry.actual = Minutes(45);
        return save(correcting, entry);
    });
    const QList<InvoiceLine> corrected = read().fresh;
    QCOMPARE(corrected.size(), 1);
    QVERIFY(corrected.constFirst().isCorrection);
    QCOMPARE(corrected.constFirst().amount, Money{6'150 - 8'200});
}

void TestInvoicing::aMonthThatChangedSinceIsTold()
{
    handOver();
    const auto changed = [this](const Month &shown) {
        return *changedMonths(*m_connection, {.month = shown, .zone = paris()});
    };
    const Month december{.year = 2026, .month = 12};
    QVERIFY(changed(december).isEmpty());
    enter(60); // In November, late.
    const ChangedMonth november{.month = TestInvoicing::november(), .lines = 1, .total = Money{8'200}};
    QCOMPARE(changed(december), QList<ChangedMonth>{november});
    QVERIFY2(changed(TestInvoicing::november()).isEmpty(), "it is shown already");
    handOver();
    QVERIFY(changed(december).isEmpty());
}

void TestInvoicing::oneClientIsExportedAlone()
{
    const ClientId other = m_office->run([this](Unit &unit) -> Result<ClientId> {
        const auto id = save(unit, Client{.name = QStringLiteral("Atelier Lenoir")});
        const ContractId contract = m_office->addContract(unit, *id, QStringLiteral("C-2024-001"));
        ContractVersion version = ContractRepository(unit.connection()).versions(contract)->constFirst();
        version.monthlyFee = Money{10'000};
        const Result<> done = ContractRepository::updateVersion(unit, version);
        return done ? id : Result<ClientId>(done.error());
    });
    QCOMPARE(handOver(other).size(), 1);
    QVERIFY(read(november(), other).fresh.isEmpty());
    QCOMPARE(read().fresh.size(), 1);
    QCOMPARE(read().fresh.constFirst().client, m_office->client);
}

void TestInvoicing::undoTakesAnExportBack()
{
    enter(60);
    handOver();
    m_office->run([](Unit &unit) { return undoLast(unit); });
    const Invoicing month = read();
    QCOMPARE(month.fresh.size(), 2);
    QVERIFY(month.exported.isEmpty());
    QVERIFY(month.exports.isEmpty());
    m_office->run([](Unit &unit) { return redoLast(unit); });
    QVERIFY(read().fresh.isEmpty());
}

void TestInvoicing::aMarginNeedsItsCosts()
{
    enter(60, Cover::Included);
    const auto lines = profitability(*m_connection, {.month = november(), .zone = paris()});
    QCOMPARE(lines->size(), 1);
    QVERIFY(!lines->constFirst().cost);
    QVERIFY(!lines->constFirst().margin());
    QCOMPARE(lines->constFirst().withoutCost, QStringList{QStringLiteral("Camille Roux")});
}

void TestInvoicing::marginsAddUp()
{
    const auto provider = [this](Money hour, std::optional<Money> km) {
        m_office->run([&](Unit &unit) {
            const auto stored = PeopleRepository(unit.connection()).provider();
            Provider wanted = stored ? *stored : Provider{.name = QStringLiteral("Vigie"), .zone = paris()};
            wanted.hourlyCost = hour;
            wanted.kmCost = km;
            return save(unit, wanted);
        });
    };
    provider(Money{4'000}, {});
    enter(90, Cover::Billable, 100, Money{3'000}, 20);
    auto line = profitability(*m_connection, {.month = november(), .zone = paris()})->constFirst();
    QVERIFY(line.kmWithoutCost);
    QVERIFY(!line.cost);
    provider(Money{4'000}, Money{52});
    line = profitability(*m_connection, {.month = november(), .zone = paris()})->constFirst();
    QCOMPARE(line.fee, Money{45'000});
    QCOMPARE(line.billed, Money{12'300 + 3'000});
    QCOMPARE(line.cost, Money{6'000 + 20 * 52});
    QCOMPARE(line.margin(), Money{45'000 + 15'300 - 7'040});
    QCOMPARE(line.number, QStringLiteral("C-2023-002"));
}

/// Restored within eight covered hours, it was promised; ten days later it is not.
void TestInvoicing::theReportTellsThePenalties()
{
    m_office->report("12/11/2026 09:00", Priority::P2, QStringLiteral("Serveur"));
    const auto section = [this] {
        const auto report = reportOfMonth(
            *m_connection, {.client = m_office->client, .month = november(), .now = m_office->now});
        return report->contracts.constFirst();
    };
    QVERIFY(!section().penalty);
    changeVersion([](ContractVersion &version) {
        version.penalties = {.steps = {{Minutes(0), 200}, {Minutes(60), 400}}, .capPermille = 300};
    });
    const ContractMonth month = section();
    QVERIFY(month.breaches.size() > 1); // Acknowledgement and work start too, which do not count.
    QCOMPARE(month.penalty->lines.size(), 1);
    QCOMPARE(month.penalty->base, Money{45'000});
    QCOMPARE(month.penalty->sum, Money{18'000});
    QCOMPARE(month.penalty->amount, Money{13'500});
}

QTEST_GUILESS_MAIN(TestInvoicing)
#include "tst_invoicing.moc"
