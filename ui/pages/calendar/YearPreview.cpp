// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/calendar/YearPreview.h"

#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"
#include "ui/widgets/PlainText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>

namespace ui {
namespace {

constexpr int kCell = 18;
constexpr int kMonths = 12;
constexpr int kTitle = 22;
constexpr int kWeeks = 6;
constexpr int kMonthWidth = 7 * kCell;
constexpr int kMonthHeight = kTitle + kWeeks * kCell;
constexpr int kBetween = 16;
constexpr int kLegend = 28;

enum class Mark { Closed, Open, Holiday, Closure, Opening };

Mark markOf(const core::DayPlan &plan)
{
    if (plan.cause == core::DayPlan::Cause::Opening)
        return Mark::Opening;
    if (plan.cause == core::DayPlan::Cause::Closure)
        return Mark::Closure;
    if (plan.holiday || plan.cause == core::DayPlan::Cause::ListedHoliday)
        return Mark::Holiday;
    return plan.open.isEmpty() ? Mark::Closed : Mark::Open;
}

struct Look
{
    QColor ground;
    QColor ink;
};

Look lookOf(Mark mark, const Colors &colors)
{
    switch (mark) {
    case Mark::Open:
        return {colors.accentSoft, colors.text};
    case Mark::Holiday:
        return {colors.watchSoft, colors.watch};
    case Mark::Closure:
        return {colors.breachedSoft, colors.breached};
    case Mark::Opening:
        return {colors.keptSoft, colors.kept};
    case Mark::Closed:
        break;
    }
    return {Qt::transparent, colors.textMuted};
}

/// What tells the marks apart without colours.
void paintMark(QPainter &painter, const QRect &cell, Mark mark, const QColor &ink)
{
    painter.setPen(QPen(ink, 1));
    if (mark == Mark::Closure)
        painter.drawLine(cell.bottomLeft() + QPoint(2, -2), cell.topRight() + QPoint(-2, 2));
    if (mark == Mark::Holiday)
        painter.fillRect(QRect(cell.left() + 3, cell.bottom() - 2, cell.width() - 6, 2), ink);
    if (mark == Mark::Opening) {
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(cell.adjusted(1, 1, -2, -2));
    }
}

} // namespace

YearPreview::YearPreview(QWidget *parent) : QWidget(parent), m_year(QDate::currentDate().year())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setAccessibleName(tr("The year, day by day"));
}

void YearPreview::setCalendar(const core::CoverageCalendar &calendar)
{
    m_calendar = calendar;
    m_days.emplace(m_calendar, core::HolidayRules{});
    update();
}

void YearPreview::setYear(int year)
{
    m_year = year;
    update();
}

int YearPreview::columns() const
{
    const int fit = (width() + kBetween) / (kMonthWidth + kBetween);
    return fit >= 6 ? 6 : fit >= 4 ? 4 : fit >= 3 ? 3 : 2;
}

QSize YearPreview::sizeHint() const
{
    return {3 * (kMonthWidth + kBetween) - kBetween, heightForWidth(3 * (kMonthWidth + kBetween))};
}

QSize YearPreview::minimumSizeHint() const
{
    return {2 * (kMonthWidth + kBetween) - kBetween, kMonthHeight};
}

int YearPreview::heightForWidth(int width) const
{
    const int fit = (width + kBetween) / (kMonthWidth + kBetween);
    const int across = fit >= 6 ? 6 : fit >= 4 ? 4 : fit >= 3 ? 3 : 2;
    return kMonths / across * (kMonthHeight + kGapCell) + kLegend;
}

QRect YearPreview::monthRect(int month) const
{
    const int across = columns();
    const int at = month - 1;
    return {at % across * (kMonthWidth + kBetween), at / across * (kMonthHeight + kGapCell), kMonthWidth,
            kMonthHeight};
}

QRect YearPreview::dayRect(QDate day) const
{
    const QRect month = monthRect(day.month());
    const int before = QDate(day.year(), day.month(), 1).dayOfWeek() - 1;
    const int at = before + day.day() - 1;
    return {month.left() + at % 7 * kCell, month.top() + kTitle + at / 7 * kCell, kCell - 1, kCell - 1};
}

QString YearPreview::dayText(QDate day) const
{
    QString text = Format().longDay(day);
    if (!m_days)
        return text;
    const core::DayPlan plan = m_days->plan(day);
    QStringList why;
    if (plan.holiday)
        why << words(*plan.holiday);
    if (!plan.causeName.isEmpty())
        why << plan.causeName;
    QStringList open;
    for (const core::Slot &slot : plan.open)
        open << core::clockText(slot.start) + QChar(0x2013) + core::clockText(slot.end);
    why << (open.isEmpty() ? tr("closed") : open.join(QStringLiteral(", ")));
    return text + QStringLiteral(" · ") + why.join(QStringLiteral(" · "));
}

bool YearPreview::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    for (QDate day(m_year, 1, 1); day.year() == m_year; day = day.addDays(1)) {
        if (dayRect(day).contains(help->pos())) {
            QToolTip::showText(help->globalPos(), plainToolTip(dayText(day)), this);
            return true;
        }
    }
    QToolTip::hideText();
    return true;
}

void YearPreview::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    for (int month = 1; month <= kMonths; ++month)
        paintMonth(painter, month);
    paintLegend(painter);
}

void YearPreview::paintMonth(QPainter &painter, int month) const
{
    const Colors &colors = colorsOf(*this);
    const QRect rect = monthRect(month);
    painter.setPen(colors.text);
    painter.setFont(sized(font(), kLabelSize, QFont::DemiBold));
    painter.drawText(QRect(rect.left() + 3, rect.top(), rect.width(), kTitle - 4),
                     Qt::AlignLeft | Qt::AlignVCenter, QLocale().standaloneMonthName(month));
    painter.setFont(sized(font(), kLabelSize - 1));
    for (QDate day(m_year, month, 1); day.month() == month; day = day.addDays(1))
        paintDay(painter, m_days ? m_days->plan(day) : core::DayPlan{.day = day});
}

void YearPreview::paintDay(QPainter &painter, const core::DayPlan &plan) const
{
    const Mark mark = markOf(plan);
    const Look look = lookOf(mark, colorsOf(*this));
    const QRect cell = dayRect(plan.day);
    painter.fillRect(cell, look.ground);
    paintMark(painter, cell, mark, look.ink);
    painter.setPen(look.ink);
    painter.drawText(cell, Qt::AlignCenter, QString::number(plan.day.day()));
}

void YearPreview::paintLegend(QPainter &painter) const
{
    const std::array<std::pair<Mark, QString>, 4> entries{
        std::pair(Mark::Open, tr("open")), std::pair(Mark::Holiday, tr("public holiday")),
        std::pair(Mark::Closure, tr("closure")), std::pair(Mark::Opening, tr("extra opening"))};
    const Colors &colors = colorsOf(*this);
    painter.setFont(sized(font(), kLabelSize));
    int x = 0;
    const int top = monthRect(kMonths).bottom() + kGapCell + 4;
    for (const auto &[mark, text] : entries) {
        const Look look = lookOf(mark, colors);
        const QRect cell(x, top, 14, 14);
        painter.fillRect(cell, look.ground);
        paintMark(painter, cell, mark, look.ink);
        painter.setPen(colors.textMuted);
        const int wide = painter.fontMetrics().horizontalAdvance(text);
        painter.drawText(QRect(x + 20, top - 2, wide + 4, 18), Qt::AlignLeft | Qt::AlignVCenter, text);
        x += 20 + wide + kBetween;
    }
}

} // namespace ui
