// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/RenewingContracts.h"

#include "core/domain/contract/Notice.h"
#include "core/storage/Connection.h"
#include "core/storage/ContractCover.h"

namespace core {
namespace {

RenewingContract toContract(const Fields &fields)
{
    return {.contract = fields.id<ContractId>(0),
            .client = fields.id<ClientId>(11),
            .number = fields.text(1),
            .title = fields.text(2),
            .clientName = fields.text(3),
            .clause = {.startsOn = fields.day(5),
                       .initialMonths = fields.number(6),
                       .initialEndsOn = fields.maybeDay(12),
                       .renewalMode = fields.choice<RenewalMode>(7),
                       .renewalMonths = fields.number(8),
                       .noticeAmount = fields.number(9),
                       .noticeUnit = fields.choice<NoticeUnit>(10),
                       .needsReminder = fields.choice<ClientKind>(4) != ClientKind::Professional},
            .isNoticePending = fields.flag(13)};
}

} // namespace

Result<QList<RenewingContract>> renewingContracts(Connection &connection, QDate day)
{
    auto contracts = connection.all<RenewingContract>(
        QStringLiteral(
            "SELECT k.id, k.number, k.title, c.name, c.kind, k.starts_on, v.initial_months, "
            "v.renewal_mode, v.renewal_months, v.notice_amount, v.notice_unit, c.id, v.initial_ends_on, "
            // On its way: neither returned, nor a letter that still lies here.
            "EXISTS (SELECT 1 FROM contract_notice n WHERE n.contract_id = k.id AND n.withdrawn_on IS NULL "
            "AND n.returned_on IS NULL AND (n.means <> %6 OR n.posted_on IS NOT NULL)) "
            "FROM contract k JOIN "
            "contract_version v ON %1 JOIN client c ON c.id = k.client_id WHERE k.ends_on IS NULL "
            "AND (k.state IN (%2, %3) OR (k.state = %5 AND EXISTS (SELECT 1 FROM contract_notice n WHERE "
            "n.contract_id = k.id AND n.withdrawn_on IS NULL))) AND v.renewal_mode <> %4 ORDER BY k.id")
            .arg(versionOn(day))
            .arg(static_cast<int>(ContractState::Active))
            .arg(static_cast<int>(ContractState::Suspended))
            .arg(static_cast<int>(RenewalMode::Express))
            .arg(static_cast<int>(ContractState::NoticeGiven))
            .arg(static_cast<int>(NoticeMeans::RegisteredLetter)),
        {}, toContract);
    if (contracts)
        contracts.value().removeIf([](const RenewingContract &each) { return !checked(each.clause); });
    return contracts;
}

} // namespace core
