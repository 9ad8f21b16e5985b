// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/Style.h"

#include "ui/style/ControlPaint.h"
#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QStyleOption>
#include <QTabBar>
#include <QTextEdit>
#include <QToolTip>

namespace ui {

void setLook(QAbstractButton &button, ButtonLook look)
{
    button.setProperty("look", static_cast<int>(look));
    button.update();
}

void setInError(QWidget &field, bool inError)
{
    field.setProperty("inError", inError);
    field.update();
}

namespace {

bool isTextArea(const QWidget *widget)
{
    return qobject_cast<const QPlainTextEdit *>(widget) || qobject_cast<const QTextEdit *>(widget);
}

} // namespace

Style::Style() : QProxyStyle(QStringLiteral("fusion")) {}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    if (!drawFrame(element, *option, *painter, widget) &&
        !drawOwnPrimitive(element, *option, *painter, widget))
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

bool Style::drawFrame(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                      const QWidget *widget) const
{
    const Colors &colors = colorsOf(option.palette);
    switch (element) {
    case PE_PanelLineEdit:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth > 0)
            paintField(painter, option, widget);
        return true;
    case PE_FrameLineEdit:
        return true;
    case PE_Frame:
        if (const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(&option);
            frame && frame->lineWidth > 0)
            paintField(painter, option, widget);
        return true;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        painter.fillRect(option.rect, colors.panel);
        drawRounded(painter, option.rect, 0, Qt::transparent, colors.control);
        return true;
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
    case PE_FrameTabBarBase:
    case PE_PanelToolBar:
    case PE_FrameGroupBox:
        return true;
    case PE_FrameTabWidget:
        drawHairline(painter, option.rect, Qt::TopEdge, colors.border);
        return true;
    default:
        return false;
    }
}

bool Style::drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                             const QWidget *widget) const
{
    const Colors &colors = colorsOf(option.palette);
    switch (element) {
    case PE_PanelButtonCommand:
        paintButton(painter, option, widget);
        return true;
    case PE_FrameFocusRect:
        if (!qobject_cast<const QAbstractItemView *>(widget) &&
            option.state.testFlag(State_KeyboardFocusChange))
            paintFocusRing(painter, option);
        return true;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        paintCheck(painter, option, false);
        return true;
    case PE_IndicatorRadioButton:
        paintCheck(painter, option, true);
        return true;
    case PE_IndicatorArrowDown:
    case PE_IndicatorSpinDown:
        drawChevron(painter, option.rect, Qt::DownArrow, colors.textMuted);
        return true;
    case PE_IndicatorArrowUp:
    case PE_IndicatorSpinUp:
        drawChevron(painter, option.rect, Qt::UpArrow, colors.textMuted);
        return true;
    case PE_IndicatorArrowLeft:
        drawChevron(painter, option.rect, Qt::LeftArrow, colors.textMuted);
        return true;
    case PE_IndicatorArrowRight:
        drawChevron(painter, option.rect, Qt::RightArrow, colors.textMuted);
        return true;
    case PE_IndicatorHeaderArrow:
        return true; // Stands beside the label: paintHeaderLabel().
    case PE_PanelItemViewRow:
        return true; // The item paints the whole row.
    case PE_PanelItemViewItem:
        if (option.state.testFlag(State_Selected))
            painter.fillRect(option.rect, colors.selection);
        else if (option.state.testFlag(State_MouseOver))
            painter.fillRect(option.rect, colors.hover);
        return true;
    default:
        return false;
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            return paintButtonLabel(*painter, *button, widget);
        break;
    case CE_HeaderSection:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paintHeaderSection(*painter, *header);
        break;
    case CE_HeaderLabel:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option))
            return paintHeaderLabel(*painter, *header);
        break;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colorsOf(option->palette).panel);
        return drawHairline(*painter, option->rect, Qt::BottomEdge, colorsOf(option->palette).border);
    case CE_MenuItem:
        if (const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option))
            return paintMenuItem(*painter, *item);
        break;
    case CE_TabBarTabShape:
        return;
    case CE_TabBarTabLabel:
        if (const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option))
            return paintTab(*painter, *tab);
        break;
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_ProgressBarContents:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option))
            return paintProgress(*painter, *bar);
        break;
    case CE_ItemViewItem: {
        // Selection is a soft ground here: the text on it keeps its colour.
        QStyleOptionViewItem item(*qstyleoption_cast<const QStyleOptionViewItem *>(option));
        item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        if (const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option))
            return paintScrollBar(*painter, *bar,
                                  proxy()->subControlRect(control, option, SC_ScrollBarSlider, widget));
        break;
    case CC_ComboBox: {
        paintField(*painter, *option, widget);
        const QRect arrow = proxy()->subControlRect(control, option, SC_ComboBoxArrow, widget);
        return drawChevron(*painter, arrow, Qt::DownArrow, colorsOf(option->palette).textMuted);
    }
    case CC_SpinBox:
        paintField(*painter, *option, widget);
        if (const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
            spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons) {
            const Colors &colors = colorsOf(option->palette);
            drawChevron(*painter, proxy()->subControlRect(control, option, SC_SpinBoxUp, widget), Qt::UpArrow,
                        colors.textMuted);
            drawChevron(*painter, proxy()->subControlRect(control, option, SC_SpinBoxDown, widget),
                        Qt::DownArrow, colors.textMuted);
        }
        return;
    case CC_ToolButton:
        if (const auto *button = qstyleoption_cast<const QStyleOptionToolButton *>(option))
            return paintToolButton(*painter, *button, *proxy(), widget);
        break;
    default:
        break;
    }
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_HeaderMargin:
        return kGapCell;
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_MenuHMargin:
        return 0;
    case PM_MenuVMargin:
        return kGapTight;
    case PM_MenuPanelWidth:
    case PM_HeaderGripMargin:
        return metric == PM_MenuPanelWidth ? 1 : 4;
    case PM_HeaderMarkSize:
        return 10;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_DefaultFrameWidth:
        return isTextArea(widget) ? 6 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_TabBarTabHSpace:
        return 24;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
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
    case CT_PushButton: {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const QFontMetrics metrics = option->fontMetrics;
        int width = button ? metrics.size(Qt::TextShowMnemonic, button->text).width() : size.width();
        if (button && !button->icon.isNull())
            width += 16 + (button->text.isEmpty() ? 0 : kGapCell - 2);
        if (button && button->features.testFlag(QStyleOptionButton::HasMenu))
            width += 16;
        const bool isBare = button && button->text.isEmpty();
        return {qMax(width + (isBare ? 16 : 26), kControlHeight - 2), kControlHeight - 2};
    }
    case CT_LineEdit:
        return {size.width() + 12, kControlHeight};
    case CT_ComboBox:
        return {QProxyStyle::sizeFromContents(type, option, size, widget).width() + 12, kControlHeight};
    case CT_SpinBox:
        return {size.width() + 16, kControlHeight};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (item && item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        const bool hasColumn = item && (item->menuHasCheckableItems || item->maxIconWidth > 0);
        const int shortcut =
            item && item->text.contains(QLatin1Char('\t')) ? 24 + item->reservedShortcutWidth : 0;
        return {size.width() + shortcut + 24 + (hasColumn ? 24 : 0) + 12, 30};
    }
    case CT_TabBarTab:
        return {size.width(), 36};
    case CT_HeaderSection:
        return {size.width(), kRowHeight};
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        if (part == SC_ScrollBarAddLine || part == SC_ScrollBarSubLine)
            return {};
        if (part == SC_ScrollBarGroove)
            return option->rect;
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (bar && part == SC_ScrollBarSlider && bar->maximum > bar->minimum) {
            const bool across = bar->orientation == Qt::Horizontal;
            const int length = across ? option->rect.width() : option->rect.height();
            const qint64 range = qint64(bar->maximum) - bar->minimum;
            const int handle =
                qMax(28, static_cast<int>(length * qint64(bar->pageStep) / (range + bar->pageStep)));
            const int at = sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition,
                                                   length - handle, bar->upsideDown);
            return across ? QRect(option->rect.left() + at, option->rect.top(), handle, option->rect.height())
                          : QRect(option->rect.left(), option->rect.top() + at, option->rect.width(), handle);
        }
    }
    if (control == CC_ComboBox) {
        const QRect whole = option->rect;
        if (part == SC_ComboBoxArrow)
            return visualRect(option->direction, whole,
                              QRect(whole.right() - 25, whole.top(), 20, whole.height()));
        if (part == SC_ComboBoxEditField)
            return visualRect(option->direction, whole, whole.adjusted(8, 2, -26, -2));
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents) {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        if (frame && frame->lineWidth > 0)
            return visualRect(option->direction, option->rect,
                              option->rect.adjusted(kGapCell - 1, 1, 1 - kGapCell, -1));
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QComboBox *>(widget) ||
        qobject_cast<QScrollBar *>(widget) || qobject_cast<QHeaderView *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto *view = qobject_cast<QAbstractItemView *>(widget))
        view->viewport()->setAttribute(Qt::WA_Hover);
    if (isTextArea(widget)) // Its rounded ground is drawn by the frame.
        qobject_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
}

} // namespace ui
