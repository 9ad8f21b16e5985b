// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QString>
#include <QTimeZone>

namespace core {

/// A technician can be reached outside covered hours, from `startsAt` until just before `endsAt`.
struct OnCallDuty
{
    OnCallDutyId id = {};
    TechnicianId technician = {};
    Instant startsAt = {};
    Instant endsAt = {};
    QString phone = {}; ///< Empty: the technician's own.
    QString notes = {};
    int version = 0;
    friend bool operator==(const OnCallDuty &, const OnCallDuty &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const OnCallDuty &duty);

/// What was changed of the rota.
struct RotaChanges
{
    QList<OnCallDuty> saved = {}; ///< New ones too.
    QList<OnCallDuty> removed = {};
    bool isEmpty() const { return saved.isEmpty() && removed.isEmpty(); }
};

/// Who is on call at @p at: of several the one who began last is first, since a replacement is entered over
/// the duty it replaces.
QList<OnCallDuty> dutiesAt(const QList<OnCallDuty> &rota, Instant at);
/// Those that begin after @p at, the earliest first.
QList<OnCallDuty> dutiesAfter(const QList<OnCallDuty> &rota, Instant at);

/// What a rota leaves open, or has twice.
struct RotaFinding
{
    enum class Kind { Hole, Overlap } kind = Kind::Hole;
    Instant from = {};
    Instant to = {};
    TechnicianId first = {};  ///< Overlap: of the duty that began earlier,
    TechnicianId second = {}; ///< and of the other.
    friend bool operator==(const RotaFinding &, const RotaFinding &) = default;
};
/// Those that are not over at @p now, in their order. Duties that touch leave no hole; before the first one
/// and after the last nothing is said.
QList<RotaFinding> rotaFindings(const QList<OnCallDuty> &rota, Instant now);

/// The duty that most likely follows the last one of @p rota: a week from its end, by the clocks of @p zone;
/// in an empty rota from the next full hour on.
OnCallDuty nextDuty(const QList<OnCallDuty> &rota, Instant now, const QTimeZone &zone);

} // namespace core
