// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/services/ChangeNotifier.h"
#include "ui/models/Column.h"

#include <QAbstractTableModel>

class QTimer;

namespace ui {

/// The part of PagedModel that needs no template: what a ListView asks of a list.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    static constexpr int kPageSize = 256;
    static constexpr int kLargePage = 2048; ///< While loading to the end: fewer, still short reads.

    /// A followed list (scrolled to its top) takes new rows in; another one only offers them.
    void setFollowing(bool following) { m_following = following; }
    /// Takes in the rows offered.
    void showNew();
    /// The last row the user sees: what must be right at once after rows changed places.
    void setLastVisible(int row) { m_lastVisible = row; }
    /// Loads page after page until the last row is there; stopLoadingAll() ends it.
    void loadAll();
    void stopLoadingAll() { m_loadingAll = false; }
    /// After failed(): asks again for what is missing.
    virtual void retry() = 0;

    bool isLoading() const { return m_loading; }
    bool isComplete() const { return m_complete; }
    virtual ColumnFace face(int column) const = 0;
    bool canSort(int column) const { return !face(column).sortKey.isEmpty(); }
    /// Column and direction of the order the user chose; -1: the list's own.
    int sortColumn() const { return m_sortColumn; }
    Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Says by which column the filter orders the rows already; -1: by none shown.
    void markSorted(int column, Qt::SortOrder order) { setSort(column, order); }
    /// Whether rows fall into groups (SectionRole).
    bool hasSections() const { return m_hasSections; }

Q_SIGNALS:
    void newRowsOffered(int count); ///< 0 once they are shown.
    void failed(const core::Error &error);
    void loadingChanged(bool loading);
    void counted(qint64 count); ///< Rows matching the filter, loaded or not.

protected:
    PagedModelBase(core::ChangeNotifier &changes, QObject *parent);

    bool isFollowing() const { return m_following; }
    int lastVisible() const { return m_lastVisible; }
    int pageSize() const { return m_loadingAll ? kLargePage : kPageSize; }
    void setLoading(bool loading);
    void setComplete(bool complete) { m_complete = complete; }
    void setSort(int column, Qt::SortOrder order);
    void setHasSections(bool has) { m_hasSections = has; }
    /// Goes on with loadAll(), from the event loop.
    void continueLoading();
    virtual void apply(const core::ChangeSet &changes) = 0;
    virtual void lookForNew() = 0;

private:
    QTimer *m_next; ///< For the page after this one, of loadAll().
    bool m_following = true;
    bool m_loading = false;
    bool m_loadingAll = false;
    bool m_complete = false;
    bool m_hasSections = false;
    int m_lastVisible = 0;
    int m_sortColumn = -1;
    Qt::SortOrder m_sortOrder = Qt::AscendingOrder;
};

} // namespace ui
