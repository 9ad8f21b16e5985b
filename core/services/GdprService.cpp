// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/GdprService.h"

#include "core/services/Saving.h"
#include "core/storage/GdprRepository.h"
#include "core/storage/InterventionRepository.h"

namespace core {
namespace {

Result<> checkIntervention(Connection &connection, const DataBreach &breach)
{
    if (!breach.intervention.isValid())
        return {};
    const auto intervention = InterventionRepository(connection).find(breach.intervention);
    if (!intervention)
        return intervention.error();
    if (intervention->client == breach.client)
        return {};
    return invalid({QT_TRANSLATE_NOOP("Sentence", "The intervention %1 is of another client: choose one of "
                                                  "this client, or none."),
                    {interventionNumber(intervention->year, intervention->sequence)}},
                   QStringLiteral("intervention"));
}

} // namespace

Result<ProcessingActivityId> save(Unit &unit, const ProcessingActivity &activity)
{
    return saved<GdprRepository>(unit, activity);
}

Result<> remove(Unit &unit, const ProcessingActivity &activity)
{
    return GdprRepository::remove(unit, activity);
}

Result<DataBreachId> save(Unit &unit, const DataBreach &breach, const QTimeZone &zone)
{
    if (const Result<> fine = checked(breach, unit.at(), zone); !fine)
        return unit.refuse(fine.error());
    if (const Result<> fine = checkIntervention(unit.connection(), breach); !fine)
        return unit.refuse(fine.error());
    if (!breach.id.isValid())
        return GdprRepository::add(unit, breach);
    const Result<> done = GdprRepository::update(unit, breach);
    return done ? Result<DataBreachId>(breach.id) : done.error();
}

} // namespace core
