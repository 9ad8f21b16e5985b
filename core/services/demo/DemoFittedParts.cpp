// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/Zone.h"
#include "core/services/PartService.h"
#include "core/services/demo/DemoOffice.h"
#include "core/storage/InterventionRepository.h"

#include <algorithm>
#include <array>

namespace core {
namespace {

/// What is fitted where that was the cause.
struct DemoPart
{
    const char *cause;
    const char *label;
    const char *reference;
    const char *serial; ///< How serial numbers of such begin; empty: it has none.
    qint64 thousandths;
    qint64 cents;
    const char *recommendation;
};

constexpr std::array<DemoPart, 11> kParts{{
    {"Galets d’entraînement usés", "Kit de galets d’entraînement", "L2725-60002", "", 1000, 4'290, ""},
    {"Câble abîmé en limite de baie", "Cordon RJ45 catégorie 6, blindé", "RJ6-S", "", 2000, 690, ""},
    {"Câble abîmé en limite de baie", "Câble réseau catégorie 6, au mètre", "CAT6-LSZH", "", 12'500, 145, ""},
    {"Barrette mémoire défaillante", "Mémoire DDR4 8 Go 3200 MHz", "KVR32N22S8/8", "9965745", 1000, 3'450,
     ""},
    {"Disque mécanique en fin de vie", "SSD 480 Go SATA", "SA400S37/480G", "50026B77", 1000, 5'990,
     "Les postes du même âge ont le même disque : prévoir leur remplacement."},
    {"Batterie usée", "Batterie de portable", "0TYPE4-68WH", "CN0TY", 1000, 7'900, ""},
    {"Batteries d’onduleur en fin de vie", "Jeu de batteries pour onduleur", "RBC124", "UB12", 1000, 14'500,
     "Essai de bascule à refaire chaque année."},
    {"Alimentation défaillante", "Alimentation 495 W remplaçable à chaud", "450-AEBM", "PH16", 1000, 21'900,
     "Une seconde alimentation éviterait cet arrêt."},
    {"Commutateur principal en panne", "Commutateur 24 ports administrable", "J9776A", "SG5", 1000, 48'900,
     "Garder un commutateur de secours configuré."},
    {"Deux disques en panne", "Disque SAS 1,2 To 10 000 tr/min", "400-ATJL", "S0K1", 2000, 26'400,
     "Grappe à surveiller : alerte de disque à envoyer au prestataire."},
    {"Disque système défaillant", "SSD 480 Go SATA", "SA400S37/480G", "50026B77", 1000, 5'990, ""},
}};

QString fromSource(const char *text)
{
    return QString::fromUtf8(text);
}

struct Fitting
{
    Intervention intervention = {};
    QDate day = {};
};

/// Those that were worked on on site, on the day of the last work.
Result<QList<Fitting>> fittings(Unit &unit, const DemoOffice &office)
{
    const auto rows = unit.connection().all<std::pair<InterventionId, Instant>>(
        QStringLiteral("SELECT w.intervention_id, MAX(w.started_at) FROM work_entry w WHERE w.mode = %1 "
                       "GROUP BY w.intervention_id ORDER BY w.intervention_id")
            .arg(static_cast<int>(WorkMode::OnSite)),
        {}, [](const Fields &fields) { return std::pair(fields.id<InterventionId>(0), fields.instant(1)); });
    if (!rows)
        return rows.error();
    QList<Fitting> found;
    for (const auto &[id, at] : *rows) {
        const auto intervention = InterventionRepository(unit.connection()).find(id);
        if (!intervention)
            return intervention.error();
        found << Fitting{.intervention = *intervention, .day = localTime(at, office.zone).day};
    }
    return found;
}

Result<> fit(Unit &unit, const Fitting &fitting, const DemoPart &part)
{
    const QString serial = fromSource(part.serial);
    const auto id =
        save(unit,
             PartUsed{.intervention = fitting.intervention.id,
                      .label = french(fromSource(part.label)),
                      .reference = fromSource(part.reference),
                      .serial = serial.isEmpty()
                                    ? serial
                                    : serial + QString::number(40'000 + fitting.intervention.id.value() * 37),
                      .thousandths = part.thousandths,
                      .unitPrice = {part.cents},
                      .fittedOn = fitting.day});
    if (!id)
        return id.error();
    if (*part.recommendation == '\0')
        return {};
    Intervention advised = fitting.intervention;
    advised.recommendation = french(fromSource(part.recommendation));
    return InterventionRepository::update(unit, advised);
}

} // namespace

Result<> addDemoFittedParts(Unit &unit, DemoOffice &office)
{
    const auto all = fittings(unit, office);
    if (!all)
        return all.error();
    for (const Fitting &fitting : *all) {
        for (const DemoPart &part : kParts) {
            if (fitting.intervention.cause != french(fromSource(part.cause)))
                continue;
            if (const Result<> done = fit(unit, fitting, part); !done)
                return done;
        }
    }
    return {};
}

} // namespace core
