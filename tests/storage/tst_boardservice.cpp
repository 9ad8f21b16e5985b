// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/services/BoardService.h"
#include "core/services/Derivation.h"
#include "core/services/UndoService.h"
#include "core/storage/InterventionLogs.h"
#include "core/storage/InterventionRepository.h"

using namespace core;

/// The board and the edit of many write the same lines of the log as the page, as one unit each,
/// which is taken back as one.
class TestBoardService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aMovedCardStandsInItsColumn();
    void aMoveIsTakenBack();
    void whatTheLogForbidsIsRefused();
    void aCardThatLeftIsAConflict();
    void columnsArePagesByDueDate();
    void manyChangeAsOne();
    void aChangeMeanwhileIsKept();
    void manyAreFoundByTheirFilter();

private:
    Result<QUuid> run(const std::function<Result<>(Unit &)> &work)
    {
        const auto unit =
            Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("camille"), m_office->now});
        if (const Result<> done = work(*unit.value()); !done)
            return done.error();
        const auto changes = unit.value()->commit();
        return changes ? Result<QUuid>(changes->unit) : changes.error();
    }
    InterventionState state(InterventionId id)
    {
        return Derivation(*m_connection).replayed(id, m_office->now)->facts.timeline.state;
    }
    QList<InterventionId> column(InterventionState which)
    {
        const auto page = InterventionRepository(*m_connection)
                              .page({.order = InterventionOrder::NextDueFirst, .state = which}, {}, 10);
        QList<InterventionId> ids;
        for (const InterventionRow &row : page->rows)
            ids << row.id;
        return ids;
    }
    BoardMove moveTo(InterventionState to)
    {
        return {.intervention = m_first,
                .from = state(m_first),
                .to = to,
                .at = m_office->now,
                .pauseReason = PauseReason::WaitingForParts};
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_first;
    InterventionId m_second;
};

void TestBoardService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_first = m_office->report("22/11/2026 12:01", Priority::P1, QStringLiteral("Serveur arrêté"));
    m_second = m_office->report("22/11/2026 11:30", Priority::P1, QStringLiteral("Onduleur en alarme"));
}

void TestBoardService::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestBoardService::aMovedCardStandsInItsColumn()
{
    using enum InterventionState;
    for (const InterventionState to : {Acknowledged, Waiting, InProgress, Restored, Resolved, InProgress}) {
        QVERIFY(run([&](Unit &unit) { return core::move(unit, moveTo(to)); }));
        QCOMPARE(state(m_first), to);
        QCOMPARE(column(to), QList{m_first});
        QVERIFY(*Derivation(*m_connection).isInStep(m_first));
    }
    const auto log = *InterventionRepository(*m_connection).events(m_first);
    QCOMPARE(log.constLast().kind, EventKind::Reopened);
    QCOMPARE(log.constLast().author, QStringLiteral("camille"));
}

void TestBoardService::aMoveIsTakenBack()
{
    const auto moved = run([&](Unit &unit) { return core::move(unit, moveTo(InterventionState::Resolved)); });
    QCOMPARE(column(InterventionState::Reported), QList{m_second});
    QVERIFY(run([&](Unit &unit) { return undo(unit, *moved); }));
    QCOMPARE(state(m_first), InterventionState::Reported);
    QCOMPARE(column(InterventionState::Reported), (QList{m_second, m_first}));
}

void TestBoardService::whatTheLogForbidsIsRefused()
{
    QVERIFY(run([&](Unit &unit) { return core::move(unit, moveTo(InterventionState::InProgress)); }));
    const auto refused =
        run([&](Unit &unit) { return core::move(unit, moveTo(InterventionState::Acknowledged)); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QCOMPARE(state(m_first), InterventionState::InProgress);
}

void TestBoardService::aCardThatLeftIsAConflict()
{
    const BoardMove late = moveTo(InterventionState::InProgress);
    m_office->happen(m_first, EventKind::Resolved, "22/11/2026 13:00");
    const auto refused = run([&](Unit &unit) { return core::move(unit, late); });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Conflict);
    QCOMPARE(state(m_first), InterventionState::Resolved);
}

void TestBoardService::columnsArePagesByDueDate()
{
    QCOMPARE(column(InterventionState::Reported), (QList{m_second, m_first}));
    QVERIFY(column(InterventionState::Waiting).isEmpty());
    QCOMPARE(*InterventionRepository(*m_connection).count({.state = InterventionState::Reported}), 2);
}

void TestBoardService::manyChangeAsOne()
{
    const auto logged = loggedInterventions(*m_connection, {m_second, m_first});
    QCOMPARE(logged->size(), 2);
    QCOMPARE(logged->constFirst().intervention.id, m_first); // By their numbers.
    QCOMPARE(logged->constFirst().log.size(), 1);
    QCOMPARE(logged->constFirst().priority, Priority::P1);
    const InterventionBulkPlan plan = planBulkEdit(*logged, {.technician = m_office->technician,
                                                             .category = QStringLiteral("électricité"),
                                                             .priority = Priority::P2,
                                                             .step = EventKind::Paused,
                                                             .pauseReason = PauseReason::AccessRefused,
                                                             .at = m_office->now});
    QCOMPARE(plan.changes.size(), 2);
    const auto saved = run([&](Unit &unit) { return save(unit, plan.changes); });
    QVERIFY(saved);
    for (const InterventionId id : {m_first, m_second}) {
        const auto stored = InterventionRepository(*m_connection).find(id);
        QCOMPARE(stored->technician, m_office->technician);
        QCOMPARE(stored->assets.size(), 1);
        QCOMPARE(state(id), InterventionState::Waiting);
        QCOMPARE(Derivation(*m_connection).replayed(id, m_office->now)->facts.timeline.priority,
                 Priority::P2);
    }
    QVERIFY(run([&](Unit &unit) { return undo(unit, *saved); }));
    for (const InterventionId id : {m_first, m_second}) {
        const auto stored = InterventionRepository(*m_connection).find(id);
        QVERIFY(!stored->technician.isValid());
        QVERIFY(stored->category.isEmpty());
        QCOMPARE(state(id), InterventionState::Reported);
    }
}

void TestBoardService::aChangeMeanwhileIsKept()
{
    const auto logged = loggedInterventions(*m_connection, {m_first});
    const InterventionBulkPlan plan =
        planBulkEdit(*logged, {.technician = m_office->technician, .at = m_office->now});
    Intervention changed = *InterventionRepository(*m_connection).find(m_first);
    changed.title = QStringLiteral("Serveur de fichiers arrêté");
    QVERIFY(run([&](Unit &unit) { return InterventionRepository::update(unit, changed); }));
    QVERIFY(run([&](Unit &unit) { return save(unit, plan.changes); }));
    const auto stored = InterventionRepository(*m_connection).find(m_first);
    QCOMPARE(stored->title, changed.title);
    QCOMPARE(stored->technician, m_office->technician);
}

void TestBoardService::manyAreFoundByTheirFilter()
{
    const InterventionRepository interventions(*m_connection);
    QCOMPARE(interventions.ids({.unassigned = true}, 10)->size(), 2);
    QCOMPARE(interventions.ids({.unassigned = true}, 1)->size(), 1);
    QVERIFY(interventions.ids({.uncovered = true}, 10)->isEmpty());
    QVERIFY(interventions.ids({.state = InterventionState::Closed}, 10)->isEmpty());
}

QTEST_GUILESS_MAIN(TestBoardService)
#include "tst_boardservice.moc"
