// SPDX-License-Identifier: GPL-3.0-or-later
// The sizes of controls: the other half of Style.cpp.
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"

#include <QPlainTextEdit>
#include <QStyleOption>
#include <QTextEdit>

namespace ui {
namespace {

constexpr int kMenuRow = 30;
constexpr int kSmallestHandle = 28;

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

QSize buttonSize(const QStyleOptionButton &button)
{
    constexpr int kHeight = kControlHeight - 2;
    const bool isBare = button.text.isEmpty();
    int width = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width() + (isBare ? 16 : 26);
    if (!button.icon.isNull())
        width += 16 + (isBare ? 0 : kGapCell - 2);
    if (button.features.testFlag(QStyleOptionButton::HasMenu))
        width += 16;
    return {qMax(width, kHeight), kHeight};
}

QSize menuItemSize(const QStyleOptionMenuItem &item, const QSize &size)
{
    if (item.menuItemType == QStyleOptionMenuItem::Separator)
        return {size.width(), 9};
    const bool hasColumn = item.menuHasCheckableItems || item.maxIconWidth > 0;
    const int shortcut = item.text.contains(QLatin1Char('\t')) ? 24 + item.reservedShortcutWidth : 0;
    return {size.width() + shortcut + (hasColumn ? 24 : 0) + 36, kMenuRow};
}

QRect sliderRect(const QStyleOptionSlider &bar)
{
    const bool across = bar.orientation == Qt::Horizontal;
    const QRect &whole = bar.rect;
    const int length = across ? whole.width() : whole.height();
    const qint64 range = qint64(bar.maximum) - bar.minimum;
    const int handle =
        qMax(kSmallestHandle, static_cast<int>(length * qint64(bar.pageStep) / (range + bar.pageStep)));
    const int at = QStyle::sliderPositionFromValue(bar.minimum, bar.maximum, bar.sliderPosition,
                                                   length - handle, bar.upsideDown);
    return across ? QRect(whole.left() + at, whole.top(), handle, whole.height())
                  : QRect(whole.left(), whole.top() + at, whole.width(), handle);
}

} // namespace

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    static const QHash<PixelMetric, int> ours{{PM_ScrollBarExtent, 10},
                                              {PM_ScrollBarSliderMin, kSmallestHandle},
                                              {PM_IndicatorWidth, 16},
                                              {PM_IndicatorHeight, 16},
                                              {PM_ExclusiveIndicatorWidth, 16},
                                              {PM_ExclusiveIndicatorHeight, 16},
                                              {PM_SmallIconSize, 16},
                                              {PM_ButtonIconSize, 16},
                                              {PM_ListViewIconSize, 16},
                                              {PM_CheckBoxLabelSpacing, kGapCell},
                                              {PM_RadioButtonLabelSpacing, kGapCell},
                                              {PM_HeaderMargin, kGapCell},
                                              {PM_HeaderGripMargin, 4},
                                              {PM_HeaderMarkSize, 10},
                                              {PM_ButtonShiftHorizontal, 0},
                                              {PM_ButtonShiftVertical, 0},
                                              {PM_TabBarBaseOverlap, 0},
                                              {PM_TabBarTabHSpace, 24},
                                              {PM_MenuHMargin, 0},
                                              {PM_MenuVMargin, kGapTight},
                                              {PM_MenuPanelWidth, 1},
                                              {PM_ToolTipLabelFrameWidth, 6}};
    if (metric == PM_DefaultFrameWidth && isTextArea(widget))
        return 6;
    const auto found = ours.constFind(metric);
    return found != ours.constEnd() ? *found : QProxyStyle::pixelMetric(metric, option, widget);
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                     QStyleHintReturn *returned) const
{
    switch (hint) {
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
    case SH_UnderlineShortcut:
    case SH_ComboBox_Popup:
        return 0;
    case SH_ScrollBar_LeftClickAbsolutePosition:
    case SH_Menu_SupportsSections:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    default:
        return QProxyStyle::styleHint(hint, option, widget, returned);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return buttonSize(*button);
        break;
    case CT_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return menuItemSize(*item, size);
        break;
    case CT_LineEdit:
        return {size.width() + 12, kControlHeight};
    case CT_ComboBox:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 12, kControlHeight};
    case CT_SpinBox:
        return {size.width() + 16, kControlHeight};
    case CT_TabBarTab:
        return {size.width(), 36};
    case CT_HeaderSection:
        return {size.width(), kRowHeight};
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    const QRect whole = option->rect;
    if (control == CC_ScrollBar && (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine))
        return {};
    if (control == CC_ScrollBar && part == SC_ScrollBarGroove)
        return whole;
    if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        bar && control == CC_ScrollBar && part == SC_ScrollBarSlider && bar->maximum > bar->minimum)
        return sliderRect(*bar);
    if (control == CC_ComboBox && part == SC_ComboBoxArrow)
        return visualRect(option->direction, whole,
                          QRect(whole.right() - 25, whole.top(), 20, whole.height()));
    if (control == CC_ComboBox && part == SC_ComboBoxEditField)
        return visualRect(option->direction, whole, whole.adjusted(8, 2, -26, -2));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

} // namespace ui
