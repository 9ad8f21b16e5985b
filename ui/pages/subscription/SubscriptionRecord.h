// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"
#include "core/domain/subscription/SubscriptionList.h"

namespace ui {

/// What the page of a licence, a certificate or a domain name shows, read at once.
struct SubscriptionRecord
{
    core::Subscription subscription = {};
    QString clientName = {};
    QList<core::Asset> machines = {}; ///< Those of its client, by name; retired ones where they use it.
    qint64 used = 0;                  ///< How many machines use it, without retired ones.
};

/// What a save is about, for the journal.
enum class SubscriptionChange { Contents, Archive, Renewal };

} // namespace ui
