// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Clauses.h"
#include "core/reports/ContractDocument.h"

// A contract whose every field says something of its own. Names are fictitious.
namespace sample {

inline core::Target target(const char *text)
{
    return *core::parseTarget(QString::fromLatin1(text));
}

inline core::Provider contractProvider()
{
    return {.name = QStringLiteral("Vigie Démo Informatique"),
            .activity = QStringLiteral("Maintenance et infogérance"),
            .legal = {.legalForm = QStringLiteral("SARL"),
                      .capital = core::Money{800000},
                      .siren = QStringLiteral("123456789"),
                      .siret = QStringLiteral("12345678900011"),
                      .rcsTown = QStringLiteral("Strasbourg"),
                      .vatNumber = QStringLiteral("FR11123456789"),
                      .representative = QStringLiteral("Hélène Oster"),
                      .representativeCapacity = QStringLiteral("gérante")},
            .vatMention = QStringLiteral("TVA non applicable, art. 293 B du CGI"),
            .address = {QStringLiteral("12 quai des Bateliers\nBâtiment C"), QStringLiteral("67000"),
                        QStringLiteral("Strasbourg"), QStringLiteral("France")},
            .phone = QStringLiteral("0388000001"),
            .email = QStringLiteral("contact@vigie.example"),
            .website = QStringLiteral("www.vigie.example"),
            .zone = QTimeZone("Europe/Paris")};
}

inline core::Client contractClient()
{
    return {.id = core::ClientId(1),
            .name = QStringLiteral("Association Les Tilleuls"),
            .kind = core::ClientKind::NonProfessional,
            .legal = {.legalForm = QStringLiteral("Association loi 1901"),
                      .capital = core::Money{150},
                      .siren = QStringLiteral("987654321"),
                      .siret = QStringLiteral("98765432100022"),
                      .rcsTown = QStringLiteral("Colmar"),
                      .vatNumber = QStringLiteral("FR22987654321"),
                      .representative = QStringLiteral("Paul Wernert"),
                      .representativeCapacity = QStringLiteral("président")},
            .address = {QStringLiteral("3 rue du Moulin"), QStringLiteral("68000"), QStringLiteral("Colmar"),
                        QStringLiteral("Alsace")},
            .phone = QStringLiteral("0389000002"),
            .email = QStringLiteral("bureau@tilleuls.example"),
            .notes = QStringLiteral("Note interne du client.")};
}

inline QList<core::CoverageCalendar> contractCalendars()
{
    using namespace core;
    CoverageCalendar office{.calendar = CalendarId(1),
                            .name = QStringLiteral("Plage bureau"),
                            .zone = QTimeZone("Europe/Paris"),
                            .holidays = {.region = HolidayRegion::France, .goodFriday = true}};
    office.hours = parseHours(QStringLiteral("Mo-Fr 08:15-12:05,13:25-17:45"))->hours;
    office.exceptions = {{.from = QDate(2026, 12, 24),
                          .to = QDate(2026, 12, 24),
                          .slots_ = {{.start = 8 * 60, .end = 11 * 60}},
                          .name = QStringLiteral("Réveillon")}};
    office.listedHolidays = {{.from = QDate(2026, 8, 16),
                              .to = QDate(2026, 8, 16),
                              .yearly = true,
                              .name = QStringLiteral("Messti")}};
    CoverageCalendar always{.calendar = CalendarId(2),
                            .name = QStringLiteral("Astreinte totale"),
                            .zone = QTimeZone("Europe/Paris"),
                            .worksHolidays = true};
    always.hours = parseHours(QStringLiteral("24/7"))->hours;
    return {office, always};
}

inline core::ServiceTerms contractTerms()
{
    using namespace core;
    ServiceLevel urgent{.priority = Priority::P1, .calendar = CalendarId(2), .cutOff = 16 * 60 + 10};
    urgent.targets = {target("17 min"), target("3 h"), target("5 h"), target("26 ch")};
    urgent.outsideTargets = {target("1 d by 09:40"), std::nullopt, target("7 h"), std::nullopt};
    ServiceLevel asked{.serviceClass = ServiceClass::Request,
                       .priority = Priority::P4,
                       .calendar = CalendarId(1),
                       .targets = {std::nullopt, std::nullopt, std::nullopt, target("9 d")}};
    return {.levels = {urgent, asked},
            .supportCalendar = CalendarId(1),
            .pausing = {PauseReason::WaitingForVendor, PauseReason::WaitingForParts},
            .reopeningDays = 6};
}

inline QList<core::ScopeLine> contractScope()
{
    using namespace core;
    return {
        {.label = QStringLiteral("Serveur de fichiers"), .asset = AssetId(1)},
        {.family = ScopeFamily::Software,
         .label = QStringLiteral("Systèmes des portables"),
         .assetKind = AssetKind::Laptop},
        {.family = ScopeFamily::Security, .label = QStringLiteral("Pare-feu du siège"), .site = SiteId(1)},
        {.family = ScopeFamily::Support, .label = QStringLiteral("Assistance téléphonique")},
        {.included = false, .family = ScopeFamily::Hardware, .label = QStringLiteral("Imprimantes louées")},
        {.included = false,
         .family = ScopeFamily::Exclusion,
         .label = QStringLiteral("Refonte complète d'une installation")}};
}

inline core::ContractVersion contractVersion()
{
    using namespace core;
    ContractVersion version{.id = ContractVersionId(5),
                            .contract = ContractId(3),
                            .number = 2,
                            .effectiveOn = QDate(2026, 12, 1),
                            .isSigned = true,
                            .terms = contractTerms(),
                            .complianceTargetPermille = 953,
                            .priceModel = PriceModel::Hybrid,
                            .monthlyFee = {61'325},
                            .hourlyRate = {8'250},
                            .includedMinutes = Minutes(615),
                            .carryOver = CarryOver::Months,
                            .carryOverMonths = 5,
                            .rounding = Minutes(18),
                            .minimum = Minutes(36),
                            .roundingLevel = RoundingLevel::PerDay,
                            .initialMonths = 14,
                            .renewalMonths = 13,
                            .noticeAmount = 47,
                            .noticeUnit = NoticeUnit::Days,
                            .noticeCounts = NoticeCounts::Sending,
                            .reversibilityDays = 41};
    version.revision = {.isAgreed = true,
                        .fixedPermille = 165,
                        .capPermille = 35,
                        .floorPermille = 10,
                        .series = IndexSeries::Old,
                        .month = Month{.year = 2022, .month = 6},
                        .decimals = 3,
                        .rounding = CoefficientRounding::Up,
                        .ratesToo = false};
    version.penalties = {.steps = {{Minutes(0), 205}, {Minutes(75), 410}},
                         .milestones = {Milestone::WorkStarted, Milestone::Restored},
                         .capPermille = 905,
                         .exclusions = QStringLiteral("coupure du fournisseur d'accès")};
    version.quoteDays = 40;
    version.cover = {{.kind = InterventionKind::Preventive},
                     {.kind = InterventionKind::Curative,
                      .mode = WorkMode::OnSite,
                      .outsideHours = true,
                      .cover = Cover::Counted,
                      .multiplierPercent = 175},
                     {.kind = InterventionKind::Evolutive,
                      .outsideHours = true,
                      .cover = Cover::Billable,
                      .multiplierPercent = 225,
                      .rate = {9'130}},
                     {.kind = InterventionKind::Meeting, .cover = Cover::Free},
                     {.kind = InterventionKind::Audit, .mode = WorkMode::OnSite, .cover = Cover::Excluded}};
    version.prices = {{.label = QStringLiteral("Poste suivi"),
                       .quantity = 19,
                       .unitPrice = {2'675},
                       .counted = MachineFamily::Workstations},
                      {.label = QStringLiteral("Sauvegarde externe"), .unitPrice = {10'500}}};
    version.scope = contractScope();
    using enum ContractPart;
    for (const auto part : {Parties, Scope, Kinds, ServiceLevels, Terms, Obligations, Price, Confidentiality,
                            Duration, Reversibility, FollowUp})
        version.clauses.insert(
            clauseName(part),
            QStringLiteral("Clause libre numéro %1.\n- un point %1").arg(static_cast<int>(part) * 111));
    return version;
}

inline core::ContractDocument contractDocument()
{
    using namespace core;
    ContractDocument document{.provider = contractProvider(),
                              .client = contractClient(),
                              .contract = {.id = ContractId(3),
                                           .client = ClientId(1),
                                           .number = QStringLiteral("C-2026-073"),
                                           .title = QStringLiteral("Infogérance du réseau associatif"),
                                           .state = ContractState::Active,
                                           .startsOn = QDate(2026, 3, 1),
                                           .endsOn = QDate(2031, 5, 4),
                                           .notes = QStringLiteral("Note interne du contrat.")},
                              .version = contractVersion(),
                              .calendars = contractCalendars()};
    document.sites = {{.id = SiteId(1),
                       .name = QStringLiteral("Siège de Colmar"),
                       .address = {QStringLiteral("8 place du Marché"),
                                   QStringLiteral("68001"),
                                   QStringLiteral("Colmar-Ville"),
                                   {}}}};
    document.assets = {{.id = AssetId(1),
                        .kind = AssetKind::Server,
                        .name = QStringLiteral("SRV-TILLEUL"),
                        .tag = QStringLiteral("N-00417"),
                        .maker = QStringLiteral("Fujitsu"),
                        .model = QStringLiteral("Primergy TX1330"),
                        .serial = QStringLiteral("YLVK008123")}};
    const TermClause clause = termClause(document.contract, document.version, document.client.kind);
    const auto first = periodOn(clause, document.version.effectiveOn);
    document.periods = QList{*first} + periodsAfter(clause, *first, 2);
    document.refusable = first;
    document.calendarNames = {{1, QStringLiteral("Plage bureau")}, {2, QStringLiteral("Astreinte totale")}};
    document.issuedOn = QDate(2026, 11, 23);
    return document;
}

/// The same, told against a version that said other things.
inline core::ContractDocument amendment()
{
    using namespace core;
    ContractDocument document = contractDocument();
    ContractVersion former = document.version;
    former.number = 1;
    former.scope.removeAt(3);
    former.cover[1].cover = Cover::Excluded;
    former.terms.levels[0].calendar = CalendarId(1);
    former.terms.levels[0].targets[2] = target("8 h");
    former.terms.reopeningDays = 3;
    former.monthlyFee = {50'000};
    former.prices[0].quantity = 15;
    former.initialMonths = 12;
    former.noticeAmount = 2;
    former.noticeUnit = NoticeUnit::Months;
    former.complianceTargetPermille.reset();
    former.clauses[clauseName(ContractPart::Obligations)] = QStringLiteral("Ancienne clause.");
    document.former = former;
    return document;
}

} // namespace sample
