// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/agenda.h"

#include "app/agendaFile.h"
#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "core/base/Zone.h"
#include "core/reports/Agenda.h"
#include "ui/text/AgendaText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>
#include <array>

namespace app {
namespace {

constexpr int kDays = 90;

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QString keyOf(core::AgendaKind kind)
{
    static constexpr std::array kKeys{"commitment_due",   "notice_sending",  "notice_deadline",
                                      "renewal_reminder", "contract_end",    "pack_expiry",
                                      "domain_end",       "certificate_end", "licence_end",
                                      "warranty_end",     "reversibility"};
    return QString::fromLatin1(kKeys.at(static_cast<size_t>(kind)));
}

core::Result<core::AgendaQuery> queryOf(const QCommandLineParser &parser, Session &session)
{
    core::AgendaQuery query{.zone = session.zone()};
    const auto first =
        dayOption(parser, QStringLiteral("from"), core::localTime(core::systemNow(), query.zone).day);
    if (!first)
        return first.error();
    const auto last = dayOption(parser, QStringLiteral("to"), first->addDays(kDays));
    if (!last)
        return last.error();
    if (*last < *first)
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "--to is before --from.")});
    query.days = {.first = *first, .last = *last};
    const auto client = clientOption(parser, session.connection());
    if (!client)
        return client.error();
    query.client = *client;
    return query;
}

QJsonObject json(const core::AgendaItem &item, const ui::Format &format, const QTimeZone &zone)
{
    QJsonObject object{{QStringLiteral("kind"), keyOf(item.kind)},
                       {QStringLiteral("day"), item.day.toString(Qt::ISODate)},
                       {QStringLiteral("last_day"), item.lastDay.toString(Qt::ISODate)},
                       {QStringLiteral("client"), item.clientName},
                       {QStringLiteral("number"), item.number},
                       {QStringLiteral("title"), item.title},
                       {QStringLiteral("words"), ui::agendaWords(item, format)}};
    if (item.at)
        object.insert(QStringLiteral("at"), core::isoText(*item.at, zone));
    if (item.kind == core::AgendaKind::PackExpiry)
        object.insert(QStringLiteral("minutes"), static_cast<qint64>(item.minutes.count()));
    return object;
}

void printWords(const core::AgendaItem &item, const ui::Format &format)
{
    QString when = item.day.toString(Qt::ISODate);
    if (item.at)
        when += QLatin1Char(' ') + format.time(*item.at);
    else if (item.lastDay != item.day)
        when += QStringLiteral("…") + item.lastDay.toString(Qt::ISODate);
    print(QStringLiteral("%1  %2 · %3 · %4")
              .arg(when, ui::agendaWords(item, format), item.clientName, ui::agendaSubject(item)));
}

Exit runAgenda(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto query = queryOf(parser, **session);
    if (!query)
        return fail(query.error());
    const auto items = core::agenda((*session)->connection(), *query);
    if (!items)
        return fail(items.error());
    const ui::Format format(QLocale(), query->zone);
    if (parser.isSet(QStringLiteral("ics"))) {
        const auto written = writeAgenda(parser.value(QStringLiteral("ics")), *items,
                                         (*session)->connection(), format, core::systemNow());
        if (!written)
            return fail(written.error());
    }
    if (!parser.isSet(QStringLiteral("json"))) {
        for (const core::AgendaItem &item : *items)
            printWords(item, format);
        return Exit::Done;
    }
    QJsonArray all;
    for (const core::AgendaItem &item : *items)
        all << json(item, format, query->zone);
    print(QJsonObject{{QStringLiteral("from"), query->days.first.toString(Qt::ISODate)},
                      {QStringLiteral("to"), query->days.last.toString(Qt::ISODate)},
                      {QStringLiteral("items"), all}});
    return Exit::Done;
}

void addOptions(QCommandLineParser &parser)
{
    const QString day = translated(QT_TRANSLATE_NOOP("CommandLine", "day"));
    parser.addOptions(
        {{QStringLiteral("from"), translated(QT_TRANSLATE_NOOP("CommandLine", "The first day; today.")), day},
         {QStringLiteral("to"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "The last day; 90 days after the first.")), day},
         {QStringLiteral("client"), translated(QT_TRANSLATE_NOOP("CommandLine", "Of this client alone.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "name"))},
         {QStringLiteral("ics"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Writes an iCalendar file as well.")),
          translated(QT_TRANSLATE_NOOP("CommandLine", "file"))},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command agendaCommand()
{
    return {.name = QStringLiteral("agenda"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine", "Lists what is due: commitments, dates of contracts, what expires or ends.")),
            .usage = QStringLiteral("DB [--from DAY] [--to DAY] [--client NAME] [--ics FILE] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addOptions,
            .run = runAgenda};
}

} // namespace app
