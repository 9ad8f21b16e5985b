// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPainter>

namespace ui {

/// A rounded rectangle whose outline lies on whole pixels at any scale.
void drawRounded(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill,
                 const QColor &outline = Qt::transparent, qreal width = 1);
/// One device-independent pixel high.
void drawHairline(QPainter &painter, const QRect &rect, Qt::Edge edge, const QColor &color);
/// A chevron of 8 × 4 in the middle of @p rect.
void drawChevron(QPainter &painter, const QRectF &rect, Qt::ArrowType direction, const QColor &color);

} // namespace ui
