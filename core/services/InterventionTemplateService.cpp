// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/InterventionTemplateService.h"

#include "core/base/Text.h"
#include "core/services/Saving.h"
#include "core/storage/InterventionTemplateRepository.h"

#include <algorithm>

namespace core {

Result<InterventionTemplateId> save(Unit &unit, const InterventionTemplate &wanted)
{
    const auto others = InterventionTemplateRepository(unit.connection()).all();
    if (!others)
        return others.error();
    const QString key = folded(wanted.name.trimmed());
    const bool isTaken =
        std::any_of(others->cbegin(), others->cend(), [&](const InterventionTemplate &other) {
            return other.id != wanted.id && folded(other.name) == key;
        });
    if (isTaken)
        return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "Another template is called “%1”: choose "
                                                                  "another name, or change that one."),
                                    {wanted.name.trimmed()}},
                                   QStringLiteral("name")));
    return saved<InterventionTemplateRepository>(unit, wanted);
}

Result<> remove(Unit &unit, const InterventionTemplate &unwanted)
{
    return InterventionTemplateRepository::remove(unit, unwanted);
}

} // namespace core
