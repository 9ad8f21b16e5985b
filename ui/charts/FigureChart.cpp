// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/FigureChart.h"

#include "ui/widgets/PlainText.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QToolTip>

#include "ui/charts/plot.h"

#include <utility>

namespace ui {
namespace {

/// Something of ours among the items of a plot.
class Painting : public QCPAbstractItem
{
public:
    Painting(QCustomPlot *plot, std::function<void(QPainter &)> paint)
        : QCPAbstractItem(plot), m_paint(std::move(paint))
    {
        setClipToAxisRect(false);
        setSelectable(false);
    }

    double selectTest(const QPointF & /*at*/, bool /*onlySelectable*/, QVariant * /*details*/) const override
    {
        return -1;
    }

protected:
    void draw(QCPPainter *painter) override
    {
        painter->save();
        painter->setAntialiasing(true);
        m_paint(*painter);
        painter->restore();
    }

private:
    std::function<void(QPainter &)> m_paint;
};

constexpr qreal kReach = 3; ///< A thin bar can be pointed at all the same.

} // namespace

FigureChart::FigureChart(QWidget *parent) : QWidget(parent), m_plot(new QCustomPlot(this))
{
    m_plot->setObjectName(QStringLiteral("chartPlot"));
    m_plot->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_plot->setFocusPolicy(Qt::NoFocus);
    m_plot->setInteractions(QCP::iNone);
    m_plot->setNoAntialiasingOnDrag(false);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

FigureChart::~FigureChart() = default;

void FigureChart::redraw()
{
    const ChartTheme theme = chartTheme(*this);
    m_marks.clear();
    m_plot->clearPlottables();
    m_plot->clearItems();
    m_plot->setBackground(QBrush(theme.ground));
    for (QCPAxis *axis : {m_plot->xAxis, m_plot->yAxis}) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickPen(Qt::NoPen);
        axis->setSubTickPen(Qt::NoPen);
        axis->setTickLength(0);
        axis->setTickLabelFont(theme.labelFont);
        axis->setTickLabelColor(theme.label);
        axis->grid()->setVisible(false);
        axis->grid()->setPen(QPen(theme.grid, 1));
        axis->grid()->setZeroLinePen(QPen(theme.grid, 1));
    }
    draw(*m_plot, theme);
    addPainting([this](QPainter &painter) { paintCurrent(painter); });
    if (m_current >= marks())
        m_current = -1;
    QStringList words;
    for (const Mark &mark : std::as_const(m_marks))
        words << mark.words;
    setAccessibleDescription(words.join(QStringLiteral(". ")));
    m_plot->replot();
}

void FigureChart::addPainting(const std::function<void(QPainter &)> &paint)
{
    new Painting(m_plot, paint); // The plot owns it.
}

int FigureChart::markAt(const QPointF &at) const
{
    int thin = -1;
    for (int i = 0; i < marks(); ++i) {
        const QRectF place = placeOf(i);
        if (place.contains(at))
            return i;
        if (thin < 0 && place.adjusted(-kReach, -kReach, kReach, kReach).contains(at))
            thin = i;
    }
    return thin;
}

void FigureChart::setCurrent(int mark)
{
    m_current = mark;
    m_plot->replot();
    if (mark < 0)
        return;
    setAccessibleDescription(wordsOf(mark));
    QAccessibleEvent changed(this, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&changed);
    const QPoint below = placeOf(mark).bottomLeft().toPoint();
    QToolTip::showText(mapToGlobal(below), plainToolTip(wordsOf(mark)), this);
}

void FigureChart::paintCurrent(QPainter &painter) const
{
    if (!hasFocus() || m_current < 0 || m_current >= marks())
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colorsOf(*this).accent, 2));
    painter.drawRoundedRect(placeOf(m_current).adjusted(-3, -3, 3, 3), 4, 4);
}

void FigureChart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange ||
        event->type() == QEvent::StyleChange || event->type() == QEvent::ApplicationPaletteChange)
        redraw();
}

void FigureChart::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    redraw();
}

void FigureChart::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_plot->setGeometry(rect());
    if (isVisible())
        redraw();
}

int FigureChart::neighbour(int lines) const
{
    if (m_current < 0)
        return marks() > 0 ? 0 : -1;
    const Mark &from = m_marks.at(m_current);
    int best = -1;
    qreal distance = 0;
    for (int i = 0; i < marks(); ++i) {
        if (m_marks.at(i).line != from.line + lines)
            continue;
        const qreal away = qAbs(placeOf(i).center().x() - from.place().center().x());
        if (best < 0 || away < distance) {
            best = i;
            distance = away;
        }
    }
    return best;
}

void FigureChart::keyPressEvent(QKeyEvent *event)
{
    int next = -1;
    switch (event->key()) {
    case Qt::Key_Right:
        next = qMin(m_current + 1, marks() - 1);
        break;
    case Qt::Key_Left:
        next = marks() == 0 ? -1 : qMax(m_current - 1, 0);
        break;
    case Qt::Key_Down:
        next = neighbour(1);
        break;
    case Qt::Key_Up:
        next = neighbour(-1);
        break;
    case Qt::Key_Home:
        next = marks() > 0 ? 0 : -1;
        break;
    case Qt::Key_End:
        next = marks() - 1;
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (m_current >= 0)
            return openMark(m_current);
        return QWidget::keyPressEvent(event);
    default:
        return QWidget::keyPressEvent(event);
    }
    if (next >= 0)
        setCurrent(next);
}

void FigureChart::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (event->reason() == Qt::MouseFocusReason || marks() == 0)
        return;
    m_current = qMax(0, m_current);
    m_plot->replot();
}

void FigureChart::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_plot->replot();
}

void FigureChart::mousePressEvent(QMouseEvent *event)
{
    const int mark = event->button() == Qt::LeftButton ? markAt(event->position()) : -1;
    if (mark < 0)
        return QWidget::mousePressEvent(event);
    m_current = mark;
    openMark(mark);
}

void FigureChart::mouseMoveEvent(QMouseEvent *event)
{
    setCursor(markAt(event->position()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    QWidget::mouseMoveEvent(event);
}

bool FigureChart::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int mark = markAt(help->pos());
    if (mark >= 0)
        QToolTip::showText(help->globalPos(), plainToolTip(wordsOf(mark)), this, placeOf(mark).toRect());
    else
        QToolTip::hideText();
    return true;
}

} // namespace ui
