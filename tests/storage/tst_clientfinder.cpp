// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/domain/intervention/BreachNote.h"
#include "core/storage/BreachNoteRepository.h"
#include "core/storage/ClientFinder.h"

using namespace core;

/// A caller says a name, a number or what stands on the sticker: the client is found. And the
/// notes that are written on breaches.
class TestClientFinder : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void finds_data();
    void finds();
    void archivedAndRetiredAreNotProposed();
    void theMobileAndTheSwitchboardAreFoundToo();
    void whatBeginsWithTheTextStandsFirst();
    void aNoteIsAddedThenChanged();
    void twoWritersOfANoteConflict();

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestClientFinder::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestClientFinder::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestClientFinder::finds_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("details");
    QTest::newRow("the client's name, no accents, no case") << "morel cab"
                                                            << "Strasbourg";
    QTest::newRow("client and contact share a name") << "Morel"
                                                     << "Strasbourg|Jeanne Morel";
    QTest::newRow("a contact") << "jean"
                               << "Jeanne Morel";
    QTest::newRow("a telephone number") << "03 88 00 00 00"
                                        << "Jeanne Morel";
    QTest::newRow("without its spaces") << "0388000000"
                                        << "Jeanne Morel";
    QTest::newRow("its beginning, typed otherwise") << "0388"
                                                    << "Jeanne Morel";
    QTest::newRow("as the telephone shows it") << "+33388000000"
                                               << "Jeanne Morel";
    QTest::newRow("another number with the same pairs") << "00 88 03"
                                                        << "";
    QTest::newRow("a machine") << "srv-fic"
                               << "SRV-FIC01";
    QTest::newRow("a serial number") << "7xq2"
                                     << "SRV-FIC01";
    QTest::newRow("nobody") << "Delmas"
                            << "";
    QTest::newRow("no word") << "- ?"
                             << "";
}

void TestClientFinder::finds()
{
    QFETCH(const QString, typed);
    QFETCH(const QString, details);
    const auto hits = findClients(*m_connection, typed, 6);
    QVERIFY(hits);
    QStringList found;
    for (const ClientHit &hit : *hits) {
        QCOMPARE(hit.client, m_office->client);
        QCOMPARE(hit.name, QStringLiteral("Cabinet Morel"));
        found << hit.detail;
    }
    QCOMPARE(found.join(QLatin1Char('|')), details);
}

void TestClientFinder::archivedAndRetiredAreNotProposed()
{
    m_office->run([this](Unit &unit) -> Result<> {
        const auto old = save(unit, Asset{.client = m_office->client,
                                          .name = QStringLiteral("VIEUX-1"),
                                          .lifeCycle = LifeCycle::Retired});
        if (!old)
            return old.error();
        const auto gone = save(unit, Client{.name = QStringLiteral("Ancien client"), .isArchived = true});
        return gone ? Result<>() : gone.error();
    });
    for (const char *typed : {"vieux", "ancien"}) {
        const auto hits = findClients(*m_connection, QLatin1String(typed), 6);
        QVERIFY(hits);
        QVERIFY2(hits->isEmpty(), typed);
    }
}

void TestClientFinder::theMobileAndTheSwitchboardAreFoundToo()
{
    m_office->run([this](Unit &unit) -> Result<> {
        const auto contact = save(unit, Contact{.client = m_office->client,
                                                .name = QStringLiteral("Paul Kern"),
                                                .mobile = QStringLiteral("+33 (0)6 11 22 33 44")});
        if (!contact)
            return contact.error();
        const auto client =
            save(unit, Client{.name = QStringLiteral("Garage"), .phone = QStringLiteral("0611.99.00.00")});
        return client ? Result<>() : client.error();
    });
    const auto hits = findClients(*m_connection, QStringLiteral("06 11"), 6);
    QVERIFY(hits);
    QCOMPARE(hits->size(), 2);
    QCOMPARE(hits->at(0).detail, QStringLiteral("Paul Kern"));
    QCOMPARE(hits->at(0).number, QStringLiteral("+33 (0)6 11 22 33 44"));
    QCOMPARE(hits->at(1).name, QStringLiteral("Garage"));
    const auto ends = findClients(*m_connection, QStringLiteral("22 33 44"), 6);
    QVERIFY(ends);
    QCOMPARE(ends->size(), 1);
}

void TestClientFinder::whatBeginsWithTheTextStandsFirst()
{
    m_office->run([](Unit &unit) -> Result<> {
        for (const char *name : {"Morel et fils", "Ambulances Morel"}) {
            if (const auto id = save(unit, Client{.name = QLatin1String(name)}); !id)
                return id.error();
        }
        return {};
    });
    const auto hits = findClients(*m_connection, QStringLiteral("morel"), 6);
    QVERIFY(hits);
    QStringList names;
    for (const ClientHit &hit : *hits)
        names << hit.name;
    QCOMPARE(names.first(3), QStringList({QStringLiteral("Morel et fils"), QStringLiteral("Ambulances Morel"),
                                          QStringLiteral("Cabinet Morel")}));
}

void TestClientFinder::aNoteIsAddedThenChanged()
{
    const InterventionId id = m_office->report("22/11/2026 12:00", Priority::P1, QStringLiteral("Serveur"));
    m_office->run([id](Unit &unit) {
        return BreachNoteRepository::save(unit,
                                          {.intervention = id, .cause = QStringLiteral("badge désactivé")});
    });
    auto notes = BreachNoteRepository(*m_connection).ofIntervention(id);
    QVERIFY(notes);
    QCOMPARE(notes->size(), 1);
    BreachNote note = notes->constFirst();
    QCOMPARE(note.cause, QStringLiteral("badge désactivé"));
    note.correctiveAction = QStringLiteral("second badge remis");
    m_office->run([note](Unit &unit) { return BreachNoteRepository::save(unit, note); });
    notes = BreachNoteRepository(*m_connection).ofIntervention(id);
    QVERIFY(notes);
    QCOMPARE(notes->size(), 1);
    QCOMPARE(notes->constFirst().correctiveAction, QStringLiteral("second badge remis"));
}

void TestClientFinder::twoWritersOfANoteConflict()
{
    const InterventionId id = m_office->report("22/11/2026 12:00", Priority::P1, QStringLiteral("Serveur"));
    const auto write = [id](const BreachNote &note) {
        return [note](Unit &unit) { return BreachNoteRepository::save(unit, note); };
    };
    m_office->run(write({.intervention = id, .cause = QStringLiteral("un")}));
    const auto notes = BreachNoteRepository(*m_connection).ofIntervention(id);
    QVERIFY(notes);
    BreachNote note = notes->constFirst();
    note.cause = QStringLiteral("deux");
    m_office->run(write(note));
    auto unit = beginUnit(*m_connection);
    const auto again = BreachNoteRepository::save(*unit, note); // Read before the other's change.
    QVERIFY(!again);
    QCOMPARE(again.error().kind, ErrorKind::Conflict);
}

QTEST_GUILESS_MAIN(TestClientFinder)
#include "tst_clientfinder.moc"
