// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/InterventionTemplateService.h"
#include "core/services/demo/DemoOffice.h"

namespace core {

/// What a helpdesk hears every week.
Result<> addDemoTemplates(Unit &unit, DemoOffice & /*office*/)
{
    const QList<InterventionTemplate> templates{
        {.name = QStringLiteral("Mot de passe oublié"),
         .title = QStringLiteral("Mot de passe oublié, session à déverrouiller"),
         .description = QStringLiteral("Identité vérifiée par rappel au numéro connu. Nouveau mot de passe "
                                       "provisoire, à changer à la première ouverture de session."),
         .kind = InterventionKind::Request,
         .impact = Impact::User,
         .urgency = Urgency::High,
         .category = QStringLiteral("Comptes et droits"),
         .planned = Minutes(10)},
        {.name = QStringLiteral("Arrivée d’un collaborateur"),
         .title = QStringLiteral("Arrivée d’un collaborateur : compte, messagerie, poste"),
         .description =
             QStringLiteral("Nom, date d’arrivée, service, groupes et logiciels à demander au "
                            "client. Poste préparé, droits attribués, double authentification activée."),
         .kind = InterventionKind::Request,
         .channel = Channel::Email,
         .impact = Impact::User,
         .urgency = Urgency::Medium,
         .category = QStringLiteral("Comptes et droits"),
         .planned = Minutes(90)},
        {.name = QStringLiteral("Sauvegarde en échec"),
         .title = QStringLiteral("Sauvegarde de la nuit en échec"),
         .description =
             QStringLiteral("Relever l’erreur et la dernière sauvegarde valable, relancer le travail, "
                            "puis restaurer un fichier pour s’en assurer."),
         .kind = InterventionKind::CorrectiveImmediate,
         .channel = Channel::Monitoring,
         .impact = Impact::Company,
         .urgency = Urgency::Medium,
         .category = QStringLiteral("Sauvegarde"),
         .planned = Minutes(30)}};
    for (const InterventionTemplate &each : templates) {
        if (const auto id = save(unit, each); !id)
            return id.error();
    }
    return {};
}

} // namespace core
