// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/base/Money.h"
#include "core/base/Result.h"
#include "core/storage/StorageGate.h"

#include <QDate>
#include <QSet>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariantMap>
#include <memory>
#include <optional>
#include <unordered_map>

namespace core {

enum class Dialect { Sqlite, Postgres };
enum class Opening { Existing, CreateMissing };

struct ConnectionParams
{
    Dialect dialect = Dialect::Sqlite;
    QString databaseName = {}; ///< File path for SQLite, database name for PostgreSQL.
    QString host = {};
    QString user = {};
    QString password = {};
    int port = -1;
    Opening opening = Opening::Existing;
    std::chrono::milliseconds busyTimeout{5000}; ///< How long another process may keep us waiting.

    /// What the user calls this database: its path, or the server's address.
    QString name() const;
};

/// The values of a statement by the name of their parameter, without the colon.
using Params = QVariantMap;

/// The row a mapper reads. Valid only during the call.
class Fields
{
public:
    explicit Fields(const QSqlQuery &query) : m_query(query) {}

    QVariant value(int column) const;
    qint64 integer(int column) const { return value(column).toLongLong(); }
    int number(int column) const { return value(column).toInt(); }
    QString text(int column) const { return value(column).toString(); }
    bool flag(int column) const { return value(column).toBool(); }
    QDate day(int column) const { return value(column).toDate(); }
    Money money(int column) const { return {integer(column)}; }
    template <class Id>
    Id id(int column) const
    {
        return Id(integer(column)); // NULL reads as 0: no such row.
    }
    template <class Enum>
    Enum choice(int column) const
    {
        return static_cast<Enum>(number(column));
    }
    std::optional<Instant> maybeInstant(int column) const
    {
        return isNull(column) ? std::optional<Instant>() : instant(column);
    }
    std::optional<QDate> maybeDay(int column) const
    {
        return isNull(column) ? std::optional<QDate>() : day(column);
    }
    std::optional<Money> maybeMoney(int column) const
    {
        return isNull(column) ? std::optional<Money>() : money(column);
    }
    template <class Enum>
    std::optional<Enum> maybeChoice(int column) const
    {
        return isNull(column) ? std::optional<Enum>() : choice<Enum>(column);
    }
    Instant instant(int column) const { return fromMsecs(integer(column)); }
    bool isNull(int column) const { return value(column).isNull(); }

private:
    const QSqlQuery &m_query;
};

/// One open database connection, for one thread. The only class that runs SQL: a statement
/// is read to its end before a call returns, since an unfinished one blocks every COMMIT.
/// A text parameter is never NULL; NULL is written QVariant(). A mapper runs no SQL.
class Connection
{
public:
    static Result<std::unique_ptr<Connection>> open(const ConnectionParams &params, StorageGate &gate);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    /// The only row of @p sql, as mapper(Fields) makes it; NotFound when there is none.
    template <class T, class Mapper>
    Result<T> one(const QString &sql, const Params &params, Mapper mapper)
    {
        const Result<QList<T>> found = all<T>(sql, params, mapper);
        if (!found)
            return found.error();
        if (found->isEmpty())
            return Error{.kind = ErrorKind::NotFound, .detail = sql};
        return found->constFirst();
    }

    template <class T, class Mapper>
    Result<QList<T>> all(const QString &sql, const Params &params, Mapper mapper)
    {
        QList<T> rows;
        const Result<int> ran = run(sql, params, [&](const Fields &fields) { rows.append(mapper(fields)); });
        if (!ran)
            return ran.error();
        return rows;
    }

    /// Forgets the prepared statements: after a migration their plans may be stale.
    void forgetStatements() { m_statements.clear(); }

    /// Returns the number of rows written.
    Result<int> execute(const QString &sql, const Params &params = {}) { return run(sql, params, {}); }

    /// The same for a statement whose parameters are ?, in the order of @p values: for rows by the
    /// hundred thousand, where looking names up costs more than writing.
    Result<int> executeInOrder(const QString &sql, const QVariantList &values);

    Dialect dialect() const { return m_params.dialect; }
    const ConnectionParams &params() const { return m_params; }
    StorageGate &gate() const { return m_gate; }

private:
    /// A statement kept prepared: an import runs the same few a hundred thousand times.
    struct Statement
    {
        QSqlQuery query;
        QStringList names = {}; ///< Sorted, as the keys of Params are.
    };

    friend class Transaction;
    using EachRow = std::function<void(const Fields &)>;

    Connection(const QSqlDatabase &database, ConnectionParams params, StorageGate &gate);
    Result<int> run(const QString &sql, const Params &params, const EachRow &eachRow);
    Result<int> runPlain(const QString &sql, const EachRow &eachRow);
    Result<int> runPrepared(const QString &sql, const Params &params, const EachRow &eachRow);
    Result<int> readToEnd(QSqlQuery &query, bool ok, const QString &sql, const EachRow &eachRow) const;
    Error failure(const QSqlError &error, const QString &sql) const;
    Result<> protect();

    // For Transaction, around the statements of its unit.
    Result<> control(const QString &sql);
    void poison(const Error &error);

    QSqlDatabase m_database;
    ConnectionParams m_params;
    StorageGate &m_gate;
    std::unordered_map<QString, Statement> m_statements;
    bool m_inTransaction = false;
    std::optional<Error> m_poison; ///< First failure of the transaction: rolled back, nothing more runs.
};

} // namespace core
