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
constexpr int kBadgeWidth = 176;
constexpr int kActionWidth = 164;

/// A cell whose width depends on the page only, so that lines stand below each other.
void addCell(QHBoxLayout &layout, QWidget *cell, int part)
{
    cell->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    layout.addWidget(cell, part);
}

QWidget *fixedCell(QWidget *content, int width, Qt::Alignment alignment)
{
    auto *cell = new QWidget;
    cell->setFixedWidth(width);
    auto *layout = new QHBoxLayout(cell);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(content, 0, alignment);
    return cell;
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
    layout->setContentsMargins(kGapInside, 0, kGapInside, 1);
    layout->setSpacing(kGapInside);
    layout->addWidget(fixedCell(new Badge(line.when), kBadgeWidth, Qt::AlignLeft));
    addCell(*layout, what, 4);
    addCell(*layout, new ElidedLabel(line.of), 5);
    addCell(*layout, context, 5);
    layout->addWidget(fixedCell(button, kActionWidth, Qt::AlignRight));
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
