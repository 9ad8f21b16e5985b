// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/LinkButton.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QEvent>
#include <QPainter>

namespace ui {

LinkButton::LinkButton(const QString &text, QWidget *parent) : QAbstractButton(parent)
{
    setText(text);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
}

void LinkButton::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize LinkButton::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + 1, kRowHeight - 1};
}

QSize LinkButton::minimumSizeHint() const
{
    return {qMin(sizeHint().width(), 40), kRowHeight - 1};
}

bool LinkButton::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && (toolTip().isEmpty() || toolTip() == plainToolTip(text())))
        setToolTip(sizeHint().width() > width() ? plainToolTip(text()) : QString());
    return QAbstractButton::event(event);
}

void LinkButton::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    QFont font = this->font();
    font.setUnderline(underMouse() || hasFocus());
    painter.setFont(font);
    painter.setPen(!isEnabled() ? colors.textDisabled : m_muted ? colors.textMuted : colors.accent);
    painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     fontMetrics().elidedText(text(), Qt::ElideRight, width()));
}

} // namespace ui
