// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/Recurrence.h"
#include "core/storage/InterventionRepository.h"
#include "support/Office.h"

using namespace core;

/// product/interventions.md, "Recurrence of trouble".
class TestRecurrence : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void windows_data();
    void windows();
    void theSameMachineAndCategory();
    void theSamePersonAndCategory();
    void whatIsNoTrouble_data();
    void whatIsNoTrouble();
    void aRecommendationAnswers();
    void onlyTheLastMonthsAreTold();

private:
    /// An incident on the server, reported by Jeanne Morel; @p change what is another.
    template <class Change>
    InterventionId trouble(const char *when, Change change)
    {
        const InterventionId id = m_office->report(when, Priority::P2, QStringLiteral("Coupure"));
        Intervention stored = *InterventionRepository(*m_connection).find(id);
        stored.category = QStringLiteral("réseau");
        change(stored);
        m_office->run([&](Unit &unit) { return save(unit, stored); });
        return id;
    }
    InterventionId trouble(const char *when)
    {
        return trouble(when, [](Intervention &) {});
    }
    QList<Recurrence> of(InterventionId id) { return *recurrencesOf(*m_connection, id); }
    QList<Recurrence> now() { return *recurrencesAt(*m_connection, m_office->now); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestRecurrence::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestRecurrence::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestRecurrence::windows_data()
{
    QTest::addColumn<QList<int>>("days"); // Since 1 January, the interventions 1, 2, 3…
    QTest::addColumn<int>("with");
    QTest::addColumn<QList<int>>("found");
    using Numbers = QList<int>;
    QTest::newRow("three in 90 days") << Numbers{0, 40, 89} << 2 << Numbers{1, 2, 3};
    QTest::newRow("the 90th day is too late") << Numbers{0, 40, 90} << 1 << Numbers{};
    QTest::newRow("two are not enough") << Numbers{0, 1} << 1 << Numbers{};
    QTest::newRow("it belongs to none") << Numbers{0, 1, 2, 200} << 4 << Numbers{};
    QTest::newRow("the most of them") << Numbers{0, 60, 70, 80, 100} << 2 << Numbers{2, 3, 4, 5};
    QTest::newRow("of equally many the latest") << Numbers{0, 50, 60, 120} << 2 << Numbers{2, 3, 4};
    QTest::newRow("on one day") << Numbers{5, 5, 5} << 3 << Numbers{1, 2, 3};
}

void TestRecurrence::windows()
{
    QFETCH(const QList<int>, days);
    QFETCH(const int, with);
    QList<Trouble> sorted;
    for (int i = 0; i < days.size(); ++i)
        sorted << Trouble{.intervention = InterventionId(i + 1),
                          .reportedAt = kMorning + std::chrono::days(days.at(i))};
    QList<int> found;
    for (const Trouble &each : recurring(sorted, InterventionId(with)))
        found << static_cast<int>(each.intervention.value());
    QTEST(found, "found");
}

void TestRecurrence::theSameMachineAndCategory()
{
    const InterventionId first = trouble("02/09/2026 10:00");
    trouble("01/10/2026 10:00", [](Intervention &each) { each.contact = {}; });
    QVERIFY(of(first).isEmpty());
    const InterventionId third = trouble("02/11/2026 10:00", [](Intervention &each) { each.contact = {}; });
    const QList<Recurrence> told = of(third);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.constFirst().of, Recurrence::Of::Machine);
    QCOMPARE(told.constFirst().name, QStringLiteral("SRV-FIC01"));
    QCOMPARE(told.constFirst().category, QStringLiteral("réseau"));
    QCOMPARE(told.constFirst().clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(told.constFirst().troubles.size(), 3);
    QCOMPARE(told.constFirst().troubles.constFirst().intervention, first);
    QCOMPARE(of(first).size(), 1); // Seen from the first one too.
    QCOMPARE(now().size(), 1);
    QCOMPARE(now().constFirst().troubles.constLast().intervention, third);
}

void TestRecurrence::theSamePersonAndCategory()
{
    const auto elsewhere = [](Intervention &each) { each.assets.clear(); };
    trouble("02/10/2026 10:00", elsewhere);
    trouble("03/10/2026 10:00", elsewhere);
    const InterventionId third = trouble("04/10/2026 10:00", elsewhere);
    QCOMPARE(of(third).size(), 1);
    QCOMPARE(of(third).constFirst().of, Recurrence::Of::Person);
    QCOMPARE(of(third).constFirst().name, QStringLiteral("Jeanne Morel"));

    const auto byName = [](Intervention &each) {
        each.assets.clear();
        each.contact = {};
        each.requester = QStringLiteral("M. Klein");
    };
    trouble("02/10/2026 10:00", byName);
    trouble("03/10/2026 10:00", byName);
    const InterventionId other = trouble("04/10/2026 10:00", byName);
    QCOMPARE(of(other).size(), 1);
    QCOMPARE(of(other).constFirst().name, QStringLiteral("M. Klein"));
    QCOMPARE(now().size(), 2);
}

void TestRecurrence::whatIsNoTrouble_data()
{
    QTest::addColumn<QString>("category");
    QTest::addColumn<InterventionKind>("kind");
    QTest::newRow("without a category") << "" << InterventionKind::Curative;
    QTest::newRow("of another category") << "impression" << InterventionKind::Curative;
    QTest::newRow("a request") << "réseau" << InterventionKind::Request;
    QTest::newRow("a preventive visit") << "réseau" << InterventionKind::Preventive;
}

void TestRecurrence::whatIsNoTrouble()
{
    QFETCH(const QString, category);
    QFETCH(const InterventionKind, kind);
    trouble("02/10/2026 10:00");
    trouble("03/10/2026 10:00");
    const InterventionId third = trouble("04/10/2026 10:00", [&](Intervention &each) {
        each.category = category;
        each.kind = kind;
    });
    QVERIFY(of(third).isEmpty());
    QVERIFY(now().isEmpty());
}

void TestRecurrence::aRecommendationAnswers()
{
    trouble("02/10/2026 10:00");
    trouble("03/10/2026 10:00");
    const InterventionId third = trouble("04/10/2026 10:00");
    QCOMPARE(now().size(), 2); // The machine, and the person.
    m_office->run([&](Unit &unit) {
        return core::append(unit, {.intervention = third,
                                   .kind = EventKind::Cancelled,
                                   .at = Office::at("04/10/2026 11:00"),
                                   .comment = QStringLiteral("Doublon"),
                                   .cancelReason = CancelReason::Duplicate});
    });
    QVERIFY2(now().isEmpty(), "a cancelled one does not count");
    const InterventionId fourth = trouble("05/10/2026 10:00");
    QVERIFY(!of(fourth).constFirst().isAnswered());
    Intervention stored = *InterventionRepository(*m_connection).find(fourth);
    stored.recommendation = QStringLiteral("Remplacer le commutateur");
    m_office->run([&](Unit &unit) { return save(unit, stored); });
    QVERIFY2(now().isEmpty(), "it was recommended");
    QVERIFY(of(fourth).constFirst().isAnswered());
}

void TestRecurrence::onlyTheLastMonthsAreTold()
{
    trouble("02/06/2026 10:00");
    trouble("03/06/2026 10:00");
    const InterventionId third = trouble("04/06/2026 10:00");
    QCOMPARE(of(third).size(), 2);
    QVERIFY(now().isEmpty());
}

QTEST_GUILESS_MAIN(TestRecurrence)
#include "tst_recurrence.moc"
