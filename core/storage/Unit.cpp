// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Unit.h"

#include "core/base/Lines.h"
#include "core/base/Text.h"
#include "core/storage/Schema.h"

#include <QJsonDocument>
#include <algorithm>

namespace core {
namespace {

const QString kVersion = QStringLiteral("version");

Error conflict(RowRef row)
{
    return {.kind = ErrorKind::Conflict,
            .detail = QStringLiteral("%1 %2").arg(specOf(row.table).name).arg(row.id),
            .rows = {row}};
}

std::optional<Search::Texts> searchTextOf(const std::optional<QJsonObject> &values)
{
    if (!values)
        return {};
    return Search::Texts{.own = values->value(QLatin1String("search_text")).toString()};
}

/// What a row of a table of comments says.
QString commentIn(const TableSpec &spec, const std::optional<QJsonObject> &values)
{
    QString said;
    for (const QString &column : spec.comments)
        said += values ? values->value(column).toString() + QLatin1Char(' ') : QString();
    return said.trimmed();
}

std::optional<QString> toText(const std::optional<QJsonObject> &json)
{
    if (!json)
        return {};
    return QString::fromUtf8(QJsonDocument(*json).toJson(QJsonDocument::Compact));
}

/// The one entrance of texts to the database: see cleaned(). Sets of lines enter sorted.
QVariantMap cleanedTexts(const TableSpec &spec, QVariantMap values)
{
    for (QVariant &value : values) {
        if (value.typeId() == QMetaType::QString)
            value = cleaned(value.toString());
    }
    for (const ColumnSpec &column : spec.columns) {
        if (column.type == ColumnType::Lines && values.contains(column.name))
            values[column.name] = sortedLines(values.value(column.name).toString());
    }
    return values;
}

/// @p values over @p base, as the journal keeps them.
QJsonObject merged(QJsonObject base, const TableSpec &spec, const QVariantMap &values, int version)
{
    base.insert(kVersion, version);
    for (const ColumnSpec &column : spec.columns) {
        if (const auto it = values.constFind(column.name); it != values.cend())
            base.insert(column.name, toJson(*it, column.type));
    }
    return base;
}

} // namespace

Unit::Unit(Connection &connection, Action action, std::unique_ptr<Transaction> transaction)
    : m_connection(connection), m_action(std::move(action)), m_transaction(std::move(transaction))
{
    m_changes.unit = QUuid::createUuid();
}

Result<std::unique_ptr<Unit>> Unit::begin(Connection &connection, const Action &action)
{
    auto transaction = Transaction::begin(connection);
    if (!transaction)
        return transaction.error();
    return std::unique_ptr<Unit>(new Unit(connection, action, std::move(transaction.value())));
}

Result<qint64> Unit::insert(Table table, const QVariantMap &given)
{
    const TableSpec &spec = specOf(table);
    const QVariantMap values = cleanedTexts(spec, given);
    const QStringList names = values.keys();
    Q_ASSERT(std::all_of(spec.columns.cbegin(), spec.columns.cend(),
                         [&values](const ColumnSpec &column) { return values.contains(column.name); }));
    auto id = m_connection.one<qint64>(
        QStringLiteral("INSERT INTO %1 (%2) VALUES (:%3) RETURNING id")
            .arg(spec.name, names.join(QStringLiteral(", ")), names.join(QStringLiteral(", :"))),
        values, [](const Fields &fields) { return fields.integer(0); });
    if (!id)
        return id.error();
    const RowRef row{table, *id};
    const int version = values.value(kVersion, 1).toInt();
    const Result<> done =
        record({.row = row, .version = version, .after = merged({}, spec, values, version)});
    return done ? id : Result<qint64>(done.error());
}

Result<int> Unit::update(RowRef row, int version, const QVariantMap &given)
{
    const TableSpec &spec = specOf(row.table);
    const QVariantMap values = cleanedTexts(spec, given);
    auto before = readAt(row, version);
    if (!before)
        return before.error();
    if (const Result<> kept = keepTexts(row); !kept)
        return kept.error();
    QStringList sets{QStringLiteral("version = version + 1")};
    for (const QString &name : values.keys())
        sets << QStringLiteral("%1 = :%1").arg(name);
    Params params = values;
    params.insert(QStringLiteral("row_id"), row.id);
    params.insert(QStringLiteral("row_version"), version);
    const auto written =
        m_connection.execute(QStringLiteral("UPDATE %1 SET %2 WHERE id = :row_id AND version = :row_version")
                                 .arg(spec.name, sets.join(QStringLiteral(", "))),
                             params);
    if (!written)
        return written.error();
    if (*written != 1)
        return refuse(conflict(row));
    QJsonObject after = merged(*before, spec, values, version + 1);
    abridge(spec, before.value(), after);
    const Result<> done = record({.row = row, .version = version + 1, .before = *before, .after = after});
    if (!done)
        return done.error();
    return version + 1;
}

Result<> Unit::remove(RowRef row, int version)
{
    const auto before = readAt(row, version);
    if (!before)
        return before.error();
    if (const Result<> kept = keepTexts(row); !kept)
        return kept;
    const auto written = m_connection.execute(
        QStringLiteral("DELETE FROM %1 WHERE id = :id AND version = :version").arg(specOf(row.table).name),
        {{QStringLiteral("id"), row.id}, {kVersion, version}});
    if (!written)
        return written.error();
    if (*written != 1)
        return refuse(conflict(row));
    return record({.row = row, .version = version + 1, .before = *before});
}

void Unit::touch(RowRef row)
{
    m_changes.updated.insert(row);
    m_changes.membership.insert(row.table);
}

Result<ChangeSet> Unit::commit()
{
    if (const Result<> done = writeSearch(); !done)
        return done.error();
    if (const Result<> done = m_transaction->commit(); !done)
        return done.error();
    return m_changes;
}

Result<QJsonObject> Unit::read(RowRef row)
{
    const TableSpec &spec = specOf(row.table);
    return m_connection.one<QJsonObject>(QStringLiteral("SELECT version, %1 FROM %2 WHERE id = :id")
                                             .arg(spec.columnNames().join(QStringLiteral(", ")), spec.name),
                                         {{QStringLiteral("id"), row.id}}, [&spec](const Fields &fields) {
                                             QJsonObject values{{kVersion, fields.number(0)}};
                                             int column = 0;
                                             for (const ColumnSpec &each : spec.columns)
                                                 values.insert(each.name,
                                                               toJson(fields.value(++column), each.type));
                                             return values;
                                         });
}

Result<QJsonObject> Unit::readAt(RowRef row, int version)
{
    auto values = read(row);
    if (!values && values.error().kind != ErrorKind::NotFound)
        return values.error();
    if (!values || values->value(kVersion).toInt() != version)
        return refuse(conflict(row));
    return values;
}

/// Whether lists may have to show the row elsewhere, or no longer.
bool Unit::moves(const Change &change)
{
    if (!change.before || !change.after)
        return true;
    const QList<ColumnSpec> &columns = specOf(change.row.table).columns;
    return std::any_of(columns.cbegin(), columns.cend(), [&change](const ColumnSpec &column) {
        return column.placing && change.before->value(column.name) != change.after->value(column.name);
    });
}

Result<> Unit::record(const Change &change)
{
    Journal journal(m_connection);
    if (!m_writing) {
        auto begun = journal.begin(m_changes.unit, m_action);
        if (!begun)
            return begun.error();
        m_writing = std::move(begun.value());
    }
    const Result<> written =
        journal.append(*m_writing, change.row, change.version, toText(change.before), toText(change.after));
    if (!written)
        return written;
    if (change.before)
        m_changes.updated.insert(change.row);
    if (moves(change))
        m_changes.membership.insert(change.row.table);
    if (specOf(change.row.table).searched)
        keepForSearch(change);
    return keepComments(change);
}

void Unit::keepForSearch(const Change &change)
{
    const SearchTexts after = searchTextOf(change.after);
    const auto known = m_searched.find(change.row);
    if (known == m_searched.end())
        m_searched.insert(change.row, {searchTextOf(change.before), after});
    else if (known->after && after)
        known->after->own = after->own;
    else
        known->after = after;
}

/// Before an intervention changes or goes: what the index holds of it cannot be read afterwards.
Result<> Unit::keepTexts(RowRef row)
{
    if (row.table != Table::Intervention || m_searched.contains(row))
        return {};
    const auto texts = Search::textsOf(m_connection, row.id);
    if (!texts)
        return texts.error();
    if (*texts)
        m_searched.insert(row, {*texts, *texts});
    return {};
}

/// An intervention is found by the comments of its log and of the work on it.
Result<> Unit::keepComments(const Change &change)
{
    const TableSpec &spec = specOf(change.row.table);
    if (spec.comments.isEmpty() || commentIn(spec, change.before) == commentIn(spec, change.after))
        return {};
    const QJsonObject &values = change.after ? *change.after : *change.before;
    const qint64 id = values.value(QLatin1String("intervention_id")).toInteger();
    m_commented.insert(id);
    return keepTexts({Table::Intervention, id});
}

Result<> Unit::readComments()
{
    for (const qint64 id : std::as_const(m_commented)) {
        const auto known = m_searched.find({Table::Intervention, id});
        if (known == m_searched.end() || !known->after)
            continue; // It went with its log.
        const auto comments = Search::commentsOf(m_connection, id);
        if (!comments)
            return comments.error();
        if (known->after->comments == *comments)
            continue;
        known->after->comments = *comments;
        if (const Result<> stored = Search::storeComments(m_connection, id, *comments); !stored)
            return stored;
    }
    return {};
}

Result<> Unit::writeSearch()
{
    if (const Result<> read = readComments(); !read)
        return read;
    for (auto row = m_searched.cbegin(); row != m_searched.cend(); ++row) {
        if (const Result<> done = Search::reindex(m_connection, row.key(), row->before, row->after); !done)
            return done;
    }
    return {};
}

} // namespace core
