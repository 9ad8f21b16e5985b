// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionBoard.h"

#include "ui/pages/intervention/InterventionColumns.h"
#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPainter>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kColumnWidth = 184; ///< At least.
constexpr int kNearEdge = 40;     ///< A card dragged so near the edge scrolls the board.
constexpr int kScrollStep = 24;

QString columnName(core::InterventionState state)
{
    QString name = words(state);
    name[0] = name.at(0).toUpper();
    return name;
}

QList<Column<core::InterventionRow>> cardColumn(core::InterventionState state, const Format &format)
{
    Column<core::InterventionRow> card;
    card.id = QStringLiteral("card");
    card.title = columnName(state);
    card.text = [format](const core::InterventionRow &row) { return cardSentence(row, format); };
    card.toolTip = [format](const core::InterventionRow &row) {
        const QString due = row.nextDue ? QLatin1Char('\n') + format.exact(*row.nextDue) : QString();
        return cardSentence(row, format) + due;
    };
    return {card};
}

} // namespace

BoardColumn::BoardColumn(core::InterventionState state, const InterventionSource &source,
                         const Format &format, core::ChangeNotifier &changes, QWidget *parent)
    : QWidget(parent), m_state(state),
      m_model(new BoardModel(source.list, cardColumn(state, format), changes, this)), m_view(new CardView),
      m_title(new ElidedLabel), m_count(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("boardColumn%1").arg(static_cast<int>(state)));
    setMinimumWidth(kColumnWidth);
    m_title->setText(columnName(state));
    setTypeSize(*m_title, kSmallSize, QFont::DemiBold);
    setTypeSize(*m_count, kSmallSize);
    m_count->setObjectName(QStringLiteral("columnCountLabel"));
    m_model->setOrdering(interventionOrdering());
    m_view->setObjectName(QStringLiteral("cards"));
    m_view->setAccessibleName(columnName(state));
    m_view->setItemDelegate(new CardDelegate(m_model, format, this));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kGapTight, 0, kGapTight, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_count);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapCell, kGapCell, kGapCell, 0);
    layout->setSpacing(kGapCell);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    connect(m_model, &PagedModelBase::counted, this,
            [this](qint64 count) { m_count->setText(locale().toString(count)); });
    connect(m_model, &PagedModelBase::failed, this, &BoardColumn::failed);
    connect(m_model, &QAbstractItemModel::rowsInserted, this, &BoardColumn::showAwaited,
            Qt::QueuedConnection); // Once the view knows the row.
}

void BoardColumn::setFilter(core::InterventionFilter filter)
{
    const bool isOpen = core::isOpen(m_state);
    filter.state = m_state;
    filter.scope = isOpen ? core::InterventionScope::Open : core::InterventionScope::Everything;
    filter.order = core::usualOrder(filter.scope);
    m_count->clear();
    m_model->setFilter(filter);
    if (!m_view->model())
        m_view->setModel(m_model); // Not before: a view asks for rows, also of a board that is never shown.
}

void BoardColumn::setDrop(Drop drop)
{
    m_drop = drop;
    update();
}

void BoardColumn::await(core::InterventionId id)
{
    m_awaited = id;
    showAwaited();
}

void BoardColumn::showAwaited()
{
    const QModelIndex index = m_awaited.isValid() ? m_model->indexOf(m_awaited.value()) : QModelIndex();
    if (!index.isValid())
        return;
    m_awaited = {};
    m_view->setCurrentIndex(index);
    m_view->scrollTo(index);
    m_view->setFocus();
}

void BoardColumn::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    const bool isHere = m_drop == Drop::Here;
    drawRounded(painter, rect(), kRadius, isHere ? colors.accentSoft : colors.background,
                isHere                     ? colors.accent
                : m_drop == Drop::Possible ? colors.control
                                           : QColor(Qt::transparent),
                isHere ? 1.5 : 1);
    if (m_drop != Drop::Impossible)
        return;
    painter.setClipRect(rect());
    painter.setPen(QPen(colors.border, 1));
    constexpr int kBetween = 12;
    for (int x = -height(); x < width(); x += kBetween) // Hatched: not there.
        painter.drawLine(x, height(), x + height(), 0);
}

InterventionBoard::InterventionBoard(const InterventionSource &source, const Format &format,
                                     core::ChangeNotifier &changes, QWidget *parent)
    : QWidget(parent), m_format(format), m_message(new MessageBar), m_area(new QScrollArea),
      m_ghost(new QLabel(this))
{
    setObjectName(QStringLiteral("interventionBoard"));
    setFocusPolicy(Qt::StrongFocus);
    auto *columns = new QWidget;
    columns->setAutoFillBackground(false);
    auto *beside = new QHBoxLayout(columns);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(kGapCell);
    for (const core::InterventionState state : core::kBoardStates)
        addColumn(state, source, changes);
    for (BoardColumn *column : std::as_const(m_columns))
        beside->addWidget(column, 1);
    m_area->setObjectName(QStringLiteral("boardArea"));
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setWidgetResizable(true);
    m_area->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setWidget(columns);
    m_area->viewport()->setAutoFillBackground(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapInside, 0, kGapInside, kGapInside);
    layout->setSpacing(kGapCell);
    layout->addWidget(m_message);
    layout->addWidget(m_area, 1);
    m_ghost->setObjectName(QStringLiteral("draggedCard"));
    m_ghost->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_ghost->hide();
}

void InterventionBoard::addColumn(core::InterventionState state, const InterventionSource &source,
                                  core::ChangeNotifier &changes)
{
    auto *column = new BoardColumn(state, source, m_format, changes);
    m_columns << column;
    connect(column, &BoardColumn::failed, this, &InterventionBoard::failed);
    joinView(column);
}

void InterventionBoard::joinView(BoardColumn *column)
{
    CardView *view = column->view();
    const auto rowAt = [column](const QModelIndex &index) { return *column->model()->rowAt(index); };
    connect(view, &CardView::opened, this,
            [this, rowAt](const QModelIndex &index) { Q_EMIT opened(rowAt(index).id); });
    connect(view, &CardView::sideways, this, [this, column](int step) { goBeside(column, step); });
    connect(view, &CardView::stepRequested, this, [this, column, rowAt](const QModelIndex &index, int step) {
        const qsizetype to = m_columns.indexOf(column) + step;
        if (to >= 0 && to < m_columns.size())
            put(rowAt(index), m_columns.at(to)->state(),
                column->view()->viewport()->mapToGlobal(column->view()->visualRect(index).center()));
    });
    connect(
        view, &CardView::menuRequested, this,
        [this, column](const QModelIndex &index, const QPoint &global) { popUpMenu(column, index, global); });
    connect(view, &CardView::backRequested, this, &InterventionBoard::backRequested);
    connect(view, &CardView::typed, this, &InterventionBoard::typed);
    connect(view, &CardView::dragStarted, this,
            [this, column](const QModelIndex &index) { startDrag(column, index); });
    connect(view, &CardView::dragged, this, &InterventionBoard::drag);
    connect(view, &CardView::dropped, this, &InterventionBoard::drop);
    connect(view, &CardView::dragCancelled, this, &InterventionBoard::endDrag);
}

void InterventionBoard::setFilter(const core::InterventionFilter &filter)
{
    m_message->dismiss();
    for (BoardColumn *column : std::as_const(m_columns))
        column->setFilter(filter);
}

BoardColumn *InterventionBoard::column(core::InterventionState state) const
{
    for (BoardColumn *column : m_columns) {
        if (column->state() == state)
            return column;
    }
    return nullptr;
}

void InterventionBoard::tellTime()
{
    for (BoardColumn *column : std::as_const(m_columns))
        column->view()->viewport()->update();
}

/// The first column that has a card.
void InterventionBoard::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    for (BoardColumn *column : std::as_const(m_columns)) {
        if (column->model()->rowCount() > 0)
            return focusOn(column);
    }
    m_columns.constFirst()->view()->setFocus();
}

void InterventionBoard::focusOn(BoardColumn *column)
{
    column->view()->setFocus();
    if (!column->view()->currentIndex().isValid())
        column->view()->setCurrentIndex(column->model()->index(0, 0));
    m_area->ensureWidgetVisible(column, 0, 0);
}

/// Columns without a card have nothing to go to.
void InterventionBoard::goBeside(const BoardColumn *column, int step)
{
    for (qsizetype at = m_columns.indexOf(column) + step; at >= 0 && at < m_columns.size(); at += step) {
        if (m_columns.at(at)->model()->rowCount() > 0)
            return focusOn(m_columns.at(at));
    }
}

void InterventionBoard::popUpMenu(BoardColumn *column, const QModelIndex &index, const QPoint &global)
{
    const core::InterventionRow row = *column->model()->rowAt(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("cardMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Open")), &QAction::triggered, this, [this, row] { Q_EMIT opened(row.id); });
    menu->addSeparator();
    for (const BoardColumn *other : std::as_const(m_columns)) {
        if (other == column)
            continue;
        QAction *action = menu->addAction(tr("Put into “%1”").arg(columnName(other->state())));
        action->setEnabled(bool(core::checkMove(row.state, other->state())));
        connect(action, &QAction::triggered, this,
                [this, row, to = other->state(), global] { put(row, to, global); });
    }
    menu->popup(global);
}

BoardColumn *InterventionBoard::columnAt(const QPoint &global) const
{
    if (!m_area->viewport()->rect().contains(m_area->viewport()->mapFromGlobal(global)))
        return nullptr;
    for (BoardColumn *column : m_columns) {
        if (column->rect().contains(column->mapFromGlobal(global)))
            return column;
    }
    return nullptr;
}

void InterventionBoard::startDrag(BoardColumn *column, const QModelIndex &index)
{
    const core::InterventionRow *row = column->model()->rowAt(index);
    if (!row)
        return;
    m_dragged = *row;
    m_message->dismiss();
    const QRect card = column->view()->visualRect(index);
    m_ghost->setPixmap(column->view()->viewport()->grab(card));
    m_ghost->resize(card.size());
    for (BoardColumn *other : std::as_const(m_columns))
        other->setDrop(core::checkMove(row->state, other->state()) ? BoardColumn::Drop::Possible
                                                                   : BoardColumn::Drop::Impossible);
    m_ghost->show();
    m_ghost->raise();
}

void InterventionBoard::drag(const QPoint &global)
{
    if (!m_dragged)
        return;
    m_ghost->move(mapFromGlobal(global) - QPoint(m_ghost->width() / 2, kGapInside));
    const QPoint inside = m_area->viewport()->mapFromGlobal(global);
    QScrollBar *bar = m_area->horizontalScrollBar();
    if (inside.x() < kNearEdge)
        bar->setValue(bar->value() - kScrollStep);
    else if (inside.x() > m_area->viewport()->width() - kNearEdge)
        bar->setValue(bar->value() + kScrollStep);
    const BoardColumn *under = columnAt(global);
    for (BoardColumn *column : std::as_const(m_columns)) {
        const bool isPossible = bool(core::checkMove(m_dragged->state, column->state()));
        column->setDrop(!isPossible       ? BoardColumn::Drop::Impossible
                        : column == under ? BoardColumn::Drop::Here
                                          : BoardColumn::Drop::Possible);
    }
}

void InterventionBoard::drop(const QPoint &global)
{
    if (!m_dragged)
        return;
    const core::InterventionRow row = *m_dragged;
    const BoardColumn *under = columnAt(global);
    endDrag();
    if (under)
        put(row, under->state(), global);
}

void InterventionBoard::endDrag()
{
    m_dragged.reset();
    m_ghost->hide();
    for (BoardColumn *column : std::as_const(m_columns))
        column->setDrop(BoardColumn::Drop::None);
}

void InterventionBoard::put(const core::InterventionRow &row, core::InterventionState to,
                            const QPoint &global)
{
    m_message->dismiss();
    if (row.state == to)
        return;
    if (const core::Result<> possible = core::checkMove(row.state, to); !possible)
        return refuse(possible.error());
    if (to == core::InterventionState::Waiting)
        return askReason(row, global);
    request(row, to);
}

void InterventionBoard::askReason(const core::InterventionRow &row, const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("pauseReasonMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addSection(tr("What does it wait for?"));
    for (const core::PauseReason reason :
         valuesFrom(core::PauseReason::WaitingForClient, core::PauseReason::Other)) {
        QAction *action = menu->addAction(words(reason));
        connect(action, &QAction::triggered, this,
                [this, row, reason] { request(row, core::InterventionState::Waiting, reason); });
    }
    menu->popup(global);
}

void InterventionBoard::request(const core::InterventionRow &row, core::InterventionState to,
                                core::PauseReason reason)
{
    for (BoardColumn *each : std::as_const(m_columns))
        each->await(each->state() == to ? row.id : core::InterventionId());
    Q_EMIT moveRequested(
        {.intervention = row.id, .from = row.state, .to = to, .at = m_format.now(), .pauseReason = reason},
        //: "2026-0418: in progress."
        tr("%1: %2.").arg(core::interventionNumber(row.year, row.sequence), words(to)));
}

void InterventionBoard::refuse(const core::Error &error)
{
    for (BoardColumn *column : std::as_const(m_columns))
        column->await({});
    m_message->showMessage(Tone::Watch, errorText(error));
}

} // namespace ui
