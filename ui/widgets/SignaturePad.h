// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QPolygonF>
#include <QWidget>

#include <optional>

class QTouchEvent;

namespace ui {

/// A place to sign with a mouse, a pen or a finger. What is drawn is strokes, not pixels: they are printed as
/// sharp as they were drawn.
class SignaturePad : public QWidget
{
    Q_OBJECT
public:
    explicit SignaturePad(QWidget *parent = nullptr);

    /// In the widget's coordinates; a dot is a stroke of one point.
    QList<QPolygonF> strokes() const { return m_strokes; }
    bool isEmpty() const { return m_strokes.isEmpty(); }
    void clear();

    QSize sizeHint() const override;

Q_SIGNALS:
    void changed();

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void tabletEvent(QTabletEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    bool touch(const QTouchEvent &event);
    void begin(QPointF at);
    void go(QPointF to);
    void end();

    QList<QPolygonF> m_strokes;
    bool m_isDrawing = false;
    std::optional<int> m_finger; ///< The one that draws; others are a resting hand.
};

} // namespace ui
