// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/StackChart.h"

#include "ui/style/Tokens.h"

#include "ui/charts/plot.h"

namespace ui {
namespace {

constexpr qreal kThickness = 22;
constexpr int kRowPitch = 36;
constexpr int kKeyLine = 20;
constexpr qreal kSwatch = 12;
constexpr qreal kThinnest = 4; ///< What a part of very few of very many keeps.
constexpr qreal kGap = 2;
constexpr qreal kInsideMargin = 6;

QColor colorOf(const ChartTheme &theme, int ink)
{
    const std::array<QColor, 4> colors{theme.kept, theme.breached, theme.series, theme.past};
    return colors.at(static_cast<size_t>(ink));
}

void paintBar(QPainter &painter, const ChartTheme &theme, const QRectF &place, BarFill fill,
              const QColor &color)
{
    painter.setBrush(theme.brush(fill, color));
    painter.setPen(theme.outline(fill));
    if (fill == BarFill::Hatched)
        painter.setPen(QPen(color, 1));
    const bool hasOutline = fill != BarFill::Full;
    painter.drawRoundedRect(hasOutline ? place.adjusted(0.5, 0.5, -0.5, -0.5) : place, 3, 3);
}

} // namespace

QSize StackChart::sizeHint() const
{
    const int rows = qMax(1, static_cast<int>(m_rows.size()));
    return {420, rows * kRowPitch + kGapCell + keyLines() * kKeyLine};
}

QSize StackChart::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void StackChart::setRows(const QList<Row> &rows, const QList<Key> &keys)
{
    m_rows = rows;
    m_keys = keys;
    updateGeometry();
    redraw();
}

QRectF StackChart::placeOfPart(Position at) const
{
    const QCPAxis *across = plot().xAxis;
    const Row &row = m_rows.at(at.row);
    int before = 0;
    for (int i = 0; i < at.part; ++i)
        before += row.parts.at(i).value;
    const qreal left = across->coordToPixel(before) + (before > 0 ? kGap : 0);
    const qreal right = across->coordToPixel(before + row.parts.at(at.part).value);
    const qreal middle = plot().yAxis->coordToPixel(at.row);
    return {left, middle - kThickness / 2, qMax(kThinnest, right - left), kThickness};
}

void StackChart::draw(QCustomPlot &plot, const ChartTheme &theme)
{
    const QFontMetricsF metrics(theme.labelFont);
    const QSharedPointer<QCPAxisTickerText> names(new QCPAxisTickerText);
    int most = 1;
    qreal room = 0;
    m_positions.clear();
    for (int row = 0; row < m_rows.size(); ++row) {
        const Row &each = m_rows.at(row);
        names->addTick(row, each.name);
        int total = 0;
        QString longest = each.after;
        for (int part = 0; part < each.parts.size(); ++part) {
            const Part &piece = each.parts.at(part);
            total += piece.value;
            longest += piece.inside;
            if (piece.value == 0)
                continue;
            m_positions << Position{row, part};
            addMark({piece.words, [this, row, part] { return placeOfPart({row, part}); }, row});
        }
        most = qMax(most, total);
        room = qMax(room, metrics.horizontalAdvance(longest));
    }
    plot.yAxis->setTicker(names);
    plot.yAxis->setRangeReversed(true);
    plot.yAxis->setRange(-0.5, qMax<double>(1, static_cast<double>(m_rows.size())) - 0.5);
    plot.yAxis->setTickLabelFont(theme.valueFont);
    plot.yAxis->setTickLabelColor(theme.text);
    plot.yAxis->setTickLabelPadding(kGapCell);
    plot.xAxis->setVisible(false);
    plot.xAxis->setRange(0, most);
    QCPAxisRect *area = plot.axisRect();
    area->setAutoMargins(QCP::msLeft);
    const qreal widest = width() * 0.5; // The bars keep half of the chart whatever is written beside them.
    const int keys = keyLines();
    area->setMargins({0, 2, static_cast<int>(qMin(room + 2 * kGapCell, widest)),
                      keys == 0 ? 2 : keys * kKeyLine + kGapCell});
    for (int row = 0; row < m_rows.size(); ++row)
        addPainting([this, theme, row](QPainter &painter) { paintRow(painter, theme, row); });
    addPainting([this, theme](QPainter &painter) { paintKeys(painter, theme); });
}

void StackChart::paintRow(QPainter &painter, const ChartTheme &theme, int row) const
{
    painter.setFont(theme.labelFont);
    const QFontMetricsF metrics(theme.labelFont);
    const Row &each = m_rows.at(row);
    QStringList beside;
    qreal right = plot().xAxis->coordToPixel(0);
    for (int part = 0; part < each.parts.size(); ++part) {
        const Part &piece = each.parts.at(part);
        if (piece.value == 0)
            continue;
        const QRectF place = placeOfPart({row, part});
        right = place.right();
        paintBar(painter, theme, place, piece.fill, colorOf(theme, static_cast<int>(piece.ink)));
        if (piece.inside.isEmpty())
            continue;
        if (piece.fill == BarFill::Full &&
            metrics.horizontalAdvance(piece.inside) + 2 * kInsideMargin <= place.width()) {
            painter.setPen(theme.insideBar);
            painter.drawText(place.adjusted(kInsideMargin, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter,
                             piece.inside);
        } else {
            beside << piece.inside;
        }
    }
    if (!each.after.isEmpty())
        beside << each.after;
    const qreal middle = plot().yAxis->coordToPixel(row);
    const QRectF room(right + kGapCell, middle - kThickness / 2, qMax<qreal>(0, width() - right - kGapCell),
                      kThickness);
    painter.setPen(theme.label);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter,
                     metrics.elidedText(beside.join(QStringLiteral(" · ")), Qt::ElideRight, room.width()));
}

QList<QPointF> StackChart::placesOfKeys() const
{
    const QFontMetricsF metrics(chartTheme(*this).labelFont);
    QList<QPointF> places;
    qreal x = 1;
    qreal y = 0;
    for (const Key &key : m_keys) {
        const qreal wide = kSwatch + kGapTight + metrics.horizontalAdvance(key.name);
        if (x > 1 && x + wide > width()) {
            x = 1;
            y += kKeyLine;
        }
        places << QPointF(x, y);
        x += wide + kGapInside;
    }
    return places;
}

int StackChart::keyLines() const
{
    const QList<QPointF> places = placesOfKeys();
    return places.isEmpty() ? 0 : static_cast<int>(places.constLast().y()) / kKeyLine + 1;
}

void StackChart::paintKeys(QPainter &painter, const ChartTheme &theme) const
{
    const QFontMetricsF metrics(theme.labelFont);
    painter.setFont(theme.labelFont);
    const QList<QPointF> places = placesOfKeys();
    const qreal top = height() - keyLines() * kKeyLine + (kKeyLine - kSwatch) / 2;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Key &key = m_keys.at(i);
        const QRectF swatch(places.at(i) + QPointF(0, top), QSizeF(kSwatch, kSwatch));
        paintBar(painter, theme, swatch, key.fill, colorOf(theme, static_cast<int>(key.ink)));
        painter.setPen(theme.label);
        painter.drawText(QRectF(swatch.right() + kGapTight, swatch.top() - 4,
                                metrics.horizontalAdvance(key.name) + 2, kSwatch + 8),
                         Qt::AlignLeft | Qt::AlignVCenter, key.name);
    }
}

} // namespace ui
