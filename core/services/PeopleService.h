// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/provider/Provider.h"
#include "core/domain/servicelevel/Calendar.h"
#include "core/domain/technician/Technician.h"
#include "core/storage/Unit.h"

namespace core {

/// Saves the firm that uses Vigie; there is one.
Result<> save(Unit &unit, const Provider &provider);
Result<TechnicianId> save(Unit &unit, const Technician &technician);

/// What the first start needs to know. The names of the calendars are in the user's language.
struct FirstStart
{
    QString providerName = {};
    QTimeZone zone = {};
    HolidayRules holidays = {.region = HolidayRegion::France};
    QString officeName = {}; ///< "Heures ouvrées"
    QString officeHours = QStringLiteral("Mo-Fr 09:00-12:00,14:00-18:00; PH off");
    QString alwaysName = {}; ///< "24/7"
    QDate today = {};        ///< The calendars begin with its year.
};

/// Makes an empty database ready: the provider, and the two calendars that a first contract
/// chooses from. What exists already stays as it is.
Result<> setUpDefaults(Unit &unit, const FirstStart &start);

} // namespace core
