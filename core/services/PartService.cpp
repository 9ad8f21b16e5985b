// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/PartService.h"

#include "core/services/Saving.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PartUsedRepository.h"

namespace core {

Result<PartUsedId> save(Unit &unit, const PartUsed &part)
{
    if (const auto whose = InterventionRepository(unit.connection()).find(part.intervention); !whose)
        return unit.refuse(whose.error());
    PartUsed wanted = part;
    for (QString PartUsed::*text : {&PartUsed::label, &PartUsed::reference, &PartUsed::serial})
        wanted.*text = (wanted.*text).trimmed();
    if (!wanted.id.isValid()) {
        const auto others = PartUsedRepository(unit.connection()).ofIntervention(wanted.intervention);
        if (!others)
            return others.error();
        wanted.position = others->isEmpty() ? 0 : others->constLast().position + 1;
    }
    return saved<PartUsedRepository>(unit, wanted);
}

Result<> remove(Unit &unit, const PartUsed &part)
{
    return PartUsedRepository::remove(unit, part);
}

} // namespace core
