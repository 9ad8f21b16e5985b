// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/HourPack.h"

#include <QMap>
#include <algorithm>
#include <limits>
#include <numeric>

namespace core {
namespace {

constexpr int kLowPercent = 20;
constexpr int kExpiringDays = 30;
constexpr int kShortLivedDays = 62;

/// Minutes that were lost with the end of a day, and not taken back since.
struct Expired
{
    QDate lastDay = {};
    Minutes left{0};
};

/// Where the minutes of some work came from.
struct Taken
{
    enum class From { Lot, Expired, Overdraft };
    From from = From::Lot;
    qsizetype index = -1; ///< Of the lot, or of what had expired.
    Minutes minutes{0};
};

/// Plays the ledger through, in the order of booking.
class Ledger
{
public:
    explicit Ledger(const QList<PackMovement> &movements) : m_movements(movements) {}

    /// Lets days pass up to the morning of @p day: lots expire.
    void goTo(QDate day);
    void allow(const PackAllowance &allowance);
    void book(qsizetype movement);

    Minutes balance() const { return m_balance; }
    const QList<PackLine> &lines() const { return m_lines; }
    QList<PackLot> lotsLeft() const;

private:
    void add(PackLineKind kind, QDate booked, QDate value, Minutes minutes, qsizetype movement = -1,
             const std::optional<QDate> &expiresOn = {});
    void addLot(PackLot lot);
    void expire(qsizetype lot, QDate lastDay, QDate booked, Minutes minutes);
    QDate nextEnd(QDate day) const;
    void cutToCap(QDate monthStart);
    void debit(qsizetype movement);
    void giveBack(qsizetype movement);
    void giveBack(const Taken &taken);
    void refill(qsizetype lot, Minutes minutes);
    Minutes takeExpired(Minutes minutes, const PackMovement &of);
    Minutes takeLots(Minutes minutes, const PackMovement &of);
    QList<qsizetype> order() const;

    const QList<PackMovement> &m_movements;
    QList<PackLot> m_lots;
    QList<Expired> m_expired;
    QHash<WorkEntryId, QList<Taken>> m_taken;
    Minutes m_overdraft{0};
    Minutes m_balance{0};
    QDate m_day;
    QList<PackLine> m_lines;
};

void Ledger::add(PackLineKind kind, QDate booked, QDate value, Minutes minutes, qsizetype movement,
                 const std::optional<QDate> &expiresOn)
{
    m_balance += minutes;
    m_lines << PackLine{.kind = kind,
                        .bookedOn = booked,
                        .valueOn = value,
                        .minutes = minutes,
                        .balance = m_balance,
                        .expiresOn = expiresOn,
                        .movement = movement};
}

/// A new credit first clears the overdraft.
void Ledger::addLot(PackLot lot)
{
    const Minutes cleared = std::min(m_overdraft, lot.original);
    m_overdraft -= cleared;
    lot.left = lot.original - cleared;
    m_lots << lot;
}

/// The lots in the order in which they are taken: what expires first goes first.
QList<qsizetype> Ledger::order() const
{
    QList<qsizetype> order(m_lots.size());
    std::iota(order.begin(), order.end(), 0);
    constexpr qint64 kNever = std::numeric_limits<qint64>::max();
    std::ranges::stable_sort(order, {}, [this](qsizetype lot) {
        const auto &day = m_lots.at(lot).expiresOn;
        return day ? day->toJulianDay() : kNever;
    });
    return order;
}

void Ledger::expire(qsizetype lot, QDate lastDay, QDate booked, Minutes minutes)
{
    if (minutes <= Minutes(0))
        return;
    m_lots[lot].left -= minutes;
    m_expired << Expired{.lastDay = lastDay, .left = minutes};
    add(PackLineKind::Expiry, booked, lastDay, -minutes);
}

/// At the end of a month its allowances go on up to their cap, the oldest minutes are lost first.
void Ledger::cutToCap(QDate monthStart)
{
    Minutes carried{0};
    std::optional<Minutes> cap;
    for (const PackLot &lot : std::as_const(m_lots)) {
        if (!lot.cap || lot.from >= monthStart)
            continue;
        carried += lot.left;
        cap = lot.cap; // The latest month's rule.
    }
    Minutes excess = cap ? carried - *cap : Minutes(0);
    for (qsizetype lot = 0; lot < m_lots.size() && excess > Minutes(0); ++lot) {
        if (!m_lots.at(lot).cap || m_lots.at(lot).from >= monthStart)
            continue;
        const Minutes lost = std::min(excess, m_lots.at(lot).left);
        expire(lot, monthStart.addDays(-1), monthStart, lost);
        excess -= lost;
    }
}

/// The next morning on which something ends: a lot, or a month; @p day at the latest.
QDate Ledger::nextEnd(QDate day) const
{
    const QDate month(m_day.year(), m_day.month(), 1);
    QDate next = std::min(day, month.addMonths(1));
    for (const PackLot &lot : m_lots) {
        if (lot.left > Minutes(0) && lot.expiresOn && *lot.expiresOn >= m_day)
            next = std::min(next, lot.expiresOn->addDays(1));
    }
    return next;
}

void Ledger::goTo(QDate day)
{
    while (m_day.isValid() && m_day < day) {
        const QDate next = nextEnd(day);
        for (const qsizetype lot : order()) {
            if (m_lots.at(lot).expiresOn && *m_lots.at(lot).expiresOn < next)
                expire(lot, *m_lots.at(lot).expiresOn, next, m_lots.at(lot).left);
        }
        if (next.day() == 1)
            cutToCap(next);
        m_day = next;
    }
    m_day = day;
}

void Ledger::allow(const PackAllowance &allowance)
{
    goTo(allowance.from);
    addLot({.original = allowance.minutes,
            .from = allowance.from,
            .expiresOn = allowance.expiresOn,
            .cap = allowance.cap,
            .isAllowance = true});
    add(PackLineKind::Allowance, allowance.from, allowance.from, allowance.minutes, -1, allowance.expiresOn);
}

void Ledger::book(qsizetype index)
{
    const PackMovement &movement = m_movements.at(index);
    goTo(std::max(movement.bookedOn, m_day));
    switch (movement.kind) {
    case PackMovementKind::Credit:
        addLot({.original = movement.minutes, .from = movement.valueOn, .expiresOn = movement.expiresOn});
        add(PackLineKind::Credit, m_day, movement.valueOn, movement.minutes, index, movement.expiresOn);
        return;
    case PackMovementKind::Adjustment:
        if (movement.minutes >= Minutes(0)) {
            addLot({.original = movement.minutes, .from = movement.valueOn});
            add(PackLineKind::Adjustment, m_day, movement.valueOn, movement.minutes, index);
            return;
        }
        break;
    case PackMovementKind::Debit:
        if (movement.minutes < Minutes(0))
            return giveBack(index);
        break;
    }
    debit(index);
}

/// Work of a day on which minutes were valid that have expired since: they are there for it.
Minutes Ledger::takeExpired(Minutes minutes, const PackMovement &of)
{
    QList<qsizetype> order(m_expired.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [this](qsizetype each) { return m_expired.at(each).lastDay; });
    for (const qsizetype index : order) {
        Expired &expired = m_expired[index];
        const Minutes taken = std::min(minutes, expired.left);
        if (expired.lastDay < of.valueOn || taken <= Minutes(0))
            continue;
        expired.left -= taken;
        minutes -= taken;
        add(PackLineKind::ExpiryReversed, m_day, expired.lastDay, taken);
        m_taken[of.work] << Taken{.from = Taken::From::Expired, .index = index, .minutes = taken};
    }
    return minutes;
}

Minutes Ledger::takeLots(Minutes minutes, const PackMovement &of)
{
    for (const qsizetype index : order()) {
        PackLot &lot = m_lots[index];
        if (lot.expiresOn && *lot.expiresOn < of.valueOn)
            continue;
        const Minutes taken = std::min(minutes, lot.left);
        lot.left -= taken;
        minutes -= taken;
        if (taken > Minutes(0))
            m_taken[of.work] << Taken{.index = index, .minutes = taken};
    }
    return minutes;
}

void Ledger::debit(qsizetype index)
{
    const PackMovement &movement = m_movements.at(index);
    const bool isWork = movement.kind == PackMovementKind::Debit;
    const Minutes wanted = isWork ? movement.minutes : -movement.minutes;
    const Minutes missing = takeLots(takeExpired(wanted, movement), movement);
    if (missing > Minutes(0)) {
        m_overdraft += missing;
        m_taken[movement.work] << Taken{.from = Taken::From::Overdraft, .minutes = missing};
    }
    add(isWork ? PackLineKind::Debit : PackLineKind::Adjustment, m_day, movement.valueOn, -wanted, index);
}

/// A correction: the minutes go back to where they came from, the last taken first.
void Ledger::giveBack(qsizetype index)
{
    const PackMovement &movement = m_movements.at(index);
    Minutes back = -movement.minutes;
    add(PackLineKind::Debit, m_day, movement.valueOn, back, index);
    QList<Taken> &taken = m_taken[movement.work];
    while (back > Minutes(0) && !taken.isEmpty()) {
        Taken part = taken.constLast();
        part.minutes = std::min(back, part.minutes);
        back -= part.minutes;
        giveBack(part);
        taken.last().minutes -= part.minutes;
        if (taken.constLast().minutes == Minutes(0))
            taken.removeLast();
    }
    if (back > Minutes(0)) // More than was ever taken: the ledger still adds up.
        giveBack(Taken{.from = Taken::From::Overdraft, .minutes = back});
}

void Ledger::giveBack(const Taken &taken)
{
    switch (taken.from) {
    case Taken::From::Lot:
        return refill(taken.index, taken.minutes);
    case Taken::From::Expired: // Lost again.
        m_expired[taken.index].left += taken.minutes;
        add(PackLineKind::Expiry, m_day, m_expired.at(taken.index).lastDay, -taken.minutes);
        return;
    case Taken::From::Overdraft:
        break;
    }
    const Minutes cleared = std::min(taken.minutes, m_overdraft);
    m_overdraft -= cleared;
    if (taken.minutes == cleared)
        return;
    // A credit has cleared it in between: the lot that lives longest takes what comes back.
    if (m_lots.isEmpty())
        m_lots << PackLot{.from = m_day};
    refill(order().constLast(), taken.minutes - cleared);
}

void Ledger::refill(qsizetype lot, Minutes minutes)
{
    m_lots[lot].left += minutes;
    if (const auto expires = m_lots.at(lot).expiresOn; expires && *expires < m_day)
        expire(lot, *expires, m_day, minutes);
}

QList<PackLot> Ledger::lotsLeft() const
{
    QList<PackLot> left;
    for (const qsizetype lot : order()) {
        const auto &expires = m_lots.at(lot).expiresOn;
        if (!expires || *expires >= m_day)
            left << m_lots.at(lot);
    }
    return left;
}

/// Adds @p line to the sums and, where it is of these days, to the lines.
void count(const PackLine &line, PackStatement &statement)
{
    if (line.bookedOn < statement.days.first) {
        statement.opening += line.minutes;
        return;
    }
    statement.lines << line;
    switch (line.kind) {
    case PackLineKind::Credit:
    case PackLineKind::Allowance:
        statement.credits += line.minutes;
        break;
    case PackLineKind::Adjustment:
        statement.adjustments += line.minutes;
        break;
    case PackLineKind::Debit:
        statement.debits -= line.minutes;
        break;
    case PackLineKind::Expiry:
    case PackLineKind::ExpiryReversed:
        statement.expired -= line.minutes;
        break;
    }
}

} // namespace

Result<> checked(const PackMovement &movement)
{
    if (!movement.bookedOn.isValid() || !movement.valueOn.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter the day.")}, QStringLiteral("valueOn"));
    const bool isAdjustment = movement.kind == PackMovementKind::Adjustment;
    if (movement.kind == PackMovementKind::Credit && movement.minutes <= Minutes(0))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter how many hours were bought.")},
                       QStringLiteral("minutes"));
    if (isAdjustment && movement.minutes == Minutes(0))
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Enter by how much the balance changes.")},
                       QStringLiteral("minutes"));
    if (isAdjustment && movement.reason.trimmed().isEmpty())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "An adjustment needs its reason.")},
                       QStringLiteral("reason"));
    if (movement.expiresOn && *movement.expiresOn < std::max(movement.bookedOn, movement.valueOn))
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "The hours would have expired before they are entered.")},
            QStringLiteral("expiresOn"));
    return {};
}

Minutes debitOf(Minutes charged, int multiplierPercent)
{
    const qint64 hundredths = charged.count() * multiplierPercent;
    return Minutes((hundredths + 99) / 100);
}

QList<PackAllowance> packAllowances(const ContractBook &book, QDate day)
{
    QList<PackAllowance> allowances;
    const QDate start = book.contract.startsOn;
    for (QDate month(start.year(), start.month(), 1); month <= day; month = month.addMonths(1)) {
        const QDate from = std::max(month, start);
        const ContractVersion *version = versionOn(book.versions, from);
        if (from > day || !version || !isInForce(book.contract, from) || !hasPack(*version))
            continue;
        PackAllowance allowance{.from = from, .minutes = version->includedMinutes};
        const QDate end = month.addMonths(1).addDays(-1);
        switch (version->carryOver) {
        case CarryOver::None:
            allowance.expiresOn = end;
            break;
        case CarryOver::Months:
            allowance.expiresOn = month.addMonths(1 + version->carryOverMonths).addDays(-1);
            break;
        case CarryOver::Capped:
            allowance.cap = version->carryOverCap;
            break;
        case CarryOver::All:
            break;
        }
        allowances << allowance;
    }
    return allowances;
}

PackStatement packStatement(const QList<PackMovement> &movements, const QList<PackAllowance> &allowances,
                            const DayRange &days)
{
    QList<qsizetype> order(movements.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](qsizetype each) { return movements.at(each).bookedOn; });
    Ledger ledger(movements);
    qsizetype next = 0;
    for (const qsizetype each : std::as_const(order)) {
        const QDate day = movements.at(each).bookedOn;
        if (day > days.last)
            break;
        while (next < allowances.size() && allowances.at(next).from <= day)
            ledger.allow(allowances.at(next++));
        ledger.book(each);
    }
    while (next < allowances.size() && allowances.at(next).from <= days.last)
        ledger.allow(allowances.at(next++));
    ledger.goTo(days.last);
    PackStatement statement{.days = days, .closing = ledger.balance(), .lots = ledger.lotsLeft()};
    for (const PackLine &line : ledger.lines())
        count(line, statement);
    return statement;
}

QList<PackAlert> packAlerts(const PackStatement &statement)
{
    QList<PackAlert> alerts;
    Minutes original{0};
    for (const PackLot &lot : statement.lots)
        original += lot.original;
    if (statement.closing <= Minutes(0))
        alerts << PackAlert{.kind = PackAlert::Kind::Empty, .minutes = statement.closing};
    else if (statement.closing.count() * 100 <= original.count() * kLowPercent)
        alerts << PackAlert{.kind = PackAlert::Kind::Low, .minutes = statement.closing};
    for (const PackLot &lot : statement.lots) {
        const bool isSoon = lot.expiresOn && *lot.expiresOn <= statement.days.last.addDays(kExpiringDays);
        if (isSoon && lot.left > Minutes(0) && lot.from.daysTo(*lot.expiresOn) > kShortLivedDays)
            alerts << PackAlert{.kind = PackAlert::Kind::Expiring, .minutes = lot.left, .day = lot.expiresOn};
    }
    return alerts;
}

} // namespace core
