// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "ui/models/PagedModel.h"
#include "ui/text/Format.h"

#include <QListView>
#include <QStyledItemDelegate>

namespace ui {

using BoardModel = PagedModel<core::InterventionRow, core::InterventionFilter>;

/// What a card says in one sentence, for those who hear it.
QString cardSentence(const core::InterventionRow &row, const Format &format);

/// Draws a card: number, client, title, what is due next and who does it. What is late is told in words,
/// by a sign and by a hatched edge, not by colour alone. Dates are told against the present of each painting.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    /// @p model outlives the delegate.
    CardDelegate(const BoardModel *model, Format format, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintTop(QPainter &painter, const QRect &line, const core::InterventionRow &row,
                  const QStyleOptionViewItem &option) const;
    void paintBottom(QPainter &painter, const QRect &line, const core::InterventionRow &row,
                     const QStyleOptionViewItem &option) const;

    const BoardModel *m_model;
    Format m_format;
};

/// The cards of one column: a list of cards of one height, that go to another column by mouse (pressed,
/// dragged, let go there; Esc lets it be) or by Ctrl+← and Ctrl+→. ← and → go beside.
class CardView : public QListView
{
    Q_OBJECT
public:
    explicit CardView(QWidget *parent = nullptr);

    bool isDragging() const { return m_isDragging; }
    /// Ends a drag that the view does not hear of itself.
    void cancelDrag();
    void keyboardSearch(const QString &search) override;

Q_SIGNALS:
    void opened(const QModelIndex &index);
    void sideways(int step);
    void stepRequested(const QModelIndex &index, int step);
    void menuRequested(const QModelIndex &index, const QPoint &global);
    void backRequested();
    void typed(const QString &text);
    void dragStarted(const QModelIndex &index);
    void dragged(const QPoint &global);
    void dropped(const QPoint &global);
    void dragCancelled();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    bool handleKey(const QKeyEvent &event);

    QPoint m_pressed;
    QPersistentModelIndex m_card; ///< Under the mouse when it was pressed.
    bool m_isDragging = false;
};

} // namespace ui
