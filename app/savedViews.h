// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "app/answers.h"
#include "core/services/SavedViewService.h"
#include "core/storage/SavedViewRepository.h"

#include <QCoreApplication>

namespace app {

/// What answers with the saved views of @p list.
inline std::function<core::Answer<core::Result<QList<core::SavedView>>>()> savedViews(const Context &context,
                                                                                      const QString &list)
{
    return [&thread = context.list, list] {
        return thread.run([list](core::Connection &connection) {
            return core::SavedViewRepository(connection).ofList(list);
        });
    };
}

/// Stores and removes the views that @p page asks for.
template <class Page>
void joinViews(Page &page, const Context &context)
{
    const auto translated = [](const char *text) { return QCoreApplication::translate("Pages", text); };
    QObject::connect(
        &page, &Page::viewSaved, &page,
        [&page, context,
         done = translated(QT_TRANSLATE_NOOP("Pages", "View saved."))](const core::SavedView &view) {
            answer(page,
                   context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Save view")),
                                          [view](core::Unit &unit) -> core::Result<> {
                                              const auto id = core::save(unit, view);
                                              return id ? core::Result<>() : id.error();
                                          }),
                   done);
        });
    QObject::connect(
        &page, &Page::viewRemoved, &page,
        [&page, context,
         done = translated(QT_TRANSLATE_NOOP("Pages", "View deleted."))](const core::SavedView &view) {
            answer(page,
                   context.operations.run(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Delete view")),
                                          [view](core::Unit &unit) { return core::remove(unit, view); }),
                   done);
        });
}

} // namespace app
