// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QStyledItemDelegate>

namespace ui {

/// Paints the cells of every list: ground and hairline of the row, then text, badge or bar as
/// the model says (CellRole). An elided cell says the whole in its tool tip.
class CellDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setHoveredRow(int row) { m_hovered = row; }
    int hoveredRow() const { return m_hovered; }
    /// Drawn as if selected.
    void setMarkedRow(int row) { m_marked = row; }
    /// Whether the last row of the table, or of a group, has a hairline below it.
    void setLastLine(bool drawn) { m_lastLine = drawn; }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                   const QModelIndex &index) override;

private:
    void paintGround(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    static void paintText(QPainter &painter, QRect room, const QStyleOptionViewItem &option,
                          const QModelIndex &index);

    int m_hovered = -1;
    int m_marked = -1;
    bool m_lastLine = true;
};

/// What stands above the first row of a group of a list takes.
inline constexpr int kSectionHeight = 34;
/// The name of a group of rows, from edge to edge of the list.
void paintSection(QPainter &painter, const QRect &rect, const QString &title, const QFont &font,
                  const Colors &colors);

/// A bar of how much is used, 6 high, in the middle of @p rect. Beyond 1 it is full and hatched:
/// too much is seen without colour as well.
void paintBar(QPainter &painter, const QRectF &rect, double part, Tone tone, const Colors &colors);

} // namespace ui
