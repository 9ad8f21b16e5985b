// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Tile.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/PlainText.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int kHeight = 94;

void drawArrow(QPainter &painter, const QPointF &at, bool up, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    const qreal base = up ? 4 : -4;
    painter.drawPolygon(QPolygonF({at + QPointF(-5, base), at + QPointF(5, base), at + QPointF(0, -base)}));
    painter.restore();
}

} // namespace

Tile::Tile(const QString &caption, QWidget *parent) : QAbstractButton(parent)
{
    setText(caption);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setCursor(Qt::PointingHandCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Tile::setFigure(const QString &figure, const QString &detail, const QString &definition)
{
    m_figure = figure;
    m_detail = detail;
    setAccessibleName(QStringLiteral("%1: %2. %3").arg(text(), figure, detail));
    setToolTip(plainToolTip(definition));
    updateGeometry();
    update();
}

void Tile::setTrend(Arrow arrow, Trend trend)
{
    m_arrow = arrow;
    m_trend = trend;
    update();
}

QSize Tile::sizeHint() const
{
    const QFontMetrics small(sized(font(), kSmallSize));
    const QFontMetrics large(sized(font(), kFigureSize, QFont::Bold));
    const int words = qMax(small.horizontalAdvance(text()), small.horizontalAdvance(m_detail) + 16);
    return {qMax(words, large.horizontalAdvance(m_figure)) + 2 * kGapPanel, kHeight};
}

QSize Tile::minimumSizeHint() const
{
    return {120, kHeight};
}

void Tile::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, underMouse() ? colors.hover : colors.panel,
                hasFocus() ? colors.accent : colors.border, hasFocus() ? 2 : 1);
    const QRect inside = rect().adjusted(kGapPanel, kGapInside - 1, -kGapPanel, -kGapInside);
    painter.setFont(sized(font(), kSmallSize));
    const QFontMetrics small = painter.fontMetrics();
    painter.setPen(colors.textMuted);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignTop,
                     small.elidedText(text(), Qt::ElideRight, inside.width()));
    const int room = inside.width() - (m_arrow == Arrow::None ? 0 : 16);
    const QString detail = small.elidedText(m_detail, Qt::ElideRight, room);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignBottom, detail);
    if (m_arrow != Arrow::None)
        drawArrow(painter, QPointF(inside.left() + small.horizontalAdvance(detail) + 11, inside.bottom() - 6),
                  m_arrow == Arrow::Up,
                  m_trend == Trend::Better  ? colors.kept
                  : m_trend == Trend::Worse ? colors.breached
                                            : colors.textMuted);
    painter.setFont(sized(font(), kFigureSize, QFont::Bold));
    painter.setPen(colors.text);
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_figure, Qt::ElideRight, inside.width()));
}

} // namespace ui
