// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/ControlPaint.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"

#include <QStyleOption>
#include <QWidget>

namespace ui {
namespace {

ButtonLook lookOf(const QStyleOption &option, const QWidget *widget)
{
    const QVariant look = widget ? widget->property("look") : QVariant();
    if (look.isValid())
        return static_cast<ButtonLook>(look.toInt());
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const bool isDefault = button && button->features.testFlag(QStyleOptionButton::DefaultButton);
    const bool isFlat = button && button->features.testFlag(QStyleOptionButton::Flat);
    return isDefault ? ButtonLook::Primary : isFlat ? ButtonLook::Quiet : ButtonLook::Normal;
}

bool isIn(const QStyleOption &option, QStyle::StateFlag state)
{
    return option.state.testFlag(state);
}

QColor buttonText(const QStyleOption &option, const QWidget *widget)
{
    const Colors &colors = colorsOf(option.palette);
    if (!isIn(option, QStyle::State_Enabled))
        return colors.textDisabled;
    const ButtonLook look = lookOf(option, widget);
    return look == ButtonLook::Primary ? colors.onAccent
           : look == ButtonLook::Link  ? colors.accent
                                       : colors.text;
}

/// Recolours what an icon drew.
QPixmap tinted(const QIcon &icon, int side, const QColor &color, const QPainter &painter)
{
    const qreal scale = painter.device()->devicePixelRatioF();
    QPixmap pixmap = icon.pixmap(QSize(side, side), scale);
    QPainter inside(&pixmap);
    inside.setCompositionMode(QPainter::CompositionMode_SourceIn);
    inside.fillRect(pixmap.rect(), color);
    return pixmap;
}

/// The tick or the icon before a menu's words.
void paintMenuMark(QPainter &painter, const QStyleOptionMenuItem &option, const QRect &inside)
{
    if (option.checkType != QStyleOptionMenuItem::NotCheckable && option.checked) {
        painter.save();
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(
            QPen(colorsOf(option.palette).accent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.translate(inside.left(), inside.center().y() - 7);
        painter.drawPolyline(QPolygonF(QList<QPointF>{{3, 8.25}, {6, 11}, {12, 4.25}}));
        painter.restore();
    } else if (!option.icon.isNull()) {
        option.icon.paint(&painter, QRect(inside.left(), inside.center().y() - 7, 16, 16), Qt::AlignCenter,
                          isIn(option, QStyle::State_Enabled) ? QIcon::Normal : QIcon::Disabled);
    }
}

} // namespace

void paintButton(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = isIn(option, QStyle::State_Enabled);
    const bool down = isIn(option, QStyle::State_Sunken) || isIn(option, QStyle::State_On);
    const bool hot = enabled && (down || isIn(option, QStyle::State_MouseOver));
    const QColor plain = down ? colors.neutralSoft : hot ? colors.hover : colors.panel;
    switch (lookOf(option, widget)) {
    case ButtonLook::Primary: {
        const QColor full = hot ? colors.accentHover : colors.accent;
        drawRounded(painter, option.rect, kControlRadius, enabled ? full : colors.track);
        break;
    }
    case ButtonLook::Quiet:
    case ButtonLook::Link:
        if (hot)
            drawRounded(painter, option.rect, kControlRadius, plain);
        break;
    case ButtonLook::Normal:
        drawRounded(painter, option.rect, kControlRadius, plain, colors.control);
        break;
    }
}

void paintButtonLabel(QPainter &painter, const QStyleOptionButton &option, const QWidget *widget)
{
    const QColor color = buttonText(option, widget);
    const QFontMetrics metrics(painter.font());
    const QString text = option.text;
    const int icon = option.icon.isNull() ? 0 : 16;
    const int gap = icon > 0 && !text.isEmpty() ? kGapCell - 2 : 0;
    const bool hasMenu = option.features.testFlag(QStyleOptionButton::HasMenu);
    const int words = metrics.size(Qt::TextShowMnemonic, text).width();
    const int total = qMin(icon + gap + words + (hasMenu ? 16 : 0), option.rect.width());
    QRect place(option.rect.left() + (option.rect.width() - total) / 2, option.rect.top(), total,
                option.rect.height());
    if (option.direction == Qt::RightToLeft)
        place = QStyle::visualRect(option.direction, option.rect, place);
    if (icon > 0)
        painter.drawPixmap(place.left(), place.center().y() + 1 - icon / 2,
                           tinted(option.icon, icon, color, painter));
    painter.setPen(color);
    painter.drawText(place.adjusted(icon + gap, 0, hasMenu ? -16 : 0, 0),
                     Qt::AlignLeft | Qt::AlignVCenter | Qt::TextShowMnemonic, text);
}

void paintToolButton(QPainter &painter, const QStyleOptionToolButton &option, const QStyle &style,
                     const QWidget *widget)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = isIn(option, QStyle::State_Enabled);
    const bool down = isIn(option, QStyle::State_Sunken) || isIn(option, QStyle::State_On);
    if (enabled && (down || isIn(option, QStyle::State_MouseOver)))
        drawRounded(painter, option.rect, kControlRadius, down ? colors.neutralSoft : colors.hover);
    QStyleOptionToolButton label = option;
    label.palette.setColor(QPalette::ButtonText, enabled ? colors.text : colors.textDisabled);
    label.state &= ~(QStyle::State_Sunken | QStyle::State_On);
    style.drawControl(QStyle::CE_ToolButtonLabel, &label, &painter, widget);
    if (isIn(option, QStyle::State_HasFocus) && isIn(option, QStyle::State_KeyboardFocusChange))
        paintFocusRing(painter, option);
}

void paintField(QPainter &painter, const QStyleOption &option, const QWidget *widget)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = isIn(option, QStyle::State_Enabled);
    const bool focused = enabled && isIn(option, QStyle::State_HasFocus);
    const bool wrong = widget && widget->property("inError").toBool();
    const bool quiet = widget && widget->property("quiet").toBool();
    const QColor outline = wrong     ? colors.breached
                           : focused ? colors.accent
                           : quiet   ? colors.border
                                     : colors.control;
    const bool fixed = !enabled || isIn(option, QStyle::State_ReadOnly);
    const QColor fill = fixed || (quiet && !focused) ? colors.field : colors.panel;
    drawRounded(painter, option.rect, kControlRadius, fill, outline, focused || wrong ? 1.5 : 1);
}

void paintFocusRing(QPainter &painter, const QStyleOption &option)
{
    const Colors &colors = colorsOf(option.palette);
    drawRounded(painter, option.rect, kControlRadius, Qt::transparent, colors.accent, 2);
}

void paintCheck(QPainter &painter, const QStyleOption &option, bool round)
{
    const Colors &colors = colorsOf(option.palette);
    const bool enabled = isIn(option, QStyle::State_Enabled);
    const bool on = isIn(option, QStyle::State_On);
    const bool partly = isIn(option, QStyle::State_NoChange);
    QRectF box(option.rect);
    const qreal side = qMin<qreal>(16, qMin(box.width(), box.height()));
    box = QRectF(box.center() - QPointF(side / 2, side / 2), QSizeF(side, side));
    const QColor full = enabled ? colors.accent : colors.textDisabled;
    const qreal radius = round ? side / 2 : 4;
    if (on || partly)
        drawRounded(painter, box, radius, full);
    else
        drawRounded(painter, box, radius, colors.panel, enabled ? colors.textMuted : colors.control);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(box.topLeft());
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.onAccent);
        painter.drawEllipse(QPointF(side / 2, side / 2), 3, 3);
    } else if (on || partly) {
        const QList<QPointF> tick =
            on ? QList<QPointF>{{4, 8.25}, {7, 11}, {12, 5.25}} : QList<QPointF>{{4.5, 8}, {11.5, 8}};
        painter.setPen(QPen(colors.onAccent, 1.75, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF(tick));
    }
    painter.restore();
}

void paintHeaderSection(QPainter &painter, const QStyleOptionHeader &option)
{
    const Colors &colors = colorsOf(option.palette);
    painter.fillRect(option.rect, colors.panel);
    drawHairline(painter, option.rect, Qt::BottomEdge, colors.border);
}

void paintHeaderLabel(QPainter &painter, const QStyleOptionHeader &option)
{
    const Colors &colors = colorsOf(option.palette);
    // CE_Header shrinks the label by a margin; the words are to stand over those of the cells.
    const int before = option.section == 0 ? kGapPanel : kGapInside;
    const QRect room = option.rect.adjusted(before - kGapCell, 0, kGapCell - kGapInside, 0);
    const bool sorted = option.sortIndicator != QStyleOptionHeader::None;
    const QFontMetrics metrics = painter.fontMetrics();
    const int arrow = sorted ? 14 : 0;
    const QString shown = metrics.elidedText(option.text, Qt::ElideRight, room.width() - arrow);
    const int words = metrics.horizontalAdvance(shown);
    const bool right = option.textAlignment.testFlag(Qt::AlignRight);
    painter.setPen(sorted ? colors.text : colors.textMuted);
    const int side = static_cast<int>(right ? Qt::AlignRight : Qt::AlignLeft);
    painter.drawText(room.adjusted(0, 0, right ? -arrow : 0, 0), side | Qt::AlignVCenter | Qt::TextSingleLine,
                     shown);
    if (sorted)
        drawChevron(
            painter,
            QRectF(right ? room.right() - 10 : room.left() + words + 4, room.top(), 10, room.height()),
            option.sortIndicator == QStyleOptionHeader::SortUp ? Qt::UpArrow : Qt::DownArrow, colors.text);
}

void paintMenuItem(QPainter &painter, const QStyleOptionMenuItem &option)
{
    const Colors &colors = colorsOf(option.palette);
    if (option.menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(QRect(option.rect.left() + 8, option.rect.center().y(), option.rect.width() - 16, 1),
                         colors.border);
        return;
    }
    const bool enabled = isIn(option, QStyle::State_Enabled);
    if (enabled && isIn(option, QStyle::State_Selected))
        drawRounded(painter, option.rect.adjusted(4, 0, -4, 0), 4, colors.selection);
    const QRect inside = option.rect.adjusted(12, 0, -12, 0);
    paintMenuMark(painter, option, inside);
    const bool hasColumn = option.menuHasCheckableItems || option.maxIconWidth > 0;
    const QStringList parts = option.text.split(QLatin1Char('\t'));
    const QRect words = inside.adjusted(hasColumn ? 24 : 0, 0, 0, 0);
    constexpr int kFlags = static_cast<int>(Qt::AlignVCenter) | static_cast<int>(Qt::TextSingleLine);
    painter.setFont(option.font);
    painter.setPen(enabled ? colors.text : colors.textDisabled);
    painter.drawText(words, kFlags | Qt::AlignLeft | Qt::TextShowMnemonic, parts.at(0));
    painter.setPen(enabled ? colors.textMuted : colors.textDisabled);
    if (parts.size() > 1)
        painter.drawText(words, kFlags | Qt::AlignRight, parts.at(1));
    if (option.menuItemType == QStyleOptionMenuItem::SubMenu)
        drawChevron(painter, QRectF(inside.right() - 8, inside.top(), 10, inside.height()), Qt::RightArrow,
                    colors.textMuted);
}

void paintScrollBar(QPainter &painter, const QStyleOptionSlider &option, const QRect &handle)
{
    if (option.maximum <= option.minimum)
        return;
    const Colors &colors = colorsOf(option.palette);
    const bool hot = isIn(option, QStyle::State_MouseOver) || isIn(option, QStyle::State_Sunken);
    drawRounded(painter, QRectF(handle).adjusted(2, 2, -2, -2), 4,
                hot ? colors.textDisabled : colors.control);
}

void paintTab(QPainter &painter, const QStyleOptionTab &option)
{
    const Colors &colors = colorsOf(option.palette);
    const bool selected = isIn(option, QStyle::State_Selected);
    painter.save();
    painter.setFont(sized(painter.font(), kBodySize, selected ? QFont::DemiBold : QFont::Normal));
    painter.setPen(selected ? colors.accent : colors.textMuted);
    painter.drawText(option.rect, Qt::AlignCenter | Qt::TextShowMnemonic, option.text);
    painter.restore();
    if (selected)
        painter.fillRect(QRect(option.rect.left() + 8, option.rect.bottom() - 1, option.rect.width() - 16, 2),
                         colors.accent);
}

void paintProgress(QPainter &painter, const QStyleOptionProgressBar &option)
{
    const Colors &colors = colorsOf(option.palette);
    QRectF groove(option.rect);
    groove = QRectF(groove.left(), groove.center().y() - 3, groove.width(), 6);
    drawRounded(painter, groove, 3, colors.track);
    const int range = option.maximum - option.minimum;
    const double part = range > 0 ? double(option.progress - option.minimum) / range : 0.3;
    if (part > 0)
        drawRounded(painter, QRectF(groove.topLeft(), QSizeF(qMax(6.0, groove.width() * part), 6)), 3,
                    colors.accent);
}

} // namespace ui
