// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/ComplianceChart.h"

#include "ui/charts/plot.h"

namespace ui {
namespace {

constexpr int kRoomForNames = 480; ///< Below this width every second month says its name.

double shareOf(const core::MonthPoint &point)
{
    return 100.0 * point.kept / point.decided;
}

} // namespace

ComplianceChart::ComplianceChart(Format format, QWidget *parent)
    : FigureChart(parent), m_format(std::move(format))
{
    setAccessibleName(tr("Commitments kept, 12 months"));
}

void ComplianceChart::setHistory(const QList<core::MonthPoint> &history, std::optional<int> targetPercent)
{
    m_history = history;
    m_target = targetPercent;
    redraw();
}

double ComplianceChart::lowest() const
{
    double least = m_target ? *m_target : 100.0;
    for (const core::MonthPoint &point : m_history) {
        if (point.decided > 0)
            least = qMin(least, shareOf(point));
    }
    constexpr double kStep = 10;
    return qMax(0.0, qMin(80.0, (std::floor(least / kStep) - (least > kStep ? 0.5 : 0.0)) * kStep));
}

QRectF ComplianceChart::placeOfMonth(int index) const
{
    const QPointF at(plot().xAxis->coordToPixel(index),
                     plot().yAxis->coordToPixel(shareOf(m_history.at(index))));
    return {at.x() - 6, at.y() - 6, 12, 12};
}

void ComplianceChart::draw(QCustomPlot &plot, const ChartTheme &theme)
{
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    m_months.clear();
    const int step = width() < kRoomForNames ? 2 : 1;
    for (int i = 0; i < m_history.size(); ++i) {
        const core::MonthPoint &point = m_history.at(i);
        if ((m_history.size() - 1 - i) % step == 0)
            names->addTick(i,
                           m_format.locale().standaloneMonthName(point.month.month(), QLocale::ShortFormat));
        if (!point.isKnown || point.decided == 0)
            continue;
        m_months << point.month;
        addMark({QStringLiteral("%1 · %2 · %3")
                     .arg(m_format.month(point.month), m_format.percent(point.kept, point.decided),
                          m_format.ratio(point.kept, point.decided)),
                 [this, i] { return placeOfMonth(i); }});
    }
    plot.xAxis->setTicker(names);
    plot.xAxis->setTickLabelPadding(8);
    plot.xAxis->setRange(-0.4, qMax<double>(1, static_cast<double>(m_history.size())) - 0.6);
    const double low = lowest();
    const QSharedPointer<QCPAxisTickerText> shares(new QCPAxisTickerText);
    const int spread = low < 50 ? 25 : 10;
    for (int share = 100; share >= low; share -= spread)
        shares->addTick(share, m_format.percent(share, 100, 0));
    plot.yAxis->setTicker(shares);
    plot.yAxis->setTickLabelPadding(10);
    plot.yAxis->setRange(low, 100 + (100 - low) * 0.09);
    plot.yAxis->grid()->setVisible(true);
    plot.yAxis->grid()->setAntialiased(false);
    plot.axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    const qreal named = m_target ? QFontMetricsF(theme.labelFont).horizontalAdvance(targetName()) : 0;
    plot.axisRect()->setMargins({0, 6, 12 + static_cast<int>(named), 0});
    addPainting([this, theme](QPainter &painter) { paintTarget(painter, theme); });
    drawLine(plot, theme);
    addPainting([this, theme](QPainter &painter) { paintEnds(painter, theme); });
}

void ComplianceChart::drawLine(QCustomPlot &plot, const ChartTheme &theme)
{
    QCPGraph *line = plot.addGraph();
    line->setPen(QPen(theme.series, 2));
    line->setAntialiased(true);
    for (int i = 0; i < m_history.size(); ++i) {
        const core::MonthPoint &point = m_history.at(i);
        const bool isDrawn = point.isKnown && point.decided > 0;
        line->addData(i, isDrawn ? shareOf(point) : qQNaN());
    }
}

void ComplianceChart::paintTarget(QPainter &painter, const ChartTheme &theme) const
{
    if (!m_target)
        return;
    const QRectF area = plot().axisRect()->rect();
    const qreal y = plot().yAxis->coordToPixel(*m_target);
    painter.setPen(theme.target);
    painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y));
    painter.setFont(theme.labelFont);
    painter.setPen(theme.target.color());
    painter.drawText(QRectF(area.right() + 6, y - 10, width() - area.right() - 6, 20),
                     Qt::AlignLeft | Qt::AlignVCenter, targetName());
}

QString ComplianceChart::targetName() const
{
    return tr("target %1").arg(m_format.percent(*m_target, 100, 0));
}

void ComplianceChart::paintEnds(QPainter &painter, const ChartTheme &theme) const
{
    int last = -1;
    for (int i = 0; i < m_history.size(); ++i) {
        const core::MonthPoint &point = m_history.at(i);
        if (!point.isKnown || point.decided == 0)
            continue;
        last = i;
        painter.setPen(QPen(theme.series, 1.5));
        painter.setBrush(theme.ground);
        painter.drawEllipse(placeOfMonth(i).center(), 2.5, 2.5);
    }
    if (last < 0)
        return;
    const core::MonthPoint &point = m_history.at(last);
    const QPointF at = placeOfMonth(last).center();
    painter.setBrush(theme.series);
    painter.drawEllipse(at, 3.5, 3.5);
    painter.setFont(theme.valueFont);
    const QString value = m_format.percent(point.kept, point.decided);
    const QFontMetricsF metrics(theme.valueFont);
    const qreal wide = metrics.horizontalAdvance(value);
    const qreal left = qMin(at.x() - wide / 2, width() - wide - 2);
    const bool below = m_target && shareOf(point) < *m_target;
    const QRectF place(left, below ? at.y() + 6 : at.y() - 6 - metrics.height(), wide + 1, metrics.height());
    painter.fillRect(place.adjusted(-2, 0, 2, 0), theme.ground);
    painter.setPen(theme.text);
    painter.drawText(place, Qt::AlignCenter, value);
}

void ComplianceChart::openMark(int mark)
{
    Q_EMIT opened(m_months.at(mark));
}

} // namespace ui
