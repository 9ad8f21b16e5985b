// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/DecisionService.h"

#include "core/storage/DecisionRepository.h"

namespace core {

Result<DecisionId> save(Unit &unit, Decision decision)
{
    if (const Result<> fine = checked(decision); !fine)
        return unit.refuse(fine.error());
    if (decision.id.isValid()) {
        const Result<> done = DecisionRepository::update(unit, decision);
        return done ? Result<DecisionId>(decision.id) : done.error();
    }
    const auto others = DecisionRepository(unit.connection()).ofIntervention(decision.intervention);
    if (!others)
        return unit.refuse(others.error());
    decision.position = others->isEmpty() ? 1 : others->constLast().position + 1;
    return DecisionRepository::add(unit, decision);
}

Result<> remove(Unit &unit, const Decision &decision)
{
    return DecisionRepository::remove(unit, decision);
}

} // namespace core
