// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Decision.h"

#include <QList>

namespace core {

class Connection;

/// A decision of a meeting or an audit that is not done.
struct DecisionDue
{
    Decision decision = {};
    QString number = {}; ///< Of the meeting or audit.
    QString clientName = {};
    friend bool operator==(const DecisionDue &, const DecisionDue &) = default;
};

/// Those due by @p day or late, not done: what is late for longest first. Of cancelled meetings none.
Result<QList<DecisionDue>> decisionsDue(Connection &connection, QDate day);

} // namespace core
