// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ChangeSet.h"
#include "core/storage/Journal.h"
#include "core/storage/Search.h"
#include "core/storage/Transaction.h"

namespace core {

/// A unit of work: everything one operation writes, kept or undone together. The helpers keep
/// the row's version, the journal and the search index in step, so no operation can forget them.
class Unit
{
public:
    static Result<std::unique_ptr<Unit>> begin(Connection &connection, const Action &action);

    /// For reading what the unit is about to change.
    Connection &connection() { return m_connection; }

    const QString &author() const { return m_action.author; }
    Instant at() const { return m_action.at; }

    /// Returns the new id. @p values holds every column of the table's spec, and may give `id` and
    /// `version`, to bring a removed row back.
    Result<qint64> insert(Table table, const QVariantMap &values);
    /// Returns the new version; Conflict when @p version is no longer the stored one.
    Result<int> update(RowRef row, int version, const QVariantMap &values);
    Result<> remove(RowRef row, int version);
    /// Announces that derived columns of @p row changed; they are not journaled.
    void touch(RowRef row);
    /// Fails the whole unit.
    Error refuse(const Error &error) { return m_transaction->refuse(error); }

    /// Says, before the first change, that this unit takes @p undone back.
    void setUndoes(const QUuid &undone) { m_action.undoes = undone; }
    /// Whether nothing was written yet.
    bool isEmpty() const { return !m_writing; }
    /// What was written can be searched from here on, not before.
    Result<ChangeSet> commit();
    const ChangeSet &changes() const { return m_changes; }

private:
    Unit(Connection &connection, Action action, std::unique_ptr<Transaction> transaction);
    struct Change
    {
        RowRef row = {};
        int version = 0;
        std::optional<QJsonObject> before = {};
        std::optional<QJsonObject> after = {};
    };
    using SearchTexts = std::optional<Search::Texts>;
    struct Searched
    {
        SearchTexts before = {};
        SearchTexts after = {};
    };
    Result<QJsonObject> read(RowRef row);
    Result<QJsonObject> readAt(RowRef row, int version);
    Result<> record(const Change &change);
    static bool moves(const Change &change);
    void keepForSearch(const Change &change);
    Result<> keepTexts(RowRef row);
    Result<> keepComments(const Change &change);
    Result<> readComments();
    Result<> writeSearch();

    Connection &m_connection;
    Action m_action;
    std::unique_ptr<Transaction> m_transaction;
    std::optional<Journal::Writing> m_writing; ///< Begun by the first change.
    ChangeSet m_changes;
    /// What the search index says and shall say of a row: written once, at the end, since FTS5 flushes
    /// what it holds in memory whenever another statement follows.
    QHash<RowRef, Searched> m_searched;
    QSet<qint64> m_commented; ///< Interventions about which something was written in another table.
};

/// The typed id of a row just inserted.
template <class Id>
Result<Id> added(const Result<qint64> &inserted)
{
    return inserted ? Result<Id>(Id(*inserted)) : inserted.error();
}

inline Result<> written(const Result<int> &version)
{
    return version ? Result<>() : version.error();
}

} // namespace core
