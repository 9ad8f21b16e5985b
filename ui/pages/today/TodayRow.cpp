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

QWidget *cellOf(QWidget *content, Qt::Alignment alignment)
{
    auto *cell = new QWidget;
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content, 0, alignment);
    return cell;
}

/// In the order of the cells: the badge, what is owed, of which record, its context, the button.
QList<ColumnNeed> needsOf(const QList<QList<QWidget *>> &rows)
{
    QList<ColumnNeed> needs{
        {}, {.least = 150}, {.least = 200, .takesRest = true}, {.least = 130, .rank = 1}, {}};
    for (const QList<QWidget *> &cells : rows) {
        for (qsizetype i = 0; i < needs.size(); ++i)
            needs[i].natural = qMax(needs.at(i).natural, cells.at(i)->sizeHint().width());
    }
    for (ColumnNeed &need : needs)
        need.least = need.least == 0 ? need.natural : qMin(need.least, need.natural);
    return needs;
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
    m_cells = {cellOf(new Badge(line.when), Qt::AlignLeft), what, new ElidedLabel(line.of), context,
               cellOf(button, Qt::AlignRight)};
    for (QWidget *cell : std::as_const(m_cells))
        layout->addWidget(cell);
}

void TodayRow::align(const QList<TodayRow *> &rows, int width)
{
    QList<QList<QWidget *>> cells;
    for (const TodayRow *row : rows)
        cells << row->m_cells;
    const QList<ColumnNeed> needs = needsOf(cells);
    const auto gaps = static_cast<int>(needs.size() - 1) * kGapPanel;
    const QList<int> widths = sharedWidths(needs, width - kGapPanel - kGapInside - gaps);
    for (const QList<QWidget *> &row : std::as_const(cells)) {
        for (qsizetype i = 0; i < row.size(); ++i) {
            row.at(i)->setVisible(widths.at(i) > 0);
            row.at(i)->setFixedWidth(widths.at(i));
        }
    }
}

QSize TodayRow::minimumSizeHint() const
{
    return {0, kHeight}; // The cells follow the page, not the page the cells.
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
