// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"

#include <QCommandLineParser>
#include <QStringList>
#include <functional>

namespace app {

/// How a command ends (product/command-line.md).
enum class Exit { Done = 0, Failed = 1, WrongUse = 2, DoneWithRejects = 3 };

/// One command of vigie-cli: its options and what it does. Results go to standard output,
/// messages and progress to standard error.
struct Command
{
    QString name = {};
    QString summary = {}; ///< One line, translated.
    QString usage = {};   ///< "DB FILE… [options]": the arguments.
    int minimumArguments = 0;
    int maximumArguments = 0;                                  ///< -1: any number.
    std::function<void(QCommandLineParser &)> addOptions = {}; ///< Absent: none but --help.
    std::function<Exit(const QCommandLineParser &)> run = {};
};

/// Every command, in the order of the help.
QList<Command> commands();

/// Runs the program with @p arguments (the program's name first); returns its exit status.
int runCommandLine(const QStringList &arguments);

/// Says @p error on standard error in the user's language; always Exit::Failed.
Exit fail(const core::Error &error);
/// Writes @p text and a new line to standard output, as UTF-8.
void print(const QString &text);
/// Writes one JSON document to standard output.
void print(const QJsonObject &document);
/// A message on standard error.
void say(const QString &text);

} // namespace app
