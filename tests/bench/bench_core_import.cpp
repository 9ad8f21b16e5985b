// SPDX-License-Identifier: GPL-3.0-or-later
// The import of the real incident log beside merely reading and parsing its file.
#include "Fixtures.h"
#include "core/exchange/Import.h"
#include "core/storage/Database.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QFile>
#include <cstdio>

using namespace core;

namespace {

template <class Work>
double bestOf(int times, Work work)
{
    double best = 1e12;
    for (int i = 0; i < times; ++i) {
        QElapsedTimer timer;
        timer.start();
        work();
        best = std::min(best, static_cast<double>(timer.nsecsElapsed()) / 1e6);
    }
    return best;
}

void readOnly(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the log cannot be read");
    while (!file.read(512 * 1024).isEmpty()) {
    }
}

qint64 parse(const QString &path)
{
    QFile file(path);
    CsvReader reader(file);
    if (!file.open(QIODevice::ReadOnly) || !reader.open())
        qFatal("the log cannot be read");
    qint64 rows = -1; // The header.
    for (auto more = reader.next(); more && *more; more = reader.next())
        ++rows;
    return rows;
}

void understand(const QString &path)
{
    QFile file(path);
    CsvReader reader(file);
    if (!file.open(QIODevice::ReadOnly) || !reader.open())
        qFatal("the log cannot be read");
    auto log = readEventLog(reader, QTimeZone("Europe/Paris"));
    if (!log || planOf(std::move(log.value())).interventions.isEmpty())
        qFatal("the log is not understood");
}

void import(const QString &path, const QString &database)
{
    QFile::remove(database);
    const ConnectionParams params{.databaseName = database};
    StorageGate gate;
    if (!createDatabase(params))
        qFatal("no database");
    const auto connection = Connection::open(params, gate);
    const auto read = Import::read(**connection, {{path}, QStringLiteral("Log"), QStringLiteral("standard")});
    const auto unit =
        Unit::begin(**connection, {QStringLiteral("bench"), QStringLiteral("bench"), systemNow()});
    if (!read || !unit || !read->apply(**unit) || !(*unit)->commit())
        qFatal("the import failed");
}

void print(const char *what, double milliseconds, double parsing, qint64 events)
{
    std::printf("%-34s %9.0f ms  %6.1f x parsing  %9.0f events/s\n", what, milliseconds,
                milliseconds / parsing, static_cast<double>(events) / milliseconds * 1000);
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication qt(argc, argv);
    const QTemporaryDir folder;
    const QString path = unpackedEventLog(folder);
    if (path.isEmpty()) {
        std::puts("import: the real incident log or unzip is absent");
        return 0;
    }
    const qint64 events = parse(path);
    const double parsing = bestOf(5, [&path] { parse(path); });
    std::printf("import of %lld events\n", static_cast<long long>(events));
    print("  reading the file", bestOf(5, [&path] { readOnly(path); }), parsing, events);
    print("  parsing it (CsvReader)", parsing, parsing, events);
    print("  understanding it (planOf)", bestOf(3, [&path] { understand(path); }), parsing, events);
    const QString database = folder.filePath(QStringLiteral("bench.vigie"));
    print("  importing it into a new database", bestOf(1, [&] { import(path, database); }), parsing, events);
    return 0;
}
