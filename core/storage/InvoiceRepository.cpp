// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/InvoiceRepository.h"

#include "core/storage/InterventionColumns.h"
#include "core/storage/Select.h"

namespace core {
namespace {

const QString kLines = QStringLiteral(
    "SELECT id, version, invoice_export_id, source, kind, client_id, contract_id, intervention_id, "
    "client_name, siren, number, from_on, to_on, label, thousandths, unit, unit_price_cents, amount_cents, "
    "vat_permyriad, nature, is_correction FROM invoice_line WHERE %1 ORDER BY id");

InvoiceLine toLine(const Fields &fields)
{
    InvoiceLine line{.id = fields.id<InvoiceLineId>(0),
                     .invoiceExport = fields.id<InvoiceExportId>(2),
                     .source = fields.text(3),
                     .kind = fields.choice<InvoiceLineKind>(4),
                     .client = fields.id<ClientId>(5),
                     .contract = fields.id<ContractId>(6),
                     .intervention = fields.id<InterventionId>(7),
                     .clientName = fields.text(8),
                     .siren = fields.text(9),
                     .number = fields.text(10),
                     .from = fields.day(11),
                     .to = fields.day(12),
                     .label = fields.text(13),
                     .thousandths = fields.integer(14),
                     .unit = fields.choice<InvoiceUnit>(15),
                     .unitPrice = fields.money(16),
                     .amount = fields.money(17),
                     .nature = fields.choice<OperationNature>(19),
                     .isCorrection = fields.flag(20),
                     .version = fields.number(1)};
    if (!fields.isNull(18))
        line.vatPermyriad = fields.number(18);
    return line;
}

} // namespace

Result<QList<InvoiceLine>> InvoiceRepository::ofMonth(const Month &month, ClientId client) const
{
    QString where = QStringLiteral("month = :month");
    Params params{{QStringLiteral("month"), monthNumber(month)}};
    if (client.isValid()) {
        where += QStringLiteral(" AND client_id = :client");
        params.insert(QStringLiteral("client"), client.value());
    }
    return m_connection.all<InvoiceLine>(kLines.arg(where), params, toLine);
}

Result<QList<InvoiceLine>> InvoiceRepository::ofExport(InvoiceExportId id) const
{
    return m_connection.all<InvoiceLine>(kLines.arg(QStringLiteral("invoice_export_id = :export")),
                                         {{QStringLiteral("export"), id.value()}}, toLine);
}

Result<QList<InvoiceExport>> InvoiceRepository::exportsOf(const Month &month) const
{
    return m_connection.all<InvoiceExport>(
        QStringLiteral("SELECT id, version, month, exported_at, author, line_count, total_cents FROM "
                       "invoice_export WHERE month = :month ORDER BY id"),
        {{QStringLiteral("month"), monthNumber(month)}}, [](const Fields &fields) {
            return InvoiceExport{.id = fields.id<InvoiceExportId>(0),
                                 .month = toMonth(fields.number(2)),
                                 .at = fields.instant(3),
                                 .author = fields.text(4),
                                 .lines = fields.number(5),
                                 .total = fields.money(6),
                                 .version = fields.number(1)};
        });
}

Result<QList<Month>> InvoiceRepository::exportedMonths(int most) const
{
    return m_connection.all<Month>(
        QStringLiteral("SELECT DISTINCT month FROM invoice_export ORDER BY month DESC LIMIT %1").arg(most),
        {}, [](const Fields &fields) { return toMonth(fields.number(0)); });
}

Result<> InvoiceRepository::holdOthers(Unit &unit)
{
    if (unit.connection().dialect() == Dialect::Sqlite)
        return {}; // A unit is the only one that writes.
    const auto locked =
        unit.connection().execute(QStringLiteral("LOCK TABLE invoice_export IN EXCLUSIVE MODE"));
    return locked ? Result<>() : locked.error();
}

Result<InvoiceExportId> InvoiceRepository::add(Unit &unit, const InvoiceExport &made)
{
    return added<InvoiceExportId>(
        unit.insert(Table::InvoiceExport, {{QStringLiteral("month"), monthNumber(made.month)},
                                           {QStringLiteral("exported_at"), toMsecs(made.at)},
                                           {QStringLiteral("author"), made.author},
                                           {QStringLiteral("line_count"), made.lines},
                                           {QStringLiteral("total_cents"), made.total.cents}}));
}

Result<InvoiceLineId> InvoiceRepository::add(Unit &unit, const InvoiceLine &line, const Month &month)
{
    return added<InvoiceLineId>(
        unit.insert(Table::InvoiceLine, {{QStringLiteral("invoice_export_id"), line.invoiceExport.value()},
                                         {QStringLiteral("month"), monthNumber(month)},
                                         {QStringLiteral("source"), line.source},
                                         {QStringLiteral("kind"), number(line.kind)},
                                         {QStringLiteral("client_id"), line.client.value()},
                                         {QStringLiteral("contract_id"), orNull(line.contract)},
                                         {QStringLiteral("intervention_id"), orNull(line.intervention)},
                                         {QStringLiteral("client_name"), line.clientName},
                                         {QStringLiteral("siren"), line.siren},
                                         {QStringLiteral("number"), line.number},
                                         {QStringLiteral("from_on"), line.from},
                                         {QStringLiteral("to_on"), line.to},
                                         {QStringLiteral("label"), line.label},
                                         {QStringLiteral("thousandths"), line.thousandths},
                                         {QStringLiteral("unit"), number(line.unit)},
                                         {QStringLiteral("unit_price_cents"), line.unitPrice.cents},
                                         {QStringLiteral("amount_cents"), line.amount.cents},
                                         {QStringLiteral("vat_permyriad"), orNull(line.vatPermyriad)},
                                         {QStringLiteral("nature"), number(line.nature)},
                                         {QStringLiteral("is_correction"), line.isCorrection}}));
}

} // namespace core
