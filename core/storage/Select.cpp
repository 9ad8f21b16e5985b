// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Select.h"

#include "core/base/Text.h"
#include "core/storage/Schema.h"

namespace core {

Select::Select(Table table, QString columns, QString joins)
    : m_table(table), m_columns(std::move(columns)), m_from(specOf(table).name + QStringLiteral(" t")),
      m_joins(std::move(joins))
{
}

void Select::where(const QString &term, const Params &params)
{
    m_terms << term;
    m_params.insert(params);
}

void Select::whereIds(const QSet<qint64> &ids)
{
    QStringList numbers{QStringLiteral("0")}; // Integers of ours: safe to write into the SQL.
    for (const qint64 id : ids)
        numbers << QString::number(id);
    m_terms << QStringLiteral("t.id IN (%1)").arg(numbers.join(QLatin1Char(',')));
}

void Select::search(Dialect dialect, const QString &text)
{
    if (foldedWords(text).isEmpty())
        return;
    const Search::Match match = Search::match(dialect, m_table, text);
    m_from = match.from;
    m_isSearch = true;
    where(match.term, {{QStringLiteral("words"), match.words}});
    m_keys = {match.id};
    m_order = Qt::DescendingOrder;
}

void Select::orderBy(const QStringList &keys, Qt::SortOrder order)
{
    if (m_isSearch) // Asking an index of words for another order sorts all its hits.
        return;
    m_keys = keys;
    m_order = order;
}

void Select::page(const std::optional<Cursor> &cursor, int limit)
{
    m_isPaged = true;
    m_params.insert(QStringLiteral("page_limit"), limit);
    if (!cursor)
        return;
    QStringList places;
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        places << QStringLiteral(":page_key%1").arg(i);
        m_params.insert(places.constLast().mid(1), cursor->keys.value(i));
    }
    m_terms << QStringLiteral("(%1) %2 (%3)")
                   .arg(m_keys.join(QStringLiteral(", ")),
                        m_order == Qt::AscendingOrder ? QStringLiteral(">") : QStringLiteral("<"),
                        places.join(QStringLiteral(", ")));
}

QString Select::body(const QString &joins) const
{
    QString sql = QStringLiteral(" FROM ") + m_from + joins;
    if (!m_terms.isEmpty())
        sql += QStringLiteral(" WHERE ") + m_terms.join(QStringLiteral(" AND "));
    return sql;
}

QString Select::sql() const
{
    QString sql = QStringLiteral("SELECT ") + m_columns + body(m_joins);
    if (!m_keys.isEmpty()) {
        const QString way = m_order == Qt::AscendingOrder ? QString() : QStringLiteral(" DESC");
        sql += QStringLiteral(" ORDER BY ") + m_keys.join(way + QStringLiteral(", ")) + way;
    }
    if (m_isPaged)
        sql += QStringLiteral(" LIMIT :page_limit");
    return sql;
}

QString Select::countSql() const
{
    return QStringLiteral("SELECT COUNT(*)") + body({}); // An index can answer alone: no row is read.
}

} // namespace core
