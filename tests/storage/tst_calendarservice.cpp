// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/base/Zone.h"
#include "core/services/CalendarService.h"
#include "core/services/PeopleService.h"
#include "core/storage/CalendarRepository.h"
#include "core/storage/PeopleRepository.h"

using namespace core;

class TestCalendarService : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void theFirstStartMakesAProviderAndTwoCalendars();
    void theFirstStartKeepsWhatExists();
    void newHoursAreANewVersion();
    void theSameHoursAddNothing();
    void theSameDayIsReplacedWhileNothingRestsOnIt();
    void theSameDayIsRefusedOnceSomethingRestsOnIt();
    void exceptionsAreKept();
    void refusals_data();
    void refusals();

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
    static CoverageCalendar hours(const char *text, QDate day)
    {
        const auto parsed = parseHours(QString::fromUtf8(text));
        return {.effectiveOn = day,
                .zone = QTimeZone("Europe/Paris"),
                .hours = parsed->hours,
                .holidays = {.region = HolidayRegion::France},
                .worksHolidays = parsed->worksHolidays};
    }
    CalendarId add(const char *text)
    {
        return *run([&](Unit &unit) {
            return save(unit, CalendarBook{.name = QStringLiteral("HO")}, hours(text, QDate(2026, 1, 1)));
        });
    }
    CalendarBook book(CalendarId id) { return *CalendarRepository(*m_connection).find(id); }
    /// An intervention under a contract that uses the calendar, reported on @p day at noon.
    void report(CalendarId calendar, QDate day);

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestCalendarService::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
}

void TestCalendarService::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestCalendarService::report(CalendarId calendar, QDate day)
{
    const auto write = [this](const QString &sql, const Params &params) {
        if (!m_connection->execute(sql, params))
            qFatal("cannot write");
    };
    write(QStringLiteral("INSERT INTO client (id, name, sort_key) VALUES (1, 'Morel', 'morel')"), {});
    write(
        QStringLiteral("INSERT INTO contract (id, client_id, number, starts_on) VALUES (1, 1, 'C-1', :day)"),
        {{QStringLiteral("day"), QDate(2026, 1, 1)}});
    write(QStringLiteral("INSERT INTO contract_version (id, contract_id, number, effective_on, "
                         "support_calendar_id) VALUES (1, 1, 1, :day, :calendar)"),
          {{QStringLiteral("day"), QDate(2026, 1, 1)}, {QStringLiteral("calendar"), calendar.value()}});
    write(QStringLiteral("INSERT INTO intervention (id, year, sequence, client_id, contract_id, kind, title, "
                         "reported_at) VALUES (1, 2026, 1, 1, 1, 1, 'Panne', :at)"),
          {{QStringLiteral("at"), toMsecs(instantOf(day, 12 * 3600, QTimeZone("Europe/Paris")))}});
}

void TestCalendarService::theFirstStartMakesAProviderAndTwoCalendars()
{
    const FirstStart start{.providerName = QStringLiteral(" Atlas Informatique "),
                           .zone = QTimeZone("Europe/Paris"),
                           .officeName = QStringLiteral("Heures ouvrées"),
                           .alwaysName = QStringLiteral("24/7"),
                           .today = QDate(2026, 3, 4)};
    QVERIFY(run([&](Unit &unit) { return setUpDefaults(unit, start); }));
    QCOMPARE(PeopleRepository(*m_connection).provider()->name, QStringLiteral("Atlas Informatique"));
    const auto books = *CalendarRepository(*m_connection).all();
    QCOMPARE(books.size(), 2);
    QCOMPARE(books.at(0).name, QStringLiteral("24/7"));
    QVERIFY(books.at(0).versions.constFirst().worksHolidays);
    QCOMPARE(books.at(1).name, QStringLiteral("Heures ouvrées"));
    QCOMPARE(books.at(1).versions.constFirst().effectiveOn, QDate(2026, 1, 1));
    QCOMPARE(books.at(1).versions.constFirst().holidays.region, HolidayRegion::France);
}

void TestCalendarService::theFirstStartKeepsWhatExists()
{
    add("24/7");
    const FirstStart start{.providerName = QStringLiteral("Atlas"),
                           .zone = QTimeZone("Europe/Paris"),
                           .officeName = QStringLiteral("HO"),
                           .alwaysName = QStringLiteral("24/7"),
                           .today = QDate(2026, 3, 4)};
    QVERIFY(run([&](Unit &unit) { return setUpDefaults(unit, start); }));
    QVERIFY(run([&](Unit &unit) { return setUpDefaults(unit, start); }));
    QCOMPARE(CalendarRepository(*m_connection).all()->size(), 1);
}

void TestCalendarService::newHoursAreANewVersion()
{
    const CalendarId id = add("Mo-Fr 09:00-12:00,14:00-18:00; PH off");
    report(id, QDate(2026, 2, 2));
    QVERIFY(run([&](Unit &unit) {
        return save(unit, book(id), hours("Mo-Fr 08:00-18:00; PH off", {2026, 7, 1}));
    }));
    const CalendarBook stored = book(id);
    QCOMPARE(stored.versions.size(), 2);
    QCOMPARE(hoursText(versionOn(stored, {2026, 6, 30})->hours, false),
             QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off"));
    QCOMPARE(hoursText(versionOn(stored, {2026, 7, 1})->hours, false),
             QStringLiteral("Mo-Fr 08:00-18:00; PH off"));
}

void TestCalendarService::theSameHoursAddNothing()
{
    const CalendarId id = add("Mo-Fr 09:00-12:00; PH off");
    QVERIFY(run([&](Unit &unit) {
        return save(unit, book(id), hours("Mo-Fr 09:00-12:00; PH off", {2026, 7, 1}));
    }));
    QCOMPARE(book(id).versions.size(), 1);
}

void TestCalendarService::theSameDayIsReplacedWhileNothingRestsOnIt()
{
    const CalendarId id = add("Mo-Fr 09:00-12:00; PH off");
    QVERIFY(run([&](Unit &unit) {
        return save(unit, book(id), hours("Mo-Fr 08:00-12:00; PH off", {2026, 1, 1}));
    }));
    const CalendarBook stored = book(id);
    QCOMPARE(stored.versions.size(), 1);
    QCOMPARE(stored.versions.constFirst().hours.front().constFirst().start, 8 * 60);
}

void TestCalendarService::theSameDayIsRefusedOnceSomethingRestsOnIt()
{
    const CalendarId id = add("Mo-Fr 09:00-12:00; PH off");
    report(id, QDate(2026, 2, 2));
    QCOMPARE(CalendarRepository(*m_connection).use(id, kMorning)->interventions, 1);
    QCOMPARE(CalendarRepository(*m_connection).use(id, kMorning)->contracts, QList{ContractId(1)});
    const auto refused = run([&](Unit &unit) {
        return save(unit, book(id), hours("Mo-Fr 08:00-12:00; PH off", {2026, 1, 1}));
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().field, QStringLiteral("effectiveOn"));
    QCOMPARE(book(id).versions.constFirst().hours.front().constFirst().start, 9 * 60);
}

void TestCalendarService::exceptionsAreKept()
{
    const CalendarId id = add("Mo-Fr 09:00-12:00; PH off");
    CoverageCalendar changed = hours("Mo-Fr 09:00-12:00; PH off", {2026, 7, 1});
    changed.exceptions = {{.from = {2026, 8, 3}, .to = {2026, 8, 21}, .name = QStringLiteral("Congés")},
                          {.kind = CalendarException::Kind::Opening,
                           .from = {2026, 12, 24},
                           .to = {2026, 12, 24},
                           .yearly = true,
                           .slots_ = {{.start = 540, .end = 960}},
                           .name = QStringLiteral("Veille de Noël")}};
    changed.holidays.goodFriday = true;
    QVERIFY(run([&](Unit &unit) { return save(unit, book(id), changed); }));
    const CoverageCalendar stored = book(id).versions.constLast();
    QCOMPARE(stored.exceptions, changed.exceptions);
    QCOMPARE(stored.holidays, changed.holidays);
}

void TestCalendarService::refusals_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("text");
    QTest::newRow("no name") << "  "
                             << "24/7";
    QTest::newRow("a name that another has, but for case and accents") << "hÔ"
                                                                       << "24/7";
    QTest::newRow("never open") << "Jamais"
                                << "off";
}

void TestCalendarService::refusals()
{
    QFETCH(const QString, name);
    QFETCH(const QString, text);
    add("24/7");
    const auto refused = run([&](Unit &unit) {
        return save(unit, CalendarBook{.name = name}, hours(qPrintable(text), {2026, 1, 1}));
    });
    QVERIFY(!refused);
    QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    QVERIFY(!refused.error().sentence.isEmpty());
    QCOMPARE(CalendarRepository(*m_connection).all()->size(), 1);
}

QTEST_GUILESS_MAIN(TestCalendarService)
#include "tst_calendarservice.moc"
