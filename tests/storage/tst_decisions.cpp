// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/DecisionsDue.h"
#include "core/reports/Today.h"
#include "core/services/DecisionService.h"
#include "core/services/UndoService.h"
#include "core/storage/DecisionRepository.h"
#include "support/Office.h"

using namespace core;

/// What meetings and audits decide, and what of it is due.
class TestDecisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void meetingsAndAuditsHaveThem();
    void theyStandInTheOrderOfTheMinutes();
    void oneWithoutWordsIsRefused();
    void theyAreTakenBack();
    void whatIsDueIsTold_data();
    void whatIsDueIsTold();
    void troubleThatRecursIsTold();

private:
    Decision decision(const char *text, QDate due = {}) const
    {
        Decision made{.intervention = m_meeting,
                      .text = QString::fromUtf8(text),
                      .owner = QStringLiteral("Jeanne Morel")};
        if (due.isValid())
            made.dueOn = due;
        return made;
    }
    DecisionId add(const Decision &made)
    {
        return m_office->run([&](Unit &unit) { return save(unit, made); });
    }
    QList<Decision> stored() { return *DecisionRepository(*m_connection).ofIntervention(m_meeting); }
    TodayGroup told(TodayReason reason, const QList<Recurrence> &recurrences = {})
    {
        const auto read =
            today(*m_connection,
                  {.now = m_office->now, .zone = QTimeZone("Europe/Paris"), .recurrences = recurrences});
        for (const TodayGroup &group : read->groups) {
            if (group.reason == reason)
                return group;
        }
        return {};
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_meeting;
};

void TestDecisions::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_meeting = m_office->report("10/11/2026 10:00", Priority::P4, QStringLiteral("Réunion de suivi"));
}

void TestDecisions::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestDecisions::meetingsAndAuditsHaveThem()
{
    QVERIFY(hasDecisions(InterventionKind::Meeting));
    QVERIFY(hasDecisions(InterventionKind::Audit));
    QVERIFY(!hasDecisions(InterventionKind::Curative));
}

void TestDecisions::theyStandInTheOrderOfTheMinutes()
{
    add(decision("Remplacer l’onduleur", {2026, 12, 1}));
    add(decision("Tester la restauration"));
    QCOMPARE(stored().size(), 2);
    QCOMPARE(stored().at(0).text, QStringLiteral("Remplacer l’onduleur"));
    QCOMPARE(stored().at(0).dueOn, std::optional(QDate(2026, 12, 1)));
    QCOMPARE(stored().at(1).position, 2);
    Decision done = stored().at(0);
    done.doneOn = QDate(2026, 11, 20);
    add(done);
    QCOMPARE(stored().at(0).doneOn, std::optional(QDate(2026, 11, 20)));
    m_office->run([&](Unit &unit) { return remove(unit, stored().at(0)); });
    QCOMPARE(stored().size(), 1);
    add(decision("Changer les mots de passe"));
    QCOMPARE(stored().at(1).text, QStringLiteral("Changer les mots de passe"));
}

void TestDecisions::oneWithoutWordsIsRefused()
{
    const auto unit = Unit::begin(*m_connection, {{}, {}, m_office->now});
    const auto refused = save(**unit, decision("  "));
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("text"));
    QVERIFY(!unit.value()->commit());
}

void TestDecisions::theyAreTakenBack()
{
    add(decision("Remplacer l’onduleur"));
    m_office->run([&](Unit &unit) { return remove(unit, stored().constFirst()); });
    QVERIFY(stored().isEmpty());
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(stored().size(), 1);
    QCOMPARE(stored().constFirst().owner, QStringLiteral("Jeanne Morel"));
}

void TestDecisions::whatIsDueIsTold_data()
{
    QTest::addColumn<QDate>("due");
    QTest::addColumn<QDate>("done");
    QTest::addColumn<bool>("isTold");
    QTest::newRow("late") << QDate(2026, 11, 1) << QDate() << true;
    QTest::newRow("today") << QDate(2026, 11, 22) << QDate() << true;
    QTest::newRow("within a week") << QDate(2026, 11, 29) << QDate() << true;
    QTest::newRow("later") << QDate(2026, 11, 30) << QDate() << false;
    QTest::newRow("no day agreed") << QDate() << QDate() << false;
    QTest::newRow("done") << QDate(2026, 11, 1) << QDate(2026, 11, 5) << false;
}

void TestDecisions::whatIsDueIsTold()
{
    QFETCH(const QDate, due);
    QFETCH(const QDate, done);
    QFETCH(const bool, isTold);
    Decision made = decision("Remplacer l’onduleur", due);
    if (done.isValid())
        made.doneOn = done;
    add(made);
    const TodayGroup group = told(TodayReason::Decision);
    QCOMPARE(group.count, isTold ? 1 : 0);
    if (!isTold)
        return;
    const TodayItem &item = group.items.constFirst();
    QCOMPARE(item.intervention, m_meeting);
    QCOMPARE(item.title, QStringLiteral("Remplacer l’onduleur"));
    QCOMPARE(item.detail, QStringLiteral("Jeanne Morel"));
    QCOMPARE(item.clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(item.day, due);
    m_office->run([&](Unit &unit) {
        return core::append(unit, {.intervention = m_meeting,
                                   .kind = EventKind::Cancelled,
                                   .at = Office::at("21/11/2026 10:00"),
                                   .comment = QStringLiteral("Doublon"),
                                   .cancelReason = CancelReason::Duplicate});
    });
    QVERIFY(decisionsDue(*m_connection, {2026, 12, 1})->isEmpty());
}

void TestDecisions::troubleThatRecursIsTold()
{
    QCOMPARE(told(TodayReason::Recurrence).count, 0);
    const Recurrence recurrence{.name = QStringLiteral("SRV-FIC01"),
                                .category = QStringLiteral("réseau"),
                                .clientName = QStringLiteral("Cabinet Morel"),
                                .troubles = {{}, {}, {.intervention = m_meeting}}};
    const TodayGroup group = told(TodayReason::Recurrence, {recurrence});
    QCOMPARE(group.count, 1);
    QCOMPARE(group.items.constFirst().lines, 3);
    QCOMPARE(group.items.constFirst().intervention, m_meeting);
    QCOMPARE(group.items.constFirst().detail, QStringLiteral("réseau"));
}

QTEST_GUILESS_MAIN(TestDecisions)
#include "tst_decisions.moc"
