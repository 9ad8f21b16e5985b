// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "Rows.h"
#include "core/reports/ContractReading.h"
#include "core/services/ContractService.h"
#include "core/services/PeopleService.h"

using namespace core;

/// What a printed contract is made of, read from the database.
class TestContractReading : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();

    void theLatestVersionIsReadWithTheOneBefore();
    void anOlderVersionCanBeAskedFor();
    void whatTheScopeNamesIsRead();
    void aDeadlineThatIsPastGivesWayToTheNext();
    void aVersionThatIsNotThereIsSaid();
    void aNumberThatIsNotThereIsSaid();
    void theDayOfIssueIsTheProviders();

private:
    Result<ContractDocument> document(int version = 0) const
    {
        return contractDocument(*m_connection,
                                {.contract = m_office->contract, .version = version, .now = m_office->now});
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestContractReading::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    const auto amendment = m_office->run(
        [this](Unit &unit) { return addAmendment(unit, m_office->contract, QDate(2026, 12, 1)); });
    m_office->run([this, amendment](Unit &unit) -> Result<> {
        auto version = *ContractRepository(unit.connection()).findVersion(amendment);
        version.renewalMode = RenewalMode::Tacit;
        version.scope = {{.label = QStringLiteral("Le serveur"), .asset = m_office->server}};
        version.terms.levels.removeLast();
        return ContractRepository::updateVersion(unit, version);
    });
}

void TestContractReading::theLatestVersionIsReadWithTheOneBefore()
{
    const auto read = document();
    QVERIFY(read);
    QCOMPARE(read->version.number, 2);
    QVERIFY(read->isAmendment());
    QVERIFY(read->isProject());
    QVERIFY(read->former);
    QCOMPARE(read->former->number, 1);
    QCOMPARE(read->client.name, QStringLiteral("Cabinet Morel"));
    QVERIFY(read->calendar(m_office->office));
    QVERIFY(read->calendar(m_office->always));
    QCOMPARE(read->calendar(m_office->office)->name, QStringLiteral("Heures ouvrées"));
    QCOMPARE(read->periods.size(), 3);
    QCOMPARE(read->periods.constFirst().from, QDate(2026, 3, 1));
    QVERIFY(read->refusable);
    QCOMPARE(*read->refusable->noticeDeadline, QDate(2026, 12, 31));
    QCOMPARE(read->calendarNames.value(m_office->always.value()), QStringLiteral("24/7"));
}

void TestContractReading::anOlderVersionCanBeAskedFor()
{
    const auto read = document(1);
    QVERIFY(read);
    QCOMPARE(read->version.number, 1);
    QVERIFY(!read->former);
    QVERIFY(!read->isProject());
    QCOMPARE(read->calendars.size(), 2);
}

void TestContractReading::whatTheScopeNamesIsRead()
{
    const auto read = document();
    QVERIFY(read);
    QCOMPARE(read->assets.size(), 1);
    QCOMPARE(read->assets.constFirst().serial, QStringLiteral("7XQ2M93"));
}

void TestContractReading::aDeadlineThatIsPastGivesWayToTheNext()
{
    m_office->now = Office::at("02/01/2027 09:00");
    QCOMPARE(document()->refusable->noticeDeadline.value_or(QDate()), QDate(2027, 12, 31));
    m_office->run([this](Unit &unit) -> Result<> {
        auto contract = *ContractRepository(unit.connection()).find(m_office->contract);
        contract.endsOn = QDate(2027, 2, 28);
        return ContractRepository::update(unit, contract);
    });
    QVERIFY2(!document()->refusable, "a contract that ends renews no more");
}

void TestContractReading::aVersionThatIsNotThereIsSaid()
{
    const auto read = document(9);
    QVERIFY(!read);
    QCOMPARE(read.error().kind, ErrorKind::NotFound);
    QCOMPARE(read.error().sentence.plain(), QStringLiteral("The contract “C-2023-002” has no version 9."));
}

void TestContractReading::aNumberThatIsNotThereIsSaid()
{
    const ContractRepository contracts(*m_connection);
    QCOMPARE(contracts.withNumber(QStringLiteral("C-2023-002"))->id, m_office->contract);
    const auto none = contracts.withNumber(QStringLiteral("C-0"));
    QVERIFY(!none);
    QCOMPARE(none.error().sentence.plain(), QStringLiteral("There is no contract “C-0”."));
}

void TestContractReading::theDayOfIssueIsTheProviders()
{
    QCOMPARE(document()->issuedOn, QDate(2026, 11, 22));
    m_office->run([](Unit &unit) {
        return save(unit, Provider{.name = QStringLiteral("Atlas"), .zone = QTimeZone("Pacific/Auckland")});
    });
    QCOMPARE(document()->issuedOn, QDate(2026, 11, 23));
}

QTEST_GUILESS_MAIN(TestContractReading)
#include "tst_contractreading.moc"
