// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/storage/Connection.h"

#include <QJsonObject>
#include <QUuid>

namespace core {

/// Who does what, and when.
struct Action
{
    QString label;
    QString author;
    Instant at;
    QUuid undoes = {}; ///< The unit this one takes back; null: an action of its own.
};

/// One change of one row. Absent before: the row was added. Absent after: removed.
struct JournalEntry
{
    RowRef row = {};
    int version = 0; ///< Of the row once changed; a removal counts as a change.
    std::optional<QJsonObject> before = {};
    std::optional<QJsonObject> after = {};
    QUuid unit = {};
    Action action = {};
    bool erased = false; ///< Contents forgotten at a person's request.
};

/// Every change ever made, chained: chain = SHA-256(previous chain, header digest, content
/// digest). The content digest is salted, so erasing contents and salt gives nothing away
/// and leaves the chain whole. A chain cannot see its own end cut off: keep heads elsewhere.
class Journal
{
public:
    explicit Journal(Connection &connection) : m_connection(connection) {}

    /// A unit being written into the journal, change by change, inside its transaction.
    struct Writing
    {
        QUuid unit = {};
        Action action = {};
        int sequence = 0;
        QString chain = {};
    };
    Result<Writing> begin(const QUuid &unit, const Action &action);
    /// Contents are JSON texts of one row; absent before: added, absent after: removed.
    Result<> append(Writing &writing, RowRef row, int version, const std::optional<QString> &before,
                    const std::optional<QString> &after);

    /// In the order they were made. Empty: the unit was never committed.
    Result<QList<JournalEntry>> entriesOf(const QUuid &unit);
    Result<QList<JournalEntry>> historyOf(RowRef row);
    /// Names this database among others: the unit of its first change. Empty before that.
    Result<QString> origin();
    /// The answer to a COMMIT whose outcome the program did not hear.
    Result<bool> holds(const QUuid &unit);

    /// The latest units, newest first: what undo and the list of actions show.
    struct UnitSummary
    {
        QUuid unit = {};
        Action action = {};
        int changes = 0;
        RowRef first = {};         ///< The first row it wrote,
        QJsonObject contents = {}; ///< and what that row says (or said, once removed).
    };
    /// The newest first. @p author: only what they did; empty: of everybody.
    Result<QList<UnitSummary>> latest(int limit, const QString &author = {});

    /// Forgets the contents of @p row's entries, inside a transaction.
    Result<> erase(RowRef row);
    /// How far the chain was followed, from its first line on.
    struct Followed
    {
        qint64 line = 0;
        QString head = {};
        bool isEnd = false; ///< Nothing came after it.
    };
    /// Follows it some thousand lines on from @p from, or says which entry does not fit.
    Result<Followed> follow(Followed from);
    /// Follows it to its end: returns the head of the chain.
    Result<QString> verify();

private:
    Connection &m_connection;
};

} // namespace core
