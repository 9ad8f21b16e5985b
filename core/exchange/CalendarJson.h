// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/domain/servicelevel/Calendar.h"

#include <QJsonObject>

namespace core {

/// Reads the `calendar` of a service-level request (product/command-line.md): weekly slots or the
/// text form, with a region, listed holidays, closures and openings. Invalid, with a sentence,
/// for anything that cannot be read. Unknown keys are left alone.
Result<CoverageCalendar> calendarFromJson(const QJsonObject &json);

/// "2026-05-29T16:00:00", with or without seconds, fraction and offset; without an offset it is
/// wall time of @p zone.
Result<Instant> instantFromText(const QString &text, const QTimeZone &zone);

} // namespace core
