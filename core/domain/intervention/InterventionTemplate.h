// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"

namespace core {

/// What comes back every week, kept under a name: a new intervention begins with it. Everybody who works on
/// the database shares it.
struct InterventionTemplate
{
    InterventionTemplateId id = {};
    QString name = {};
    QString title = {};
    QString description = {};
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    Channel channel = Channel::Phone;
    Impact impact = Impact::Team;
    Urgency urgency = Urgency::Medium;
    QString category = {};
    Minutes planned{0}; ///< What it usually takes; none: not said.
    int version = 0;
    friend bool operator==(const InterventionTemplate &, const InterventionTemplate &) = default;
};

/// Refuses what cannot be stored, naming the field.
Result<> checked(const InterventionTemplate &from);

} // namespace core
