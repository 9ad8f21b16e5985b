// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/ListValues.h"

#include "core/base/Text.h"
#include "core/exchange/Identifiers.h"

#include <QHash>
#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr std::array kAssetKinds{
    "workstation", "laptop", "server", "virtual_machine", "hypervisor",       "printer", "network", "storage",
    "phone",       "tablet", "ups",    "peripheral",      "software_service", "other"};
constexpr std::array kLifeCycles{"in_stock", "in_service", "under_repair", "retired", "disposed"};
constexpr std::array kCriticalities{"low", "normal", "high", "vital"};
constexpr std::array kTicketStates{"new",      "assigned", "planned",  "waiting",
                                   "resolved", "closed",   "cancelled"};
constexpr std::array kPriorities{"P1", "P2", "P3", "P4"};
constexpr std::array kRenewals{"express", "tacit", "open_ended"};
constexpr std::array kContractStates{"draft", "sent", "active", "suspended", "notice_given", "ended"};
constexpr std::array kTicketKinds{
    "corrective_immediate", "request", "preventive", "evolutive", "curative", "audit", "meeting",
    "corrective_deferred"};

/// A meaning and the folded words that say it, apart by "|".
struct Meaning
{
    const char *identifier = "";
    const char *words = "";
};

constexpr std::array kAssetKindWords{
    Meaning{"virtual_machine", "machine virtuelle|vm|virtual machine|virtual|virtuel|vmware|virtualbox|"
                               "maquina virtual"},
    Meaning{"hypervisor", "hyperviseur|hypervisor|esx|esxi|proxmox|hyper v|hipervisor"},
    Meaning{"laptop", "ordinateur portable|pc portable|portable|laptop|notebook|ultrabook|ultraportable|"
                      "convertible|macbook|chromebook|laptops|portables|portatil|ordenador portatil|"
                      "station portable|netbook|pc laptop|2 en 1"},
    Meaning{"tablet", "tablette|tablettes|tablet|tablets|ipad|tableta"},
    Meaning{"phone", "telephone|telephones|telephone ip|phone|phones|smartphone|smartphones|mobile|"
                     "telephone mobile|iphone|ip phone|voip|poste ip|telefono|telefone|mobile phone|dect"},
    Meaning{"server", "serveur|serveurs|server|servers|servidor|serveur physique|serveur rack|lame|blade"},
    Meaning{"printer", "imprimante|imprimantes|imprimante reseau|imprimante laser|imprimante multifonction|"
                       "multifonction|multifonctions|copieur|photocopieur|photocopieuse|traceur|printer|"
                       "printers|mfp|copier|plotter|impresora|impressora|imprimante etiquettes"},
    Meaning{"network", "reseau|equipement reseau|materiel reseau|switch|switches|commutateur|routeur|router|"
                       "routers|pare feu|parefeu|firewall|borne wifi|borne wi fi|wifi|wi fi|point d acces|"
                       "access point|box|modem|network|network equipment|networkequipment|network device|"
                       "passerelle|gateway|equipo de red|equipamento de rede|passive equipment"},
    Meaning{"storage", "nas|san|stockage|storage|baie|baie de stockage|synology|qnap|"
                       "unite de stockage|almacenamiento|armazenamento"},
    Meaning{"ups", "onduleur|onduleurs|ups|sai|nobreak|pdu"},
    Meaning{"peripheral",
            "peripherique|peripheriques|moniteur|moniteurs|ecran|ecrans|monitor|monitors|"
            "display|displays|souris|mouse|clavier|keyboard|keyboards|webcam|casque|headset|scanner|"
            "videoprojecteur|projecteur|projector|station d accueil|docking station|dock|"
            "peripheral|peripherals|accessoire|accessory|accessories|television|tv|camera|"
            "periferico|disque externe|lecteur|douchette|imprimante ticket"},
    Meaning{"software_service", "logiciel|logiciels|software|licence|license|licences|licenses|application|"
                                "abonnement|subscription|saas|service|service logiciel|service cloud|cloud|"
                                "messagerie|nom de domaine|certificat"},
    Meaning{"workstation",
            "ordinateur|ordinateurs|ordinateur fixe|ordinateur de bureau|pc|pc fixe|pc bureau|"
            "fixe|poste|poste fixe|poste de travail|postes de travail|unite centrale|uc|tour|"
            "mini pc|micro|station de travail|tout en un|desktop|desktops|computer|computers|"
            "workstation|workstations|tower|mini tower|minitower|all in one|low profile desktop|"
            "imac|client leger|thin client|ordenador|computadora|computador|sobremesa|"
            "desktop computer"},
    Meaning{"other", "autre|autres|other|divers|otro|outro|misc|miscellaneous"},
};

constexpr std::array kLifeCycleWords{
    Meaning{"in_service",
            "actif|active|actifs|en service|service|en production|production|en prod|en fonction|"
            "fonctionnel|operationnel|utilise|en utilisation|en cours d utilisation|affecte|"
            "attribue|deploye|deployed|in service|in use|in production|installe|ok|bon|bon etat|"
            "neuf|assigned|operational|activo|ativo|en uso|em uso|en servicio|em servico|pret|prete"},
    Meaning{"in_stock", "stock|en stock|in stock|disponible|available|en reserve|reserve|spare|libre|"
                        "ready to deploy|deployable|pret a deployer|a deployer|en attente|pending|commande|"
                        "en commande|ordered|a installer|non affecte|en almacen|em estoque|nouveau|new"},
    Meaning{"under_repair", "en reparation|reparation|in repair|repair|under repair|out for repair|sav|"
                            "en sav|en panne|panne|hs en reparation|maintenance|en maintenance|"
                            "out for diagnostics|broken|a reparer|defectueux|en reparacion|em reparo"},
    Meaning{"retired", "retire|retiree|retired|hors service|hs|inactif|inactive|reforme|archive|archived|"
                       "obsolete|hors d usage|sorti|sortie|desactive|declasse|decommissioned|out of service|"
                       "undeployable|broken not fixable|not fixable|a recycler|fuera de servicio|inativo|"
                       "inactivo|retirado|supprime"},
    Meaning{"disposed", "rebut|mis au rebut|au rebut|jete|detruit|recycle|vendu|donne|cede|perdu|vole|volee|"
                        "disposed|disposed of|scrapped|sold|donated|lost|stolen|lost stolen|destroyed|"
                        "desechado|descartado|vendido|deee"},
};

constexpr std::array kCriticalityWords{
    Meaning{"vital", "vital|vitale|critique|critical|tres haute|tres elevee|very high|maximale|critico"},
    Meaning{"high", "haute|haut|elevee|eleve|forte|fort|high|importante|important|alta|alto"},
    Meaning{"normal", "normale|normal|moyenne|moyen|medium|standard|media|medio"},
    Meaning{"low", "basse|bas|faible|low|mineure|baja|baixa|bajo|baixo"},
};

constexpr std::array kTicketStateWords{
    Meaning{"new", "nouveau|nouvelle|new|nuevo|novo|ouvert|ouverte|open|opened|a traiter|abierto|aberto|"
                   "declare|declaree|non traite|todo|to do|a faire"},
    Meaning{"assigned", "en cours attribue|en cours assigne|en cours|attribue|assigne|affecte|"
                        "processing assigned|assigned|processing|in progress|work in progress|active|"
                        "en curso asignado|en curso asignada|en curso|asignado|em atendimento atribuido|"
                        "em atendimento|em andamento|processando atribuido|em processamento atribuido|"
                        "atribuido|pris en charge|en traitement|accepte|processing active"},
    Meaning{"planned", "en cours planifie|planifie|processing planned|planned|scheduled|en curso planificado|"
                       "en curso planificada|planificado|em atendimento planejado|processando planejado|"
                       "em processamento planeado|planejado|planeado|programme|processing scheduled"},
    Meaning{"waiting",
            "en attente|attente|pending|waiting|on hold|awaiting|en espera|pendiente|pendente|"
            "em espera|en attente client|en attente fournisseur|suspendu|en pause|awaiting user info"},
    Meaning{"resolved", "resolu|resolue|resolved|solved|resuelto|resuelta|solucionado|resolvido|"
                        "traite|traitee|termine|terminee|done|fini|realise|realisee|fait|completed"},
    Meaning{"closed", "clos|close|cloture|cloturee|ferme|fermee|closed|cerrado|cerrada|fechado|fechada|"
                      "archive"},
    Meaning{"cancelled", "annule|annulee|cancelled|canceled|rejete|refuse|rejected|refused|cancelado|"
                         "sans suite|abandonne|doublon|duplicate"},
};

constexpr std::array kPriorityWords{
    Meaning{
        "P1",
        "p1|1|majeure|major|critique|critical|tres haute|very high|tres urgente|tres urgent|urgent|urgente|"
        "muy alta|muito alta|bloquant|bloquante|urgence|mayor|maior|1 critical|1 critique|blocking|"
        "prioritaire"},
    Meaning{"P2", "p2|2|haute|haut|high|elevee|eleve|alta|importante|important|2 high|2 haute|forte"},
    Meaning{"P3", "p3|3|moyenne|moyen|medium|normale|normal|media|moderate|standard|3 moderate|3 medium|"
                  "3 moyenne|mediana"},
    Meaning{"P4", "p4|4|5|basse|bas|low|faible|baja|baixa|tres basse|very low|muy baja|muito baixa|mineure|"
                  "minor|tres faible|4 low|4 basse|5 planning|planning"},
};

constexpr std::array kTicketKindWords{
    Meaning{"corrective_immediate", "incident|incidents|panne|probleme|depannage|incidente|corrective|"
                                    "corrective immediate|correctif|bug|problem"},
    Meaning{"request", "demande|demandes|request|service request|demande de service|requete|peticion|"
                       "solicitud|requerimiento|requisicao|solicitacao|pedido|question|assistance"},
    Meaning{"preventive", "preventive|preventif|maintenance|maintenance preventive|preventivo|visite|"
                          "entretien"},
    Meaning{"evolutive", "evolutive|evolution|evolutif|installation|projet|project|change|changement|"
                         "deploiement"},
    Meaning{"curative", "curative|curatif|restauration"},
    Meaning{"audit", "audit|auditoria"},
    Meaning{"meeting", "reunion|meeting|reunion de suivi"},
    Meaning{"corrective_deferred", "corrective differee|correctif differe"},
};

constexpr std::array kRenewalWords{
    Meaning{"tacit",
            "tacite|tacite reconduction|reconduction tacite|tacit|automatique|automatic|auto|oui|yes|"
            "si|sim|true|1|renouvellement tacite|tacita|tacito"},
    Meaning{"express", "expresse|express|non|no|nao|false|0|aucun|none|never|jamais|sans|manuel|manual|"
                       "renouvellement expres|ferme"},
    Meaning{"open_ended", "indeterminee|duree indeterminee|indetermine|open ended|illimite|illimitee|cdi|"
                          "indefinido"},
};

constexpr std::array kContractStateWords{
    Meaning{"draft", "brouillon|draft|projet|en preparation|devis|a signer|non signe|borrador|rascunho"},
    Meaning{"sent", "envoye|sent|en attente de signature|transmis|enviado"},
    Meaning{"active", "actif|active|en cours|signe|signed|en vigueur|valide|in force|activo|ativo|ok|oui"},
    Meaning{"suspended", "suspendu|suspended|suspendido|suspenso"},
    Meaning{"notice_given", "resilie|denonce|notice given|preavis|en preavis"},
    Meaning{"ended", "termine|expire|echu|ended|expired|clos|cloture|closed|fini|terminado|encerrado"},
};

using Dictionary = QHash<QString, QString>;

template <size_t Count>
Dictionary dictionaryOf(const std::array<Meaning, Count> &meanings)
{
    Dictionary dictionary;
    for (const Meaning &meaning : meanings) {
        for (const QString &word : QString::fromLatin1(meaning.words).split(QLatin1Char('|')))
            dictionary.insert(word, QString::fromLatin1(meaning.identifier));
        const QString own = QString::fromLatin1(meaning.identifier);
        dictionary.insert(foldedWords(own).join(QLatin1Char(' ')), own);
    }
    return dictionary;
}

template <size_t Count>
QStringList listOf(const std::array<const char *, Count> &names)
{
    QStringList list;
    for (const char *name : names)
        list << QString::fromLatin1(name);
    return list;
}

/// The words of a column, and all it can mean.
struct Column
{
    Dictionary dictionary = {};
    QStringList meanings = {};
};

const Column *machineColumn(ListField field)
{
    static const Column kKind{dictionaryOf(kAssetKindWords), listOf(kAssetKinds)};
    static const Column kState{dictionaryOf(kLifeCycleWords), listOf(kLifeCycles)};
    static const Column kCriticality{dictionaryOf(kCriticalityWords), listOf(kCriticalities)};
    if (field == ListField::Kind)
        return &kKind;
    if (field == ListField::Criticality)
        return &kCriticality;
    return field == ListField::State ? &kState : nullptr;
}

const Column *ticketColumn(ListField field)
{
    static const Column kKind{dictionaryOf(kTicketKindWords), listOf(kTicketKinds)};
    static const Column kState{dictionaryOf(kTicketStateWords), listOf(kTicketStates)};
    static const Column kPriority{dictionaryOf(kPriorityWords), listOf(kPriorities)};
    if (field == ListField::Kind)
        return &kKind;
    if (field == ListField::Priority)
        return &kPriority;
    return field == ListField::State ? &kState : nullptr;
}

const Column *contractColumn(ListField field)
{
    static const Column kRenewal{dictionaryOf(kRenewalWords), listOf(kRenewals)};
    static const Column kState{dictionaryOf(kContractStateWords), listOf(kContractStates)};
    if (field == ListField::RenewalMode)
        return &kRenewal;
    return field == ListField::State ? &kState : nullptr;
}

const Column *columnOf(ListKind kind, ListField field)
{
    switch (kind) {
    case ListKind::Machines:
        return machineColumn(field);
    case ListKind::Tickets:
        return ticketColumn(field);
    case ListKind::Contracts:
        return contractColumn(field);
    }
    return nullptr;
}

template <class Enum, size_t Count>
std::optional<Enum> called(const QString &identifier, const std::array<const char *, Count> &names,
                           int first = 0)
{
    for (size_t i = 0; i < Count; ++i) {
        if (identifier == QLatin1String(names.at(i)))
            return static_cast<Enum>(static_cast<int>(i) + first);
    }
    return {};
}

template <class Enum, size_t Count>
QString named(Enum value, const std::array<const char *, Count> &names)
{
    return QString::fromLatin1(names.at(static_cast<size_t>(value)));
}

/// Of a kind in several words ("Imprimante laser couleur A3"), the longest run that is known.
QString meaningOfPart(const Dictionary &dictionary, const QStringList &words)
{
    for (qsizetype length = std::min<qsizetype>(words.size() - 1, 4); length > 0; --length) {
        for (qsizetype from = 0; from + length <= words.size(); ++from) {
            const QString part = words.mid(from, length).join(QLatin1Char(' '));
            const QString meaning = dictionary.value(part);
            const bool isVague = meaning == QLatin1String("other") || part == QLatin1String("service");
            if (!meaning.isEmpty() && !isVague)
                return meaning;
        }
    }
    return {};
}

} // namespace

QString identifier(AssetKind kind)
{
    return named(kind, kAssetKinds);
}

QString identifier(LifeCycle cycle)
{
    return named(cycle, kLifeCycles);
}

QString identifier(TicketState state)
{
    return named(state, kTicketStates);
}

QString identifier(Criticality criticality)
{
    return named(criticality, kCriticalities);
}

QString identifier(RenewalMode mode)
{
    return named(mode, kRenewals);
}

QString identifier(ContractState state)
{
    return named(state, kContractStates);
}

bool hasMeanings(ListKind kind, ListField field)
{
    return columnOf(kind, field) != nullptr;
}

QStringList meaningsOf(ListKind kind, ListField field)
{
    const Column *column = columnOf(kind, field);
    return column ? column->meanings : QStringList();
}

QString meaningOf(ListKind kind, ListField field, const QString &word)
{
    const Column *column = columnOf(kind, field);
    if (!column)
        return {};
    const QStringList words = foldedWords(word);
    const QString whole = column->dictionary.value(words.join(QLatin1Char(' ')));
    const bool mayBePart = kind == ListKind::Machines && field == ListField::Kind;
    return whole.isEmpty() && mayBePart ? meaningOfPart(column->dictionary, words) : whole;
}

std::optional<AssetKind> assetKindCalled(const QString &identifier)
{
    return called<AssetKind>(identifier, kAssetKinds);
}

std::optional<LifeCycle> lifeCycleCalled(const QString &identifier)
{
    return called<LifeCycle>(identifier, kLifeCycles);
}

std::optional<Criticality> criticalityCalled(const QString &identifier)
{
    return called<Criticality>(identifier, kCriticalities);
}

std::optional<TicketState> ticketStateCalled(const QString &identifier)
{
    return called<TicketState>(identifier, kTicketStates);
}

std::optional<Priority> priorityCalled(const QString &identifier)
{
    return called<Priority>(identifier, kPriorities, static_cast<int>(Priority::P1));
}

std::optional<InterventionKind> interventionKindCalled(const QString &name)
{
    for (int i = 0; i <= static_cast<int>(InterventionKind::Meeting); ++i) {
        if (identifier(static_cast<InterventionKind>(i)) == name)
            return static_cast<InterventionKind>(i);
    }
    return {};
}

std::optional<RenewalMode> renewalModeCalled(const QString &identifier)
{
    return called<RenewalMode>(identifier, kRenewals);
}

std::optional<ContractState> contractStateCalled(const QString &identifier)
{
    return called<ContractState>(identifier, kContractStates);
}

} // namespace core
