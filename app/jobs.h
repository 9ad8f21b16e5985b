// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QObject>
#include <atomic>
#include <functional>
#include <memory>

namespace ui {
class JobBar;
}

namespace app {

/// What work in another thread is given to tell @p bar how far it is, by way of @p context's thread, a few
/// times a second; false once @p stopped. The bar may be gone meanwhile, @p context may not.
std::function<bool(qint64 done, qint64 total)> jobProgress(QObject &context, ui::JobBar *bar,
                                                           std::shared_ptr<std::atomic_bool> stopped);

} // namespace app
