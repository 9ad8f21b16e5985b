// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SavedViewService.h"

#include "core/base/Text.h"
#include "core/services/Saving.h"
#include "core/storage/SavedViewRepository.h"

#include <algorithm>

namespace core {

Result<SavedViewId> save(Unit &unit, const SavedView &view)
{
    const auto others = SavedViewRepository(unit.connection()).ofList(view.list);
    if (!others)
        return others.error();
    const QString key = folded(view.name.trimmed());
    const bool isTaken = std::any_of(others->cbegin(), others->cend(), [&](const SavedView &other) {
        return other.id != view.id && folded(other.name) == key;
    });
    if (isTaken)
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "Another view is called “%1”: choose another "
                                                   "name, or change that view."),
                     {view.name.trimmed()}},
                    QStringLiteral("name")));
    return saved<SavedViewRepository>(unit, view);
}

Result<> remove(Unit &unit, const SavedView &view)
{
    return SavedViewRepository::remove(unit, view);
}

} // namespace core
