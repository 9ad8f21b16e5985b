// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/FlowChart.h"

#include "ui/charts/plot.h"
#include "ui/style/Tokens.h"

namespace ui {
namespace {

constexpr int kKeyHeight = 24;
constexpr qreal kWidest = 18;
constexpr int kValueHeight = 16;
constexpr int kScaleWidth = 44; ///< Of the figures at the left and the margin at the right.

void paintBar(QPainter &painter, const ChartTheme &theme, const QRectF &place, bool isResolved)
{
    const QColor color = isResolved ? theme.series : theme.past;
    painter.setPen(isResolved ? QPen(Qt::NoPen) : QPen(color, 1));
    painter.setBrush(theme.brush(isResolved ? BarFill::Full : BarFill::Hatched, color));
    painter.drawRoundedRect(isResolved ? place : place.adjusted(0.5, 0.5, -0.5, 0), 2, 2);
}

} // namespace

FlowChart::FlowChart(Format format, QWidget *parent) : FigureChart(parent), m_format(std::move(format))
{
    setAccessibleName(tr("Opened and resolved by month"));
}

void FlowChart::setHistory(const QList<core::MonthPoint> &history)
{
    m_history = history;
    redraw();
}

QString FlowChart::nameOf(QDate month) const
{
    return m_format.locale().standaloneMonthName(month.month(), QLocale::ShortFormat);
}

int FlowChart::monthsPerName(const ChartTheme &theme) const
{
    const QFontMetricsF metrics(theme.labelFont);
    qreal widest = 0;
    for (const core::MonthPoint &point : m_history)
        widest = qMax(widest, metrics.horizontalAdvance(nameOf(point.month)) + kGapTight);
    const qreal room = (width() - kScaleWidth) / qMax<qreal>(1, static_cast<qreal>(m_history.size()));
    return widest > room ? 2 : 1;
}

int FlowChart::valueOf(Bar bar) const
{
    const core::MonthPoint &point = m_history.at(bar.index);
    return bar.isResolved ? point.resolved : point.opened;
}

QRectF FlowChart::placeOfBar(Bar bar) const
{
    const QCPAxis *across = plot().xAxis;
    const qreal pitch = across->coordToPixel(1) - across->coordToPixel(0);
    const qreal wide = qMin(kWidest, pitch * 0.36);
    const qreal middle = across->coordToPixel(bar.index);
    const qreal top = plot().yAxis->coordToPixel(valueOf(bar));
    const qreal bottom = plot().yAxis->coordToPixel(0);
    return {bar.isResolved ? middle + 1 : middle - wide - 1, qMin(top, bottom - 2), wide,
            qMax<qreal>(2, bottom - top)};
}

void FlowChart::draw(QCustomPlot &plot, const ChartTheme &theme)
{
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    m_bars.clear();
    const int step = monthsPerName(theme);
    int most = 1;
    for (int i = 0; i < m_history.size(); ++i) {
        const core::MonthPoint &point = m_history.at(i);
        if ((m_history.size() - 1 - i) % step == 0)
            names->addTick(i, nameOf(point.month));
        for (const bool isResolved : {false, true}) {
            const Bar bar{i, isResolved};
            const int value = valueOf(bar);
            most = qMax(most, value);
            if (!point.isKnown || value == 0)
                continue;
            const QString count =
                isResolved ? tr("%n resolved", nullptr, value) : tr("%n opened", nullptr, value);
            m_bars << bar;
            addMark({QStringLiteral("%1 · %2").arg(m_format.month(point.month), count),
                     [this, bar] { return placeOfBar(bar); }});
        }
    }
    plot.xAxis->setTicker(names);
    plot.xAxis->setTickLabelPadding(8);
    plot.xAxis->setRange(-0.6, qMax<double>(1, static_cast<double>(m_history.size())) - 0.4);
    plot.yAxis->setVisible(true);
    plot.yAxis->setTickLabelPadding(10);
    const QSharedPointer<QCPAxisTicker> counts(new QCPAxisTicker);
    counts->setTickCount(3);
    plot.yAxis->setTicker(counts);
    plot.yAxis->setNumberFormat(QStringLiteral("f"));
    plot.yAxis->setNumberPrecision(0);
    plot.yAxis->setRange(0, most < 4 ? 4 : most * 1.12);
    plot.yAxis->grid()->setVisible(true);
    plot.yAxis->grid()->setAntialiased(false);
    plot.axisRect()->setAutoMargins(QCP::msLeft | QCP::msBottom);
    plot.axisRect()->setMargins({0, kKeyHeight, 14, 0});
    addPainting([this, theme](QPainter &painter) { paintBars(painter, theme); });
    addPainting([this, theme](QPainter &painter) { paintKeys(painter, theme); });
}

void FlowChart::paintBars(QPainter &painter, const ChartTheme &theme) const
{
    const int last = static_cast<int>(m_history.size()) - 1;
    painter.setFont(theme.labelFont);
    for (const Bar bar : m_bars) {
        const QRectF place = placeOfBar(bar);
        paintBar(painter, theme, place, bar.isResolved);
        if (bar.index != last)
            continue; // The month that is shown says its figures.
        const QString value = m_format.count(valueOf(bar));
        const qreal wide = QFontMetricsF(theme.labelFont).horizontalAdvance(value) + 2;
        const QRectF beside = placeOfBar({bar.index, !bar.isResolved});
        const bool isAbove = place.top() + kValueHeight < beside.top();
        const qreal left = isAbove          ? place.center().x() - wide / 2
                           : bar.isResolved ? place.left()
                                            : place.right() - wide; // Apart from each other.
        const QRectF room(left, place.top() - kValueHeight, wide, kValueHeight - 1);
        painter.fillRect(room, theme.ground); // Over the bars of the month before.
        painter.setPen(theme.text);
        painter.drawText(room, Qt::AlignCenter, value);
    }
}

void FlowChart::paintKeys(QPainter &painter, const ChartTheme &theme) const
{
    constexpr qreal kSwatch = 12;
    painter.setFont(theme.labelFont);
    const QFontMetricsF metrics(theme.labelFont);
    qreal x = 1;
    for (const bool isResolved : {false, true}) {
        const QString name = isResolved ? tr("resolved") : tr("opened");
        paintBar(painter, theme, {x, 3, kSwatch, kSwatch}, isResolved);
        painter.setPen(theme.label);
        painter.drawText(QRectF(x + kSwatch + 4, 0, metrics.horizontalAdvance(name) + 2, kSwatch + 6),
                         Qt::AlignLeft | Qt::AlignVCenter, name);
        x += kSwatch + 4 + metrics.horizontalAdvance(name) + 14;
    }
}

void FlowChart::openMark(int mark)
{
    const Bar bar = m_bars.at(mark);
    Q_EMIT opened(m_history.at(bar.index).month,
                  bar.isResolved ? core::BacklogMove::Kind::Resolved : core::BacklogMove::Kind::Opened);
}

} // namespace ui
