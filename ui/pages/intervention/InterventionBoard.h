// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/BoardMove.h"
#include "ui/pages/intervention/BoardCards.h"
#include "ui/pages/intervention/InterventionView.h"

class QScrollArea;

namespace ui {

class ElidedLabel;
class MessageBar;

/// One column of the board: the interventions in one state, page after page.
class BoardColumn : public QWidget
{
    Q_OBJECT
public:
    /// What the column says of the card that is dragged.
    enum class Drop { None, Possible, Impossible, Here };

    BoardColumn(core::InterventionState state, const InterventionSource &source, const Format &format,
                core::ChangeNotifier &changes, QWidget *parent = nullptr);

    core::InterventionState state() const { return m_state; }
    CardView *view() const { return m_view; }
    BoardModel *model() const { return m_model; }
    /// @p filter, in this state and in the order of this column.
    void setFilter(core::InterventionFilter filter);
    void setDrop(Drop drop);
    /// Selects the card of @p id, once it is there.
    void await(core::InterventionId id);

Q_SIGNALS:
    void failed(const core::Error &error);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showAwaited();

    core::InterventionState m_state;
    BoardModel *m_model;
    CardView *m_view;
    ElidedLabel *m_title;
    QLabel *m_count;
    Drop m_drop = Drop::None;
    core::InterventionId m_awaited;
};

/// The interventions by state, a column each. A card goes to another column by mouse, by Ctrl+← and
/// Ctrl+→, or by its menu; what that writes is a line of the log, which the board asks for.
class InterventionBoard : public QWidget
{
    Q_OBJECT
public:
    InterventionBoard(const InterventionSource &source, const Format &format, core::ChangeNotifier &changes,
                      QWidget *parent = nullptr);

    void setFilter(const core::InterventionFilter &filter);
    BoardColumn *column(core::InterventionState state) const;
    /// The move asked for was refused: the card stays where it is.
    void refuse(const core::Error &error);
    /// Due dates are told against the present.
    void tellTime();

Q_SIGNALS:
    void opened(core::InterventionId id);
    /// @p done: what is said once it is written.
    void moveRequested(const core::BoardMove &move, const QString &done);
    void failed(const core::Error &error);
    void backRequested();
    void typed(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;

private:
    void addColumn(core::InterventionState state, const InterventionSource &source,
                   core::ChangeNotifier &changes);
    void joinView(BoardColumn *column);
    void goBeside(const BoardColumn *column, int step);
    void focusOn(BoardColumn *column);
    void popUpMenu(BoardColumn *column, const QModelIndex &index, const QPoint &global);
    void startDrag(BoardColumn *column, const QModelIndex &index);
    void drag(const QPoint &global);
    void drop(const QPoint &global);
    void endDrag();
    BoardColumn *columnAt(const QPoint &global) const;
    /// Asks for what a move needs, then for the move; says why it cannot be.
    void put(const core::InterventionRow &row, core::InterventionState to, const QPoint &global);
    void askReason(const core::InterventionRow &row, const QPoint &global);
    void request(const core::InterventionRow &row, core::InterventionState to,
                 core::PauseReason reason = core::PauseReason::WaitingForClient);

    Format m_format;
    MessageBar *m_message;
    QScrollArea *m_area;
    QList<BoardColumn *> m_columns;
    QLabel *m_ghost; ///< The card under the mouse while it is dragged.
    std::optional<core::InterventionRow> m_dragged;
};

} // namespace ui
