// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "ui/models/PagedModelBase.h"
#include "ui/widgets/PlainText.h"

#include <QHash>
#include <utility>

namespace ui {

/// How the user's click on a header reaches the source: the order travels inside the Filter.
template <class Row, class Filter>
struct Ordering
{
    /// Writes the order into the filter; @p key is the column's sortKey.
    std::function<void(Filter &, const QString &key, Qt::SortOrder)> apply;
    /// What places a row in the order of the filter. When it differs after a change, the row
    /// moves. May be absent: rows then keep their places until the next reload.
    std::function<QVariantList(const Row &, const Filter &)> keys;
};

/// The rows matching a filter, loaded page by page as the view scrolls. Never waits for the
/// database, and is never reset by a change: rows shown are read again, new ones taken in or
/// offered, those whose place in the order changed are moved.
///
/// A Row has ref() and shows(RowRef); see InterventionRow.
template <class Row, class Filter>
class PagedModel : public PagedModelBase
{
public:
    using Source = core::ListSource<Row, Filter>;

    PagedModel(Source source, QList<Column<Row>> columns, core::ChangeNotifier &changes,
               QObject *parent = nullptr)
        : PagedModelBase(changes, parent), m_source(std::move(source)), m_columns(std::move(columns))
    {
    }

    void setOrdering(Ordering<Row, Filter> ordering) { m_ordering = std::move(ordering); }
    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter)
    {
        m_filter = filter;
        reload();
    }
    const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }
    /// Where the record @p id stands; invalid while it is not loaded.
    QModelIndex indexOf(qint64 id) const
    {
        const int row = m_indexOf.value(id, -1);
        return row < 0 ? QModelIndex() : index(row, 0);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    ColumnFace face(int column) const override
    {
        const Column<Row> &of = m_columns.at(column);
        return {of.id, of.title, of.definition, of.sortKey, of.alignment, of.look, of.width};
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column<Row> &column = m_columns.at(index.column());
        const Row &row = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return column.toolTip ? plainToolTip(column.toolTip(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant(column.alignment | Qt::AlignVCenter);
        case LookRole:
            return static_cast<int>(column.look);
        case ToneRole:
            return column.tone ? static_cast<int>(column.tone(row)) : QVariant();
        case PartRole:
            return column.part ? column.part(row) : QVariant();
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = m_columns.at(section);
        switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::ToolTipRole:
            return plainToolTip(column.definition);
        case Qt::TextAlignmentRole:
            return QVariant(column.alignment | Qt::AlignVCenter);
        default:
            return {};
        }
    }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        if (column < 0 || column >= columnCount() || !canSort(column) || !m_ordering.apply)
            return;
        setSort(column, order);
        m_ordering.apply(m_filter, m_columns.at(column).sortKey, order);
        reload();
    }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !isLoading() && !isComplete();
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        setLoading(true);
        if (!m_next)
            count();
        m_source.page(m_filter, m_next, pageSize())
            .then(this, [this, generation = m_generation](const core::Result<core::Page<Row>> &page) {
                if (generation == m_generation) // Else the answer to a filter already left.
                    append(page);
            });
    }
    void retry() override
    {
        if (m_rows.isEmpty())
            return reload();
        setComplete(!m_next);
        fetchMore({});
    }

protected:
    void apply(const core::ChangeSet &changes) override
    {
        if (isLoading()) // The page under way may have been read before the change.
            m_changedWhileLoading.unite(changes.updated);
        refresh(changes.updated);
        if (!changes.membership.contains(m_source.table))
            return;
        count();
        if (sortColumn() >= 0 && m_ordering.keys)
            settle(); // A new row may belong anywhere.
        else
            lookForNew();
    }

    void lookForNew() override
    {
        m_lookAgain = isLoading();
        if (isLoading() || (m_rows.isEmpty() && !isComplete()))
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
        ++m_generation;
        setLoading(false);
        beginResetModel();
        m_rows.clear();
        m_indexOf.clear();
        m_changedWhileLoading.clear();
        m_next.reset();
        m_lookAgain = m_settleAgain = false;
        stopLoadingAll();
        setComplete(false);
        endResetModel();
        Q_EMIT newRowsOffered(0);
    }

    void count()
    {
        if (!m_source.count)
            return;
        m_source.count(m_filter).then(this,
                                      [this, asked = ++m_countsAsked](const core::Result<qint64> &answer) {
                                          if (asked == m_countsAsked && answer)
                                              Q_EMIT counted(*answer);
                                      });
    }

    void append(const core::Result<core::Page<Row>> &page)
    {
        if (!page) {
            setComplete(true); // Ask again only on retry, not at each scroll.
            setLoading(false);
            Q_EMIT failed(page.error());
            return;
        }
        m_next = page->next;
        setComplete(!m_next);
        QList<Row> rows = page->rows; // Some may have been taken in as new meanwhile.
        rows.removeIf([this](const Row &row) { return m_indexOf.contains(row.ref().id); });
        insert(rowCount(), rows);
        endLoad();
    }

    /// What had to wait for a page to arrive.
    void endLoad()
    {
        setLoading(false);
        refresh(std::exchange(m_changedWhileLoading, {}));
        if (std::exchange(m_settleAgain, false))
            settle();
        else if (m_lookAgain)
            lookForNew();
        continueLoading();
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
        if (!isComplete() && unknown.size() < head.size())
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
        bool moved = false;
        for (const Row &row : *fresh) {
            gone.remove(row.ref().id);
            const int at = m_indexOf.value(row.ref().id, -1);
            if (at < 0)
                continue; // Removed by another answer meanwhile.
            moved = moved || keysOf(m_rows.at(at)) != keysOf(row);
            m_rows[at] = row;
            Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
        }
        for (const qint64 id : std::as_const(gone)) // Deleted, or no longer in the filter.
            if (const int at = m_indexOf.value(id, -1); at >= 0)
                removeFrom(at, 1);
        if (moved)
            settle();
    }

    QVariantList keysOf(const Row &row) const
    {
        return m_ordering.keys ? m_ordering.keys(row, m_filter) : QVariantList();
    }

    void removeFrom(int at, int count)
    {
        if (count <= 0)
            return;
        beginRemoveRows({}, at, at + count - 1);
        for (int i = at; i < at + count; ++i)
            m_indexOf.remove(m_rows.at(i).ref().id);
        m_rows.remove(at, count);
        renumber(at);
        endRemoveRows();
    }

    /// Reads the rows again from the first to a page below the last one seen, and puts each
    /// where it belongs now, by moves: selection and scroll position stay. What was loaded
    /// further down is dropped, to be loaded again when scrolled to.
    void settle()
    {
        m_settleAgain = isLoading();
        if (isLoading())
            return;
        if (m_rows.isEmpty())
            return lookForNew();
        setLoading(true);
        settlePage(0, {});
    }
    void settlePage(int from, const std::optional<core::Cursor> &after)
    {
        m_source.page(m_filter, after, kPageSize)
            .then(this, [this, from, generation = m_generation](const core::Result<core::Page<Row>> &page) {
                if (generation == m_generation)
                    settled(from, page);
            });
    }
    void settled(int from, const core::Result<core::Page<Row>> &page)
    {
        if (!page) {
            setLoading(false);
            Q_EMIT failed(page.error());
            return;
        }
        int at = from;
        for (const Row &row : page->rows) {
            if (m_indexOf.value(row.ref().id, at) >= at) // Else it moved between two pages.
                putAt(at++, row);
        }
        if (page->next && at <= lastVisible() + kPageSize && at < rowCount())
            return settlePage(at, page->next);
        removeFrom(at, rowCount() - at);
        m_next = page->next;
        setComplete(!m_next);
        endLoad();
    }
    void putAt(int at, const Row &row)
    {
        const int was = m_indexOf.value(row.ref().id, -1);
        if (was < 0)
            return insert(at, {row});
        if (was != at) {
            beginMoveRows({}, was, was, {}, at);
            m_rows.move(was, at);
            for (int i = at; i <= was; ++i)
                m_indexOf.insert(m_rows.at(i).ref().id, i);
            endMoveRows();
        }
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }

    void renumber(int from)
    {
        for (int i = from; i < m_rows.size(); ++i)
            m_indexOf.insert(m_rows.at(i).ref().id, i);
    }

    Source m_source;
    QList<Column<Row>> m_columns;
    Ordering<Row, Filter> m_ordering;
    Filter m_filter{};
    QList<Row> m_rows;
    QHash<qint64, int> m_indexOf;
    std::optional<core::Cursor> m_next;
    QSet<core::RowRef> m_changedWhileLoading;
    int m_generation = 0;       ///< Grows at each reload: an answer to an older one is dropped.
    int m_countsAsked = 0;      ///< Likewise for counts.
    bool m_lookAgain = false;   ///< New rows were announced while a page was under way.
    bool m_settleAgain = false; ///< A row changed places meanwhile.
};

} // namespace ui
