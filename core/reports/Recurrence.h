// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Result.h"

#include <QList>

namespace core {

class Connection;
struct ChangeSet;

// Trouble that comes back: product/interventions.md, "Recurrence of trouble". Incidents that were not
// cancelled, of the same category, on the same machine or of the same person.

inline constexpr int kTroublesThatRecur = 3;
inline constexpr std::chrono::days kRecurrenceWindow{90};

struct Trouble
{
    InterventionId intervention = {};
    QString number = {};
    QString title = {};
    Instant reportedAt = {};
    bool isAnswered = false; ///< Something is recommended there.
    friend bool operator==(const Trouble &, const Trouble &) = default;
};

struct Recurrence
{
    enum class Of { Machine, Person };
    Of of = Of::Machine;
    QString name = {}; ///< The machine's or the person's.
    QString category = {};
    ClientId client = {};
    QString clientName = {};
    QList<Trouble> troubles = {}; ///< The earliest first.

    bool isAnswered() const;
    friend bool operator==(const Recurrence &, const Recurrence &) = default;
};

/// The most of @p sorted, the latest of equally many, that were reported within kRecurrenceWindow of each
/// other,
/// @p with among them; empty where these are fewer than kTroublesThatRecur.
QList<Trouble> recurring(const QList<Trouble> &sorted, InterventionId with);

/// What @p intervention belongs to, the machines first.
Result<QList<Recurrence>> recurrencesOf(Connection &connection, InterventionId intervention);

/// What came back in the last 90 days, and nobody has recommended anything for: the most frequent first.
Result<QList<Recurrence>> recurrencesAt(Connection &connection, Instant now);

/// Whether something may recur, or not any more, after @p changes.
bool concernsRecurrences(const ChangeSet &changes);

} // namespace core
