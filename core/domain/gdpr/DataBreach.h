// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QDate>
#include <QTimeZone>
#include <optional>

namespace core {

// Breaches of personal data: GDPR art. 33, product/french-practice.md §10. The provider is the processor: it
// tells its client without undue delay (art. 33(2)); the client, the controller, tells the authority within
// 72 hours (art. 33(1)). Those are hours of the clock, day and night, never those of a calendar of support.

inline constexpr std::chrono::hours kAuthorityTerm{72};

enum class BreachNature { Confidentiality, Integrity, Availability };
/// "confidentiality", "integrity", "availability": as stored, and for programs.
QString identifier(BreachNature nature);
QList<BreachNature> naturesFrom(const QString &identifiers);
QString identifiers(const QList<BreachNature> &natures);

struct DataBreach
{
    DataBreachId id = {};
    ClientId client = {};
    InterventionId intervention = {}; ///< That deals with it; may be absent.
    QString title = {};
    std::optional<Instant> happenedAt = {};
    Instant awareAt = {};
    QList<BreachNature> natures = {}; ///< In the order of the enum.
    QString facts = {};
    QString dataCategories = {};
    QString persons = {};
    std::optional<int> personsCount = {}; ///< Approximate, likewise below.
    std::optional<int> recordsCount = {};
    QString consequences = {};
    QString measures = {};
    std::optional<Instant> clientToldAt = {};
    std::optional<Instant> authorityToldAt = {}; ///< By the client.
    QString delayReason = {}; ///< Why the authority was told late, or, once closed, why not at all.
    std::optional<QDate> closedOn = {};
    int version = 0;
    friend bool operator==(const DataBreach &, const DataBreach &) = default;
};

enum class BreachState {
    Running, ///< The authority is not told yet, and there is time left.
    Overdue, ///< Likewise, and there is none.
    ToldInTime,
    ToldLate, ///< The reasons for the delay are then due: art. 33(1).
    NotTold   ///< Closed: no notification, for the reason given.
};

/// Where a breach stands against the 72 hours.
struct BreachClock
{
    Instant deadline = {}; ///< The last moment that is in time.
    BreachState state = BreachState::Running;
    Seconds left = {}; ///< Running: until the deadline. Else from it: negative by how much was late.
    bool isClientTold = false;
    bool isReasonMissing = false; ///< Late or not told, and nothing says why.
    friend bool operator==(const BreachClock &, const BreachClock &) = default;
};
BreachClock breachClock(const DataBreach &breach, Instant now);

/// Whether somebody still has to be told of it.
bool isWaiting(const DataBreach &breach);

/// Refuses what cannot be stored, or contradicts itself, naming the field. @p now, in @p zone: nothing has
/// happened after it.
Result<> checked(const DataBreach &breach, Instant now, const QTimeZone &zone);

/// A line of the list.
struct BreachRow
{
    DataBreach breach = {};
    QString clientName = {};
    QString interventionNumber = {}; ///< Empty: none.
    friend bool operator==(const BreachRow &, const BreachRow &) = default;
};

} // namespace core
