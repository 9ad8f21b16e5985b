// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/options.h"

#include "core/base/Zone.h"
#include "core/services/ClientService.h"
#include "core/storage/InterventionRepository.h"

#include <QDateTime>

namespace app {

core::Result<QDate> dayOption(const QCommandLineParser &parser, const QString &name, QDate otherwise)
{
    if (otherwise.isValid() && !parser.isSet(name))
        return otherwise;
    const QDate day = QDate::fromString(parser.value(name), Qt::ISODate);
    if (!day.isValid())
        return core::invalid({QT_TRANSLATE_NOOP("Sentence", "--%1: “%2” is no day. Write 2026-11-23."),
                              {name, parser.value(name)}});
    return day;
}

core::Result<core::Instant> instantOption(const QCommandLineParser &parser, const QString &name,
                                          const QTimeZone &zone, core::Instant otherwise)
{
    if (!parser.isSet(name))
        return otherwise;
    const QDateTime said = QDateTime::fromString(parser.value(name), Qt::ISODate);
    if (!said.isValid() || !parser.value(name).contains(QLatin1Char('T')))
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "--%1: “%2” is no moment. Write 2026-11-23T18:00."),
             {name, parser.value(name)}});
    if (said.timeSpec() != Qt::LocalTime)
        return core::fromMsecs(said.toMSecsSinceEpoch());
    return core::instantOf(said.date(), QTime(0, 0).secsTo(said.time()), zone);
}

core::Result<core::ClientId> clientOption(const QCommandLineParser &parser, core::Connection &connection)
{
    const QString option = QStringLiteral("client");
    if (!parser.isSet(option))
        return core::ClientId();
    const auto client = core::clientNamed(connection, parser.value(option));
    return client ? core::Result<core::ClientId>(client->id) : client.error();
}

core::Result<core::InterventionId> onlyIntervention(core::Connection &connection, const QString &number)
{
    const auto found = core::InterventionRepository(connection).numbered(number);
    if (!found)
        return found.error();
    if (found->size() == 1)
        return found->constFirst();
    const char *sentence = found->isEmpty()
                               ? QT_TRANSLATE_NOOP("Sentence", "There is no record “%1”.")
                               : QT_TRANSLATE_NOOP("Sentence", "“%1” is the number of several interventions: "
                                                               "give the one that Vigie gave.");
    return core::Error{.kind = core::ErrorKind::NotFound, .detail = number, .sentence = {sentence, {number}}};
}

} // namespace app
