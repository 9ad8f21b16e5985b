// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/base/RowRef.h"

#include <QHash>
#include <QJsonValue>
#include <QList>
#include <QString>
#include <QUuid>

namespace core {

/// A column of a row and what became of it, as the journal keeps values (Schema.h, toJson).
struct FieldChange
{
    QString column = {};
    QJsonValue before = {}; ///< Undefined where the row was added.
    QJsonValue after = {};  ///< Undefined where it was removed.
    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

/// What one action did to one row.
struct RecordChange
{
    enum class Kind { Added, Changed, Removed };
    RowRef row = {};
    QString rowName = {}; ///< As the row was called then.
    Kind kind = Kind::Changed;
    QUuid unit = {};
    QString label = {}; ///< English, marked in the context "Action".
    QString author = {};
    Instant at = {};
    bool isUndo = false;
    bool erased = false; ///< The contents were forgotten at a person's request.
    QList<FieldChange> fields = {};
};

/// The changes of a record and of what it is made of (a client's sites and contacts…).
struct RecordHistory
{
    QList<RecordChange> changes = {};  ///< The newest first.
    QHash<RowRef, QString> names = {}; ///< Of the rows that values refer to.
};

/// One action of the journal, as a line of the list of what was done last.
struct ActionRow
{
    QUuid unit = {};
    QString label = {};
    QString author = {};
    Instant at = {};
    int changes = 0;      ///< Rows written.
    RowRef row = {};      ///< The first of them,
    QString rowName = {}; ///< and its name.
    bool isUndo = false;
    bool isTakenBack = false; ///< A later action undid it.
};

/// The table that @p column's numbers refer to; absent: they are not ids.
std::optional<Table> referredBy(const QString &column);

} // namespace core
