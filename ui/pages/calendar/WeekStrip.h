// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Calendar.h"

#include <QWidget>

namespace ui {

/// The open hours of a week, drawn: seven rows of 24 hours. Dragging over nothing opens hours,
/// over several rows on each of those days; dragging an edge moves it, a slot's middle the slot.
/// ↑↓←→ choose a slot, Delete closes it. The same hours can be typed (CalendarEditor).
class WeekStrip : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kStepMinutes = 15;

    explicit WeekStrip(QWidget *parent = nullptr);

    const core::WeeklyHours &hours() const { return m_hours; }
    /// Without emitting.
    void setHours(const core::WeeklyHours &hours);
    void setReadOnly(bool readOnly) { m_readOnly = readOnly; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    /// Where @p minute of @p day (0: Monday) is drawn.
    QPoint pointAt(int day, int minute) const;

Q_SIGNALS:
    void hoursEdited(const core::WeeklyHours &hours);

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Grip { New, Start, End, Whole };
    struct Drag
    {
        Grip grip = Grip::New;
        int day = 0;
        int lastDay = 0;
        int from = 0; ///< Minute pressed on.
        core::Slot before = {};
        core::WeeklyHours hours = {}; ///< As they were.
    };

    QRect track() const;
    QRect rowRect(int day) const;
    QRect slotRect(int day, const core::Slot &slot) const;
    int dayAt(int y) const;
    int minuteAt(int x) const;
    int slotAt(int day, int minute) const;
    void drag(const QPoint &to);
    void edit(const core::WeeklyHours &hours);
    void step(int days, int places);
    void paintRow(QPainter &painter, int day) const;

    core::WeeklyHours m_hours;
    std::optional<Drag> m_drag;
    int m_day = 0; ///< Chosen by keys or the mouse…
    int m_slot = -1;
    bool m_readOnly = false;
};

} // namespace ui
