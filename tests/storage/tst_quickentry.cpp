// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/services/Derivation.h"
#include "core/services/InterventionTemplateService.h"
#include "core/services/UndoService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/InterventionTemplateRepository.h"

using namespace core;

/// An intervention that is over when it is written down: log, minutes and solution in one unit.
class TestQuickEntry : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void resolvedOnThePhone();
    void isUndoneAsOne();
    void refusesMinutesThatHaveNotPassed();
    void templatesAreKeptByName();
    void aTemplateIsChangedAndRemoved();

private:
    Report call(Minutes worked) const
    {
        return {.intervention = {.client = m_office->client,
                                 .technician = m_office->technician,
                                 .title = QStringLiteral("Mot de passe oublié")},
                .at = Office::at("20/11/2026 09:12"),
                .resolution = QuickResolution{.at = Office::at("20/11/2026 09:20"),
                                              .worked = worked,
                                              .solution = QStringLiteral("Réinitialisé"),
                                              .isClosed = true}};
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestQuickEntry::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestQuickEntry::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestQuickEntry::resolvedOnThePhone()
{
    const auto id = m_office->run([this](Unit &unit) { return report(unit, call(Minutes(8))); });
    const auto replayed = Derivation(*m_connection).replayed(id, m_office->now);
    QVERIFY(replayed);
    const Timeline &timeline = replayed->facts.timeline;
    QCOMPARE(timeline.state, InterventionState::Closed);
    QCOMPARE(replayed->intervention.solution, QStringLiteral("Réinitialisé"));
    const auto work = InterventionRepository(*m_connection).workEntries(id);
    QVERIFY(work);
    QCOMPARE(work->size(), 1);
    QCOMPARE(work->at(0).actual, Minutes(8));
    QCOMPARE(work->at(0).startedAt, Office::at("20/11/2026 09:12"));
    QCOMPARE(work->at(0).technician, m_office->technician);
    for (const Commitment &commitment : timeline.commitments)
        QCOMPARE(commitment.state, CommitmentState::Met);
}

void TestQuickEntry::isUndoneAsOne()
{
    const auto id = m_office->run([this](Unit &unit) { return report(unit, call(Minutes(8))); });
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(!InterventionRepository(*m_connection).find(id));
    const auto work = InterventionRepository(*m_connection).workEntries(id);
    QVERIFY(work);
    QVERIFY(work->isEmpty());
}

void TestQuickEntry::refusesMinutesThatHaveNotPassed()
{
    auto unit = beginUnit(*m_connection);
    const auto refused = report(*unit, call(Minutes(9)));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("worked"));
}

void TestQuickEntry::templatesAreKeptByName()
{
    const InterventionTemplate password{.name = QStringLiteral(" Mot de passe oublié "),
                                        .title = QStringLiteral("Mot de passe"),
                                        .description = QStringLiteral("Rappeler.\nVérifier."),
                                        .kind = InterventionKind::Request,
                                        .channel = Channel::Email,
                                        .impact = Impact::User,
                                        .urgency = Urgency::Low,
                                        .category = QStringLiteral("Comptes"),
                                        .planned = Minutes(10)};
    m_office->run([&password](Unit &unit) { return save(unit, password); });
    m_office->run(
        [](Unit &unit) { return save(unit, InterventionTemplate{.name = QStringLiteral("Écran")}); });
    const auto stored = InterventionTemplateRepository(*m_connection).all();
    QVERIFY(stored);
    QCOMPARE(stored->size(), 2);
    QCOMPARE(stored->at(0).name, QStringLiteral("Écran"));
    InterventionTemplate expected = password;
    expected.id = stored->at(1).id;
    expected.name = QStringLiteral("Mot de passe oublié");
    expected.version = 1;
    QCOMPARE(stored->at(1), expected);
    for (const char *name : {"MOT DE PASSE OUBLIE", "  "}) {
        auto unit = beginUnit(*m_connection);
        const auto refused = save(*unit, InterventionTemplate{.name = QString::fromLatin1(name)});
        QVERIFY(!refused);
        QCOMPARE(refused.error().field, QStringLiteral("name"));
    }
}

void TestQuickEntry::aTemplateIsChangedAndRemoved()
{
    const InterventionTemplateRepository repository(*m_connection);
    m_office->run(
        [](Unit &unit) { return save(unit, InterventionTemplate{.name = QStringLiteral("Écran")}); });
    InterventionTemplate stored = repository.all()->constFirst();
    stored.title = QStringLiteral("Écran noir");
    m_office->run([stored](Unit &unit) { return save(unit, stored); });
    QCOMPARE(repository.all()->constFirst().title, QStringLiteral("Écran noir"));
    {
        auto unit = beginUnit(*m_connection);
        const auto conflict = save(*unit, stored); // Read before the change.
        QVERIFY(!conflict);
        QCOMPARE(conflict.error().kind, ErrorKind::Conflict);
    }
    m_office->run([&repository](Unit &unit) { return remove(unit, repository.all()->constFirst()); });
    QVERIFY(repository.all()->isEmpty());
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(repository.all()->constFirst().title, QStringLiteral("Écran noir"));
}

QTEST_GUILESS_MAIN(TestQuickEntry)
#include "tst_quickentry.moc"
