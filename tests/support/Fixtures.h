// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>

/// The folder of the real data (its README.md tells what it holds); it may be absent.
inline QDir fixtures()
{
    return QDir(qEnvironmentVariable("VIGIE_FIXTURES", QStringLiteral(VIGIE_DEFAULT_FIXTURES)));
}

/// Unpacks the real incident log into @p folder; an empty path where it or `unzip` is absent.
inline QString unpackedEventLog(const QTemporaryDir &folder)
{
    const QString archive = fixtures().filePath(QStringLiteral("tickets/incident-event-log.zip"));
    const QString log = folder.filePath(QStringLiteral("incident_event_log.csv"));
    if (!QFile::exists(archive))
        return {};
    QProcess unzip;
    unzip.start(QStringLiteral("unzip"),
                {QStringLiteral("-q"), QStringLiteral("-o"), archive, QStringLiteral("-d"), folder.path()});
    return unzip.waitForFinished() && QFile::exists(log) ? log : QString();
}
