// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/domain/contract/Choice.h"

namespace core {

// The ledger of an hour pack: product/contracts.md, "Hour packs". Whole minutes, never edited, only
// completed: what was printed of a past month stays true, whatever is entered later.

enum class PackMovementKind { Credit, Debit, Adjustment };

/// What somebody, or the work on an intervention, wrote into the pack of a contract.
struct PackMovement
{
    PackMovementId id = {};
    ContractId contract = {};
    PackMovementKind kind = PackMovementKind::Credit;
    QDate bookedOn = {}; ///< The day it was entered: its place in the ledger.
    QDate valueOn = {};  ///< The day it is of: of the work, of the purchase.
    /// Credit: bought. Debit: taken; negative where a correction gives some back. Adjustment: either way.
    Minutes minutes{0};
    std::optional<QDate> expiresOn = {}; ///< Credit: valid through that day.
    InterventionId intervention = {};    ///< Debit: the work's,
    QString number = {};                 ///< its number,
    WorkEntryId work = {};               ///< likewise.
    Minutes charged{0};                  ///< Debit: the time charged,
    int multiplierPercent = 100;         ///< and what it counts for, by the cover matrix.
    QString reason = {};                 ///< Adjustment: why. Credit: what was bought.
    int version = 0;
    friend bool operator==(const PackMovement &, const PackMovement &) = default;
};

/// Refuses what cannot be written, naming the field.
Result<> checked(const PackMovement &movement);

/// What @p charged minutes take from a pack: × the multiplier, rounded up to the minute.
Minutes debitOf(Minutes charged, int multiplierPercent);

/// The hours that a contract includes a month: a lot of that month.
struct PackAllowance
{
    QDate from = {};
    Minutes minutes{0};
    std::optional<QDate> expiresOn = {};
    std::optional<Minutes> cap = {}; ///< At the end of its month at most this much goes on.
    friend bool operator==(const PackAllowance &, const PackAllowance &) = default;
};

/// The allowances of @p book whose month has begun by @p day, as the version of each month's first day in
/// force has them. Months in which the contract is not in force have none.
QList<PackAllowance> packAllowances(const ContractBook &book, QDate day);

enum class PackLineKind { Credit, Allowance, Debit, Adjustment, Expiry, ExpiryReversed };

/// A line of the ledger.
struct PackLine
{
    PackLineKind kind = PackLineKind::Credit;
    QDate bookedOn = {};
    QDate valueOn = {}; ///< Expiry and its reversal: the last day on which the minutes were valid.
    Minutes minutes{0}; ///< What it changes the balance by.
    Minutes balance{0}; ///< After it.
    std::optional<QDate> expiresOn = {}; ///< Credit, Allowance.
    qsizetype movement = -1;             ///< Into PackMovements; negative: it follows from others.
    friend bool operator==(const PackLine &, const PackLine &) = default;
};

/// The minutes of a lot that can still be taken.
struct PackLot
{
    Minutes original{0};
    Minutes left{0};
    QDate from = {};
    std::optional<QDate> expiresOn = {};
    std::optional<Minutes> cap = {}; ///< An allowance that is carried over up to this much.
    bool isAllowance = false;
    friend bool operator==(const PackLot &, const PackLot &) = default;
};

/// A pack over a stretch of days: opening + credits + adjustments − debits − expired = closing.
struct PackStatement
{
    DayRange days = {};
    Minutes opening{0};
    Minutes credits{0}; ///< Allowances are among them.
    Minutes adjustments{0};
    Minutes debits{0};
    Minutes expired{0}; ///< Without what was reversed.
    Minutes closing{0};
    QList<PackLine> lines = {}; ///< Of these days, in the order of their booking.
    QList<PackLot> lots = {};   ///< On the last day, those not expired; the one that is taken first, first.
    friend bool operator==(const PackStatement &, const PackStatement &) = default;
};

/// The ledger of @p movements, in the order in which they were booked, and @p allowances.
PackStatement packStatement(const QList<PackMovement> &movements, const QList<PackAllowance> &allowances,
                            const DayRange &days);

/// What the provider is told of a pack.
struct PackAlert
{
    enum class Kind { Low, Empty, Expiring };
    Kind kind = Kind::Low;
    Minutes minutes{0};            ///< The balance; Expiring: what is lost.
    std::optional<QDate> day = {}; ///< Expiring: the last day.
    friend bool operator==(const PackAlert &, const PackAlert &) = default;
};

/// On the last day of @p statement: at most 20 % of what the unexpired lots held, nothing left, a lot that
/// expires within 30 days (of lots that live for longer than two months: that a month's allowance ends with
/// its month is no news).
QList<PackAlert> packAlerts(const PackStatement &statement);

} // namespace core
