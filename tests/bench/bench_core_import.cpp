// SPDX-License-Identifier: GPL-3.0-or-later
// The import of the real incident log beside merely reading and parsing its file.
#include "bench/Databases.h"

#include <QCoreApplication>

using namespace core;

namespace {

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

void print(const char *what, const Cost &cost, const Cost &parsing, qint64 events)
{
    std::printf("  %-34s %9.1f ms  %9.1f ms of processor  × %-7.2f %9.0f events/s\n", what, cost.wall,
                cost.processor, cost.processor / parsing.processor,
                static_cast<double>(events) / cost.wall * 1000);
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
    const Cost parsing = bestOf(5, [&path] { parse(path); });
    std::printf("import of %lld events; × parsing the file\n", static_cast<long long>(events));
    print("reading the file", bestOf(5, [&path] { readOnly(path); }), parsing, events);
    print("parsing it (CsvReader)", parsing, parsing, events);
    print("understanding it (planOf)", bestOf(3, [&path] { understand(path); }), parsing, events);
    const QString database = folder.filePath(QStringLiteral("bench.vigie"));
    print("importing it into a new database", bestOf(1, [&] { importLog(path, database); }), parsing, events);
    return 0;
}
