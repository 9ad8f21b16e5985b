// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/WeekStrip.h"

#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QHelpEvent>
#include <QLocale>
#include <QPainter>
#include <QToolTip>
#include <algorithm>

namespace ui {
namespace {

constexpr int kDays = 7;
constexpr int kDayMinutes = 1440;
constexpr int kLabelWidth = 44;
constexpr int kHeadHeight = 20;
constexpr int kRow = 26;
constexpr int kGripPixels = 5;

QString slotText(const core::Slot &slot)
{
    return core::clockText(slot.start) + QChar(0x2013) + core::clockText(slot.end);
}

/// @p day with @p slot in it: what touches or overlaps becomes one.
QList<core::Slot> joined(QList<core::Slot> day, const core::Slot &slot)
{
    if (slot.start >= slot.end)
        return day;
    day << slot;
    std::ranges::sort(day);
    QList<core::Slot> merged;
    for (const core::Slot &each : std::as_const(day)) {
        if (!merged.isEmpty() && each.start <= merged.constLast().end)
            merged.last().end = std::max(merged.constLast().end, each.end);
        else
            merged << each;
    }
    return merged;
}

} // namespace

WeekStrip::WeekStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Open hours of the week"));
}

void WeekStrip::setHours(const core::WeeklyHours &hours)
{
    m_hours = hours;
    m_slot = std::min(m_slot, static_cast<int>(m_hours.at(static_cast<size_t>(m_day)).size()) - 1);
    update();
}

QSize WeekStrip::sizeHint() const
{
    return {560, kHeadHeight + kDays * kRow};
}

QSize WeekStrip::minimumSizeHint() const
{
    return {340, kHeadHeight + kDays * kRow};
}

QRect WeekStrip::track() const
{
    return {kLabelWidth, kHeadHeight, width() - kLabelWidth - kGapCell, kDays * kRow};
}

QRect WeekStrip::rowRect(int day) const
{
    return {track().left(), track().top() + day * kRow, track().width(), kRow};
}

QPoint WeekStrip::pointAt(int day, int minute) const
{
    const QRect row = rowRect(day);
    return {row.left() + minute * row.width() / kDayMinutes, row.center().y()};
}

QRect WeekStrip::slotRect(int day, const core::Slot &slot) const
{
    const QRect row = rowRect(day);
    return {QPoint(pointAt(day, slot.start).x(), row.top() + 3),
            QPoint(pointAt(day, slot.end).x() - 1, row.bottom() - 3)};
}

int WeekStrip::dayAt(int y) const
{
    return std::clamp((y - track().top()) / kRow, 0, kDays - 1);
}

int WeekStrip::minuteAt(int x) const
{
    const double minute = double(x - track().left()) * kDayMinutes / track().width();
    return std::clamp(qRound(minute / kStepMinutes) * kStepMinutes, 0, kDayMinutes);
}

int WeekStrip::slotAt(int day, int minute) const
{
    const QList<core::Slot> &row = m_hours.at(static_cast<size_t>(day));
    for (int at = 0; at < row.size(); ++at) {
        if (row.at(at).start <= minute && minute <= row.at(at).end)
            return at;
    }
    return -1;
}

void WeekStrip::edit(const core::WeeklyHours &hours)
{
    if (hours == m_hours)
        return;
    setHours(hours);
    Q_EMIT hoursEdited(m_hours);
}

bool WeekStrip::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const int day = dayAt(help->pos().y());
    const int slot = slotAt(day, minuteAt(help->pos().x()));
    const QString name = QLocale().dayName(day + 1);
    const QString said =
        slot < 0 ? tr("%1: closed. Drag to open hours.").arg(name)
                 : name + QLatin1Char(' ') + slotText(m_hours.at(static_cast<size_t>(day)).at(slot));
    QToolTip::showText(help->globalPos(), plainToolTip(said), this);
    return true;
}

void WeekStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Colors &colors = colorsOf(*this);
    painter.setFont(sized(font(), kLabelSize));
    for (int hour = 0; hour <= 24; hour += 3) {
        const int x = pointAt(0, hour * 60).x();
        painter.setPen(colors.textMuted);
        painter.drawText(QRect(x - 20, 0, 40, kHeadHeight - 2), Qt::AlignHCenter | Qt::AlignBottom,
                         QString::number(hour));
        painter.setPen(colors.border);
        painter.drawLine(x, track().top(), x, track().bottom());
    }
    for (int day = 0; day < kDays; ++day)
        paintRow(painter, day);
}

void WeekStrip::paintRow(QPainter &painter, int day) const
{
    const Colors &colors = colorsOf(*this);
    const QRect row = rowRect(day);
    painter.setFont(sized(font(), kSmallSize));
    painter.setPen(hasFocus() && day == m_day ? colors.text : colors.textMuted);
    painter.drawText(QRect(0, row.top(), kLabelWidth - kGapCell, kRow), Qt::AlignVCenter | Qt::AlignLeft,
                     QLocale().dayName(day + 1, QLocale::ShortFormat));
    painter.setPen(colors.border);
    painter.drawLine(row.left(), row.bottom(), row.right(), row.bottom());
    const QList<core::Slot> &open = m_hours.at(static_cast<size_t>(day));
    for (int at = 0; at < open.size(); ++at) {
        const QRect rect = slotRect(day, open.at(at));
        const bool isChosen = day == m_day && at == m_slot && hasFocus();
        painter.setPen(isChosen ? QPen(colors.accent) : QPen(Qt::NoPen));
        painter.setBrush(isChosen ? colors.selection : colors.accentSoft);
        painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4);
        painter.setPen(colors.accent);
        const QString text = slotText(open.at(at));
        if (painter.fontMetrics().horizontalAdvance(text) + kGapTight <= rect.width())
            painter.drawText(rect, Qt::AlignCenter, text);
    }
}

void WeekStrip::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || m_readOnly || !track().contains(event->pos()))
        return;
    const int day = dayAt(event->pos().y());
    const int minute = minuteAt(event->pos().x());
    Drag drag{.day = day, .lastDay = day, .from = minute, .hours = m_hours};
    m_day = day;
    m_slot = slotAt(day, minute);
    if (m_slot >= 0) {
        drag.before = m_hours.at(static_cast<size_t>(day)).at(m_slot);
        const QRect rect = slotRect(day, drag.before);
        const int x = event->pos().x();
        drag.grip = x <= rect.left() + kGripPixels    ? Grip::Start
                    : x >= rect.right() - kGripPixels ? Grip::End
                                                      : Grip::Whole;
        drag.hours.at(static_cast<size_t>(day)).removeAt(m_slot);
    }
    m_drag = drag;
    update();
}

void WeekStrip::mouseMoveEvent(QMouseEvent *event)
{
    if (m_drag)
        return drag(event->pos());
    const int day = dayAt(event->pos().y());
    const int slot = slotAt(day, minuteAt(event->pos().x()));
    if (slot < 0 || m_readOnly)
        return setCursor(m_readOnly ? Qt::ArrowCursor : Qt::CrossCursor);
    const QRect rect = slotRect(day, m_hours.at(static_cast<size_t>(day)).at(slot));
    const bool isEdge =
        event->pos().x() <= rect.left() + kGripPixels || event->pos().x() >= rect.right() - kGripPixels;
    setCursor(isEdge ? Qt::SizeHorCursor : Qt::OpenHandCursor);
}

void WeekStrip::drag(const QPoint &to)
{
    const int minute = minuteAt(to.x());
    core::WeeklyHours hours = m_drag->hours;
    core::Slot slot = m_drag->before;
    switch (m_drag->grip) {
    case Grip::New:
        slot = {.start = std::min(m_drag->from, minute), .end = std::max(m_drag->from, minute)};
        m_drag->lastDay = dayAt(to.y());
        break;
    case Grip::Start:
        slot.start = std::min(minute, slot.end);
        break;
    case Grip::End:
        slot.end = std::max(minute, slot.start);
        break;
    case Grip::Whole: {
        const int by = std::clamp(minute - m_drag->from, -slot.start, kDayMinutes - slot.end);
        slot = {.start = slot.start + by, .end = slot.end + by};
        break;
    }
    }
    for (int day = std::min(m_drag->day, m_drag->lastDay); day <= std::max(m_drag->day, m_drag->lastDay);
         ++day) {
        QList<core::Slot> &row = hours.at(static_cast<size_t>(day));
        row = joined(row, slot);
    }
    setHours(hours);
    m_slot = slotAt(m_day, slot.start);
    QToolTip::showText(mapToGlobal(to + QPoint(12, 12)), plainToolTip(slotText(slot)), this);
}

void WeekStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (!m_drag || event->button() != Qt::LeftButton)
        return;
    m_drag.reset();
    QToolTip::hideText();
    Q_EMIT hoursEdited(m_hours);
}

void WeekStrip::step(int days, int places)
{
    m_day = std::clamp(m_day + days, 0, kDays - 1);
    const int count = static_cast<int>(m_hours.at(static_cast<size_t>(m_day)).size());
    m_slot = count == 0 ? -1 : std::clamp(m_slot + places, 0, count - 1);
    update();
}

void WeekStrip::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Up:
        return step(-1, 0);
    case Qt::Key_Down:
        return step(1, 0);
    case Qt::Key_Left:
        return step(0, -1);
    case Qt::Key_Right:
        return step(0, 1);
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        if (m_slot >= 0 && !m_readOnly) {
            core::WeeklyHours hours = m_hours;
            hours.at(static_cast<size_t>(m_day)).removeAt(m_slot);
            edit(hours);
        }
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

} // namespace ui
