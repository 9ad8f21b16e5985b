// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Strokes.h"

namespace ui {

void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &outline, qreal width)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const bool outlined = outline.alpha() > 0;
    painter.setPen(outlined ? QPen(outline, width) : QPen(Qt::NoPen));
    painter.setBrush(fill.alpha() > 0 ? QBrush(fill) : QBrush(Qt::NoBrush));
    const qreal inset = outlined ? width / 2 : 0;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const qreal round = qMin(radius, qMin(inner.width(), inner.height()) / 2);
    painter.drawRoundedRect(inner, round, round);
    painter.restore();
}

void drawHairline(QPainter &painter, const QRect &rect, Qt::Edge edge, const QColor &color)
{
    QRect line = rect;
    switch (edge) {
    case Qt::TopEdge:
        line.setHeight(1);
        break;
    case Qt::BottomEdge:
        line.setTop(rect.bottom());
        break;
    case Qt::LeftEdge:
        line.setWidth(1);
        break;
    case Qt::RightEdge:
        line.setLeft(rect.right());
        break;
    }
    painter.fillRect(line, color);
}

void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.translate(rect.center());
    const int turns = direction == Qt::DownArrow   ? 0
                      : direction == Qt::LeftArrow ? 1
                      : direction == Qt::UpArrow   ? 2
                                                   : 3;
    painter.rotate(90.0 * turns);
    painter.drawPolyline(QPolygonF(QList<QPointF>{{-3.5, -1.75}, {0, 1.75}, {3.5, -1.75}}));
    painter.restore();
}

} // namespace ui
