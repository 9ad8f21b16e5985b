// SPDX-License-Identifier: GPL-3.0-or-later
// The import of 1,000 inventories of ordinary size beside Qt parsing them and SQLite inserting the rows that
// come of them; and the same files a second time, when nothing changes.
#include "bench/Databases.h"
#include "bench/Inventories.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlField>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QTemporaryDir>

namespace {

constexpr int kMachines = 1000;

void parse(const QStringList &paths)
{
    for (const QString &path : paths) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly) || !QJsonDocument::fromJson(file.readAll()).isObject())
            qFatal("an inventory cannot be parsed");
    }
}

void import(const QStringList &paths, const QString &database)
{
    const OpenDatabase open(database);
    const auto read = wanted(core::Import::read(*open, {.files = paths, .client = QStringLiteral("Client")}));
    const auto unit = wanted(
        core::Unit::begin(*open, {QStringLiteral("bench"), QStringLiteral("bench"), core::systemNow()}));
    wanted(read.apply(*unit));
    wanted(unit->commit());
}

/// The rows of one table, as SQLite keeps them.
struct TableRows
{
    QString name = {};
    QString insert = {};
    QList<QVariantList> rows = {};
};

QSqlDatabase bare(const QString &path, const QString &name)
{
    QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
    database.setDatabaseName(path);
    if (!database.open())
        qFatal("%s", qPrintable(database.lastError().text()));
    return database;
}

/// What an import wrote: every row that an empty database has not. The index of words is left out, whose
/// rows SQLite makes itself.
QList<TableRows> rowsOf(const QString &path)
{
    const QSqlDatabase database = bare(path, QStringLiteral("rows"));
    QList<TableRows> tables;
    for (const QString &name : database.tables()) {
        if (name.contains(QLatin1String("_search")) || name.startsWith(QLatin1String("sqlite_")))
            continue;
        TableRows table{.name = name};
        QSqlQuery query(QStringLiteral("SELECT * FROM \"%1\"").arg(name), database);
        const qsizetype columns = query.record().count();
        while (query.next()) {
            QVariantList row;
            for (int i = 0; i < columns; ++i)
                row << query.value(i);
            table.rows << row;
        }
        table.insert = QStringLiteral("INSERT OR REPLACE INTO \"%1\" VALUES (%2)")
                           .arg(name, QStringList(columns, QStringLiteral("?")).join(QLatin1Char(',')));
        tables << table;
    }
    return tables;
}

void insert(const QList<TableRows> &tables, const QString &path)
{
    QSqlDatabase database = bare(path, QStringLiteral("insert"));
    QSqlQuery(QStringLiteral("PRAGMA synchronous=EXTRA"), database);
    database.transaction();
    for (const TableRows &table : tables) {
        QSqlQuery query(database);
        query.prepare(table.insert);
        for (const QVariantList &row : table.rows) {
            for (int i = 0; i < row.size(); ++i)
                query.bindValue(i, row.at(i));
            if (!query.exec())
                qFatal("%s", qPrintable(query.lastError().text()));
        }
    }
    if (!database.commit())
        qFatal("%s", qPrintable(database.lastError().text()));
}

void forget(const char *name)
{
    QSqlDatabase::removeDatabase(QLatin1String(name));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication qt(argc, argv);
    const QTemporaryDir folder;
    const QStringList paths = writeInventories(folder, kMachines);
    const QString database = folder.filePath(QStringLiteral("imported.vigie"));
    const QString copy = folder.filePath(QStringLiteral("copy.vigie"));

    Cost imported;
    for (int i = 0; i < 3; ++i) {
        createAfresh(database);
        const Cost cost = costOf([&] { import(paths, database); });
        imported =
            i == 0 ? cost
                   : Cost{std::min(imported.wall, cost.wall), std::min(imported.processor, cost.processor)};
    }
    const QList<TableRows> tables = rowsOf(database);
    forget("rows");
    Cost inserted;
    for (int i = 0; i < 3; ++i) {
        createAfresh(copy);
        const Cost cost = costOf([&] { insert(tables, copy); });
        forget("insert");
        inserted =
            i == 0 ? cost
                   : Cost{std::min(inserted.wall, cost.wall), std::min(inserted.processor, cost.processor)};
    }
    const Cost parsed = bestOf(3, [&] { parse(paths); });
    const Cost base = parsed + inserted;
    std::printf("import of %d inventories of %lld bytes; × parsing them and inserting the same rows\n",
                kMachines, static_cast<long long>(QFileInfo(paths.constLast()).size()));
    printCost("Qt parses them", parsed, base);
    printCost("SQLite inserts the same rows", inserted, base);
    printCost("importing them into a new database", imported, base);
    std::printf("  its rate: %.0f inventories a second, × %.2f the time of both one after the other\n",
                kMachines * 1000 / imported.wall, imported.wall / base.wall);
    printCost("importing them again: nothing changes", bestOf(1, [&] { import(paths, database); }), base);
    return 0;
}
