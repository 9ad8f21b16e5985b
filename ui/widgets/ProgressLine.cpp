// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ProgressLine.h"

#include "ui/models/CellDelegate.h"
#include "ui/widgets/PlainText.h"

#include <QPainter>

namespace ui {

ProgressLine::ProgressLine(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void ProgressLine::setPart(double part, Tone tone, const QString &words)
{
    m_part = part;
    m_tone = tone;
    setAccessibleName(words);
    setToolTip(plainToolTip(words));
    update();
}

void ProgressLine::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBar(painter, rect(), m_part, m_tone, colorsOf(*this));
}

} // namespace ui
