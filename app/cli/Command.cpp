// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Command.h"

#include "ui/text/ErrorText.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>
#include <algorithm>
#include <cstdio>

namespace app {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("CommandLine", text);
}

void write(FILE *stream, const QByteArray &bytes)
{
    std::fwrite(bytes.constData(), 1, static_cast<size_t>(bytes.size()), stream);
}

void printCommands()
{
    print(translated(
        QT_TRANSLATE_NOOP("CommandLine", "Usage: vigie-cli [--locale fr|en] COMMAND [arguments]")));
    print(QString());
    const QList<Command> all = commands();
    const auto longest =
        std::ranges::max_element(all, {}, [](const Command &each) { return each.name.size(); });
    const auto width = static_cast<int>(longest->name.size());
    for (const Command &command : all)
        print(QStringLiteral("  %1  %2").arg(command.name, -width).arg(command.summary));
    print(QString());
    print(translated(QT_TRANSLATE_NOOP("CommandLine", "“vigie-cli COMMAND --help” tells more of each.")));
}

Exit wrongUse(const QString &text)
{
    say(text);
    return Exit::WrongUse;
}

/// QCommandLineParser's own help would end the process; ours only prints.
Exit run(const Command &command, const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(command.summary);
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")},
                                  translated(QT_TRANSLATE_NOOP("CommandLine", "Displays this help.")));
    parser.addOption(help);
    if (command.addOptions)
        command.addOptions(parser);
    const bool understood = parser.parse(arguments);
    const QString usage = translated(QT_TRANSLATE_NOOP("CommandLine", "Usage: vigie-cli %1 %2"))
                              .arg(command.name, command.usage)
                              .trimmed();
    if (parser.isSet(help)) {
        print(usage);
        const QString text = parser.helpText();
        print(text.mid(text.indexOf(QLatin1Char('\n')) + 1).trimmed());
        return Exit::Done;
    }
    if (!understood)
        return wrongUse(parser.errorText());
    const qsizetype given = parser.positionalArguments().size();
    if (given < command.minimumArguments ||
        (command.maximumArguments >= 0 && given > command.maximumArguments))
        return wrongUse(usage);
    return command.run(parser);
}

} // namespace

int runCommandLine(const QStringList &arguments)
{
    QStringList rest = arguments;
    // Taken by main() before: a command must not see it.
    if (const qsizetype at = rest.indexOf(QStringLiteral("--locale")); at > 0 && at + 1 < rest.size())
        rest.remove(at, 2);
    rest.removeIf([](const QString &each) { return each.startsWith(QLatin1String("--locale=")); });

    const QString name = rest.value(1);
    if (name.isEmpty() || name == QLatin1String("--help") || name == QLatin1String("-h") ||
        name == QLatin1String("help")) {
        printCommands();
        return static_cast<int>(name.isEmpty() ? Exit::WrongUse : Exit::Done);
    }
    for (const Command &command : commands()) {
        if (command.name != name &&
            !(name == QLatin1String("--version") && command.name == QLatin1String("version")))
            continue;
        rest.removeFirst();
        return static_cast<int>(run(command, rest));
    }
    say(translated(
            QT_TRANSLATE_NOOP("CommandLine", "There is no command “%1”. “vigie-cli --help” lists them."))
            .arg(name));
    return static_cast<int>(Exit::WrongUse);
}

Exit fail(const core::Error &error)
{
    say(ui::errorText(error));
    if (error.sentence.isEmpty() && !error.detail.isEmpty())
        qDebug("%s", qPrintable(error.detail));
    return Exit::Failed;
}

void print(const QString &text)
{
    write(stdout, text.toUtf8() + '\n');
}

void print(const QJsonObject &document)
{
    write(stdout, QJsonDocument(document).toJson(QJsonDocument::Indented));
}

void say(const QString &text)
{
    write(stderr, text.toUtf8() + '\n');
}

} // namespace app
