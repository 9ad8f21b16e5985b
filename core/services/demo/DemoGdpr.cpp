// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/GdprService.h"
#include "core/services/WorkshopService.h"
#include "core/services/demo/DemoOffice.h"

#include <array>

namespace core {
namespace {

struct Model
{
    const char *name;
    const char *operations;
    const char *data;
    const char *persons;
    const char *subprocessors;
    const char *measures;
};

/// What this provider does for each of its clients.
constexpr std::array<Model, 3> kActivities{
    {{"Télémaintenance",
      "Prise en main des postes et des serveurs, réglages ; les données sont vues, pas copiées.",
      "Noms et comptes des utilisateurs, contenu affiché pendant la session", "Salariés du client", "",
      "Accord de l’utilisateur avant chaque session, comptes nominatifs à double facteur, journal des "
      "sessions"},
     {"Sauvegardes",
      "Copie, conservation, test et restauration des données ; suppression à la fin de la durée "
      "convenue.",
      "Toutes les données des serveurs sauvegardés", "Salariés, clients et correspondants du client",
      "Hébergeur du Rhin, Strasbourg",
      "Chiffrement, copie hors d’atteinte, tests de restauration chaque trimestre"},
     {"Gestion des comptes et des droits",
      "Création, modification et fermeture des comptes, sur demande écrite.",
      "Noms, fonctions, adresses électroniques, données de connexion", "Salariés du client", "",
      "Comptes d’administration séparés, revue annuelle des droits"}}};

const DemoClient *clientCalled(const DemoOffice &office, const char *shortName)
{
    for (const DemoClient &client : office.clients) {
        if (qstrcmp(client.model->shortName, shortName) == 0)
            return &client;
    }
    return nullptr;
}

const Asset *laptopOf(const DemoClient &client)
{
    for (const Asset &asset : client.machines) {
        if (asset.kind == AssetKind::Laptop && asset.lifeCycle < LifeCycle::Retired)
            return &asset;
    }
    return client.machines.isEmpty() ? nullptr : &client.machines.constFirst();
}

Result<> addActivities(Unit &unit, const DemoOffice &office)
{
    for (const DemoClient &client : office.clients) {
        for (const Model &model : kActivities) {
            const auto id =
                save(unit, ProcessingActivity{.client = client.id,
                                              .name = QString::fromUtf8(model.name),
                                              .operations = QString::fromUtf8(model.operations),
                                              .dataCategories = QString::fromUtf8(model.data),
                                              .persons = QString::fromUtf8(model.persons),
                                              .subprocessors = QString::fromUtf8(model.subprocessors),
                                              .measures = QString::fromUtf8(model.measures)});
            if (!id)
                return id.error();
        }
    }
    return {};
}

/// One that was told in time, and one of yesterday: the client knows, the authority does not yet.
Result<> addBreaches(Unit &unit, const DemoOffice &office)
{
    const DemoClient *past = clientCalled(office, "HOF");
    const DemoClient *open = clientCalled(office, "TIL");
    if (!past || !open)
        return {};
    const Instant aware = office.horizon - std::chrono::hours(60 * 24);
    const Instant recent = office.horizon - std::chrono::hours(19);
    const QList<DataBreach> breaches{
        {.client = past->id,
         .title = QStringLiteral("Portable volé dans un véhicule"),
         .happenedAt = aware - std::chrono::hours(10),
         .awareAt = aware,
         .natures = {BreachNature::Confidentiality, BreachNature::Availability},
         .facts = QStringLiteral("Portable d’un commercial volé dans un parking ; disque chiffré."),
         .dataCategories = QStringLiteral("Devis, coordonnées de clients"),
         .persons = QStringLiteral("Clients particuliers"),
         .personsCount = 120,
         .consequences = QStringLiteral("Peu probables : le disque est chiffré et la session était fermée."),
         .measures = QStringLiteral("Compte bloqué, accès à distance retiré, plainte déposée."),
         .clientToldAt = aware + std::chrono::hours(1),
         .authorityToldAt = aware + std::chrono::hours(26),
         .closedOn = localTime(aware, office.zone).day.addDays(5)},
        {.client = open->id,
         .title = QStringLiteral("Boîte de messagerie piratée"),
         .awareAt = recent,
         .natures = {BreachNature::Confidentiality, BreachNature::Integrity},
         .facts = QStringLiteral(
             "Connexions depuis l’étranger à la boîte de l’accueil, règle de transfert ajoutée."),
         .dataCategories = QStringLiteral("Courriels, coordonnées, factures"),
         .persons = QStringLiteral("Propriétaires d’animaux, fournisseurs"),
         .personsCount = 900,
         .consequences = QStringLiteral("Hameçonnage au nom de la clinique."),
         .measures = QStringLiteral("Mot de passe changé, sessions fermées, double facteur imposé."),
         .clientToldAt = recent + std::chrono::minutes(40)}};
    for (const DataBreach &breach : breaches) {
        if (const auto id = save(unit, breach, office.zone); !id)
            return id.error();
    }
    return {};
}

Result<> addWorkshop(Unit &unit, const DemoOffice &office)
{
    const DemoClient *owner = clientCalled(office, "WEN");
    const Asset *laptop = owner ? laptopOf(*owner) : nullptr;
    if (!laptop || owner->contacts.isEmpty() || office.technicians.isEmpty())
        return {};
    const QDate on = office.on;
    const auto taken = save(unit,
                            Custody{.client = owner->id,
                                    .asset = laptop->id,
                                    .sinceOn = on.addDays(-6),
                                    .dueOn = on.addDays(-1),
                                    .technician = office.technicians.constFirst().id,
                                    .counterpart = owner->contacts.constFirst().name,
                                    .reason = QStringLiteral("Écran à remplacer"),
                                    .stateBefore = QStringLiteral("Écran fendu, coque rayée"),
                                    .accessories = QStringLiteral("Chargeur, housse")},
                            on);
    if (!taken)
        return taken.error();
    const auto wiped = save(unit,
                            DataWiping{.client = owner->id,
                                       .asset = laptop->id,
                                       .medium = QStringLiteral("SSD NVMe 256 Go, remplacé"),
                                       .serial = QStringLiteral("S4EWNX0R204118"),
                                       .method = WipingMethod::SecureErase,
                                       .tool = QStringLiteral("nvme-cli 2.3"),
                                       .wipedOn = on.addDays(-40),
                                       .technician = office.technicians.constFirst().id,
                                       .isVerified = true,
                                       .fate = MediumFate::Recycled},
                            on);
    return wiped ? Result<>() : wiped.error();
}

} // namespace

Result<> addDemoGdpr(Unit &unit, DemoOffice &office)
{
    for (const auto add : {addActivities, addBreaches, addWorkshop}) {
        if (const Result<> done = add(unit, office); !done)
            return done;
    }
    return {};
}

} // namespace core
