// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Sidebar.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

SidebarButton::SidebarButton(const QString &title, QString icon, QWidget *parent)
    : QAbstractButton(parent), m_icon(std::move(icon))
{
    setText(title);
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setFocusPolicy(Qt::TabFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setCount(0);
}

void SidebarButton::setCount(int count)
{
    m_count = count;
    setAccessibleName(count > 0 ? tr("%1, %2 waiting").arg(text()).arg(count) : text());
    update();
}

QSize SidebarButton::sizeHint() const
{
    return {kSidebarWidth - 2 * kGapInside, kRowHeight + 2};
}

void SidebarButton::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    if (isChecked() || isDown())
        drawRounded(painter, rect(), kControlRadius, colors.accentSoft);
    else if (underMouse())
        drawRounded(painter, rect(), kControlRadius, colors.hover);
    if (hasFocus())
        drawRounded(painter, rect(), kControlRadius, Qt::transparent, colors.accent, 2);

    const QColor ink = isChecked() ? colors.accent : colors.text;
    paintIcon(painter, m_icon, QRectF(10, (height() - 18) / 2.0, 18, 18),
              isChecked() ? colors.accent : colors.textMuted);
    painter.setFont(sized(font(), kBodySize, isChecked() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(ink);
    const QRect words = rect().adjusted(38, 0, -38, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (m_count > 0) {
        painter.setFont(sized(font(), kSmallSize, QFont::DemiBold));
        painter.setPen(colors.textMuted);
        painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignRight | Qt::AlignVCenter,
                         locale().toString(m_count));
    }
}

Sidebar::Sidebar(QWidget *parent)
    : QWidget(parent), m_top(new QVBoxLayout), m_bottom(new QVBoxLayout), m_tools(new QHBoxLayout)
{
    setObjectName(QStringLiteral("sidebar"));
    setAccessibleName(tr("Places"));
    setFixedWidth(kSidebarWidth);
    auto *name = plainLabel(QStringLiteral("Vigie"), kTitleSize, QFont::Bold);
    name->setObjectName(QStringLiteral("programLabel"));
    m_tools->setContentsMargins(10, 0, 0, 0);
    m_tools->setSpacing(2);
    name->setFixedHeight(kHeaderHeight);
    m_tools->addWidget(name, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 0, 11, kGapInside);
    layout->setSpacing(kGapTight);
    layout->addLayout(m_tools);
    for (QVBoxLayout *part : {m_top, m_bottom}) {
        part->setSpacing(1);
        layout->addLayout(part);
    }
    layout->insertStretch(2, 1);
}

void Sidebar::addPlace(const QString &id, const QString &title, const QString &icon, bool atBottom)
{
    auto *button = new SidebarButton(title, icon, this);
    button->setObjectName(id + QLatin1String("PlaceButton"));
    m_places.insert(id, button);
    (atBottom ? m_bottom : m_top)->addWidget(button);
    connect(button, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
}

void Sidebar::setCount(const QString &id, int count)
{
    if (SidebarButton *button = m_places.value(id))
        button->setCount(count);
}

void Sidebar::select(const QString &id)
{
    if (SidebarButton *button = m_places.value(id)) {
        button->setChecked(true);
        return;
    }
    for (SidebarButton *each : std::as_const(m_places)) {
        each->setAutoExclusive(false);
        each->setChecked(false);
        each->setAutoExclusive(true);
    }
}

void Sidebar::addTool(QToolButton *tool)
{
    m_tools->addWidget(tool);
}

void Sidebar::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    drawHairline(painter, rect(), Qt::RightEdge, colors.border);
}

} // namespace ui
