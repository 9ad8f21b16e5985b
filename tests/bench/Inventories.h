// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

// Inventories of an office's workstations, as many as a benchmark wants.

inline constexpr int kPrograms = 120; ///< A workstation of an office has some hundred.

inline QJsonArray programs(int machine)
{
    QJsonArray list;
    for (int i = 0; i < kPrograms; ++i) {
        list << QJsonObject{
            {QStringLiteral("name"), QStringLiteral("Program %1 of a publisher").arg(i * 7 % 400)},
            {QStringLiteral("version"), QStringLiteral("%1.%2.%3").arg(i % 20).arg(machine % 5).arg(i)},
            {QStringLiteral("publisher"), QStringLiteral("Publisher %1").arg(i % 40)},
            {QStringLiteral("arch"), QStringLiteral("x86_64")},
            {QStringLiteral("install_date"),
             QStringLiteral("2025-03-%1").arg(1 + i % 28, 2, 10, QLatin1Char('0'))},
            {QStringLiteral("guid"),
             QStringLiteral("{90160000-008C-0000-1000-%1}").arg(i, 12, 10, QLatin1Char('0'))}};
    }
    return list;
}

/// What a GLPI agent tells of a workstation: some 30 KB.
inline QByteArray inventory(int machine)
{
    const QString serial = QStringLiteral("5CG%1").arg(machine, 7, 10, QLatin1Char('0'));
    const QString mac = QStringLiteral("3c:52:82:%1:%2:%3")
                            .arg(machine / 65536 % 256, 2, 16, QLatin1Char('0'))
                            .arg(machine / 256 % 256, 2, 16, QLatin1Char('0'))
                            .arg(machine % 256, 2, 16, QLatin1Char('0'));
    const QJsonObject content{
        {QStringLiteral("bios"), QJsonObject{{QStringLiteral("smanufacturer"), QStringLiteral("HP")},
                                             {QStringLiteral("smodel"), QStringLiteral("ProBook 450 G9")},
                                             {QStringLiteral("ssn"), serial}}},
        {QStringLiteral("hardware"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("PC-%1").arg(machine, 4, 10, QLatin1Char('0'))},
                     {QStringLiteral("memory"), 16384},
                     {QStringLiteral("uuid"),
                      QStringLiteral("4c4c4544-0058-5110-8032-%1").arg(machine, 12, 10, QLatin1Char('0'))}}},
        {QStringLiteral("operatingsystem"),
         QJsonObject{{QStringLiteral("name"), QStringLiteral("Windows 11")},
                     {QStringLiteral("full_name"), QStringLiteral("Microsoft Windows 11 Professionnel")},
                     {QStringLiteral("version"), QStringLiteral("23H2")}}},
        {QStringLiteral("networks"),
         QJsonArray{
             QJsonObject{{QStringLiteral("description"), QStringLiteral("Intel Ethernet")},
                         {QStringLiteral("mac"), mac},
                         {QStringLiteral("ipaddress"), QStringLiteral("192.168.1.%1").arg(machine % 254)}}}},
        {QStringLiteral("drives"),
         QJsonArray{QJsonObject{{QStringLiteral("letter"), QStringLiteral("C:")},
                                {QStringLiteral("filesystem"), QStringLiteral("ntfs")},
                                {QStringLiteral("total"), 487000},
                                {QStringLiteral("free"), 210000 - machine}}}},
        {QStringLiteral("softwares"), programs(machine)}};
    return QJsonDocument(QJsonObject{{QStringLiteral("action"), QStringLiteral("inventory")},
                                     {QStringLiteral("deviceid"), QStringLiteral("PC-%1-2026").arg(machine)},
                                     {QStringLiteral("itemtype"), QStringLiteral("Computer")},
                                     {QStringLiteral("content"), content}})
        .toJson();
}

inline QStringList writeInventories(const QTemporaryDir &folder, int machines)
{
    QStringList paths;
    for (int i = 0; i < machines; ++i) {
        paths << folder.filePath(QStringLiteral("%1.json").arg(i));
        QFile file(paths.constLast());
        if (!file.open(QIODevice::WriteOnly) || file.write(inventory(i)) < 0)
            qFatal("the inventories cannot be written");
    }
    return paths;
}
