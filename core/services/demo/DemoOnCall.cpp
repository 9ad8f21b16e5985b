// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Zone.h"
#include "core/services/OnCallService.h"
#include "core/services/demo/DemoOffice.h"

namespace core {
namespace {

constexpr int kWeeksBefore = 4;
constexpr int kWeeksAfter = 6;
constexpr int kChange = 18 * 3600; ///< Mondays at six in the evening.

} // namespace

Result<> addDemoOnCall(Unit &unit, DemoOffice &office)
{
    QDate monday = office.on.addDays(1 - office.on.dayOfWeek()).addDays(-7 * kWeeksBefore);
    RotaChanges rota;
    for (qsizetype week = 0; week < kWeeksBefore + kWeeksAfter; ++week) {
        const Technician &technician = office.technicians.at(week % office.technicians.size());
        rota.saved << OnCallDuty{.technician = technician.id,
                                 .startsAt = instantOf(monday, kChange, office.zone),
                                 .endsAt = instantOf(monday.addDays(7), kChange, office.zone),
                                 .phone = QStringLiteral("06 00 00 00 24")};
        monday = monday.addDays(7);
    }
    return save(unit, rota);
}

} // namespace core
