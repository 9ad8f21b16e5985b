// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/charts/FigureChart.h"

namespace ui {

/// Horizontal bars, each of several parts, one below the other, with their figures beside them.
class StackChart : public FigureChart
{
    Q_OBJECT
public:
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    enum class Ink { Kept, Breached, Series, Past };
    struct Part
    {
        int value = 0;
        BarFill fill = BarFill::Full;
        Ink ink = Ink::Series;
        QString inside = {}; ///< On the bar, where it fits; else before `Row::after`.
        QString words = {};  ///< Of the mark.
    };
    struct Row
    {
        QString name = {};
        QList<Part> parts = {};
        QString after = {}; ///< Beside the bar.
    };
    struct Key
    {
        BarFill fill = BarFill::Full;
        Ink ink = Ink::Series;
        QString name = {};
    };

    explicit StackChart(QWidget *parent) : FigureChart(parent) {}
    void setRows(const QList<Row> &rows, const QList<Key> &keys = {});
    /// Which part of which row a mark is; parts of nothing have no mark.
    struct Position
    {
        int row = 0;
        int part = 0;
    };
    Position positionOf(int mark) const { return m_positions.at(mark); }

    void draw(QCustomPlot &plot, const ChartTheme &theme) override;

private:
    QRectF placeOfPart(Position at) const;
    void paintRow(QPainter &painter, const ChartTheme &theme, int row) const;
    /// From the top left of the keys: as many lines as they need.
    QList<QPointF> placesOfKeys() const;
    int keyLines() const;
    void paintKeys(QPainter &painter, const ChartTheme &theme) const;

    QList<Row> m_rows;
    QList<Key> m_keys;
    QList<Position> m_positions;
};

} // namespace ui
