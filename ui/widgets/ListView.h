// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/columnWidths.h"

#include <QTableView>

class QAction;
class QMenu;
class QSettings;
class QTimer;

namespace ui {

class CellDelegate;
class EmptyState;
class PagedModelBase;

/// A list of records: one row each, of one fixed height, whatever their number.
///
/// Click selects; Enter or double click opens; Space peeks; Esc goes back; typing filters;
/// Ctrl+C copies; ↑↓ Page Home End move, End after loading all. Needs a PagedModel for what
/// concerns loading; shows any other table model as well.
class ListView : public QTableView
{
    Q_OBJECT
public:
    static constexpr int kSkeletonMsecs = 200;

    explicit ListView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// What an empty list says, and the action that fills it.
    void setEmptyContent(const QString &sentence, QAction *action = nullptr);
    /// The columns by their importance: the last ones leave where there is no room for all, and
    /// those not named never do.
    void setImportance(const QStringList &ids);
    /// The columns shown at first, in their order; the user then chooses among all of them, in the
    /// menu of the header. Without it all are shown.
    void setStandardColumns(const QStringList &ids);
    /// The columns shown, from left to right, also those that had to leave for want of room.
    QStringList shownColumns() const;
    /// As if the user had chosen them: they stay, however narrow the list. Empty: the standard ones.
    void setShownColumns(const QStringList &ids);
    /// One line a column, checked where it is shown.
    void fillColumnsMenu(QMenu &menu);
    /// Which columns are shown and in which order, widths and sorting, under @p key. Columns whose
    /// width the user never chose fit what they show.
    void saveColumns(QSettings &settings, const QString &key) const;
    void restoreColumns(QSettings &settings, const QString &key);
    /// Selects the record's row and brings it into view; false while it is not loaded.
    bool select(const QModelIndex &index);
    bool isSkeletonShown() const { return m_skeletonShown; }

    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void peeked(const QModelIndex &index);
    void selected(const QModelIndex &index); ///< Invalid when nothing is.
    void backRequested();
    void columnsChanged(); ///< By the user: other ones, their order, or a width.
    void typed(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void rowsInserted(const QModelIndex &parent, int first, int last) override;
    void rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last) override;
    void changeEvent(QEvent *event) override;

private:
    void arrange();
    void arrangeColumns(PagedModelBase &model);
    void joinColumns(PagedModelBase &model);
    void sortBy(PagedModelBase &model, int column);
    /// Takes in how wide the rows from @p first to @p last are.
    void measure(int first, int last);
    void fitColumns();
    void fitRest();
    void offerColumns();
    void toggleColumn(const QString &id, bool shown);
    void columnMoved();
    int columnOf(const QString &id) const; ///< -1: none is called so.
    bool isOffered(int column) const;      ///< Among those shown, room permitting.
    /// Makes room above the rows from @p first to the one after @p last that begin a group.
    void placeSections(int first, int last);
    void paintSections();
    ColumnNeed needOf(int column) const;
    bool handleKey(const QKeyEvent &event);
    bool moveToEdge(int key);
    void showSkeleton(bool loading);
    void showEmpty();
    void hover(int row);
    void copySelected() const;
    void tellWhatIsSeen();
    PagedModelBase *paged() const;

    CellDelegate *m_delegate;
    QStringList m_importance;
    QStringList m_standard;      ///< Empty: all columns, in the model's order.
    QStringList m_chosen;        ///< By the user; empty: the standard ones.
    QList<int> m_natural;        ///< The widest seen of each column; only grows, so that columns stand still.
    bool m_hasOwnWidths = false; ///< The user chose them.
    bool m_fitting = false;
    bool m_hadSections = false;
    EmptyState *m_empty;
    QTimer *m_skeletonDelay;
    bool m_skeletonShown = false;
    bool m_goesToEnd = false; ///< End was pressed; the last row is still being loaded.
};

} // namespace ui
