// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetTable.h"

#include <QCoreApplication>
#include <QHash>

namespace ui {
namespace {

constexpr int kPixelsPerCharacter = 8;
constexpr int kNameWidth = 26; ///< In characters, of the column that takes the rest in the window.

core::TableColumn::Type typeOf(const QString &id)
{
    using Type = core::TableColumn::Type;
    static const QHash<QString, Type> kTypes{
        {QStringLiteral("price"), Type::Money},   {QStringLiteral("memory"), Type::Number},
        {QStringLiteral("inventory"), Type::Day}, {QStringLiteral("warranty"), Type::Day},
        {QStringLiteral("purchased"), Type::Day}, {QStringLiteral("inService"), Type::Day}};
    return kTypes.value(id, Type::Text);
}

} // namespace

core::TableSheet assetSheet(const QList<Column<core::AssetRow>> &columns, const QLocale &locale)
{
    core::TableSheet sheet{.name = QCoreApplication::translate("AssetTable", "Machines")};
    for (const Column<core::AssetRow> &column : columns) {
        const bool isMemory = column.id == QLatin1String("memory");
        sheet.columns << core::TableColumn{
            .id = column.id,
            .title = isMemory ? QCoreApplication::translate("AssetTable", "Memory (GB)") : column.title,
            .type = typeOf(column.id),
            .width = column.width > 0 ? column.width / kPixelsPerCharacter : kNameWidth};
    }
    sheet.decimalPoint = locale.decimalPoint().at(0);
    // Where the comma separates decimals, spreadsheets expect semicolons between cells.
    sheet.delimiter = sheet.decimalPoint == QLatin1Char(',') ? QLatin1Char(';') : QLatin1Char(',');
    return sheet;
}

core::TableRow assetTableRow(const QList<Column<core::AssetRow>> &columns, const core::AssetRow &row)
{
    core::TableRow cells;
    for (const Column<core::AssetRow> &column : columns)
        cells << (column.value ? column.value(row) : column.text(row));
    return cells;
}

} // namespace ui
