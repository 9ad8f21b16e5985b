// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/services/Operations.h"
#include "ui/window/Page.h"

namespace app {

/// Shows on @p page how the operation ended: @p done with its undo, or the error.
inline void answer(ui::Page &page, core::Answer<core::Result<core::ChangeSet>> future, const QString &done)
{
    future.then(&page, [&page, done](const core::Result<core::ChangeSet> &result) {
        if (result)
            Q_EMIT page.done(done, result->unit);
        else
            Q_EMIT page.failed(result.error());
    });
}

} // namespace app
