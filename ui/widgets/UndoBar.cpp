// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/UndoBar.h"

#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QEvent>
#include <QGraphicsOpacityEffect>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPropertyAnimation>
#include <QPushButton>
#include <QTimer>

namespace ui {

UndoBar::UndoBar(QWidget *parent)
    : QWidget(parent), m_text(plainLabel(QString())), m_undo(new QPushButton(tr("Undo"))),
      m_timer(new QTimer(this))
{
    setObjectName(QStringLiteral("undoBar"));
    m_text->setObjectName(QStringLiteral("doneLabel"));
    m_undo->setObjectName(QStringLiteral("undoButton"));
    setLook(*m_undo, ButtonLook::Link);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(36, 5, 6, 5);
    layout->setSpacing(kGapCell);
    layout->addWidget(m_text);
    layout->addWidget(m_undo);

    auto *effect = new QGraphicsOpacityEffect(this);
    setGraphicsEffect(effect);
    m_fade = new QPropertyAnimation(effect, "opacity", this);
    m_fade->setDuration(kFadeMsecs);
    m_fade->setStartValue(1.0);
    m_fade->setEndValue(0.0);
    m_timer->setSingleShot(true);
    m_timer->setInterval(kShownMsecs);
    connect(m_timer, &QTimer::timeout, this, &UndoBar::leave);
    connect(m_fade, &QPropertyAnimation::finished, this, &QWidget::hide);
    connect(m_undo, &QPushButton::clicked, this, [this] {
        const QUuid unit = m_unit;
        forget();
        Q_EMIT undoRequested(unit);
    });
    parent->installEventFilter(this);
    hide();
}

void UndoBar::showDone(const QString &text, const QUuid &unit)
{
    m_unit = unit;
    m_text->setText(text);
    m_undo->setVisible(!unit.isNull());
    setAccessibleName(text);
    m_fade->stop();
    qobject_cast<QGraphicsOpacityEffect *>(graphicsEffect())->setOpacity(1);
    place();
    show();
    raise();
    m_timer->start();
}

void UndoBar::forget()
{
    m_unit = {};
    m_timer->stop();
    m_fade->stop();
    hide();
}

void UndoBar::leave()
{
    if (underMouse() || m_undo->hasFocus())
        m_timer->start();
    else
        m_fade->start();
}

void UndoBar::place()
{
    layout()->activate();
    resize(layout()->totalSizeHint().width() + kGapCell, 40);
    move((parentWidget()->width() - width()) / 2, parentWidget()->height() - height() - kGapBetween);
}

bool UndoBar::event(QEvent *event)
{
    if (event->type() == QEvent::Enter && m_fade->state() == QAbstractAnimation::Running) {
        m_fade->stop();
        qobject_cast<QGraphicsOpacityEffect *>(graphicsEffect())->setOpacity(1);
        m_timer->start();
    }
    return QWidget::event(event);
}

bool UndoBar::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && isVisible())
        place();
    return QWidget::eventFilter(watched, event);
}

void UndoBar::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    drawRounded(painter, rect(), kRadius, colors.panel, colors.control);
    paintIcon(painter, QStringLiteral("check"), QRectF(12, (height() - 18) / 2.0, 18, 18), colors.kept);
}

} // namespace ui
