// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/DayRange.h"
#include "core/base/Ids.h"
#include "core/domain/asset/Asset.h"
#include "core/domain/contract/Penalty.h"
#include "core/domain/contract/PriceRevision.h"
#include "core/domain/intervention/Event.h"
#include "core/domain/servicelevel/Target.h"

#include <QDate>
#include <QJsonObject>

namespace core {

enum class ContractState { Draft, Sent, Active, Suspended, NoticeGiven, Ended };
enum class PriceModel { MonthlyFee, PerIntervention, HourPack, Hybrid };
enum class RenewalMode { Express, Tacit, OpenEnded };
enum class NoticeUnit { Months, Days };
enum class NoticeCounts { Receipt, Sending };
enum class WorkMode { Remote, OnSite };
enum class Cover { Included, Counted, Billable, Free, Excluded };
enum class RoundingLevel { PerIntervention, PerEntry, PerDay };
/// What becomes of a month's unused hours: lost, kept, kept up to an amount, or for some months.
enum class CarryOver { None, All, Capped, Months };
enum class ScopeFamily { Hardware, Software, Security, Support, Exclusion };

/// A cell of the cover matrix: what work of this kind costs the client.
struct CoverRule
{
    InterventionKind kind = InterventionKind::CorrectiveImmediate;
    WorkMode mode = WorkMode::Remote;
    bool outsideHours = false;
    Cover cover = Cover::Included;
    int multiplierPercent = 100; ///< Counted: debited × this. Billable: rate × this.
    Money rate = {};             ///< Billable, per hour.
    friend bool operator==(const CoverRule &, const CoverRule &) = default;
};

/// Machines that are billed alike: kindsOf() tells which.
enum class MachineFamily { Workstations, Servers, Printers, Network, Phones };

struct PriceLine
{
    QString label = {};
    int quantity = 1;
    Money unitPrice = {};                      ///< A month, excluding VAT.
    std::optional<MachineFamily> counted = {}; ///< Whose number the quantity is to be.
    friend bool operator==(const PriceLine &, const PriceLine &) = default;
};

/// A line of the scope: what is covered, or expressly not.
struct ScopeLine
{
    bool included = true;
    ScopeFamily family = ScopeFamily::Hardware;
    QString label = {};
    AssetId asset = {};                      ///< A named machine, or
    std::optional<AssetKind> assetKind = {}; ///< a family, or
    SiteId site = {};                        ///< everything at a site; none of them: words only.
    friend bool operator==(const ScopeLine &, const ScopeLine &) = default;
};

/// What was agreed from a day on. An amendment is a new version; the former ones stay.
struct ContractVersion
{
    ContractVersionId id = {};
    ContractId contract = {};
    int number = 1;
    QDate effectiveOn = {};
    bool isSigned = false;
    ServiceTerms terms = {};
    std::optional<int> complianceTargetPermille = {}; ///< 950: 95 % of commitments kept.
    PriceModel priceModel = PriceModel::MonthlyFee;
    Money monthlyFee = {};
    Money hourlyRate = {};
    Minutes includedMinutes{0}; ///< A month; hour pack or hybrid.
    CarryOver carryOver = CarryOver::None;
    int carryOverMonths = 1; ///< CarryOver::Months
    Minutes carryOverCap{0}; ///< CarryOver::Capped
    Minutes rounding{0};
    Minutes minimum{0};
    RoundingLevel roundingLevel = RoundingLevel::PerIntervention;
    RevisionTerms revision = {};
    PenaltyTerms penalties = {};
    int quoteDays = 30; ///< A quote is valid through that many days after its issue.
    int initialMonths = 12;
    std::optional<QDate> initialEndsOn = {}; ///< Last day of the initial term, where a date was agreed.
    RenewalMode renewalMode = RenewalMode::Tacit;
    int renewalMonths = 12;
    int noticeAmount = 2;
    NoticeUnit noticeUnit = NoticeUnit::Months;
    NoticeCounts noticeCounts = NoticeCounts::Receipt;
    int reversibilityDays = 30; ///< After the end: until when all is handed back.
    QList<CoverRule> cover = {};
    QList<PriceLine> prices = {};
    QList<ScopeLine> scope = {};
    QJsonObject clauses = {}; ///< Free texts of the printed parts, by the name of the part.
    bool hasOnCall = false;   ///< Part 4: a technician can be reached outside covered hours (OnCallDuty).
    QJsonObject parties = {}; ///< Who both were on the day of the signature; empty before.
    int version = 0;
    friend bool operator==(const ContractVersion &, const ContractVersion &) = default;
};

struct Contract
{
    ContractId id = {};
    ClientId client = {};
    QString number = {}; ///< "C-2024-007", unique.
    QString title = {};
    ContractState state = ContractState::Draft;
    QDate startsOn = {};
    std::optional<QDate> endsOn = {};      ///< Last day, once a notice or an express end fixed it.
    std::optional<QDate> suspendedOn = {}; ///< First day of a suspension for unpaid fees that lasts.
    QList<DayRange> pastSuspensions = {};  ///< Those that are over, the earliest first.
    QString notes = {};
    int version = 0;
    friend bool operator==(const Contract &, const Contract &) = default;
};

/// Whether service levels run on @p day under @p contract: signed, begun, not ended, not suspended.
bool isInForce(const Contract &contract, QDate day);
/// The signed version in force on @p day, the latest of those effective; null before the first.
const ContractVersion *versionOn(const QList<ContractVersion> &versions, QDate day);

/// Whether hours are included each month.
bool hasPack(const ContractVersion &version);

/// Refuse what cannot be stored, naming the field.
Result<> checked(const Contract &contract);
Result<> checked(const ContractVersion &version);

} // namespace core
