// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/jobs.h"

#include "ui/widgets/JobBar.h"

#include <QElapsedTimer>
#include <QPointer>

namespace app {

std::function<bool(qint64 done, qint64 total)> jobProgress(QObject &context, ui::JobBar *bar,
                                                           std::shared_ptr<std::atomic_bool> stopped)
{
    constexpr qint64 kBetweenSteps = 50; // Milliseconds: the bar need not know of every row.
    auto since = std::make_shared<QElapsedTimer>();
    since->start();
    return [&context, guard = QPointer(bar), stopped = std::move(stopped), since](qint64 done, qint64 total) {
        if (since->elapsed() >= kBetweenSteps) {
            since->restart();
            QMetaObject::invokeMethod(
                &context,
                [guard, done, total] {
                    if (guard)
                        guard->setProgress(done, total);
                },
                Qt::QueuedConnection);
        }
        return !stopped->load();
    };
}

} // namespace app
