// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/subscription/SubscriptionList.h"
#include "ui/text/Format.h"
#include "ui/widgets/Badge.h"

namespace ui {

// The words of licences, certificates and domain names.

/// "expired since 3 March 2026", "expires in 12 days", "30 Sept. 2027", "renews in 12 days", "no end".
BadgeText expiryBadge(const std::optional<QDate> &expiresOn, bool isAutoRenewed, const Format &format);
/// "18 / 25", "27 / 25, 2 too many"; without text where seats are not counted.
BadgeText seatsBadge(const std::optional<int> &seats, qint64 used, const Format &format);
/// Who issues it: publisher, certification authority, registrar.
QString issuerTitle(core::SubscriptionKind kind);
/// By which number its issuer knows it.
QString referenceTitle(core::SubscriptionKind kind);

} // namespace ui
