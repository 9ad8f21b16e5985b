// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/TimerBar.h"

#include "ui/pages/intervention/TimerWatch.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

namespace ui {

TimerBar::TimerBar(TimerWatch &watch, Format format, QWidget *parent)
    : QWidget(parent), m_watch(watch), m_format(std::move(format)), m_tick(new QTimer(this)),
      m_time(plainLabel({}, kBodySize, QFont::DemiBold)), m_what(new LinkButton), m_question(mutedLabel({}))
{
    setObjectName(QStringLiteral("timerBar"));
    setAccessibleName(tr("Timer"));
    m_time->setObjectName(QStringLiteral("timerLabel"));
    m_what->setObjectName(QStringLiteral("timerInterventionButton"));
    m_question->setObjectName(QStringLiteral("timerQuestionLabel"));
    auto *stop = new QPushButton(icon(QStringLiteral("stop")), tr("Stop and write it down"));
    stop->setObjectName(QStringLiteral("timerStopButton"));
    auto *discard = new QPushButton(tr("Discard"));
    discard->setObjectName(QStringLiteral("timerDiscardButton"));
    setLook(*discard, ButtonLook::Quiet);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapCell, kGapBetween, kGapCell);
    layout->setSpacing(kGapInside);
    layout->addWidget(m_time);
    layout->addWidget(m_what);
    layout->addWidget(m_question, 1);
    layout->addWidget(stop);
    layout->addWidget(discard);
    connect(m_what, &QAbstractButton::clicked, this, &TimerBar::openRequested);
    connect(stop, &QPushButton::clicked, this, &TimerBar::stopRequested);
    connect(discard, &QPushButton::clicked, this, &TimerBar::discardRequested);
    m_tick->setInterval(kTick);
    connect(m_tick, &QTimer::timeout, this, &TimerBar::refresh);
    connect(&m_watch, &TimerWatch::changed, this, &TimerBar::refresh);
    refresh();
}

void TimerBar::refresh()
{
    const auto &running = m_watch.running();
    setVisible(running.has_value());
    if (!running) {
        m_tick->stop();
        return;
    }
    m_tick->start();
    const core::Instant now = m_format.now();
    const auto passed = std::chrono::duration_cast<core::Minutes>(now - running->startedAt);
    m_time->setText(m_format.duration(std::max(passed, core::Minutes(0))));
    m_time->setToolTip(tr("Since %1").arg(m_format.exact(running->startedAt)));
    m_what->setText(QStringLiteral("%1 · %2 · %3").arg(running->number, running->title, running->clientName));
    m_question->setText(core::isForgotten(*running, now)
                            ? tr("Running since %1: was it forgotten? Stop it, and correct its end.")
                                  .arg(shortMoment(running->startedAt, m_format))
                            : QString());
}

void TimerBar::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    drawHairline(painter, rect(), Qt::TopEdge, colors.border);
}

} // namespace ui
