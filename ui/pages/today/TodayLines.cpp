// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/today/TodayLines.h"

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
    case core::TodayReason::WarrantyEnd:
        break;
    }
    return {.page = QStringLiteral("assets"), .record = item.asset.value()};
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
    case core::TodayReason::WarrantyEnd:
        break;
    }
    return {.page = QStringLiteral("assets")};
}

} // namespace ui
