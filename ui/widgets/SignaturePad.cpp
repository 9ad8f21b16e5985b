// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SignaturePad.h"

#include "ui/style/Tokens.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QTabletEvent>
#include <QTouchEvent>
#include <algorithm>

namespace ui {
namespace {

constexpr QSize kSize{460, 170};
constexpr qreal kPenWidth = 2.2;
constexpr qreal kShortest = 1.2; ///< Pixels between two points: less is a trembling hand.
constexpr qreal kBaseline = 0.72;

/// Through the middles of the segments, bent at the points: no corners of a slow mouse.
QPainterPath pathOf(const QPolygonF &stroke)
{
    QPainterPath path(stroke.constFirst());
    for (qsizetype i = 1; i + 1 < stroke.size(); ++i)
        path.quadTo(stroke.at(i), (stroke.at(i) + stroke.at(i + 1)) / 2);
    path.lineTo(stroke.constLast());
    return path;
}

} // namespace

SignaturePad::SignaturePad(QWidget *parent) : QWidget(parent)
{
    setAttribute(Qt::WA_AcceptTouchEvents);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setCursor(Qt::CrossCursor);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize SignaturePad::sizeHint() const
{
    return kSize;
}

void SignaturePad::clear()
{
    m_isDrawing = false;
    m_finger.reset();
    m_strokes.clear();
    update();
    Q_EMIT changed();
}

void SignaturePad::begin(QPointF at)
{
    m_isDrawing = true;
    m_strokes << QPolygonF{{at}};
    update();
}

void SignaturePad::go(QPointF to)
{
    if (!m_isDrawing)
        return;
    const QPointF inside(std::clamp(to.x(), 0.0, qreal(width())), std::clamp(to.y(), 0.0, qreal(height())));
    QPolygonF &stroke = m_strokes.last();
    if (QLineF(stroke.constLast(), inside).length() < kShortest)
        return;
    stroke << inside;
    update();
}

void SignaturePad::end()
{
    if (!std::exchange(m_isDrawing, false))
        return;
    m_finger.reset();
    Q_EMIT changed();
}

bool SignaturePad::event(QEvent *event)
{
    switch (event->type()) {
    case QEvent::TouchBegin:
    case QEvent::TouchUpdate:
    case QEvent::TouchEnd:
    case QEvent::TouchCancel:
        if (touch(*static_cast<QTouchEvent *>(
                event))) { // NOLINT(cppcoreguidelines-pro-type-static-cast-downcast)
            event->accept();
            return true;
        }
        break;
    default:
        break;
    }
    return QWidget::event(event);
}

bool SignaturePad::touch(const QTouchEvent &event)
{
    if (event.type() == QEvent::TouchCancel) {
        end();
        return true;
    }
    const QList<QEventPoint> &points = event.points();
    for (const QEventPoint &point : points) {
        if (!m_finger && point.state() == QEventPoint::Pressed) {
            m_finger = point.id();
            begin(point.position());
        } else if (m_finger == point.id()) {
            go(point.position());
            if (point.state() == QEventPoint::Released)
                end();
        }
    }
    return true;
}

void SignaturePad::mousePressEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        begin(event->position());
}

void SignaturePad::mouseMoveEvent(QMouseEvent *event)
{
    if (event->buttons() & Qt::LeftButton)
        go(event->position());
}

void SignaturePad::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        end();
}

void SignaturePad::tabletEvent(QTabletEvent *event)
{
    switch (event->type()) {
    case QEvent::TabletPress:
        begin(event->position());
        break;
    case QEvent::TabletMove:
        go(event->position());
        break;
    case QEvent::TabletRelease:
        end();
        break;
    default:
        break;
    }
    event->accept(); // Else it comes again as a mouse.
}

void SignaturePad::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.background);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.control);
    painter.setBrush(colors.panel);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kControlRadius, kControlRadius);
    const qreal line = height() * kBaseline;
    painter.setPen(colors.border);
    painter.drawLine(QPointF(kGapPanel, line), QPointF(width() - kGapPanel, line));
    if (isEmpty()) {
        painter.setPen(colors.textMuted);
        painter.drawText(rect().adjusted(kGapPanel, 0, -kGapPanel, -kGapCell),
                         Qt::AlignBottom | Qt::AlignLeft, tr("Sign here with a pen, a finger or the mouse"));
    }
    painter.setPen(QPen(colors.text, kPenWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    for (const QPolygonF &stroke : std::as_const(m_strokes)) {
        if (stroke.size() == 1)
            painter.drawPoint(stroke.constFirst());
        else
            painter.drawPath(pathOf(stroke));
    }
}

} // namespace ui
