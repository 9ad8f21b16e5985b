// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SimpleTable.h"

#include "ui/models/CellDelegate.h"
#include "ui/style/Fonts.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStandardItemModel>
#include <numeric>

namespace ui {
namespace {

constexpr int kNarrowest = 48; ///< What a column keeps when there is no room.
constexpr int kReadable = 150; ///< What one that gives way keeps as long as others have room.

} // namespace

SimpleCell strongCell(const QString &text)
{
    return {.text = text, .look = CellLook::Strong};
}

SimpleCell mutedCell(const QString &text)
{
    return {.text = text, .look = CellLook::Muted};
}

SimpleCell badgeCell(const QString &text, Tone tone)
{
    return {.text = text, .look = CellLook::Badge, .tone = tone};
}

SimpleTable::SimpleTable(const QList<SimpleColumn> &columns, QWidget *parent)
    : QTableView(parent), m_columns(columns), m_model(new QStandardItemModel(this)),
      m_delegate(new CellDelegate(this))
{
    m_delegate->setLastLine(false);
    setItemDelegate(m_delegate);
    setModel(m_model);
    m_model->setColumnCount(static_cast<int>(columns.size()));
    bool hasTitles = false;
    for (int i = 0; i < columns.size(); ++i) {
        const SimpleColumn &column = columns.at(i);
        auto *item = new QStandardItem(column.title);
        item->setTextAlignment(column.alignment | Qt::AlignVCenter);
        item->setToolTip(plainToolTip(column.definition));
        m_model->setHorizontalHeaderItem(i, item);
        hasTitles = hasTitles || !column.title.isEmpty();
    }
    arrange();
    horizontalHeader()->setVisible(hasTitles);
    setOpens(false);
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (m_opens && index.flags().testFlag(Qt::ItemIsEnabled))
            Q_EMIT rowOpened(index.row(), keyOf(index.row()));
    });
}

void SimpleTable::arrange()
{
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setTabKeyNavigation(false);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
    verticalHeader()->hide();
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    QHeaderView *header = horizontalHeader();
    setTypeSize(*header, kLabelSize, QFont::DemiBold);
    header->setHighlightSections(false);
    header->setSectionsClickable(false);
    header->setFixedHeight(kRowHeight);
    header->setMinimumSectionSize(kNarrowest / 2);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setFocusPolicy(Qt::NoFocus);
}

void SimpleTable::setOpens(bool opens)
{
    m_opens = opens;
    setSelectionMode(opens ? QAbstractItemView::SingleSelection : QAbstractItemView::NoSelection);
    setFocusPolicy(opens ? Qt::StrongFocus : Qt::NoFocus);
    viewport()->setCursor(opens ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

int SimpleTable::addRow(const QList<SimpleCell> &cells, const QVariant &key)
{
    QList<QStandardItem *> items;
    for (int i = 0; i < m_columns.size(); ++i) {
        const SimpleCell cell = cells.value(i);
        auto *item = new QStandardItem(cell.action ? QString() : cell.text);
        item->setEditable(false);
        item->setTextAlignment(m_columns.at(i).alignment | Qt::AlignVCenter);
        item->setData(static_cast<int>(cell.look), LookRole);
        item->setData(static_cast<int>(cell.tone), ToneRole);
        item->setToolTip(plainToolTip(cell.toolTip));
        if (cell.part >= 0)
            item->setData(cell.part, PartRole);
        if (!cell.badge.text.isEmpty())
            item->setData(QVariant::fromValue(cell.badge), BadgeRole);
        if (m_columns.at(i).wraps)
            item->setData(true, WrapRole);
        items << item;
    }
    items.first()->setData(key, Qt::UserRole);
    m_model->appendRow(items);
    const int row = m_model->rowCount() - 1;
    for (int i = 0; i < cells.size() && i < m_columns.size(); ++i) {
        if (cells.at(i).action)
            addButton(row, i, cells.at(i).action);
    }
    fitColumns();
    return row;
}

void SimpleTable::addButton(int row, int column, QAction *action)
{
    auto *holder = new QWidget;
    auto *layout = new QHBoxLayout(holder);
    layout->setContentsMargins(kGapInside, 0, kGapInside, 1);
    auto *button = new QPushButton(action->text());
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    layout->addStretch(1);
    layout->addWidget(button);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_model->item(row, column)->setData(action->text(), Qt::AccessibleTextRole);
    setIndexWidget(m_model->index(row, column), holder);
}

void SimpleTable::addHeading(const QString &text)
{
    auto *item = new QStandardItem(text);
    item->setFlags(Qt::NoItemFlags);
    item->setData(static_cast<int>(CellLook::Heading), LookRole);
    m_model->appendRow(item);
    setSpan(m_model->rowCount() - 1, 0, 1, static_cast<int>(m_columns.size()));
    fitColumns();
}

void SimpleTable::clear()
{
    clearSpans();
    m_model->removeRows(0, m_model->rowCount());
    updateGeometry();
}

QVariant SimpleTable::keyOf(int row) const
{
    return m_model->index(row, 0).data(Qt::UserRole);
}

int SimpleTable::rows() const
{
    return m_model->rowCount();
}

void SimpleTable::setMarked(int row)
{
    hover(-1);
    m_delegate->setMarkedRow(row);
    viewport()->update();
}

int SimpleTable::naturalWidth(int column) const
{
    if (m_columns.at(column).width > 0)
        return m_columns.at(column).width;
    const QFontMetrics metrics(horizontalHeader()->font());
    int width = metrics.horizontalAdvance(m_columns.at(column).title) + kGapPanel + kGapInside;
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    option.rect = QRect();
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row, column);
        if (const QWidget *widget = indexWidget(index))
            width = qMax(width, widget->sizeHint().width());
        else
            width = qMax(width, m_delegate->sizeHint(option, index).width());
    }
    return width;
}

void SimpleTable::fitColumns()
{
    QList<int> widths;
    for (int i = 0; i < m_columns.size(); ++i)
        widths << naturalWidth(i);
    const int left = viewport()->width() - std::accumulate(widths.cbegin(), widths.cend(), 0);
    if (left > 0)
        widen(widths, left);
    else
        narrow(widths, -left);
    for (int i = 0; i < widths.size(); ++i)
        setColumnWidth(i, widths.at(i));
    fitRows();
    updateGeometry();
}

void SimpleTable::widen(QList<int> &widths, int left) const
{
    const auto stretches = [](const SimpleColumn &column) { return column.stretches; };
    const auto count = static_cast<int>(std::count_if(m_columns.cbegin(), m_columns.cend(), stretches));
    if (count == 0)
        widths.last() += left;
    for (int i = 0; count > 0 && i < widths.size(); ++i) {
        if (m_columns.at(i).stretches)
            widths[i] += left / count;
    }
}

void SimpleTable::narrow(QList<int> &widths, int missing) const
{
    // First those meant to give way, down to a readable width; then whichever is the widest.
    for (int i = 0; missing > 0 && i < widths.size(); ++i) {
        const bool gives = m_columns.at(i).stretches || m_columns.at(i).wraps;
        const int give = gives ? qMin(missing, qMax(0, widths.at(i) - kReadable)) : 0;
        widths[i] -= give;
        missing -= give;
    }
    // A cell that does not fit ends in "…" and says the whole in its tool tip.
    auto widest = std::max_element(widths.begin(), widths.end());
    while (missing > 0 && *widest > kNarrowest) {
        const int give = qMin(missing, qMax(1, *widest / 10));
        *widest -= give;
        missing -= give;
        widest = std::max_element(widths.begin(), widths.end());
    }
}

void SimpleTable::fitRows()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        int height = sizeHintForRow(row);
        for (int i = 0; i < m_columns.size(); ++i) {
            if (indexWidget(m_model->index(row, i)))
                height = qMax(height, kRowHeight + kGapInside);
        }
        setRowHeight(row, height);
    }
}

QSize SimpleTable::sizeHint() const
{
    int height = horizontalHeader()->isHidden() ? 0 : kRowHeight;
    for (int row = 0; row < m_model->rowCount(); ++row)
        height += rowHeight(row);
    int width = 0;
    for (int i = 0; i < m_columns.size(); ++i)
        width += naturalWidth(i);
    return {width, height};
}

QSize SimpleTable::minimumSizeHint() const
{
    return {static_cast<int>(m_columns.size()) * kNarrowest, sizeHint().height()};
}

void SimpleTable::keyPressEvent(QKeyEvent *event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Down && !currentIndex().isValid()) {
        goToFirst();
        return;
    }
    if (opens && m_opens && currentIndex().isValid())
        Q_EMIT rowOpened(currentIndex().row(), keyOf(currentIndex().row()));
    else if (event->key() == Qt::Key_Escape)
        event->ignore();
    else
        QTableView::keyPressEvent(event);
}

void SimpleTable::goToFirst()
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        if (m_model->item(row)->isEnabled())
            return setCurrentIndex(m_model->index(row, 0));
    }
}

void SimpleTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    if (event->size().width() != event->oldSize().width())
        fitColumns();
}

void SimpleTable::mouseMoveEvent(QMouseEvent *event)
{
    hover(m_opens ? rowAt(event->pos().y()) : -1);
    QTableView::mouseMoveEvent(event);
}

void SimpleTable::leaveEvent(QEvent *event)
{
    hover(-1);
    QTableView::leaveEvent(event);
}

void SimpleTable::hover(int row)
{
    if (m_delegate->hoveredRow() == row)
        return;
    m_delegate->setHoveredRow(row);
    viewport()->update();
}

void SimpleTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::FontChange && m_delegate)
        fitColumns();
}

void SimpleTable::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // Nothing to scroll here: the page does.
}

} // namespace ui
