// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/EmptyState.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

EmptyState::EmptyState(const QString &sentence, QAction *action, QWidget *parent)
    : QWidget(parent), m_sentence(mutedLabel(QString())), m_button(new QPushButton)
{
    setObjectName(QStringLiteral("emptyState"));
    m_sentence->setObjectName(QStringLiteral("emptyLabel"));
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_button->setObjectName(QStringLiteral("emptyButton"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->setSpacing(kGapInside);
    layout->addStretch(1);
    layout->addWidget(m_sentence);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(2);
    connect(m_button, &QPushButton::clicked, this, [this] {
        if (m_action)
            m_action->trigger();
    });
    setContent(sentence, action);
}

void EmptyState::setContent(const QString &sentence, QAction *action)
{
    m_action = action;
    m_sentence->setText(sentence);
    m_button->setVisible(action != nullptr);
    if (action)
        m_button->setText(action->text());
}

} // namespace ui
