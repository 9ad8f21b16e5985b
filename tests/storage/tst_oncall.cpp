// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "Rows.h"
#include "core/reports/ContractReading.h"
#include "core/reports/OnCallNow.h"
#include "core/reports/Today.h"
#include "core/services/OnCallService.h"
#include "core/services/PeopleService.h"
#include "core/services/UndoService.h"

using namespace core;

/// The rota as it is stored, and who it says can be reached.
class TestOnCall : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();

    void theRotaIsWrittenAndTakenBack();
    void aWrongDutyIsRefused();
    void whoIsOnCallIsNamed();
    void theNumberIsThatOfTheNextOne();
    void onlyAContractInForceHasOnCall();
    void todayTellsWho();
    void theContractNamesTheNumber();

private:
    OnCallDuty duty(const char *from, const char *to, const QString &phone = {}) const
    {
        return {.technician = m_office->technician,
                .startsAt = Office::at(from),
                .endsAt = Office::at(to),
                .phone = phone};
    }
    QList<OnCallDuty> stored() const
    {
        return *OnCallRepository(*m_connection).endingAfter(Office::at("01/01/2026 00:00"));
    }
    void write(const RotaChanges &changes)
    {
        m_office->run([&](Unit &unit) { return core::save(unit, changes); });
    }
    void agreeOnCall()
    {
        m_office->run([this](Unit &unit) -> Result<> {
            auto version = ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
            version.hasOnCall = true;
            return ContractRepository::updateVersion(unit, version);
        });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestOnCall::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestOnCall::theRotaIsWrittenAndTakenBack()
{
    write({.saved = {duty("23/11/2026 18:00", "30/11/2026 18:00"),
                     duty("16/11/2026 18:00", "23/11/2026 18:00")}});
    QCOMPARE(stored().size(), 2);
    QCOMPARE(stored().constFirst().startsAt, Office::at("16/11/2026 18:00"));
    OnCallDuty changed = stored().constFirst();
    changed.phone = QStringLiteral("06 00 00 00 00");
    const OnCallDuty last = stored().constLast();
    auto unit = beginUnit(*m_connection);
    QVERIFY(core::save(*unit, {.saved = {changed}, .removed = {last}}));
    const auto written = unit->commit();
    QVERIFY(written);
    unit.reset();
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().constFirst().phone, changed.phone);
    m_office->run([&](Unit &undoing) { return undo(undoing, written->unit); });
    QCOMPARE(stored().size(), 2);
    QVERIFY(stored().constFirst().phone.isEmpty());
    QCOMPARE(OnCallRepository(*m_connection).endingAfter(Office::at("23/11/2026 18:00"))->size(), 1);
}

void TestOnCall::aWrongDutyIsRefused()
{
    const auto unit = beginUnit(*m_connection);
    const Result<> done = core::save(*unit, {.saved = {duty("30/11/2026 18:00", "23/11/2026 18:00")}});
    QVERIFY(!done);
    QCOMPARE(done.error().field, QStringLiteral("endsAt"));
    QVERIFY(!unit->commit());
}

void TestOnCall::whoIsOnCallIsNamed()
{
    write({.saved = {duty("16/11/2026 18:00", "23/11/2026 18:00", QStringLiteral("06 11 11 11 11"))}});
    const auto people = onCallAt(*m_connection, m_office->now);
    QVERIFY(people);
    QCOMPARE(people->size(), 1);
    QCOMPARE(people->constFirst().name, QStringLiteral("Camille Roux"));
    QCOMPARE(people->constFirst().phone, QStringLiteral("06 11 11 11 11"));
    QCOMPARE(people->constFirst().until, Office::at("23/11/2026 18:00"));
    QVERIFY(onCallAt(*m_connection, Office::at("23/11/2026 18:00"))->isEmpty());
    m_office->run([this](Unit &unit) {
        auto technician = PeopleRepository(unit.connection()).technicians()->constFirst();
        technician.phone = QStringLiteral("06 22 22 22 22");
        return core::save(unit, technician);
    });
    OnCallDuty own = stored().constFirst();
    own.phone.clear();
    write({.saved = {own}});
    QCOMPARE(onCallAt(*m_connection, m_office->now)->constFirst().phone, QStringLiteral("06 22 22 22 22"));
}

void TestOnCall::theNumberIsThatOfTheNextOne()
{
    QCOMPARE(*onCallNumber(*m_connection, m_office->now), QString());
    write({.saved = {duty("16/11/2026 18:00", "22/11/2026 12:00", QStringLiteral("past")),
                     duty("30/11/2026 18:00", "07/12/2026 18:00", QStringLiteral("later")),
                     duty("23/11/2026 18:00", "30/11/2026 18:00", QStringLiteral("next"))}});
    QCOMPARE(*onCallNumber(*m_connection, m_office->now), QStringLiteral("next"));
    QCOMPARE(*onCallNumber(*m_connection, Office::at("01/12/2026 00:00")), QStringLiteral("later"));
}

void TestOnCall::onlyAContractInForceHasOnCall()
{
    const QDate today(2026, 11, 22);
    QVERIFY(!*hasOnCall(*m_connection, today));
    agreeOnCall();
    QVERIFY(*hasOnCall(*m_connection, today));
    QVERIFY(*hasOnCall(*m_connection, today, m_office->client));
    QVERIFY(!*hasOnCall(*m_connection, today, ClientId(999)));
    QVERIFY2(!*hasOnCall(*m_connection, QDate(2023, 2, 28)), "before it begins");
}

void TestOnCall::todayTellsWho()
{
    const auto read = [this] {
        return *today(*m_connection, {.now = m_office->now, .zone = QTimeZone("Europe/Paris")});
    };
    write({.saved = {duty("16/11/2026 18:00", "23/11/2026 18:00")}});
    QVERIFY2(!read().onCall, "no contract has it");
    agreeOnCall();
    QVERIFY(read().onCall);
    QCOMPARE(read().onCall->constFirst().name, QStringLiteral("Camille Roux"));
    m_office->now = Office::at("24/11/2026 09:00");
    QVERIFY2(read().onCall && read().onCall->isEmpty(), "a hole is told");
}

void TestOnCall::theContractNamesTheNumber()
{
    const auto number = [this] {
        return contractDocument(*m_connection, {.contract = m_office->contract, .now = m_office->now})
            ->onCallNumber;
    };
    write({.saved = {duty("16/11/2026 18:00", "23/11/2026 18:00", QStringLiteral("06 11 11 11 11"))}});
    QCOMPARE(number(), QString());
    agreeOnCall();
    QCOMPARE(number(), QStringLiteral("06 11 11 11 11"));
    write({.removed = stored()});
    m_office->run([](Unit &unit) {
        return core::save(unit, Provider{.name = QStringLiteral("Atlas"),
                                         .phone = QStringLiteral("03 88 00 00 00"),
                                         .zone = QTimeZone("Europe/Paris")});
    });
    QCOMPARE(number(), QStringLiteral("03 88 00 00 00"));
}

QTEST_GUILESS_MAIN(TestOnCall)
#include "tst_oncall.moc"
