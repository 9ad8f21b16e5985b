// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/reports/Agenda.h"
#include "core/services/PackService.h"
#include "core/services/SubscriptionService.h"
#include "core/storage/AssetRepository.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/Journal.h"
#include "support/Office.h"

using namespace core;

/// What is due within some days.
class TestAgenda : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void nothingIsDueInAnEmptyOffice();
    void datesOfARenewal();
    void everyTermOfALongStretch();
    void aReminderIsAStretchOfDays();
    void commitmentsFallOnTheirDay();
    void whatEnds();
    void oneClientAlone();
    void theDatabaseIsNamed();

private:
    QList<AgendaItem> on(QDate first, QDate last, ClientId client = {})
    {
        return *agenda(
            *m_connection,
            {.days = {.first = first, .last = last}, .zone = QTimeZone("Europe/Paris"), .client = client});
    }
    QList<AgendaItem> only(AgendaKind kind, QDate first, QDate last)
    {
        QList<AgendaItem> items = on(first, last);
        items.removeIf([kind](const AgendaItem &item) { return item.kind != kind; });
        return items;
    }
    /// Twelve months that renew for twelve, two months' notice, since 1 March 2023.
    void renewTacitly(const std::function<void(ContractVersion &)> &change = {})
    {
        m_office->run([&](Unit &unit) {
            ContractVersion version =
                ContractRepository(unit.connection()).versions(m_office->contract)->constFirst();
            version.renewalMode = RenewalMode::Tacit;
            if (change)
                change(version);
            return ContractRepository::updateVersion(unit, version);
        });
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestAgenda::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
    m_office->furnish();
}

void TestAgenda::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestAgenda::nothingIsDueInAnEmptyOffice()
{
    QVERIFY(on(QDate(2026, 1, 1), QDate(2027, 12, 31)).isEmpty());
}

void TestAgenda::datesOfARenewal()
{
    renewTacitly();
    const QList<AgendaItem> items = on(QDate(2026, 11, 22), QDate(2027, 2, 28));
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.at(0).kind, AgendaKind::NoticeSending);
    QCOMPARE(items.at(1).kind, AgendaKind::NoticeDeadline);
    QCOMPARE(items.at(1).day, QDate(2026, 12, 31)); // The term ends on 28 February.
    QVERIFY(items.at(0).day <= QDate(2026, 12, 16));
    QCOMPARE(items.at(1).of, (RowRef{Table::Contract, m_office->contract.value()}));
    QCOMPARE(items.at(1).number, QStringLiteral("C-2023-002"));
    QCOMPARE(items.at(1).clientName, QStringLiteral("Cabinet Morel"));
}

void TestAgenda::everyTermOfALongStretch()
{
    renewTacitly();
    const QList<AgendaItem> deadlines =
        only(AgendaKind::NoticeDeadline, QDate(2026, 1, 1), QDate(2029, 12, 31));
    QList<QDate> days;
    for (const AgendaItem &item : deadlines)
        days << item.day;
    QCOMPARE(days, (QList<QDate>{{2026, 12, 31}, {2027, 12, 31}, {2028, 12, 31}, {2029, 12, 31}}));
}

void TestAgenda::aReminderIsAStretchOfDays()
{
    renewTacitly();
    m_office->run([this](Unit &unit) {
        Client client = *ClientRepository(unit.connection()).find(m_office->client);
        client.kind = ClientKind::Consumer;
        const auto saved = save(unit, client);
        return saved ? Result<>() : Result<>(saved.error());
    });
    // Seen from within the stretch as well.
    const auto reminders = only(AgendaKind::RenewalReminder, QDate(2026, 11, 22), QDate(2026, 11, 23));
    QCOMPARE(reminders.size(), 1);
    QCOMPARE(reminders.constFirst().day, QDate(2026, 10, 1));
    QCOMPARE(reminders.constFirst().lastDay, QDate(2026, 11, 30));
}

void TestAgenda::commitmentsFallOnTheirDay()
{
    const auto id = m_office->report("22/11/2026 23:50", Priority::P1, QStringLiteral("Serveur"));
    const auto due = only(AgendaKind::CommitmentDue, QDate(2026, 11, 23), QDate(2026, 11, 23));
    QCOMPARE(due.size(), 1); // Thirty minutes later, by the clocks of Paris.
    QCOMPARE(due.constFirst().of, (RowRef{Table::Intervention, id.value()}));
    QCOMPARE(*due.constFirst().at, Office::at("23/11/2026 00:20"));
    QVERIFY(only(AgendaKind::CommitmentDue, QDate(2026, 11, 22), QDate(2026, 11, 22)).isEmpty());
}

void TestAgenda::whatEnds()
{
    m_office->run([this](Unit &unit) -> Result<> {
        const auto licence = save(unit, Subscription{.client = m_office->client,
                                                     .kind = SubscriptionKind::Licence,
                                                     .name = QStringLiteral("Compta"),
                                                     .expiresOn = QDate(2026, 12, 5)});
        if (!licence)
            return licence.error();
        Asset server = *AssetRepository(unit.connection()).find(m_office->server);
        server.warrantyUntil = QDate(2026, 12, 6);
        const auto saved = save(unit, server);
        if (!saved)
            return saved.error();
        const auto bought = save(unit,
                                 PackMovement{.contract = m_office->contract,
                                              .kind = PackMovementKind::Credit,
                                              .valueOn = QDate(2026, 11, 22),
                                              .minutes = Minutes(600),
                                              .expiresOn = QDate(2026, 12, 4)},
                                 QTimeZone("Europe/Paris"));
        if (!bought)
            return bought.error();
        const ContractId ending =
            m_office->addContract(unit, m_office->client, QStringLiteral("C-2025-009"), QDate(2026, 12, 3));
        return ending.isValid() ? Result<>() : Result<>(Error{});
    });
    QList<std::pair<QDate, AgendaKind>> found;
    for (const AgendaItem &item : on(QDate(2026, 11, 22), QDate(2026, 12, 31)))
        found << std::pair(item.day, item.kind);
    const QList<std::pair<QDate, AgendaKind>> wanted{{QDate(2026, 12, 3), AgendaKind::ContractEnd},
                                                     {QDate(2026, 12, 4), AgendaKind::PackExpiry},
                                                     {QDate(2026, 12, 5), AgendaKind::LicenceEnd},
                                                     {QDate(2026, 12, 6), AgendaKind::WarrantyEnd}};
    QCOMPARE(found, wanted);
}

void TestAgenda::oneClientAlone()
{
    renewTacitly();
    const ClientId other = m_office->run(
        [](Unit &unit) { return save(unit, Client{.name = QStringLiteral("Boulangerie Petit")}); });
    QVERIFY(on(QDate(2026, 11, 22), QDate(2027, 2, 28), other).isEmpty());
    QCOMPARE(on(QDate(2026, 11, 22), QDate(2027, 2, 28), m_office->client).size(), 2);
}

void TestAgenda::theDatabaseIsNamed()
{
    const QString origin = *Journal(*m_connection).origin();
    QVERIFY(!QUuid(origin).isNull());
    renewTacitly();
    QCOMPARE(*Journal(*m_connection).origin(), origin);
}

QTEST_GUILESS_MAIN(TestAgenda)
#include "tst_agenda.moc"
