// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/Intervention.h"

#include <QDate>
#include <QStringList>

// What was done in a month and what is left, as a report tells it.

namespace core {

/// opening + adjustments + opened + reopened - resolved - cancelled = closing.
struct Reconciliation
{
    int opening = 0;
    int adjustments = 0; ///< Corrections of months that are final.
    int opened = 0;
    int reopened = 0;
    int resolved = 0;
    int cancelled = 0;
    int closing = 0;
    int difference() const
    {
        return opening + adjustments + opened + reopened - resolved - cancelled - closing;
    }
};

/// A line of a breakdown: opened and resolved in the month, actual minutes worked.
template <class Key>
struct Breakdown
{
    Key key = {};
    int opened = 0;
    int resolved = 0;
    Minutes actual = Minutes(0);
};

/// What came back most often.
struct Recurring
{
    enum class Kind { Cause, Asset, Person } kind = Kind::Cause;
    QString name = {};
    int count = 0;
    Minutes actual = Minutes(0);
};

enum class WaitingOn { Us, Client, Vendor };
/// Days since the report: 0–2, 3–7, 8–15, 16–30, more.
inline constexpr int kAgeBuckets = 5;

struct OldIntervention
{
    QString number = {};
    QString title = {};
    Priority priority = Priority::P3;
    Instant reportedAt = {};
    int days = 0; ///< Calendar days to the month's last instant.
    WaitingOn waitingOn = WaitingOn::Us;
};

/// What is open at the month's last instant.
struct Backlog
{
    std::array<std::array<int, kAgeBuckets>, 3> byAge = {}; ///< By WaitingOn, then by bucket.
    QList<OldIntervention> oldest = {};                     ///< Five at most.
    int total() const
    {
        int sum = 0;
        for (const auto &row : byAge) {
            for (const int count : row)
                sum += count;
        }
        return sum;
    }
};

struct WorkedHours
{
    Minutes actual = Minutes(0);
    Minutes charged = Minutes(0);
    Minutes remote = Minutes(0); ///< Of `actual`.
    Minutes onSite = Minutes(0); ///< Of `actual`.
    Minutes travel = Minutes(0);
    std::optional<Minutes> included = {}; ///< By the contract, in the month.
};

} // namespace core
