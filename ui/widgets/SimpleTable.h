// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/Column.h"
#include "ui/widgets/Badge.h"

#include <QTableView>

class QAction;
class QStandardItemModel;

namespace ui {

class CellDelegate;

struct SimpleColumn
{
    QString title = {};
    Qt::Alignment alignment = Qt::AlignLeft; ///< Figures: AlignRight.
    bool stretches = false;                  ///< Takes what is left; the last one does where none is told to.
    bool wraps = false;                      ///< Its text takes as many lines as it needs.
    int width = 0;                           ///< 0: as wide as its content.
    QString definition = {};                 ///< What the term means; the header's tool tip.
};

struct SimpleCell
{
    QString text = {};
    CellLook look = CellLook::Text;
    Tone tone = Tone::Neutral;
    double part = -1;     ///< CellLook::Bar; negative: no bar.
    BadgeText badge = {}; ///< Before the text.
    QString toolTip = {};
    QAction *action = nullptr; ///< A button instead of the text. Not owned.
};

SimpleCell strongCell(const QString &text);
SimpleCell mutedCell(const QString &text);
SimpleCell badgeCell(const QString &text, Tone tone);

/// A small table inside a panel, all of it shown: as high as its rows, never scrolling. Filled
/// by hand; for lists that may grow, use ListView.
class SimpleTable : public QTableView
{
    Q_OBJECT
public:
    explicit SimpleTable(const QList<SimpleColumn> &columns, QWidget *parent = nullptr);

    /// @p key: what keyOf() gives back. Returns the row.
    int addRow(const QList<SimpleCell> &cells, const QVariant &key = {});
    /// A name above the rows that follow.
    void addHeading(const QString &text);
    void clear();
    QVariant keyOf(int row) const;
    int rows() const;
    /// Rows can then be selected, and opened by Enter or a click. Off at first.
    void setOpens(bool opens);
    /// The row that is meant, whatever is selected: the commitment that runs.
    void setMarked(int row);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void rowOpened(int row, const QVariant &key);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void arrange();
    void addButton(int row, int column, QAction *action);
    void fitColumns();
    void widen(QList<int> &widths, int left) const;
    void narrow(QList<int> &widths, int missing) const;
    void fitRows();
    int naturalWidth(int column) const;
    void goToFirst(); ///< Past a heading.
    void hover(int row);

    QList<SimpleColumn> m_columns;
    QStandardItemModel *m_model;
    CellDelegate *m_delegate;
    bool m_opens = false;
};

} // namespace ui
