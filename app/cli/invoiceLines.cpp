// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/invoiceLines.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/invoicing.h"
#include "core/base/Zone.h"
#include "core/reports/Profitability.h"
#include "core/services/InvoiceService.h"
#include "ui/pages/invoicing/profitCells.h"
#include "ui/text/InvoiceText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

const QString kJson = QStringLiteral("json");
const QString kMark = QStringLiteral("mark");
const QString kOut = QStringLiteral("out");

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString keyOf(core::InvoiceLineKind kind)
{
    static const QStringList kKeys{QStringLiteral("fee"), QStringLiteral("work"), QStringLiteral("travel"),
                                   QStringLiteral("pack"), QStringLiteral("part")};
    return kKeys.at(static_cast<int>(kind));
}

QString keyOf(core::InvoiceUnit unit)
{
    static const QStringList kKeys{QStringLiteral("month"), QStringLiteral("hour"), QStringLiteral("piece")};
    return kKeys.at(static_cast<int>(unit));
}

QJsonObject json(const core::InvoiceLine &line, const ui::Format &format)
{
    return {
        {QStringLiteral("source"), line.source},
        {QStringLiteral("kind"), keyOf(line.kind)},
        {QStringLiteral("client"), line.clientName},
        {QStringLiteral("siren"), line.siren},
        {QStringLiteral("number"), line.number},
        {QStringLiteral("from"), line.from.toString(Qt::ISODate)},
        {QStringLiteral("to"), line.to.toString(Qt::ISODate)},
        {QStringLiteral("label"), ui::invoiceLabel(line, format)},
        {QStringLiteral("quantity_thousandths"), line.thousandths},
        {QStringLiteral("unit"), keyOf(line.unit)},
        {QStringLiteral("unit_price_cents"), line.unitPrice.cents},
        {QStringLiteral("amount_cents"), line.amount.cents},
        {QStringLiteral("vat_permyriad"), line.vatPermyriad ? QJsonValue(*line.vatPermyriad) : QJsonValue()},
        {QStringLiteral("nature"),
         line.nature == core::OperationNature::Goods ? QStringLiteral("goods") : QStringLiteral("services")},
        {QStringLiteral("is_correction"), line.isCorrection}};
}

QJsonObject json(const core::Invoicing &month, const ui::Format &format, bool isMarked)
{
    QJsonArray lines;
    for (const core::InvoiceLine &line : month.fresh)
        lines << json(line, format);
    QJsonArray exports;
    for (const core::InvoiceExport &made : month.exports)
        exports << QJsonObject{{QStringLiteral("at"), core::isoText(made.at, format.zone())},
                               {QStringLiteral("author"), made.author},
                               {QStringLiteral("lines"), made.lines},
                               {QStringLiteral("total_cents"), made.total.cents}};
    QJsonArray unpriced;
    for (const core::Unpriced &each : month.unpriced)
        unpriced << QJsonObject{{QStringLiteral("client"), each.clientName},
                                {QStringLiteral("number"), each.number},
                                {QStringLiteral("title"), each.title}};
    return {{QStringLiteral("month"), month.month.text()},
            {QStringLiteral("lines"), lines},
            {QStringLiteral("total_cents"), core::totalOf(month.fresh).cents},
            {QStringLiteral("marked"), isMarked},
            {QStringLiteral("exports"), exports},
            {QStringLiteral("unpriced"), unpriced}};
}

void printWords(const core::Invoicing &month, const ui::Format &format)
{
    for (const core::InvoiceLine &line : month.fresh)
        print(QStringLiteral("%1  %2  %3 × %4  %5")
                  .arg(line.clientName, ui::invoiceLabel(line, format),
                       ui::quantityText(line.thousandths, format), format.money(line.unitPrice),
                       format.money(line.amount)));
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "Total excluding VAT: %1"))
              .arg(format.money(core::totalOf(month.fresh))));
    for (const core::Unpriced &each : month.unpriced)
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Billable, but without a price: %1 · %2"))
                .arg(each.number, each.clientName));
    for (const core::InvoiceExport &made : month.exports)
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Exported before: %1, %2 (%3 lines, by %4)"))
                .arg(format.moment(made.at), format.money(made.total), format.count(made.lines),
                     made.author));
}

core::Result<core::InvoicingQuery> queryOf(const QCommandLineParser &parser, Session &session)
{
    const auto month = core::parseMonth(parser.value(QStringLiteral("month")));
    if (!month)
        return month.error();
    const auto client = clientOption(parser, session.connection());
    if (!client)
        return client.error();
    return core::InvoicingQuery{.month = *month, .client = *client, .zone = session.zone()};
}

core::Result<> writeOut(const QCommandLineParser &parser, core::Month month,
                        const QList<core::InvoiceLine> &lines, const QTimeZone &zone)
{
    const QString path = parser.value(kOut);
    const bool isXlsx = path.endsWith(QLatin1String(".xlsx"), Qt::CaseInsensitive);
    const auto written =
        writeInvoiceFile(path, isXlsx ? core::TableFormat::Xlsx : core::TableFormat::Csv, month, lines, zone);
    return written ? core::Result<>() : written.error();
}

/// What is new of the month, marked where it is asked for.
core::Result<core::Invoicing> taken(const QCommandLineParser &parser, Session &session,
                                    const core::InvoicingQuery &query)
{
    auto month = core::invoicing(session.connection(), query);
    if (!month || !parser.isSet(kMark) || month->fresh.isEmpty())
        return month;
    QList<core::InvoiceLine> lines;
    const core::Result<> marked =
        session.write(QStringLiteral(QT_TRANSLATE_NOOP("Action", "Export lines to invoice")),
                      [&](core::Unit &unit) -> core::Result<> {
                          const auto exported = core::exportInvoiceLines(unit, query);
                          if (!exported)
                              return exported.error();
                          lines = *exported;
                          // The file first: what could not be written is not marked.
                          return parser.isSet(kOut) ? writeOut(parser, query.month, lines, session.zone())
                                                    : core::Result<>();
                      });
    if (!marked)
        return marked.error();
    month.value().fresh = lines;
    return month;
}

Exit runInvoiceLines(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto query = queryOf(parser, **session);
    if (!query)
        return fail(query.error());
    const auto month = taken(parser, **session, *query);
    if (!month)
        return fail(month.error());
    const auto changed = core::changedMonths((*session)->connection(), *query);
    if (!changed)
        return fail(changed.error());
    const bool isMarked = parser.isSet(kMark) && !month->fresh.isEmpty();
    if (parser.isSet(kOut) && !isMarked) {
        if (const core::Result<> written = writeOut(parser, query->month, month->fresh, query->zone);
            !written)
            return fail(written.error());
    }
    const ui::Format format(QLocale(), query->zone);
    if (parser.isSet(kJson))
        print(json(*month, format, isMarked));
    else
        printWords(*month, format);
    for (const core::ChangedMonth &each : *changed)
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Changed since its export: %1 (%2 new lines, %3)"))
                .arg(each.month.text(), format.count(each.lines), format.money(each.total)));
    return Exit::Done;
}

QJsonObject json(const core::ContractProfit &profit)
{
    const auto cents = [](const std::optional<core::Money> &amount) {
        return amount ? QJsonValue(amount->cents) : QJsonValue();
    };
    return {{QStringLiteral("client"), profit.clientName},
            {QStringLiteral("contract"), profit.number},
            {QStringLiteral("fee_cents"), profit.fee.cents},
            {QStringLiteral("billed_cents"), profit.billed.cents},
            {QStringLiteral("actual_minutes"), qint64{profit.actual.count()}},
            {QStringLiteral("travel_minutes"), qint64{profit.travel.count()}},
            {QStringLiteral("travel_km"), profit.km},
            {QStringLiteral("cost_cents"), cents(profit.cost)},
            {QStringLiteral("margin_cents"), cents(profit.margin())},
            {QStringLiteral("without_hourly_cost"), QJsonArray::fromStringList(profit.withoutCost)},
            {QStringLiteral("without_km_cost"), profit.kmWithoutCost}};
}

Exit runProfits(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto query = queryOf(parser, **session);
    if (!query)
        return fail(query.error());
    const auto profits = core::profitability((*session)->connection(), *query);
    if (!profits)
        return fail(profits.error());
    const ui::Format format(QLocale(), query->zone);
    QJsonArray contracts;
    for (const core::ContractProfit &profit : *profits) {
        contracts << json(profit);
        if (!parser.isSet(kJson))
            print(QStringLiteral("%1 · %2  %3")
                      .arg(profit.clientName, profit.number,
                           profit.margin() ? format.money(*profit.margin()) : ui::missingCost(profit)));
    }
    if (parser.isSet(kJson))
        print(QJsonObject{{QStringLiteral("month"), query->month.text()},
                          {QStringLiteral("contracts"), contracts}});
    return Exit::Done;
}

void addMonthOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("month"), translated(QT_TRANSLATE_NOOP("CommandLine", "The month: 2026-10.")),
          QStringLiteral("month")},
         {QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "Of this client alone.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "name"))},
         {kJson, translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

void addInvoiceOptions(QCommandLineParser &parser)
{
    addMonthOptions(parser);
    parser.addOptions(
        {{kOut, translated(QT_TRANSLATE_NOOP("CommandLine", "The file to write: .csv or .xlsx.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "file"))},
         {kMark,
          translated(QT_TRANSLATE_NOOP("CommandLine", "Marks the lines as exported: the next time only "
                                                      "what is new comes out."))}});
}

} // namespace

Command invoiceLinesCommand()
{
    return {.name = QStringLiteral("invoice-lines"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Lists what is to be invoiced of a month and was not exported yet.")),
            .usage = QStringLiteral("DB --month 2026-10 [--client NAME] [--out FILE] [--mark] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addInvoiceOptions,
            .run = runInvoiceLines};
}

Command profitsCommand()
{
    return {.name = QStringLiteral("profits"),
            .summary = translated(QT_TRANSLATE_NOOP("CommandLine", "Tells what contracts bring in a month.")),
            .usage = QStringLiteral("DB --month 2026-10 [--client NAME] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addMonthOptions,
            .run = runProfits};
}

} // namespace app
