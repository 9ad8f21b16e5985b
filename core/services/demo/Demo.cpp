// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/Demo.h"

#include "core/services/demo/DemoOffice.h"

namespace core {
namespace {

constexpr int kMorning = 8 * 3600 + 45 * 60;
constexpr unsigned kSeed = 67'000;

} // namespace

Result<ChangeSet> createDemo(Connection &connection, QDate on)
{
    const auto seed = kSeed + static_cast<unsigned>(on.toJulianDay());
    DemoOffice office{.on = on, .random = DemoRandom(seed)};
    office.horizon = instantOf(on, kMorning, office.zone);
    // The unit is dated like its contents: the same day gives the same data, to the last column.
    const auto unit = Unit::begin(connection, {QStringLiteral(QT_TRANSLATE_NOOP("Action", "Demo data")),
                                               QStringLiteral("Vigie"), office.horizon});
    if (!unit)
        return unit.error();
    for (const auto step :
         {addDemoPeople, addDemoClients, addDemoMachines, addDemoContracts, addDemoInterventions,
          addDemoPacks, addDemoNotices, addDemoFiles, addDemoSubscriptions, addDemoOnCall, addDemoGdpr,
          addDemoFittedParts, addDemoTemplates}) {
        if (const Result<> done = step(**unit, office); !done)
            return done.error();
    }
    return (*unit)->commit();
}

} // namespace core
