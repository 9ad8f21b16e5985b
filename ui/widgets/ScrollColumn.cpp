// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ScrollColumn.h"

#include "ui/style/Tokens.h"

#include <QVBoxLayout>

namespace ui {

ScrollColumn::ScrollColumn(QWidget *parent)
    : PageScroll(new QWidget, parent), m_column(new QVBoxLayout(widget()))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(kGapPanel);
}

void ScrollColumn::add(QWidget *widget, int stretch)
{
    m_column->addWidget(widget, stretch);
}

void ScrollColumn::addStretch()
{
    m_column->addStretch(1);
}

} // namespace ui
