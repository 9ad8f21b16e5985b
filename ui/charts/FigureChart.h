// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/ChartTheme.h"

#include <QWidget>

#include <functional>

class QCustomPlot;
class QPainter;

namespace ui {

/// A drawing of figures in the window. It follows the theme, says its figures in words to those who
/// do not see it, and lets one point at each of its marks (a bar, a point): by mouse, or by the
/// arrow keys and Enter.
class FigureChart : public QWidget
{
    Q_OBJECT
public:
    ~FigureChart() override;

    int marks() const { return static_cast<int>(m_marks.size()); }
    QString wordsOf(int mark) const { return m_marks.at(mark).words; }
    /// In the chart's own coordinates.
    QRectF placeOf(int mark) const { return m_marks.at(mark).place(); }
    /// The one the keys have gone to; -1: none.
    int currentMark() const { return m_current; }

protected:
    struct Mark
    {
        QString words = {};
        std::function<QRectF()> place = {};
        int line = 0; ///< Left and right stay on a line, up and down change it.
    };

    explicit FigureChart(QWidget *parent);

    /// Draws everything anew: setting up the axes, adding marks.
    virtual void draw(QCustomPlot &plot, const ChartTheme &theme) = 0;
    virtual void openMark(int mark) = 0;
    /// To be called when the figures differ.
    void redraw();
    void addMark(const Mark &mark) { m_marks << mark; }
    /// Paints with @p paint whenever the chart is painted, above the grid.
    void addPainting(const std::function<void(QPainter &)> &paint);
    QCustomPlot &plot() const { return *m_plot; }

    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    bool event(QEvent *event) override;

private:
    int markAt(const QPointF &at) const;
    /// The mark of another line that is nearest to the present one; -1: none.
    int neighbour(int lines) const;
    void setCurrent(int mark);
    void paintCurrent(QPainter &painter) const;

    QCustomPlot *m_plot;
    QList<Mark> m_marks;
    int m_current = -1;
};

} // namespace ui
