// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/CellDelegate.h"

#include "ui/models/Column.h"
#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractItemView>
#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

namespace ui {
namespace {

constexpr int kBarWidth = 96;

CellLook lookOf(const QModelIndex &index)
{
    return static_cast<CellLook>(index.data(LookRole).toInt());
}

/// What stands before the words: those of the first column stand below the panel's title.
int before(const QModelIndex &index)
{
    return index.column() == 0 ? kGapPanel : kGapInside;
}

QRect inside(const QRect &cell, const QModelIndex &index)
{
    return cell.adjusted(before(index), 0, -kGapInside, 0);
}

QColor inkOf(const QModelIndex &index, const Colors &colors)
{
    const QVariant tone = index.data(ToneRole);
    if (tone.isValid() && tone.toInt() != static_cast<int>(Tone::Neutral))
        return colors.ink(static_cast<Tone>(tone.toInt()));
    return lookOf(index) == CellLook::Muted ? colors.textMuted : colors.text;
}

QFont fontOf(const QModelIndex &index, const QFont &font)
{
    if (lookOf(index) == CellLook::Heading)
        return sized(font, kLabelSize, QFont::Bold);
    return lookOf(index) == CellLook::Strong ? sized(font, kBodySize, QFont::DemiBold) : font;
}

/// What a badge before the text takes, with the gap after it.
int badgeRoom(const QModelIndex &index, const QFont &font)
{
    const QVariant badge = index.data(BadgeRole);
    return badge.isValid() ? badgeSize(badge.value<BadgeText>().text, font).width() + 6 : 0;
}

bool fits(const QModelIndex &index, const QStyleOptionViewItem &option)
{
    const QString text = index.data().toString();
    const int room = inside(option.rect, index).width();
    if (lookOf(index) == CellLook::Badge)
        return badgeSize(text, option.font).width() <= room;
    const int words = QFontMetrics(fontOf(index, option.font)).horizontalAdvance(text);
    return index.data(WrapRole).toBool() || words + badgeRoom(index, option.font) <= room;
}

} // namespace

void CellDelegate::paint(QPainter *painter, const QStyleOptionViewItem &whole, const QModelIndex &index) const
{
    QStyleOptionViewItem option = whole;
    if (index.siblingAtColumn(0).data(SectionRole).isValid()) // The list paints what stands above.
        option.rect.setTop(option.rect.top() + kSectionHeight);
    const Colors &colors = colorsOf(option.palette);
    painter->save();
    paintGround(*painter, option, index);
    QRect room = inside(option.rect, index).adjusted(0, 0, 0, -1);
    const QString text = index.data().toString();
    const QVariant tone = index.data(ToneRole);
    painter->setFont(fontOf(index, option.font));
    switch (lookOf(index)) {
    case CellLook::Badge:
        paintBadge(*painter, room, {.text = text, .tone = static_cast<Tone>(tone.toInt())}, colors);
        break;
    case CellLook::Bar:
        if (const QVariant part = index.data(PartRole); part.isValid())
            paintBar(*painter, room, part.toDouble(), static_cast<Tone>(tone.toInt()), colors);
        break;
    case CellLook::Heading:
        painter->setPen(colors.textMuted);
        painter->drawText(room.adjusted(0, 0, 0, -7), Qt::AlignLeft | Qt::AlignBottom | Qt::TextSingleLine,
                          text);
        break;
    default:
        paintText(*painter, room, option, index);
    }
    painter->restore();
}

void CellDelegate::paintGround(QPainter &painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter.fillRect(option.rect, selected || index.row() == m_marked ? colors.selection
                                  : index.row() == m_hovered          ? colors.hover
                                                                      : colors.panel);
    const QModelIndex below = index.sibling(index.row() + 1, 0);
    const bool lined = m_lastLine || (below.isValid() && lookOf(below) != CellLook::Heading &&
                                      !below.data(SectionRole).isValid());
    if (lined && lookOf(index) != CellLook::Heading)
        drawHairline(painter, option.rect, Qt::BottomEdge, colors.border);
    if (selected && index.column() == 0 && option.widget && option.widget->hasFocus())
        painter.fillRect(QRect(option.rect.left(), option.rect.top(), 3, option.rect.height() - 1),
                         colors.accent);
}

void CellDelegate::paintText(QPainter &painter, QRect room, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    const Colors &colors = colorsOf(option.palette);
    const QString text = index.data().toString();
    if (const int taken = badgeRoom(index, option.font); taken > 0) {
        const QRect line =
            index.data(WrapRole).toBool() ? QRect(room.left(), room.top() + 6, room.width(), 20) : room;
        paintBadge(painter, line, index.data(BadgeRole).value<BadgeText>(), colors);
        room.adjust(taken, 0, 0, 0);
    }
    painter.setPen(inkOf(index, colors));
    const int alignment = index.data(Qt::TextAlignmentRole).toInt() | Qt::AlignVCenter;
    if (index.data(WrapRole).toBool())
        painter.drawText(room, alignment | Qt::TextWordWrap, text);
    else
        painter.drawText(room, alignment | Qt::TextSingleLine,
                         painter.fontMetrics().elidedText(text, Qt::ElideRight, room.width()));
}

QSize CellDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const QString text = index.data().toString();
    const QFontMetrics metrics(fontOf(index, option.font));
    switch (lookOf(index)) {
    case CellLook::Badge:
        return {badgeSize(text, option.font).width() + before(index) + kGapInside + 1, kRowHeight + 2};
    case CellLook::Bar:
        return {kBarWidth + before(index) + kGapInside, kRowHeight};
    case CellLook::Heading:
        return {0, index.row() == 0 ? kRowHeight + 2 : kRowHeight + 10};
    default:
        break;
    }
    const int badge = badgeRoom(index, option.font);
    const int width = metrics.horizontalAdvance(text) + badge + before(index) + kGapInside + 1;
    const int room = option.rect.width() - badge - before(index) - kGapInside;
    if (!index.data(WrapRole).toBool() || room <= 0 || room >= width)
        return {width, kRowHeight + (badge > 0 ? 2 : 0)};
    const QRect lines = metrics.boundingRect(QRect(0, 0, room, 10000), Qt::TextWordWrap, text);
    return {width, qMax(kRowHeight, lines.height() + 14)};
}

bool CellDelegate::helpEvent(QHelpEvent *event, QAbstractItemView *view, const QStyleOptionViewItem &option,
                             const QModelIndex &index)
{
    if (event->type() != QEvent::ToolTip)
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    QString tip = index.data(Qt::ToolTipRole).toString();
    if (tip.isEmpty() && (lookOf(index) == CellLook::Bar || !fits(index, option)))
        tip = plainToolTip(index.data().toString());
    QToolTip::showText(event->globalPos(), tip, view->viewport(), option.rect);
    return true;
}

void paintSection(QPainter &painter, const QRect &rect, const QString &title, const QFont &font,
                  const Colors &colors)
{
    painter.fillRect(rect, colors.background);
    drawHairline(painter, rect, Qt::BottomEdge, colors.border);
    painter.setFont(sized(font, kSmallSize, QFont::DemiBold));
    painter.setPen(colors.text);
    const QRect room = rect.adjusted(kGapPanel, 0, -kGapPanel, 0);
    painter.drawText(room, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(title, Qt::ElideRight, room.width()));
}

void paintBar(QPainter &painter, const QRectF &rect, double part, Tone tone, const Colors &colors)
{
    constexpr qreal kHeight = 6;
    const QRectF track(rect.left(), rect.center().y() - kHeight / 2, rect.width(), kHeight);
    drawRounded(painter, track, kHeight / 2, colors.track);
    if (part <= 0)
        return;
    const QRectF used(track.topLeft(), QSizeF(qMax(kHeight, track.width() * qMin(part, 1.0)), kHeight));
    const QColor ink = tone == Tone::Neutral ? colors.accent : colors.ink(tone);
    drawRounded(painter, used, kHeight / 2, ink);
    if (part <= 1)
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(used, kHeight / 2, kHeight / 2);
    painter.setClipPath(shape);
    painter.setPen(QPen(colors.panel, 1.25));
    constexpr int kBetween = 7;
    for (int stroke = 0; stroke * kBetween < used.width(); ++stroke) {
        const qreal x = used.left() + stroke * kBetween;
        painter.drawLine(QPointF(x, used.bottom()), QPointF(x + kHeight, used.top()));
    }
    painter.restore();
}

} // namespace ui
