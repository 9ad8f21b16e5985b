// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/lists/ListField.h"

#include "core/base/Text.h"

#include <QHash>
#include <QRegularExpression>
#include <algorithm>
#include <array>

namespace core {
namespace {

constexpr unsigned kMachines = 1;
constexpr unsigned kTickets = 2;
constexpr unsigned kContracts = 4;
constexpr unsigned kAll = kMachines | kTickets | kContracts;

struct FieldNames
{
    ListField field = ListField::Remark;
    const char *identifier = "";
    unsigned kinds = 0; ///< Lists that have it.
};

using enum ListField;
/// In the order in which fields are offered.
constexpr std::array kFields{
    FieldNames{Client, "client", kAll},
    FieldNames{Number, "number", kAll},
    FieldNames{Name, "name", kAll},
    FieldNames{Kind, "kind", kMachines | kTickets},
    FieldNames{State, "state", kAll},
    FieldNames{Maker, "maker", kMachines},
    FieldNames{Model, "model", kMachines},
    FieldNames{Serial, "serial", kMachines},
    FieldNames{Uuid, "uuid", kMachines},
    FieldNames{Mac, "mac", kMachines},
    FieldNames{Ip, "ip", kMachines},
    FieldNames{Os, "os", kMachines},
    FieldNames{OsVersion, "os_version", kMachines},
    FieldNames{Cpu, "cpu", kMachines},
    FieldNames{Memory, "memory", kMachines},
    FieldNames{User, "user", kMachines},
    FieldNames{Location, "location", kMachines},
    FieldNames{RemoteAccess, "remote_access", kMachines},
    FieldNames{Criticality, "criticality", kMachines},
    FieldNames{PurchasedOn, "purchased_on", kMachines},
    FieldNames{Supplier, "supplier", kMachines},
    FieldNames{Price, "price", kMachines},
    FieldNames{WarrantyUntil, "warranty_until", kMachines},
    FieldNames{WarrantyMonths, "warranty_months", kMachines},
    FieldNames{InServiceOn, "in_service_on", kMachines},
    FieldNames{RetiredOn, "retired_on", kMachines},
    FieldNames{OpenedAt, "opened_at", kTickets},
    FieldNames{AcknowledgedAt, "acknowledged_at", kTickets},
    FieldNames{ResolvedAt, "resolved_at", kTickets},
    FieldNames{ClosedAt, "closed_at", kTickets},
    FieldNames{Priority, "priority", kTickets},
    FieldNames{Category, "category", kTickets},
    FieldNames{Technician, "technician", kTickets},
    FieldNames{Requester, "requester", kTickets},
    FieldNames{Solution, "solution", kTickets},
    FieldNames{StartsOn, "starts_on", kContracts},
    FieldNames{EndsOn, "ends_on", kContracts},
    FieldNames{InitialMonths, "initial_months", kContracts},
    FieldNames{RenewalMode, "renewal", kContracts},
    FieldNames{RenewalMonths, "renewal_months", kContracts},
    FieldNames{NoticeMonths, "notice_months", kContracts},
    FieldNames{MonthlyFee, "monthly_fee", kContracts},
    FieldNames{YearlyFee, "yearly_fee", kContracts},
    FieldNames{Template, "template", kContracts},
    FieldNames{SignedOn, "signed_on", kContracts},
    FieldNames{Notes, "notes", kAll},
    FieldNames{Remark, "remark", kAll},
    FieldNames{LeftOut, "left_out", kAll},
    FieldNames{Secret, "secret", 0},
};

constexpr std::array kKinds{"machines", "tickets", "contracts"};

struct Vocabulary
{
    unsigned kinds = 0;
    ListField field = ListField::Remark;
    const char *names = ""; ///< Folded words, names apart by "|".
};

constexpr std::array kVocabulary{
    Vocabulary{kAll, Client,
               "client|nom du client|nom client|company|company name|customer|customer name|societe|"
               "entreprise|raison sociale|organisation|organization|organisme|entite|entity|entidad|entidade|"
               "entite nom complet|entity complete name|cliente|empresa|compte|account|tiers"},
    Vocabulary{kMachines, Number,
               "id actif|n actif|no actif|code actif|tag|asset tag|etiquette|n etiquette|code barre|"
               "code barres|barcode|numero d inventaire|n d inventaire|no d inventaire|n inventaire|"
               "no inventaire|num inventaire|numero inventaire|inventory number|inventory no|asset number|"
               "asset id|asset no|numero de inventario|numero do inventario|numero de inventario patrimonial|"
               "immatriculation|reference interne|code materiel|id materiel|code parc|n parc|no parc|"
               "numero de parc|etiqueta|n immo|no immo|numero d immobilisation|code immo"},
    Vocabulary{
        kMachines, Name,
        "nom|name|asset name|item name|nom de l actif|nom du poste|nom poste|nom pc|nom du pc|"
        "nom machine|nom de la machine|nom de l ordinateur|nom ordinateur|nom de l equipement|"
        "nom equipement|nom du materiel|nom netbios|nom d hote|nom hote|hostname|host name|host|"
        "computer name|computer|computername|device name|device|machine|machine name|designation|"
        "libelle|materiel|equipement|poste|ordinateur|nombre|nombre del equipo|nome|nome do computador|"
        "dns name|nom dns|fqdn"},
    Vocabulary{kMachines, Kind,
               "type|types|type d equipement|type equipement|type de materiel|type materiel|type d actif|"
               "type de poste|type d ordinateur|categorie|category|asset type|asset category|device type|"
               "equipment type|computer type|computer types|kind|famille|nature|tipo|categoria|chassis|"
               "type d element|item type|item types"},
    Vocabulary{kMachines, State,
               "statut|etat|status|state|status label|status type|asset status|statut de l actif|"
               "etat du materiel|cycle de vie|life cycle|lifecycle|situation|estado|situacao"},
    Vocabulary{kMachines, Maker,
               "marque|fabricant|constructeur|manufacturer|maker|brand|vendor|make|fabricante|marca|"
               "system manufacturer"},
    Vocabulary{kMachines, Model,
               "modele|model|model name|marque modele|marque et modele|modele marque|fabricant modele|"
               "make model|manufacturer model|nom du modele|product|product name|produit|modelo|reference|"
               "system model|reference constructeur"},
    Vocabulary{kMachines, Serial,
               "numero de serie|no de serie|n de serie|num de serie|num serie|n serie|no serie|numero serie|"
               "serie|s n|sn|serial|serial number|serial no|serialnumber|service tag|servicetag|"
               "numero de serie constructeur|numero de serie fabricant|numero de serie du fabricant|"
               "numero serial|numero de serial|ns|bios serial number"},
    Vocabulary{kMachines, Uuid, "uuid|guid|system uuid|smbios uuid|identifiant unique"},
    Vocabulary{kMachines, Mac,
               "mac|adresse mac|adresses mac|mac address|mac addresses|adresse physique|physical address|"
               "direccion mac|endereco mac|ethernet mac|wifi mac|lan mac"},
    Vocabulary{kMachines, Ip,
               "ip|adresse ip|adresses ip|ip address|ip addresses|adresse reseau|ipv4|adresse ipv4|"
               "ipv4 address|direccion ip|endereco ip|last ip address|reseau ip|network ip"},
    Vocabulary{
        kMachines, Os,
        "os|systeme|systeme d exploitation|systeme exploitation|operating system|operating system name|"
        "systeme d exploitation nom|os name|nom os|nom du systeme|windows|sistema operativo|"
        "sistema operacional|sistema operativo nombre|sistema operacional nome"},
    Vocabulary{kMachines, OsVersion,
               "version os|version de l os|version du systeme|os version|operating system version|"
               "systeme d exploitation version|version d os|version windows|windows version|os build"},
    Vocabulary{kMachines, Cpu,
               "processeur|cpu|processor|composants processeur|components processor|cpu name|procesador|"
               "processador|componentes procesador|componentes processador"},
    Vocabulary{kMachines, Memory,
               "ram|memoire|memoire ram|memoire vive|memory|memory size|installed memory|ram go|ram gb|"
               "ram gib|ram mo|ram mb|ram mib|memoire go|memoire mo|memory gb|memory mb|memory mib|memoria|"
               "memoria ram|taille memoire|total memory"},
    Vocabulary{kMachines, User,
               "utilisateur|utilisateurs|user|username|user name|usager|nom utilisateur|"
               "nom de l utilisateur|utilisateur principal|affecte a|attribue a|attribution|assigned to|"
               "assigned user|owner|proprietaire|detenteur|beneficiaire|employe|collaborateur|checked out to|"
               "checked out to username|checkout to|alternate username|nom d usager|login|last user|"
               "last logged on user|dernier utilisateur|contact|usuario|usuario asignado|utilizador|"
               "nombre de usuario alternativo"},
    Vocabulary{kMachines, Location,
               "localisation|emplacement|lieu|lieux|location|locations|default location|bureau|salle|site|"
               "agence|etage|batiment|room|office|building|localizacion|ubicacion|localizacao|localidade|"
               "lieu nom complet|service|departement|department"},
    Vocabulary{kMachines, RemoteAccess,
               "teamviewer|id teamviewer|teamviewer id|anydesk|id anydesk|anydesk id|rustdesk|rustdesk id|"
               "acces distant|acces a distance|remote access|remote id|prise en main|prise de main"},
    Vocabulary{kMachines, Criticality,
               "criticite|criticality|importance|niveau de criticite|criticidad|criticidade"},
    Vocabulary{kMachines, PurchasedOn,
               "date d achat|date achat|achat|achete le|date d acquisition|date acquisition|acquisition|"
               "purchase date|date purchased|purchased|purchased on|date of purchase|acquisition date|"
               "date facture|date de facture|date de commande|fecha de compra|data de compra|buy date"},
    Vocabulary{
        kMachines, Supplier,
        "fournisseur|supplier|revendeur|vendeur|reseller|distributeur|proveedor|fornecedor|achete chez"},
    Vocabulary{kMachines, Price,
               "prix|prix d achat|prix achat|prix ht|prix d achat ht|montant|montant ht|cout|cout d achat|"
               "valeur|valeur d achat|purchase cost|purchase price|cost|price|value|precio|costo|preco|"
               "custo|valor"},
    Vocabulary{kMachines, WarrantyUntil,
               "fin de garantie|fin garantie|date de fin de garantie|date fin garantie|date fin de garantie|"
               "garantie jusqu au|garantie jusqu|sous garantie jusqu au|expiration garantie|"
               "expiration de la garantie|date d expiration de la garantie|date d expiration garantie|"
               "echeance garantie|fin de la garantie|warranty expires|warranty expiration|"
               "warranty expiration date|warranty expiry|warranty end|warranty end date|warranty until|"
               "end of warranty|fecha de vencimiento de la garantia|fin de garantia|fim da garantia|"
               "data de expiracao da garantia"},
    Vocabulary{kMachines, WarrantyMonths,
               "warranty|warranty months|warranty duration|duree de garantie|duree garantie|"
               "duree de la garantie|garantie mois|garantie en mois|duree de garantie mois|garantie|"
               "duracion de la garantia|duracao da garantia|garantia"},
    Vocabulary{kMachines, InServiceOn,
               "date de mise en service|mise en service|mis en service le|date mise en service|"
               "date d installation|installe le|in service|in service since|in service date|startup date|"
               "date de mise en service materiel|deployed on|fecha de puesta en servicio|"
               "data de entrada em servico"},
    Vocabulary{kMachines, RetiredOn,
               "date de sortie|sortie le|date de retrait|retire le|date de reforme|date de mise au rebut|"
               "retired on|retirement date|decommission date|decommissioned on|end of life date|"
               "date de fin de vie"},
    Vocabulary{kMachines, Notes,
               "notes|note|commentaire|commentaires|commentaire libre|comment|comments|remarque|remarques|"
               "observation|observations|asset notes|description|comentarios|comentario|observacoes|"
               "observaciones"},

    Vocabulary{kTickets, Number,
               "id|numero|n|no|num|number|ticket|ticket id|id ticket|n ticket|no ticket|numero ticket|"
               "numero de ticket|n de ticket|ticket number|ticket no|reference|ref|n incident|incident|"
               "n intervention|numero d intervention|n d intervention|case number|incident number|"
               "request id|chamado|numero de chamado|n fiche"},
    Vocabulary{kTickets, Name,
               "titre|title|objet|sujet|subject|short description|resume|summary|libelle|intitule|titulo|"
               "nom|asunto|assunto|demande|description courte|incident title"},
    Vocabulary{kTickets, State,
               "statut|etat|status|state|situation|estado|incident state|ticket status|statut du ticket|"
               "etat du ticket"},
    Vocabulary{kTickets, Kind,
               "type|types|type de ticket|type de demande|ticket type|nature|tipo|type d intervention|"
               "request type"},
    Vocabulary{kTickets, OpenedAt,
               "date d ouverture|ouverture|ouvert le|date ouverture|cree le|date de creation|date creation|"
               "creation|date|date de la demande|date demande|opening date|open date|opened|opened at|"
               "opened on|created|created at|created on|creation date|date opened|date created|"
               "fecha de apertura|apertura|data de abertura|aberto em|declare le|signale le|reported at|"
               "date de declaration|date d appel|date appel|abertura|date du ticket|"
               "date et heure d ouverture"},
    Vocabulary{kTickets, AcknowledgedAt,
               "prise en charge|date de prise en charge|date prise en charge|pris en charge le|"
               "prise en compte|date de prise en compte|date prise en compte|"
               "taken into account|taken into account at|take into account date|take into account|"
               "acknowledged|acknowledged at|acknowledged on|assigned at|first response|first response at|"
               "first responded at|premiere reponse|"
               "fecha de toma en cuenta|data de tomada em conta|respondido em"},
    Vocabulary{
        kTickets, ResolvedAt,
        "date de resolution|resolution date|resolved|resolved at|resolved on|resolu le|date resolution|"
        "solved|solved at|solved on|solve date|date solved|date de solution|resolution le|"
        "fecha de resolucion|fecha de solucion|data de resolucao|data da solucao|data de solucao|"
        "date resolved|fin d intervention|date de fin"},
    Vocabulary{kTickets, ClosedAt,
               "date de cloture|cloture|clos le|cloture le|ferme le|date cloture|date de fermeture|"
               "fermeture|closing date|close date|closed|closed at|closed on|date closed|fecha de cierre|"
               "cierre|data de fechamento|fechado em|fecho|data de fecho"},
    Vocabulary{kTickets, Priority,
               "priorite|priority|prioridad|prioridade|niveau|severity|severite|niveau de priorite"},
    Vocabulary{kTickets, Category,
               "categorie|category|categoria|sous categorie|domaine|famille|itil category"},
    Vocabulary{kTickets, Technician,
               "technicien|technicien attribue|attribue a technicien|assigned to technician|technician|"
               "assigned to|assignee|affecte a|attribue a|owner|agent|intervenant|tecnico|"
               "asignado a tecnico|atribuido para tecnico|atribuido a tecnico|tecnico atribuido|"
               "assigned technician|attribue a un technicien|resolved by"},
    Vocabulary{kTickets, Requester,
               "demandeur|demandeur demandeur|requester|requester requester|caller|contact|utilisateur|"
               "emetteur|declarant|reporter|reported by|solicitante|solicitante solicitante|requerente|"
               "requerente requerente|appelant|user|opened by"},
    Vocabulary{kTickets, Notes,
               "description|contenu|content|detail|details|commentaire|commentaires|descripcion|descricao|"
               "texte|message"},
    Vocabulary{kTickets, Solution,
               "solution|solution solution|resolution|solucion|solucao|travaux realises|travail effectue|"
               "compte rendu|reponse|actions"},

    Vocabulary{kContracts, Number,
               "numero|n|no|number|contract number|numero de contrat|n de contrat|n contrat|no contrat|"
               "numero contrat|reference|ref|reference contrat|contract id|id|num contrat|numero de contrato|"
               "numero do contrato"},
    Vocabulary{kContracts, Name,
               "titre|title|nom|name|contrat|contract|intitule|objet|libelle|designation|contract name|"
               "nom du contrat|nombre|nome|type de contrat|contract type|contrato"},
    Vocabulary{kContracts, State, "statut|etat|status|state|estado|situation"},
    Vocabulary{kContracts, StartsOn,
               "debut|date de debut|date debut|date d effet|effet|prise d effet|start|start date|starts on|"
               "begin date|begins on|effective date|from|fecha de inicio|data de inicio|inicio|"
               "date de prise d effet|date d entree en vigueur"},
    Vocabulary{kContracts, EndsOn,
               "fin|date de fin|date fin|echeance|date d echeance|end|end date|ends on|expires|"
               "expiration date|expiration|to|fecha de fin|fecha final|data de fim|data final|fim|"
               "date echeance|terme|date d expiration"},
    Vocabulary{kContracts, InitialMonths,
               "duree|duree mois|duree en mois|duree initiale|duree initiale mois|duration|duration months|"
               "initial term|term|term months|initial period|periode initiale|duracion|duracao|"
               "periode initiale du contrat"},
    Vocabulary{kContracts, RenewalMode,
               "renouvellement|reconduction|renewal|tacite reconduction|reconduction tacite|renovacion|"
               "renovacao|mode de renouvellement|type de renouvellement|auto renew|automatic renewal"},
    Vocabulary{kContracts, RenewalMonths,
               "duree de renouvellement|duree renouvellement|duree de reconduction|renewal term|"
               "renewal months|renewal period|periode de renouvellement|reconduction mois|"
               "renouvellement mois"},
    Vocabulary{kContracts, NoticeMonths,
               "preavis|preavis mois|preavis en mois|delai de preavis|notice|notice months|notice period|"
               "aviso|aviso previo|preaviso"},
    Vocabulary{kContracts, MonthlyFee,
               "mensualite|forfait mensuel|montant mensuel|montant mensuel ht|prix mensuel|prix mensuel ht|"
               "redevance mensuelle|loyer|loyer mensuel|abonnement|abonnement mensuel|mensuel|mensuel ht|"
               "monthly fee|monthly price|monthly amount|monthly cost|fee|mensualidad|mensalidade|"
               "forfait mensuel ht"},
    Vocabulary{kContracts, YearlyFee,
               "montant annuel|montant annuel ht|prix annuel|prix annuel ht|redevance annuelle|annuel|"
               "annuel ht|forfait annuel|forfait annuel ht|yearly fee|annual fee|annual cost|yearly price|"
               "annual amount"},
    Vocabulary{kContracts, Template,
               "modele|modele de contrat|template|formule|niveau de service|service level|sla|offre|plan"},
    Vocabulary{kContracts, SignedOn,
               "signe le|date de signature|signature|signed on|signature date|signed|date signature"},
    Vocabulary{kContracts, Notes,
               "notes|note|commentaire|commentaires|comment|comments|remarque|remarques|observation|"
               "observations|description|comentarios|observacoes"},
    Vocabulary{kAll, Secret,
               "mot de passe|mots de passe|mdp|password|passwords|passwd|pwd|pass|code pin|pin|pin code|"
               "contrasena|senha|palavra passe|cle produit|cle de produit|product key|cle de licence|"
               "cle licence|cles de licence|license key|licence key|cle windows|cle d activation|"
               "activation key|cd key|cle bitlocker|bitlocker|bitlocker key|recovery key|"
               "cle de recuperation|mot de passe admin|admin password|mot de passe administrateur|"
               "mot de passe wifi|cle wifi|wifi password|identifiants|credentials|clave de producto|"
               "chave do produto|win prod key|winprodkey"},
};

unsigned maskOf(ListKind kind)
{
    return 1U << static_cast<unsigned>(kind);
}

/// Folded name → field, for one kind of list.
QHash<QString, ListField> namesOf(ListKind kind)
{
    QHash<QString, ListField> names;
    for (const Vocabulary &vocabulary : kVocabulary) {
        if ((vocabulary.kinds & maskOf(kind)) == 0)
            continue;
        for (const QString &name : QString::fromLatin1(vocabulary.names).split(QLatin1Char('|')))
            names.insert(name, vocabulary.field);
    }
    return names;
}

const QHash<QString, ListField> &knownNames(ListKind kind)
{
    static const std::array kNames{namesOf(ListKind::Machines), namesOf(ListKind::Tickets),
                                   namesOf(ListKind::Contracts)};
    return kNames.at(static_cast<size_t>(kind));
}

QString wordsOf(const QString &header)
{
    return foldedWords(header).join(QLatin1Char(' '));
}

const FieldNames *namesOf(ListField field)
{
    const auto *const found = std::ranges::find(kFields, field, &FieldNames::field);
    return found == kFields.end() ? nullptr : found;
}

} // namespace

QString identifier(ListField field)
{
    const FieldNames *names = namesOf(field);
    return names ? QString::fromLatin1(names->identifier) : QString();
}

QString identifier(ListKind kind)
{
    return QString::fromLatin1(kKinds.at(static_cast<size_t>(kind)));
}

std::optional<ListField> listFieldCalled(const QString &identifier)
{
    for (const FieldNames &names : kFields) {
        if (identifier == QLatin1String(names.identifier))
            return names.field;
    }
    return {};
}

std::optional<ListKind> listKindCalled(const QString &identifier)
{
    for (size_t i = 0; i < kKinds.size(); ++i) {
        if (identifier == QLatin1String(kKinds.at(i)))
            return static_cast<ListKind>(i);
    }
    return {};
}

QList<ListField> fieldsOf(ListKind kind)
{
    QList<ListField> fields;
    for (const FieldNames &names : kFields) {
        if ((names.kinds & maskOf(kind)) != 0)
            fields << names.field;
    }
    return fields;
}

bool isDate(ListField field)
{
    constexpr std::array kDates{PurchasedOn, WarrantyUntil, InServiceOn, RetiredOn, OpenedAt, AcknowledgedAt,
                                ResolvedAt,  ClosedAt,      StartsOn,    EndsOn,    SignedOn};
    return std::ranges::find(kDates, field) != kDates.end();
}

bool isAmount(ListField field)
{
    return field == Price || field == MonthlyFee || field == YearlyFee;
}

FieldGuess guessedField(ListKind kind, const QString &header)
{
    const QHash<QString, ListField> &names = knownNames(kind);
    if (const auto whole = names.constFind(wordsOf(header)); whole != names.constEnd())
        return {*whole, 2};
    // "Serial Number (BIOS)", "Poste (hostname)", "Marque / constructeur": a part may be known.
    static const QRegularExpression kSeparators(QStringLiteral("[()\\[\\]/]"));
    for (const QString &part : header.split(kSeparators, Qt::SkipEmptyParts)) {
        if (const auto found = names.constFind(wordsOf(part)); found != names.constEnd())
            return {*found, 1};
    }
    return {};
}

} // namespace core
