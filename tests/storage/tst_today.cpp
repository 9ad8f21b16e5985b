// SPDX-License-Identifier: GPL-3.0-or-later
#include "Office.h"
#include "TestDatabase.h"
#include "core/reports/Today.h"
#include "core/services/SubscriptionService.h"
#include "core/storage/AssetRepository.h"

using namespace core;

/// What waits on Sunday 22 November 2026 at 18:43: support hours are closed, P1 is on call.
class TestToday : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void anEmptyOfficeHasNothing();
    void lateAndSoonDueStandFirst();
    void lateStaysLateWhateverHappens();
    void dueAfterTheNextWorkingDayWaits();
    void waitingIsToldAfterThreeDays();
    void contractsAndWarrantiesThatEnd();
    void whatExpires_data();
    void whatExpires();
    void whatExpiresIsToldByItsKind();
    void contractsThatRenewThemselves();
    void billedMachinesAreCounted();
    void whatInventoriesMean();
    void machinesThatNoContractCovers();
    void linesAreBoundedButCounted();
    void hoursAreToldByTheContracts_data();
    void hoursAreToldByTheContracts();

private:
    Today read(int limit = 20)
    {
        const auto today = core::today(*m_connection, {.now = m_office->now, .zone = m_zone, .limit = limit});
        if (!today)
            qFatal("%s", qPrintable(today.error().detail));
        return *today;
    }

    const QTimeZone m_zone{"Europe/Paris"};
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    std::unique_ptr<Office> m_office;
};

void TestToday::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_office = std::make_unique<Office>(*m_connection);
}

void TestToday::cleanup()
{
    m_office.reset();
    m_connection.reset();
    m_database.reset();
}

void TestToday::anEmptyOfficeHasNothing()
{
    const Today today = read();
    QCOMPARE(today.count(), 0);
    QCOMPARE(today.openInterventions, 0);
    QVERIFY(!today.hours.isKnown);
}

void TestToday::lateAndSoonDueStandFirst()
{
    m_office->furnish();
    const InterventionId soon =
        m_office->report("22/11/2026 18:30", Priority::P1, QStringLiteral("Messagerie"));
    const InterventionId late = m_office->report("22/11/2026 12:00", Priority::P1, QStringLiteral("Serveur"));
    m_office->happen(late, EventKind::WorkStarted, "22/11/2026 12:40");
    const Today today = read();
    QCOMPARE(today.openInterventions, 2);
    QCOMPARE(today.groups.size(), 1);
    const QList<TodayItem> items = today.groups.constFirst().items;
    QCOMPARE(items.size(), 2);
    QCOMPARE(items.at(0).intervention, late);
    QCOMPARE(items.at(0).milestone.value_or(Milestone::Resolved), Milestone::Restored);
    QCOMPARE(items.at(0).at, Office::at("22/11/2026 16:00"));
    QCOMPARE(items.at(1).intervention, soon);
    QCOMPARE(items.at(1).milestone.value_or(Milestone::Resolved), Milestone::Acknowledged);
    QCOMPARE(items.at(1).number, QStringLiteral("2026-0001"));
    QCOMPARE(items.at(1).clientName, QStringLiteral("Cabinet Morel"));
}

void TestToday::lateStaysLateWhateverHappens()
{
    m_office->furnish();
    const InterventionId id = m_office->report("22/11/2026 12:00", Priority::P1, QStringLiteral("Serveur"));
    m_office->happen(id, EventKind::WorkStarted,
                     "22/11/2026 18:00"); // Two hours after the restoration was due.
    const Today today = read();
    QCOMPARE(today.count(), 1);
    QCOMPARE(today.groups.at(0).items.at(0).milestone.value_or(Milestone::Resolved), Milestone::Restored);
    QCOMPARE(today.groups.at(0).items.at(0).at, Office::at("22/11/2026 16:00"));
}

void TestToday::dueAfterTheNextWorkingDayWaits()
{
    m_office->furnish();
    const InterventionId id =
        m_office->report("22/11/2026 18:30", Priority::P2, QStringLiteral("Imprimante"));
    m_office->happen(id, EventKind::WorkStarted, "22/11/2026 18:35");
    QCOMPARE(read().count(), 0); // Restoration is due on Tuesday at 10:00.
    m_office->now = Office::at("23/11/2026 08:00");
    QCOMPARE(read().count(), 1); // Within the next working day now.
}

void TestToday::waitingIsToldAfterThreeDays()
{
    m_office->furnish();
    const InterventionId old = m_office->report("17/11/2026 09:00", Priority::P2, QStringLiteral("Onduleur"));
    const InterventionId young = m_office->report("20/11/2026 09:00", Priority::P2, QStringLiteral("Écran"));
    for (const auto &[id, when] :
         {std::pair(old, "17/11/2026 10:00"), std::pair(young, "20/11/2026 10:00")}) {
        m_office->happen(id, EventKind::WorkStarted, when);
        m_office->happen(id, EventKind::Paused, when, PauseReason::AccessRefused);
    }
    const Today today = read();
    QCOMPARE(today.groups.size(), 1);
    QCOMPARE(today.groups.constFirst().reason, TodayReason::Waiting);
    QCOMPARE(today.groups.constFirst().items.size(), 1);
    const TodayItem item = today.groups.constFirst().items.constFirst();
    QCOMPARE(item.intervention, old);
    QCOMPARE(item.pauseReason.value_or(PauseReason::Other), PauseReason::AccessRefused);
    QCOMPARE(item.at, Office::at("17/11/2026 10:00"));
}

void TestToday::contractsAndWarrantiesThatEnd()
{
    m_office->furnish();
    m_office->run([this](Unit &unit) -> Result<> {
        m_office->addContract(unit, m_office->client, QStringLiteral("C-2024-007"), QDate(2027, 1, 31));
        m_office->addContract(unit, m_office->client, QStringLiteral("C-2024-008"), QDate(2027, 12, 31));
        const auto add = [&](const char *name, const QDate &warranty, LifeCycle cycle) {
            return save(unit, Asset{.client = m_office->client,
                                    .name = QLatin1String(name),
                                    .warrantyUntil = warranty,
                                    .lifeCycle = cycle});
        };
        for (const auto &asset : {add("POSTE-1", QDate(2026, 12, 10), LifeCycle::InService),
                                  add("POSTE-2", QDate(2026, 12, 10), LifeCycle::Retired),
                                  add("POSTE-3", QDate(2027, 2, 10), LifeCycle::InService),
                                  add("POSTE-4", QDate(2026, 11, 21), LifeCycle::InService)}) {
            if (!asset)
                return asset.error();
        }
        return {};
    });
    const Today today = read();
    QCOMPARE(today.groups.size(), 2);
    QCOMPARE(today.groups.at(0).reason, TodayReason::ContractEnd);
    QCOMPARE(today.groups.at(0).items.size(), 1);
    QCOMPARE(today.groups.at(0).items.at(0).number, QStringLiteral("C-2024-007"));
    QCOMPARE(today.groups.at(0).items.at(0).day, QDate(2027, 1, 31));
    QCOMPARE(today.groups.at(1).reason, TodayReason::WarrantyEnd);
    QCOMPARE(today.groups.at(1).items.size(), 1);
    QCOMPARE(today.groups.at(1).items.at(0).title, QStringLiteral("POSTE-1"));
}

void TestToday::whatExpires_data()
{
    QTest::addColumn<QDate>("day");
    QTest::addColumn<bool>("isAutoRenewed");
    QTest::addColumn<bool>("isArchived");
    QTest::addColumn<bool>("isTold");
    const QDate today(2026, 11, 22);
    QTest::newRow("in 61 days") << today.addDays(61) << false << false << false;
    QTest::newRow("in 60 days") << today.addDays(60) << false << false << true;
    QTest::newRow("today") << today << false << false << true;
    QTest::newRow("a year ago") << today.addDays(-365) << false << false << true;
    QTest::newRow("without an end") << QDate() << false << false << false;
    QTest::newRow("in the archive") << today << false << true << false;
    QTest::newRow("renews by itself tomorrow") << today.addDays(1) << true << false << false;
    QTest::newRow("should have been renewed yesterday") << today.addDays(-1) << true << false << true;
}

void TestToday::whatExpires()
{
    m_office->furnish();
    QFETCH(const QDate, day);
    QFETCH(const bool, isAutoRenewed);
    QFETCH(const bool, isArchived);
    m_office->run([&](Unit &unit) {
        return save(unit, Subscription{.client = m_office->client,
                                       .name = QStringLiteral("Antivirus"),
                                       .expiresOn = day.isValid() ? std::optional(day) : std::nullopt,
                                       .isAutoRenewed = isAutoRenewed,
                                       .isArchived = isArchived});
    });
    const Today today = read();
    QFETCH(const bool, isTold);
    QCOMPARE(today.count(), isTold ? 1 : 0);
    QCOMPARE(!today.groups.isEmpty(), isTold);
    if (isTold)
        QCOMPARE(today.groups.constFirst().items.constFirst().isAutoRenewed, isAutoRenewed);
}

void TestToday::whatExpiresIsToldByItsKind()
{
    m_office->furnish();
    const auto add = [this](SubscriptionKind kind, const char *name, const QDate &day) {
        return m_office->run([&](Unit &unit) {
            return save(unit, Subscription{.client = m_office->client,
                                           .kind = kind,
                                           .name = QString::fromLatin1(name),
                                           .issuer = QStringLiteral("Gandi"),
                                           .expiresOn = day});
        });
    };
    add(SubscriptionKind::Licence, "Antivirus", QDate(2026, 12, 1));
    const SubscriptionId domain = add(SubscriptionKind::DomainName, "morel.example", QDate(2026, 12, 24));
    const SubscriptionId first = add(SubscriptionKind::DomainName, "morel2.example", QDate(2026, 11, 20));
    add(SubscriptionKind::Certificate, "mail.morel.example", QDate(2026, 12, 2));
    const Today today = read();
    QCOMPARE(today.groups.size(), 3);
    QCOMPARE(today.groups.at(0).reason, TodayReason::DomainEnd);
    QCOMPARE(today.groups.at(1).reason, TodayReason::CertificateEnd);
    QCOMPARE(today.groups.at(2).reason, TodayReason::LicenceEnd);
    const QList<TodayItem> domains = today.groups.constFirst().items;
    QCOMPARE(domains.size(), 2);
    QCOMPARE(domains.at(0).subscription, first);
    QCOMPARE(domains.at(1).subscription, domain);
    QCOMPARE(domains.at(1).title, QStringLiteral("morel.example"));
    QCOMPARE(domains.at(1).clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(domains.at(1).detail, QStringLiteral("Gandi"));
    QCOMPARE(domains.at(1).day, QDate(2026, 12, 24));
}

void TestToday::contractsThatRenewThemselves()
{
    m_office->furnish();
    m_office->run([this](Unit &unit) -> Result<> {
        const auto association = save(
            unit, Client{.name = QStringLiteral("Amicale des anciens"), .kind = ClientKind::NonProfessional});
        if (!association)
            return association.error();
        const auto add = [&](const char *number, ClientId of, QDate from, ContractState state) {
            const auto id = ContractRepository::add(
                unit, {.client = of, .number = QLatin1String(number), .state = state, .startsOn = from});
            ContractVersion version{.contract = *id, .effectiveOn = from, .isSigned = true};
            version.terms.supportCalendar = m_office->office;
            return ContractRepository::addVersion(unit, version);
        };
        for (const auto &added :
             {add("to send now", m_office->client, QDate(2025, 2, 1), ContractState::Active),
              add("suspended", m_office->client, QDate(2025, 3, 1), ContractState::Suspended),
              add("notice given", m_office->client, QDate(2025, 2, 1), ContractState::NoticeGiven),
              add("a draft", m_office->client, QDate(2025, 2, 1), ContractState::Draft),
              add("past its deadline", m_office->client, QDate(2025, 1, 1), ContractState::Active),
              add("far away", m_office->client, QDate(2025, 9, 1), ContractState::Active),
              add("an association's", *association, QDate(2025, 4, 1), ContractState::Active)}) {
            if (!added)
                return added.error();
        }
        return {};
    });
    const Today today = read();
    QStringList said;
    for (const TodayGroup &group : today.groups) {
        for (const TodayItem &item : group.items)
            said << QStringLiteral("%1 %2 %3 %4")
                        .arg(static_cast<int>(group.reason))
                        .arg(item.number, item.day.toString(Qt::ISODate), item.sendBy.toString(Qt::ISODate))
                        .trimmed();
    }
    QCOMPARE(said, (QStringList{QStringLiteral("5 an association's 2026-12-31"),
                                QStringLiteral("6 to send now 2026-11-30 2026-11-13"),
                                QStringLiteral("6 suspended 2026-12-31 2026-12-11"),
                                QStringLiteral("6 an association's 2027-01-31 2027-01-14")}));
}

void TestToday::billedMachinesAreCounted()
{
    m_office->furnish();
    m_office->run([this](Unit &unit) -> Result<> {
        ContractVersion version{
            .contract = m_office->contract, .number = 2, .effectiveOn = QDate(2024, 1, 1), .isSigned = true};
        version.terms.supportCalendar = m_office->office;
        version.renewalMode = RenewalMode::OpenEnded;
        version.prices = {{QStringLiteral("Poste"), 3, Money{19'00}, MachineFamily::Workstations},
                          {QStringLiteral("Serveur"), 1, Money{65'00}, MachineFamily::Servers},
                          {QStringLiteral("Astreinte"), 1, Money{90'00}}};
        if (const auto added = ContractRepository::addVersion(unit, version); !added)
            return added.error();
        using enum LifeCycle;
        for (const LifeCycle cycle : {InService, InService, UnderRepair, InService, InStock, Retired}) {
            if (const auto asset =
                    save(unit,
                         Asset{.client = m_office->client, .name = QStringLiteral("PC"), .lifeCycle = cycle});
                !asset)
                return asset.error();
        }
        return {};
    });
    const Today today = read();
    QCOMPARE(today.groups.size(), 1);
    QCOMPARE(today.groups.at(0).reason, TodayReason::Billing);
    QCOMPARE(today.groups.at(0).items.size(), 1); // The server is billed once, and there is one.
    const TodayItem item = today.groups.at(0).items.at(0);
    QCOMPARE(item.family, MachineFamily::Workstations);
    QCOMPARE(item.billed, 3);
    QCOMPARE(item.machines, 4);
    QCOMPARE(item.contract, m_office->contract);
}

void TestToday::whatInventoriesMean()
{
    m_office->furnish();
    m_office->run([this](Unit &unit) -> Result<> {
        const auto add = [&](const char *name, const char *system, const char *volume, const char *antivirus,
                             LifeCycle cycle = LifeCycle::InService) {
            AssetParts parts;
            parts.setLines(PartKind::Volume, QString::fromUtf8(volume));
            parts.setLines(PartKind::Antivirus, QString::fromUtf8(antivirus));
            return save(unit,
                        Asset{.client = m_office->client,
                              .name = QLatin1String(name),
                              .osName = QLatin1String(system),
                              .osVersion = QStringLiteral("22H2"),
                              .lifeCycle = cycle},
                        parts);
        };
        for (const auto &asset :
             {add("PC-1", "Windows 10 Pro", "C:\t\t\tNTFS\t100000\t4200", "Defender\t0\t1"),
              add("PC-2", "Windows 10 Pro", "C:\t\t\tNTFS\t100000\t50000", "Defender\t0\t1"),
              add("PC-3", "Windows 10 Pro", "C:\t\t\tNTFS\t100000\t9000", "Defender\t1\t1"),
              add("PC-4", "Windows 10 Pro", "C:\t\t\tNTFS\t100000\t1", "Defender\t0\t0", LifeCycle::Retired),
              add("PC-5", "Debian 13", "", "")}) { // Supported for longer than half a year.
            if (!asset)
                return asset.error();
        }
        return {};
    });
    const Today today = read();
    QList<TodayReason> reasons;
    for (const TodayGroup &group : today.groups)
        reasons << group.reason;
    QCOMPARE(reasons, (QList{TodayReason::DiskFull, TodayReason::Antivirus, TodayReason::SupportEnd}));
    const QList<TodayItem> disks = today.groups.at(0).items;
    QCOMPARE(disks.size(), 2); // The fullest first.
    QCOMPARE(disks.at(0).title, QStringLiteral("PC-1"));
    QCOMPARE(disks.at(0).freePermille, 42);
    QCOMPARE(disks.at(1).freePermille, 90);
    const TodayItem antivirus = today.groups.at(1).items.constFirst();
    QCOMPARE(antivirus.machines, 2);
    QCOMPARE(antivirus.finding, FindingKind::AntivirusOff);
    QCOMPARE(antivirus.clientName, QStringLiteral("Cabinet Morel"));
    QCOMPARE(today.groups.at(2).count, 1); // A line for the three, not three lines.
    const TodayItem support = today.groups.at(2).items.constFirst();
    QCOMPARE(support.machines, 3);
    QCOMPARE(support.detail, QStringLiteral("Windows 10 22H2"));
    QCOMPARE(support.day, QDate(2025, 10, 14));
    QCOMPARE(today.count(), 3); // What is only to be prepared is not counted as waiting now.
}

void TestToday::machinesThatNoContractCovers()
{
    m_office->furnish();
    QCOMPARE(read().groups.size(), 0); // The contract names nothing: it covers all.
    m_office->run([this](Unit &unit) -> Result<> {
        ContractVersion version{
            .contract = m_office->contract, .number = 2, .effectiveOn = QDate(2024, 1, 1), .isSigned = true};
        version.terms.supportCalendar = m_office->office;
        version.renewalMode = RenewalMode::OpenEnded;
        version.scope = {{.label = QStringLiteral("Serveurs"), .assetKind = AssetKind::Server}};
        const auto added = ContractRepository::addVersion(unit, version);
        if (!added)
            return added.error();
        for (const char *name : {"PC-1", "PC-2"}) {
            if (const auto asset = save(unit, Asset{.client = m_office->client, .name = QLatin1String(name)});
                !asset)
                return asset.error();
        }
        for (const LifeCycle cycle : {LifeCycle::InStock, LifeCycle::Retired}) {
            if (const auto asset = save(
                    unit,
                    Asset{.client = m_office->client, .name = QStringLiteral("PC-3"), .lifeCycle = cycle});
                !asset)
                return asset.error();
        }
        return {};
    });
    const Today today = read();
    QCOMPARE(today.groups.size(), 1);
    QCOMPARE(today.groups.at(0).reason, TodayReason::Uncovered);
    QCOMPARE(today.groups.at(0).items.size(), 1);
    const TodayItem item = today.groups.at(0).items.at(0);
    QCOMPARE(item.machines, 3); // The retired one is left out.
    QCOMPARE(item.title, QStringLiteral("PC-1"));
    // As many as the list shows that the line leads to.
    const auto listed = AssetRepository(*m_connection)
                            .count({.client = item.client, .uncovered = true, .today = QDate(2026, 11, 22)});
    QCOMPARE(listed ? *listed : -1, item.machines);
}

void TestToday::linesAreBoundedButCounted()
{
    m_office->furnish();
    for (int i = 0; i < 5; ++i)
        m_office->report("22/11/2026 12:00", Priority::P1, QStringLiteral("Panne %1").arg(i));
    const Today today = read(3);
    QCOMPARE(today.groups.constFirst().items.size(), 3);
    QCOMPARE(today.groups.constFirst().count, 5);
    QCOMPARE(today.count(), 5);
}

void TestToday::hoursAreToldByTheContracts_data()
{
    QTest::addColumn<QString>("now");
    QTest::addColumn<bool>("open");
    QTest::addColumn<bool>("onCall");
    QTest::newRow("Sunday evening") << "22/11/2026 18:43" << false << true;
    QTest::newRow("Monday morning") << "23/11/2026 10:00" << true << false;
    QTest::newRow("Monday at lunch") << "23/11/2026 13:00" << false << true;
    QTest::newRow("a holiday") << "11/11/2026 10:00" << false << true;
}

void TestToday::hoursAreToldByTheContracts()
{
    QFETCH(const QString, now);
    QFETCH(const bool, open);
    QFETCH(const bool, onCall);
    m_office->furnish();
    m_office->now = Office::at(qPrintable(now));
    const SupportHours expected{.isKnown = true, .isOpen = open, .isOnCall = onCall};
    QCOMPARE(read().hours, expected);
}

QTEST_GUILESS_MAIN(TestToday)
#include "tst_today.moc"
