// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/attachment/Attachment.h"
#include "core/domain/client/Client.h"
#include "core/domain/contract/Contract.h"
#include "core/domain/intervention/Intervention.h"
#include "core/domain/servicelevel/Holidays.h"
#include "core/domain/subscription/Subscription.h"
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
QString words(core::SubscriptionKind kind);
QString words(core::ContractState state);
QString words(core::PriceModel model);
QString words(core::RenewalMode mode);
QString words(core::NoticeUnit unit);
QString words(core::NoticeCounts counts);
QString words(core::Cover cover);
QString words(core::WorkMode mode);
QString words(core::RoundingLevel level);
QString words(core::CarryOver rule);
QString words(core::IndexSeries series);
QString words(core::CoefficientRounding rounding);
QString words(core::ScopeFamily family);
QString words(core::MachineFamily family);
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
QString words(core::FileKind kind);
QString words(core::HolidayName name);

/// A word before it is translated: documents say it in a language of their own.
struct Term
{
    const char *context = nullptr;
    const char *source = nullptr;
};
Term termOf(core::ClientKind kind);
Term termOf(core::AssetKind kind);
Term termOf(core::ScopeFamily family);
Term termOf(core::MachineFamily family);
Term termOf(core::Cover cover);
Term termOf(core::PriceModel model);
Term termOf(core::RoundingLevel level);
Term termOf(core::IndexSeries series);
Term termOf(core::CoefficientRounding rounding);
Term termOf(core::RenewalMode mode);
Term termOf(core::NoticeCounts counts);
Term definitionOf(core::Milestone milestone);
Term definitionOf(core::Priority priority);

/// What the term promises, for tool tips.
QString definition(core::Milestone milestone);
QString definition(core::Priority priority);

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
QString iconName(core::SubscriptionKind kind);

/// Every value of an enum, in the order of its declaration: what a combo box offers.
template <class Enum>
QList<Enum> valuesFrom(Enum first, Enum last)
{
    QList<Enum> values;
    for (int value = static_cast<int>(first); value <= static_cast<int>(last); ++value)
        values << static_cast<Enum>(value);
    return values;
}

/// Their words, in the same order.
template <class Enum>
QStringList namesFrom(Enum first, Enum last)
{
    QStringList names;
    for (const Enum value : valuesFrom(first, last))
        names << words(value);
    return names;
}

} // namespace ui
