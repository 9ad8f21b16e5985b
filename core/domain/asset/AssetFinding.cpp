// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/asset/AssetFinding.h"

#include "core/base/Text.h"

#include <QSet>
#include <algorithm>

namespace core {
namespace {

constexpr qint64 kLeastVolumeMib = 1024;
constexpr qint64 kNearlyFullPermille = 100;

/// Windows 8 and Server 2016 and later bring Defender along, and inventories do not tell of it.
bool bringsAntivirus(const QString &words)
{
    static const QStringList kWithout{QStringLiteral("windows 2000"),  QStringLiteral("windows xp"),
                                      QStringLiteral("windows vista"), QStringLiteral("windows 7"),
                                      QStringLiteral("server 2003"),   QStringLiteral("server 2008"),
                                      QStringLiteral("server 2012")};
    return std::none_of(kWithout.cbegin(), kWithout.cend(),
                        [&words](const QString &old) { return words.contains(old); });
}

bool isAntivirus(const QString &program)
{
    static const QStringList kNames{QStringLiteral("kaspersky"),
                                    QStringLiteral("bitdefender"),
                                    QStringLiteral("eset "),
                                    QStringLiteral("avast"),
                                    QStringLiteral("avg "),
                                    QStringLiteral("avira"),
                                    QStringLiteral("mcafee"),
                                    QStringLiteral("trellix"),
                                    QStringLiteral("norton "),
                                    QStringLiteral("symantec end"),
                                    QStringLiteral("sophos"),
                                    QStringLiteral("trend micro"),
                                    QStringLiteral("f secure"),
                                    QStringLiteral("withsecure"),
                                    QStringLiteral("panda "),
                                    QStringLiteral("malwarebytes"),
                                    QStringLiteral("webroot"),
                                    QStringLiteral("sentinel agent"),
                                    QStringLiteral("sentinelone"),
                                    QStringLiteral("crowdstrike"),
                                    QStringLiteral("g data"),
                                    QStringLiteral("forticlient"),
                                    QStringLiteral("cortex xdr"),
                                    QStringLiteral("watchguard endpoint"),
                                    QStringLiteral("security essentials"),
                                    QStringLiteral("emsisoft"),
                                    QStringLiteral("clamav"),
                                    QStringLiteral("cylance"),
                                    QStringLiteral("harfanglab"),
                                    QStringLiteral("stormshield endpoint")};
    const QString words = foldedWords(program).join(QLatin1Char(' ')) + QLatin1Char(' ');
    return std::any_of(kNames.cbegin(), kNames.cend(),
                       [&words](const QString &name) { return words.contains(name); });
}

void addSupport(QList<AssetFinding> &findings, FindingKind kind, const std::optional<SupportEnd> &end)
{
    if (!end)
        return;
    const AssetFinding finding{
        .kind = kind, .subject = end->label, .endsOn = end->endsOn, .isEnded = end->isEnded};
    if (!findings.contains(finding))
        findings << finding;
}

void addVolumes(QList<AssetFinding> &findings, const AssetParts &parts)
{
    for (const PartItem &volume : parts.items(PartKind::Volume)) {
        if (!isNearlyFull(volume))
            continue;
        const qint64 size = *volume.number(PartField::SizeMib);
        const QString name = volume.text(PartField::Name);
        findings << AssetFinding{.kind = FindingKind::DiskFull,
                                 .subject = name.isEmpty() ? volume.text(PartField::Device) : name,
                                 .freePermille = *volume.number(PartField::FreeMib) * 1000 / size};
    }
}

/// Of a machine that tells of no antivirus, and that has none of its own kind.
bool isUnprotected(const Asset &asset, const AssetParts &parts)
{
    const QString words = foldedWords(asset.osName).join(QLatin1Char(' '));
    if (!words.contains(QLatin1String("windows")) || bringsAntivirus(words))
        return false;
    const QList<PartItem> programs = parts.items(PartKind::Software);
    return !programs.isEmpty() &&
           std::none_of(programs.cbegin(), programs.cend(),
                        [](const PartItem &program) { return isAntivirus(program.text(PartField::Name)); });
}

/// One that is on and up to date is enough: others are often left over.
void addAntivirus(QList<AssetFinding> &findings, const Asset &asset, const AssetParts &parts)
{
    const QList<PartItem> known = parts.items(PartKind::Antivirus);
    if (known.isEmpty()) {
        if (isUnprotected(asset, parts))
            findings << AssetFinding{.kind = FindingKind::NoAntivirus};
        return;
    }
    const auto says = [](const PartItem &item, PartField field, QLatin1String what) {
        return item.text(field) == what;
    };
    const QLatin1String no("0");
    const bool isSafe = std::any_of(known.cbegin(), known.cend(), [&](const PartItem &item) {
        return !says(item, PartField::IsEnabled, no) && !says(item, PartField::IsUpToDate, no);
    });
    if (isSafe)
        return;
    const bool isOn = std::any_of(known.cbegin(), known.cend(), [&](const PartItem &item) {
        return !says(item, PartField::IsEnabled, no);
    });
    const auto told = std::find_if(known.cbegin(), known.cend(), [&](const PartItem &item) {
        return isOn != says(item, PartField::IsEnabled, no);
    });
    findings << AssetFinding{.kind = isOn ? FindingKind::AntivirusOld : FindingKind::AntivirusOff,
                             .subject = told->text(PartField::Name)};
}

} // namespace

bool isNearlyFull(const PartItem &volume)
{
    static const QSet<QString> kReadOnly{QStringLiteral("squashfs"), QStringLiteral("iso9660"),
                                         QStringLiteral("udf"), QStringLiteral("cdfs")};
    const auto size = volume.number(PartField::SizeMib);
    const auto free = volume.number(PartField::FreeMib);
    const QString type = volume.text(PartField::Type).toLower();
    const bool isElsewhere = type.contains(QLatin1String("network")) ||
                             type.contains(QLatin1String("compact")) ||
                             type.contains(QLatin1String("removable"));
    if (!size || !free || *size < kLeastVolumeMib || isElsewhere ||
        kReadOnly.contains(volume.text(PartField::FileSystem).toLower()))
        return false;
    return *free * 1000 < *size * kNearlyFullPermille;
}

QList<AssetFinding> findingsOf(const Asset &asset, const AssetParts &parts, SupportTable &table)
{
    QList<AssetFinding> findings;
    addSupport(findings, FindingKind::SystemSupport,
               table.ofSystem(asset.osName, asset.osVersion, asset.osBuild));
    for (const PartItem &program : parts.items(PartKind::Software))
        addSupport(findings, FindingKind::ProgramSupport,
                   table.ofProgram(program.text(PartField::Name), program.text(PartField::Version)));
    addVolumes(findings, parts);
    addAntivirus(findings, asset, parts);
    return findings;
}

} // namespace core
