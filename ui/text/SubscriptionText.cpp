// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/SubscriptionText.h"

namespace ui {
namespace {

using core::SubscriptionKind;

class SubscriptionWords
{
    Q_DECLARE_TR_FUNCTIONS(Subscriptions)
public:
    static BadgeText expiry(QDate day, const Format &format);
    static BadgeText renewal(QDate day, const Format &format);
    static BadgeText seats(const std::optional<int> &seats, qint64 used, const Format &format);
    static QString noEnd() { return tr("no end"); }
    static QString issuer(SubscriptionKind kind);
    static QString reference(SubscriptionKind kind);
};

BadgeText SubscriptionWords::expiry(QDate day, const Format &format)
{
    const auto left = static_cast<int>(format.today().daysTo(day));
    if (left < 0)
        return {tr("expired since %1", "a day").arg(format.day(day)), Tone::Breached, format.longDay(day)};
    if (left == 0)
        return {tr("expires today"), Tone::Watch, format.longDay(day)};
    if (left <= core::kExpiryHorizonDays)
        return {tr("expires in %n day(s)", nullptr, left), Tone::Watch, format.longDay(day)};
    return {format.day(day), Tone::Neutral, format.longDay(day)};
}

BadgeText SubscriptionWords::renewal(QDate day, const Format &format)
{
    const auto left = static_cast<int>(format.today().daysTo(day));
    if (left < 0)
        return {tr("renewal to check"), Tone::Watch,
                tr("It renews by itself. Its last day was %1: enter the new one.").arg(format.longDay(day))};
    if (left == 0)
        return {tr("renews today"), Tone::Neutral, format.longDay(day)};
    if (left <= core::kExpiryHorizonDays)
        return {tr("renews in %n day(s)", nullptr, left), Tone::Neutral, format.longDay(day)};
    return {tr("renews %1", "a day").arg(format.day(day)), Tone::Neutral, format.longDay(day)};
}

BadgeText SubscriptionWords::seats(const std::optional<int> &seats, qint64 used, const Format &format)
{
    if (!seats)
        return {};
    const QString ratio = format.ratio(used, *seats);
    const QString explained = tr("%1 used of %2").arg(format.count(used), format.count(*seats));
    const auto missing = static_cast<int>(core::missingSeats(seats, used));
    if (missing > 0)
        return {tr("%1, %n too many", "seats", missing).arg(ratio), Tone::Breached, explained};
    return {ratio, Tone::Neutral, explained};
}

QString SubscriptionWords::issuer(SubscriptionKind kind)
{
    switch (kind) {
    case SubscriptionKind::Licence:
        return tr("Publisher");
    case SubscriptionKind::Certificate:
        return tr("Certification authority");
    case SubscriptionKind::DomainName:
        break;
    }
    return tr("Registrar");
}

QString SubscriptionWords::reference(SubscriptionKind kind)
{
    switch (kind) {
    case SubscriptionKind::Licence:
        return tr("Agreement number");
    case SubscriptionKind::Certificate:
        return tr("Serial number");
    case SubscriptionKind::DomainName:
        break;
    }
    return tr("Customer number");
}

} // namespace

BadgeText expiryBadge(const std::optional<QDate> &expiresOn, bool isAutoRenewed, const Format &format)
{
    if (!expiresOn)
        return {SubscriptionWords::noEnd(), Tone::Neutral};
    return isAutoRenewed ? SubscriptionWords::renewal(*expiresOn, format)
                         : SubscriptionWords::expiry(*expiresOn, format);
}

BadgeText seatsBadge(const std::optional<int> &seats, qint64 used, const Format &format)
{
    return SubscriptionWords::seats(seats, used, format);
}

QString issuerTitle(core::SubscriptionKind kind)
{
    return SubscriptionWords::issuer(kind);
}

QString referenceTitle(core::SubscriptionKind kind)
{
    return SubscriptionWords::reference(kind);
}

} // namespace ui
