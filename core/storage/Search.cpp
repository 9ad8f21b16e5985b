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

Result<> Search::reindex(Connection &connection, RowRef row, const std::optional<QString> &before,
                         const std::optional<QString> &after)
{
    if (connection.dialect() == Dialect::Postgres || before == after)
        return {}; // PostgreSQL generates search_words itself.
    const QString index = specOf(row.table).name + QStringLiteral("_search");
    const auto write = [&](const QString &sql, const QString &text) {
        return connection.execute(sql.arg(index),
                                  {{QStringLiteral("id"), row.id}, {QStringLiteral("text"), text}});
    };
    if (before) { // FTS5 forgets an entry only when told its old text.
        const auto gone = write(
            QStringLiteral("INSERT INTO %1 (%1, rowid, search_text) VALUES ('delete', :id, :text)"), *before);
        if (!gone)
            return gone.error();
    }
    if (after) {
        const auto added =
            write(QStringLiteral("INSERT INTO %1 (rowid, search_text) VALUES (:id, :text)"), *after);
        if (!added)
            return added.error();
    }
    return {};
}

} // namespace core
