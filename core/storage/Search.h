// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

namespace core {

/// Search by beginnings of words: FTS5 on SQLite, tsvector on PostgreSQL, the same folded text
/// on both. Hits come by descending id: asking an index of words for another order sorts them all.
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

    /// Keeps the index in step with one row; an absent text means no row.
    static Result<> reindex(Connection &connection, RowRef row, const std::optional<QString> &before,
                            const std::optional<QString> &after);
};

} // namespace core
