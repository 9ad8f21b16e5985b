// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/sla.h"

#include "core/exchange/ServiceLevelRequests.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QFile>
#include <cstdio>

namespace app {

Exit runSla(const QString &file)
{
    QFile input(file);
    const bool fromStdin = file == QLatin1String("-");
    if (!(fromStdin ? input.open(stdin, QIODevice::ReadOnly) : input.open(QIODevice::ReadOnly))) {
        return fail(
            {.kind = core::ErrorKind::Unreadable,
             .detail = input.errorString(),
             .sentence = {QT_TRANSLATE_NOOP(
                              "Sentence", "“%1” cannot be opened (%2). Check its name and its permissions."),
                          {file, input.errorString()}}});
    }
    QFile output;
    if (!output.open(stdout, QIODevice::WriteOnly))
        return Exit::Failed;
    core::ServiceLevelRequests requests(&ui::text);
    const core::Result<core::ServiceLevelRequests::Tally> tally = requests.run(input, output);
    if (!tally)
        return fail(tally.error());
    return tally->refused > 0 ? Exit::DoneWithRejects : Exit::Done;
}

Command slaCommand()
{
    return {.name = QStringLiteral("sla"),
            .summary = QCoreApplication::translate(
                "CommandLine", "Answers service-level requests: one JSON request a line, one answer a line."),
            .usage = QStringLiteral("[FILE|-]"),
            .maximumArguments = 1,
            .run = [](const QCommandLineParser &parser) {
                return runSla(parser.positionalArguments().value(0, QStringLiteral("-")));
            }};
}

} // namespace app
