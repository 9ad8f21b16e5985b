// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PageScroll.h"

#include "ui/style/Tokens.h"

namespace ui {

PageScroll::PageScroll(QWidget *content, QWidget *parent) : QScrollArea(parent)
{
    setObjectName(QStringLiteral("pageScroll"));
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setWidget(content);
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

bool PageScroll::focusNextPrevChild(bool next)
{
    const bool moved = QScrollArea::focusNextPrevChild(next);
    if (QWidget *focused = widget() ? widget()->focusWidget() : nullptr)
        ensureWidgetVisible(focused, kGapPanel, kRowHeight);
    return moved;
}

} // namespace ui
