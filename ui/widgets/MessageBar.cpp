// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MessageBar.h"

#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace ui {

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent), m_text(plainLabel(QString())), m_action(new QPushButton)
{
    setObjectName(QStringLiteral("messageBar"));
    m_text->setObjectName(QStringLiteral("messageLabel"));
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_action->setObjectName(QStringLiteral("messageActionButton"));
    auto *close = new QToolButton;
    close->setObjectName(QStringLiteral("dismissButton"));
    close->setIcon(icon(QStringLiteral("close")));
    close->setAccessibleName(tr("Dismiss"));
    close->setToolTip(plainToolTip(tr("Dismiss")));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(40, kGapCell, kGapCell, kGapCell);
    layout->setSpacing(kGapInside);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    layout->addWidget(close);
    connect(m_action, &QPushButton::clicked, this, &MessageBar::actionChosen);
    connect(close, &QToolButton::clicked, this, &MessageBar::dismiss);
    hide();
}

void MessageBar::showMessage(Tone tone, const QString &text, const QString &action)
{
    m_tone = tone;
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    setVisible(parentWidget() != nullptr); // Never a window of its own.
    update();
}

void MessageBar::dismiss()
{
    if (isHidden())
        return;
    hide();
    Q_EMIT dismissed();
}

QString MessageBar::text() const
{
    return m_text->text();
}

void MessageBar::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, colors.soft(m_tone), colors.border);
    const bool alarming = m_tone == Tone::Breached || m_tone == Tone::Watch;
    paintIcon(painter,
              m_tone == Tone::Kept ? QStringLiteral("check")
              : alarming           ? QStringLiteral("warning")
                                   : QStringLiteral("info"),
              QRectF(14, (height() - 18) / 2.0, 18, 18), colors.ink(m_tone));
}

} // namespace ui
