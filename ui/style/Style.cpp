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

/// Frames and grounds of Fusion that are not ours.
bool isLeftOut(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_FrameMenu:
    case QStyle::PE_FrameStatusBarItem:
    case QStyle::PE_FrameTabBarBase:
    case QStyle::PE_PanelToolBar:
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_IndicatorHeaderArrow: // Stands beside the label: paintHeaderLabel().
    case QStyle::PE_PanelItemViewRow:     // The item paints the whole row.
        return true;
    default:
        return false;
    }
}

Qt::ArrowType arrowOf(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_IndicatorArrowDown:
    case QStyle::PE_IndicatorSpinDown:
        return Qt::DownArrow;
    case QStyle::PE_IndicatorArrowUp:
    case QStyle::PE_IndicatorSpinUp:
        return Qt::UpArrow;
    case QStyle::PE_IndicatorArrowLeft:
        return Qt::LeftArrow;
    case QStyle::PE_IndicatorArrowRight:
        return Qt::RightArrow;
    default:
        return Qt::NoArrow;
    }
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
    case PE_FrameTabWidget:
        drawHairline(painter, option.rect, Qt::TopEdge, colors.border);
        return true;
    default:
        return isLeftOut(element);
    }
}

bool Style::drawOwnPrimitive(PrimitiveElement element, const QStyleOption &option, QPainter &painter,
                             const QWidget *widget) const
{
    const Colors &colors = colorsOf(option.palette);
    if (const Qt::ArrowType arrow = arrowOf(element); arrow != Qt::NoArrow) {
        drawChevron(painter, option.rect, arrow, colors.textMuted);
        return true;
    }
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
    case CE_TabBarTabShape:
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
        return;
    case CE_HeaderEmptyArea:
        painter->fillRect(option->rect, colorsOf(option->palette).panel);
        return drawHairline(*painter, option->rect, Qt::BottomEdge, colorsOf(option->palette).border);
    case CE_ItemViewItem: {
        // Selection is a soft ground here: the text on it keeps its colour.
        QStyleOptionViewItem item(*qstyleoption_cast<const QStyleOptionViewItem *>(option));
        item.palette.setColor(QPalette::HighlightedText, item.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &item, painter, widget);
    }
    default:
        if (!drawOwnControl(element, *option, *painter, widget))
            QProxyStyle::drawControl(element, option, painter, widget);
    }
}

bool Style::drawOwnControl(ControlElement element, const QStyleOption &option, QPainter &painter,
                           const QWidget *widget) const
{
    const auto *button = qstyleoption_cast<const QStyleOptionButton *>(&option);
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(&option);
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(&option);
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(&option);
    if (element == CE_PushButtonLabel && button)
        paintButtonLabel(painter, *button, widget);
    else if (element == CE_HeaderSection && header)
        paintHeaderSection(painter, *header);
    else if (element == CE_HeaderLabel && header)
        paintHeaderLabel(painter, *header);
    else if (element == CE_MenuItem && item)
        paintMenuItem(painter, *item);
    else if (element == CE_TabBarTabLabel && tab)
        paintTab(painter, *tab);
    else if (element == CE_ProgressBarContents && bar)
        paintProgress(painter, *bar);
    else
        return false;
    return true;
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
    if (qobject_cast<QPlainTextEdit *>(widget) ||
        qobject_cast<QTextEdit *>(widget)) // Its rounded ground is drawn by the frame.
        qobject_cast<QAbstractScrollArea *>(widget)->viewport()->setAutoFillBackground(false);
}

} // namespace ui
