// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/Charts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {
namespace {

constexpr Face kLabelFace = kSmallFace;

/// The baseline that centres capitals of @p face on @p middle.
qreal baselineAt(TextSetter &setter, Face face, qreal middle)
{
    return middle + setter.capHeight(face) / 2;
}

/// A round step that cuts @p highest in at most four.
int axisStep(int highest)
{
    int scale = 1;
    for (;;) {
        for (const int factor : {1, 2, 5}) {
            if (factor * scale * 4 >= highest)
                return factor * scale;
        }
        scale *= 10;
    }
}

class OutcomePainter
{
public:
    OutcomePainter(const OutcomeBars &chart, TextSetter &setter, qreal width)
        : m_chart(chart), m_setter(setter), m_width(width)
    {
    }

    DrawnChart draw()
    {
        const Face bold = face(8, true);
        for (const OutcomeBars::Bar &bar : m_chart.bars) {
            m_left = std::max(m_left, m_setter.advance(bar.label, bold) + pt(10));
            m_right = std::max(m_right, m_setter.advance(bar.share, bold) + pt(10));
        }
        m_scale = scale();
        DrawnChart result;
        for (const OutcomeBars::Bar &bar : m_chart.bars) {
            drawBar(result.drawing, bar, result.height);
            result.height += kStep;
        }
        return result;
    }

private:
    static constexpr qreal kStep = pt(18);
    static constexpr qreal kBar = pt(12);
    static constexpr qreal kGap = pt(4);

    /// Units a commitment takes, so that the longest bar with the words after it fits.
    qreal scale()
    {
        const qreal room = m_width - m_left - m_right;
        qreal scale = room;
        for (const OutcomeBars::Bar &bar : m_chart.bars) {
            const qreal words = (bar.breached.count > 0 ? wordsWidth(bar.breached.text) : 0) +
                                (bar.undecided.count > 0 ? wordsWidth(bar.undecided.text) : 0) + 3 * kGap;
            const int total = bar.kept.count + bar.breached.count + bar.undecided.count;
            if (total > 0)
                scale = std::min(scale, std::max(pt(1), room - words) / total);
        }
        return std::min(scale, pt(34));
    }

    qreal wordsWidth(const QString &text) { return m_setter.advance(text, face(8, true)) + pt(7); }

    void drawBar(Drawing &drawing, const OutcomeBars::Bar &bar, qreal top)
    {
        const Face bold = face(8, true);
        const qreal y = baselineAt(m_setter, bold, top + kBar / 2);
        drawing.text({0, y}, bar.label, bold);
        qreal x = m_left;
        if (bar.kept.count > 0) {
            const qreal width = m_scale * bar.kept.count;
            const QRectF area(x, top, width, kBar);
            drawing.box(area, Fill{Ink::Kept});
            x += width;
            const bool inside = m_setter.advance(bar.kept.text, kLabelFace) + pt(8) <= width;
            drawing.text({inside ? area.left() + pt(4) : x + pt(4), y}, bar.kept.text, kLabelFace,
                         inside ? Ink::White : Ink::Kept);
            x += inside ? pt(1) : wordsWidth(bar.kept.text);
        }
        if (bar.breached.count > 0) {
            drawing.box({x, top, m_scale * bar.breached.count, kBar}, Fill{Ink::Breached, Pattern::Hatched},
                        Ink::Breached);
            x += m_scale * bar.breached.count + kGap;
            drawing.text({x, y}, bar.breached.text, bold, Ink::Breached);
            x += wordsWidth(bar.breached.text);
        }
        if (bar.undecided.count > 0) {
            const QRectF area(x + pt(1), top, m_scale * bar.undecided.count, kBar);
            drawing.add(BoxMark{.rect = area, .fill = {}, .outline = Ink::Muted, .dashed = true});
            drawing.text({area.right() + kGap, y}, bar.undecided.text, kLabelFace, Ink::Muted);
        }
        drawing.text({m_width - m_setter.advance(bar.share, bold), y}, bar.share, bold);
    }

    const OutcomeBars &m_chart;
    TextSetter &m_setter;
    qreal m_width;
    qreal m_left = 0;
    qreal m_right = 0;
    qreal m_scale = 0;
};

/// The frame both month charts share: the axis at the left, the months below.
struct MonthFrame
{
    QRectF plot = {};
    qreal slot = 0; ///< Width of a month.

    qreal middle(qsizetype month) const { return plot.left() + slot * (static_cast<qreal>(month) + 0.5); }
};

MonthFrame frameOf(TextSetter &setter, const QList<MonthRow> &rows, qsizetype months, QSizeF size)
{
    qreal left = pt(26);
    for (const MonthRow &row : rows)
        left = std::max(left, setter.advance(row.name, kTinyFace) + pt(8));
    left = std::min(left, size.width() * 0.3);
    MonthFrame frame;
    frame.plot = QRectF(left, pt(6), size.width() - left, size.height());
    frame.slot = frame.plot.width() / static_cast<qreal>(std::max<qsizetype>(1, months));
    return frame;
}

/// The names of the months, then the rows of figures; returns where they end.
qreal drawMonths(Drawing &drawing, TextSetter &setter, const MonthFrame &frame, const QStringList &months,
                 const QList<MonthRow> &rows)
{
    const auto drawCells = [&](const QStringList &cells, qreal y, Ink ink) {
        for (qsizetype i = 0; i < cells.size(); ++i) {
            const qreal width = setter.advance(cells.at(i), kTinyFace);
            drawing.text({frame.middle(i) - width / 2, y}, cells.at(i), kTinyFace, ink);
        }
    };
    qreal y = frame.plot.bottom() + pt(12);
    drawCells(months, y, Ink::Muted);
    y += pt(5);
    for (const MonthRow &row : rows) {
        drawing.line({0, y}, {frame.plot.right(), y});
        drawing.text({0, y + pt(9.5)}, setter.elided(row.name, kTinyFace, frame.plot.left() - pt(8)),
                     kTinyFace);
        drawCells(row.cells, y + pt(9.5), Ink::Text);
        y += pt(14);
    }
    if (!rows.isEmpty())
        drawing.line({0, y}, {frame.plot.right(), y});
    return y + pt(3);
}

void drawAxisLine(Drawing &drawing, TextSetter &setter, const MonthFrame &frame, qreal y, const QString &text)
{
    drawing.line({frame.plot.left(), y}, {frame.plot.right(), y});
    drawing.text(
        {frame.plot.left() - pt(5) - setter.advance(text, kTinyFace), baselineAt(setter, kTinyFace, y)}, text,
        kTinyFace, Ink::Muted);
}

/// The lowest value of the axis: a multiple of 10 below everything drawn.
int axisFloor(const MonthLine &chart)
{
    double lowest = chart.target.value_or(100);
    for (const std::optional<double> &value : chart.values)
        lowest = std::min(lowest, value.value_or(100));
    return std::clamp(static_cast<int>(std::floor((lowest - 1) / 10)) * 10, 0, 80);
}

/// The stretches of months without a gap, as lines; a month alone is a dot.
void drawLine(Drawing &drawing, const QList<std::optional<double>> &values,
              const std::function<QPointF(qsizetype, double)> &place, qreal width)
{
    QPolygonF line;
    for (qsizetype i = 0; i <= values.size(); ++i) {
        const bool known = i < values.size() && values.at(i).has_value();
        if (known) {
            line.append(place(i, *values.at(i)));
            continue;
        }
        if (line.size() == 1)
            drawing.add(DotMark{line.first(), width, Ink::Accent});
        else if (line.size() > 1)
            drawing.add(StrokeMark{line, Ink::Accent, width, false});
        line.clear();
    }
}

DrawnChart draw(const MonthLine &chart, TextSetter &setter, qreal width)
{
    DrawnChart result;
    const bool hasValues = std::any_of(chart.values.begin(), chart.values.end(),
                                       [](const auto &value) { return value.has_value(); });
    if (!hasValues)
        return result;
    const MonthFrame frame = frameOf(setter, chart.rows, chart.months.size(), {width, pt(70)});
    const int floor = axisFloor(chart);
    const auto y = [&](double value) {
        return frame.plot.bottom() - frame.plot.height() * (value - floor) / (100 - floor);
    };
    const int step = (100 - floor) / 2 / 10 * 10 >= 10 ? (100 - floor) / 2 / 10 * 10 : 10;
    for (int value = 100; value >= floor; value -= step) {
        const QString unit = value == 100 ? chart.unit : QString();
        drawAxisLine(result.drawing, setter, frame, y(value), QString::number(value) + unit);
    }
    result.height = drawMonths(result.drawing, setter, frame, chart.months, chart.rows);
    if (chart.target) {
        const qreal at = y(*chart.target);
        result.drawing.line({frame.plot.left(), at}, {frame.plot.right(), at}, Ink::Breached, pt(0.8), true);
        // Over the line at the left end: the last point has its own words at the right end.
        result.drawing.text({frame.plot.left() + pt(2), at + pt(9)}, chart.targetText, kTinyFace,
                            Ink::Breached);
    }
    const auto place = [&](qsizetype month, double value) { return QPointF(frame.middle(month), y(value)); };
    drawLine(result.drawing, chart.values, place, pt(1.4));
    if (chart.values.last()) {
        const QPointF last = place(chart.values.size() - 1, *chart.values.last());
        result.drawing.add(DotMark{last, pt(2.2), Ink::Accent});
        const Face bold = face(8, true);
        const qreal textWidth = setter.advance(chart.lastText, bold);
        const bool isLow = last.y() > frame.plot.bottom() - pt(12);
        result.drawing.text({std::min(last.x() - textWidth / 2, width - textWidth),
                             isLow ? last.y() - pt(5) : last.y() + pt(12)},
                            chart.lastText, bold);
    }
    return result;
}

int highestOf(const MonthColumns &chart)
{
    int highest = 0;
    for (qsizetype month = 0; month < chart.months.size(); ++month) {
        int sum = 0;
        for (const MonthColumns::Series &series : chart.series) {
            const int value = series.values.value(month);
            sum = chart.stacked ? sum + value : std::max(sum, value);
        }
        highest = std::max(highest, sum);
    }
    return highest;
}

void drawLegend(Drawing &drawing, TextSetter &setter, const QList<std::pair<QString, Fill>> &entries,
                QPointF at)
{
    for (const auto &[name, fill] : entries) {
        drawing.box({at.x(), at.y() - pt(6.5), pt(10), pt(7)}, fill, fill.ink);
        drawing.text({at.x() + pt(14), at.y()}, name, kSmallFace, Ink::Muted);
        at.rx() += pt(14) + setter.advance(name, kSmallFace) + pt(14);
    }
}

/// The boxes of one month, from the left and from the bottom up.
void drawColumn(Drawing &drawing, const MonthColumns &chart, const MonthFrame &frame, qsizetype month,
                qreal unit)
{
    const auto count = static_cast<qreal>(chart.stacked ? 1 : chart.series.size());
    const qreal width = std::min(frame.slot * 0.62, pt(26)) / count;
    QPointF at(frame.middle(month) - width * count / 2, frame.plot.bottom());
    for (const MonthColumns::Series &series : chart.series) {
        const qreal height = unit * series.values.value(month);
        if (height > 0)
            drawing.box({at.x(), at.y() - height, width - pt(0.6), height}, series.fill, series.fill.ink);
        if (chart.stacked)
            at.ry() -= height;
        else
            at.rx() += width;
    }
}

DrawnChart draw(const MonthColumns &chart, TextSetter &setter, qreal width)
{
    DrawnChart result;
    const int highest = highestOf(chart);
    if (highest == 0)
        return result;
    MonthFrame frame = frameOf(setter, chart.rows, chart.months.size(), {width, pt(78)});
    frame.plot.translate(0, pt(12));
    QList<std::pair<QString, Fill>> legend;
    for (const MonthColumns::Series &series : chart.series)
        legend.append({series.name, series.fill});
    drawLegend(result.drawing, setter, legend, {frame.plot.left(), pt(7)});
    const int step = axisStep(highest);
    const int top = (highest + step - 1) / step * step;
    const qreal unit = frame.plot.height() / top;
    for (int value = 0; value <= top; value += step)
        drawAxisLine(result.drawing, setter, frame, frame.plot.bottom() - unit * value,
                     QString::number(value));
    for (qsizetype month = 0; month < chart.months.size(); ++month)
        drawColumn(result.drawing, chart, frame, month, unit);
    result.height = drawMonths(result.drawing, setter, frame, chart.months, chart.rows);
    return result;
}

DrawnChart draw(const RankedBars &chart, TextSetter &setter, qreal width)
{
    DrawnChart result;
    qreal labels = 0;
    qreal figures = 0;
    double highest = 0;
    for (const RankedBars::Bar &bar : chart.bars) {
        labels = std::max(labels, setter.advance(bar.label, kLabelFace));
        figures = std::max(figures, setter.advance(bar.text, face(8, true)));
        highest = std::max(highest, bar.value);
    }
    labels = std::min(labels, width * 0.45);
    const qreal room = width - labels - figures - pt(16);
    for (const RankedBars::Bar &bar : chart.bars) {
        const qreal middle = result.height + pt(8);
        const qreal y = baselineAt(setter, kLabelFace, middle);
        result.drawing.text({0, y}, setter.elided(bar.label, kLabelFace, labels), kLabelFace);
        const qreal length = highest > 0 ? room * bar.value / highest : 0;
        result.drawing.box({labels + pt(8), middle - pt(4.5), std::max(length, pt(0.5)), pt(9)},
                           Fill{Ink::Accent});
        result.drawing.text({labels + pt(8) + length + pt(5), y}, bar.text, face(8, true));
        result.height += pt(16);
    }
    return result;
}

DrawnChart draw(const SegmentedBar &chart, TextSetter &setter, qreal width)
{
    DrawnChart result;
    int total = 0;
    for (const SegmentedBar::Segment &segment : chart.segments)
        total += segment.count;
    if (total == 0)
        return result;
    const QRectF bar(0, 0, width, pt(14));
    qreal x = 0;
    QList<std::pair<QString, Fill>> legend;
    for (const SegmentedBar::Segment &segment : chart.segments) {
        legend.append({segment.name, segment.fill});
        if (segment.count == 0)
            continue;
        const qreal length = width * segment.count / total;
        result.drawing.box({x, bar.top(), length - pt(1), bar.height()}, segment.fill, segment.fill.ink);
        const QString count = QString::number(segment.count);
        const Face bold = face(8, true);
        const qreal textWidth = setter.advance(count, bold);
        const QPointF at(x + (length - textWidth) / 2, baselineAt(setter, bold, bar.center().y()));
        if (textWidth + pt(8) <= length) {
            // On a plain ground: figures over stripes cannot be read.
            result.drawing.box({at.x() - pt(3), bar.top() + pt(2), textWidth + pt(6), bar.height() - pt(4)},
                               Fill{Ink::White});
            result.drawing.text(at, count, bold);
        }
        x += length;
    }
    drawLegend(result.drawing, setter, legend, {0, bar.bottom() + pt(13)});
    result.height = bar.bottom() + pt(18);
    return result;
}

DrawnChart draw(const OutcomeBars &chart, TextSetter &setter, qreal width)
{
    return OutcomePainter(chart, setter, width).draw();
}

} // namespace

DrawnChart drawn(const Chart &chart, TextSetter &setter, qreal width)
{
    return std::visit([&](const auto &kind) { return draw(kind, setter, width); }, chart);
}

void drawSparkline(Drawing &drawing, const QList<std::optional<double>> &values, const QRectF &area)
{
    QList<double> known;
    for (const std::optional<double> &value : values) {
        if (value)
            known.append(*value);
    }
    if (known.size() < 2)
        return;
    const auto [lowest, highest] = std::minmax_element(known.begin(), known.end());
    const double low = *lowest;
    const double span = std::max(*highest - low, 1e-9);
    const bool isFlat = *highest - low <= 0;
    const qreal step = area.width() / static_cast<qreal>(values.size() - 1);
    const auto place = [&](qsizetype i, double value) {
        const double share = isFlat ? 0.5 : (value - low) / span;
        return QPointF(area.left() + step * static_cast<qreal>(i), area.bottom() - area.height() * share);
    };
    drawLine(drawing, values, place, pt(1));
    if (values.last())
        drawing.add(DotMark{place(values.size() - 1, *values.last()), pt(1.7), Ink::Accent});
}

} // namespace ui
