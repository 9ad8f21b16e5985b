// SPDX-License-Identifier: GPL-3.0-or-later
#include "TestDatabase.h"
#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/services/HistoryService.h"
#include "core/services/UndoService.h"
#include "core/storage/ClientRepository.h"

using namespace core;

/// What the journal tells of a record, and of what was done last.
class TestHistory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanup();

    void aRecordTellsItsChanges();
    void aClientTellsThoseOfHisParts();
    void idsAreNamed();
    void undoIsToldAsSuch();

private:
    /// One action that saves @p record; its id.
    template <class Record>
    decltype(Record::id) act(const QString &label, const Record &record)
    {
        const auto unit = Unit::begin(*m_connection, {label, QStringLiteral("me"), m_now});
        m_now += std::chrono::minutes(1);
        const auto id = save(**unit, record);
        const auto done = (*unit)->commit();
        m_last = done ? done->unit : QUuid();
        return id ? *id : decltype(Record::id)();
    }
    RecordHistory history(RowRef row)
    {
        const auto read = historyOf(*m_connection, row);
        return read ? *read : RecordHistory();
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
    Instant m_now = kMorning;
    QUuid m_last;
};

void TestHistory::init()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
    m_now = kMorning;
}

void TestHistory::cleanup()
{
    m_connection.reset();
    m_database.reset();
}

void TestHistory::aRecordTellsItsChanges()
{
    Client client{.name = QStringLiteral("Cabinet Morel")};
    client.id = act(QStringLiteral("Add client"), client);
    client.version = 1;
    client.phone = QStringLiteral("0388000000");
    client.isArchived = true;
    act(QStringLiteral("Archive"), client);

    const RecordHistory told = history({Table::Client, client.id.value()});
    QCOMPARE(told.changes.size(), 2);
    const RecordChange &newest = told.changes.constFirst();
    QCOMPARE(newest.kind, RecordChange::Kind::Changed);
    QCOMPARE(newest.label, QStringLiteral("Archive"));
    QCOMPARE(newest.author, QStringLiteral("me"));
    QCOMPARE(newest.at, kMorning + std::chrono::minutes(1));
    const FieldChange phone{.column = QStringLiteral("phone"),
                            .before = QStringLiteral(""),
                            .after = QStringLiteral("0388000000")};
    const FieldChange archived{.column = QStringLiteral("is_archived"), .before = false, .after = true};
    QVERIFY(newest.fields.contains(phone));
    QVERIFY(newest.fields.contains(archived));
    QCOMPARE(told.changes.constLast().kind, RecordChange::Kind::Added);
    QCOMPARE(told.changes.constLast().rowName, QStringLiteral("Cabinet Morel"));
}

void TestHistory::aClientTellsThoseOfHisParts()
{
    const ClientId client =
        act(QStringLiteral("Add client"), Client{.name = QStringLiteral("Cabinet Morel")});
    const ClientId other = act(QStringLiteral("Add client"), Client{.name = QStringLiteral("Delmas")});
    act(QStringLiteral("Add site"), Site{.client = client, .name = QStringLiteral("Strasbourg")});
    act(QStringLiteral("Add site"), Site{.client = other, .name = QStringLiteral("Metz")});
    const RecordHistory told = history({Table::Client, client.value()});
    QCOMPARE(told.changes.size(), 2);
    QCOMPARE(told.changes.constFirst().row.table, Table::Site);
    QCOMPARE(told.changes.constFirst().rowName, QStringLiteral("Strasbourg"));
}

void TestHistory::idsAreNamed()
{
    const ClientId client =
        act(QStringLiteral("Add client"), Client{.name = QStringLiteral("Cabinet Morel")});
    const AssetId asset =
        act(QStringLiteral("Add machine"), Asset{.client = client, .name = QStringLiteral("SRV-FIC01")});
    const RecordHistory told = history({Table::Asset, asset.value()});
    QCOMPARE(told.names.value({Table::Client, client.value()}), QStringLiteral("Cabinet Morel"));
}

void TestHistory::undoIsToldAsSuch()
{
    const ClientId client =
        act(QStringLiteral("Add client"), Client{.name = QStringLiteral("Cabinet Morel")});
    act(QStringLiteral("Add site"), Site{.client = client, .name = QStringLiteral("Strasbourg")});
    const auto unit = Unit::begin(*m_connection, {QStringLiteral("Undo"), QStringLiteral("me"), m_now});
    QVERIFY(undo(**unit, m_last));
    QVERIFY((*unit)->commit());

    const auto actions = latestActions(*m_connection, 10);
    QVERIFY(actions);
    QCOMPARE(actions->size(), 3);
    QVERIFY(actions->at(0).isUndo);
    QVERIFY(!actions->at(0).isTakenBack);
    QVERIFY(actions->at(1).isTakenBack);
    QCOMPARE(actions->at(1).rowName, QStringLiteral("Strasbourg"));
    QVERIFY(!actions->at(2).isTakenBack);
    QCOMPARE(actions->at(2).row, (RowRef{Table::Client, client.value()}));
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
