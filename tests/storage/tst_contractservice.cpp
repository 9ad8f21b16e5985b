// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/domain/contract/Parties.h"
#include "core/services/CalendarService.h"
#include "core/services/ClientService.h"
#include "core/services/ContractService.h"
#include "core/services/PeopleService.h"
#include "core/services/UndoService.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/ContractRepository.h"
#include "core/storage/PeopleRepository.h"

using namespace core;

class TestContractService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aNewContractGetsANumberAndADraft();
    void numbersAreUnique();
    void aSignedVersionIsNeverWrittenOver();
    void anAmendmentCopiesTheLatestSignedVersion();
    void aDraftAmendmentCanBeGivenUp();
    void aDraftGivenUpBeforeAnUpgradeComesBack();
    void onlyOneDraftAtATime();
    void refusals_data();
    void refusals();
    void lifeOfAContract();
    void aSignatureKeepsWhoThePartiesWere();

private:
    template <class Work>
    auto run(Work work)
    {
        const auto unit = beginUnit(*m_connection);
        auto result = work(*unit);
        if (result && !unit->commit())
            qFatal("commit failed");
        return result;
    }
    Contract contract(const QString &number = {}) const
    {
        return {.client = m_client,
                .number = number,
                .title = QStringLiteral("Infogérance"),
                .startsOn = QDate(2026, 1, 1)};
    }
    ContractVersion draft() const
    {
        ContractVersion version{.effectiveOn = QDate(2026, 1, 1), .monthlyFee = {45'000}};
        version.carryOver = CarryOver::Capped;
        version.carryOverMonths = 3;
        version.carryOverCap = Minutes(120);
        version.terms.supportCalendar = m_calendar;
        version.terms.levels = {{.priority = Priority::P1,
                                 .calendar = m_calendar,
                                 .targets = {Target{.amount = 30, .unit = TargetUnit::Minute}}}};
        version.cover = {{.kind = InterventionKind::Preventive}};
        version.prices = {{.label = QStringLiteral("Poste"), .quantity = 12, .unitPrice = {2'500}}};
        version.scope = {{.label = QStringLiteral("Postes de travail")}};
        return version;
    }
    ContractId addSigned()
    {
        const auto id = *run([&](Unit &unit) { return save(unit, contract(), draft()); });
        const auto versions = *ContractRepository(*m_connection).versions(id);
        if (!run([&](Unit &unit) { return sign(unit, versions.constFirst().id); }))
            qFatal("cannot sign");
        return id;
    }
    QList<ContractVersion> versions(ContractId id) { return *ContractRepository(*m_connection).versions(id); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    ClientId m_client;
    CalendarId m_calendar;
};

void TestContractService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_client = *run([](Unit &unit) { return save(unit, Client{.name = QStringLiteral("Cabinet Morel")}); });
    const FirstStart start{.providerName = QStringLiteral("Atlas"),
                           .zone = QTimeZone("Europe/Paris"),
                           .officeName = QStringLiteral("HO"),
                           .alwaysName = QStringLiteral("24/7"),
                           .today = QDate(2026, 3, 4)};
    QVERIFY(run([&](Unit &unit) { return setUpDefaults(unit, start); }));
    m_calendar = CalendarRepository(*m_connection).all()->constLast().id;
}

void TestContractService::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestContractService::aNewContractGetsANumberAndADraft()
{
    const auto id = run([&](Unit &unit) { return save(unit, contract(), draft()); });
    QVERIFY(id);
    const Contract stored = *ContractRepository(*m_connection).find(*id);
    QCOMPARE(stored.number, QStringLiteral("C-2026-001"));
    QCOMPARE(stored.state, ContractState::Draft);
    ContractVersion wanted = draft();
    const ContractVersion version = versions(*id).constFirst();
    wanted.id = version.id;
    wanted.contract = *id;
    wanted.version = version.version;
    QCOMPARE(version, wanted);
}

void TestContractService::numbersAreUnique()
{
    const auto number = QStringLiteral("C-2026-001");
    QVERIFY(run([&](Unit &unit) { return save(unit, contract(number), draft()); }));
    const auto again = run([&](Unit &unit) { return save(unit, contract(number), draft()); });
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Invalid);
    QCOMPARE(again.error().field, QStringLiteral("number"));
}

void TestContractService::aSignedVersionIsNeverWrittenOver()
{
    const ContractId id = addSigned();
    QCOMPARE(ContractRepository(*m_connection).find(id)->state, ContractState::Active);
    ContractVersion version = versions(id).constFirst();
    QVERIFY(version.isSigned);
    version.monthlyFee = {1};
    const auto refused = run([&](Unit &unit) { return save(unit, version); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(versions(id).constFirst().monthlyFee, Money{45'000});
}

void TestContractService::anAmendmentCopiesTheLatestSignedVersion()
{
    const ContractId id = addSigned();
    QVERIFY(run([&](Unit &unit) { return addAmendment(unit, id, QDate(2026, 7, 1)); }));
    ContractVersion amendment = versions(id).constLast();
    QCOMPARE(amendment.number, 2);
    QVERIFY(!amendment.isSigned);
    QCOMPARE(amendment.terms, versions(id).constFirst().terms);
    QCOMPARE(amendment.prices, versions(id).constFirst().prices);

    amendment.monthlyFee = {52'000};
    QVERIFY(run([&](Unit &unit) { return save(unit, amendment); }));
    QVERIFY(run([&](Unit &unit) { return sign(unit, amendment.id); }));
    const auto all = versions(id);
    QCOMPARE(versionOn(all, QDate(2026, 6, 30))->monthlyFee, Money{45'000});
    QCOMPARE(versionOn(all, QDate(2026, 7, 1))->monthlyFee, Money{52'000});
}

void TestContractService::aDraftAmendmentCanBeGivenUp()
{
    const ContractId id = addSigned();
    const auto amendment = run([&](Unit &unit) { return addAmendment(unit, id, QDate(2026, 7, 1)); });
    QVERIFY(run([&](Unit &unit) { return removeDraft(unit, *amendment); }));
    QCOMPARE(versions(id).size(), 1);
    QVERIFY(!run([&](Unit &unit) { return removeDraft(unit, versions(id).constFirst().id); }));
}

/// Its entry in the journal knows nothing of the columns that the upgrade added.
void TestContractService::aDraftGivenUpBeforeAnUpgradeComesBack()
{
    const ContractId id = addSigned();
    const auto amendment = run([&](Unit &unit) { return addAmendment(unit, id, QDate(2026, 7, 1)); });
    QVERIFY(run([&](Unit &unit) { return removeDraft(unit, *amendment); }));
    const auto aged = m_connection->execute(
        QStringLiteral("UPDATE journal SET before_json = REPLACE(before_json, "
                       "'\"carry_over\":2,\"carry_over_cap_minutes\":120,\"carry_over_months\":3,', '')"));
    QVERIFY(aged && *aged > 0);
    QVERIFY(run([](Unit &unit) { return undoLast(unit); }));
    const ContractVersion wanted = versions(id).constFirst();
    const ContractVersion back = versions(id).constLast();
    QCOMPARE(back.number, 2);
    QCOMPARE(back.carryOver, CarryOver::None);
    QCOMPARE(back.carryOverMonths, 1);
    QCOMPARE(back.carryOverCap, Minutes(0));
    QCOMPARE(back.monthlyFee, wanted.monthlyFee);
}

void TestContractService::onlyOneDraftAtATime()
{
    const ContractId id = addSigned();
    QVERIFY(run([&](Unit &unit) { return addAmendment(unit, id, QDate(2026, 7, 1)); }));
    const auto second = run([&](Unit &unit) { return addAmendment(unit, id, QDate(2026, 8, 1)); });
    QVERIFY(!second);
    QCOMPARE(second.error().kind, ErrorKind::Invalid);
}

void TestContractService::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("field");
    QTest::newRow("no client") << "client"
                               << "client";
    QTest::newRow("no effective date") << "start"
                                       << "startsOn";
    QTest::newRow("a version in force before the contract begins") << "early"
                                                                   << "effectiveOn";
    QTest::newRow("signing without any service level") << "empty"
                                                       << "levels";
}

void TestContractService::refusals()
{
    QFETCH(const QString, what);
    Contract made = contract();
    ContractVersion version = draft();
    if (what == QStringLiteral("client"))
        made.client = {};
    if (what == QStringLiteral("start"))
        made.startsOn = {};
    if (what == QStringLiteral("early"))
        version.effectiveOn = QDate(2025, 12, 31);
    if (what == QStringLiteral("empty"))
        version.terms.levels.clear();
    const auto id = run([&](Unit &unit) { return save(unit, made, version); });
    const Result<> done =
        id ? run([&](Unit &unit) { return sign(unit, versions(*id).constFirst().id); }) : id.error();
    QVERIFY(!done);
    QCOMPARE(done.error().kind, ErrorKind::Invalid);
    QTEST(done.error().field, "field");
    QVERIFY(!done.error().sentence.isEmpty());
}

void TestContractService::lifeOfAContract()
{
    const ContractId id = addSigned();
    const auto change = [&](ContractState to, QDate day) {
        return static_cast<bool>(
            run([&](Unit &unit) { return changeState(unit, {.contract = id, .to = to, .day = day}); }));
    };
    const auto stored = [&] { return *ContractRepository(*m_connection).find(id); };
    QVERIFY2(!change(ContractState::Suspended, {}), "without a day");
    QVERIFY2(!change(ContractState::Suspended, QDate(2025, 1, 1)), "before the contract begins");
    QVERIFY(change(ContractState::Suspended, QDate(2026, 4, 1)));
    QVERIFY(!isInForce(stored(), QDate(2026, 4, 1)));
    QVERIFY2(!change(ContractState::Active, {}), "without a day");
    QVERIFY2(!change(ContractState::Active, QDate(2026, 3, 31)), "before the suspension begins");
    QVERIFY(change(ContractState::Active, QDate(2026, 4, 16)));
    QVERIFY(isInForce(stored(), QDate(2026, 3, 31)));
    QVERIFY2(!isInForce(stored(), QDate(2026, 4, 1)) && !isInForce(stored(), QDate(2026, 4, 15)),
             "what was suspended stays so");
    QVERIFY(isInForce(stored(), QDate(2026, 4, 16)));
    const DayRange past{.first = QDate(2026, 4, 1), .last = QDate(2026, 4, 15)};
    QCOMPARE(stored().pastSuspensions, QList<DayRange>{past});
    QVERIFY(change(ContractState::Suspended, QDate(2026, 5, 4)));
    QVERIFY(change(ContractState::Active, QDate(2026, 5, 4)));
    QCOMPARE(stored().pastSuspensions, QList<DayRange>{past}); // Resumed on its first day: it never was.
    QVERIFY(!change(ContractState::Draft, {}));
    QVERIFY2(!change(ContractState::NoticeGiven, QDate(2026, 12, 31)), "a notice is a record of its own");
    QVERIFY(change(ContractState::Ended, QDate(2026, 6, 30)));
    QVERIFY(!isInForce(stored(), QDate(2026, 7, 1)));
    QVERIFY2(!change(ContractState::Active, {}), "ended is ended");
}

void TestContractService::aSignatureKeepsWhoThePartiesWere()
{
    const auto clientName = [this](const ContractVersion &version) {
        Provider provider{.name = QStringLiteral("today")};
        Client client{.name = QStringLiteral("today")};
        takeParties(version.parties, provider, client);
        return provider.name + QLatin1Char('/') + client.name;
    };
    const ContractId id = addSigned();
    QCOMPARE(clientName(versions(id).constFirst()), QStringLiteral("Atlas/Cabinet Morel"));
    Client client = *ClientRepository(*m_connection).find(m_client);
    client.name = QStringLiteral("Morel & Fille");
    client.legal.siren = QStringLiteral("732829320");
    QVERIFY(run([&](Unit &unit) { return save(unit, client); }));

    QVERIFY(run([&](Unit &unit) { return addAmendment(unit, id, QDate(2026, 6, 1)); }));
    const ContractVersion amendment = versions(id).constLast();
    QVERIFY2(amendment.parties.isEmpty(), "nothing is signed yet");
    auto unit = beginUnit(*m_connection);
    QVERIFY(sign(*unit, amendment.id));
    const auto signature = unit->commit();
    QVERIFY(signature);
    unit.reset();
    QCOMPARE(clientName(versions(id).constLast()), QStringLiteral("Atlas/Morel & Fille"));
    QCOMPARE(clientName(versions(id).constFirst()), QStringLiteral("Atlas/Cabinet Morel"));

    QVERIFY(run([&](Unit &undoing) { return undo(undoing, signature->unit); }));
    QVERIFY(!versions(id).constLast().isSigned);
    QVERIFY2(versions(id).constLast().parties.isEmpty(), "as before the signature");
}

QTEST_GUILESS_MAIN(TestContractService)
#include "tst_contractservice.moc"
