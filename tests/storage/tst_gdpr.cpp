// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/reports/ContractReading.h"
#include "core/reports/GdprDocument.h"
#include "core/reports/Today.h"
#include "core/services/GdprService.h"
#include "core/services/HistoryService.h"
#include "core/services/UndoService.h"
#include "core/storage/ClientRows.h"
#include "core/storage/GdprRepository.h"

using namespace core;

namespace {

const QTimeZone kParis("Europe/Paris");

} // namespace

/// The register of processing and the breaches in the database, and who is told of them.
class TestGdpr : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void everyFieldOfAnActivityIsKept();
    void activitiesComeByClient();
    void anActivityIsRemovedAndTakenBack();
    void everyFieldOfABreachIsKept();
    void openBreachesComeFirst();
    void anotherClientsInterventionIsRefused();
    void somebodyElsesChangeIsAConflict();
    void todayTellsItUntilBothAreTold();
    void todayTellsTheOldestFirst();
    void undoBringsABreachBack();
    void whatABreachNamesIsNotTakenBack();
    void theHistoryTellsIt();
    void theRegisterHasAPartForEachClient();
    void theNoticeKnowsItsClock();
    void theAnnexLeavesOutWhatIsOver();
    void theExportOfTheClientHasBoth();

private:
    ProcessingActivity activity(const QString &name = QStringLiteral("Sauvegardes")) const
    {
        return {
            .client = m_office->client, .name = name, .operations = QStringLiteral("Copie, restauration")};
    }
    DataBreach breach(const char *aware = "21/11/2026 10:00") const
    {
        return {.client = m_office->client,
                .title = QStringLiteral("Portable volé"),
                .awareAt = Office::at(aware)};
    }
    ProcessingActivityId add(const ProcessingActivity &activity)
    {
        return m_office->run([&](Unit &unit) { return save(unit, activity); });
    }
    DataBreachId add(const DataBreach &breach)
    {
        return m_office->run([&](Unit &unit) { return save(unit, breach, kParis); });
    }
    void change(const std::function<void(DataBreach &)> &how, DataBreachId id)
    {
        DataBreach breach = *GdprRepository(*m_connection).find(id);
        how(breach);
        add(breach);
    }
    template <class Work>
    Error refused(Work work)
    {
        const auto unit =
            Unit::begin(*m_connection, {QStringLiteral("test"), QStringLiteral("camille"), m_office->now});
        const auto result = work(**unit);
        return result ? Error{.detail = QStringLiteral("not refused")} : result.error();
    }
    QList<TodayItem> told()
    {
        const auto today = core::today(*m_connection, {.now = m_office->now, .zone = kParis});
        const auto groups = today->groups;
        const bool any = !groups.isEmpty() && groups.constFirst().reason == TodayReason::Breach;
        return any ? groups.constFirst().items : QList<TodayItem>();
    }
    ClientId addClient(const QString &name)
    {
        return m_office->run([&](Unit &unit) { return save(unit, Client{.name = name}); });
    }
    QUuid lastUnit()
    {
        return QUuid(
            *m_connection->one<QString>(QStringLiteral("SELECT unit FROM journal ORDER BY id DESC LIMIT 1"),
                                        {}, [](const Fields &fields) { return fields.text(0); }));
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestGdpr::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestGdpr::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestGdpr::everyFieldOfAnActivityIsKept()
{
    ProcessingActivity wanted{.client = m_office->client,
                              .name = QStringLiteral("Télémaintenance"),
                              .operations = QStringLiteral("Prise en main"),
                              .dataCategories = QStringLiteral("Ce qui s’affiche"),
                              .persons = QStringLiteral("Salariés"),
                              .subprocessors = QStringLiteral("Hébergeur du Rhin"),
                              .transfers = QStringLiteral("Aucun"),
                              .measures = QStringLiteral("Double facteur"),
                              .startsOn = QDate(2026, 1, 1),
                              .endsOn = QDate(2027, 12, 31)};
    wanted.id = add(wanted);
    wanted.version = 1;
    QCOMPARE(*GdprRepository(*m_connection).find(wanted.id), wanted);
    wanted.endsOn.reset();
    wanted.startsOn.reset();
    wanted.measures = QStringLiteral("Journal des sessions");
    add(wanted);
    wanted.version = 2;
    QCOMPARE(*GdprRepository(*m_connection).find(wanted.id), wanted);
    QCOMPARE(refused([&](Unit &unit) { return save(unit, ProcessingActivity{}); }).field,
             QStringLiteral("client"));
}

void TestGdpr::activitiesComeByClient()
{
    const ClientId earlier = addClient(QStringLiteral("Atelier Lenoir"));
    add(activity(QStringLiteral("B")));
    add(activity(QStringLiteral("A")));
    ProcessingActivity other = activity(QStringLiteral("C"));
    other.client = earlier;
    add(other);
    QStringList names;
    const auto rows = GdprRepository(*m_connection).activities();
    for (const ActivityRow &row : *rows)
        names << row.clientName + QLatin1Char(' ') + row.activity.name;
    QCOMPARE(names, (QStringList{QStringLiteral("Atelier Lenoir C"), QStringLiteral("Cabinet Morel B"),
                                 QStringLiteral("Cabinet Morel A")}));
    QCOMPARE(GdprRepository(*m_connection).activities(m_office->client)->size(), 2);
}

void TestGdpr::anActivityIsRemovedAndTakenBack()
{
    ProcessingActivity stored = activity();
    stored.id = add(stored);
    stored.version = 1;
    m_office->run([&](Unit &unit) { return remove(unit, stored); });
    QVERIFY(GdprRepository(*m_connection).activities()->isEmpty());
    m_office->run([&](Unit &unit) { return undoLast(unit); });
    QCOMPARE(GdprRepository(*m_connection).activities()->size(), 1);
    QCOMPARE(GdprRepository(*m_connection).find(stored.id)->name, stored.name);
}

void TestGdpr::everyFieldOfABreachIsKept()
{
    const auto intervention =
        m_office->report("21/11/2026 10:05", Priority::P1, QStringLiteral("Portable volé"));
    DataBreach wanted{.client = m_office->client,
                      .intervention = intervention,
                      .title = QStringLiteral("Portable volé"),
                      .happenedAt = Office::at("20/11/2026 22:00"),
                      .awareAt = Office::at("21/11/2026 10:00"),
                      .natures = {BreachNature::Confidentiality, BreachNature::Availability},
                      .facts = QStringLiteral("Volé dans un train"),
                      .dataCategories = QStringLiteral("Dossiers"),
                      .persons = QStringLiteral("Clients"),
                      .personsCount = 120,
                      .recordsCount = 3000,
                      .consequences = QStringLiteral("Peu probables"),
                      .measures = QStringLiteral("Compte bloqué"),
                      .clientToldAt = Office::at("21/11/2026 10:30"),
                      .authorityToldAt = Office::at("22/11/2026 09:00"),
                      .delayReason = QStringLiteral("—"),
                      .closedOn = QDate(2026, 11, 22)};
    wanted.id = add(wanted);
    wanted.version = 1;
    QCOMPARE(*GdprRepository(*m_connection).find(wanted.id), wanted);
    const auto rows = GdprRepository(*m_connection).breaches();
    QCOMPARE(rows->constFirst().clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(rows->constFirst().interventionNumber, QStringLiteral("2026-0001"));
    DataBreach bare = breach();
    bare.id = add(bare);
    bare.version = 1;
    QCOMPARE(*GdprRepository(*m_connection).find(bare.id), bare);
}

void TestGdpr::openBreachesComeFirst()
{
    DataBreach closed = breach("22/11/2026 08:00");
    closed.title = QStringLiteral("closed");
    closed.clientToldAt = closed.awareAt;
    closed.authorityToldAt = closed.awareAt;
    closed.closedOn = QDate(2026, 11, 22);
    add(closed);
    for (const char *aware : {"19/11/2026 10:00", "20/11/2026 10:00"})
        add(breach(aware));
    QStringList order;
    const auto rows = GdprRepository(*m_connection).breaches();
    for (const BreachRow &row : *rows)
        order << isoText(row.breach.awareAt, kParis).left(10);
    QCOMPARE(order, (QStringList{QStringLiteral("2026-11-20"), QStringLiteral("2026-11-19"),
                                 QStringLiteral("2026-11-22")}));
}

void TestGdpr::anotherClientsInterventionIsRefused()
{
    DataBreach wrong = breach();
    wrong.intervention = m_office->report("21/11/2026 10:05", Priority::P1, QStringLiteral("Portable volé"));
    wrong.client = addClient(QStringLiteral("Atelier Lenoir"));
    const Error error = refused([&](Unit &unit) { return save(unit, wrong, kParis); });
    QCOMPARE(error.field, QStringLiteral("intervention"));
    DataBreach early = breach("22/11/2026 18:44");
    QCOMPARE(refused([&](Unit &unit) { return save(unit, early, kParis); }).field, QStringLiteral("awareAt"));
}

void TestGdpr::somebodyElsesChangeIsAConflict()
{
    DataBreach mine = breach();
    mine.id = add(mine);
    mine.version = 1;
    change([](DataBreach &theirs) { theirs.title = QStringLiteral("Portable perdu"); }, mine.id);
    QCOMPARE(refused([&](Unit &unit) { return save(unit, mine, kParis); }).kind, ErrorKind::Conflict);
}

void TestGdpr::todayTellsItUntilBothAreTold()
{
    QVERIFY(told().isEmpty());
    const DataBreachId id = add(breach());
    m_office->report("22/11/2026 18:00", Priority::P1, QStringLiteral("Serveur"));
    QCOMPARE(told().size(), 1);
    const TodayItem item = told().constFirst();
    QCOMPARE(item.breach, id);
    QVERIFY(!item.isClientTold);
    QCOMPARE(item.title, QStringLiteral("Portable volé"));
    QCOMPARE(item.clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(item.at, Office::at("24/11/2026 10:00"));
    change([](DataBreach &breach) { breach.clientToldAt = Office::at("21/11/2026 10:30"); }, id);
    QCOMPARE(told().size(), 1);
    QVERIFY(told().constFirst().isClientTold);
    change([](DataBreach &breach) { breach.authorityToldAt = Office::at("22/11/2026 09:00"); }, id);
    QVERIFY2(told().isEmpty(), "nobody is left to be told");
}

void TestGdpr::todayTellsTheOldestFirst()
{
    add(breach("21/11/2026 10:00"));
    add(breach("16/11/2026 10:00"));
    const auto items = told();
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.constFirst().at, Office::at("19/11/2026 10:00"));
    const auto today = core::today(*m_connection, {.now = m_office->now, .zone = kParis});
    QCOMPARE(today->breaches(), 2);
}

void TestGdpr::undoBringsABreachBack()
{
    const DataBreachId id = add(breach());
    change([](DataBreach &breach) { breach.clientToldAt = Office::at("21/11/2026 10:30"); }, id);
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY(!GdprRepository(*m_connection).find(id)->clientToldAt);
    const DataBreachId other = add(breach("20/11/2026 10:00"));
    m_office->run([](Unit &unit) { return undoLast(unit); });
    QVERIFY2(!GdprRepository(*m_connection).find(other), "it was never recorded");
    m_office->run([](Unit &unit) { return redoLast(unit); });
    QCOMPARE(GdprRepository(*m_connection).find(other)->title, QStringLiteral("Portable volé"));
}

void TestGdpr::whatABreachNamesIsNotTakenBack()
{
    const ClientId client = addClient(QStringLiteral("Atelier Lenoir"));
    const QUuid unit = lastUnit();
    DataBreach theirs = breach();
    theirs.client = client;
    add(theirs);
    const Error error = refused([&](Unit &writing) { return undo(writing, unit); });
    QVERIFY2(error.sentence.plain().contains(QStringLiteral("Portable volé")),
             qPrintable(error.sentence.plain()));
}

void TestGdpr::theHistoryTellsIt()
{
    const ProcessingActivityId activityId = add(activity());
    const DataBreachId id = add(breach());
    change([](DataBreach &breach) { breach.personsCount = 12; }, id);
    const auto client = historyOf(*m_connection, {Table::Client, m_office->client.value()});
    const auto changes = client->changes;
    QVERIFY(std::ranges::any_of(changes, [&](const RecordChange &each) {
        return each.row == RowRef{Table::ProcessingActivity, activityId.value()} &&
               each.rowName == QStringLiteral("Sauvegardes");
    }));
    const auto own = historyOf(*m_connection, {Table::DataBreach, id.value()});
    QCOMPARE(own->changes.size(), 2);
    QCOMPARE(own->changes.constFirst().rowName, QStringLiteral("Portable volé"));
    QCOMPARE(own->changes.constFirst().fields.size(), 1);
    QCOMPARE(own->changes.constFirst().fields.constFirst().column, QStringLiteral("persons_count"));
}

void TestGdpr::theRegisterHasAPartForEachClient()
{
    add(activity());
    ProcessingActivity other = activity();
    other.client = addClient(QStringLiteral("Atelier Lenoir"));
    add(other);
    addClient(QStringLiteral("Zinc & Cie"));
    const auto all = registerDocument(*m_connection, {}, m_office->now);
    QCOMPARE(all->parts.size(), 2);
    QCOMPARE(all->parts.constFirst().client.name, QStringLiteral("Atelier Lenoir"));
    QCOMPARE(all->parties.issuedOn, QDate(2026, 11, 22));
    const auto one = registerDocument(*m_connection, m_office->client, m_office->now);
    QCOMPARE(one->parts.size(), 1);
    QCOMPARE(one->parts.constFirst().activities.size(), 1);
}

void TestGdpr::theNoticeKnowsItsClock()
{
    DataBreach wanted = breach();
    wanted.intervention = m_office->report("21/11/2026 10:05", Priority::P1, QStringLiteral("Portable volé"));
    const auto document = breachDocument(*m_connection, add(wanted), m_office->now);
    QVERIFY(document);
    QCOMPARE(document->clock.deadline, Office::at("24/11/2026 10:00"));
    QCOMPARE(document->interventionNumber, QStringLiteral("2026-0001"));
    QCOMPARE(document->parties.client.name, QStringLiteral("Cabinet Morel"));
    QVERIFY(!breachDocument(*m_connection, DataBreachId(4711), m_office->now));
}

void TestGdpr::theAnnexLeavesOutWhatIsOver()
{
    add(activity());
    ProcessingActivity over = activity(QStringLiteral("Migration"));
    over.endsOn = QDate(2026, 11, 21);
    add(over);
    const auto contract =
        contractDocument(*m_connection, {.contract = m_office->contract, .now = m_office->now});
    QCOMPARE(contract->activities.size(), 1);
    QCOMPARE(contract->activities.constFirst().name, QStringLiteral("Sauvegardes"));
}

void TestGdpr::theExportOfTheClientHasBoth()
{
    add(activity());
    add(breach());
    for (const Table table : {Table::ProcessingActivity, Table::DataBreach}) {
        QVERIFY(tablesOfClients().contains(table));
        QCOMPARE(rowsOfClient(*m_connection, table, m_office->client)->size(), 1);
    }
}

QTEST_GUILESS_MAIN(TestGdpr)
#include "tst_gdpr.moc"
