// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/base/RowRef.h"

#include <memory>

namespace app {

/// Runs @p save(unit) — which answers with the record's id — as one unit and tells @p page:
/// done() with its undo and saved(row), or refused(error).
template <class Page, class Save>
void saveFor(Page &page, const Context &context, core::Table table, const QString &label, const QString &done,
             const Save &save)
{
    const auto id = std::make_shared<qint64>(0); // Written by the unit, read once it is committed.
    const auto work = [id, save](core::Unit &unit) -> core::Result<> {
        const auto stored = save(unit);
        if (!stored)
            return stored.error();
        *id = stored->value();
        return {};
    };
    context.operations.run(label, work)
        .then(&page, [&page, id, table, done](const core::Result<core::ChangeSet> &result) {
            if (!result) {
                page.refused(result.error());
                return;
            }
            page.saved({table, *id});
            Q_EMIT page.done(done, result->unit);
        });
}

} // namespace app
