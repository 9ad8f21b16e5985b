// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QDate>
#include <QString>

namespace core {

class Connection;

/// Somebody who can be reached now.
struct OnCallPerson
{
    TechnicianId technician = {};
    QString name = {};
    QString phone = {}; ///< Of the duty, else the technician's; may be empty.
    Instant since = {};
    Instant until = {};
    friend bool operator==(const OnCallPerson &, const OnCallPerson &) = default;
};

/// Who is on call at @p at; of several the one to call is first (dutiesAt).
Result<QList<OnCallPerson>> onCallAt(Connection &connection, Instant at);

/// Whether a contract in force on @p day has somebody on call: of @p client, or of any where it is not valid.
Result<bool> hasOnCall(Connection &connection, QDate day, ClientId client = {});

/// The number that a contract names for it: that of who is on call at @p at, else of who is next. Empty where
/// the rota knows none.
Result<QString> onCallNumber(Connection &connection, Instant at);

} // namespace core
