// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invoicing/InvoiceColumns.h"

#include "ui/models/Sheet.h"
#include "ui/text/InvoiceText.h"

#include <QCoreApplication>

namespace ui {
namespace {

using Line = core::InvoiceLine;
using Type = core::TableColumn::Type;

QString translated(const char *text)
{
    return QCoreApplication::translate("Invoicing", text);
}

double unitsOf(core::Money money)
{
    return static_cast<double>(money.cents) / 100; // For a cell of a spreadsheet alone.
}

} // namespace

QList<Column<Line>> invoiceColumns(const Format &format)
{
    return {{.id = QStringLiteral("client"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Client")),
             .text = [](const Line &line) { return line.clientName; },
             .width = 220},
            {.id = QStringLiteral("siren"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "SIREN")),
             .text = [](const Line &line) { return line.siren; }},
            {.id = QStringLiteral("number"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Contract or intervention")),
             .text = [](const Line &line) { return line.number; }},
            {.id = QStringLiteral("from"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Period from")),
             .text = [format](const Line &line) { return format.day(line.from); },
             .value = [](const Line &line) { return line.from; },
             .type = Type::Day},
            {.id = QStringLiteral("to"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Period to")),
             .text = [format](const Line &line) { return format.day(line.to); },
             .value = [](const Line &line) { return line.to; },
             .type = Type::Day},
            {.id = QStringLiteral("label"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Label")),
             .text = [format](const Line &line) { return invoiceLabel(line, format); },
             .width = 380},
            {.id = QStringLiteral("quantity"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Quantity")),
             .text = [format](const Line &line) { return quantityText(line.thousandths, format); },
             .value = [](const Line &line) { return static_cast<double>(line.thousandths) / 1000; },
             .type = Type::Number},
            {.id = QStringLiteral("unit"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Unit")),
             .text = [](const Line &line) { return words(line.unit); }},
            {.id = QStringLiteral("unit_price"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Unit price excl. VAT")),
             .text = [format](const Line &line) { return format.money(line.unitPrice); },
             .value = [](const Line &line) { return unitsOf(line.unitPrice); },
             .type = Type::Money},
            {.id = QStringLiteral("amount"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Amount excl. VAT")),
             .text = [format](const Line &line) { return format.money(line.amount); },
             .value = [](const Line &line) { return unitsOf(line.amount); },
             .type = Type::Money},
            {.id = QStringLiteral("vat"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "VAT, %")),
             .text = [format](const Line &line) { return vatText(line.vatPermyriad, format); },
             .value =
                 [](const Line &line) {
                     return line.vatPermyriad ? QVariant(*line.vatPermyriad / 100.0) : QVariant();
                 },
             .type = Type::Number},
            {.id = QStringLiteral("nature"),
             .title = translated(QT_TRANSLATE_NOOP("Invoicing", "Nature of the operation")),
             .text = [](const Line &line) { return words(line.nature); },
             .width = 180}};
}

core::TableSheet invoiceSheet(const core::Month &month, const QList<Column<Line>> &columns,
                              const QLocale &locale)
{
    const QString name = translated(QT_TRANSLATE_NOOP("Invoicing", "To invoice %1")).arg(month.text());
    return sheetOf(name, columns, locale);
}

} // namespace ui
