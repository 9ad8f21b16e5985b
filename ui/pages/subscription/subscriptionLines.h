// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/subscription/SubscriptionList.h"
#include "ui/text/Format.h"

namespace ui {

class ShortList;

/// How many a record of a client shows of its licences, certificates and domain names.
inline constexpr int kSubscriptionsShown = 12;

/// The licences, certificates and domain names of a client or a machine, as lines of its page.
ShortList *newSubscriptionLines();
/// Their links are "subscription/ID".
void showSubscriptions(ShortList &list, const QList<core::SubscriptionRow> &rows, const Format &format);

} // namespace ui
