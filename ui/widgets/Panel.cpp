// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Panel.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

namespace ui {

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent), m_layout(new QVBoxLayout(this)), m_titleRow(new QHBoxLayout),
      m_title(plainLabel(QString(), kBodySize, QFont::DemiBold))
{
    setFrameShape(QFrame::NoFrame);
    m_layout->setContentsMargins(1, 1, 1, 1); // The hairline.
    m_layout->setSpacing(0);
    m_titleRow->setContentsMargins(kGapPanel, kGapInside, kGapInside, kGapTight);
    m_titleRow->setSpacing(kGapCell);
    m_title->setObjectName(QStringLiteral("panelTitleLabel"));
    m_titleRow->addWidget(m_title, 1);
    m_layout->addLayout(m_titleRow);
    setTitle(title);
}

void Panel::setTitle(const QString &title)
{
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
    m_titleRow->setContentsMargins(kGapPanel, title.isEmpty() && m_titleRow->count() == 1 ? 0 : kGapInside,
                                   kGapInside, title.isEmpty() && m_titleRow->count() == 1 ? 0 : kGapTight);
    setAccessibleName(title);
}

void Panel::addTitleWidget(QWidget *widget)
{
    m_titleRow->addWidget(widget);
    setTitle(m_title->text());
}

void Panel::addWide(QWidget *widget, int stretch)
{
    m_layout->addWidget(widget, stretch);
}

void Panel::add(QWidget *widget, int stretch)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapCell);
    row->addWidget(widget);
    m_layout->addLayout(row, stretch);
}

void Panel::addTitle(const QString &title)
{
    QLabel *label = plainLabel(title, kBodySize, QFont::DemiBold);
    label->setContentsMargins(kGapPanel, kGapPanel, kGapPanel, kGapTight);
    m_layout->addWidget(label);
}

void Panel::addStretch()
{
    m_layout->addStretch(1);
}

void Panel::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, colors.panel, colors.border);
}

} // namespace ui
