// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayLines.h"

#include "core/domain/asset/AssetList.h"
#include "ui/pages/today/TodayPage.h"
#include "ui/text/InterventionText.h"

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
        return TodayPage::tr("No antivirus seen");
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
    const QString free = format.percent(item.freePermille, 1000, 0);
    return {
        .when = {TodayPage::tr("%1 free").arg(free), item.freePermille < 50 ? Tone::Breached : Tone::Watch},
        .what = TodayPage::tr("Volume %1 nearly full").arg(item.detail).simplified(),
        .of = item.title,
        .context = item.clientName,
        .action = TodayPage::tr("See the machine")};
}

TodayLine supportLine(const core::TodayItem &item, const Format &format)
{
    const bool isEnded = item.day < format.today();
    return {
        .when = {format.nearDay(item.day), isEnded ? Tone::Breached : Tone::Watch, format.longDay(item.day)},
        .what = isEnded ? TodayPage::tr("%1 no longer supported").arg(item.detail)
                        : TodayPage::tr("Support of %1 ends").arg(item.detail),
        .of = machineWords(item),
        .context = item.clientName,
        .action = actionFor(item)};
}

TodayLine machinesLine(const core::TodayItem &item, const QString &what)
{
    return {.when = {TodayPage::tr("%n machine(s)", nullptr, static_cast<int>(item.machines)), Tone::Watch},
            .what = what,
            .of = machineWords(item),
            .context = item.clientName,
            .action = actionFor(item)};
}

} // namespace

bool isAcknowledgement(const core::TodayItem &item)
{
    return item.reason == core::TodayReason::Due && item.milestone == core::Milestone::Acknowledged;
}

TodayLine lineOf(const core::TodayItem &item, const Format &format)
{
    switch (item.reason) {
    case core::TodayReason::Due:
        return dueLine(item, format);
    case core::TodayReason::Waiting:
        return waitingLine(item, format);
    case core::TodayReason::ContractEnd:
        return {.when = dayBadge(item.day, format),
                .what = TodayPage::tr("Contract ends"),
                .of = joined({item.number, item.clientName}),
                .context = item.title,
                .action = TodayPage::tr("See the contract")};
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
    case core::TodayReason::Due:
        return TodayPage::tr("Late or about to be");
    case core::TodayReason::Waiting:
        return TodayPage::tr("Waiting for too long");
    case core::TodayReason::ContractEnd:
        return TodayPage::tr("Contracts about to end");
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
    case core::TodayReason::Due:
    case core::TodayReason::Waiting:
        return {.page = QStringLiteral("interventions"), .record = item.intervention.value()};
    case core::TodayReason::ContractEnd:
        return {.page = QStringLiteral("contracts"), .record = item.contract.value()};
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
    case core::TodayReason::Due:
        return {.page = QStringLiteral("interventions"),
                .filter = {{QStringLiteral("scope"), QStringLiteral("open")},
                           {QStringLiteral("order"), QStringLiteral("due")}}};
    case core::TodayReason::Waiting:
        return {.page = QStringLiteral("interventions"),
                .filter = {{QStringLiteral("scope"), QStringLiteral("waiting")}}};
    case core::TodayReason::ContractEnd:
        return {.page = QStringLiteral("contracts")};
    default:
        break;
    }
    return {.page = QStringLiteral("assets")};
}

} // namespace ui
