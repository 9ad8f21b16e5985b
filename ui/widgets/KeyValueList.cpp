// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeyValueList.h"

#include "ui/style/Strokes.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>

namespace ui {

KeyValueList::KeyValueList(QWidget *parent) : QWidget(parent), m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(kGapPanel, 0, kGapInside, kGapTight);
    m_grid->setHorizontalSpacing(kGapPanel);
    m_grid->setVerticalSpacing(0);
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnMinimumWidth(0, 76);
}

void KeyValueList::setFlush()
{
    m_grid->setContentsMargins(0, 0, 0, kGapTight);
}

void KeyValueList::addRow(const QString &name, QWidget *value)
{
    QLabel *label = mutedLabel(name);
    label->setBuddy(value);
    label->setContentsMargins(0, 7, 0, 7);
    const auto row = static_cast<int>(m_names.size());
    m_grid->addWidget(label, row, 0, Qt::AlignLeft | Qt::AlignTop);
    // A link is as wide as its words: left alone it would keep its column from stretching.
    const bool isLink = qobject_cast<LinkButton *>(value) != nullptr;
    m_grid->addWidget(value, row, 1, isLink ? Qt::AlignLeft | Qt::AlignVCenter : Qt::Alignment());
    m_names << label;
}

QLabel *KeyValueList::addRow(const QString &name, const QString &text)
{
    QLabel *label = plainLabel(text.isEmpty() ? Format::none() : text);
    label->setWordWrap(true);
    label->setContentsMargins(0, 7, 0, 7);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    addRow(name, label);
    return label;
}

void KeyValueList::addRow(const QString &name, const BadgeText &badge, const QString &text)
{
    auto *value = new QWidget;
    auto *layout = new QHBoxLayout(value);
    layout->setContentsMargins(0, 6, 0, 6);
    layout->setSpacing(6);
    layout->addWidget(new Badge(badge), 0, Qt::AlignVCenter);
    QLabel *words = plainLabel(text);
    words->setWordWrap(true);
    layout->addWidget(words, 1);
    addRow(name, value);
}

void KeyValueList::addLink(const QString &name, const QString &text, const QString &link)
{
    auto *button = new LinkButton(text);
    button->setObjectName(link + QLatin1String("Link"));
    connect(button, &QAbstractButton::clicked, this, [this, link] { Q_EMIT linkChosen(link); });
    addRow(name, button);
}

void KeyValueList::clear()
{
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        if (QWidget *widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
    m_names.clear();
}

void KeyValueList::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    for (const QLabel *name : std::as_const(m_names)) {
        if (name != m_names.first())
            painter.fillRect(QRect(0, name->y(), width(), 1), colors.border);
    }
}

} // namespace ui
