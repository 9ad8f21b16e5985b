// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ClientRows.h"

#include "core/storage/Schema.h"

namespace core {
namespace {

struct Owner
{
    QString column = {};
    Table table = Table::Client;
};

/// Columns by which a row belongs to a record of a client.
const QList<Owner> &owners()
{
    static const QList<Owner> kOwners{{QStringLiteral("contract_id"), Table::Contract},
                                      {QStringLiteral("contract_version_id"), Table::ContractVersion},
                                      {QStringLiteral("notice_id"), Table::ContractNotice},
                                      {QStringLiteral("intervention_id"), Table::Intervention},
                                      {QStringLiteral("asset_id"), Table::Asset},
                                      {QStringLiteral("subscription_id"), Table::Subscription}};
    return kOwners;
}

/// What holds of a row of @p table that belongs to :client; empty where none does.
QString conditionOf(Table table)
{
    if (table == Table::Client)
        return QStringLiteral("id = :client");
    const QStringList columns = specOf(table).columnNames();
    if (columns.contains(QLatin1String("client_id")) && table != Table::Attachment && table != Table::Outage)
        return QStringLiteral("client_id = :client");
    QStringList any;
    if (columns.contains(QLatin1String("client_id")))
        any << QStringLiteral("client_id = :client");
    for (const Owner &owner : owners()) {
        if (columns.contains(owner.column))
            any << QStringLiteral("%1 IN (SELECT id FROM %2 WHERE %3)")
                       .arg(owner.column, specOf(owner.table).name, conditionOf(owner.table));
    }
    return any.join(QStringLiteral(" OR "));
}

bool isWritten(const ColumnSpec &column)
{
    return column.name != QLatin1String("search_text") && column.name != QLatin1String("sort_key");
}

} // namespace

QList<Table> tablesOfClients()
{
    QList<Table> tables;
    for (const Table table : allTables()) {
        if (!conditionOf(table).isEmpty())
            tables << table;
    }
    return tables;
}

Result<QJsonArray> rowsOfClient(Connection &connection, Table table, ClientId client)
{
    const TableSpec &spec = specOf(table);
    const auto rows = connection.all<QJsonObject>(
        QStringLiteral("SELECT id, %1 FROM %2 WHERE %3 ORDER BY id")
            .arg(spec.columnNames().join(QStringLiteral(", ")), spec.name, conditionOf(table)),
        {{QStringLiteral("client"), client.value()}}, [&spec](const Fields &fields) {
            QJsonObject row{{QStringLiteral("id"), fields.integer(0)}};
            int at = 0;
            for (const ColumnSpec &column : spec.columns) {
                ++at;
                if (isWritten(column))
                    row.insert(column.name, toJson(fields.value(at), column.type));
            }
            return row;
        });
    if (!rows)
        return rows.error();
    QJsonArray array;
    for (const QJsonObject &row : *rows)
        array << row;
    return array;
}

} // namespace core
