// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/TextSetter.h"

#include <optional>
#include <variant>

namespace ui {

/// Bars of what was kept, breached and not decided yet, each with its words on it.
struct OutcomeBars
{
    struct Part
    {
        int count = 0;
        QString text = {}; ///< "2 kept"; printed only where count > 0.
    };
    struct Bar
    {
        QString label = {};
        Part kept = {};
        Part breached = {};
        Part undecided = {};
        QString share = {}; ///< At the right end.
    };
    QList<Bar> bars = {};
};

/// The figures of a chart over months, printed below it, each under its month.
struct MonthRow
{
    QString name = {};
    QStringList cells = {};
};

/// A line over months with its target drawn and named.
struct MonthLine
{
    QStringList months = {};
    QList<MonthRow> rows = {};
    QList<std::optional<double>> values = {}; ///< Per cent, as months; a gap where there is nothing.
    std::optional<double> target = {};
    QString targetText = {};
    QString lastText = {}; ///< Said at the last point.
    QString unit = {};     ///< After the highest figure of the axis.
};

/// Columns over months, each a stack of the series from the bottom up.
struct MonthColumns
{
    struct Series
    {
        QString name = {};
        Fill fill = {};
        QList<int> values = {};
    };
    QStringList months = {};
    QList<MonthRow> rows = {};
    QList<Series> series = {};
    bool stacked = true; ///< Otherwise the series stand side by side.
};

/// Horizontal bars, each with its label before and its figure after.
struct RankedBars
{
    struct Bar
    {
        QString label = {};
        double value = 0;
        QString text = {};
    };
    QList<Bar> bars = {};
};

/// One bar made of segments that add up, with their legend below.
struct SegmentedBar
{
    struct Segment
    {
        QString name = {};
        int count = 0;
        Fill fill = {};
    };
    QList<Segment> segments = {};
};

using Chart = std::variant<OutcomeBars, MonthLine, MonthColumns, RankedBars, SegmentedBar>;

struct DrawnChart
{
    Drawing drawing = {};
    qreal height = 0;
};

/// @p chart as vectors, @p width wide. Empty, of height 0, when it has nothing to show.
DrawnChart drawn(const Chart &chart, TextSetter &setter, qreal width);

/// A little line without axes; the last point has a dot. Nothing where fewer than two are known.
void drawSparkline(Drawing &drawing, const QList<std::optional<double>> &values, const QRectF &area);

} // namespace ui
