// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/BulkInterventions.h"

#include "core/storage/InterventionColumns.h"
#include "core/storage/Search.h"

namespace core {
namespace {

constexpr qsizetype kRowsAStatement =
    40; ///< Times some forty columns: far from the 32,766 parameters allowed.

QString insertSql(const char *table, const QStringList &names, qsizetype rows)
{
    const QString row = QStringLiteral("(?%1)").arg(QStringLiteral(",?").repeated(names.size() - 1));
    return QStringLiteral("INSERT INTO %1 (%2) VALUES %3")
        .arg(QLatin1String(table), names.join(QStringLiteral(", ")),
             row + (QLatin1Char(',') + row).repeated(rows - 1));
}

} // namespace

Result<> BulkInterventions::begin()
{
    const auto last =
        m_connection.one<qint64>(QStringLiteral("SELECT COALESCE(MAX(id), 0) FROM intervention"), {},
                                 [](const Fields &fields) { return fields.integer(0); });
    if (!last)
        return last.error();
    m_lastId = *last;
    return {};
}

Result<> BulkInterventions::add(const Intervention &intervention, const QList<InterventionEvent> &log,
                                const DerivedFacts &facts)
{
    if (!m_transaction) {
        auto begun = Transaction::begin(m_connection);
        if (!begun)
            return begun.error();
        m_transaction = std::move(begun.value());
    }
    const DerivedRepository::Rows derived = DerivedRepository::rowsOf(intervention, facts);
    QVariantMap row = valuesOf(intervention);
    row.insert(derived.intervention);
    row.insert(QStringLiteral("id"), intervention.id.value());
    QStringList comments;
    for (const InterventionEvent &event : log)
        comments << event.comment;
    row.insert(QStringLiteral("comment_text"), Search::searchText(comments));
    keep(m_interventions, row);
    for (InterventionEvent event : log) {
        event.intervention = intervention.id;
        keep(m_events, valuesOf(event));
    }
    for (const QVariantMap &commitment : derived.commitments)
        keep(m_commitments, commitment);
    for (const QVariantMap &move : derived.moves)
        keep(m_moves, move);
    return m_interventions.rows < kRowsAStatement ? Result<>() : writeFull();
}

/// Every row of a table has the same columns, in the same order.
void BulkInterventions::keep(Pending &pending, const QVariantMap &row)
{
    if (pending.names.isEmpty())
        pending.names = row.keys();
    for (const QVariant &value : row)
        pending.values << value;
    ++pending.rows;
}

/// Writes whole statements only, so that there are few different ones; the rest waits. Events come
/// after their interventions.
Result<> BulkInterventions::writeFull()
{
    for (Pending *pending : {&m_interventions, &m_events, &m_commitments, &m_moves}) {
        while (pending->rows >= kRowsAStatement) {
            if (const Result<> written = write(*pending, kRowsAStatement); !written)
                return written;
        }
    }
    return {};
}

Result<> BulkInterventions::write(Pending &pending, qsizetype rows)
{
    const qsizetype count = rows * pending.names.size();
    const auto done = m_connection.executeInOrder(insertSql(pending.table, pending.names, rows),
                                                  pending.values.first(count));
    pending.values.remove(0, count);
    pending.rows -= rows;
    return done ? Result<>() : done.error();
}

Result<> BulkInterventions::commit()
{
    // The interventions first: events refer to them.
    for (Pending *pending : {&m_interventions, &m_events, &m_commitments, &m_moves}) {
        while (pending->rows > 0) {
            if (const Result<> written = write(*pending, std::min(pending->rows, kRowsAStatement)); !written)
                return written;
        }
    }
    const Result<> committed = m_transaction ? m_transaction->commit() : Result<>();
    m_transaction.reset();
    return committed;
}

Result<> BulkInterventions::finish()
{
    const auto transaction = Transaction::begin(m_connection);
    if (!transaction)
        return transaction.error();
    const QString sql =
        m_connection.dialect() == Dialect::Sqlite
            ? QStringLiteral("INSERT INTO intervention_search (intervention_search) VALUES ('rebuild')")
            : QStringLiteral(
                  "SELECT setval(pg_get_serial_sequence('intervention', 'id'), MAX(id)) FROM intervention");
    if (const auto done = m_connection.execute(sql); !done)
        return done.error();
    return (*transaction)->commit();
}

} // namespace core
