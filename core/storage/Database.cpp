// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Database.h"

#include "core/storage/Migrator.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QUrl>

namespace core {
namespace {

constexpr int kApplicationId = 0x56494749; // "VIGI": what file(1) and we recognise.

Result<int> applicationId(Connection &connection)
{
    return connection.one<int>(QStringLiteral("PRAGMA application_id"), {},
                               [](const Fields &fields) { return fields.number(0); });
}

Error unreadable(const Sentence &sentence)
{
    return {.kind = ErrorKind::Unreadable, .detail = sentence.plain(), .sentence = sentence};
}

Result<> checkFile(const ConnectionParams &params)
{
    const QFileInfo file(params.databaseName);
    if (!file.exists())
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence",
                               "“%1” does not exist. Check the path, or create a database with “init”."),
             {params.databaseName}});
    if (!file.isFile())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "“%1” is not a file."), {params.databaseName}});
    if (!file.isReadable())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "“%1” may not be read: its permissions forbid it."),
                           {params.databaseName}});
    return {};
}

Result<> checkOurs(Connection &connection)
{
    const Result<int> id = applicationId(connection);
    if (!id)
        return id.error();
    if (*id != kApplicationId)
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is not a Vigie database. Check the name of the file."),
             {connection.params().name()}});
    return {};
}

/// A file cut short still opens: its first pages are whole.
Result<> checkWhole(Connection &connection)
{
    const auto pages = connection.one<qint64>(QStringLiteral("SELECT page_count * page_size FROM "
                                                             "pragma_page_count(), pragma_page_size()"),
                                              {}, [](const Fields &fields) { return fields.integer(0); });
    if (!pages)
        return pages.error();
    if (QFileInfo(connection.params().databaseName).size() < *pages)
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” is damaged: its end is missing. Restore a backup."),
             {connection.params().name()}});
    return {};
}

Result<> initialise(const ConnectionParams &params)
{
    StorageGate gate;
    auto opened = Connection::open(params, gate);
    if (!opened)
        return opened.error();
    Connection &connection = *opened.value();
    if (params.dialect == Dialect::Sqlite) {
        const auto marked =
            connection.execute(QStringLiteral("PRAGMA application_id = %1").arg(kApplicationId));
        if (!marked)
            return marked.error();
    }
    const Result<int> version = migrate(connection);
    return version ? Result<>() : version.error();
}

} // namespace

Result<> createDatabase(ConnectionParams params)
{
    const bool isFile = params.dialect == Dialect::Sqlite;
    if (isFile && QFileInfo::exists(params.databaseName))
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "“%1” exists already: choose another name. Nothing was changed."),
             {params.databaseName}});
    params.opening = Opening::CreateMissing;
    const Result<> done = initialise(params);
    if (!done && isFile)
        QFile::remove(params.databaseName);
    return done;
}

Result<int> prepareDatabase(ConnectionParams params)
{
    params.opening = Opening::Existing;
    const bool isFile = params.dialect == Dialect::Sqlite;
    if (isFile) {
        if (const Result<> there = checkFile(params); !there)
            return there.error();
    }
    StorageGate gate;
    auto opened = Connection::open(params, gate);
    if (!opened)
        return opened.error();
    Connection &connection = *opened.value();
    if (isFile) {
        if (const Result<> ours = checkOurs(connection); !ours)
            return ours.error();
        if (const Result<> whole = checkWhole(connection); !whole)
            return whole.error();
    }
    return migrate(connection);
}

ConnectionParams paramsOf(const QString &address)
{
    if (!address.startsWith(QLatin1String("postgresql://")))
        return {.databaseName = address};
    const QUrl url(address);
    return {.dialect = Dialect::Postgres,
            .databaseName = url.path().mid(1),
            .host = url.host(),
            .user = url.userName(),
            .password = qEnvironmentVariable("PGPASSWORD"),
            .port = url.port()};
}

QString sqliteVersion()
{
    const QTemporaryDir folder; // A connection insists on a journal in a file: memory has none.
    StorageGate gate;
    const auto scratch = Connection::open(
        {.databaseName = folder.filePath(QStringLiteral("version")), .opening = Opening::CreateMissing},
        gate);
    if (!scratch)
        return {};
    const auto version = scratch.value()->one<QString>(QStringLiteral("SELECT sqlite_version()"), {},
                                                       [](const Fields &fields) { return fields.text(0); });
    return version ? *version : QString();
}

} // namespace core
