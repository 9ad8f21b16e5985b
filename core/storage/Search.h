// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// Search by beginnings of words: FTS5 on SQLite, tsvector on PostgreSQL, the same folded text
/// on both. Hits come by descending id: asking an index of words for another order sorts them all.
///
/// An intervention is also found by what is written about it in other tables (TableSpec::comments): their
/// words are kept beside its own, in comment_text, which is derived and never journaled.
class Search
{
public:
    /// Pieces of a SELECT in which the searched table is called t.
    struct Match
    {
        QString from; ///< "intervention t", with the index where there is one to join.
        QString id;   ///< The column to sort and page by.
        QString term; ///< For the WHERE clause; takes the parameter :words.
        QString words;
    };
    /// @p text is the user's: no character of it is an operator. Must hold a word.
    static Match match(Dialect dialect, Table table, const QString &text);
    static QString searchText(const QStringList &texts);

    /// What the index says of a row.
    struct Texts
    {
        QString own;           ///< search_text
        QString comments = {}; ///< comment_text, of an intervention.
        friend bool operator==(const Texts &, const Texts &) = default;
    };
    /// Keeps the index in step with one row; absent texts mean no row.
    static Result<> reindex(Connection &connection, RowRef row, const std::optional<Texts> &before,
                            const std::optional<Texts> &after);

    /// What the index holds of intervention @p id; absent where it does not exist.
    static Result<std::optional<Texts>> textsOf(Connection &connection, qint64 id);
    /// The words of all that is written about intervention @p id in other tables, as they stand.
    static Result<QString> commentsOf(Connection &connection, qint64 id);
    static Result<> storeComments(Connection &connection, qint64 id, const QString &comments);

    /// Of a database whose comments were not searched yet: reads them all, and makes the index anew.
    static Result<> readAllComments(Connection &connection);
};

} // namespace core
