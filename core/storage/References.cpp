// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/References.h"

#include "core/storage/Schema.h"

namespace core {
namespace {

/// A column that refers to rows of another table.
struct Reference
{
    Table table = Table::Client;  ///< Where the column is,
    QString column = {};          ///< and what it is called.
    Table record = Table::Client; ///< What the user knows it by: the row itself, or what it is a part of,
    QString recordColumn = {};    ///< whose id this column holds; empty: the row itself.
};

Reference direct(Table table, const QString &column)
{
    return {table, column, table, {}};
}

QList<Reference> referencesTo(Table table)
{
    using enum Table;
    const QString client = QStringLiteral("client_id");
    const QString site = QStringLiteral("site_id");
    const QString asset = QStringLiteral("asset_id");
    const QString version = QStringLiteral("contract_version_id");
    switch (table) {
    case Client:
        return {direct(Contract, client),    direct(Subscription, client),
                direct(Asset, client),       direct(Contact, client),
                direct(Site, client),        direct(Intervention, client),
                direct(InvoiceLine, client), direct(ProcessingActivity, client),
                direct(DataBreach, client),  direct(Custody, client),
                direct(DataWiping, client)};
    case Site:
        return {direct(Asset, site), direct(Contact, site), direct(Intervention, site),
                Reference{ScopeLine, site, ContractVersion, version}};
    case Contact:
        return {direct(Intervention, QStringLiteral("contact_id"))};
    case Asset:
        return {Reference{SubscriptionAsset, asset, Subscription, QStringLiteral("subscription_id")},
                Reference{InterventionAsset, asset, Intervention, QStringLiteral("intervention_id")},
                Reference{ScopeLine, asset, ContractVersion, version},
                direct(Outage, asset),
                direct(Custody, asset),
                direct(DataWiping, asset)};
    case Technician:
        return {direct(Intervention, QStringLiteral("technician_id")),
                Reference{WorkEntry, QStringLiteral("technician_id"), Intervention,
                          QStringLiteral("intervention_id")},
                direct(Custody, QStringLiteral("technician_id")),
                direct(DataWiping, QStringLiteral("technician_id"))};
    case Calendar:
        return {direct(ContractVersion, QStringLiteral("support_calendar_id")),
                Reference{ServiceLevel, QStringLiteral("calendar_id"), ContractVersion, version}};
    case Contract:
        return {direct(Intervention, QStringLiteral("contract_id")),
                direct(PackMovement, QStringLiteral("contract_id")),
                direct(PriceRevision, QStringLiteral("contract_id")),
                direct(InvoiceLine, QStringLiteral("contract_id")),
                direct(ContractNotice, QStringLiteral("contract_id"))};
    case Intervention:
        return {direct(InvoiceLine, QStringLiteral("intervention_id")),
                direct(DataBreach, QStringLiteral("intervention_id")),
                direct(PartUsed, QStringLiteral("intervention_id")),
                direct(SignedSheet, QStringLiteral("intervention_id"))};
    case InvoiceExport:
        return {direct(InvoiceLine, QStringLiteral("invoice_export_id"))};
    case ContractVersion:
        return {direct(PriceRevision, version)};
    case ContractNotice:
        return {direct(ReversibilityItem, QStringLiteral("notice_id"))};
    case WorkEntry:
        return {direct(PackMovement, QStringLiteral("work_entry_id"))};
    default:
        return {};
    }
}

/// The contract is what the user knows of one of its versions.
Result<RowRef> known(Connection &connection, RowRef record)
{
    if (record.table != Table::ContractVersion)
        return record;
    const auto contract = connection.one<qint64>(
        QStringLiteral("SELECT contract_id FROM contract_version WHERE id = :id"),
        {{QStringLiteral("id"), record.id}}, [](const Fields &fields) { return fields.integer(0); });
    return contract ? Result<RowRef>(RowRef{Table::Contract, *contract}) : contract.error();
}

} // namespace

Result<std::optional<RowRef>> firstReferenceTo(Connection &connection, RowRef row, const QSet<RowRef> &own)
{
    for (const Reference &reference : referencesTo(row.table)) {
        const QString record =
            reference.recordColumn.isEmpty() ? QStringLiteral("id") : reference.recordColumn;
        const auto found = connection.all<std::pair<RowRef, RowRef>>(
            QStringLiteral("SELECT id, %1 FROM %2 WHERE %3 = :row ORDER BY id")
                .arg(record, specOf(reference.table).name, reference.column),
            {{QStringLiteral("row"), row.id}}, [&reference](const Fields &fields) {
                return std::pair(RowRef{reference.table, fields.integer(0)},
                                 RowRef{reference.record, fields.integer(1)});
            });
        if (!found)
            return found.error();
        for (const auto &[part, whole] : *found) {
            if (own.contains(part))
                continue;
            const auto told = known(connection, whole);
            return told ? Result<std::optional<RowRef>>(*told) : told.error();
        }
    }
    return std::optional<RowRef>();
}

} // namespace core
