// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "ui/models/Ordering.h"
#include "ui/models/RowsModel.h"

#include <utility>

namespace ui {

/// The rows matching a filter, loaded page by page as the view scrolls. Never waits for the
/// database, and is never reset by a change: rows shown are read again, new ones taken in or
/// offered, those whose place in the order changed are moved.
/// A Row has ref() and shows(RowRef); see InterventionRow.
template <class Row, class Filter>
class PagedModel : public RowsModel<Row>
{
public:
    using Source = core::ListSource<Row, Filter>;

    PagedModel(Source source, QList<Column<Row>> columns, core::ChangeNotifier &changes,
               QObject *parent = nullptr)
        : RowsModel<Row>(std::move(columns), changes, parent), m_source(std::move(source))
    {
    }

    void setOrdering(Ordering<Row, Filter> ordering) { m_ordering = std::move(ordering); }
    const Filter &filter() const { return m_filter; }
    void setFilter(const Filter &filter)
    {
        m_filter = filter;
        reload();
    }
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override
    {
        if (column < 0 || column >= this->columnCount() || !this->canSort(column) || !m_ordering.apply)
            return;
        this->setSort(column, order);
        m_ordering.apply(m_filter, this->face(column).sortKey, order);
        reload();
    }
    bool canFetchMore(const QModelIndex &parent) const override
    {
        return !parent.isValid() && !this->isLoading() && !this->isComplete();
    }
    void fetchMore(const QModelIndex &parent) override
    {
        if (!canFetchMore(parent))
            return;
        this->setLoading(true);
        if (!m_next)
            count();
        m_source.page(m_filter, m_next, this->pageSize())
            .then(this, [this, generation = m_generation](const core::Result<core::Page<Row>> &page) {
                if (generation == m_generation) // Else the answer to a filter already left.
                    append(page);
            });
    }
    void retry() override
    {
        if (this->rows().isEmpty())
            return reload();
        this->setComplete(!m_next);
        fetchMore({});
    }

protected:
    void apply(const core::ChangeSet &changes) override
    {
        if (this->isLoading()) // The page under way may have been read before the change.
            m_changedWhileLoading.unite(changes.updated);
        refresh(changes.updated);
        if (!changes.membership.contains(m_source.table))
            return;
        count();
        if (this->sortColumn() >= 0 && m_ordering.keys)
            settle(); // A new row may belong anywhere.
        else
            lookForNew();
    }

    void lookForNew() override
    {
        m_lookAgain = this->isLoading();
        if (this->isLoading() || (this->rows().isEmpty() && !this->isComplete()))
            return;
        m_source.page(m_filter, {}, PagedModelBase::kPageSize)
            .then(this, [this, generation = m_generation](const core::Result<core::Page<Row>> &head) {
                if (generation != m_generation)
                    return;
                if (!head)
                    Q_EMIT this->failed(head.error());
                else if (this->isFollowing())
                    takeIn(head->rows);
                else
                    Q_EMIT this->newRowsOffered(static_cast<int>(this->newIn(head->rows).size()));
            });
    }

private:
    void reload()
    {
        ++m_generation;
        this->setLoading(false);
        this->beginResetModel();
        this->clearRows();
        m_changedWhileLoading.clear();
        m_next.reset();
        m_lookAgain = m_settleAgain = false;
        this->stopLoadingAll();
        this->setComplete(false);
        this->endResetModel();
        Q_EMIT this->newRowsOffered(0);
    }

    void count()
    {
        if (!m_source.count)
            return;
        m_source.count(m_filter).then(this,
                                      [this, asked = ++m_countsAsked](const core::Result<qint64> &answer) {
                                          if (asked == m_countsAsked && answer)
                                              Q_EMIT this->counted(*answer);
                                      });
    }

    void append(const core::Result<core::Page<Row>> &page)
    {
        if (!page) {
            this->setComplete(true); // Ask again only on retry, not at each scroll.
            this->setLoading(false);
            Q_EMIT this->failed(page.error());
            return;
        }
        m_next = page->next;
        this->setComplete(!m_next);
        QList<Row> rows = page->rows; // Some may have been taken in as new meanwhile.
        rows.removeIf([this](const Row &row) { return this->isShown(row.ref().id); });
        this->insert(this->rowCount(), rows);
        endLoad();
    }

    /// What had to wait for a page to arrive.
    void endLoad()
    {
        this->setLoading(false);
        refresh(std::exchange(m_changedWhileLoading, {}));
        if (std::exchange(m_settleAgain, false))
            settle();
        else if (m_lookAgain)
            lookForNew();
        this->continueLoading();
    }
    void takeIn(const QList<Row> &head)
    {
        const QList<int> unknown = this->newIn(head);
        if (unknown.size() == PagedModelBase::kPageSize && !this->rows().isEmpty())
            return reload(); // A gap may follow.
        for (const int at : unknown)
            this->insert(qMin(at, this->rowCount()), {head.at(at)});
        Q_EMIT this->newRowsOffered(0);
    }

    void refresh(const QSet<core::RowRef> &updated)
    {
        const QSet<qint64> shown = this->showing(m_source.table, updated);
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
            Q_EMIT this->failed(fresh.error());
            return;
        }
        bool moved = false;
        for (const Row &row : *fresh) {
            gone.remove(row.ref().id);
            const int at = this->placeOf(row.ref().id, -1);
            if (at < 0)
                continue; // Removed by another answer meanwhile.
            moved =
                moved || m_ordering.keysOf(this->rows().at(at), m_filter) != m_ordering.keysOf(row, m_filter);
            this->write(at, row);
        }
        for (const qint64 id : std::as_const(gone)) // Deleted, or no longer in the filter.
            if (const int at = this->placeOf(id, -1); at >= 0)
                this->removeFrom(at, 1);
        if (moved)
            settle();
    }

    /// Reads the rows again from the first to a page below the last one seen, and puts each
    /// where it belongs now, by moves: selection and scroll position stay. What was loaded
    /// further down is dropped, to be loaded again when scrolled to.
    void settle()
    {
        m_settleAgain = this->isLoading();
        if (this->isLoading())
            return;
        if (this->rows().isEmpty())
            return lookForNew();
        this->setLoading(true);
        settlePage(0, {});
    }
    void settlePage(int from, const std::optional<core::Cursor> &after)
    {
        m_source.page(m_filter, after, PagedModelBase::kPageSize)
            .then(this, [this, from, generation = m_generation](const core::Result<core::Page<Row>> &page) {
                if (generation == m_generation)
                    settled(from, page);
            });
    }
    void settled(int from, const core::Result<core::Page<Row>> &page)
    {
        if (!page) {
            this->setLoading(false);
            Q_EMIT this->failed(page.error());
            return;
        }
        int at = from;
        for (const Row &row : page->rows) {
            if (this->placeOf(row.ref().id, at) >= at) // Else it moved between two pages.
                this->putAt(at++, row);
        }
        if (page->next && at <= this->lastVisible() + PagedModelBase::kPageSize && at < this->rowCount())
            return settlePage(at, page->next);
        this->removeFrom(at, this->rowCount() - at);
        m_next = page->next;
        this->setComplete(!m_next);
        endLoad();
    }
    Source m_source;
    Ordering<Row, Filter> m_ordering;
    Filter m_filter{};
    std::optional<core::Cursor> m_next;
    QSet<core::RowRef> m_changedWhileLoading;
    int m_generation = 0;       ///< Grows at each reload: an answer to an older one is dropped.
    int m_countsAsked = 0;      ///< Likewise for counts.
    bool m_lookAgain = false;   ///< New rows were announced while a page was under way.
    bool m_settleAgain = false; ///< A row changed places meanwhile.
};

} // namespace ui
