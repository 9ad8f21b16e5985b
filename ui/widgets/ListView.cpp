// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ListView.h"

#include "ui/models/CellDelegate.h"
#include "ui/models/PagedModelBase.h"
#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/EmptyState.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimer>

namespace ui {
namespace {

constexpr int kMeasuredRows = 100;
constexpr int kSortArrow = 14;

} // namespace

ListView::ListView(QWidget *parent)
    : QTableView(parent), m_delegate(new CellDelegate(this)),
      m_empty(new EmptyState({}, nullptr, viewport())), m_skeletonDelay(new QTimer(this))
{
    setItemDelegate(m_delegate);
    arrange();
    m_empty->hide();
    m_skeletonDelay->setSingleShot(true);
    m_skeletonDelay->setInterval(kSkeletonMsecs);
    connect(m_skeletonDelay, &QTimer::timeout, this, [this] {
        m_skeletonShown = true;
        viewport()->update();
    });
    connect(this, &QTableView::doubleClicked, this, &ListView::opened);
}

void ListView::arrange()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setWordWrap(false);
    setCornerButtonEnabled(false);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(true);
    viewport()->setBackgroundRole(QPalette::Base);
    // One fixed height for all rows: measuring a million rows freezes the view.
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->hide();
    QHeaderView *header = horizontalHeader();
    setTypeSize(*header, kLabelSize, QFont::DemiBold);
    header->setHighlightSections(false);
    header->setSectionsMovable(true);
    header->setSectionsClickable(true);
    header->setMinimumSectionSize(40);
    header->setFixedHeight(kRowHeight);
    header->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    header->setFocusPolicy(Qt::NoFocus);
}

PagedModelBase *ListView::paged() const
{
    return qobject_cast<PagedModelBase *>(model());
}

void ListView::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    connect(selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ListView::selected);
    connect(model, &QAbstractItemModel::modelReset, this, [this] {
        Q_EMIT selected({}); // A reset clears the selection in silence.
        m_goesToEnd = false;
        showEmpty();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &ListView::showEmpty);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &ListView::showEmpty);
    PagedModelBase *list = paged();
    if (!list)
        return;
    arrangeColumns(*list);
    connect(list, &PagedModelBase::loadingChanged, this, &ListView::showSkeleton);
    showSkeleton(list->isLoading());
}

void ListView::arrangeColumns(PagedModelBase &model)
{
    QHeaderView *header = horizontalHeader();
    m_natural.clear();
    for (int column = 0; column < model.columnCount(); ++column) {
        const ColumnFace face = model.face(column);
        const int arrow = face.sortKey.isEmpty() ? 0 : kSortArrow;
        m_natural << header->fontMetrics().horizontalAdvance(face.title) + kGapPanel + kGapInside + arrow;
        header->setSectionResizeMode(column, QHeaderView::Interactive);
    }
    measure(0, kMeasuredRows);
    joinColumns(model);
}

void ListView::joinColumns(PagedModelBase &model)
{
    connect(horizontalHeader(), &QHeaderView::sectionClicked, &model,
            [this, &model](int column) { sortBy(model, column); });
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this](int, int before, int now) {
        if (m_fitting || before <= 0 || now <= 0)
            return;
        m_hasOwnWidths = true;
        Q_EMIT columnsChanged();
    });
    connect(horizontalHeader(), &QHeaderView::sectionMoved, this, &ListView::columnMoved);
    connect(&model, &QAbstractItemModel::rowsRemoved, this,
            [this](const QModelIndex & /*parent*/, int first, int /*last*/) { placeSections(first, first); });
    connect(&model, &QAbstractItemModel::rowsMoved, this,
            [this, &model] { placeSections(0, model.rowCount()); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] { measure(0, kMeasuredRows); });
    connect(&model, &QAbstractItemModel::rowsInserted, this,
            [this](const QModelIndex & /*parent*/, int first, int last) {
                measure(first, last);
                placeSections(first, last);
            });
    connect(&model, &QAbstractItemModel::dataChanged, this,
            [this](const QModelIndex &first, const QModelIndex &last) {
                measure(first.row(), last.row());
                placeSections(first.row(), last.row());
            });
}

void ListView::sortBy(PagedModelBase &model, int column)
{
    if (!model.canSort(column))
        return;
    const bool again = model.sortColumn() == column && model.sortOrder() == Qt::AscendingOrder;
    const Qt::SortOrder order = again ? Qt::DescendingOrder : Qt::AscendingOrder;
    model.sort(column, order);
    if (model.sortColumn() != column)
        return; // The list has no order of its own choosing.
    horizontalHeader()->setSortIndicator(column, order);
    horizontalHeader()->setSortIndicatorShown(true);
    Q_EMIT columnsChanged();
}

void ListView::measure(int first, int last)
{
    if (first >= kMeasuredRows)
        return; // The first rows tell enough; measuring all of a long list takes too long.
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect();
    last = qMin(qMin(last, kMeasuredRows), model()->rowCount() - 1);
    for (int column = 0; column < m_natural.size(); ++column) {
        for (int row = first; row <= last; ++row)
            m_natural[column] =
                qMax(m_natural.at(column), m_delegate->sizeHint(option, model()->index(row, column)).width());
    }
    fitColumns();
}

void ListView::setEmptyContent(const QString &sentence, QAction *action)
{
    m_empty->setContent(sentence, action);
}

bool ListView::select(const QModelIndex &index)
{
    if (!index.isValid())
        return false;
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
    return true;
}

void ListView::keyboardSearch(const QString & /*search*/)
{
    // Typing filters the list instead: typed().
}

void ListView::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(*event))
        event->accept();
    else
        QTableView::keyPressEvent(event);
}

bool ListView::handleKey(const QKeyEvent &event)
{
    if (event.matches(QKeySequence::Copy)) {
        copySelected();
        return true;
    }
    const QModelIndex current = currentIndex();
    switch (event.key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event.modifiers() & Qt::ControlModifier)
            return false;
        if (current.isValid())
            Q_EMIT opened(current);
        return true;
    case Qt::Key_Space:
        if (current.isValid())
            Q_EMIT peeked(current);
        return true;
    case Qt::Key_Escape:
        m_goesToEnd = false;
        if (paged())
            paged()->stopLoadingAll();
        Q_EMIT backRequested();
        return true;
    case Qt::Key_Home:
    case Qt::Key_End:
        return moveToEdge(event.key());
    default:
        break;
    }
    const Qt::KeyboardModifiers modifiers = event.modifiers() & ~(Qt::ShiftModifier | Qt::KeypadModifier);
    if (modifiers != Qt::NoModifier || event.text().isEmpty() || !event.text().at(0).isPrint())
        return false;
    Q_EMIT typed(event.text());
    return true;
}

bool ListView::moveToEdge(int key)
{
    const int rows = model() ? model()->rowCount() : 0;
    m_goesToEnd = false;
    if (key == Qt::Key_Home) {
        if (paged())
            paged()->stopLoadingAll();
        return rows == 0 || select(model()->index(0, 0));
    }
    if (paged() && !paged()->isComplete()) {
        m_goesToEnd = true;
        paged()->loadAll();
        return true;
    }
    return rows == 0 || select(model()->index(rows - 1, 0));
}

void ListView::showSkeleton(bool loading)
{
    if (loading && model()->rowCount() == 0) {
        m_skeletonDelay->start();
        m_empty->hide();
        return;
    }
    m_skeletonDelay->stop();
    m_skeletonShown = false;
    showEmpty();
    viewport()->update();
    if (m_goesToEnd && paged()->isComplete())
        moveToEdge(Qt::Key_End);
}

void ListView::showEmpty()
{
    const PagedModelBase *list = paged();
    const bool isEmpty = model()->rowCount() == 0 && (!list || (list->isComplete() && !list->isLoading()));
    m_empty->setGeometry(viewport()->rect());
    m_empty->setVisible(isEmpty);
}

void ListView::mouseMoveEvent(QMouseEvent *event)
{
    hover(rowAt(event->pos().y()));
    QTableView::mouseMoveEvent(event);
}

void ListView::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void ListView::hover(int row)
{
    if (m_delegate->hoveredRow() == row)
        return;
    for (const int each : {m_delegate->hoveredRow(), row}) {
        if (each >= 0)
            viewport()->update(0, rowViewportPosition(each), viewport()->width(), rowHeight(each));
    }
    m_delegate->setHoveredRow(row);
}

void ListView::paintEvent(QPaintEvent *event)
{
    QTableView::paintEvent(event);
    paintSections();
    if (!m_skeletonShown)
        return;
    QPainter painter(viewport());
    const Colors &colors = colorsOf(*this);
    for (int row = 0; row < 8; ++row) {
        for (int column = 0; column < horizontalHeader()->count(); ++column) {
            const QRect cell(columnViewportPosition(column), row * kRowHeight, columnWidth(column),
                             kRowHeight);
            const int width =
                qMax(20, (cell.width() - 2 * kGapInside) * (60 + (row * 37 + column * 53) % 40) / 100);
            drawRounded(painter, QRectF(cell.left() + kGapInside, cell.center().y() - 4, qMin(width, 220), 9),
                        4, colors.neutralSoft);
        }
    }
}

void ListView::placeSections(int first, int last)
{
    QHeaderView *rows = verticalHeader();
    const bool has = paged() && paged()->hasSections();
    if (!has && !m_hadSections)
        return;
    m_hadSections = has;
    for (int row = first; row < model()->rowCount() && row <= last + 1; ++row) {
        const bool begins = has && model()->index(row, 0).data(SectionRole).isValid();
        const int height = kRowHeight + (begins ? kSectionHeight : 0);
        if (rows->sectionSize(row) != height)
            rows->resizeSection(row, height);
    }
    viewport()->update();
}

void ListView::paintSections()
{
    if (!m_hadSections)
        return;
    QPainter painter(viewport());
    const int last = rowAt(viewport()->height() - 1);
    for (int row = qMax(0, rowAt(0)); row <= (last < 0 ? model()->rowCount() - 1 : last); ++row) {
        const QVariant title = model()->index(row, 0).data(SectionRole);
        if (title.isValid())
            paintSection(painter, {0, rowViewportPosition(row), viewport()->width(), kSectionHeight},
                         title.toString(), font(), colorsOf(*this));
    }
}

void ListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    m_empty->setGeometry(viewport()->rect());
    if (event->size().width() != event->oldSize().width())
        fitColumns();
    tellWhatIsSeen();
}

void ListView::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && !m_natural.isEmpty())
        measure(0, kMeasuredRows);
}

void ListView::scrollContentsBy(int dx, int dy)
{
    QTableView::scrollContentsBy(dx, dy);
    tellWhatIsSeen();
}

void ListView::tellWhatIsSeen()
{
    PagedModelBase *list = paged();
    if (!list)
        return;
    const int last = rowAt(viewport()->height() - 1);
    list->setLastVisible(last < 0 ? list->rowCount() - 1 : last);
    list->setFollowing(verticalScrollBar()->value() == 0);
}

void ListView::rowsInserted(const QModelIndex &parent, int first, int last)
{
    const int value = verticalScrollBar()->value();
    const bool above = value > 0 && first <= rowAt(0);
    QTableView::rowsInserted(parent, first, last);
    if (!above)
        return;
    updateGeometries(); // What is read stays where it is.
    verticalScrollBar()->setValue(value + (last - first + 1) * kRowHeight);
}

void ListView::rowsAboutToBeRemoved(const QModelIndex &parent, int first, int last)
{
    const int top = rowAt(0);
    int height = 0;
    for (int row = first; last < top && row <= last; ++row)
        height += rowHeight(row);
    QTableView::rowsAboutToBeRemoved(parent, first, last);
    verticalScrollBar()->setValue(verticalScrollBar()->value() - height);
}

void ListView::copySelected() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    QStringList lines;
    for (const QModelIndex &row : std::as_const(rows)) {
        QStringList cells;
        for (int visual = 0; visual < horizontalHeader()->count(); ++visual) {
            const int column = horizontalHeader()->logicalIndex(visual);
            if (!isColumnHidden(column))
                cells << row.siblingAtColumn(column).data().toString();
        }
        lines << cells.join(QLatin1Char('\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(QLatin1Char('\n')));
}

} // namespace ui
