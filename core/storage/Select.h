// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "core/storage/Search.h"

namespace core {

/// A SELECT of list rows being built; the listed table is called t. Absent criteria leave no
/// trace in the SQL: PostgreSQL cannot type a parameter used as in "(:x IS NULL OR …)".
class Select
{
public:
    /// @p joins follows the table: " JOIN client c ON c.id = t.client_id". They give each row
    /// exactly one, and only columns use them: no criterion may, for a count leaves them out.
    Select(Table table, QString columns, QString joins = {});

    void where(const QString &term, const Params &params = {});
    void whereIds(const QSet<qint64> &ids);
    /// Rows holding words that begin as those of @p text; they come newest id first.
    void search(Dialect dialect, const QString &text);
    /// The order of the pages; the last key is unique. All keys go the same way.
    void orderBy(const QStringList &keys, Qt::SortOrder order = Qt::AscendingOrder);

    bool isSearch() const { return m_isSearch; }
    /// The criteria alone, joined by AND; never empty.
    QString terms() const
    {
        return m_terms.isEmpty() ? QStringLiteral("TRUE") : m_terms.join(QStringLiteral(" AND "));
    }
    /// Only what follows @p cursor, at most @p limit rows.
    void page(const std::optional<Cursor> &cursor, int limit);

    QString sql() const;
    QString countSql() const;
    const Params &params() const { return m_params; }

private:
    QString body(const QString &joins) const;

    Table m_table;
    QString m_columns;
    QString m_from;
    QString m_joins;
    QStringList m_terms;
    Params m_params;
    QStringList m_keys;
    Qt::SortOrder m_order = Qt::AscendingOrder;
    bool m_isSearch = false;
    bool m_isPaged = false;
};

/// One page of @p select; @p keysOf gives a row's values of the keys ordered by (only the id in
/// a search), from which the next page goes on.
template <class Row, class Mapper, class Keys>
Result<Page<Row>> pageOf(Connection &connection, Select select, const std::optional<Cursor> &after, int limit,
                         Mapper mapper, Keys keysOf)
{
    select.page(after, limit);
    auto rows = connection.all<Row>(select.sql(), select.params(), mapper);
    if (!rows)
        return rows.error();
    Page<Row> page{.rows = std::move(rows.value()), .next = {}};
    if (page.rows.size() == limit)
        page.next = Cursor{keysOf(page.rows.constLast())};
    return page;
}

inline Result<qint64> countOf(Connection &connection, const Select &select)
{
    return connection.one<qint64>(select.countSql(), select.params(),
                                  [](const Fields &fields) { return fields.integer(0); });
}

/// NULL for an id that names no row.
template <class Id>
QVariant orNull(Id id)
{
    return id.isValid() ? QVariant(id.value()) : QVariant();
}

template <class T>
QVariant orNull(const std::optional<T> &value)
{
    if (!value)
        return {};
    if constexpr (std::is_same_v<T, Instant>)
        return toMsecs(*value);
    else if constexpr (std::is_same_v<T, Money>)
        return value->cents;
    else if constexpr (std::is_enum_v<T>)
        return static_cast<int>(*value);
    else
        return QVariant::fromValue(*value);
}

template <class Enum>
QVariant number(Enum value)
{
    return static_cast<int>(value);
}

} // namespace core
