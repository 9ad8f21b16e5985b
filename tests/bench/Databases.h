// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Fixtures.h"
#include "bench/Measure.h"
#include "core/exchange/Import.h"
#include "core/services/LoadGenerator.h"
#include "core/services/demo/Demo.h"
#include "core/storage/Database.h"

// The databases that the benchmarks measure on.

/// A database and the one connection to it.
struct OpenDatabase
{
    explicit OpenDatabase(const QString &path)
        : connection(wanted(core::Connection::open({.databaseName = path}, gate)))
    {
    }
    core::Connection &operator*() const { return *connection; }

    core::StorageGate gate;
    std::unique_ptr<core::Connection> connection;
};

/// An empty one at @p path, in place of what was there.
inline void createAfresh(const QString &path)
{
    QFile::remove(path);
    wanted(core::createDatabase({.databaseName = path}));
}

/// The real incident log @p log, imported for one client under the template "standard".
inline void importLog(const QString &log, const QString &path)
{
    createAfresh(path);
    const OpenDatabase database(path);
    const auto read =
        wanted(core::Import::read(*database, {{log}, QStringLiteral("Log"), QStringLiteral("standard")}));
    const auto unit = wanted(
        core::Unit::begin(*database, {QStringLiteral("bench"), QStringLiteral("bench"), core::systemNow()}));
    wanted(read.apply(*unit));
    wanted(unit->commit());
}

inline void generate(qint64 interventions, const QString &path)
{
    createAfresh(path);
    const OpenDatabase database(path);
    wanted(core::generateLoad(*database, {.interventions = interventions, .until = core::systemNow()}));
}

/// What `vigie-cli init --demo` makes.
inline void createDemo(const QString &path)
{
    createAfresh(path);
    const OpenDatabase database(path);
    wanted(core::createDemo(*database, core::localTime(core::systemNow(), QTimeZone("Europe/Paris")).day));
}
