// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/AssetService.h"
#include "core/services/demo/DemoOffice.h"
#include "core/services/demo/DemoParts.h"

#include <array>

namespace core {
namespace {

struct Model
{
    AssetKind kind;
    const char *maker;
    const char *model;
    const char *cpu;
    qint64 ramMib;
    int priceEuros;
    int warrantyYears;
};

constexpr std::array<Model, 7> kWorkstations{{
    {AssetKind::Workstation, "Dell", "OptiPlex 7010", "Intel Core i5-13500", 16'384, 790, 3},
    {AssetKind::Workstation, "Dell", "OptiPlex 3080", "Intel Core i5-10505", 8'192, 690, 3},
    {AssetKind::Workstation, "HP", "ProDesk 400 G7", "Intel Core i5-10500", 8'192, 650, 3},
    {AssetKind::Workstation, "HP", "Pro Mini 400 G9", "Intel Core i5-12500T", 16'384, 720, 3},
    {AssetKind::Workstation, "Lenovo", "ThinkCentre M70q Gen 3", "Intel Core i5-12400T", 16'384, 710, 3},
    {AssetKind::Workstation, "Lenovo", "ThinkCentre M720q", "Intel Core i5-8400T", 8'192, 640, 3},
    {AssetKind::Workstation, "Fujitsu", "Esprimo P558", "Intel Core i3-9100", 8'192, 560, 3},
}};
constexpr std::array<Model, 5> kLaptops{{
    {AssetKind::Laptop, "Dell", "Latitude 5540", "Intel Core i5-1345U", 16'384, 1'150, 3},
    {AssetKind::Laptop, "HP", "EliteBook 840 G8", "Intel Core i5-1135G7", 16'384, 1'190, 3},
    {AssetKind::Laptop, "HP", "ProBook 450 G7", "Intel Core i5-10210U", 8'192, 890, 3},
    {AssetKind::Laptop, "Lenovo", "ThinkPad T14 Gen 3", "AMD Ryzen 5 PRO 6650U", 16'384, 1'240, 3},
    {AssetKind::Laptop, "Lenovo", "ThinkPad L15 Gen 1", "Intel Core i5-10210U", 8'192, 870, 3},
}};
constexpr std::array<Model, 3> kServers{{
    {AssetKind::Server, "Dell", "PowerEdge T350", "Intel Xeon E-2334", 65'536, 3'400, 5},
    {AssetKind::Server, "HPE", "ProLiant ML30 Gen10", "Intel Xeon E-2224", 32'768, 2'300, 3},
    {AssetKind::Server, "Dell", "PowerEdge T150", "Intel Xeon E-2314", 32'768, 2'100, 5},
}};
constexpr std::array<Model, 8> kEquipment{{
    {AssetKind::Printer, "Kyocera", "ECOSYS M5526cdw", "", 0, 520, 2},
    {AssetKind::Printer, "Brother", "HL-L5210DN", "", 0, 310, 2},
    {AssetKind::Network, "Aruba", "Instant On 1930 24G", "", 0, 340, 5},
    {AssetKind::Network, "Zyxel", "USG FLEX 100", "", 0, 610, 2},
    {AssetKind::Storage, "Synology", "DS923+", "AMD Ryzen R1600", 4'096, 980, 3},
    {AssetKind::Ups, "Eaton", "5P 1150i", "", 0, 640, 3},
    {AssetKind::Printer, "HP", "LaserJet Pro M404dn", "", 0, 270, 1},
    {AssetKind::Phone, "Yealink", "T46U", "", 0, 130, 1},
}};

const QStringList &firstNames()
{
    static const QStringList kNames{
        QStringLiteral("anne"),     QStringLiteral("baptiste"), QStringLiteral("claire"),
        QStringLiteral("denis"),    QStringLiteral("emma"),     QStringLiteral("fabien"),
        QStringLiteral("gaelle"),   QStringLiteral("hugo"),     QStringLiteral("isabelle"),
        QStringLiteral("jules"),    QStringLiteral("karine"),   QStringLiteral("laurent"),
        QStringLiteral("manon"),    QStringLiteral("nicolas"),  QStringLiteral("oceane"),
        QStringLiteral("philippe"), QStringLiteral("quentin"),  QStringLiteral("romane"),
        QStringLiteral("sandrine"), QStringLiteral("theo"),     QStringLiteral("valerie"),
        QStringLiteral("william"),  QStringLiteral("yasmine"),  QStringLiteral("zoe")};
    return kNames;
}

/// Makes the machines of one client, each with the next number of its kind.
class Parc
{
public:
    Parc(Unit &unit, DemoOffice &office, DemoClient &client)
        : m_unit(unit), m_office(office), m_client(client)
    {
    }

    Result<> fill();

private:
    Result<> add(const Model &model, const QString &prefix);
    void date(Asset &asset, const Model &model);
    void system(Asset &asset);
    void identify(Asset &asset);

    Unit &m_unit;
    DemoOffice &m_office;
    DemoClient &m_client;
    QHash<QString, int> m_numbers;
    int m_host = 10;
};

Result<> Parc::fill()
{
    const DemoClientModel &model = *m_client.model;
    const auto any = [this](const auto &models) {
        return models.at(static_cast<size_t>(m_office.random.below(static_cast<int>(models.size()))));
    };
    for (int i = 0; i < model.servers; ++i) {
        if (const Result<> done = add(any(kServers), QStringLiteral("SRV")); !done)
            return done;
    }
    for (int i = 0; i < model.computers; ++i) {
        const bool isLaptop = m_office.random.chance(32);
        const Result<> done = isLaptop ? add(any(kLaptops), QStringLiteral("PORT"))
                                       : add(any(kWorkstations), QStringLiteral("PC"));
        if (!done)
            return done;
    }
    // A network, a printer for eight desks, and what keeps the servers alive.
    const int equipment = 1 + model.computers / 8 + (model.servers > 0 ? 1 : 0);
    for (int i = 0; i < equipment; ++i) {
        const Model &each = kEquipment.at(static_cast<size_t>(i) % kEquipment.size());
        static const QHash<AssetKind, QString> kPrefixes{{AssetKind::Printer, QStringLiteral("IMP")},
                                                         {AssetKind::Network, QStringLiteral("RES")},
                                                         {AssetKind::Storage, QStringLiteral("NAS")},
                                                         {AssetKind::Ups, QStringLiteral("OND")},
                                                         {AssetKind::Phone, QStringLiteral("TEL")}};
        if (const Result<> done = add(each, kPrefixes.value(each.kind)); !done)
            return done;
    }
    return {};
}

Result<> Parc::add(const Model &model, const QString &prefix)
{
    const int number = ++m_numbers[prefix];
    Asset asset{.client = m_client.id,
                .site = m_client.sites.at(m_office.random.chance(80) ? 0 : m_client.sites.size() - 1).id,
                .kind = model.kind,
                .name = QStringLiteral("%1-%2%3")
                            .arg(QString::fromUtf8(m_client.model->shortName), prefix)
                            .arg(number, 2, 10, QLatin1Char('0')),
                .maker = QString::fromUtf8(model.maker),
                .model = QString::fromUtf8(model.model),
                .cpu = QString::fromUtf8(model.cpu)};
    asset.tag = QStringLiteral("V%1").arg(m_client.id.value() * 1000 + m_host, 6, 10, QLatin1Char('0'));
    if (model.ramMib > 0)
        asset.ramMib = model.ramMib;
    date(asset, model);
    system(asset);
    identify(asset);
    const auto id = save(m_unit, asset, demoParts(asset, m_office.on));
    if (!id)
        return id.error();
    asset.id = *id;
    if (asset.lifeCycle == LifeCycle::InService)
        m_client.machines << asset;
    return {};
}

/// Bought in the last five years: many warranties end around now.
void Parc::date(Asset &asset, const Model &model)
{
    asset.purchasedOn = m_office.on.addDays(-m_office.random.between(40, 5 * 365));
    asset.inServiceOn = asset.purchasedOn->addDays(m_office.random.between(2, 20));
    asset.warrantyUntil = asset.purchasedOn->addYears(model.warrantyYears).addDays(-1);
    asset.supplier = QStringLiteral("Grossiste Rhin Sud");
    asset.price = Money{model.priceEuros * 100LL};
    if (*asset.purchasedOn < m_office.on.addDays(-1460) && m_office.random.chance(12)) {
        asset.lifeCycle = LifeCycle::Retired;
        asset.retiredOn = m_office.on.addDays(-m_office.random.between(20, 200));
    }
}

void Parc::system(Asset &asset)
{
    const int age = static_cast<int>(asset.purchasedOn->daysTo(m_office.on) / 365);
    if (asset.kind == AssetKind::Server) {
        asset.osName = age >= 3 ? QStringLiteral("Windows Server 2019 Standard")
                                : QStringLiteral("Windows Server 2022 Standard");
        asset.osVersion = age >= 3 ? QStringLiteral("1809") : QStringLiteral("21H2");
        asset.criticality = Criticality::Vital;
        return;
    }
    if (asset.kind == AssetKind::Storage) {
        asset.osName = QStringLiteral("Synology DSM");
        asset.osVersion = QStringLiteral("7.2");
        asset.criticality = Criticality::High;
        return;
    }
    if (asset.kind != AssetKind::Workstation && asset.kind != AssetKind::Laptop)
        return;
    const bool isOld = age >= 3 && m_office.random.chance(60);
    asset.osName =
        isOld ? QStringLiteral("Windows 10 Professionnel") : QStringLiteral("Windows 11 Professionnel");
    asset.osVersion = isOld ? QStringLiteral("22H2")
                            : m_office.random.pick(QStringList{QStringLiteral("24H2"), QStringLiteral("25H2"),
                                                               QStringLiteral("25H2")});
    asset.userName = m_office.random.pick(firstNames());
}

void Parc::identify(Asset &asset)
{
    static const QString kSerial = QStringLiteral("0123456789BCDFGHJKLMNPQRSTVWXYZ");
    static const QString kHex = QStringLiteral("0123456789abcdef");
    DemoRandom &random = m_office.random;
    asset.serial = random.letters(kSerial, asset.maker == QLatin1String("Dell") ? 7 : 10);
    asset.uuid = QStringList{random.letters(kHex, 8), random.letters(kHex, 4),
                             QStringLiteral("4") + random.letters(kHex, 3),
                             QStringLiteral("a") + random.letters(kHex, 3), random.letters(kHex, 12)}
                     .join(QLatin1Char('-'));
    QStringList bytes{QStringLiteral("02")}; // Locally given: no maker's address.
    for (int i = 0; i < 5; ++i)
        bytes << random.letters(kHex, 2);
    asset.macAddresses = {bytes.join(QLatin1Char(':'))};
    asset.ipAddresses = {QStringLiteral("192.168.%1.%2").arg(10 + m_client.id.value() % 200).arg(m_host++)};
    asset.deviceId = asset.name + asset.inServiceOn->toString(QStringLiteral("-yyyy-MM-dd-09-00-00"));
    if (asset.kind != AssetKind::Ups && asset.kind != AssetKind::Phone)
        asset.inventoriedAt = instantOf(m_office.on.addDays(-random.between(1, 9)),
                                        12 * 3600 + random.below(3600), m_office.zone);
}

} // namespace

Result<> addDemoMachines(Unit &unit, DemoOffice &office)
{
    for (DemoClient &client : office.clients) {
        if (const Result<> done = Parc(unit, office, client).fill(); !done)
            return done;
    }
    return {};
}

} // namespace core
