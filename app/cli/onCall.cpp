// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/onCall.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "core/base/Zone.h"
#include "core/reports/OnCallNow.h"
#include "ui/text/Format.h"
#include "ui/text/OnCallText.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonObject>

namespace app {
namespace {

const QString kAt = QStringLiteral("at");

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

QJsonObject json(const core::OnCallPerson &person, const QTimeZone &zone)
{
    return {{QStringLiteral("technician"), person.name},
            {QStringLiteral("phone"), person.phone},
            {QStringLiteral("since"), core::isoText(person.since, zone)},
            {QStringLiteral("until"), core::isoText(person.until, zone)}};
}

Exit runOnCall(const QCommandLineParser &parser)
{
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const QTimeZone &zone = (*session)->zone();
    const auto at = instantOption(parser, kAt, zone, core::systemNow());
    if (!at)
        return fail(at.error());
    const auto people = core::onCallAt((*session)->connection(), *at);
    if (!people)
        return fail(people.error());
    if (parser.isSet(QStringLiteral("json"))) {
        QJsonArray all;
        for (const core::OnCallPerson &person : *people)
            all << json(person, zone);
        print(QJsonObject{{kAt, core::isoText(*at, zone)}, {QStringLiteral("on_call"), all}});
        return Exit::Done;
    }
    const ui::Format format(QLocale(), zone);
    for (const core::OnCallPerson &person : *people)
        print(core::filled(translated(QT_TRANSLATE_NOOP("CommandLine", "%1, until %2")),
                           {ui::onCallText(person), format.exact(person.until)}));
    if (people->isEmpty())
        say(translated(QT_TRANSLATE_NOOP("CommandLine", "Nobody is on call.")));
    return Exit::Done;
}

void addOnCallOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{kAt,
          translated(QT_TRANSLATE_NOOP(
              "CommandLine", "The moment, like 2026-11-23T18:00 in the provider’s time zone (now).")),
          QStringLiteral("instant")},
         {QStringLiteral("json"),
          translated(QT_TRANSLATE_NOOP("CommandLine", "Prints one JSON document."))}});
}

} // namespace

Command onCallCommand()
{
    return {.name = QStringLiteral("on-call"),
            .summary = translated(
                QT_TRANSLATE_NOOP("CommandLine", "Says who can be reached outside covered hours.")),
            .usage = QStringLiteral("DB [--at INSTANT] [--json]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addOnCallOptions,
            .run = runOnCall};
}

} // namespace app
