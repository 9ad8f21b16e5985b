// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ContractCover.h"

#include "core/domain/contract/Contract.h"

namespace core {
namespace {

QString quoted(QDate day)
{
    return QStringLiteral("'%1'").arg(day.toString(Qt::ISODate));
}

} // namespace

QString versionOn(QDate day)
{
    return QStringLiteral(
               "v.contract_id = k.id AND v.is_signed = TRUE AND v.effective_on <= %1 AND NOT EXISTS "
               "(SELECT 1 FROM contract_version w WHERE w.contract_id = k.id AND w.is_signed = TRUE "
               "AND w.effective_on <= %1 AND (w.effective_on, w.number) > (v.effective_on, v.number))")
        .arg(quoted(day));
}

QString inForceOn(QDate day)
{
    return versionOn(day) +
           QStringLiteral(
               " AND k.state NOT IN (%2, %3) AND k.starts_on <= %1 AND (k.ends_on IS NULL OR "
               "k.ends_on >= %1) AND (k.suspended_on IS NULL OR k.suspended_on > %1) AND NOT EXISTS "
               "(SELECT 1 FROM contract_suspension s WHERE s.contract_id = k.id AND s.first_on "
               "<= %1 AND s.last_on >= %1)")
               .arg(quoted(day))
               .arg(static_cast<int>(ContractState::Draft))
               .arg(static_cast<int>(ContractState::Sent));
}

QString versionCovers()
{
    return QStringLiteral(
        "NOT EXISTS (SELECT 1 FROM scope_line x WHERE x.contract_version_id = v.id AND x.is_included = FALSE "
        "AND x.asset_id = t.id) AND (NOT EXISTS (SELECT 1 FROM scope_line y WHERE y.contract_version_id = "
        "v.id "
        "AND y.is_included = TRUE AND (y.asset_id IS NOT NULL OR y.asset_kind IS NOT NULL OR y.site_id IS "
        "NOT "
        "NULL)) OR EXISTS (SELECT 1 FROM scope_line z WHERE z.contract_version_id = v.id AND z.is_included = "
        "TRUE AND (z.asset_id = t.id OR (z.asset_id IS NULL AND z.asset_kind = t.kind) OR (z.asset_id IS "
        "NULL "
        "AND z.asset_kind IS NULL AND z.site_id = t.site_id))))");
}

QString coveredOn(QDate day)
{
    if (!day.isValid())
        return QStringLiteral("FALSE");
    return QStringLiteral("EXISTS (SELECT 1 FROM contract k JOIN contract_version v ON %1 WHERE "
                          "k.client_id = t.client_id AND %2)")
        .arg(inForceOn(day), versionCovers());
}

} // namespace core
