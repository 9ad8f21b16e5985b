// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoParts.h"

#include "core/services/demo/DemoRandom.h"

#include <array>

namespace core {
namespace {

using enum PartField;

struct Program
{
    const char *name;
    const char *publisher;
    const char *version;
    int percent; ///< Of the machines that have it.
};

constexpr std::array<Program, 20> kOffice{{
    {"Microsoft 365 Apps for business - fr-fr", "Microsoft Corporation", "16.0.17928.20216", 74},
    {"Microsoft Office Standard 2016", "Microsoft Corporation", "16.0.4266.1001", 9},
    {"Microsoft Office Professionnel Plus 2019", "Microsoft Corporation", "16.0.10416.20058", 14},
    {"Mozilla Firefox (x64 fr)", "Mozilla", "153.1.0", 68},
    {"Mozilla Firefox 115.16.1 ESR (x64 fr)", "Mozilla", "115.16.1", 6},
    {"7-Zip 24.08 (x64)", "Igor Pavlov", "24.08", 82},
    {"VLC media player", "VideoLAN", "3.0.21", 41},
    {"Adobe Acrobat Reader - Français", "Adobe Systems Incorporated", "24.003.20112", 88},
    {"LibreOffice 24.2.6.2", "The Document Foundation", "24.2.6.2", 17},
    {"Notepad++ (64-bit x64)", "Notepad++ Team", "8.7", 12},
    {"TeamViewer", "TeamViewer", "15.58.4", 91},
    {"Zoom Workplace (64-bit)", "Zoom Communications, Inc.", "6.2.0", 46},
    {"Microsoft Teams", "Microsoft", "24243.1309.3132.617", 63},
    {"Sage 50 Comptabilité", "Sage", "18.40", 15},
    {"EBP Gestion Commerciale", "EBP", "26.2.0.8", 11},
    {"Java 8 Update 421 (64-bit)", "Oracle Corporation", "8.0.4210.9", 22},
    {"Pilote Kyocera KX", "KYOCERA Document Solutions Inc.", "8.4.1716", 57},
    {"PDFCreator", "avanquest pdfforge GmbH", "5.3.1", 28},
    {"FileZilla 3.67.1", "Tim Kosse", "3.67.1", 7},
    {"GLPI Agent 1.17", "Teclib", "1.17", 100},
}};

constexpr std::array<Program, 8> kServer{{
    {"Microsoft SQL Server 2016 (64-bit)", "Microsoft Corporation", "13.0.6300.2", 22},
    {"Microsoft SQL Server 2022 (64-bit)", "Microsoft Corporation", "16.0.1000.6", 30},
    {"Veeam Backup & Replication", "Veeam Software Group GmbH", "12.3.2.4854", 55},
    {"Sage 100 Serveur", "Sage", "9.00", 34},
    {"Windows Admin Center", "Microsoft Corporation", "2.4.2", 26},
    {"7-Zip 24.08 (x64)", "Igor Pavlov", "24.08", 90},
    {"Dell OpenManage Systems Management Software", "Dell Inc.", "11.0.1.0", 40},
    {"GLPI Agent 1.17", "Teclib", "1.17", 100},
}};

class Listing
{
public:
    Listing(const Asset &asset, QDate on)
        : m_asset(asset), m_on(on), m_random(asset.uuid.left(8).toUInt(nullptr, 16))
    {
    }
    AssetParts take();

private:
    template <class Programs>
    void install(const Programs &programs);
    void addVolumes();
    void addMemory();
    void addNetwork();
    void addAntivirus();
    void addMonitors();
    void add(PartKind kind, const QMap<PartField, QString> &fields);
    qint64 freeOf(qint64 sizeMib);

    const Asset &m_asset;
    QDate m_on;
    DemoRandom m_random;
    QMap<PartKind, QList<PartItem>> m_items;
};

void Listing::add(PartKind kind, const QMap<PartField, QString> &fields)
{
    PartItem item(kind);
    for (auto field = fields.cbegin(); field != fields.cend(); ++field)
        item.set(field.key(), *field);
    m_items[kind] << item;
}

template <class Programs>
void Listing::install(const Programs &programs)
{
    for (const Program &program : programs) {
        const int age = m_random.between(20, 1400);
        if (!m_random.chance(program.percent))
            continue;
        const QDate installed = qMax(m_on.addDays(-age), m_asset.inServiceOn.value_or(m_on.addDays(-age)));
        add(PartKind::Software, {{Name, QString::fromUtf8(program.name)},
                                 {Publisher, QString::fromUtf8(program.publisher)},
                                 {Version, QString::fromUtf8(program.version)},
                                 {InstalledOn, installed.toString(Qt::ISODate)}});
    }
}

/// One in thirty is nearly full.
qint64 Listing::freeOf(qint64 sizeMib)
{
    const int permille = m_random.perMille(33) ? m_random.between(14, 96) : m_random.between(160, 780);
    return sizeMib * permille / 1000;
}

void Listing::addVolumes()
{
    const bool isServer = m_asset.kind == AssetKind::Server;
    const qint64 system = isServer ? 129'024 : (m_random.chance(60) ? 487'386 : 243'691);
    add(PartKind::Disk,
        {{Name, isServer ? QStringLiteral("PERC H355 RAID 1") : QStringLiteral("KXG60ZNV512G")},
         {SizeMb, QString::number((system + 700) * 1024 * 1024 / 1'000'000)},
         {Type, isServer ? QStringLiteral("SAS") : QStringLiteral("NVMe")}});
    add(PartKind::Volume,
        {{Name, QStringLiteral("C:")},
         {Label, QStringLiteral("Système")},
         {FileSystem, QStringLiteral("NTFS")},
         {SizeMib, QString::number(system)},
         {FreeMib, QString::number(freeOf(system))},
         {Encryption, m_asset.kind == AssetKind::Laptop ? QStringLiteral("BitLocker") : QString()}});
    if (!isServer)
        return;
    const qint64 data = 1'907'200;
    add(PartKind::Volume, {{Name, QStringLiteral("D:")},
                           {Label, QStringLiteral("Données")},
                           {FileSystem, QStringLiteral("NTFS")},
                           {SizeMib, QString::number(data)},
                           {FreeMib, QString::number(freeOf(data))}});
}

void Listing::addMemory()
{
    if (!m_asset.ramMib)
        return;
    const int modules = *m_asset.ramMib > 8'192 ? 2 : 1;
    for (int i = 1; i <= modules; ++i)
        add(PartKind::Memory, {{Name, QStringLiteral("DIMM %1").arg(i)},
                               {SizeMib, QString::number(*m_asset.ramMib / modules)},
                               {Type, QStringLiteral("DDR4")},
                               {Speed, QStringLiteral("3200")}});
    add(PartKind::Processor, {{Name, m_asset.cpu}});
}

void Listing::addNetwork()
{
    add(PartKind::NetworkCard, {{Name, QStringLiteral("Intel Ethernet I219-LM")},
                                {Mac, m_asset.macAddresses.value(0)},
                                {Address, m_asset.ipAddresses.value(0)},
                                {Status, QStringLiteral("Up")},
                                {Speed, QStringLiteral("1000")},
                                {Type, QStringLiteral("ethernet")}});
    if (!m_asset.userName.isEmpty())
        add(PartKind::Login, {{Name, m_asset.userName}});
}

void Listing::addAntivirus()
{
    const bool isOld = m_random.perMille(25);
    const bool isOff = m_random.perMille(15);
    add(PartKind::Antivirus, {{Name, QStringLiteral("Windows Defender")},
                              {IsEnabled, isOff ? QStringLiteral("0") : QStringLiteral("1")},
                              {IsUpToDate, isOld ? QStringLiteral("0") : QStringLiteral("1")},
                              {Version, QStringLiteral("4.18.24090.11")}});
}

void Listing::addMonitors()
{
    const int screens = m_asset.kind == AssetKind::Laptop ? m_random.below(2) : m_random.between(1, 2);
    for (int i = 0; i < screens; ++i)
        add(PartKind::Monitor, {{Name, QStringLiteral("DELL P2422H")},
                                {Maker, QStringLiteral("Dell Inc.")},
                                {Serial, m_random.letters(QStringLiteral("0123456789BCDFGHJKLMNPQRST"), 7)}});
}

AssetParts Listing::take()
{
    const bool isServer = m_asset.kind == AssetKind::Server;
    if (!isServer && m_asset.kind != AssetKind::Workstation && m_asset.kind != AssetKind::Laptop)
        return {};
    addVolumes();
    addMemory();
    addNetwork();
    addAntivirus();
    if (isServer) {
        install(kServer);
    } else {
        install(kOffice);
        addMonitors();
    }
    AssetParts parts;
    for (auto kind = m_items.cbegin(); kind != m_items.cend(); ++kind)
        parts.set(kind.key(), *kind);
    return parts;
}

} // namespace

AssetParts demoParts(const Asset &asset, QDate on)
{
    return Listing(asset, on).take();
}

} // namespace core
