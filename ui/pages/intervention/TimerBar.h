// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"

#include <QWidget>
#include <chrono>

class QLabel;
class QTimer;

namespace ui {

class LinkButton;
class TimerWatch;

/// At the foot of the window while a clock runs: on what, for how long, stop. A forgotten one asks.
class TimerBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr std::chrono::seconds kTick{15};

    TimerBar(TimerWatch &watch, Format format, QWidget *parent = nullptr);

Q_SIGNALS:
    void openRequested();
    void stopRequested();
    void discardRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void refresh();

    TimerWatch &m_watch;
    Format m_format;
    QTimer *m_tick;
    QLabel *m_time;
    LinkButton *m_what;
    QLabel *m_question;
};

} // namespace ui
