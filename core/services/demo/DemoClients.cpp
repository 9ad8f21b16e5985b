// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/ClientService.h"
#include "core/services/PeopleService.h"
#include "core/services/demo/DemoOffice.h"
#include "core/storage/PeopleRepository.h"

#include <array>

namespace core {
namespace {

using enum ClientKind;

constexpr std::array<DemoClientModel, 8> kClients{{
    {"Cabinet comptable Kessler & Associés", "KES", Professional, "SARL", 40'000, "8 quai des Tanneurs",
     "67000", "Strasbourg", "Agence de la Robertsau", "standard", PriceModel::MonthlyFee, 33, 3, 31, true},
    {"Menuiserie Hoffmann", "HOF", Professional, "SAS", 60'000, "14 route de Bernardswiller", "67210",
     "Obernai", "", "standard", PriceModel::HourPack, 15, 1, 26, false},
    {"Clinique vétérinaire des Trois Tilleuls", "TIL", Professional, "SELARL", 20'000, "3 rue du Moulin",
     "67500", "Haguenau", "", "premium", PriceModel::MonthlyFee, 18, 2, 22, false},
    {"Transports Wendling", "WEN", Professional, "SAS", 150'000, "2 rue de l’Écluse", "67120", "Molsheim",
     "Dépôt de la gare", "standard", PriceModel::Hybrid, 26, 2, 40, true},
    {"Association L’Atelier des Possibles", "ADP", NonProfessional, "Association", 0, "21 rue des Potiers",
     "67300", "Schiltigheim", "", "essential", PriceModel::PerIntervention, 11, 1, 24, false},
    {"Syndicat des copropriétaires Résidence du Parc", "PAR", NonProfessional, "Syndicat de copropriétaires",
     0, "5 allée des Marronniers", "67400", "Illkirch-Graffenstaden", "", "essential",
     PriceModel::PerIntervention, 4, 0, 21, false},
    {"Étude notariale Muller-Roth", "NOT", Professional, "SELARL", 30'000, "1 place du Marché-aux-Fruits",
     "68000", "Colmar", "", "standard", PriceModel::MonthlyFee, 24, 2, 28, false},
    {"Imprimerie du Ried", "RIE", Professional, "SAS", 200'000, "Zone artisanale des Saules", "67600",
     "Sélestat", "Boutique de Sélestat", "standard", PriceModel::Hybrid, 31, 3, 36, false},
}};

struct Person
{
    const char *name;
    const char *role;
};

/// Three for each client.
constexpr std::array<Person, 24> kPeople{{{"Mathilde Kessler", "Associée"},
                                          {"Julien Arbogast", "Responsable informatique"},
                                          {"Sofia Martins", "Assistante de direction"},
                                          {"Bruno Hoffmann", "Gérant"},
                                          {"Élodie Heitz", "Comptable"},
                                          {"Kévin Lorentz", "Chef d’atelier"},
                                          {"Dr Anaïs Feder", "Vétérinaire associée"},
                                          {"Lucie Baumann", "Accueil"},
                                          {"Dr Thomas Roesch", "Vétérinaire associé"},
                                          {"Patrick Wendling", "Président"},
                                          {"Nadia Benali", "Responsable d’exploitation"},
                                          {"Cédric Klein", "Affréteur"},
                                          {"Françoise Jung", "Présidente"},
                                          {"Malik Traoré", "Coordinateur"},
                                          {"Chloé Steinmetz", "Animatrice numérique"},
                                          {"Gérard Fischer", "Président du conseil syndical"},
                                          {"Inès Lambert", "Gestionnaire"},
                                          {"Rémi Vogel", "Gardien"},
                                          {"Me Hélène Muller", "Notaire"},
                                          {"Antoine Roth", "Clerc principal"},
                                          {"Pauline Simon", "Secrétaire"},
                                          {"Stéphane Ehrhart", "Directeur de production"},
                                          {"Marie-Laure Wolff", "Prépresse"},
                                          {"Noémie Schneider", "Boutique"}}};

QChar luhnDigit(const QString &digits)
{
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) { // The check digit will stand on the right.
        const int digit = digits.at(digits.size() - 1 - i).digitValue() * (i % 2 == 0 ? 2 : 1);
        sum += digit > 9 ? digit - 9 : digit;
    }
    return QLatin1Char(static_cast<char>('0' + (10 - sum % 10) % 10));
}

QString plain(const char *text)
{
    return QString::fromUtf8(text);
}

/// "03 88 00 00 07": no subscriber has them.
QString deskPhone(int number)
{
    return QStringLiteral("03 88 00 00 %1").arg(number, 2, 10, QLatin1Char('0'));
}

/// 06 39 98 is kept by the regulator for fiction.
QString mobilePhone(int number)
{
    return QStringLiteral("06 39 98 %1 %2")
        .arg(number / 100 % 100, 2, 10, QLatin1Char('0'))
        .arg(number % 100, 2, 10, QLatin1Char('0'));
}

QString mailOf(const QString &name, const QString &domain)
{
    QString letters;
    for (const QChar letter : name.toLower().normalized(QString::NormalizationForm_D)) {
        if (letter.isLetter() && !letter.isMark())
            letters += letter;
        else if (letter == QLatin1Char(' '))
            letters += QLatin1Char('.');
    }
    return letters + QLatin1Char('@') + domain + QStringLiteral(".example");
}

Site siteOf(const DemoClientModel &model, ClientId client, const QString &name)
{
    Site site{
        .client = client,
        .name = name,
        .address = {plain(model.street), plain(model.postcode), plain(model.town), QStringLiteral("France")}};
    site.holidays = {.region = HolidayRegion::France, .goodFriday = true, .december26 = true};
    return site;
}

Result<> addSites(Unit &unit, DemoClient &client)
{
    QStringList names{QStringLiteral("Siège")};
    if (qstrlen(client.model->secondSite) > 0)
        names << plain(client.model->secondSite);
    for (const QString &name : names) {
        Site site = siteOf(*client.model, client.id, name);
        if (names.indexOf(name) == 1)
            site.address.street.clear();
        const auto id = save(unit, site);
        if (!id)
            return id.error();
        site.id = *id;
        client.sites << site;
    }
    return {};
}

Result<> addContacts(Unit &unit, DemoClient &client, size_t place)
{
    for (size_t i = 0; i < 3; ++i) {
        const Person &person = kPeople.at(place * 3 + i);
        const int number = static_cast<int>(place * 3 + i);
        Contact contact{.client = client.id,
                        .site = client.sites.constFirst().id,
                        .name = plain(person.name),
                        .role = plain(person.role),
                        .phone = deskPhone(20 + number),
                        .mobile = i == 0 ? mobilePhone(1100 + number * 7) : QString(),
                        .email = mailOf(plain(person.name), plain(client.model->shortName).toLower())};
        const auto id = save(unit, contact);
        if (!id)
            return id.error();
        contact.id = *id;
        client.contacts << contact;
    }
    return {};
}

} // namespace

LegalIdentity demoIdentity(int number, const QString &legalForm, qint64 capitalEuros, const QString &town)
{
    const QString base = QStringLiteral("%1").arg(number, 8, 10, QLatin1Char('0'));
    const QString siren = base + luhnDigit(base);
    const QString establishment = siren + QStringLiteral("0001");
    LegalIdentity legal{
        .legalForm = legalForm, .siren = siren, .siret = establishment + luhnDigit(establishment)};
    if (capitalEuros > 0) {
        legal.capital = Money{capitalEuros * 100};
        legal.rcsTown = town;
        legal.vatNumber = QStringLiteral("FR%1%2")
                              .arg((12 + 3 * (siren.toInt() % 97)) % 97, 2, 10, QLatin1Char('0'))
                              .arg(siren);
    }
    return legal;
}

Result<> addDemoPeople(Unit &unit, DemoOffice &office)
{
    const auto stored = PeopleRepository(unit.connection()).provider();
    Provider provider = stored ? *stored : Provider{};
    provider.name = QStringLiteral("Vigie Démo Informatique");
    provider.vatPermyriad = 20'00;
    provider.kmCost = Money{52};
    provider.activity = QStringLiteral("Maintenance et infogérance");
    provider.legal = demoIdentity(101, QStringLiteral("SARL"), 15'000, QStringLiteral("Strasbourg"));
    provider.legal.representative = QStringLiteral("Hélène Oster");
    provider.legal.representativeCapacity = QStringLiteral("gérante");
    provider.address = {QStringLiteral("12 rue de l’Exemple"), QStringLiteral("67000"),
                        QStringLiteral("Strasbourg"), QStringLiteral("France")};
    provider.phone = deskPhone(1);
    provider.email = QStringLiteral("contact@vigie-demo.example");
    provider.website = QStringLiteral("www.vigie-demo.example");
    provider.zone = office.zone;
    if (const Result<> done = save(unit, provider); !done)
        return done;
    const QList<Technician> technicians{{.name = QStringLiteral("Hélène Oster"),
                                         .initials = QStringLiteral("HO"),
                                         .hourlyCost = Money{42'00}},
                                        {.name = QStringLiteral("Yanis Bernard"),
                                         .initials = QStringLiteral("YB"),
                                         .hourlyCost = Money{34'00}},
                                        {.name = QStringLiteral("Camille Schmitt"),
                                         .initials = QStringLiteral("CS"),
                                         .hourlyCost = Money{37'50}}};
    for (Technician technician : technicians) {
        technician.email = mailOf(technician.name, QStringLiteral("vigie-demo"));
        technician.phone = mobilePhone(10 + static_cast<int>(office.technicians.size()));
        const auto id = save(unit, technician);
        if (!id)
            return id.error();
        technician.id = *id;
        office.technicians << technician;
    }
    return {};
}

Result<> addDemoClients(Unit &unit, DemoOffice &office)
{
    for (size_t i = 0; i < kClients.size(); ++i) {
        const DemoClientModel &model = kClients.at(i);
        const int number = static_cast<int>(i);
        Client record{.name = plain(model.name),
                      .kind = model.kind,
                      .legal = demoIdentity(201 + number, plain(model.legalForm), model.capitalEuros,
                                            plain(model.town)),
                      .address = {plain(model.street), plain(model.postcode), plain(model.town),
                                  QStringLiteral("France")},
                      .phone = deskPhone(10 + number),
                      .email = QStringLiteral("contact@%1.example").arg(plain(model.shortName).toLower())};
        record.legal.representative = plain(kPeople.at(i * 3).name);
        record.legal.representativeCapacity = plain(kPeople.at(i * 3).role).toLower();
        const auto id = save(unit, record);
        if (!id)
            return id.error();
        DemoClient client{.model = &model, .id = *id};
        if (const Result<> done = addSites(unit, client); !done)
            return done;
        if (const Result<> done = addContacts(unit, client, i); !done)
            return done;
        office.clients << client;
    }
    return {};
}

} // namespace core
