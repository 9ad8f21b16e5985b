// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/JobBar.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QTimer>

namespace ui {

JobBar::JobBar(const QString &title, QWidget *parent)
    : QWidget(parent), m_delay(new QTimer(this)), m_step(new ElidedLabel), m_bar(new QProgressBar),
      m_cancel(new QPushButton(tr("Cancel")))
{
    setObjectName(QStringLiteral("jobBar"));
    setAccessibleName(title);
    m_step->setObjectName(QStringLiteral("stepLabel"));
    m_step->setMuted(true);
    m_bar->setObjectName(QStringLiteral("jobProgress"));
    m_bar->setTextVisible(false);
    m_bar->setFixedWidth(220);
    m_bar->setRange(0, 0);
    m_cancel->setObjectName(QStringLiteral("cancelButton"));
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapCell, kGapBetween, kGapCell);
    layout->setSpacing(kGapInside);
    layout->addWidget(plainLabel(title, kBodySize, QFont::DemiBold));
    layout->addWidget(m_step, 1);
    layout->addWidget(m_bar);
    layout->addWidget(m_cancel);
    connect(m_cancel, &QPushButton::clicked, this, [this] {
        m_cancel->setEnabled(false);
        m_watcher.cancel();
        Q_EMIT cancelRequested();
    });
    connect(&m_watcher, &QFutureWatcherBase::progressValueChanged, this,
            [this](int value) { setProgress(value, m_watcher.progressMaximum(), m_watcher.progressText()); });
    connect(&m_watcher, &QFutureWatcherBase::progressTextChanged, m_step, &ElidedLabel::setText);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kDelayMsecs);
    connect(m_delay, &QTimer::timeout, this, &QWidget::show);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        m_delay->stop();
        hide();
        deleteLater();
    });
}

void JobBar::follow(const QFuture<void> &future)
{
    hide();
    m_delay->start();
    m_watcher.setFuture(future);
}

void JobBar::setProgress(qint64 done, qint64 total, const QString &step)
{
    m_bar->setRange(0, total > 0 ? 1000 : 0);
    if (total > 0)
        m_bar->setValue(static_cast<int>(qMin(done, total) * 1000 / total));
    if (!step.isEmpty())
        m_step->setText(step);
}

void JobBar::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.fillRect(rect(), colors.panel);
    drawHairline(painter, rect(), Qt::TopEdge, colors.border);
}

} // namespace ui
