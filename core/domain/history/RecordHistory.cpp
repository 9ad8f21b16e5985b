// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/history/RecordHistory.h"

namespace core {

std::optional<Table> referredBy(const QString &column)
{
    static const QHash<QString, Table> kTables{
        {QStringLiteral("client_id"), Table::Client},
        {QStringLiteral("site_id"), Table::Site},
        {QStringLiteral("contact_id"), Table::Contact},
        {QStringLiteral("technician_id"), Table::Technician},
        {QStringLiteral("asset_id"), Table::Asset},
        {QStringLiteral("contract_id"), Table::Contract},
        {QStringLiteral("calendar_id"), Table::Calendar},
        {QStringLiteral("support_calendar_id"), Table::Calendar},
        {QStringLiteral("intervention_id"), Table::Intervention},
        {QStringLiteral("subscription_id"), Table::Subscription},
    };
    const auto found = kTables.constFind(column);
    return found == kTables.cend() ? std::nullopt : std::optional(*found);
}

} // namespace core
