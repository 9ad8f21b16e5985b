// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Connection.h"

#include <QRegularExpression>
#include <QSet>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <array>

namespace core {
namespace {

ErrorKind kindOf(const QSqlError &error, Dialect dialect)
{
    const QString code = error.nativeErrorCode();
    if (dialect == Dialect::Sqlite) {
        switch (code.toInt() & 0xff) { // The higher bits only tell variants apart.
        case 5:
        case 6:
            return ErrorKind::Busy;
        case 26:
            return ErrorKind::Unreadable;
        default:
            return ErrorKind::Storage;
        }
    }
    if (code == QLatin1String("55P03"))
        return ErrorKind::Busy;
    if (code == QLatin1String("40001") || code == QLatin1String("40P01"))
        return ErrorKind::Conflict;
    return ErrorKind::Storage;
}

/// What the user can do about a native code of SQLite; empty where the kind says it all.
Sentence sqliteSentence(int code, const QString &path)
{
    switch (code & 0xff) {
    case 5:
    case 6:
        return {QT_TRANSLATE_NOOP(
                    "Sentence",
                    "“%1” is locked by another program. Close it there, or try again in a moment; nothing "
                    "was written."),
                {path}};
    case 8:
        return code == 1032
                   ? Sentence{QT_TRANSLATE_NOOP(
                                  "Sentence",
                                  "“%1” was moved or replaced while it was open. Nothing was written: save a "
                                  "copy, then open the file again."),
                              {path}}
                   : Sentence{QT_TRANSLATE_NOOP(
                                  "Sentence",
                                  "“%1” cannot be written: the file or its folder is read-only. Change its "
                                  "permissions or copy it elsewhere."),
                              {path}};
    case 11:
        return {
            QT_TRANSLATE_NOOP("Sentence", "“%1” is damaged. Do not use it any further: restore a backup."),
            {path}};
    case 13:
        return {
            QT_TRANSLATE_NOOP(
                "Sentence", "The disk is full: nothing was written to “%1”. Free some space and try again."),
            {path}};
    case 14:
        return {QT_TRANSLATE_NOOP(
                    "Sentence",
                    "“%1” cannot be opened: check that it exists and that its folder may be written."),
                {path}};
    case 26:
        return {QT_TRANSLATE_NOOP("Sentence", "“%1” is not a Vigie database. Check the name of the file."),
                {path}};
    default:
        return {};
    }
}

QString uniqueName()
{
    static std::atomic<int> next{0};
    return QStringLiteral("connection-%1").arg(next++);
}

/// A URI, because only a URI can forbid SQLite to create the file.
QString sqliteUri(const ConnectionParams &params)
{
    QUrl url = QUrl::fromLocalFile(params.databaseName);
    url.setQuery(params.opening == Opening::Existing ? QStringLiteral("mode=rw")
                                                     : QStringLiteral("mode=rwc"));
    return QString::fromLatin1(url.toEncoded());
}

QSqlDatabase described(const ConnectionParams &params)
{
    const bool sqlite = params.dialect == Dialect::Sqlite;
    QSqlDatabase database =
        QSqlDatabase::addDatabase(sqlite ? QStringLiteral("QSQLITE") : QStringLiteral("QPSQL"), uniqueName());
    if (sqlite) {
        database.setDatabaseName(sqliteUri(params));
        database.setConnectOptions(
            QStringLiteral("QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1").arg(params.busyTimeout.count()));
        return database;
    }
    database.setDatabaseName(params.databaseName);
    database.setHostName(params.host);
    database.setUserName(params.user);
    database.setPassword(params.password);
    database.setPort(params.port);
    return database;
}

constexpr size_t kKeptStatements = 200;

/// Sorted, each once.
QStringList namesIn(const QString &sql)
{
    // Quoted text, comments and PostgreSQL casts are matched first, so that they hide no name.
    static const QRegularExpression token(
        QStringLiteral("'[^']*'|\"[^\"]*\"|--[^\\n]*|::|:([A-Za-z_][A-Za-z0-9_]*)"));
    QStringList names;
    for (auto it = token.globalMatch(sql); it.hasNext();) {
        const QString name = it.next().captured(1);
        if (!name.isEmpty())
            names << name;
    }
    names.sort();
    names.removeDuplicates();
    return names;
}

/// Qt would bind a missing name as NULL and ignore an unknown one.
Result<> checkParams(const QString &sql, const QStringList &names, const Params &params)
{
    if (!std::equal(names.cbegin(), names.cend(), params.keyBegin(), params.keyEnd()))
        return Error{.detail = QStringLiteral("parameters do not fit: ") + sql};
    for (const QVariant &value : params) {
        if (value.typeId() == QMetaType::QDateTime)
            return Error{.detail = QStringLiteral("QDateTime bound, use toMsecs(): ") + sql};
    }
    return {};
}

QVariant bindable(const QVariant &value)
{
    if (value.typeId() == QMetaType::QString && value.toString().isNull())
        return QStringLiteral("");
    return value;
}

} // namespace

QString ConnectionParams::name() const
{
    return dialect == Dialect::Sqlite ? databaseName
                                      : QStringLiteral("postgresql://%1/%2").arg(host, databaseName);
}

QVariant Fields::value(int column) const
{
    return m_query.value(column);
}

Connection::Connection(const QSqlDatabase &database, ConnectionParams params, StorageGate &gate)
    : m_database(database), m_params(std::move(params)), m_gate(gate)
{
}

Connection::~Connection()
{
    m_statements.clear();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase(); // Last reference gone before removeDatabase(), or Qt warns.
    QSqlDatabase::removeDatabase(name);
}

Result<std::unique_ptr<Connection>> Connection::open(const ConnectionParams &params, StorageGate &gate)
{
    std::unique_ptr<Connection> connection(new Connection(described(params), params, gate));
    if (!connection->m_database.open()) {
        return connection->failure(connection->m_database.lastError(), params.name());
    }
    if (params.dialect == Dialect::Sqlite) {
        if (const Result<> safe = connection->protect(); !safe)
            return safe.error();
    }
    return connection;
}

Result<> Connection::protect()
{
    struct Pragma
    {
        const char *name;
        const char *wanted;
        const char *readBack;
    };
    // The cache holds a month's worth of a large office: without it every figure reads the file again.
    constexpr std::array<Pragma, 8> kPragmas{{{"cache_size", "-65536", "-65536"},
                                              {"foreign_keys", "ON", "1"},
                                              {"journal_mode", "DELETE", "delete"},
                                              {"synchronous", "EXTRA", "3"},
                                              {"locking_mode", "NORMAL", "normal"},
                                              {"trusted_schema", "OFF", "0"},
                                              {"cell_size_check", "ON", "1"},
                                              {"cache_spill", "OFF", "0"}}};
    for (const Pragma &pragma : kPragmas) {
        const QString read = QStringLiteral("PRAGMA ") + QLatin1String(pragma.name);
        if (const auto set = execute(read + QStringLiteral(" = ") + QLatin1String(pragma.wanted)); !set)
            return set.error();
        const auto now = one<QString>(read, {}, [](const Fields &fields) { return fields.text(0); });
        if (!now)
            return now.error();
        if (*now != QLatin1String(pragma.readBack))
            return Error{.detail = read + QStringLiteral(" stays ") + *now};
    }
    return {};
}

Error Connection::failure(const QSqlError &error, const QString &sql) const
{
    Error result{.kind = kindOf(error, dialect()), .detail = error.text() + QStringLiteral(" in: ") + sql};
    if (dialect() == Dialect::Sqlite)
        result.sentence = sqliteSentence(error.nativeErrorCode().toInt(), m_params.name());
    return result;
}

Result<int> Connection::run(const QString &sql, const Params &params, const EachRow &eachRow)
{
    if (m_poison)
        return *m_poison;
    const QReadLocker reading = m_gate.read();
    // DDL and control statements take no parameters and need no plan.
    return params.isEmpty() ? runPlain(sql, eachRow) : runPrepared(sql, params, eachRow);
}

Result<int> Connection::runPlain(const QString &sql, const EachRow &eachRow)
{
    QSqlQuery query(m_database);
    query.setForwardOnly(true);
    Result<int> done = checkParams(sql, namesIn(sql), {})
                           ? readToEnd(query, query.exec(sql), sql, eachRow)
                           : Error{.detail = QStringLiteral("parameters: ") + sql};
    if (!done && m_inTransaction)
        poison(done.error()); // While the query lives: PostgreSQL cannot free it before the rollback.
    return done;
}

Result<int> Connection::runPrepared(const QString &sql, const Params &params, const EachRow &eachRow)
{
    auto found = m_statements.find(sql);
    bool prepared = true;
    if (found == m_statements.end()) {
        if (m_statements.size() >= kKeptStatements)
            m_statements.clear();
        found = m_statements.emplace(sql, Statement{QSqlQuery(m_database), namesIn(sql)}).first;
        found->second.query.setForwardOnly(true);
        prepared = found->second.query.prepare(sql);
    }
    QSqlQuery &query = found->second.query;
    const Result<> fit = checkParams(sql, found->second.names, params);
    if (prepared && fit) {
        for (auto it = params.cbegin(); it != params.cend(); ++it)
            query.bindValue(QLatin1Char(':') + it.key(), bindable(it.value()));
    }
    Result<int> done =
        fit ? readToEnd(query, prepared && query.exec(), sql, eachRow) : Result<int>(fit.error());
    query.finish();
    if (!done && m_inTransaction)
        poison(done.error());
    if (!done)
        m_statements.erase(sql); // After the rollback: PostgreSQL frees nothing in a failed transaction.
    return done;
}

Result<int> Connection::executeInOrder(const QString &sql, const QVariantList &values)
{
    if (m_poison)
        return *m_poison;
    const QReadLocker reading = m_gate.read();
    auto found = m_statements.find(sql);
    bool prepared = true;
    if (found == m_statements.end()) {
        if (m_statements.size() >= kKeptStatements)
            m_statements.clear();
        found = m_statements.emplace(sql, Statement{QSqlQuery(m_database), {}}).first;
        found->second.query.setForwardOnly(true);
        prepared = found->second.query.prepare(sql);
    }
    QSqlQuery &query = found->second.query;
    for (int i = 0; i < values.size(); ++i)
        query.bindValue(i, bindable(values.at(i)));
    const Result<int> done = readToEnd(query, prepared && query.exec(), sql, {});
    query.finish();
    if (!done && m_inTransaction)
        poison(done.error());
    if (!done)
        m_statements.erase(sql);
    return done;
}

Result<int> Connection::readToEnd(QSqlQuery &query, bool ok, const QString &sql, const EachRow &eachRow) const
{
    while (ok && query.next()) {
        if (eachRow)
            eachRow(Fields(query));
    }
    const QSqlError error = query.lastError(); // Also of a read that stopped half way.
    if (error.isValid())
        return failure(error, sql);
    return query.numRowsAffected();
}

Result<> Connection::control(const QString &sql)
{
    QSqlQuery query(m_database);
    const Result<int> done = readToEnd(query, query.exec(sql), sql, {});
    return done ? Result<>() : done.error();
}

void Connection::poison(const Error &error)
{
    m_poison = error;
    // After a full disk SQLite has rolled back already: a refusal here says nothing new.
    static_cast<void>(control(QStringLiteral("ROLLBACK")));
}

} // namespace core
