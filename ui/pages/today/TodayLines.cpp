// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayLines.h"

#include "core/domain/asset/AssetList.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/text/FindingText.h"
#include "ui/text/GdprText.h"
#include "ui/text/InterventionText.h"
#include "ui/text/PackText.h"
#include "ui/text/SubscriptionText.h"
#include "ui/text/WorkshopText.h"

namespace ui {
namespace {

constexpr int kDaysToWatch = 15; ///< A contract or warranty that ends sooner is to be watched.

QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

BadgeText dayBadge(QDate day, const Format &format)
{
    const bool isNear = format.today().daysTo(day) <= kDaysToWatch;
    return {format.nearDay(day), isNear ? Tone::Watch : Tone::Neutral, format.longDay(day)};
}

TodayLine dueLine(const core::TodayItem &item, const Format &format)
{
    return {.when = dueBadge(item.at, format),
            .what = item.milestone ? promiseWords(*item.milestone) : QString(),
            .of = joined({item.number, item.title}),
            .context = joined({item.clientName, words(item.priority), words(item.state)}),
            .action = isAcknowledgement(item) ? TodayPage::tr("Acknowledge") : TodayPage::tr("Open")};
}

/// While the client is not told nothing else matters; then it is the client who tells the authority.
TodayLine breachLine(const core::TodayItem &item, const Format &format)
{
    const core::DataBreach breach{.awareAt = item.at - core::kAuthorityTerm};
    TodayLine line{.when = breachBadge(core::breachClock(breach, format.now()), format),
                   .what = item.isClientTold ? TodayPage::tr("Data breach: the client tells the authority")
                                             : TodayPage::tr("Data breach: tell the client now"),
                   .of = item.title,
                   .context = item.clientName,
                   .action = TodayPage::tr("See the breach")};
    if (!item.isClientTold)
        line.when.tone = Tone::Breached;
    return line;
}

TodayLine dueBackLine(const core::TodayItem &item, const Format &format)
{
    const core::Custody custody{.kind = item.custody, .dueOn = item.day};
    return {.when = custodyBadge(custody, format),
            .what = item.custody == core::CustodyKind::Loan ? TodayPage::tr("Lent machine to be fetched back")
                                                            : TodayPage::tr("Machine to be given back"),
            .of = joined({item.title, item.clientName}),
            .context = item.detail,
            .action = TodayPage::tr("See the machine")};
}

TodayLine waitingLine(const core::TodayItem &item, const Format &format)
{
    const QString since = format.nearDay(format.dayOf(item.at));
    return {.when = {TodayPage::tr("since %1", "a day").arg(since), Tone::Watch, format.exact(item.at)},
            .what = item.pauseReason ? words(*item.pauseReason) : words(item.state),
            .of = joined({item.number, item.title}),
            .context = joined({item.clientName, words(item.priority)}),
            .action = TodayPage::tr("Open")};
}

QString antivirusWords(core::FindingKind kind)
{
    switch (kind) {
    case core::FindingKind::AntivirusOff:
        return TodayPage::tr("Antivirus off");
    case core::FindingKind::AntivirusOld:
        return TodayPage::tr("Antivirus out of date");
    default:
        return findingWords({.kind = core::FindingKind::NoAntivirus});
    }
}

/// "PC-12", or "PC-12 and 3 more".
QString machineWords(const core::TodayItem &item)
{
    const auto others = static_cast<int>(item.machines) - 1;
    return others < 1 ? item.title : TodayPage::tr("%1 and %n more", nullptr, others).arg(item.title);
}

QString actionFor(const core::TodayItem &item)
{
    return item.machines > 1 ? TodayPage::tr("See the machines") : TodayPage::tr("See the machine");
}

TodayLine diskLine(const core::TodayItem &item, const Format &format)
{
    const core::AssetFinding finding{
        .kind = item.finding, .subject = item.detail, .freePermille = item.freePermille};
    return {.when = findingBadge(finding, format),
            .what = findingWords(finding),
            .of = item.title,
            .context = item.clientName,
            .action = TodayPage::tr("See the machine")};
}

TodayLine supportLine(const core::TodayItem &item, const Format &format)
{
    const bool isEnded = item.day < format.today(); // Or on a day that nobody knows.
    const BadgeText when = item.day.isValid()
                               ? BadgeText{format.nearDay(item.day), isEnded ? Tone::Breached : Tone::Watch,
                                           format.longDay(item.day)}
                               : BadgeText{TodayPage::tr("long ago"), Tone::Breached};
    return {.when = when,
            .what = isEnded ? TodayPage::tr("%1 no longer supported").arg(item.detail)
                            : TodayPage::tr("Support of %1 ends").arg(item.detail),
            .of = machineWords(item),
            .context = item.clientName,
            .action = actionFor(item)};
}

Place expiring(core::SubscriptionKind kind)
{
    return {.page = QStringLiteral("subscriptions"),
            .filter = {{QStringLiteral("kind"), static_cast<int>(kind)},
                       {QStringLiteral("end"), QStringLiteral("due")}}};
}

QString expiryWords(core::TodayReason reason, bool isAutoRenewed, bool isOver)
{
    if (isAutoRenewed)
        return TodayPage::tr("Renewal to check");
    switch (reason) {
    case core::TodayReason::DomainEnd:
        return isOver ? TodayPage::tr("Domain name expired") : TodayPage::tr("Domain name expires");
    case core::TodayReason::CertificateEnd:
        return isOver ? TodayPage::tr("Certificate expired") : TodayPage::tr("Certificate expires");
    default:
        break;
    }
    return isOver ? TodayPage::tr("Licence expired") : TodayPage::tr("Licence expires");
}

TodayLine expiryLine(const core::TodayItem &item, const Format &format)
{
    const BadgeText since{TodayPage::tr("since %1", "a day").arg(format.nearDay(item.day)), Tone::Watch,
                          format.longDay(item.day)};
    return {.when = item.isAutoRenewed ? since : expiryBadge(item.day, false, format),
            .what = expiryWords(item.reason, item.isAutoRenewed, item.day < format.today()),
            .of = item.title,
            .context = joined({item.clientName, item.detail}),
            .action = TodayPage::tr("See the details")};
}

TodayLine machinesLine(const core::TodayItem &item, const QString &what)
{
    return {.when = {TodayPage::tr("%n machine(s)", nullptr, static_cast<int>(item.machines)), Tone::Watch},
            .what = what,
            .of = machineWords(item),
            .context = item.clientName,
            .action = actionFor(item)};
}

/// Until when a renewal can be refused, or must be announced (L215-1).
TodayLine renewalLine(const core::TodayItem &item, const Format &format)
{
    const bool isReminder = item.reason == core::TodayReason::RenewalReminder;
    TodayLine line{.when = dayBadge(item.day, format),
                   .what = TodayPage::tr("Announce the renewal in writing (L215-1)"),
                   .of = joined({item.number, item.clientName}),
                   .context = item.title,
                   .action = TodayPage::tr("See the contract")};
    if (isReminder)
        return line;
    if (item.isNoticePending) {
        line.what = TodayPage::tr("The notice is not known to have arrived: last day");
        line.when.tone = Tone::Breached;
        return line;
    }
    const bool isSendingDay = item.sendBy <= format.today();
    line.what = isSendingDay
                    ? TodayPage::tr("Last day for a notice: send it now")
                    : TodayPage::tr("Last day for a notice: send it by %1").arg(format.day(item.sendBy));
    line.when.tone = isSendingDay ? Tone::Breached : Tone::Watch;
    return line;
}

TodayLine revisionLine(const core::TodayItem &item, const Format &format)
{
    const QString index =
        item.index
            ? TodayPage::tr("index of %1: %2")
                  .arg(format.month(item.index->month.firstDay()), format.decimal(item.index->hundredths, 2))
            : TodayPage::tr("the index of %1 is to be entered").arg(format.month(item.missing.firstDay()));
    return {.when = {format.nearDay(item.day), item.index ? Tone::Neutral : Tone::Watch,
                     format.longDay(item.day)},
            .what = TodayPage::tr("Price to revise"),
            .of = joined({item.number, item.clientName}),
            .context = index,
            .action = item.index ? TodayPage::tr("See the contract") : TodayPage::tr("Enter the index")};
}

TodayLine reversibilityLine(const core::TodayItem &item, const Format &format)
{
    return {.when = {TodayPage::tr("since %1", "a day").arg(format.nearDay(item.day)), Tone::Breached,
                     format.longDay(item.day)},
            .what = TodayPage::tr("%n thing(s) to be handed back", nullptr, static_cast<int>(item.lines)),
            .of = joined({item.number, item.clientName}),
            .context = item.title,
            .action = TodayPage::tr("See the checklist")};
}

TodayLine packLine(const core::TodayItem &item, const Format &format)
{
    const BadgeText state = packBadge(item.pack, format);
    const QString what =
        item.pack.kind == core::PackAlert::Kind::Expiring
            ? TodayPage::tr("Hour pack: %1 about to expire").arg(format.duration(item.pack.minutes))
            : TodayPage::tr("Hour pack: %1").arg(balanceText(item.pack.minutes, format));
    return {.when = item.day.isValid() ? dayBadge(item.day, format) : state,
            .what = what,
            .of = joined({item.number, item.clientName}),
            .context = item.title,
            .action = TodayPage::tr("See the hours")};
}

TodayLine billingLine(const core::TodayItem &item, const Format &format)
{
    const qint64 unbilled = item.machines - item.billed;
    const QString signedCount =
        (unbilled > 0 ? QStringLiteral("+") : QStringLiteral("−")) + format.count(std::abs(unbilled));
    return {.when = {signedCount, Tone::Watch},
            .what = TodayPage::tr("%1: billed %2, covered %3")
                        .arg(words(item.family), format.count(item.billed), format.count(item.machines)),
            .of = joined({item.number, item.clientName}),
            .context = item.title,
            .action = TodayPage::tr("See the contract")};
}

TodayLine decisionLine(const core::TodayItem &item, const Format &format)
{
    const bool isLate = item.day < format.today();
    return {
        .when = {format.nearDay(item.day), isLate ? Tone::Breached : Tone::Watch, format.longDay(item.day)},
        .what = isLate ? TodayPage::tr("Decision that is late") : TodayPage::tr("Decision to be done"),
        .of = item.title,
        .context = joined({item.clientName, item.detail, item.number}),
        .action = TodayPage::tr("Open")};
}

TodayLine recurrenceLine(const core::TodayItem &item)
{
    return {.when = {TodayPage::tr("%n time(s)", nullptr, static_cast<int>(item.lines)), Tone::Watch},
            .what = TodayPage::tr("Recommend a lasting answer: %1").arg(item.detail),
            .of = item.title,
            .context = item.clientName,
            .action = TodayPage::tr("Open")};
}

} // namespace

bool isAcknowledgement(const core::TodayItem &item)
{
    return item.reason == core::TodayReason::Due && item.milestone == core::Milestone::Acknowledged;
}

TodayLine lineOf(const core::TodayItem &item, const Format &format)
{
    switch (item.reason) {
    case core::TodayReason::Breach:
        return breachLine(item, format);
    case core::TodayReason::DueBack:
        return dueBackLine(item, format);
    case core::TodayReason::Due:
        return dueLine(item, format);
    case core::TodayReason::Waiting:
        return waitingLine(item, format);
    case core::TodayReason::RenewalReminder:
    case core::TodayReason::NoticeDeadline:
        return renewalLine(item, format);
    case core::TodayReason::Revision:
        return revisionLine(item, format);
    case core::TodayReason::Reversibility:
        return reversibilityLine(item, format);
    case core::TodayReason::Pack:
        return packLine(item, format);
    case core::TodayReason::Decision:
        return decisionLine(item, format);
    case core::TodayReason::Recurrence:
        return recurrenceLine(item);
    case core::TodayReason::Billing:
        return billingLine(item, format);
    case core::TodayReason::ContractEnd:
        return {.when = dayBadge(item.day, format),
                .what = TodayPage::tr("Contract ends"),
                .of = joined({item.number, item.clientName}),
                .context = item.title,
                .action = TodayPage::tr("See the contract")};
    case core::TodayReason::DomainEnd:
    case core::TodayReason::CertificateEnd:
    case core::TodayReason::LicenceEnd:
        return expiryLine(item, format);
    case core::TodayReason::DiskFull:
        return diskLine(item, format);
    case core::TodayReason::Antivirus:
        return machinesLine(item, antivirusWords(item.finding));
    case core::TodayReason::SupportEnd:
        return supportLine(item, format);
    case core::TodayReason::Uncovered:
        return machinesLine(item, TodayPage::tr("Under no contract"));
    case core::TodayReason::WarrantyEnd:
        break;
    }
    return {.when = dayBadge(item.day, format),
            .what = TodayPage::tr("Warranty ends"),
            .of = joined({item.title, item.clientName}),
            .context = item.detail,
            .action = TodayPage::tr("See the machine")};
}

QString titleOf(core::TodayReason reason)
{
    switch (reason) {
    case core::TodayReason::Breach:
        return TodayPage::tr("Personal data breaches to be told");
    case core::TodayReason::DueBack:
        return TodayPage::tr("Machines due back");
    case core::TodayReason::Due:
        return TodayPage::tr("Late or about to be");
    case core::TodayReason::Waiting:
        return TodayPage::tr("Waiting for too long");
    case core::TodayReason::RenewalReminder:
        return TodayPage::tr("Reminders that the law wants sent");
    case core::TodayReason::NoticeDeadline:
        return TodayPage::tr("Contracts about to renew themselves");
    case core::TodayReason::ContractEnd:
        return TodayPage::tr("Contracts about to end");
    case core::TodayReason::Revision:
        return TodayPage::tr("Prices to revise");
    case core::TodayReason::Reversibility:
        return TodayPage::tr("Reversibility that is late");
    case core::TodayReason::Pack:
        return TodayPage::tr("Hour packs overdrawn, nearly used up or about to expire");
    case core::TodayReason::Decision:
        return TodayPage::tr("Decisions of meetings and audits");
    case core::TodayReason::Recurrence:
        return TodayPage::tr("The same trouble three times in 90 days");
    case core::TodayReason::Billing:
        return TodayPage::tr("Machines billed and covered differ");
    case core::TodayReason::DomainEnd:
        return TodayPage::tr("Domain names expired or about to");
    case core::TodayReason::CertificateEnd:
        return TodayPage::tr("Certificates expired or about to");
    case core::TodayReason::LicenceEnd:
        return TodayPage::tr("Licences expired or about to");
    case core::TodayReason::DiskFull:
        return TodayPage::tr("Disks nearly full");
    case core::TodayReason::Antivirus:
        return TodayPage::tr("Machines without protection");
    case core::TodayReason::SupportEnd:
        return TodayPage::tr("Support ended or about to end");
    case core::TodayReason::Uncovered:
        return TodayPage::tr("Machines under no contract");
    case core::TodayReason::WarrantyEnd:
        break;
    }
    return TodayPage::tr("Warranties about to end");
}

Place placeOf(const core::TodayItem &item)
{
    switch (item.reason) {
    case core::TodayReason::Breach:
        return {.page = QStringLiteral("gdpr"), .record = item.breach.value()};
    case core::TodayReason::Due:
    case core::TodayReason::Waiting:
    case core::TodayReason::Decision:
    case core::TodayReason::Recurrence:
        return {.page = QStringLiteral("interventions"), .record = item.intervention.value()};
    case core::TodayReason::RenewalReminder:
    case core::TodayReason::NoticeDeadline:
    case core::TodayReason::ContractEnd:
    case core::TodayReason::Billing:
    case core::TodayReason::Revision:
        if (item.reason == core::TodayReason::Revision && !item.index)
            return {.page = QStringLiteral("settings"),
                    .filter = {{QStringLiteral("section"), QStringLiteral("indices")}}};
        return {.page = QStringLiteral("contracts"), .record = item.contract.value()};
    case core::TodayReason::Reversibility:
        return {.page = QStringLiteral("contractlife"), .record = item.contract.value()};
    case core::TodayReason::Pack:
        return {.page = QStringLiteral("packs"), .record = item.contract.value()};
    case core::TodayReason::DomainEnd:
    case core::TodayReason::CertificateEnd:
    case core::TodayReason::LicenceEnd:
        return {.page = QStringLiteral("subscriptions"), .record = item.subscription.value()};
    default:
        break;
    }
    if (item.machines <= 1)
        return {.page = QStringLiteral("assets"), .record = item.asset.value()};
    QVariantMap filter{{QStringLiteral("client"), item.client.value()}};
    if (item.reason == core::TodayReason::Uncovered)
        filter.insert(QStringLiteral("contract"), QStringLiteral("none"));
    else if (item.reason == core::TodayReason::SupportEnd)
        filter.insert(QStringLiteral("support"), item.detail);
    else
        filter.insert(QStringLiteral("watch"), static_cast<int>(core::AssetWatch::Antivirus));
    return {.page = QStringLiteral("assets"), .filter = filter};
}

Place restOf(core::TodayReason reason)
{
    switch (reason) {
    case core::TodayReason::Breach:
        return {.page = QStringLiteral("gdpr")};
    case core::TodayReason::Due:
        return {.page = QStringLiteral("interventions"),
                .filter = {{QStringLiteral("scope"), QStringLiteral("open")},
                           {QStringLiteral("order"), QStringLiteral("due")}}};
    case core::TodayReason::Waiting:
        return {.page = QStringLiteral("interventions"),
                .filter = {{QStringLiteral("scope"), QStringLiteral("waiting")}}};
    case core::TodayReason::RenewalReminder:
    case core::TodayReason::NoticeDeadline:
    case core::TodayReason::ContractEnd:
    case core::TodayReason::Reversibility:
    case core::TodayReason::Billing:
    case core::TodayReason::Revision:
        return {.page = QStringLiteral("contracts")};
    case core::TodayReason::Pack:
        return {.page = QStringLiteral("packs")};
    case core::TodayReason::Decision:
    case core::TodayReason::Recurrence:
        return {.page = QStringLiteral("interventions"),
                .filter = {{QStringLiteral("scope"), QStringLiteral("all")}}};
    case core::TodayReason::DomainEnd:
        return expiring(core::SubscriptionKind::DomainName);
    case core::TodayReason::CertificateEnd:
        return expiring(core::SubscriptionKind::Certificate);
    case core::TodayReason::LicenceEnd:
        return expiring(core::SubscriptionKind::Licence);
    default:
        break;
    }
    return {.page = QStringLiteral("assets")};
}

} // namespace ui
