// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayRow.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/ElidedLabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPushButton>

namespace ui {
namespace {

constexpr int kHeight = 44;
constexpr int kTallHeight = 56; ///< With what is owed above its record.

QWidget *cellOf(QWidget *content, Qt::Alignment alignment)
{
    auto *cell = new QWidget;
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content, 0, alignment);
    return cell;
}

/// What each cell of all @p rows needs, @p least by the place of the cell (0: it never gives way).
QList<ColumnNeed> needsOf(const QList<QList<QWidget *>> &rows, const QList<int> &least)
{
    QList<ColumnNeed> needs(least.size());
    for (const QList<QWidget *> &cells : rows) {
        for (qsizetype i = 0; i < needs.size(); ++i)
            needs[i].natural = qMax(needs.at(i).natural, cells.at(i)->sizeHint().width());
    }
    for (qsizetype i = 0; i < needs.size(); ++i)
        needs[i].least = least.at(i) == 0 ? needs.at(i).natural : qMin(least.at(i), needs.at(i).natural);
    return needs;
}

int roomFor(const QList<ColumnNeed> &needs, int width)
{
    return width - kGapPanel - kGapInside - static_cast<int>(needs.size() - 1) * kGapPanel;
}

} // namespace

TodayRow::TodayRow(const TodayLine &line, QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("todayRow"));
    setFocusPolicy(Qt::StrongFocus);
    setFixedHeight(kHeight);
    setAccessibleName(
        QStringList{line.what, line.when.text, line.of, line.context}.join(QStringLiteral(", ")));
    auto *what = new ElidedLabel(line.what);
    setTypeSize(*what, kBodySize, QFont::DemiBold);
    auto *context = new ElidedLabel(line.context);
    context->setMuted(true);
    auto *button = new QPushButton(line.action);
    button->setObjectName(QStringLiteral("todayActionButton"));
    button->setAccessibleName(QStringLiteral("%1, %2").arg(line.action, line.of));
    connect(button, &QPushButton::clicked, this, &TodayRow::acted);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapPanel, 0, kGapInside, 1);
    layout->setSpacing(kGapPanel);
    auto *texts = new QWidget;
    m_texts = new QBoxLayout(QBoxLayout::LeftToRight, texts);
    m_texts->setContentsMargins(0, 0, 0, 0);
    m_cells = {cellOf(new Badge(line.when), Qt::AlignLeft), what, new ElidedLabel(line.of), context,
               cellOf(button, Qt::AlignRight)};
    m_texts->addWidget(m_cells.at(What));
    m_texts->addWidget(m_cells.at(Of));
    layout->addWidget(m_cells.at(When));
    layout->addWidget(texts);
    layout->addWidget(m_cells.at(Context));
    layout->addWidget(m_cells.at(Action));
}

void TodayRow::align(const QList<TodayRow *> &rows, int width)
{
    QList<QList<QWidget *>> cells;
    for (const TodayRow *row : rows)
        cells << row->m_cells;
    QList<ColumnNeed> needs = needsOf(cells, {0, 150, 200, 130, 0});
    needs[Of].takesRest = true;
    needs[Context].rank = 1;
    QList<int> widths = sharedWidths(needs, roomFor(needs, width));
    const bool isTall = widths.at(What) < needs.at(What).natural;
    if (isTall) { // What is owed is never cut for want of room: its record goes below it.
        ColumnNeed both = needs.at(Of);
        both.natural = qMax(both.natural, needs.at(What).natural);
        const QList<ColumnNeed> alone{needs.at(When), both, needs.at(Action)}; // The context may leave.
        const int most = roomFor(alone, width) - needs.at(When).natural - needs.at(Action).natural;
        both.least = qMax(both.least, qMin(needs.at(What).natural, most));
        needs = {needs.at(When), both, needs.at(Context), needs.at(Action)};
        widths = sharedWidths(needs, roomFor(needs, width));
        widths.insert(Of, widths.at(What));
    }
    for (TodayRow *row : rows)
        row->setWidths(widths, isTall);
}

void TodayRow::setWidths(const QList<int> &widths, bool isTall)
{
    m_texts->setDirection(isTall ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_texts->setSpacing(isTall ? 0 : kGapPanel);
    m_texts->setAlignment(m_cells.at(What), isTall ? Qt::AlignBottom : Qt::Alignment());
    m_texts->setAlignment(m_cells.at(Of), isTall ? Qt::AlignTop : Qt::Alignment());
    setFixedHeight(isTall ? kTallHeight : kHeight);
    for (qsizetype i = 0; i < m_cells.size(); ++i) {
        m_cells.at(i)->setVisible(widths.at(i) > 0);
        m_cells.at(i)->setFixedWidth(widths.at(i));
    }
}

QSize TodayRow::minimumSizeHint() const
{
    return {0, minimumHeight()}; // The cells follow the page, not the page the cells.
}

void TodayRow::enterEvent(QEnterEvent * /*event*/)
{
    m_isHovered = true;
    update();
}

void TodayRow::leaveEvent(QEvent * /*event*/)
{
    m_isHovered = false;
    update();
}

void TodayRow::focusInEvent(QFocusEvent * /*event*/)
{
    update();
}

void TodayRow::focusOutEvent(QFocusEvent * /*event*/)
{
    update();
}

void TodayRow::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        Q_EMIT opened();
    else if (event->key() == Qt::Key_Space)
        Q_EMIT acted();
    else if (event->key() == Qt::Key_Up || event->key() == Qt::Key_Down)
        Q_EMIT stepped(event->key() == Qt::Key_Up ? -1 : 1); // Else the page would scroll.
    else
        QWidget::keyPressEvent(event);
}

void TodayRow::mousePressEvent(QMouseEvent *event)
{
    setFocus(Qt::MouseFocusReason);
    event->accept();
}

void TodayRow::mouseDoubleClickEvent(QMouseEvent *event)
{
    Q_EMIT opened();
    event->accept();
}

void TodayRow::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    if (hasFocus())
        painter.fillRect(rect(), colors.selection);
    else if (m_isHovered)
        painter.fillRect(rect(), colors.hover);
    drawHairline(painter, rect(), Qt::BottomEdge, colors.border);
    if (hasFocus())
        painter.fillRect(QRect(0, 0, 3, height() - 1), colors.accent);
}

} // namespace ui
