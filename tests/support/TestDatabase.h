// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "Warnings.h"
#include "core/storage/Migrator.h"
#include "core/storage/Unit.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

inline constexpr core::Instant kMorning = core::fromMsecs(1'741'078'800'000); // 4 March 2025, 9:00 UTC

/// The server that tests/support/postgres.sh started, in a database of this process's own;
/// without a server the host is empty.
inline core::ConnectionParams testServer()
{
    core::ConnectionParams params{.dialect = core::Dialect::Postgres,
                                  .databaseName = QStringLiteral("vigie_test")};
    QFile file(QStringLiteral(VIGIE_POSTGRES_FILE));
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return params;
    QHash<QByteArray, QString> values;
    for (const QByteArray &line : file.readAll().split('\n'))
        values.insert(line.left(line.indexOf('=')), QString::fromUtf8(line.mid(line.indexOf('=') + 1)));
    params.host = values.value("host");
    params.port = values.value("port").toInt();
    params.user = values.value("user");
    params.password = values.value("password");

    core::StorageGate gate;
    const auto connection = core::Connection::open(params, gate);
    if (!connection)
        qFatal("no connection to the test server: %s", qPrintable(connection.error().detail));
    params.databaseName = QStringLiteral("vigie_test_%1").arg(QCoreApplication::applicationPid());
    const auto made =
        connection.value()->execute(QStringLiteral("CREATE DATABASE %1").arg(params.databaseName));
    if (!made)
        qFatal("%s", qPrintable(made.error().detail));
    return params;
}

/// A scratch database, empty: a file in a folder of its own, or this process's on the server.
class TestDatabase
{
public:
    explicit TestDatabase(core::Dialect dialect)
    {
        if (dialect == core::Dialect::Sqlite) {
            m_params = {.databaseName = m_dir.filePath(QStringLiteral("test é #1 %41.vigie")),
                        .opening = core::Opening::CreateMissing,
                        .busyTimeout = std::chrono::milliseconds(50)};
            return;
        }
        static const core::ConnectionParams server = testServer();
        m_params = server;
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
    if (!m_database->isAvailable()) {                                                                        \
        QVERIFY2(qEnvironmentVariableIsEmpty("VIGIE_REQUIRE_POSTGRES"), "PostgreSQL is required here");      \
        QSKIP("no PostgreSQL: run the test through ctest, with postgresql-15 installed");                    \
    }                                                                                                        \
    m_connection = m_database->method()

Q_DECLARE_METATYPE(core::Dialect)
