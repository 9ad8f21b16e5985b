// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SearchBox.h"

#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"

#include <QPainter>

namespace ui {

SearchBox::SearchBox(QWidget *parent) : QAbstractButton(parent)
{
    setObjectName(QStringLiteral("searchButton"));
    setText(tr("Search or act…"));
    setAccessibleName(tr("Search or act"));
    setCursor(Qt::IBeamCursor);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize SearchBox::sizeHint() const
{
    return {280, kControlHeight};
}

QSize SearchBox::minimumSizeHint() const
{
    return {kControlHeight, kControlHeight};
}

void SearchBox::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    const bool hot = underMouse() || hasFocus();
    drawRounded(painter, rect(), kControlRadius, colors.field,
                hasFocus() ? colors.accent
                : hot      ? colors.control
                           : colors.border,
                hasFocus() ? 1.5 : 1);
    paintIcon(painter, QStringLiteral("search"), QRectF(8, (height() - 16) / 2.0, 16, 16), colors.textMuted);
    painter.setFont(font());
    painter.setPen(colors.textMuted);
    const QFontMetrics metrics = painter.fontMetrics();
    const QRect words = rect().adjusted(30, 0, -10, 0);
    const int keys = metrics.horizontalAdvance(m_shortcut);
    if (words.width() < metrics.horizontalAdvance(text()))
        return; // The glass alone says it.
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter, text());
    if (words.width() > metrics.horizontalAdvance(text()) + keys + kGapPanel)
        painter.drawText(words, Qt::AlignRight | Qt::AlignVCenter, m_shortcut);
}

} // namespace ui
