// SPDX-License-Identifier: GPL-3.0-or-later
#include "Rows.h"

#include <QDir>
#include <QMap>
#include <QRegularExpression>

using namespace core;

namespace {

using Columns = QList<QPair<QString, QString>>; ///< Name and type, in the order of the table.

QStringList userTables(Connection &connection)
{
    const QString sql =
        connection.dialect() == Dialect::Sqlite
            ? QStringLiteral("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE "
                             "'sqlite!_%' ESCAPE '!' AND name NOT LIKE '%!_search%' ESCAPE '!' ORDER BY name")
            : QStringLiteral("SELECT table_name FROM information_schema.tables WHERE table_schema = "
                             "'public' ORDER BY table_name COLLATE \"C\"");
    const auto names = connection.all<QString>(sql, {}, [](const Fields &fields) { return fields.text(0); });
    return names ? *names : QStringList();
}

/// One name for each type, whatever the engine calls it.
QString plainType(const QString &type)
{
    static const QMap<QString, QString> kNames{{QStringLiteral("integer"), QStringLiteral("integer")},
                                               {QStringLiteral("bigint"), QStringLiteral("integer")},
                                               {QStringLiteral("text"), QStringLiteral("text")},
                                               {QStringLiteral("boolean"), QStringLiteral("boolean")},
                                               {QStringLiteral("date"), QStringLiteral("day")},
                                               {QStringLiteral("tsvector"), QStringLiteral("search")},
                                               {QStringLiteral("bytea"), QStringLiteral("bytes")}};
    return kNames.value(type.toLower(), type);
}

QString plainType(ColumnType type)
{
    switch (type) {
    case ColumnType::Integer:
        return QStringLiteral("integer");
    case ColumnType::Boolean:
        return QStringLiteral("boolean");
    case ColumnType::Day:
        return QStringLiteral("day");
    case ColumnType::Text:
    case ColumnType::Lines:
        break;
    }
    return QStringLiteral("text");
}

/// Without the column of words that PostgreSQL derives: on SQLite it is a table of its own.
Columns columnsOf(Connection &connection, const QString &table)
{
    const QString sql =
        connection.dialect() == Dialect::Sqlite
            ? QStringLiteral("SELECT name, type FROM pragma_table_info('%1') ORDER BY cid")
            : QStringLiteral("SELECT column_name, data_type FROM information_schema.columns WHERE "
                             "table_schema = 'public' AND table_name = '%1' ORDER BY ordinal_position");
    Columns columns;
    const auto read = connection.all<QPair<QString, QString>>(sql.arg(table), {}, [](const Fields &fields) {
        return QPair<QString, QString>(fields.text(0), plainType(fields.text(1)));
    });
    for (const auto &column : read ? *read : Columns()) {
        if (column.second != QLatin1String("search"))
            columns << column;
    }
    return columns;
}

QString described(const Columns &columns)
{
    QStringList lines;
    for (const auto &[name, type] : columns)
        lines << name + QLatin1Char(' ') + type;
    return lines.join(QLatin1Char('\n'));
}

} // namespace

/// The schema that the migrations make, against what the code says of it.
class TestSchema : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase_data() { addEngineRows(); }
    void init();
    void cleanupTestCase() { close(); }

    void theCodeKnowsEveryColumn_data();
    void theCodeKnowsEveryColumn();
    void everyAddedColumnHasItsDefault();
    void namesLeadBackToTheirTable();
    void bothEnginesEndAlike();
    void everyReferenceHolds();

private:
    void open();
    void close();

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<Connection> m_connection;
};

/// Nothing here writes, so one database serves every function of an engine.
void TestSchema::init()
{
    QFETCH_GLOBAL(const core::Dialect, dialect);
    if (m_connection && m_connection->dialect() == dialect)
        return;
    close();
    open();
}

void TestSchema::open()
{
    OPEN_DATABASE_OR_SKIP(connectMigrated);
}

void TestSchema::close()
{
    m_connection.reset();
    m_database.reset();
}

void TestSchema::theCodeKnowsEveryColumn_data()
{
    QTest::addColumn<Table>("table");
    for (const Table table : allTables())
        QTest::newRow(qPrintable(specOf(table).name)) << table;
}

/// A table is what users change, then what is derived; `version` stands where the first migration put it, and
/// a column that a later one added may stand behind what is derived.
void TestSchema::theCodeKnowsEveryColumn()
{
    QFETCH(const Table, table);
    const TableSpec &spec = specOf(table);
    Columns expected{{QStringLiteral("id"), QStringLiteral("integer")}};
    Columns stored = columnsOf(*m_connection, spec.name);
    for (const ColumnSpec &column : spec.columns) {
        const QPair<QString, QString> wanted(column.name, plainType(column.type));
        if (column.young.isNull())
            expected << wanted;
        else
            QVERIFY2(stored.removeOne(wanted), qPrintable(column.name));
    }
    QCOMPARE(stored.removeIf([](const auto &column) { return column.first == QLatin1String("version"); }), 1);
    QCOMPARE(described(stored.mid(0, expected.size())), described(expected));
    QCOMPARE(spec.searched, spec.columnNames().contains(QLatin1String("search_text")));
}

/// Undo writes it into rows whose journal is older than the column.
void TestSchema::everyAddedColumnHasItsDefault()
{
    static const QRegularExpression added(
        QStringLiteral("ALTER TABLE (\\w+) ADD COLUMN (\\w+) \\w+ NOT NULL DEFAULT '?([^';]*)'?;"));
    int columns = 0;
    for (const QFileInfo &file : QDir(QStringLiteral(":/migrations")).entryInfoList()) {
        QFile migration(file.filePath());
        QVERIFY(migration.open(QIODevice::ReadOnly));
        const QString sql = QString::fromUtf8(migration.readAll());
        for (auto found = added.globalMatch(sql); found.hasNext(); ++columns) {
            const QRegularExpressionMatch match = found.next();
            const TableSpec &spec = specOf(*tableNamed(match.captured(1)));
            if (match.captured(2) == QLatin1String("comment_text"))
                continue; // Derived: no journal knows it.
            const auto column =
                std::find_if(spec.columns.cbegin(), spec.columns.cend(),
                             [&match](const ColumnSpec &each) { return each.name == match.captured(2); });
            QVERIFY2(column != spec.columns.cend(), qPrintable(match.captured(0)));
            QVERIFY2(!column->young.isNull(), qPrintable(match.captured(0)));
            const bool isFlag = column->type == ColumnType::Boolean; // SQL shouts where Qt does not.
            QCOMPARE(column->young.toString(), isFlag ? match.captured(3).toLower() : match.captured(3));
        }
    }
    QVERIFY(columns >= 6);
}

void TestSchema::namesLeadBackToTheirTable()
{
    for (const Table table : allTables())
        QVERIFY(tableNamed(specOf(table).name) == table);
    QVERIFY(!tableNamed(QStringLiteral("journal")));
    QVERIFY(!tableNamed(QString()));
}

void TestSchema::bothEnginesEndAlike()
{
    TestDatabase sqlite(Dialect::Sqlite);
    const auto other = sqlite.connectMigrated();
    const QStringList tables = userTables(*m_connection);
    QVERIFY(tables.size() > allTables().size()); // The journal and the derived tables too.
    QCOMPARE(tables.join(QLatin1Char('\n')), userTables(*other).join(QLatin1Char('\n')));
    for (const QString &table : tables)
        QCOMPARE(table + QLatin1Char('\n') + described(columnsOf(*m_connection, table)),
                 table + QLatin1Char('\n') + described(columnsOf(*other, table)));
}

void TestSchema::everyReferenceHolds()
{
    const auto unit = beginUnit(*m_connection);
    const auto orphan =
        unit->insert(Table::Site, rowOf(Table::Site, {{QStringLiteral("client_id"), 987654},
                                                      {QStringLiteral("name"), QStringLiteral("Nantes")}}));
    // SQLite refuses at once as PostgreSQL does: no key is deferred.
    QVERIFY(!orphan);
    QVERIFY(!unit->commit());
}

QTEST_GUILESS_MAIN(TestSchema)
#include "tst_schema.moc"
