// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/demo/DemoStories.h"

#include <array>

namespace core {
namespace {

using enum InterventionKind;
using enum WorkMode;

constexpr auto kFirm = Impact::Company;
constexpr auto kTeam = Impact::Team;
constexpr auto kUser = Impact::User;
constexpr auto kHigh = Urgency::High;
constexpr auto kMedium = Urgency::Medium;
constexpr auto kLow = Urgency::Low;
constexpr auto kPc = AssetKind::Workstation;
constexpr auto kLaptop = AssetKind::Laptop;
constexpr auto kServer = AssetKind::Server;
constexpr auto kPrinter = AssetKind::Printer;
constexpr auto kNetwork = AssetKind::Network;

constexpr std::array<DemoStory, 30> kIncidents{{
    {CorrectiveImmediate, "Impression", "Imprimante %1 hors ligne pour toute l’équipe",
     "Plus aucune impression depuis ce matin, la file reste en attente.",
     "Adresse IP changée après une coupure",
     "Réservation DHCP posée, port d’impression recréé sur le serveur, file vidée.", kTeam, kMedium, kPrinter,
     Remote, 35},
    {CorrectiveImmediate, "Impression", "Bourrages répétés sur %1", "Bourrage toutes les vingt pages, bac 2.",
     "Galets d’entraînement usés", "Galets remplacés, guide papier nettoyé, cinquante pages d’essai.", kUser,
     kMedium, kPrinter, OnSite, 50},
    {CorrectiveImmediate, "Messagerie", "Outlook demande sans cesse le mot de passe",
     "Fenêtre de connexion à chaque démarrage, courriels en attente d’envoi.",
     "Jeton d’authentification périmé",
     "Profil Office déconnecté puis reconnecté, gestionnaire d’identifiants vidé.", kUser, kMedium, kPc,
     Remote, 25},
    {CorrectiveImmediate, "Messagerie", "Courriels rejetés par un fournisseur",
     "Les réponses vers un fournisseur reviennent avec l’erreur 550.", "Enregistrement SPF incomplet",
     "Zone DNS complétée, envoi vérifié avec le destinataire.", kTeam, kMedium, kServer, Remote, 55},
    {CorrectiveImmediate, "Messagerie", "Boîte aux lettres pleine", "Plus de réception depuis hier soir.",
     "Quota atteint par les pièces jointes",
     "Archivage en ligne activé, dossier « Éléments envoyés » allégé.", kUser, kMedium, kPc, Remote, 20},
    {CorrectiveImmediate, "Réseau", "Wi-Fi inaccessible en salle de réunion",
     "Les portables voient le réseau mais ne s’y connectent pas.", "Borne figée après mise à jour",
     "Borne redémarrée, microprogramme revenu à la version précédente.", kTeam, kMedium, kNetwork, Remote,
     30},
    {CorrectiveImmediate, "Réseau", "Lenteurs réseau dans l’atelier",
     "Ouverture des fichiers en plusieurs minutes.", "Câble abîmé en limite de baie",
     "Cordon et prise remplacés, lien remonté à 1 Gbit/s.", kTeam, kMedium, kNetwork, OnSite, 80},
    {CorrectiveImmediate, "Réseau", "VPN : connexion refusée en télétravail",
     "Message « certificat non valide » depuis le domicile.", "Certificat du poste expiré",
     "Certificat renouvelé, profil VPN redéployé.", kUser, kMedium, kLaptop, Remote, 30},
    {CorrectiveImmediate, "Poste de travail", "%1 ne démarre plus", "Écran noir après le logo, trois bips.",
     "Barrette mémoire défaillante", "Barrette remplacée, test mémoire complet sans erreur.", kUser, kHigh,
     kPc, OnSite, 75},
    {CorrectiveImmediate, "Poste de travail", "%1 très lent depuis une semaine",
     "Dix minutes pour ouvrir la session, disque à 100 %.", "Disque mécanique en fin de vie",
     "Disque cloné sur un SSD, session ouverte en vingt secondes.", kUser, kMedium, kPc, OnSite, 110},
    {CorrectiveImmediate, "Poste de travail", "Écran bleu au réveil de %1",
     "Deux fois par jour, code DRIVER_POWER_STATE_FAILURE.", "Pilote graphique incompatible",
     "Pilote du constructeur installé, mise en veille vérifiée pendant deux jours.", kUser, kMedium, kLaptop,
     Remote, 45},
    {CorrectiveImmediate, "Poste de travail", "Session bloquée au message « Bienvenue »",
     "Impossible d’ouvrir la session.", "Profil utilisateur endommagé",
     "Profil reconstruit, données reprises.", kUser, kHigh, kPc, Remote, 55},
    {CorrectiveImmediate, "Poste de travail", "Double écran non reconnu sur %1",
     "Le second écran reste noir.", "Station d’accueil à mettre à jour",
     "Microprogramme de la station mis à jour.", kUser, kLow, kLaptop, Remote, 25},
    {CorrectiveImmediate, "Poste de travail", "Clavier et souris sans réaction",
     "Les touches ne répondent plus par moments.", "Récepteur sans fil perturbé",
     "Récepteur déplacé en façade, piles changées.", kUser, kLow, kPc, Remote, 15},
    {CorrectiveImmediate, "Logiciel métier", "Le logiciel de gestion se ferme à l’édition des factures",
     "Fermeture sans message au moment de l’aperçu.", "Composant d’impression corrompu",
     "Composant réinstallé avec l’éditeur, dix factures éditées.", kTeam, kMedium, kPc, Remote, 65},
    {CorrectiveImmediate, "Logiciel métier", "Licence refusée au démarrage du logiciel de dessin",
     "« Aucune licence disponible » alors que deux postes sont éteints.", "Service de licences arrêté",
     "Service redémarré et passé en démarrage automatique différé.", kTeam, kMedium, kServer, Remote, 30},
    {CorrectiveImmediate, "Logiciel métier", "Erreur de synchronisation de l’agenda partagé",
     "Les rendez-vous pris à l’accueil n’apparaissent pas en cabinet.", "Connecteur à réautoriser",
     "Connecteur autorisé à nouveau, rattrapage vérifié.", kTeam, kMedium, kPc, Remote, 40},
    {CorrectiveImmediate, "Fichiers", "Dossier partagé inaccessible",
     "Accès refusé au dossier « Comptabilité ».", "Droits perdus après déplacement",
     "Droits hérités rétablis, contrôle avec deux comptes.", kTeam, kMedium, kServer, Remote, 30},
    {CorrectiveImmediate, "Fichiers", "Fichier écrasé par erreur", "Le tableau de la semaine a été remplacé.",
     "Erreur de manipulation", "Version de la veille restaurée depuis la sauvegarde.", kUser, kMedium,
     kServer, Remote, 20},
    {CorrectiveImmediate, "Fichiers", "Lecteurs réseau absents à l’ouverture de session",
     "Les lecteurs P: et S: manquent un matin sur deux.", "Réseau prêt après l’ouverture de session",
     "Stratégie « attendre le réseau » appliquée.", kUser, kLow, kPc, Remote, 25},
    {CorrectiveImmediate, "Sauvegarde", "Sauvegarde de la nuit en échec",
     "Alerte de la supervision à 2 h 10.", "Espace insuffisant sur le NAS",
     "Anciennes versions purgées, durée de conservation ajustée, reprise vérifiée.", kTeam, kMedium, kServer,
     Remote, 45},
    {CorrectiveImmediate, "Sécurité", "Courriel frauduleux ouvert par un utilisateur",
     "Lien cliqué, aucun mot de passe saisi d’après l’utilisateur.", "Hameçonnage",
     "Poste analysé, mot de passe changé, domaine bloqué, rappel envoyé à l’équipe.", kTeam, kHigh, kPc,
     Remote, 60},
    {CorrectiveImmediate, "Sécurité", "Alerte antivirus sur %1", "Menace isolée dans les téléchargements.",
     "Logiciel indésirable joint à un convertisseur", "Fichier supprimé, analyse complète sans autre menace.",
     kUser, kMedium, kPc, Remote, 35},
    {CorrectiveImmediate, "Téléphonie", "Coupures pendant les appels",
     "La voix se coupe après quelques secondes.", "Priorité voix absente du commutateur",
     "Réseau voix séparé et prioritaire, trois appels d’essai.", kTeam, kMedium, kNetwork, Remote, 50},
    {CorrectiveDeferred, "Téléphonie", "Renvoi d’appel inactif le midi",
     "Les appels sonnent dans le vide de 12 h à 14 h.", "Plage horaire mal saisie",
     "Plage corrigée chez l’opérateur.", kUser, kLow, kNetwork, Remote, 20},
    {CorrectiveDeferred, "Matériel", "Ventilateur bruyant sur %1",
     "Bruit continu, le poste reste utilisable.", "Poussière dans le refroidisseur",
     "Nettoyage complet, pâte thermique remplacée.", kUser, kLow, kPc, OnSite, 40},
    {CorrectiveDeferred, "Matériel", "Batterie de %1 à remplacer", "Autonomie tombée à vingt minutes.",
     "Batterie usée", "Batterie du constructeur posée, étalonnage fait.", kUser, kLow, kLaptop, OnSite, 30},
    {CorrectiveDeferred, "Matériel", "Voyant d’onduleur orange", "Alerte de batterie, aucune coupure.",
     "Batteries d’onduleur en fin de vie", "Jeu de batteries remplacé, essai de bascule réussi.", kTeam, kLow,
     AssetKind::Ups, OnSite, 60},
    {CorrectiveDeferred, "Mises à jour", "Mise à jour Windows en boucle sur %1",
     "Échec 0x800f081f à chaque arrêt.", "Magasin de composants endommagé",
     "Réparation DISM, mise à jour installée.", kUser, kLow, kPc, Remote, 50},
    {CorrectiveDeferred, "Impression", "Couleurs ternes sur %1", "Les plaquettes sortent trop claires.",
     "Calibrage à refaire", "Calibrage complet, profil couleur installé.", kUser, kLow, kPrinter, OnSite, 45},
}};

constexpr std::array<DemoStory, 8> kOutages{{
    {Curative, "Serveur", "Serveur %1 inaccessible",
     "Aucun fichier ni logiciel de gestion pour toute l’entreprise.", "Alimentation défaillante",
     "Alimentation remplacée, volumes vérifiés, services relancés.", kFirm, kHigh, kServer, OnSite, 150},
    {Curative, "Réseau", "Plus d’accès à internet sur le site", "Messagerie et téléphonie coupées.",
     "Panne chez l’opérateur", "Bascule sur la liaison 4G de secours, puis retour sur la fibre.", kFirm,
     kHigh, kNetwork, Remote, 90},
    {Curative, "Réseau", "Commutateur principal en panne", "Une moitié du bâtiment sans réseau.",
     "Commutateur hors service", "Commutateur de prêt installé, configuration restaurée.", kFirm, kMedium,
     kNetwork, OnSite, 120},
    {Curative, "Serveur", "Logiciel de gestion indisponible pour tous",
     "Erreur de connexion à la base de données.", "Disque de données plein",
     "Journaux purgés, volume étendu, alerte de seuil ajoutée.", kFirm, kHigh, kServer, Remote, 75},
    {Curative, "Messagerie", "Messagerie indisponible", "Ni envoi ni réception depuis 8 h.",
     "Domaine non renouvelé", "Domaine renouvelé, propagation suivie, rappel d’échéance créé.", kFirm,
     kMedium, kServer, Remote, 100},
    {Curative, "Sauvegarde", "Restauration complète après panne de %1",
     "Grappe de disques dégradée puis perdue.", "Deux disques en panne",
     "Disques remplacés, restauration depuis la sauvegarde de la nuit, contrôles faits.", kFirm, kMedium,
     kServer, OnSite, 260},
    {Curative, "Électricité", "Arrêt des serveurs après coupure de courant",
     "Les serveurs n’ont pas redémarré seuls.", "Onduleur non relié au serveur",
     "Redémarrage, arrêt propre par l’onduleur configuré et essayé.", kFirm, kMedium, kServer, OnSite, 95},
    {Curative, "Logiciel métier", "Poste d’accueil hors service", "L’accueil ne peut plus encaisser.",
     "Disque système défaillant", "Poste de prêt installé dans l’heure, données reprises.", kTeam, kHigh, kPc,
     OnSite, 85},
}};

constexpr std::array<DemoStory, 16> kRequests{{
    {Request, "Comptes", "Création d’un compte pour une arrivée",
     "Arrivée lundi prochain, accès messagerie et dossiers.", "",
     "Compte, boîte et droits créés, fiche remise.", kUser, kMedium, kPc, Remote, 35},
    {Request, "Comptes", "Fermeture d’un compte après un départ",
     "Départ en fin de semaine, redirection des courriels.", "",
     "Compte désactivé, boîte convertie et redirigée.", kUser, kMedium, kPc, Remote, 20},
    {Request, "Comptes", "Réinitialisation de mot de passe", "Mot de passe oublié au retour de congés.", "",
     "Mot de passe provisoire transmis après vérification de l’identité.", kUser, kMedium, kPc, Remote, 10},
    {Request, "Droits", "Accès à un dossier partagé",
     "Accès en lecture au dossier « Direction », accord du responsable.", "",
     "Droit ajouté au groupe, contrôle fait.", kUser, kLow, kServer, Remote, 15},
    {Request, "Logiciels", "Installation d’un logiciel de PDF",
     "Besoin de signer et fusionner des documents.", "", "Logiciel installé, licence enregistrée.", kUser,
     kLow, kPc, Remote, 25},
    {Request, "Logiciels", "Installation du logiciel métier sur %1",
     "Second poste pour la période de clôture.", "", "Installation et essai avec l’utilisateur.", kUser,
     kMedium, kPc, Remote, 45},
    {Request, "Matériel", "Préparation d’un nouveau portable", "Remplacement d’un poste de plus de cinq ans.",
     "", "Poste préparé, données reprises, ancien disque effacé.", kUser, kMedium, kLaptop, OnSite, 150},
    {Request, "Matériel", "Prêt d’un écran pour le télétravail", "Deux semaines à partir de jeudi.", "",
     "Écran remis, retour noté.", kUser, kLow, kPc, OnSite, 20},
    {Request, "Messagerie", "Création d’une adresse commune", "Adresse recrutement@ pour trois personnes.",
     "", "Boîte partagée créée et ajoutée aux trois profils.", kTeam, kLow, kServer, Remote, 20},
    {Request, "Messagerie", "Signature de courriel commune", "Nouvelle charte à appliquer à toute l’équipe.",
     "", "Modèle déployé pour tous les comptes.", kTeam, kLow, kServer, Remote, 60},
    {Request, "Conseil", "Question sur l’authentification à deux facteurs", "Comment changer de téléphone ?",
     "", "Marche à suivre expliquée, nouveau téléphone enregistré.", kUser, kMedium, kPc, Remote, 15},
    {Request, "Téléphonie", "Nouveau poste téléphonique", "Poste supplémentaire pour l’accueil.", "",
     "Poste installé, numéro interne attribué.", kUser, kLow, kNetwork, OnSite, 40},
    {Request, "Déménagement", "Déplacement de deux postes", "Réaménagement du premier étage.", "",
     "Postes déplacés, prises brassées.", kTeam, kLow, kPc, OnSite, 70},
    {Request, "Sauvegarde", "Restauration d’un dossier ancien", "Dossier client de l’an dernier à retrouver.",
     "", "Dossier restauré à côté de l’original.", kUser, kMedium, kServer, Remote, 25},
    {Request, "Conseil", "Devis pour trois postes", "Remplacement prévu avant l’été.", "",
     "Proposition envoyée avec deux variantes.", kTeam, kLow, kPc, Remote, 30},
    {Request, "Formation", "Prise en main de l’espace de partage", "Une heure pour deux personnes.", "",
     "Séance faite, aide-mémoire laissé.", kTeam, kLow, kPc, OnSite, 60},
}};

constexpr std::array<DemoStory, 6> kProjects{{
    {Evolutive, "Postes", "Passage de six postes à Windows 11",
     "Postes compatibles, fin du support de Windows 10.", "", "Six postes mis à niveau, un pilote remplacé.",
     kTeam, kLow, kPc, OnSite, 240},
    {Evolutive, "Réseau", "Ajout d’une borne Wi-Fi à l’étage",
     "Couverture insuffisante mesurée lors de la visite.", "",
     "Borne posée et rattachée au contrôleur, couverture mesurée.", kTeam, kLow, kNetwork, OnSite, 130},
    {Evolutive, "Sécurité", "Authentification à deux facteurs pour tous", "Décidée à la réunion de suivi.",
     "", "Déploiement en deux vagues, tous les comptes inscrits.", kFirm, kLow, kServer, Remote, 200},
    {Evolutive, "Serveur", "Extension de la mémoire de %1", "Mémoire occupée à 92 % en journée.", "",
     "32 Gio ajoutés hors des heures de travail.", kFirm, kLow, kServer, OnSite, 90},
    {Evolutive, "Sauvegarde", "Copie hors site des sauvegardes", "Règle 3-2-1 à compléter.", "",
     "Copie chiffrée chaque nuit, essai de restauration fait.", kFirm, kLow, kServer, Remote, 160},
    {Evolutive, "Messagerie", "Déplacement de la messagerie vers l’hébergement en ligne",
     "Ancien serveur en fin de vie.", "", "Vingt boîtes déplacées, ancien serveur arrêté.", kFirm, kLow,
     kServer, Remote, 300},
}};

constexpr std::array<DemoBreach, 8> kBreaches{{
    {"Pièce absente du stock, livrée le lendemain", "Pièce ajoutée au stock de secours du client"},
    {"Deux incidents urgents au même moment", "Renfort prévu aux heures de pointe du lundi matin"},
    {"Accès au local technique impossible avant 14 h",
     "Clé confiée, consigne d’accès ajoutée à la fiche du site"},
    {"Diagnostic d’abord orienté vers l’opérateur", "Arbre de décision complété pour les coupures de ligne"},
    {"Prise en charge retardée par un appel mal aiguillé", "Numéro unique rappelé aux contacts du client"},
    {"Éditeur du logiciel injoignable", "Contrat d’assistance de l’éditeur à souscrire, proposé au client"},
    {"Première correction insuffisante, panne revenue", "Contrôle à 24 h ajouté après ce type de panne"},
    {"Intervention commencée tard, technicien sur un autre site",
     "Planning de la semaine revu avec deux sites proches"},
}};

} // namespace

std::span<const DemoStory> demoIncidents()
{
    return kIncidents;
}

std::span<const DemoStory> demoOutages()
{
    return kOutages;
}

std::span<const DemoStory> demoRequests()
{
    return kRequests;
}

std::span<const DemoStory> demoProjects()
{
    return kProjects;
}

std::span<const DemoBreach> demoBreaches()
{
    return kBreaches;
}

} // namespace core
