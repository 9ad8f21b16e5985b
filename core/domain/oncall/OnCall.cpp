// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/oncall/OnCall.h"

#include "core/base/Zone.h"

#include <algorithm>
#include <ranges>

namespace core {
namespace {

constexpr int kDays = 7; ///< Of the duty that is proposed.

QList<OnCallDuty> inOrder(QList<OnCallDuty> rota)
{
    std::ranges::stable_sort(rota, {}, [](const OnCallDuty &duty) {
        return std::tuple(duty.startsAt, duty.endsAt, duty.id.value());
    });
    return rota;
}

} // namespace

Result<> checked(const OnCallDuty &duty)
{
    if (!duty.technician.isValid())
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Choose who is on call.")},
                       QStringLiteral("technician"));
    if (duty.endsAt <= duty.startsAt)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "A duty ends after it begins: correct its end.")},
                       QStringLiteral("endsAt"));
    return {};
}

QList<OnCallDuty> dutiesAt(const QList<OnCallDuty> &rota, Instant at)
{
    QList<OnCallDuty> found;
    for (const OnCallDuty &duty : rota) {
        if (duty.startsAt <= at && at < duty.endsAt)
            found << duty;
    }
    found = inOrder(found);
    std::ranges::reverse(found);
    return found;
}

QList<OnCallDuty> dutiesAfter(const QList<OnCallDuty> &rota, Instant at)
{
    QList<OnCallDuty> found;
    for (const OnCallDuty &duty : rota) {
        if (duty.startsAt > at)
            found << duty;
    }
    return inOrder(found);
}

QList<RotaFinding> rotaFindings(const QList<OnCallDuty> &rota, Instant now)
{
    QList<RotaFinding> found;
    const QList<OnCallDuty> duties = inOrder(rota);
    const OnCallDuty *longest = nullptr; // Of those so far, the one that ends last.
    for (const OnCallDuty &duty : duties) {
        if (longest && duty.startsAt > longest->endsAt)
            found << RotaFinding{
                .kind = RotaFinding::Kind::Hole, .from = longest->endsAt, .to = duty.startsAt};
        else if (longest && duty.startsAt < longest->endsAt)
            found << RotaFinding{.kind = RotaFinding::Kind::Overlap,
                                 .from = duty.startsAt,
                                 .to = std::min(longest->endsAt, duty.endsAt),
                                 .first = longest->technician,
                                 .second = duty.technician};
        if (!longest || duty.endsAt > longest->endsAt)
            longest = &duty;
    }
    found.removeIf([now](const RotaFinding &finding) { return finding.to <= now; });
    return found;
}

OnCallDuty nextDuty(const QList<OnCallDuty> &rota, Instant now, const QTimeZone &zone)
{
    const auto last = std::ranges::max_element(rota, {}, &OnCallDuty::endsAt);
    OnCallDuty next;
    next.startsAt = last == rota.cend() ? std::chrono::ceil<std::chrono::hours>(now) : last->endsAt;
    if (last != rota.cend())
        next.phone = last->phone;
    const LocalTime wall = localTime(next.startsAt, zone);
    next.endsAt = instantOf(wall.day.addDays(kDays), wall.second, zone);
    return next;
}

} // namespace core
