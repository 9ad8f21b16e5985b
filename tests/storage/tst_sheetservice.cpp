// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "Rows.h"
#include "core/reports/WorkSheet.h"
#include "core/services/AttachmentService.h"
#include "core/services/PartService.h"
#include "core/services/SheetService.h"
#include "core/services/UndoService.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/SignedSheetRepository.h"

using namespace core;

using Change = std::function<void(Office &, InterventionId)>;
Q_DECLARE_METATYPE(Change)

namespace {

const QByteArray kPdf("%PDF-1.7 signed\xff\x00\x01", 19);

} // namespace

/// A signed sheet is kept byte for byte and for good; what changes later is told, and signed again.
class TestSheetService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void itIsKeptByteForByte();
    void absenceIsKeptToo();
    void whatIsMissingIsRefused_data();
    void whatIsMissingIsRefused();
    void nobodySignsWhatTheyWereNotShown();
    void itIsNeverRemovedNorUndone();
    void anInterventionWithOneStays();
    void changesAreTold_data();
    void changesAreTold();
    void whatDoesNotStandOnItChangesNothing();
    void aCorrectionIsTheNextVersion();
    void twoCannotBothBeTheSecond();

private:
    SignedPaper paper() const
    {
        const SheetState state = *sheetState(*m_connection, m_intervention, m_office->now);
        return {.said = {.intervention = m_intervention,
                         .number = static_cast<int>(state.kept.size()) + 1,
                         .signedAt = m_office->now,
                         .signer = QStringLiteral(" Jeanne Morel "),
                         .capacity = QStringLiteral("gérante"),
                         .satisfaction = Satisfaction::Satisfied,
                         .remarks = QStringLiteral("RAS"),
                         .digests = state.now},
                .name = QStringLiteral("Bon 2026-0001.pdf"),
                .content = kPdf,
                .paper = 11,
                .day = QDate(2026, 11, 22)};
    }
    Result<SignedSheetId> keep(const SignedPaper &paper)
    {
        const auto unit = beginUnit(*m_connection);
        auto id = keepSigned(*unit, paper);
        if (!id)
            return id;
        const auto changes = unit->commit();
        if (!changes)
            return changes.error();
        m_lastUnit = changes->unit;
        return id;
    }
    SheetState state() const { return *sheetState(*m_connection, m_intervention, m_office->now); }
    template <class Work>
    Error errorOf(Work work)
    {
        const auto unit = beginUnit(*m_connection);
        const auto done = work(*unit);
        return done ? Error{} : done.error();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
    InterventionId m_intervention;
    QUuid m_lastUnit;
};

void TestSheetService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
    m_intervention = m_office->report("20/11/2026 10:00", Priority::P2, QStringLiteral("Imprimante"));
    m_office->run([this](Unit &unit) {
        return save(unit, WorkEntry{.intervention = m_intervention,
                                    .technician = m_office->technician,
                                    .startedAt = Office::at("20/11/2026 10:00"),
                                    .endedAt = Office::at("20/11/2026 10:30"),
                                    .actual = Minutes(30)});
    });
}

void TestSheetService::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestSheetService::itIsKeptByteForByte()
{
    QVERIFY(state().kept.isEmpty());
    QCOMPARE(state().contact.name, QStringLiteral("Jeanne Morel"));
    const auto id = keep(paper());
    QVERIFY(id);
    const SheetState now = state();
    QCOMPARE(now.kept.size(), 1);
    const KeptSheet &kept = now.kept.constFirst();
    QCOMPARE(kept.sheet.id, *id);
    QCOMPARE(kept.sheet.number, 1);
    QCOMPARE(kept.sheet.signer, QStringLiteral("Jeanne Morel"));
    QCOMPARE(kept.sheet.satisfaction, Satisfaction::Satisfied);
    QCOMPARE(kept.sheet.signedAt, m_office->now);
    QCOMPARE(kept.file.sha256, sha256Of(kPdf));
    QCOMPARE(kept.file.sentOn, std::optional(QDate(2026, 11, 22)));
    QCOMPARE(kept.file.paper, std::optional(11));
    QCOMPARE(kept.file.owner, (RowRef{Table::Intervention, m_intervention.value()}));
    QCOMPARE(*AttachmentRepository(*m_connection).content(kept.file.sha256), kPdf);
    QVERIFY(!now.changes.any());
}

void TestSheetService::absenceIsKeptToo()
{
    SignedPaper absent = paper();
    absent.said.outcome = SignOutcome::Absent;
    absent.said.signer.clear();
    absent.said.satisfaction = Satisfaction::NotSaid;
    QVERIFY(keep(absent));
    const SheetState now = state();
    QCOMPARE(now.kept.constFirst().sheet.outcome, SignOutcome::Absent);
    QVERIFY(now.kept.constFirst().sheet.signer.isEmpty());
}

void TestSheetService::whatIsMissingIsRefused_data()
{
    QTest::addColumn<QString>("signer");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("field");
    QTest::newRow("nobody") << QString() << kPdf << QStringLiteral("signer");
    QTest::newRow("no PDF") << QStringLiteral("Jeanne") << QByteArray("text") << QString();
}

void TestSheetService::whatIsMissingIsRefused()
{
    QFETCH(const QString, signer);
    QFETCH(const QByteArray, content);
    SignedPaper wanted = paper();
    wanted.said.signer = signer;
    wanted.content = content;
    const auto id = keep(wanted);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, ErrorKind::Invalid);
    QTEST(id.error().field, "field");
    QVERIFY(state().kept.isEmpty());
}

void TestSheetService::nobodySignsWhatTheyWereNotShown()
{
    const SignedPaper shown = paper();
    m_office->run([this](Unit &unit) {
        return save(unit, PartUsed{.intervention = m_intervention,
                                   .label = QStringLiteral("Toner"),
                                   .fittedOn = QDate(2026, 11, 20)});
    });
    const auto id = keep(shown);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, ErrorKind::Conflict);
    QVERIFY(id.error().sentence.plain().contains(QStringLiteral("has changed since it was shown")));
    QVERIFY(keep(paper()));
}

void TestSheetService::itIsNeverRemovedNorUndone()
{
    QVERIFY(keep(paper()));
    const KeptSheet kept = state().kept.constFirst();
    QCOMPARE(errorOf([&](Unit &unit) { return core::remove(unit, kept.file); }).kind, ErrorKind::Invalid);
    const Error undone = errorOf([this](Unit &unit) { return undo(unit, m_lastUnit); });
    QCOMPARE(undone.kind, ErrorKind::Invalid);
    QVERIFY(undone.sentence.plain().contains(QStringLiteral("cannot be removed")));
    QCOMPARE(state().kept.size(), 1);
}

void TestSheetService::anInterventionWithOneStays()
{
    const auto reportAnother = [this] {
        const auto unit = beginUnit(*m_connection);
        m_intervention =
            *report(*unit, {.intervention = {.client = m_office->client, .title = QStringLiteral("Deux")},
                            .at = Office::at("21/11/2026 10:00"),
                            .priority = Priority::P3});
        return unit->commit()->unit;
    };
    const QUuid made = reportAnother();
    QVERIFY(keep(paper()));
    const Error error = errorOf([&](Unit &unit) { return undo(unit, made); });
    QCOMPARE(error.kind, ErrorKind::Invalid);
    QVERIFY2(error.sentence.plain().contains(QStringLiteral("was signed since")) ||
                 error.sentence.plain().contains(QStringLiteral("was attached to it since")),
             qPrintable(error.sentence.plain()));
    QCOMPARE(state().kept.size(), 1);
}

void TestSheetService::changesAreTold_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("what");
    QTest::newRow("more time") << Change([](Office &office, InterventionId id) {
        office.run([&](Unit &unit) {
            return save(unit, WorkEntry{.intervention = id,
                                        .technician = office.technician,
                                        .startedAt = Office::at("20/11/2026 11:00"),
                                        .endedAt = Office::at("20/11/2026 11:10"),
                                        .actual = Minutes(10)});
        });
    }) << QStringLiteral("work");
    QTest::newRow("a part") << Change([](Office &office, InterventionId id) {
        office.run([&](Unit &unit) {
            return save(unit, PartUsed{.intervention = id,
                                       .label = QStringLiteral("Toner"),
                                       .fittedOn = QDate(2026, 11, 20)});
        });
    }) << QStringLiteral("parts");
    QTest::newRow("a recommendation") << Change([](Office &office, InterventionId id) {
        office.run([&](Unit &unit) {
            Intervention changed = *InterventionRepository(unit.connection()).find(id);
            changed.recommendation = QStringLiteral("Remplacer l’imprimante");
            return save(unit, changed);
        });
    }) << QStringLiteral("texts");
}

void TestSheetService::changesAreTold()
{
    QFETCH(const Change, change);
    QFETCH(const QString, what);
    QVERIFY(keep(paper()));
    change(*m_office, m_intervention);
    const SheetChanges changes = state().changes;
    QCOMPARE(changes.work, what == QLatin1String("work"));
    QCOMPARE(changes.parts, what == QLatin1String("parts"));
    QCOMPARE(changes.texts, what == QLatin1String("texts"));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY2(!state().changes.any(), "taken back, it says again what was signed");
}

void TestSheetService::whatDoesNotStandOnItChangesNothing()
{
    QVERIFY(keep(paper()));
    m_office->happen(m_intervention, EventKind::Resolved, "20/11/2026 10:30");
    m_office->happen(m_intervention, EventKind::Closed, "21/11/2026 10:30");
    QVERIFY(!state().changes.any());
}

void TestSheetService::aCorrectionIsTheNextVersion()
{
    QVERIFY(keep(paper()));
    SignedPaper again = paper();
    again.content += " corrected";
    const auto refused = keep(again);
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("reason"));
    again.said.reason = QStringLiteral("Le temps était faux.");
    QVERIFY(keep(again));
    const SheetState now = state();
    QCOMPARE(now.kept.size(), 2);
    QCOMPARE(now.kept.constFirst().sheet.number, 2);
    QCOMPARE(now.kept.constFirst().sheet.reason, QStringLiteral("Le temps était faux."));
    QVERIFY(now.kept.constFirst().file.name != now.kept.constLast().file.name);
    QCOMPARE(*AttachmentRepository(*m_connection).content(now.kept.constLast().file.sha256), kPdf);
}

void TestSheetService::twoCannotBothBeTheSecond()
{
    const SignedPaper mine = paper();
    QVERIFY(keep(mine));
    SignedPaper late = mine;
    late.content += " another";
    const auto id = keep(late);
    QVERIFY(!id);
    QCOMPARE(id.error().kind, ErrorKind::Conflict);
    QCOMPARE(state().kept.size(), 1);
}

QTEST_GUILESS_MAIN(TestSheetService)
#include "tst_sheetservice.moc"
