// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/LifeLine.h"

#include "ui/style/ChartTheme.h"
#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QHelpEvent>
#include <QPainter>
#include <QToolTip>
#include <algorithm>
#include <array>
#include <vector>

namespace ui {
namespace {

constexpr int kSide = 8; ///< Left and right of the band.
constexpr int kNameRow = 17;
constexpr int kNameRows = 3;
constexpr int kBandTop = kNameRows * kNameRow + 6;
constexpr int kBandHeight = 28;
constexpr int kBandBottom = kBandTop + kBandHeight;
constexpr int kTicksTop = kBandBottom + 12;
constexpr int kLegendTop = kTicksTop + 22;
constexpr int kHeight = kLegendTop + 20;
constexpr int kStub = 6; ///< How far a mark reaches into the band.
constexpr int kNearMouse = 4;
constexpr int kLeastWindow = 3; ///< Pixels, so that it is seen in ten years too.

/// Every how many months (or days) the line of time says which day it is.
struct TickStep
{
    int months;
    int days;
};

QDate nextTick(QDate day, const TickStep &step)
{
    return step.months > 0 ? day.addMonths(step.months) : day.addDays(step.days);
}

QDate firstTick(QDate from, const TickStep &step)
{
    if (step.months == 0)
        return from;
    const int month = (from.month() - 1) / std::min(step.months, 12) * std::min(step.months, 12) + 1;
    const QDate tick(from.year(), month, 1);
    return tick < from ? nextTick(tick, step) : tick;
}

/// The shortest step whose names have @p room pixels each.
TickStep stepFor(qreal pixelsPerDay, int room)
{
    constexpr std::array<TickStep, 7> kSteps{{{0, 7}, {1, 0}, {2, 0}, {3, 0}, {6, 0}, {12, 0}, {24, 0}}};
    for (const TickStep &step : kSteps) {
        const int days = step.months > 0 ? step.months * 28 : step.days;
        if (days * pixelsPerDay >= room)
            return step;
    }
    return kSteps.back();
}

QColor inkOf(core::TimelineMarkKind kind, const Colors &colors)
{
    using enum core::TimelineMarkKind;
    switch (kind) {
    case NoticeWritten:
    case NoticeCounted:
        return colors.watch;
    case End:
        return colors.breached;
    case Today:
        return colors.accent;
    case Amendment:
    case Revision:
        break;
    }
    return colors.text;
}

void drawSending(QPainter &painter, const QPointF &tip, const QColor &color)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(QPolygonF({tip, tip + QPointF(-4, 7), tip + QPointF(4, 7)}));
}

} // namespace

LifeLine::LifeLine(Format format, QWidget *parent) : QWidget(parent), m_format(std::move(format))
{
    setAccessibleName(tr("The contract on a line of time"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
}

void LifeLine::show(const core::ContractTimeline &timeline)
{
    m_timeline = timeline;
    QStringList said;
    for (const core::TimelinePeriod &period : timeline.periods)
        said << wordsOf(period);
    for (const core::TimelineMark &mark : timeline.marks)
        said << wordsOf(mark);
    setAccessibleDescription(said.join(QLatin1Char('\n')));
    update();
}

QSize LifeLine::sizeHint() const
{
    return {640, kHeight};
}

QSize LifeLine::minimumSizeHint() const
{
    return {240, kHeight};
}

qreal LifeLine::placeOf(QDate day) const
{
    const auto length = static_cast<qreal>(m_timeline.days.first.daysTo(m_timeline.days.last) + 1);
    const auto passed = static_cast<qreal>(m_timeline.days.first.daysTo(day));
    return kSide + passed / length * (width() - 2 * kSide);
}

QRectF LifeLine::bandOf(const core::DayRange &days) const
{
    const qreal left = placeOf(days.first);
    return {left, kBandTop, placeOf(days.last.addDays(1)) - left, kBandHeight};
}

QString LifeLine::wordsOf(const core::TimelinePeriod &period) const
{
    const QString from = m_format.day(period.days.first);
    QString said = period.isOpen ? tr("From %1 on, without an end.").arg(from)
                                 : tr("From %1 to %2.").arg(from, m_format.day(period.days.last));
    if (period.window)
        said += QLatin1Char(' ') +
                tr("Last day for a notice: %1; to be safe: %2.")
                    .arg(m_format.day(period.window->last), m_format.day(period.window->first));
    if (period.sending)
        said += QLatin1Char(' ') + tr("Send the letter by %1.").arg(m_format.day(*period.sending));
    return said;
}

QString LifeLine::nameOf(const core::TimelineMark &mark) const
{
    using enum core::TimelineMarkKind;
    switch (mark.kind) {
    case Amendment:
        return tr("amendment %1").arg(mark.number - 1);
    case Revision:
        return tr("price revision");
    case NoticeWritten:
        return tr("notice");
    case NoticeCounted:
        return tr("notice counted");
    case End:
        return tr("end");
    case Today:
        break;
    }
    return tr("today");
}

QString LifeLine::wordsOf(const core::TimelineMark &mark) const
{
    return tr("%1: %2", "what, which day").arg(nameOf(mark), m_format.longDay(mark.day));
}

QString LifeLine::wordsAt(const QPointF &at) const
{
    QStringList said;
    for (const core::TimelineMark &mark : m_timeline.marks) {
        if (qAbs(placeOf(mark.day) - at.x()) <= kNearMouse)
            said << wordsOf(mark);
    }
    for (const core::TimelinePeriod &period : m_timeline.periods) {
        const QRectF band = bandOf(period.days);
        if (at.y() >= kBandTop && band.left() <= at.x() && at.x() < band.right())
            said << wordsOf(period);
    }
    return said.join(QLatin1Char('\n'));
}

bool LifeLine::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const QString said = wordsAt(help->pos());
    if (said.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(), plainToolTip(said), this);
    return true;
}

void LifeLine::paintPeriods(QPainter &painter) const
{
    const Colors &colors = colorsOf(*this);
    const ChartTheme theme = chartTheme(*this);
    painter.setFont(sized(font(), kSmallSize));
    const QFontMetrics metrics = painter.fontMetrics();
    for (const core::TimelinePeriod &period : m_timeline.periods) {
        const QRectF band = bandOf(period.days);
        painter.setPen(QPen(colors.border, 1));
        painter.setBrush(period.number % 2 == 0 ? colors.accentSoft : colors.neutralSoft);
        painter.drawRect(band);
        QRectF inside = band.adjusted(6, 0, -6, 0);
        if (period.window) {
            QRectF window = bandOf(*period.window);
            window.setWidth(std::max<qreal>(window.width(), kLeastWindow));
            painter.setPen(Qt::NoPen);
            painter.fillRect(window, theme.brush(BarFill::Hatched, colors.watch));
            painter.fillRect(QRectF(window.right() - 1, band.top(), 1.5, band.height()), colors.watch);
            inside.setRight(std::max(inside.left(), window.left() - 6));
        }
        if (period.sending)
            drawSending(painter, {placeOf(*period.sending), kBandBottom + 2.0}, colors.watch);
        const QString from = m_format.day(period.days.first);
        const QString full = period.isOpen ? tr("from %1 on").arg(from)
                                           : tr("%1 – %2").arg(from, m_format.day(period.days.last));
        const QString shown = metrics.horizontalAdvance(full) <= inside.width() ? full : from;
        if (metrics.horizontalAdvance(shown) > inside.width())
            continue;
        painter.setPen(colors.text);
        painter.drawText(inside, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, shown);
    }
}

void LifeLine::paintTicks(QPainter &painter) const
{
    const Colors &colors = colorsOf(*this);
    painter.setFont(sized(font(), kLabelSize));
    const QFontMetrics metrics = painter.fontMetrics();
    const qreal perDay = placeOf(m_timeline.days.first.addDays(1)) - placeOf(m_timeline.days.first);
    const int room = metrics.horizontalAdvance(m_format.month(QDate(2026, 9, 1))) + 16;
    const TickStep step = stepFor(perDay, room);
    for (QDate tick = firstTick(m_timeline.days.first, step); tick <= m_timeline.days.last;
         tick = nextTick(tick, step)) {
        const QString name = step.months == 0   ? m_format.day(tick)
                             : step.months < 12 ? m_format.month(tick)
                                                : QString::number(tick.year());
        const qreal x = placeOf(tick);
        painter.setPen(colors.border);
        painter.drawLine(QPointF(x, kBandBottom), QPointF(x, kTicksTop));
        const int length = metrics.horizontalAdvance(name);
        const qreal left = std::max<qreal>(0, std::min<qreal>(x - length / 2.0, width() - length));
        painter.setPen(colors.textMuted);
        painter.drawText(QPointF(left, kTicksTop + metrics.ascent()), name);
    }
}

/// Each name in the first row that has room for it; what matters more goes first.
void LifeLine::paintMarks(QPainter &painter) const
{
    const Colors &colors = colorsOf(*this);
    painter.setFont(sized(font(), kLabelSize, QFont::DemiBold));
    const QFontMetrics metrics = painter.fontMetrics();
    QList<core::TimelineMark> marks = m_timeline.marks;
    std::ranges::stable_sort(marks, std::ranges::greater{}, &core::TimelineMark::kind);
    std::array<QList<QRectF>, kNameRows> taken;
    std::vector<std::pair<QPointF, core::TimelineMark>> names; // Above every line.
    for (const core::TimelineMark &mark : std::as_const(marks)) {
        const qreal x = placeOf(mark.kind == core::TimelineMarkKind::End ? mark.day.addDays(1) : mark.day);
        const QString name = nameOf(mark);
        const int length = metrics.horizontalAdvance(name);
        const qreal left = std::max<qreal>(0, std::min<qreal>(x - length / 2.0, width() - length));
        const auto free = std::ranges::find_if(taken, [left, length](const QList<QRectF> &row) {
            return std::ranges::none_of(row, [left, length](const QRectF &each) {
                return each.intersects(QRectF(left - kGapCell, 0, length + 2 * kGapCell, kNameRow));
            });
        });
        qreal top = kBandTop;
        painter.setPen(QPen(inkOf(mark.kind, colors), 2));
        if (free != taken.end()) {
            free->append(QRectF(left, 0, length, kNameRow));
            top = static_cast<qreal>(kNameRows - 1 - (free - taken.begin())) * kNameRow;
            names.emplace_back(QPointF(left, top), mark);
            top += kNameRow - 2;
        }
        painter.drawLine(QPointF(x, top), QPointF(x, kBandTop + kStub)); // The days of the term stay legible.
        painter.drawLine(QPointF(x, kBandBottom - kStub), QPointF(x, kBandBottom));
    }
    for (const auto &[at, mark] : names) {
        const QString name = nameOf(mark);
        painter.fillRect(QRectF(at, QSizeF(metrics.horizontalAdvance(name), metrics.height())), colors.panel);
        painter.setPen(inkOf(mark.kind, colors));
        painter.drawText(at + QPointF(0, metrics.ascent()), name);
    }
}

void LifeLine::paintEvent(QPaintEvent *)
{
    if (m_timeline.periods.isEmpty())
        return;
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintPeriods(painter);
    paintTicks(painter);
    paintMarks(painter);
    const bool hasWindow = std::ranges::any_of(
        m_timeline.periods, [](const core::TimelinePeriod &period) { return period.window.has_value(); });
    if (!hasWindow)
        return;
    painter.setFont(sized(font(), kLabelSize));
    const QFontMetrics metrics = painter.fontMetrics();
    drawSending(painter, {kSide + 4.0, kLegendTop + 4.0}, colors.watch);
    const QString letter = tr("send the letter by then");
    const qreal baseline = kLegendTop + metrics.ascent() + 1;
    painter.setPen(colors.textMuted);
    painter.drawText(QPointF(kSide + 14, baseline), letter);
    const qreal second = kSide + 14 + metrics.horizontalAdvance(letter) + 2 * kGapPanel;
    painter.fillRect(QRectF(second, kLegendTop + 2, 12, 10),
                     chartTheme(*this).brush(BarFill::Hatched, colors.watch));
    const QString window = tr("last days for a notice");
    const QRectF room(second + 18, kLegendTop, width() - second - 18, kNameRow);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignTop | Qt::TextSingleLine,
                     metrics.elidedText(window, Qt::ElideRight, static_cast<int>(room.width())));
}

} // namespace ui
