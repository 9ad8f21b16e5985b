// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "ui/models/PagedModelBase.h"

#include <QHash>
#include <utility>

namespace ui {

template <class Row>
struct Column
{
    QString title;
    std::function<QVariant(const Row &)> text;
};

/// The rows matching a filter, loaded page by page as the view scrolls. Never waits for the
/// database, and is never reset by a change: rows shown are read again, new ones taken in or
/// offered. A row whose place changed keeps the old one until the next reload.
///
/// A Row has ref() and shows(RowRef); see InterventionRow.
template <class Row, class Filter>
class PagedModel : public PagedModelBase
{
public:
    using Source = core::ListSource<Row, Filter>;
    static constexpr int kPageSize = 256;

    PagedModel(Source source, QList<Column<Row>> columns, core::ChangeNotifier &changes,
               QObject *parent = nullptr)
        : PagedModelBase(changes, parent), m_source(std::move(source)), m_columns(std::move(columns))
    {
    }

    void setFilter(const Filter &filter)
    {
        m_filter = filter;
        reload();
    }
    const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() ? &m_rows.at(index.row()) : nullptr;
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (role != Qt::DisplayRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        return m_columns.at(index.column()).text(m_rows.at(index.row()));
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || role != Qt::DisplayRole || section < 0 ||
            section >= columnCount())
            return {};
        return m_columns.at(section).title;
    }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !m_loading && !m_complete;
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        m_loading = true;
        m_source.page(m_filter, m_next, kPageSize)
            .then(this, [this, generation = m_generation](const core::Result<core::Page<Row>> &page) {
                if (generation == m_generation) // Else the answer to a filter already left.
                    append(page);
            });
    }

protected:
    void apply(const core::ChangeSet &changes) override
    {
        if (m_loading) // The page under way may have been read before the change.
            m_changedWhileLoading.unite(changes.updated);
        refresh(changes.updated);
        if (changes.membership.contains(m_source.table))
            lookForNew();
    }

    void lookForNew() override
    {
        m_lookAgain = m_loading;
        if (m_loading || (m_rows.isEmpty() && !m_complete))
            return;
        m_source.page(m_filter, {}, kPageSize)
            .then(this, [this, generation = m_generation](const core::Result<core::Page<Row>> &head) {
                if (generation != m_generation)
                    return;
                if (!head)
                    Q_EMIT failed(head.error());
                else if (isFollowing())
                    takeIn(head->rows);
                else
                    Q_EMIT newRowsOffered(static_cast<int>(newIn(head->rows).size()));
            });
    }

private:
    void reload()
    {
        beginResetModel();
        ++m_generation;
        m_rows.clear();
        m_indexOf.clear();
        m_changedWhileLoading.clear();
        m_next.reset();
        m_loading = m_complete = m_lookAgain = false;
        endResetModel();
        Q_EMIT newRowsOffered(0);
    }

    void append(const core::Result<core::Page<Row>> &page)
    {
        m_loading = false;
        if (!page) {
            m_complete = true; // Ask again only on reload, not at each scroll.
            Q_EMIT failed(page.error());
            return;
        }
        m_next = page->next;
        m_complete = !m_next;
        QList<Row> rows = page->rows; // Some may have been taken in as new meanwhile.
        rows.removeIf([this](const Row &row) { return m_indexOf.contains(row.ref().id); });
        insert(rowCount(), rows);
        refresh(std::exchange(m_changedWhileLoading, {}));
        if (m_lookAgain)
            lookForNew();
    }

    /// Positions in @p head, the list's first page, of the rows not known yet. Unknown rows
    /// after the last known one are not new: they only were not loaded.
    QList<int> newIn(const QList<Row> &head) const
    {
        QList<int> unknown;
        qsizetype beforeKnown = 0;
        for (int i = 0; i < head.size(); ++i) {
            if (m_indexOf.contains(head.at(i).ref().id))
                beforeKnown = unknown.size();
            else
                unknown << i;
        }
        if (!m_complete && unknown.size() < head.size())
            unknown.resize(beforeKnown);
        return unknown;
    }

    void takeIn(const QList<Row> &head)
    {
        const QList<int> unknown = newIn(head);
        if (unknown.size() == kPageSize && !m_rows.isEmpty())
            return reload(); // A gap may follow.
        for (const int at : unknown)
            insert(qMin(at, rowCount()), {head.at(at)});
        Q_EMIT newRowsOffered(0);
    }

    void insert(int at, const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
        if (at == m_rows.size())
            m_rows.append(rows);
        else
            for (qsizetype i = 0; i < rows.size(); ++i)
                m_rows.insert(at + i, rows.at(i));
        renumber(at);
        endInsertRows();
    }

    void refresh(const QSet<core::RowRef> &updated)
    {
        QSet<qint64> shown;
        for (const core::RowRef ref : updated) {
            if (ref.table == m_source.table && m_indexOf.contains(ref.id))
                shown.insert(ref.id);
            else if (ref.table != m_source.table)
                for (const Row &row : std::as_const(m_rows))
                    if (row.shows(ref))
                        shown.insert(row.ref().id);
        }
        if (shown.isEmpty())
            return;
        m_source.rows(shown, m_filter)
            .then(this, [this, shown, generation = m_generation](const core::Result<QList<Row>> &fresh) {
                if (generation == m_generation)
                    replace(shown, fresh);
            });
    }

    void replace(QSet<qint64> gone, const core::Result<QList<Row>> &fresh)
    {
        if (!fresh) {
            Q_EMIT failed(fresh.error());
            return;
        }
        for (const Row &row : *fresh) {
            gone.remove(row.ref().id);
            const int at = m_indexOf.value(row.ref().id, -1);
            if (at < 0)
                continue; // Removed by another answer meanwhile.
            m_rows[at] = row;
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
        for (const qint64 id : std::as_const(gone)) // Deleted, or no longer in the filter.
            if (const int at = m_indexOf.value(id, -1); at >= 0)
                removeAt(at);
    }

    void removeAt(int at)
    {
        beginRemoveRows({}, at, at);
        m_indexOf.remove(m_rows.takeAt(at).ref().id);
        renumber(at);
        endRemoveRows();
    }

    void renumber(int from)
    {
        for (int i = from; i < m_rows.size(); ++i)
            m_indexOf.insert(m_rows.at(i).ref().id, i);
    }

    Source m_source;
    QList<Column<Row>> m_columns;
    Filter m_filter{};
    QList<Row> m_rows;
    QHash<qint64, int> m_indexOf;
    std::optional<core::Cursor> m_next;
    QSet<core::RowRef> m_changedWhileLoading;
    int m_generation = 0; ///< Grows at each reload: an answer to an older one is dropped.
    bool m_loading = false;
    bool m_complete = false;
    bool m_lookAgain = false; ///< New rows were announced while a page was under way.
};

} // namespace ui
