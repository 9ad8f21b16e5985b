// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Panel.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QAbstractButton>
#include <QChildEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPainterPath>
#include <QVBoxLayout>

namespace ui {

/// The outline, over what a panel holds: a table's rows end at its rounded corners.
class PanelEdge : public QWidget
{
public:
    explicit PanelEdge(QWidget *parent) : QWidget(parent) { setAttribute(Qt::WA_TransparentForMouseEvents); }

protected:
    void paintEvent(QPaintEvent * /*event*/) override
    {
        const Colors &colors = colorsOf(*this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        QPainterPath outside;
        outside.addRect(rect());
        QPainterPath inside;
        inside.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), kRadius, kRadius);
        painter.fillPath(outside - inside, colors.background);
        painter.setPen(QPen(colors.border, 1));
        painter.drawPath(inside);
    }
};

Panel::Panel(const QString &title, QWidget *parent)
    : QFrame(parent), m_layout(new QVBoxLayout(this)), m_titleRow(new QHBoxLayout),
      m_title(plainLabel(QString(), kBodySize, QFont::DemiBold))
{
    setFrameShape(QFrame::NoFrame);
    m_edge = new PanelEdge(this);
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
    row->setContentsMargins(kGapPanel, kGapTight, kGapPanel, kGapInside);
    const bool keepsItsWidth = qobject_cast<QAbstractButton *>(widget) ||
                               widget->sizePolicy().horizontalPolicy() == QSizePolicy::Fixed;
    row->addWidget(widget, 0, keepsItsWidth ? Qt::AlignLeft : Qt::Alignment());
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

void Panel::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_edge->setGeometry(rect());
}

void Panel::childEvent(QChildEvent *event)
{
    QFrame::childEvent(event);
    if (m_edge && event->added())
        m_edge->raise();
}

void Panel::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, colors.panel);
}

} // namespace ui
