// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "core/reports/MonthReport.h"
#include "ui/charts/FigureChart.h"
#include "ui/text/Format.h"

namespace ui {

/// Interventions opened (hatched) and resolved (full), month by month.
class FlowChart : public FigureChart
{
    Q_OBJECT
public:
    explicit FlowChart(Format format, QWidget *parent = nullptr);

    void setHistory(const QList<core::MonthPoint> &history);

    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {220, 150}; }

Q_SIGNALS:
    /// @p month: its first day.
    void opened(QDate month, core::BacklogMove::Kind move);

protected:
    void draw(QCustomPlot &plot, const ChartTheme &theme) override;
    void openMark(int mark) override;

private:
    struct Bar
    {
        int index = 0;
        bool isResolved = false;
    };
    QString nameOf(QDate month) const;
    /// 2 where the names of all months would touch each other.
    int monthsPerName(const ChartTheme &theme) const;
    int valueOf(Bar bar) const;
    QRectF placeOfBar(Bar bar) const;
    void paintBars(QPainter &painter, const ChartTheme &theme) const;
    void paintKeys(QPainter &painter, const ChartTheme &theme) const;

    Format m_format;
    QList<core::MonthPoint> m_history;
    QList<Bar> m_bars; ///< By mark.
};

} // namespace ui
