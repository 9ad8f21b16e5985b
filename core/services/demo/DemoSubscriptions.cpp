// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/SubscriptionService.h"
#include "core/services/demo/DemoOffice.h"

#include <array>

namespace core {
namespace {

using enum SubscriptionKind;

/// Which of the client's machines use it.
enum class Machines { None, Computers, FirstServer };

/// One of a client's; `%1` stands for its domain name.
struct Model
{
    size_t client; ///< Its place among those of the demo.
    SubscriptionKind kind;
    const char *name;
    const char *issuer;
    const char *reference;
    int days;  ///< From the day of the demo to its last one; 0: without an end.
    int seats; ///< Beside one for each computer; kUncounted: not counted.
    Machines machines;
    int priceEuros;
    bool isAutoRenewed;
};

constexpr int kUncounted = -1'000;

constexpr std::array<const char *, 8> kDomains{"cabinet-kessler.example",       "menuiserie-hoffmann.example",
                                               "trois-tilleuls.example",        "transports-wendling.example",
                                               "atelier-des-possibles.example", "residence-du-parc.example",
                                               "etude-muller-roth.example",     "imprimerie-du-ried.example"};

constexpr std::array<Model, 29> kModels{{
    {0, Licence, "Microsoft 365 Business Standard", "Microsoft", "KES-2023-014", 12, 4, Machines::Computers,
     4'120, false},
    {0, Licence, "Logiciel de comptabilité", "Compta Rhin", "CR-88121", 143, kUncounted,
     Machines::FirstServer, 2'640, true},
    {0, Certificate, "*.%1", "Sectigo", "", 34, kUncounted, Machines::FirstServer, 190, false},
    {0, DomainName, "%1", "Gandi", "", 201, kUncounted, Machines::None, 16, true},
    {1, Licence, "Microsoft 365 Business Basic", "Microsoft", "HOF-2024-003", 96, -2, Machines::Computers,
     960, false},
    {1, Licence, "Logiciel de dessin de menuiserie", "Bois & Plans", "BP-4471", 0, kUncounted, Machines::None,
     3'900, false},
    {1, DomainName, "%1", "OVHcloud", "", 21, kUncounted, Machines::None, 12, false},
    {2, Licence, "Logiciel de gestion de clinique", "VétoGest", "VG-20117", 260, kUncounted,
     Machines::FirstServer, 1'780, true},
    {2, Licence, "Antivirus des postes", "ESET", "EP-0042", 58, 2, Machines::Computers, 540, false},
    {2, Certificate, "rdv.%1", "Let’s Encrypt", "", 71, kUncounted, Machines::None, 0, true},
    {2, DomainName, "%1", "OVHcloud", "", 118, kUncounted, Machines::None, 12, true},
    {3, Licence, "Microsoft 365 Business Standard", "Microsoft", "WEN-2022-001", 187, 3, Machines::Computers,
     3'370, true},
    {3, Licence, "Sauvegarde des serveurs", "Veeam", "WEN-SAV-2", 305, kUncounted, Machines::FirstServer, 890,
     false},
    {3, Certificate, "extranet.%1", "Sectigo", "", -9, kUncounted, Machines::FirstServer, 95, false},
    {3, DomainName, "%1", "Gandi", "", 330, kUncounted, Machines::None, 16, true},
    {4, Licence, "Microsoft 365 Business Premium (associations)", "Microsoft", "ADP-2024-009", 44, 0,
     Machines::Computers, 0, false},
    {4, DomainName, "%1", "Gandi", "", 87, kUncounted, Machines::None, 16, true},
    {5, DomainName, "%1", "OVHcloud", "", 152, kUncounted, Machines::None, 12, true},
    {6, Licence, "Microsoft 365 Business Standard", "Microsoft", "NOT-2023-002", 74, 1, Machines::Computers,
     2'990, false},
    {6, Licence, "Logiciel de rédaction d’actes", "Actes & Minutes", "AM-6720", 216, kUncounted,
     Machines::FirstServer, 5'200, true},
    {6, Licence, "Antivirus des postes", "ESET", "EP-0057", 167, 1, Machines::Computers, 690, false},
    {6, Certificate, "*.%1", "Sectigo", "", 128, kUncounted, Machines::FirstServer, 190, false},
    {6, DomainName, "%1", "Gandi", "", -4, kUncounted, Machines::None, 16, true},
    {7, Licence, "Suite de prépresse", "Adobe", "RIE-PAO-1", 27, kUncounted, Machines::None, 4'310, false},
    {7, Licence, "Microsoft 365 Apps", "Microsoft", "RIE-2024-006", 233, 2, Machines::Computers, 2'480, true},
    {7, Licence, "Sauvegarde des serveurs", "Veeam", "RIE-SAV-1", 110, kUncounted, Machines::FirstServer, 890,
     false},
    {7, Certificate, "boutique.%1", "Let’s Encrypt", "", 62, kUncounted, Machines::None, 0, true},
    {7, DomainName, "%1", "OVHcloud", "", 264, kUncounted, Machines::None, 12, true},
    {7, DomainName, "boutique-du-ried.example", "OVHcloud", "", 39, kUncounted, Machines::None, 12, false},
}};

bool isComputer(const Asset &asset)
{
    return asset.kind == AssetKind::Workstation || asset.kind == AssetKind::Laptop;
}

QList<AssetId> machinesOf(const DemoClient &client, Machines which)
{
    QList<AssetId> chosen;
    for (const Asset &asset : client.machines) {
        const bool fits = which == Machines::Computers ? isComputer(asset) : asset.kind == AssetKind::Server;
        if (which != Machines::None && fits)
            chosen << asset.id;
    }
    return which == Machines::FirstServer ? chosen.mid(0, 1) : chosen;
}

Subscription subscriptionOf(const Model &model, const DemoClient &client, QDate on)
{
    const QString domain = QString::fromUtf8(kDomains.at(model.client));
    Subscription subscription{.client = client.id,
                              .kind = model.kind,
                              .name = QString::fromUtf8(model.name).replace(QStringLiteral("%1"), domain),
                              .issuer = QString::fromUtf8(model.issuer),
                              .reference = QString::fromUtf8(model.reference)};
    subscription.assets = machinesOf(client, model.machines);
    if (model.kind == Licence)
        subscription.supplier = QStringLiteral("Grossiste Rhin Sud");
    if (model.kind == Certificate)
        subscription.domainNames = {subscription.name};
    if (model.seats != kUncounted)
        subscription.seats = static_cast<int>(subscription.assets.size()) + model.seats;
    if (model.kind != Licence)
        subscription.vaultEntry = QStringLiteral("%1 / %2").arg(domain, subscription.issuer);
    if (model.days != 0) {
        subscription.expiresOn = on.addDays(model.days);
        subscription.startsOn = subscription.expiresOn->addYears(-1).addDays(1);
    }
    subscription.isAutoRenewed = model.isAutoRenewed;
    if (model.priceEuros > 0)
        subscription.price = Money{model.priceEuros * 100LL};
    return subscription;
}

} // namespace

Result<> addDemoSubscriptions(Unit &unit, DemoOffice &office)
{
    for (const Model &model : kModels) {
        const DemoClient &client = office.clients.at(static_cast<qsizetype>(model.client));
        const auto id = save(unit, subscriptionOf(model, client, office.on));
        if (!id)
            return id.error();
    }
    return {};
}

} // namespace core
