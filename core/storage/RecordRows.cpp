// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RecordRows.h"

#include "core/domain/intervention/Intervention.h"
#include "core/storage/Schema.h"

namespace core {
namespace {

struct Part
{
    Table table = Table::Client;
    QString parent = {}; ///< The column that refers to what it is a part of.
};

QList<Part> partsOf(Table table)
{
    const QString contract = QStringLiteral("contract_version_id");
    const QString intervention = QStringLiteral("intervention_id");
    switch (table) {
    case Table::Client:
        return {{Table::Site, QStringLiteral("client_id")},
                {Table::Contact, QStringLiteral("client_id")},
                {Table::ProcessingActivity, QStringLiteral("client_id")},
                {Table::Attachment, QStringLiteral("client_id")}};
    case Table::Contract:
        return {{Table::ContractVersion, QStringLiteral("contract_id")},
                {Table::PackMovement, QStringLiteral("contract_id")},
                {Table::PriceRevision, QStringLiteral("contract_id")},
                {Table::ContractNotice, QStringLiteral("contract_id")},
                {Table::ContractSuspension, QStringLiteral("contract_id")},
                {Table::Attachment, QStringLiteral("contract_id")}};
    case Table::ContractNotice:
        return {{Table::ReversibilityItem, QStringLiteral("notice_id")}};
    case Table::ContractVersion:
        return {{Table::ServiceLevel, contract},
                {Table::CoverRule, contract},
                {Table::PriceLine, contract},
                {Table::ScopeLine, contract},
                {Table::CriticalService, contract}};
    case Table::Calendar:
        return {{Table::CalendarVersion, QStringLiteral("calendar_id")}};
    case Table::CalendarVersion:
        return {{Table::CalendarException, QStringLiteral("calendar_version_id")}};
    case Table::Asset:
        return {{Table::AssetPart, QStringLiteral("asset_id")},
                {Table::Custody, QStringLiteral("asset_id")},
                {Table::DataWiping, QStringLiteral("asset_id")},
                {Table::Attachment, QStringLiteral("asset_id")}};
    case Table::Intervention:
        return {{Table::InterventionAsset, intervention}, {Table::InterventionEvent, intervention},
                {Table::WorkEntry, intervention},         {Table::Outage, intervention},
                {Table::BreachNote, intervention},        {Table::Attachment, intervention},
                {Table::PartUsed, intervention},          {Table::SignedSheet, intervention},
                {Table::InterventionLink, intervention},  {Table::Decision, intervention}};
    case Table::Subscription:
        return {{Table::SubscriptionAsset, QStringLiteral("subscription_id")},
                {Table::Attachment, QStringLiteral("subscription_id")}};
    default:
        return {};
    }
}

/// What a row is called, of the first column that holds something.
QStringList namingColumns(Table table)
{
    switch (table) {
    case Table::Intervention:
        return {QStringLiteral("year"), QStringLiteral("sequence"), QStringLiteral("title")};
    case Table::Contract:
        return {QStringLiteral("number"), QStringLiteral("title")};
    case Table::AssetPart:
        return {QStringLiteral("kind")};
    case Table::PriceRevision:
        return {QStringLiteral("effective_on")};
    case Table::DataBreach:
        return {QStringLiteral("title")};
    case Table::DataWiping:
        return {QStringLiteral("medium"), QStringLiteral("serial")};
    case Table::IndexValue:
    case Table::InvoiceExport:
        return {QStringLiteral("month")};
    case Table::PriceLine:
    case Table::ScopeLine:
    case Table::InvoiceLine:
    case Table::PartUsed:
        return {QStringLiteral("label")};
    case Table::SignedSheet:
        return {QStringLiteral("number")};
    case Table::Decision:
        return {QStringLiteral("text")};
    case Table::Provider:
    case Table::Technician:
    case Table::Client:
    case Table::Site:
    case Table::Contact:
    case Table::Asset:
    case Table::Calendar:
    case Table::CalendarException:
    case Table::SavedView:
    case Table::ReferenceTable:
    case Table::Attachment:
    case Table::Subscription:
    case Table::ProcessingActivity:
    case Table::InterventionTemplate:
    case Table::CriticalService:
        return {QStringLiteral("name")};
    default:
        return {};
    }
}

QString joined(Table table, const QStringList &values)
{
    const QString separator = QStringLiteral(" · ");
    if (table == Table::Intervention && values.size() == 3) {
        const QString number = interventionNumber(values.at(0).toInt(), values.at(1).toInt());
        return number + separator + values.at(2);
    }
    QStringList filledIn = values;
    filledIn.removeAll(QString());
    return filledIn.join(separator);
}

} // namespace

Result<QList<RowRef>> rowsOfRecord(Connection &connection, RowRef record)
{
    QList<RowRef> rows{record};
    for (const Part &part : partsOf(record.table)) {
        const auto ids = connection.all<qint64>(
            QStringLiteral("SELECT id FROM %1 WHERE %2 = :parent").arg(specOf(part.table).name, part.parent),
            {{QStringLiteral("parent"), record.id}}, [](const Fields &fields) { return fields.integer(0); });
        if (!ids)
            return ids.error();
        for (const qint64 id : *ids) {
            const auto below = rowsOfRecord(connection, {part.table, id});
            if (!below)
                return below;
            rows += *below;
        }
    }
    return rows;
}

Result<QString> rowName(Connection &connection, RowRef row)
{
    const QStringList columns = namingColumns(row.table);
    if (columns.isEmpty())
        return QString();
    const auto found =
        connection.all<QString>(QStringLiteral("SELECT %1 FROM %2 WHERE id = :id")
                                    .arg(columns.join(QStringLiteral(", ")), specOf(row.table).name),
                                {{QStringLiteral("id"), row.id}}, [&](const Fields &fields) {
                                    QStringList values;
                                    for (int i = 0; i < columns.size(); ++i)
                                        values << fields.text(i);
                                    return joined(row.table, values);
                                });
    return found ? Result<QString>(found->value(0)) : found.error();
}

QString rowName(Table table, const QJsonObject &contents)
{
    QStringList values;
    for (const QString &column : namingColumns(table))
        values << contents.value(column).toVariant().toString();
    return joined(table, values);
}

} // namespace core
