// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/subscriptions.h"

#include "app/cli/Session.h"
#include "app/cli/options.h"
#include "app/cli/tableOutput.h"
#include "app/tableRows.h"
#include "core/storage/SubscriptionRepository.h"
#include "ui/pages/subscription/SubscriptionColumns.h"

#include <QCoreApplication>

namespace app {
namespace {

const QString kClient = QStringLiteral("client");
const QString kExpiring = QStringLiteral("expiring");
const QString kArchived = QStringLiteral("archived");

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

/// The days of --expiring; absent: not asked for; negative: no number.
std::optional<int> expiringDays(const QCommandLineParser &parser)
{
    if (!parser.isSet(kExpiring))
        return {};
    bool isNumber = false;
    const int days = parser.value(kExpiring).toInt(&isNumber);
    return isNumber ? days : -1;
}

core::Result<core::SubscriptionFilter> filterOf(const QCommandLineParser &parser, Session &session,
                                                QDate today)
{
    core::SubscriptionFilter filter{.archived = parser.isSet(kArchived)};
    if (const auto days = expiringDays(parser))
        filter.expiresTo = today.addDays(*days); // What has expired, too: it waits for somebody.
    const auto client = clientOption(parser, session.connection());
    if (!client)
        return client.error();
    if (client->isValid())
        filter.client = *client;
    return filter;
}

core::Result<qint64> writeSubscriptions(const QCommandLineParser &parser, Session &session,
                                        core::TableFormat format)
{
    const ui::Format words(QLocale(), session.zone());
    const auto filter = filterOf(parser, session, words.today());
    if (!filter)
        return filter.error();
    const auto columns = ui::subscriptionColumns(words);
    const auto page = [&session, filter = *filter](const std::optional<core::Cursor> &after, int limit) {
        return core::SubscriptionRepository(session.connection()).page(filter, after, limit);
    };
    return writeTable(parser, format, ui::subscriptionSheet(columns, QLocale()),
                      tableRows(columns, page, format));
}

Exit runSubscriptions(const QCommandLineParser &parser)
{
    const auto format = tableFormat(parser);
    if (!format)
        return Exit::WrongUse;
    if (expiringDays(parser).value_or(0) < 0) {
        say(translated(
            QT_TRANSLATE_NOOP("CommandLine", "--expiring takes a number of days: --expiring 60.")));
        return Exit::WrongUse;
    }
    const auto session = Session::open(parser.positionalArguments().constFirst());
    if (!session)
        return fail(session.error());
    const auto written = writeSubscriptions(parser, *session.value(), *format);
    return written ? Exit::Done : fail(written.error());
}

void addSubscriptionsOptions(QCommandLineParser &parser)
{
    parser.addOptions(
        {{kClient, translated(QT_TRANSLATE_NOOP("CommandLine", "One client only.")), QStringLiteral("name")},
         {kExpiring,
          translated(
              QT_TRANSLATE_NOOP("CommandLine", "Only what has expired or does within that many days.")),
          QStringLiteral("days")},
         {kArchived, translated(QT_TRANSLATE_NOOP("CommandLine", "Archived ones too."))}});
    addTableOptions(parser);
}

} // namespace

Command subscriptionsCommand()
{
    return {.name = QStringLiteral("subscriptions"),
            .summary = translated(QT_TRANSLATE_NOOP(
                "CommandLine",
                "Lists licences, certificates and domain names, what ends first before the rest.")),
            .usage = QStringLiteral(
                "DB [--client NAME] [--expiring DAYS] [--format csv|xlsx|json | --json] [--out FILE]"),
            .minimumArguments = 1,
            .maximumArguments = 1,
            .addOptions = addSubscriptionsOptions,
            .run = runSubscriptions};
}

} // namespace app
