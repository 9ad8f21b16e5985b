// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/TodayMachines.h"

#include "core/storage/ContractCover.h"

namespace core {
namespace {

/// How lines that stand for several machines of a client begin, and what they mean.
const QString kMachineGroup = QStringLiteral("c.id, c.name, COUNT(*), MIN(t.id), MIN(t.name)");
constexpr int kAfterMachineGroup = 5;

TodayItem machineGroup(const Fields &fields)
{
    return {.asset = fields.id<AssetId>(3),
            .client = fields.id<ClientId>(0),
            .machines = fields.integer(2),
            .title = fields.text(4),
            .clientName = fields.text(1)};
}

/// The machines that are looked after.
const QString kFindings =
    QStringLiteral(" FROM asset_finding f JOIN asset t ON t.id = f.asset_id JOIN client c "
                   "ON c.id = t.client_id WHERE t.life_cycle < %1 AND ")
        .arg(static_cast<int>(LifeCycle::Retired));

} // namespace

GroupQuery fullDisks()
{
    return {.reason = TodayReason::DiskFull,
            .columns = QStringLiteral("t.id, t.name, c.name, f.subject, f.free_permille"),
            .from = kFindings + QStringLiteral("f.kind = %1").arg(static_cast<int>(FindingKind::DiskFull)),
            .order = QStringLiteral("f.free_permille, t.id"),
            .params = {},
            .item = [](const Fields &fields) {
                return TodayItem{.asset = fields.id<AssetId>(0),
                                 .finding = FindingKind::DiskFull,
                                 .freePermille = fields.integer(4),
                                 .title = fields.text(1),
                                 .clientName = fields.text(2),
                                 .detail = fields.text(3)};
            }};
}

GroupQuery antivirusTrouble()
{
    return {.reason = TodayReason::Antivirus,
            .columns = kMachineGroup + QStringLiteral(", f.kind"),
            .from =
                kFindings + QStringLiteral("f.kind >= %1").arg(static_cast<int>(FindingKind::NoAntivirus)),
            .order = QStringLiteral("COUNT(*) DESC, c.id, f.kind"),
            .params = {},
            .item =
                [](const Fields &fields) {
                    TodayItem item = machineGroup(fields);
                    item.finding = fields.choice<FindingKind>(kAfterMachineGroup);
                    return item;
                },
            .groupBy = QStringLiteral(" GROUP BY f.kind, c.id, c.name")};
}

GroupQuery supportEnds(QDate last)
{
    return {.reason = TodayReason::SupportEnd,
            .columns = kMachineGroup + QStringLiteral(", f.kind, f.subject, f.ends_on"),
            .from = kFindings + QStringLiteral("f.kind <= %1 AND (f.is_ended = TRUE OR f.ends_on <= :last)")
                                    .arg(static_cast<int>(FindingKind::ProgramSupport)),
            .order = QStringLiteral("f.kind, f.ends_on IS NOT NULL, f.ends_on, c.id"),
            .params = {{QStringLiteral("last"), last}},
            .item =
                [](const Fields &fields) {
                    TodayItem item = machineGroup(fields);
                    item.finding = fields.choice<FindingKind>(kAfterMachineGroup);
                    item.detail = fields.text(kAfterMachineGroup + 1);
                    item.day = fields.day(kAfterMachineGroup + 2);
                    return item;
                },
            .groupBy = QStringLiteral(" GROUP BY f.kind, c.id, c.name, f.subject, f.ends_on")};
}

GroupQuery uncoveredMachines(QDate day)
{
    const QString limited =
        QStringLiteral(
            "t.client_id IN (SELECT k.client_id FROM contract k JOIN contract_version v ON %1 JOIN "
            "scope_line s ON s.contract_version_id = v.id WHERE s.asset_id IS NOT NULL OR "
            "s.asset_kind IS NOT NULL OR s.site_id IS NOT NULL)")
            .arg(inForceOn(day));
    return {.reason = TodayReason::Uncovered,
            .columns = kMachineGroup,
            .from = QStringLiteral(
                        " FROM asset t JOIN client c ON c.id = t.client_id WHERE t.life_cycle < %1 AND ")
                        .arg(static_cast<int>(LifeCycle::Retired)) +
                    limited + QStringLiteral(" AND NOT ") + coveredOn(day),
            .order = QStringLiteral("COUNT(*) DESC, c.id"),
            .params = {},
            .item = machineGroup,
            .groupBy = QStringLiteral(" GROUP BY c.id, c.name")};
}

} // namespace core
