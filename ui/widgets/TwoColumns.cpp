// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TwoColumns.h"

#include "ui/style/Tokens.h"

#include <QBoxLayout>

namespace ui {

TwoColumns::TwoColumns(QWidget *main, QWidget *context, QWidget *parent)
    : QWidget(parent), m_layout(new QBoxLayout(QBoxLayout::LeftToRight, this)), m_context(context)
{
    m_layout->setContentsMargins(kGapBetween, kGapBetween - 2, kGapBetween, kGapBetween - 2);
    m_layout->setSpacing(kGapBetween - 2);
    m_layout->addWidget(main, 1);
    m_layout->addWidget(context);
    arrange();
}

void TwoColumns::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

void TwoColumns::arrange()
{
    const bool narrow = width() < kNarrow;
    m_layout->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_context->setMinimumWidth(narrow ? 0 : kContextWidth);
    m_context->setMaximumWidth(narrow ? QWIDGETSIZE_MAX : kContextWidth);
}

} // namespace ui
