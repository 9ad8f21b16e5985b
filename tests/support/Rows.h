// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "TestDatabase.h"
#include "core/storage/Schema.h"
#include "core/storage/Search.h"

/// A value for every column of @p table, @p given put over neutral ones: references NULL, numbers
/// 0 or 1, days 1 January 2025. What a test does not say does not matter to it.
inline QVariantMap rowOf(core::Table table, const QVariantMap &given)
{
    QVariantMap values;
    for (const core::ColumnSpec &column : core::specOf(table).columns) {
        QVariant value;
        switch (column.type) {
        case core::ColumnType::Integer:
            value = column.name.endsWith(QLatin1String("_id")) ? QVariant() : QVariant(1);
            break;
        case core::ColumnType::Text:
        case core::ColumnType::Lines:
            value = QStringLiteral("");
            break;
        case core::ColumnType::Boolean:
            value = false;
            break;
        case core::ColumnType::Day:
            value = QDate(2025, 1, 1);
            break;
        }
        values.insert(column.name, given.value(column.name, value));
    }
    return values;
}

inline QVariantMap clientRow(const QString &name)
{
    return rowOf(core::Table::Client, {{QStringLiteral("name"), name},
                                       {QStringLiteral("sort_key"), name.toLower()},
                                       {QStringLiteral("search_text"), core::Search::searchText({name})}});
}

/// Commits a client; its id.
inline qint64 addClient(core::Connection &connection, const QString &name)
{
    const auto unit = beginUnit(connection);
    const auto id = unit->insert(core::Table::Client, clientRow(name));
    return id && unit->commit() ? *id : 0;
}
