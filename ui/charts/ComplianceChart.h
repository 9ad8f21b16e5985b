// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthReport.h"
#include "ui/charts/FigureChart.h"
#include "ui/text/Format.h"

namespace ui {

/// Twelve months of commitments kept as a line, with its target. A month in which nothing was
/// decided interrupts the line.
class ComplianceChart : public FigureChart
{
    Q_OBJECT
public:
    explicit ComplianceChart(Format format, QWidget *parent = nullptr);

    void setHistory(const QList<core::MonthPoint> &history, std::optional<int> targetPercent);

    QSize sizeHint() const override { return {420, 190}; }
    QSize minimumSizeHint() const override { return {220, 150}; }

Q_SIGNALS:
    /// @p month: its first day.
    void opened(QDate month);

protected:
    void draw(QCustomPlot &plot, const ChartTheme &theme) override;
    void openMark(int mark) override;

private:
    QRectF placeOfMonth(int index) const;
    double lowest() const;
    void drawLine(QCustomPlot &plot, const ChartTheme &theme);
    void paintEnds(QPainter &painter, const ChartTheme &theme) const;
    QString targetName() const; ///< Where there is one.
    void paintTarget(QPainter &painter, const ChartTheme &theme) const;

    Format m_format;
    QList<core::MonthPoint> m_history;
    std::optional<int> m_target;
    QList<QDate> m_months; ///< By mark.
};

} // namespace ui
