// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Search.h"

#include "core/base/Text.h"
#include "core/storage/Schema.h"

namespace core {

QString Search::searchText(const QStringList &texts)
{
    return foldedWords(texts.join(QLatin1Char(' '))).join(QLatin1Char(' '));
}

Search::Match Search::match(Dialect dialect, Table table, const QString &text)
{
    const QString name = specOf(table).name;
    const bool sqlite = dialect == Dialect::Sqlite;
    QStringList words = foldedWords(text);
    for (QString &word : words) // Letters and digits only: a quote cannot be inside.
        word = (sqlite ? QStringLiteral("\"%1\"*") : QStringLiteral("'%1':*")).arg(word);
    if (sqlite) // CROSS JOIN: the index leads, already in the right order.
        return {.from = QStringLiteral("%1_search s CROSS JOIN %1 t ON t.id = s.rowid").arg(name),
                .id = QStringLiteral("s.rowid"),
                .term = QStringLiteral("s.%1_search MATCH :words").arg(name),
                .words = words.join(QLatin1Char(' '))};
    return {.from = name + QStringLiteral(" t"),
            .id = QStringLiteral("t.id"),
            .term = QStringLiteral("t.search_words @@ to_tsquery('simple', :words)"),
            .words = words.join(QStringLiteral(" & "))};
}

Result<> Search::reindex(Connection &connection, RowRef row, const std::optional<Texts> &before,
                         const std::optional<Texts> &after)
{
    if (connection.dialect() == Dialect::Postgres || before == after)
        return {}; // PostgreSQL generates search_words itself.
    const QString index = specOf(row.table).name + QStringLiteral("_search");
    const bool hasComments = row.table == Table::Intervention;
    const auto write = [&](const QString &sql, const Texts &texts) -> Result<> {
        Params params{{QStringLiteral("id"), row.id}, {QStringLiteral("text"), texts.own}};
        if (hasComments)
            params.insert(QStringLiteral("comments"), texts.comments);
        const auto done =
            connection.execute(sql.arg(index, hasComments ? QStringLiteral(", comment_text") : QString(),
                                       hasComments ? QStringLiteral(", :comments") : QString()),
                               params);
        return done ? Result<>() : done.error();
    };
    if (before) { // FTS5 forgets an entry only when told its old text.
        const Result<> gone =
            write(QStringLiteral("INSERT INTO %1 (%1, rowid, search_text%2) VALUES ('delete', :id, :text%3)"),
                  *before);
        if (!gone)
            return gone;
    }
    if (after)
        return write(QStringLiteral("INSERT INTO %1 (rowid, search_text%2) VALUES (:id, :text%3)"), *after);
    return {};
}

Result<std::optional<Search::Texts>> Search::textsOf(Connection &connection, qint64 id)
{
    const auto found = connection.all<Texts>(
        QStringLiteral("SELECT search_text, comment_text FROM intervention WHERE id = :id"),
        {{QStringLiteral("id"), id}},
        [](const Fields &fields) { return Texts{.own = fields.text(0), .comments = fields.text(1)}; });
    if (!found)
        return found.error();
    return found->isEmpty() ? std::optional<Texts>() : found->constFirst();
}

Result<QString> Search::commentsOf(Connection &connection, qint64 id)
{
    QStringList texts;
    for (const Table table : allTables()) {
        const TableSpec &spec = specOf(table);
        if (spec.comments.isEmpty())
            continue;
        const auto written = connection.all<QString>(
            QStringLiteral("SELECT %1 FROM %2 WHERE intervention_id = :id ORDER BY id")
                .arg(spec.comments.join(QStringLiteral(" || ' ' || ")), spec.name),
            {{QStringLiteral("id"), id}}, [](const Fields &fields) { return fields.text(0); });
        if (!written)
            return written.error();
        texts << *written;
    }
    return searchText(texts);
}

Result<> Search::storeComments(Connection &connection, qint64 id, const QString &comments)
{
    const auto done =
        connection.execute(QStringLiteral("UPDATE intervention SET comment_text = :text WHERE id = :id"),
                           {{QStringLiteral("id"), id}, {QStringLiteral("text"), comments}});
    return done ? Result<>() : done.error();
}

Result<> Search::readAllComments(Connection &connection)
{
    QSet<qint64> ids;
    for (const Table table : allTables()) {
        const TableSpec &spec = specOf(table);
        if (spec.comments.isEmpty())
            continue;
        const auto found = connection.all<qint64>(
            QStringLiteral(
                "SELECT DISTINCT intervention_id FROM %1 WHERE %2 <> '' AND intervention_id IS NOT "
                "NULL")
                .arg(spec.name, spec.comments.join(QStringLiteral(" || "))),
            {}, [](const Fields &fields) { return fields.integer(0); });
        if (!found)
            return found.error();
        ids.unite(QSet<qint64>(found->cbegin(), found->cend()));
    }
    for (const qint64 id : std::as_const(ids)) {
        const auto comments = commentsOf(connection, id);
        if (!comments)
            return comments.error();
        if (const Result<> stored = storeComments(connection, id, *comments); !stored)
            return stored;
    }
    if (connection.dialect() == Dialect::Postgres)
        return {};
    const auto made = connection.execute(
        QStringLiteral("INSERT INTO intervention_search (intervention_search) VALUES ('rebuild')"));
    return made ? Result<>() : made.error();
}

} // namespace core
