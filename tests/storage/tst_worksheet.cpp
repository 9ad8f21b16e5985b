// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/Packs.h"
#include "core/reports/WorkSheet.h"
#include "core/services/InterventionService.h"
#include "core/services/PartService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "support/Office.h"

using namespace core;

/// The sheet says what the ledger and the month say.
class TestWorkSheet : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void minutesAreThoseOfTheLedger();
    void theBalanceStandsBeforeAndAfter();
    void outsideContractThereIsNoPack();
    void whoAndWhatIsRead();
    void partsAreRead();
    void aVisitIsADayOnSite();
    void digestsFollowWhatIsSaid();

private:
    WorkSheet sheet() { return *workSheet(*m_connection, m_intervention, m_office->now); }
    void enter(const char *from, int minutes, WorkMode mode = WorkMode::Remote)
    {
        m_office->run([&](Unit &unit) {
            return save(unit, WorkEntry{.intervention = m_intervention,
                                        .technician = m_office->technician,
                                        .startedAt = Office::at(from),
                                        .endedAt = Office::at(from) + Minutes(minutes),
                                        .actual = Minutes(minutes),
                                        .mode = mode});
        });
    }
    void fit(const char *label, qint64 cents)
    {
        m_office->run([&](Unit &unit) {
            return save(unit, PartUsed{.intervention = m_intervention,
                                       .label = QString::fromLatin1(label),
                                       .unitPrice = {cents},
                                       .fittedOn = QDate(2026, 11, 20)});
        });
    }
    void includeHours()
    {
        m_office->run([this](Unit &unit) {
            auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
            version.priceModel = PriceModel::HourPack;
            version.includedMinutes = Minutes(300);
            version.rounding = Minutes(15);
            version.cover = {
                {.kind = InterventionKind::Curative, .mode = WorkMode::Remote, .cover = Cover::Counted}};
            return ContractRepository::updateVersion(unit, version);
        });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
};

void TestWorkSheet::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Imprimante"));
}

void TestWorkSheet::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestWorkSheet::minutesAreThoseOfTheLedger()
{
    includeHours();
    enter("20/11/2026 10:00", 10);
    enter("20/11/2026 11:00", 10);
    const WorkSheet read = sheet();
    QCOMPARE(read.work.size(), 2);
    QCOMPARE(read.actual(), Minutes(20));
    QCOMPARE(read.charged(), Minutes(30));
    QCOMPARE(read.work.constFirst().basis, CoverBasis::Rule);
}

void TestWorkSheet::theBalanceStandsBeforeAndAfter()
{
    includeHours();
    enter("20/11/2026 10:00", 10);
    const DayRange days{.first = QDate(2026, 11, 1), .last = QDate(2026, 11, 22)};
    const Minutes closing = packOf(*m_connection, m_office->contract, days)->statement.closing;
    const WorkSheet read = sheet();
    QCOMPARE(read.packAfter, std::optional(closing));
    QCOMPARE(read.packBefore, std::optional(closing + Minutes(15)));
}

void TestWorkSheet::outsideContractThereIsNoPack()
{
    enter("20/11/2026 10:00", 10);
    QVERIFY2(!sheet().packAfter, "its contract has no hours");
    m_office->run([this](Unit &unit) {
        Intervention changed = *InterventionRepository(unit.connection()).find(m_intervention);
        changed.contract = {};
        return save(unit, changed);
    });
    const WorkSheet read = sheet();
    QVERIFY(!read.packBefore);
    QVERIFY(!read.contract.id.isValid());
    QCOMPARE(read.work.constFirst().basis, CoverBasis::NoContract);
}

void TestWorkSheet::whoAndWhatIsRead()
{
    enter("20/11/2026 10:00", 10);
    const WorkSheet read = sheet();
    QCOMPARE(read.client.name, QStringLiteral("Cabinet Morel"));
    QCOMPARE(read.contact.name, QStringLiteral("Jeanne Morel"));
    QCOMPARE(read.assets.constFirst().serial, QStringLiteral("7XQ2M93"));
    QCOMPARE(read.technicians.value(m_office->technician.value()), QStringLiteral("Camille Roux"));
    QVERIFY(!workSheet(*m_connection, InterventionId(999), m_office->now));
}

void TestWorkSheet::partsAreRead()
{
    fit("Toner", 4'990);
    fit("Courroie", 12'000);
    const WorkSheet read = sheet();
    QCOMPARE(read.parts.size(), 2);
    QCOMPARE(read.parts.constFirst().label, QStringLiteral("Toner"));
    QCOMPARE(totalOf(read.parts), Money{16'990});
}

void TestWorkSheet::aVisitIsADayOnSite()
{
    enter("20/11/2026 09:00", 30, WorkMode::OnSite);
    enter("20/11/2026 10:00", 60);
    enter("20/11/2026 11:00", 45, WorkMode::OnSite);
    enter("21/11/2026 23:00", 120, WorkMode::OnSite); // Cut at midnight where it is stored.
    const QList<Visit> visits = sheet().visits();
    QCOMPARE(visits.size(), 2);
    QCOMPARE(visits.constFirst(), (Visit{Office::at("20/11/2026 09:00"), Office::at("20/11/2026 11:45")}));
    QCOMPARE(visits.constLast(), (Visit{Office::at("21/11/2026 23:00"), Office::at("22/11/2026 01:00")}));
}

void TestWorkSheet::digestsFollowWhatIsSaid()
{
    enter("20/11/2026 10:00", 10);
    const SheetDigests before = sheet().digests();
    QCOMPARE(sheet().digests(), before);
    fit("Toner", 4'990);
    const SheetDigests after = sheet().digests();
    QCOMPARE(after.work, before.work);
    QCOMPARE(after.texts, before.texts);
    QVERIFY(after.parts != before.parts);
}

QTEST_GUILESS_MAIN(TestWorkSheet)
#include "tst_worksheet.moc"
