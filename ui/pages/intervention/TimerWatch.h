// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/timekeeping/RunningTimer.h"

#include <QObject>
#include <optional>

namespace ui {

/// The clock that runs for this user, as all widgets know it.
class TimerWatch : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    const std::optional<core::RunningTimer> &running() const { return m_running; }
    void setRunning(const std::optional<core::RunningTimer> &running)
    {
        if (running == m_running)
            return;
        m_running = running;
        Q_EMIT changed();
    }

Q_SIGNALS:
    void changed();

private:
    std::optional<core::RunningTimer> m_running;
};

} // namespace ui
