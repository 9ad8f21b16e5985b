// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/Holidays.h"
#include "ui/widgets/Badge.h"

namespace ui {

// The words of the domain in the language of the application: one place, so that lists, forms,
// the report and the journal say the same (targets, durations and dates: Format.h). Each enum is a
// translation context of its own, because languages inflect differently ("Other" of a pause, of a machine).

QString words(core::ClientKind kind);
QString words(core::AssetKind kind);
QString words(core::LifeCycle cycle);
QString words(core::Criticality criticality);
QString words(core::UpdateState state);
QString words(core::ContractState state);
QString words(core::PriceModel model);
QString words(core::RenewalMode mode);
QString words(core::NoticeUnit unit);
QString words(core::NoticeCounts counts);
QString words(core::Cover cover);
QString words(core::WorkMode mode);
QString words(core::RoundingLevel level);
QString words(core::ScopeFamily family);
QString words(core::ServiceClass serviceClass);
QString words(core::InterventionKind kind);
QString words(core::Channel channel);
QString words(core::Impact impact);
QString words(core::Urgency urgency);
QString words(core::Priority priority);   ///< "P1"
QString words(core::Milestone milestone); ///< "Work start"; French: "Intervention (GTI)".
QString words(core::PauseReason reason);
QString words(core::EventKind kind);
QString words(core::CancelReason reason);
QString words(core::HolidayRegion region);
QString words(core::HolidayName name);

/// What the term promises, for tool tips.
QString definition(core::Milestone milestone);
QString definition(core::Priority priority);
/// "2 months", "45 days".
QString noticeWords(int amount, core::NoticeUnit unit);

Tone tone(core::UpdateState state);
Tone tone(core::ContractState state);
Tone tone(core::Cover cover);
Tone tone(core::LifeCycle cycle);
Tone tone(core::Criticality criticality);
Tone tone(core::Priority priority);

/// The word of @p value on the colour of its tone.
template <class Enum>
BadgeText badgeOf(Enum value)
{
    return {.text = words(value), .tone = tone(value), .toolTip = {}};
}

/// The drawing of a machine's kind, for icon() and paintIcon().
QString iconName(core::AssetKind kind);

/// Every value of an enum, in the order of its declaration: what a combo box offers.
template <class Enum>
QList<Enum> valuesFrom(Enum first, Enum last)
{
    QList<Enum> values;
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value)
        values << static_cast<Enum>(value);
    return values;
}

} // namespace ui
