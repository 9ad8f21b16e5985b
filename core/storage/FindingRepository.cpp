// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/FindingRepository.h"

#include "core/storage/Select.h"

namespace core {

Result<QList<AssetFinding>> FindingRepository::of(AssetId asset) const
{
    return m_connection.all<AssetFinding>(
        QStringLiteral("SELECT kind, subject, ends_on, is_ended, free_permille FROM asset_finding WHERE "
                       "asset_id = :asset ORDER BY kind, ends_on IS NULL, ends_on, subject"),
        {{QStringLiteral("asset"), asset.value()}}, [](const Fields &fields) {
            return AssetFinding{.kind = fields.choice<FindingKind>(0),
                                .subject = fields.text(1),
                                .endsOn = fields.maybeDay(2),
                                .isEnded = fields.flag(3),
                                .freePermille = fields.integer(4)};
        });
}

Result<> FindingRepository::write(Unit &unit, AssetId asset, const QList<AssetFinding> &findings)
{
    const auto stored = FindingRepository(unit.connection()).of(asset);
    if (!stored)
        return stored.error();
    if (stored->isEmpty() && findings.isEmpty())
        return {};
    if (!stored->isEmpty()) {
        const auto gone =
            unit.connection().execute(QStringLiteral("DELETE FROM asset_finding WHERE asset_id = :asset"),
                                      {{QStringLiteral("asset"), asset.value()}});
        if (!gone)
            return gone.error();
    }
    for (const AssetFinding &finding : findings) {
        const auto added = unit.connection().execute(
            QStringLiteral("INSERT INTO asset_finding (asset_id, kind, subject, ends_on, is_ended, "
                           "free_permille) VALUES (:asset, :kind, :subject, :ends, :ended, :free)"),
            {{QStringLiteral("asset"), asset.value()},
             {QStringLiteral("kind"), number(finding.kind)},
             {QStringLiteral("subject"), finding.subject},
             {QStringLiteral("ends"), orNull(finding.endsOn)},
             {QStringLiteral("ended"), finding.isEnded},
             {QStringLiteral("free"), finding.freePermille}});
        if (!added)
            return added.error();
    }
    unit.touch({Table::Asset, asset.value()});
    return {};
}

Result<QString> FindingRepository::basis() const
{
    const auto found = m_connection.all<QString>(QStringLiteral("SELECT basis FROM finding_basis"), {},
                                                 [](const Fields &fields) { return fields.text(0); });
    return found ? Result<QString>(found->value(0)) : found.error();
}

Result<> FindingRepository::setBasis(Unit &unit, const QString &basis)
{
    const auto gone = unit.connection().execute(QStringLiteral("DELETE FROM finding_basis"));
    if (!gone)
        return gone.error();
    const auto added =
        unit.connection().execute(QStringLiteral("INSERT INTO finding_basis (basis) VALUES (:basis)"),
                                  {{QStringLiteral("basis"), basis}});
    return added ? Result<>() : added.error();
}

} // namespace core
