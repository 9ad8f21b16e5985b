// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/ContractReading.h"
#include "core/reports/RevisionsDue.h"
#include "core/reports/Today.h"
#include "core/services/ContractService.h"
#include "core/services/RevisionService.h"
#include "core/services/UndoService.h"
#include "core/storage/RevisionRepository.h"
#include "support/Office.h"

using namespace core;

/// The Syntec index and price revisions in the database. The contract began on 1 March 2023.
class TestRevisions : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void indicesAreKept();
    void aMonthHasOneIndexOfASeries();
    void theTermsAreKept();
    void aRevisionMakesAVersionInForce();
    void undoTakesTheRevisionBack();
    void theRecordOutlivesTheTable();
    void refusals_data();
    void refusals();
    void whatIsDueIsTold();

private:
    static QTimeZone paris() { return QTimeZone("Europe/Paris"); }
    QList<ContractVersion> versions()
    {
        return *ContractRepository(*m_connection).versions(m_office->contract);
    }
    IndexValueId enter(int year, int month, int hundredths, IndexSeries series = IndexSeries::Revised)
    {
        const Month of{.year = year, .month = month};
        return m_office->run([&](Unit &unit) {
            return save(unit, IndexValue{.series = series,
                                         .month = of,
                                         .hundredths = hundredths,
                                         .publishedOn = of.next().lastDay()});
        });
    }
    void agree()
    {
        m_office->run([&](Unit &unit) {
            ContractVersion version = versions().constFirst();
            version.monthlyFee = Money{176'700};
            version.revision = {
                .isAgreed = true, .fixedPermille = 150, .month = Month{.year = 2025, .month = 1}};
            return ContractRepository::updateVersion(unit, version);
        });
    }
    Result<ContractVersionId> tryRevise(QDate day, IndexValueId index)
    {
        auto unit =
            Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("camille"), m_office->now});
        auto revised = revisePrice(
            **unit, {.contract = m_office->contract, .effectiveOn = day, .index = index}, paris());
        const auto committed = unit.value()->commit();
        if (revised && !committed)
            return committed.error();
        return revised;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestRevisions::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestRevisions::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestRevisions::indicesAreKept()
{
    enter(2025, 1, 28000);
    const IndexValueId id = enter(2026, 1, 29460);
    enter(2022, 6, 28010, IndexSeries::Old);
    const auto stored = RevisionRepository(*m_connection).indices();
    QCOMPARE(stored->size(), 3);
    QCOMPARE(stored->constFirst().hundredths, 29460);
    QCOMPARE(stored->constLast().series, IndexSeries::Old);
    m_office->run([&](Unit &unit) { return removeIndex(unit, id); });
    QCOMPARE(RevisionRepository(*m_connection).indices()->size(), 2);
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(RevisionRepository(*m_connection).indices()->size(), 3);
}

void TestRevisions::aMonthHasOneIndexOfASeries()
{
    enter(2025, 1, 28000);
    enter(2025, 1, 28600, IndexSeries::Old); // Of the other series: not the same index.
    const auto unit = Unit::begin(*m_connection, {{}, {}, m_office->now});
    const auto twice = save(**unit, IndexValue{.month = {.year = 2025, .month = 1},
                                               .hundredths = 28100,
                                               .publishedOn = QDate(2025, 2, 28)});
    QVERIFY(!twice);
    QCOMPARE(twice.error().field, QStringLiteral("month"));
    QVERIFY(!unit.value()->commit());
}

void TestRevisions::theTermsAreKept()
{
    const RevisionTerms terms{.isAgreed = true,
                              .fixedPermille = 155,
                              .capPermille = 40,
                              .floorPermille = -10,
                              .series = IndexSeries::Old,
                              .month = Month{.year = 2022, .month = 6},
                              .decimals = 3,
                              .rounding = CoefficientRounding::Up,
                              .ratesToo = false};
    const PenaltyTerms penalties{.steps = {{Minutes(0), 200}, {Minutes(60), 400}},
                                 .milestones = {Milestone::WorkStarted, Milestone::Restored},
                                 .capPermille = 1000,
                                 .exclusions = QStringLiteral("Maintenance annoncée ; force majeure")};
    m_office->run([&](Unit &unit) {
        ContractVersion version = versions().constFirst();
        version.revision = terms;
        version.penalties = penalties;
        version.quoteDays = 45;
        return ContractRepository::updateVersion(unit, version);
    });
    QCOMPARE(versions().constFirst().revision, terms);
    QCOMPARE(versions().constFirst().penalties, penalties);
    QCOMPARE(versions().constFirst().quoteDays, 45);
}

void TestRevisions::aRevisionMakesAVersionInForce()
{
    agree();
    enter(2025, 1, 28000);
    const IndexValueId index = enter(2026, 1, 29460);
    QVERIFY(tryRevise(QDate(2026, 3, 1), index));
    const ContractVersion after = versions().constLast();
    QCOMPARE(after.number, 2);
    QVERIFY(after.isSigned);
    QCOMPARE(after.effectiveOn, QDate(2026, 3, 1));
    QCOMPARE(after.monthlyFee, Money{184'532}); // The check value.
    QCOMPARE(after.revision.month, (Month{.year = 2026, .month = 1}));
    QCOMPARE(after.terms.levels.size(), 2);
    const auto kept = RevisionRepository(*m_connection).ofContract(m_office->contract);
    QCOMPARE(kept->size(), 1);
    const PriceRevision &revision = kept->constFirst();
    QCOMPARE(revision.contractVersion, after.id);
    QCOMPARE(revision.decidedOn, QDate(2026, 11, 22));
    QCOMPARE(revision.base.hundredths, 28000);
    QCOMPARE(revision.base.publishedOn, QDate(2025, 2, 28));
    QCOMPARE(revision.current.publishedOn, QDate(2026, 2, 28));
    QCOMPARE(revision.feeBefore, Money{176'700});
    QCOMPARE(revision.feeAfter, Money{184'532});
    QCOMPARE(revision.terms.fixedPermille, 150);
    const auto document = contractDocument(
        *m_connection, {.contract = m_office->contract, .isRevision = true, .now = m_office->now});
    QVERIFY(document->revision.has_value());
    QCOMPARE(document->version.number, 2);
    QCOMPARE(document->former->number, 1);
}

void TestRevisions::undoTakesTheRevisionBack()
{
    agree();
    enter(2025, 1, 28000);
    const IndexValueId index = enter(2026, 1, 29460);
    // It falls under the version that the revision makes, and under the former one again.
    m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Imprimante"));
    QVERIFY(tryRevise(QDate(2026, 3, 1), index));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QCOMPARE(versions().size(), 1);
    QCOMPARE(versions().constFirst().monthlyFee, Money{176'700});
    QVERIFY(RevisionRepository(*m_connection).ofContract(m_office->contract)->isEmpty());
    m_office->run([](Unit &unit) { return redoLast(unit); });
    QCOMPARE(versions().constLast().monthlyFee, Money{184'532});
    QCOMPARE(RevisionRepository(*m_connection).ofContract(m_office->contract)->size(), 1);
}

void TestRevisions::theRecordOutlivesTheTable()
{
    agree();
    enter(2025, 1, 28000);
    const IndexValueId index = enter(2026, 1, 29460);
    QVERIFY(tryRevise(QDate(2026, 3, 1), index));
    m_office->run([&](Unit &unit) { return removeIndex(unit, index); });
    QCOMPARE(
        RevisionRepository(*m_connection).ofContract(m_office->contract)->constFirst().current.hundredths,
        29460);
}

void TestRevisions::refusals_data()
{
    QTest::addColumn<QString>("what");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("nothing agreed") << "silent"
                                    << "does not say that its price is revised";
    QTest::newRow("an amendment is being written") << "draft"
                                                   << "is being written";
    QTest::newRow("before the version in force") << "early"
                                                 << "takes effect later";
    QTest::newRow("reference never entered") << "base"
                                             << "reference index";
    QTest::newRow("an index nobody knew then") << "unknown"
                                               << "was published on";
    QTest::newRow("an index that is not later") << "same"
                                                << "not later than the reference";
}

void TestRevisions::refusals()
{
    QFETCH(const QString, what);
    QFETCH(const QString, sentence);
    if (what != QLatin1String("silent"))
        agree();
    const IndexValueId base = what == QLatin1String("base") ? IndexValueId() : enter(2025, 1, 28000);
    const IndexValueId index = enter(2026, 1, 29460);
    if (what == QLatin1String("draft"))
        m_office->run([&](Unit &unit) { return addAmendment(unit, m_office->contract, QDate(2026, 5, 1)); });
    QDate day(2026, 6, 1);
    if (what == QLatin1String("early"))
        day = QDate(2022, 3, 1);
    if (what == QLatin1String("unknown"))
        day = QDate(2026, 2, 1); // That of January is out at the end of February.
    const auto revised = tryRevise(day, what == QLatin1String("same") ? base : index);
    QVERIFY(!revised);
    QVERIFY2(revised.error().sentence.plain().contains(sentence),
             qPrintable(revised.error().sentence.plain()));
    QVERIFY(RevisionRepository(*m_connection).ofContract(m_office->contract)->isEmpty());
}

void TestRevisions::whatIsDueIsTold()
{
    const auto due = [this](QDate day) { return *revisionsDue(*m_connection, day); };
    agree();
    const IndexValueId base = enter(2025, 1, 28000);
    QVERIFY(base.isValid());
    const auto missing = due(QDate(2026, 2, 10)); // Within 30 days of 1 March: December's is out.
    QCOMPARE(missing.size(), 1);
    QCOMPARE(missing.constFirst().day, QDate(2026, 3, 1));
    QVERIFY(!missing.constFirst().index);
    QCOMPARE(missing.constFirst().missing.text(), QStringLiteral("2025-12"));
    const IndexValueId index = enter(2026, 1, 29460);
    const auto known = due(QDate(2026, 3, 2));
    QCOMPARE(known.constFirst().index->hundredths, 29460);
    QVERIFY(tryRevise(QDate(2026, 3, 1), index));
    QVERIFY(due(QDate(2026, 3, 2)).isEmpty());
    QVERIFY(due(QDate(2027, 1, 1)).isEmpty());
    QCOMPARE(due(QDate(2027, 2, 1)).size(), 1);
    m_office->run([this](Unit &unit) {
        Contract contract = *ContractRepository(unit.connection()).find(m_office->contract);
        contract.endsOn = QDate(2027, 2, 28);
        return ContractRepository::update(unit, contract);
    });
    QVERIFY2(due(QDate(2027, 2, 1)).isEmpty(), "it ends before");
    m_office->run([](Unit &unit) { return undoLast(unit); });
    const auto page = today(*m_connection, {.now = Office::at("10/02/2027 10:00"), .zone = paris()});
    const auto group = std::ranges::find(page->groups, TodayReason::Revision, &TodayGroup::reason);
    QVERIFY(group != page->groups.cend());
    QCOMPARE(group->items.constFirst().contract, m_office->contract);
    QCOMPARE(group->items.constFirst().missing.text(), QStringLiteral("2026-12"));
}

QTEST_GUILESS_MAIN(TestRevisions)
#include "tst_revisions.moc"
