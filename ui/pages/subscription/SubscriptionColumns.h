// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/subscription/SubscriptionList.h"
#include "ui/models/Ordering.h"
#include "ui/models/Sheet.h"
#include "ui/text/Format.h"

namespace ui {

/// The columns of the list of licences, certificates and domain names, and its orders.
QList<Column<core::SubscriptionRow>> subscriptionColumns(const Format &format);
/// Those the list shows at first.
QStringList standardSubscriptionColumns();
/// The sort key of the column that has @p order; also what places call it.
QString sortKeyOf(core::SubscriptionOrder order);
Ordering<core::SubscriptionRow, core::SubscriptionFilter> subscriptionOrdering();

/// The columns as a spreadsheet names them.
core::TableSheet subscriptionSheet(const QList<Column<core::SubscriptionRow>> &columns,
                                   const QLocale &locale);

} // namespace ui
