// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/packs.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "core/base/Zone.h"
#include "core/reports/Packs.h"
#include "ui/text/PackText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonValue json(const std::optional<QDate> &day)
{
    return day ? QJsonValue(day->toString(Qt::ISODate)) : QJsonValue();
}

qint64 json(core::Minutes minutes)
{
    return minutes.count();
}

QString keyOf(core::PackLineKind kind)
{
    switch (kind) {
    case core::PackLineKind::Credit:
        return QStringLiteral("credit");
    case core::PackLineKind::Allowance:
        return QStringLiteral("allowance");
    case core::PackLineKind::Debit:
        return QStringLiteral("debit");
    case core::PackLineKind::Adjustment:
        return QStringLiteral("adjustment");
    case core::PackLineKind::Expiry:
        return QStringLiteral("expiry");
    case core::PackLineKind::ExpiryReversed:
        return QStringLiteral("expiry_reversed");
    }
    return {};
}

QJsonObject json(const core::PackLine &line, const core::ContractPack &pack, const ui::Format &format)
{
    QJsonObject object{{QStringLiteral("kind"), keyOf(line.kind)},
                       {QStringLiteral("booked_on"), json(line.bookedOn)},
                       {QStringLiteral("value_on"), json(line.valueOn)},
                       {QStringLiteral("minutes"), json(line.minutes)},
                       {QStringLiteral("balance_minutes"), json(line.balance)},
                       {QStringLiteral("expires_on"), json(line.expiresOn)},
                       {QStringLiteral("explanation"), ui::packExplanation(line, pack, format)}};
    if (line.kind == core::PackLineKind::Debit && line.movement >= 0) {
        const core::PackMovement &movement = pack.movements.at(line.movement);
        object.insert(QStringLiteral("intervention"), movement.number);
        object.insert(QStringLiteral("charged_minutes"), json(movement.charged));
        object.insert(QStringLiteral("multiplier_percent"), movement.multiplierPercent);
    }
    return object;
}

QJsonObject json(const core::ContractPack &pack, const ui::Format &format)
{
    QJsonArray lines;
    for (const core::PackLine &line : pack.statement.lines)
        lines << json(line, pack, format);
    const core::PackStatement &sums = pack.statement;
    return {{QStringLiteral("client"), pack.clientName},
            {QStringLiteral("contract"), pack.number},
            {QStringLiteral("from"), json(sums.days.first)},
            {QStringLiteral("to"), json(sums.days.last)},
            {QStringLiteral("opening_minutes"), json(sums.opening)},
            {QStringLiteral("credits_minutes"), json(sums.credits)},
            {QStringLiteral("adjustments_minutes"), json(sums.adjustments)},
            {QStringLiteral("debits_minutes"), json(sums.debits)},
            {QStringLiteral("expired_minutes"), json(sums.expired)},
            {QStringLiteral("closing_minutes"), json(sums.closing)},
            {QStringLiteral("lines"), lines}};
}

void printWords(const core::ContractPack &pack, const ui::Format &format)
{
    const core::PackStatement &sums = pack.statement;
    print(QStringLiteral("%1 · %2").arg(pack.clientName, pack.number));
    for (const core::PackLine &line : sums.lines)
        print(QStringLiteral("  %1  %2  %3  %4 (%5)")
                  .arg(line.bookedOn.toString(Qt::ISODate),
                       ui::signedDuration(line.minutes, format).rightJustified(10),
                       ui::balanceText(line.balance, format).rightJustified(10), ui::packTitle(line, pack),
                       ui::packExplanation(line, pack, format)));
    print(translated(QT_TRANSLATE_NOOP("CommandLine",
                                       "Opening %1, credits %2, adjustments %3, work %4, expired "
                                       "%5: balance %6"))
              .arg(ui::balanceText(sums.opening, format), ui::signedDuration(sums.credits, format),
                   ui::signedDuration(sums.adjustments, format), ui::signedDuration(-sums.debits, format),
                   ui::signedDuration(-sums.expired, format), ui::balanceText(sums.closing, format)));
}

core::Result<core::PacksQuery> queryOf(const QCommandLineParser &parser, Session &session)
{
    const auto day =
        dayOption(parser, QStringLiteral("on"), core::localTime(core::systemNow(), session.zone()).day);
    if (!day)
        return day.error();
    const auto client = clientOption(parser, session.connection());
    if (!client)
        return client.error();
    return core::PacksQuery{.client = *client, .on = *day};
}

Exit runPacks(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto query = queryOf(parser, **session);
    if (!query)
        return fail(query.error());
    const auto packs = core::packs((*session)->connection(), *query);
    if (!packs)
        return fail(packs.error());
    const ui::Format format(QLocale(), (*session)->zone());
    if (!parser.isSet(QStringLiteral("json"))) {
        for (const core::ContractPack &pack : *packs)
            printWords(pack, format);
        if (packs->isEmpty())
            say(translated(QT_TRANSLATE_NOOP("CommandLine", "No contract includes hours.")));
        return Exit::Done;
    }
    QJsonArray all;
    for (const core::ContractPack &pack : *packs)
        all << json(pack, format);
    print(
        QJsonObject{{QStringLiteral("on"), query->on.toString(Qt::ISODate)}, {QStringLiteral("packs"), all}});
    return Exit::Done;
}

void addOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "Of this client alone.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "name"))},
         {QStringLiteral("on"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The balance at the end of this day; today.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "day"))},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command packsCommand()
{
    return {.name = QStringLiteral("packs"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Tells what is left of hour packs, with every line of their ledgers.")),
            .usage = QStringLiteral("DB [--client NAME] [--on DAY] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addOptions,
            .run = runPacks};
}

} // namespace app
