// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/subscription/SubscriptionList.h"
#include "ui/text/Format.h"

#include <QVariantMap>

namespace ui {

class ChipBar;

// What narrows the list of licences, certificates and domain names, as Place::filter keeps it:
// text; client, kind: numbers; end: days from today, "due" (expired, or within 60 days), "expired",
// "none"; seats "over"; archived (true); order "name"; descending.

core::SubscriptionFilter subscriptionFilterOf(const QVariantMap &values, QDate today);
/// One chip a criterion, each a sentence once it narrows; that of the client has no choices yet.
void addSubscriptionChips(ChipBar &chips);

} // namespace ui
