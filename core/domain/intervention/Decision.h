// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/domain/intervention/Event.h"

#include <QDate>
#include <optional>

namespace core {

/// What a review meeting or an audit decided: who does it, until when.
struct Decision
{
    DecisionId id = {};
    InterventionId intervention = {};
    int position = 0; ///< In the order of the minutes.
    QString text = {};
    QString owner = {}; ///< A name: of the provider's, or of the client's.
    std::optional<QDate> dueOn = {};
    std::optional<QDate> doneOn = {};
    int version = 0;
    friend bool operator==(const Decision &, const Decision &) = default;
};

/// Whether interventions of @p kind have decisions.
bool hasDecisions(InterventionKind kind);

/// Refuses what cannot be stored, naming the field.
Result<> checked(const Decision &decision);

} // namespace core
