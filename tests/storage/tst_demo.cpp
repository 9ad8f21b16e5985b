// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/services/Derivation.h"
#include "core/services/demo/Demo.h"
#include "core/storage/ClientRepository.h"
#include "core/storage/PeopleRepository.h"

using namespace core;

namespace {

const QDate kDay(2026, 11, 20);

/// Every row of the tables users see, as text, in order.
QStringList contentsOf(Connection &connection)
{
    QStringList rows;
    for (const char *table :
         {"provider", "technician", "client", "site", "contact", "asset", "contract", "contract_version",
          "service_level", "intervention", "intervention_event", "work_entry", "outage", "breach_note",
          "commitment", "attachment", "subscription", "subscription_asset", "intervention_template"}) {
        const auto found =
            connection.all<QString>(QStringLiteral("SELECT * FROM %1 ORDER BY id").arg(QLatin1String(table)),
                                    {}, [](const Fields &fields) {
                                        QStringList values;
                                        for (int column = 0; column < 60; ++column) {
                                            const QVariant value = fields.value(column);
                                            if (!value.isValid())
                                                break;
                                            values << value.toString();
                                        }
                                        return values.join(QLatin1Char('|'));
                                    });
        if (found)
            rows << *found;
    }
    return rows;
}

} // namespace

/// The demo data, made once on SQLite: it goes through the services that other tests try on both.
class TestDemo : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init() { failOnWarnings(); }
    void hasTheSizeOfASmallProvider_data();
    void hasTheSizeOfASmallProvider();
    void keepsMostCommitments();
    void hasSomethingOpen();
    void explainsItsBreaches();
    void isInStep();
    void identitiesAreValidAndNobodys();
    void isWrittenInFrenchTypography();
    void theSameDayGivesTheSame();

private:
    qint64 number(const char *sql) { return numberFrom(*m_connection, sql); }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

void TestDemo::initTestCase()
{
    m_database = std::make_unique<TestDatabase>(Dialect::Sqlite);
    m_connection = m_database->connectMigrated();
    const auto made = createDemo(*m_connection, kDay);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
}

void TestDemo::hasTheSizeOfASmallProvider_data()
{
    QTest::addColumn<QByteArray>("sql");
    QTest::addColumn<int>("low");
    QTest::addColumn<int>("high");
    const auto row = [](const char *name, const char *sql, int low, int high) {
        QTest::newRow(name) << QByteArray(sql) << low << high;
    };
    row("technicians", "SELECT COUNT(*) FROM technician", 3, 3);
    row("clients", "SELECT COUNT(*) FROM client", 8, 8);
    row("not professionals", "SELECT COUNT(*) FROM client WHERE kind = 1", 2, 2);
    row("machines", "SELECT COUNT(*) FROM asset", 185, 225);
    row("machines under Windows 10", "SELECT COUNT(*) FROM asset WHERE os_name LIKE 'Windows 10%'", 10, 60);
    row("warranties that end within half a year",
        "SELECT COUNT(*) FROM asset WHERE warranty_until_on BETWEEN "
        "'2026-11-20' AND '2027-05-20'",
        5, 60);
    row("contracts", "SELECT COUNT(*) FROM contract", 8, 8);
    row("price models", "SELECT COUNT(DISTINCT price_model) FROM contract_version", 4, 4);
    row("amendments", "SELECT COUNT(*) FROM contract_version WHERE number = 2 AND is_signed", 3,
        3); // One is a price revision.
    row("interventions", "SELECT COUNT(*) FROM intervention", 750, 1300);
    row("kinds of interventions", "SELECT COUNT(DISTINCT kind) FROM intervention", 7, 8);
    row("visits", "SELECT COUNT(*) FROM intervention WHERE kind = 0", 70, 140);
    row("P1", "SELECT COUNT(*) FROM intervention WHERE priority = 1", 3, 25);
    row("outages", "SELECT COUNT(*) FROM outage", 8, 40);
    row("licences", "SELECT COUNT(*) FROM subscription WHERE kind = 0", 12, 20);
    row("certificates and domain names", "SELECT COUNT(*) FROM subscription WHERE kind > 0", 10, 20);
    row("ending within 60 days",
        "SELECT COUNT(*) FROM subscription WHERE expires_on BETWEEN '2026-11-20' AND '2027-01-19'", 5, 12);
    row("expired", "SELECT COUNT(*) FROM subscription WHERE expires_on < '2026-11-20'", 1, 3);
    row("reopened", "SELECT COUNT(*) FROM intervention WHERE reopenings > 0", 2, 25);
    row("paused", "SELECT COUNT(*) FROM intervention_event WHERE kind = 3", 30, 160);
    row("outside a contract", "SELECT COUNT(*) FROM intervention WHERE contract_version_id IS NULL", 0, 0);
    row("parts", "SELECT COUNT(*) FROM part_used", 20, 200);
    row("advice", "SELECT COUNT(*) FROM intervention WHERE recommendation <> ''", 5, 100);
    row("work", "SELECT COUNT(*) FROM work_entry", 750, 1900);
    row("work without minutes", "SELECT COUNT(*) FROM work_entry WHERE actual_minutes = 0", 0, 0);
    row("two works of a technician at once",
        "SELECT COUNT(*) FROM work_entry a JOIN work_entry b ON a.technician_id = b.technician_id AND a.id < "
        "b.id AND "
        "a.intervention_id = b.intervention_id AND a.started_at < b.ended_at AND b.started_at < a.ended_at",
        0, 0);
}

void TestDemo::hasTheSizeOfASmallProvider()
{
    QFETCH(const QByteArray, sql);
    QFETCH(const int, low);
    QFETCH(const int, high);
    const qint64 found = number(sql.constData());
    QVERIFY2(found >= low && found <= high, qPrintable(QString::number(found)));
}

void TestDemo::keepsMostCommitments()
{
    // Met is 3, breached 4: core::CommitmentState.
    const qint64 met = number("SELECT COUNT(*) FROM commitment WHERE state = 3");
    const qint64 breached = number("SELECT COUNT(*) FROM commitment WHERE state = 4");
    const qint64 permille = met * 1000 / (met + breached);
    QVERIFY2(permille >= 930 && permille <= 975, qPrintable(QString::number(permille)));
}

void TestDemo::hasSomethingOpen()
{
    const qint64 open = number("SELECT COUNT(*) FROM intervention WHERE is_open");
    QVERIFY2(open >= 4 && open <= 40, qPrintable(QString::number(open)));
    const Instant now = instantOf(kDay, 8 * 3600 + 45 * 60, QTimeZone("Europe/Paris"));
    const auto ids =
        m_connection->all<InterventionId>(QStringLiteral("SELECT id FROM intervention WHERE is_open"), {},
                                          [](const Fields &fields) { return fields.id<InterventionId>(0); });
    QVERIFY(ids);
    QHash<CommitmentState, int> states;
    Derivation derivation(*m_connection);
    for (const InterventionId id : *ids) {
        const auto replayed = derivation.replayed(id, now);
        QVERIFY(replayed);
        for (const Commitment &commitment : replayed->facts.timeline.commitments)
            ++states[commitment.state];
    }
    QVERIFY(states.value(CommitmentState::AtRisk) >= 1);
    QVERIFY(states.value(CommitmentState::Breached) >= 1);
    QVERIFY(states.value(CommitmentState::Paused) >= 1);
    QVERIFY(states.value(CommitmentState::Pending) >= 1);
    QCOMPARE(numberFrom(*m_connection, "SELECT COUNT(*) FROM intervention_event WHERE at > 1795160700000"),
             0);
}

void TestDemo::explainsItsBreaches()
{
    QVERIFY(number("SELECT COUNT(*) FROM breach_note") > 20);
    QCOMPARE(number("SELECT COUNT(*) FROM breach_note WHERE cause = '' OR corrective_action = ''"), 0);
}

void TestDemo::isInStep()
{
    Derivation derivation(*m_connection);
    const qint64 last = number("SELECT MAX(id) FROM intervention");
    for (qint64 id = 1; id <= last; id += 7)
        QVERIFY2(*derivation.isInStep(InterventionId(id)), qPrintable(QString::number(id)));
}

void TestDemo::identitiesAreValidAndNobodys()
{
    const auto clients = ClientRepository(*m_connection).all();
    QVERIFY(clients);
    QList<LegalIdentity> identities{PeopleRepository(*m_connection).provider()->legal};
    for (const Client &client : *clients)
        identities << client.legal;
    for (const LegalIdentity &legal : identities) {
        QVERIFY(identityWarnings(legal).isEmpty());
        QVERIFY(legal.siren.startsWith(QLatin1String("00000")));
    }
}

void TestDemo::isWrittenInFrenchTypography()
{
    const auto texts = m_connection->all<QString>(
        QStringLiteral(
            "SELECT title FROM intervention UNION SELECT description FROM intervention UNION SELECT solution "
            "FROM intervention UNION SELECT cause FROM intervention UNION SELECT cause FROM breach_note "
            "UNION "
            "SELECT corrective_action FROM breach_note UNION SELECT name FROM client UNION SELECT title FROM "
            "contract UNION SELECT label FROM part_used UNION SELECT recommendation FROM intervention"),
        {}, [](const Fields &fields) { return fields.text(0); });
    QVERIFY(texts);
    static const QRegularExpression kPlain(QStringLiteral("'| [;:!?»%]|« |\\.\\.\\.|%1"));
    for (const QString &text : *texts)
        QVERIFY2(!kPlain.match(text).hasMatch(), qPrintable(text));
}

void TestDemo::theSameDayGivesTheSame()
{
    TestDatabase other(Dialect::Sqlite);
    const auto connection = other.connectMigrated();
    QVERIFY(createDemo(*connection, kDay));
    QCOMPARE(contentsOf(*connection), contentsOf(*m_connection));
    TestDatabase nextDay(Dialect::Sqlite);
    const auto another = nextDay.connectMigrated();
    QVERIFY(createDemo(*another, kDay.addDays(1)));
    QVERIFY(contentsOf(*another) != contentsOf(*m_connection));
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
