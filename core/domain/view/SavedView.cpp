// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/view/SavedView.h"

namespace core {

Result<> checked(const SavedView &view)
{
    if (view.name.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A view needs a name.")}, QStringLiteral("name"));
    return {};
}

} // namespace core
