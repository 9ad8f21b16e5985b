// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/CalendarDays.h"

#include <QWidget>

namespace ui {

/// Twelve small months of a calendar: open days, holidays, closures and extra openings, told
/// apart by colour and by a mark (●, ╱, +). The tool tip of a day says its hours and why.
class YearPreview : public QWidget
{
    Q_OBJECT
public:
    explicit YearPreview(QWidget *parent = nullptr);

    void setCalendar(const core::CoverageCalendar &calendar);
    void setYear(int year);
    int year() const { return m_year; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    /// "vendredi 1 mai 2026 · Fête du Travail": what the tool tip of @p day says.
    QString dayText(QDate day) const;
    /// Where @p day is drawn.
    QRect dayRect(QDate day) const;

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    int columns() const;
    QRect monthRect(int month) const;
    void paintMonth(QPainter &painter, int month) const;
    void paintDay(QPainter &painter, const core::DayPlan &plan) const;
    void paintLegend(QPainter &painter) const;

    core::CoverageCalendar m_calendar;
    std::optional<core::CalendarDays> m_days;
    int m_year;
};

} // namespace ui
