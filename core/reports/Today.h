// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/domain/asset/AssetFinding.h"
#include "core/domain/gdpr/DataBreach.h"
#include "core/domain/intervention/Timeline.h"
#include "core/domain/subscription/SubscriptionList.h"
#include "core/domain/workshop/Custody.h"
#include "core/reports/OnCallNow.h"
#include "core/reports/Packs.h"
#include "core/reports/Recurrence.h"

namespace core {

class Connection;

/// Why something stands on the page Today, in the order in which money or trust is lost.
enum class TodayReason {
    Breach, ///< Of personal data: the client or the authority is still to be told.
    Due,
    Waiting,
    DueBack,         ///< A machine in other hands should be back.
    Decision,        ///< Of a meeting or an audit: due within days, or late.
    RenewalReminder, ///< L215-1: the client must be told that it may refuse the renewal.
    NoticeDeadline,
    ContractEnd,
    Reversibility, ///< What should have been handed back at the end of a contract.
    Revision,      ///< The yearly revision of a price, its index published or missing.
    Pack,          ///< Hours overdrawn, nearly used up, or about to expire.
    Billing,       ///< A contract bills another number of machines than it covers.
    Recurrence,    ///< The same trouble three times in 90 days: something is to be recommended.
    DomainEnd,
    CertificateEnd,
    LicenceEnd,
    DiskFull,
    Antivirus,
    SupportEnd,
    WarrantyEnd,
    Uncovered
};

/// One line of the page: something that somebody should do now.
struct TodayItem
{
    TodayReason reason = TodayReason::Due;
    DataBreachId breach = {};         ///< Breach
    bool isClientTold = false;        ///< Likewise.
    InterventionId intervention = {}; ///< Due, Waiting, Decision; Recurrence: the latest of them.
    ContractId contract = {};         ///< RenewalReminder to Billing
    SubscriptionId subscription = {}; ///< DomainEnd, CertificateEnd, LicenceEnd
    bool isAutoRenewed = false;       ///< Likewise: it should have been, on `day`.
    CustodyKind custody = {};         ///< DueBack
    AssetId asset = {};               ///< WarrantyEnd, DiskFull, DueBack; of several machines the first.
    ClientId client = {};             ///< Antivirus, SupportEnd, Uncovered: whose machines.
    qint64 machines = 0;              ///< Antivirus, SupportEnd, Uncovered, Billing: how many.
    qint64 lines = 0;                 ///< Reversibility: how many are late. Recurrence: how many times.
    qint64 billed = 0;                ///< Billing
    MachineFamily family = {};        ///< Billing
    FindingKind finding = {};         ///< DiskFull, Antivirus, SupportEnd
    qint64 freePermille = 0;          ///< DiskFull
    bool isPerson = false;            ///< Recurrence: of a person, not of a machine.
    QString number = {};              ///< Of the intervention or the contract.
    QString title = {}; ///< Of the intervention, the contract, the subscription; the (first) machine's name.
    QString clientName = {};
    QString detail = {}; ///< The machine's maker and model; the volume; the system or program; who issued;
                         ///< the decision’s owner; the category of what recurs.
    Priority priority = Priority::P3;         ///< Due, Waiting
    InterventionState state = {};             ///< Due, Waiting
    std::optional<Milestone> milestone = {};  ///< Due: what comes next.
    std::optional<PauseReason> pauseReason{}; ///< Waiting
    Instant at = {};     ///< Due: the due date. Waiting: since when. Breach: the end of the 72 hours.
    QDate day = {};      ///< Of what ends: the last day.
    PackAlert pack = {}; ///< Pack
    std::optional<IndexValue> index = {}; ///< Revision: the one it takes, or
    Month missing = {};                   ///< the month of the one to be entered.
    QDate sendBy = {};                    ///< NoticeDeadline: the advised sending.
    bool isNoticePending = false;         ///< NoticeDeadline: sent, not known to have arrived.
    friend bool operator==(const TodayItem &, const TodayItem &) = default;
};

/// At most TodayQuery::limit items, of `count`.
struct TodayGroup
{
    TodayReason reason = TodayReason::Due;
    QList<TodayItem> items = {};
    qint64 count = 0;
    friend bool operator==(const TodayGroup &, const TodayGroup &) = default;
};

/// What the clocks of the contracts in force say now.
struct SupportHours
{
    bool isKnown = false;  ///< False where no contract is in force.
    bool isOpen = false;   ///< In the support hours most contracts have.
    bool isOnCall = false; ///< Closed, but the calendar of some contract's P1 is open.
    friend bool operator==(const SupportHours &, const SupportHours &) = default;
};

struct TodayQuery
{
    Instant now = {};
    QTimeZone zone = {}; ///< The provider's: which day it is.
    int limit = 20;      ///< Lines a group.
    int waitingDays = 3; ///< Waiting longer than this is too long.
    int contractDays = 90;
    int warrantyDays = 30;
    int supportDays = kSupportHorizonDays;
    int expiryDays = kExpiryHorizonDays;
    int decisionDays = 7;
    QList<PackDue> packs = {};          ///< packsDue(), which takes longer than all the rest,
    QList<Recurrence> recurrences = {}; ///< and recurrencesAt(), likewise.
};

struct Today
{
    QList<TodayGroup> groups = {}; ///< Without the empty ones, in the order of TodayReason.
    SupportHours hours = {};
    /// Where a contract in force has somebody on call: who, first the one to call. Nobody: the rota has a
    /// hole.
    std::optional<QList<OnCallPerson>> onCall = {};
    qint64 openInterventions = 0;

    /// What is to be done now: without what is only to be prepared (supports, warranties, cover).
    qint64 count() const;
    /// Breaches of personal data among them.
    qint64 breaches() const;
    /// Licences, certificates and domain names among them.
    qint64 expiries() const;
};

/// What waits now: breaches of personal data of which somebody must still be told, commitments late or due by
/// the end of the next day on which the support is open, interventions that wait for too long, machines that
/// should be back, contracts, warranties, supports, licences, certificates and domain names about to end or
/// (but contracts and warranties) ended, disks nearly full, machines without antivirus, and those that no
/// contract in force of their client covers.
Result<Today> today(Connection &connection, const TodayQuery &query);

} // namespace core
