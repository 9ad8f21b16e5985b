// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "bench/Measure.h"

#include <QCoreApplication>
#include <QMap>
#include <QProcess>

// Figures that only a process of its own can give: its start and the most memory it had. The
// benchmark runs itself with arguments; that run tells what it measured on its standard output.

using Figures = QMap<QString, double>;

/// In the process measured: tells the figure @p name.
inline void tell(const char *name, double value)
{
    std::printf("%s %.3f\n", name, value);
    std::fflush(stdout);
}

/// In the process measured: milliseconds since the other one set out to start it.
inline double sinceLaunch()
{
    return clockMilliseconds() - qgetenv("VIGIE_BENCH_LAUNCHED").toDouble();
}

/// Runs this program with @p arguments; what it told, once it has ended.
inline Figures runFresh(const QStringList &arguments)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("VIGIE_BENCH_LAUNCHED"), QString::number(clockMilliseconds(), 'f', 3));
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    process.start(QCoreApplication::applicationFilePath(), arguments);
    if (!process.waitForFinished(-1) || process.exitStatus() != QProcess::NormalExit ||
        process.exitCode() != 0)
        qFatal("%s failed", qPrintable(arguments.join(QLatin1Char(' '))));
    Figures figures;
    const QList<QByteArray> lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (const QList<QByteArray> words = line.split(' '); words.size() == 2)
            figures.insert(QString::fromLatin1(words.at(0)), words.at(1).toDouble());
    }
    return figures;
}
