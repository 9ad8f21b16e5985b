// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Warnings.h"
#include "core/storage/Migrator.h"
#include "core/storage/Unit.h"

#include <QTemporaryDir>
#include <QTest>

inline constexpr core::Instant kMorning = core::fromMsecs(1'741'078'800'000); // 4 March 2025, 9:00 UTC

/// A scratch database; PostgreSQL only when VIGIE_PG_HOST is set (VIGIE_PG_PORT: see README).
class TestDatabase
{
public:
    explicit TestDatabase(core::Dialect dialect)
    {
        if (dialect == core::Dialect::Sqlite) {
            m_params = {.databaseName = m_dir.filePath(QStringLiteral("test é #1.db")),
                        .opening = core::Opening::CreateMissing,
                        .busyTimeout = std::chrono::milliseconds(50)};
            return;
        }
        m_params = {.dialect = dialect,
                    .databaseName = QStringLiteral("vigie_test"),
                    .host = qEnvironmentVariable("VIGIE_PG_HOST"),
                    .user = QStringLiteral("vigie_test"),
                    .port = qEnvironmentVariableIntValue("VIGIE_PG_PORT")};
        if (const auto connection = isAvailable() ? connect() : nullptr) {
            static_cast<void>(connection->execute(QStringLiteral("SET client_min_messages = warning")));
            static_cast<void>(connection->execute(QStringLiteral("DROP SCHEMA public CASCADE")));
            static_cast<void>(connection->execute(QStringLiteral("CREATE SCHEMA public")));
        }
    }

    bool isAvailable() const { return m_params.dialect == core::Dialect::Sqlite || !m_params.host.isEmpty(); }
    const core::ConnectionParams &params() const { return m_params; }
    QString path(const QString &name) const { return m_dir.filePath(name); }
    core::StorageGate &gate() { return m_gate; }

    std::unique_ptr<core::Connection> connect()
    {
        auto opened = core::Connection::open(m_params, m_gate);
        if (!opened)
            qFatal("%s", qPrintable(opened.error().detail));
        return std::move(opened.value());
    }
    std::unique_ptr<core::Connection> connectMigrated()
    {
        auto connection = connect();
        if (const auto version = core::migrate(*connection); !version)
            qFatal("%s", qPrintable(version.error().detail));
        return connection;
    }

private:
    QTemporaryDir m_dir;
    core::ConnectionParams m_params;
    core::StorageGate m_gate;
};

inline std::unique_ptr<core::Unit> beginUnit(core::Connection &connection)
{
    auto unit = core::Unit::begin(connection, {QStringLiteral("test"), QStringLiteral("me"), kMorning});
    return unit ? std::move(unit.value()) : nullptr;
}

inline qint64 numberFrom(core::Connection &connection, const char *sql)
{
    const auto number = connection.one<qint64>(QString::fromLatin1(sql), {},
                                               [](const core::Fields &fields) { return fields.integer(0); });
    return number ? *number : -1;
}

/// Global data: every function of the test runs once for each engine.
inline void addEngineRows()
{
    QTest::addColumn<core::Dialect>("dialect");
    QTest::newRow("sqlite") << core::Dialect::Sqlite;
    QTest::newRow("postgres") << core::Dialect::Postgres;
}

/// Opens m_database and m_connection for the engine of the row, or skips it.
#define OPEN_DATABASE_OR_SKIP(method)                                                                        \
    failOnWarnings();                                                                                        \
    QFETCH_GLOBAL(const core::Dialect, dialect);                                                             \
    m_database = std::make_unique<TestDatabase>(dialect);                                                    \
    if (!m_database->isAvailable())                                                                          \
        QSKIP("no PostgreSQL: set VIGIE_PG_HOST");                                                           \
    m_connection = m_database->method()

Q_DECLARE_METATYPE(core::Dialect)
