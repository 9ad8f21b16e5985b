// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthReport.h"

#include <QDateTime>
#include <QTimeZone>

// A month that one would believe: November 2026 of a small notary's office. Names are fictitious.
namespace sample {

using namespace std::chrono_literals;

inline core::Instant paris(const char *local)
{
    const QDateTime wall = QDateTime::fromString(QLatin1String(local), QStringLiteral("yyyy-MM-dd HH:mm"));
    return core::fromMsecs(
        QDateTime(wall.date(), wall.time(), QTimeZone("Europe/Paris")).toMSecsSinceEpoch());
}

inline core::Target hours(qint64 amount)
{
    return {amount, core::TargetUnit::Hour, {}};
}

inline core::Target days(qint64 amount)
{
    return {amount, core::TargetUnit::WorkingDay, {}};
}

inline core::PriorityOutcome outcome(core::Priority priority,
                                     std::array<core::MilestoneOutcome, 4> milestones,
                                     std::optional<core::Seconds> median = {},
                                     std::optional<core::Seconds> worst = {}, int restored = 0)
{
    return {priority, milestones, median, worst, restored};
}

inline core::Provider provider()
{
    core::Provider provider;
    provider.name = QStringLiteral("Vigie Démo Informatique");
    provider.activity = QStringLiteral("Maintenance et infogérance");
    provider.legal.legalForm = QStringLiteral("SARL");
    provider.legal.capital = core::Money{800000};
    provider.legal.siren = QStringLiteral("000000000");
    provider.legal.rcsTown = QStringLiteral("Strasbourg");
    provider.legal.vatNumber = QStringLiteral("FR00000000000");
    provider.address = {
        QStringLiteral("12 quai des Bateliers"), QStringLiteral("67000"), QStringLiteral("Strasbourg"), {}};
    provider.phone = QStringLiteral("03 00 00 00 00");
    return provider;
}

inline QList<core::Breach> breaches()
{
    using Closed = core::ExplainedDay::Closed;
    const QList<core::Slot> office{{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
    core::Breach server;
    server.number = QStringLiteral("2026-0418");
    server.title = QStringLiteral("Serveur de fichiers inaccessible");
    server.priority = core::Priority::P1;
    server.milestone = core::Milestone::Restored;
    server.target = hours(4);
    server.reportedAt = paris("2026-11-22 17:31");
    server.due = paris("2026-11-22 23:01");
    server.reachedAt = paris("2026-11-23 00:13");
    server.elapsed = 5h + 12min;
    server.overrun = 1h + 12min;
    server.cause = QStringLiteral("Alimentation en panne, pièce à 40 min de route");
    server.correctiveAction = QStringLiteral("Alimentation de secours gardée sur site depuis le 24 nov.");
    server.calendar = QStringLiteral("Astreinte 24/7");
    server.days = {{.day = {2026, 11, 22},
                    .openSlots = {{0, 1440}},
                    .counted = 4h,
                    .paused = 1h + 30min,
                    .reason = core::PauseReason::AccessRefused}};
    core::Breach scanner;
    scanner.number = QStringLiteral("2026-0407");
    scanner.title = QStringLiteral("Scanner de l’accueil : plus de numérisation vers le dossier partagé");
    scanner.priority = core::Priority::P3;
    scanner.milestone = core::Milestone::WorkStarted;
    scanner.target = days(1);
    scanner.reportedAt = paris("2026-11-10 10:20");
    scanner.due = paris("2026-11-12 18:00");
    scanner.reachedAt = paris("2026-11-13 12:00");
    scanner.elapsed = 15h + 40min;
    scanner.overrun = 3h;
    scanner.cause = QStringLiteral("Technicien retenu sur 2026-0405");
    scanner.correctiveAction = QStringLiteral("Suppléance prévue le jeudi");
    scanner.calendar = QStringLiteral("Heures de bureau");
    scanner.days = {
        {.day = {2026, 11, 10}, .openSlots = office, .counted = 5h + 40min},
        {.day = {2026, 11, 11}, .closed = Closed::Holiday, .closedName = QStringLiteral("Armistice 1918")},
        {.day = {2026, 11, 12}, .openSlots = office, .counted = 7h}};
    core::Breach printer;
    printer.number = QStringLiteral("2026-0431");
    printer.title = QStringLiteral("Imprimante du 2e étage : bourrages à répétition");
    printer.priority = core::Priority::P3;
    printer.milestone = core::Milestone::Restored;
    printer.target = days(2);
    printer.reportedAt = paris("2026-11-25 09:05");
    printer.due = paris("2026-11-27 18:00");
    printer.elapsed = 27h + 55min;
    printer.overrun = 7h;
    printer.cause = QStringLiteral("Four de fixation commandé, livraison annoncée le 3 déc.");
    printer.afterReopening = true;
    printer.calendar = QStringLiteral("Heures de bureau");
    printer.days = {{.day = {2026, 11, 25}, .openSlots = office, .counted = 6h + 55min},
                    {.day = {2026, 11, 26}, .openSlots = office, .counted = 7h},
                    {.day = {2026, 11, 27}, .openSlots = office, .counted = 7h}};
    return {scanner, server, printer};
}

inline QList<core::ListedIntervention> interventions()
{
    static const char *const titles[] = {
        "Ouverture de session impossible au retour de congés",
        "Boîte aux lettres partagée « accueil » à créer",
        "Mise à jour mensuelle des serveurs",
        "Scanner de l’accueil : plus de numérisation vers le dossier partagé",
        "Téléphone IP de la salle de réunion muet",
        "Certificat du site intranet expiré",
        "Nouvel arrivant : poste, comptes et badge",
        "Sauvegarde de nuit en avertissement : espace presque plein",
        "Le VPN coupe toutes les vingt minutes depuis l’agence de Haguenau",
        "Imprimante du 2e étage : bourrages à répétition",
        "Serveur de fichiers inaccessible",
        "Antivirus signalé inactif sur PC-COMPTA-03"};
    using Kind = core::InterventionKind;
    const Kind kinds[] = {
        Kind::CorrectiveImmediate, Kind::Request, Kind::Preventive, Kind::CorrectiveDeferred, Kind::Curative,
        Kind::Evolutive,           Kind::Request};
    QList<core::ListedIntervention> all;
    for (int i = 0; i < 34; ++i) {
        core::ListedIntervention one;
        one.number = QStringLiteral("2026-0%1").arg(400 + i);
        one.title = QString::fromUtf8(titles[i % 12]);
        one.kind = kinds[i % 7];
        one.priority = static_cast<core::Priority>(1 + (i * 5 + 2) % 4);
        one.reportedAt = paris("2026-11-02 08:40") + std::chrono::hours(i * 19) + std::chrono::minutes(i * 7);
        if (i < 30)
            one.resolvedAt = one.reportedAt + std::chrono::minutes(95 + i * 41);
        one.state = i < 26   ? core::ListedIntervention::State::Closed
                    : i < 30 ? core::ListedIntervention::State::Resolved
                             : core::ListedIntervention::State::Waiting;
        one.actual = std::chrono::minutes(15 + (i * 25) % 140);
        one.breaches = i == 7 || i == 18 || i == 31 ? 1 : 0;
        all.append(one);
    }
    return all;
}

inline QList<core::MonthPoint> history()
{
    const int kept[] = {22, 19, 25, 14, 20, 24, 27, 17, 21, 24, 20, 18};
    const int decided[] = {23, 20, 25, 15, 21, 24, 28, 18, 22, 24, 21, 21};
    const int opened[] = {18, 22, 24, 15, 19, 21, 26, 14, 11, 24, 19, 21};
    const int resolved[] = {17, 21, 25, 16, 18, 20, 25, 17, 10, 23, 18, 22};
    QList<core::MonthPoint> points;
    for (int i = 0; i < 12; ++i)
        points.append({.month = QDate(2025, 12, 1).addMonths(i),
                       .kept = kept[i],
                       .decided = decided[i],
                       .opened = opened[i],
                       .resolved = resolved[i]});
    return points;
}

inline core::ContractMonth contract()
{
    using core::Priority;
    core::ContractMonth contract;
    contract.reference = QStringLiteral("C-2023-002");
    contract.name = QStringLiteral("Infogérance du cabinet");
    contract.version = 3;
    contract.incidents = {
        outcome(Priority::P1,
                {{{.kept = 1, .target = hours(1)},
                  {.kept = 1, .target = hours(2)},
                  {.breached = 1, .target = hours(4)},
                  {}}},
                5h + 12min, 5h + 12min, 1),
        outcome(Priority::P2,
                {{{.kept = 2, .target = hours(1)},
                  {.kept = 2, .target = hours(4)},
                  {.kept = 1, .undecided = 1, .target = hours(8)},
                  {}}},
                2h + 40min, 2h + 40min, 1),
        outcome(Priority::P3,
                {{{.kept = 4, .target = hours(4)},
                  {.kept = 2, .breached = 1, .undecided = 1, .target = days(1)},
                  {.kept = 2, .breached = 1, .undecided = 1, .target = days(2)},
                  {.target = days(5)}}},
                5h + 5min, 9h, 3),
        outcome(Priority::P4,
                {{{.kept = 3, .undecided = 1, .target = days(1)}, {}, {}, {.target = days(10)}}})};
    contract.requests =
        outcome(Priority::P3,
                {{{.kept = 6, .target = days(1)}, {}, {}, {.kept = 5, .undecided = 1, .target = days(5)}}});
    contract.targetPercent = 95;
    contract.breaches = breaches();
    contract.neutralised = {
        {QStringLiteral("2026-0411"), QStringLiteral("Coupure de la fibre du quartier"), Priority::P2,
         core::Milestone::Restored,
         QStringLiteral("Tiers : incident général de l’opérateur, ticket SFR 88 412 (article 5.3)")}};
    contract.earlierBreaches = {{QStringLiteral("2026-0366"),
                                 QStringLiteral("Déplacement de la baie : goulotte à reprendre"),
                                 Priority::P4, core::Milestone::Resolved, paris("2026-10-21 18:00")}};
    contract.history = history();
    contract.reconciliation = {
        .opening = 5, .opened = 21, .reopened = 1, .resolved = 22, .cancelled = 1, .closing = 4};
    using Kind = core::InterventionKind;
    contract.byKind = {{Kind::Preventive, 2, 2, 150min},
                       {Kind::CorrectiveImmediate, 9, 9, 195min},
                       {Kind::CorrectiveDeferred, 3, 4, 80min},
                       {Kind::Curative, 1, 1, 75min},
                       {Kind::Request, 6, 6, 55min}};
    contract.byMode = {{core::WorkMode::Remote, 15, 16, 235min}, {core::WorkMode::OnSite, 6, 6, 320min}};
    contract.byChannel = {{core::Channel::Phone, 12, 12, 0min},
                          {core::Channel::Email, 7, 8, 0min},
                          {core::Channel::Monitoring, 2, 2, 0min}};
    contract.byCategory = {{QStringLiteral("Comptes et droits"), 6, 6, 65min},
                           {QStringLiteral("Impression et numérisation"), 5, 4, 140min},
                           {QStringLiteral("Messagerie"), 4, 4, 50min},
                           {QStringLiteral("Réseau et VPN"), 3, 4, 110min},
                           {QStringLiteral("Serveurs et sauvegardes"), 3, 4, 190min}};
    using Recurring = core::Recurring;
    contract.top = {
        {Recurring::Kind::Cause, QStringLiteral("mot de passe expiré"), 5, 40min},
        {Recurring::Kind::Asset, QStringLiteral("IMP-2E (imprimante du 2e étage)"), 4, 115min},
        {Recurring::Kind::Asset, QStringLiteral("SRV-FIC01"), 3, 150min},
        {Recurring::Kind::Person, QStringLiteral("Mme Keller"), 3, 35min},
        {Recurring::Kind::Cause, QStringLiteral("saturation du lien ADSL de Haguenau"), 2, 60min}};
    contract.backlog.byAge = {{{1, 0, 1, 0, 0}, {0, 1, 0, 0, 0}, {0, 0, 0, 0, 1}}};
    contract.backlog.oldest = {
        {QStringLiteral("2026-0366"), QStringLiteral("Déplacement de la baie : goulotte à reprendre"),
         Priority::P4, paris("2026-10-05 11:00"), 56, core::WaitingOn::Vendor},
        {QStringLiteral("2026-0422"),
         QStringLiteral("Le VPN coupe toutes les vingt minutes depuis l’agence de Haguenau"), Priority::P2,
         paris("2026-11-19 15:12"), 11, core::WaitingOn::Us},
        {QStringLiteral("2026-0431"), QStringLiteral("Imprimante du 2e étage : bourrages à répétition"),
         Priority::P3, paris("2026-11-25 09:05"), 5, core::WaitingOn::Client},
        {QStringLiteral("2026-0433"), QStringLiteral("Antivirus signalé inactif sur PC-COMPTA-03"),
         Priority::P3, paris("2026-11-30 16:48"), 0, core::WaitingOn::Us}};
    contract.hours = core::WorkedHours{.actual = 555min,
                                       .charged = 600min,
                                       .remote = 235min,
                                       .onSite = 320min,
                                       .travel = 160min,
                                       .included = 600min};
    contract.interventions = interventions();
    const auto level = [](Priority priority, std::array<std::optional<core::Target>, 4> targets) {
        core::ServiceLevel one;
        one.priority = priority;
        one.targets = targets;
        return one;
    };
    contract.levels = {level(Priority::P1, {hours(1), hours(2), hours(4), {}}),
                       level(Priority::P2, {hours(1), hours(4), hours(8), {}}),
                       level(Priority::P3, {hours(4), days(1), days(2), days(5)}),
                       level(Priority::P4, {days(1), {}, {}, days(10)})};
    const QList<core::Slot> office{{9 * 60, 12 * 60}, {14 * 60, 18 * 60}};
    const QList<core::Slot> always{{0, 1440}};
    contract.calendars = {{.name = QStringLiteral("Astreinte 24/7"),
                           .zone = QStringLiteral("Europe/Paris"),
                           .hours = {always, always, always, always, always, always, always},
                           .worksHolidays = true,
                           .priorities = {Priority::P1}},
                          {.name = QStringLiteral("Heures de bureau"),
                           .zone = QStringLiteral("Europe/Paris"),
                           .hours = {office, office, office, office, office, {}, {}},
                           .holidays = {core::HolidayRegion::France, true, true},
                           .priorities = {Priority::P2, Priority::P3, Priority::P4}}};
    contract.specialDays = {
        {QDate(2026, 11, 1), {}, QStringLiteral("Toussaint"), core::SpecialDay::Kind::Holiday},
        {QDate(2026, 11, 11), {}, QStringLiteral("Armistice 1918"), core::SpecialDay::Kind::Holiday}};
    contract.pausing = {core::PauseReason::WaitingForClient, core::PauseReason::AccessRefused,
                        core::PauseReason::DateAgreed};
    return contract;
}

inline QList<core::ReportFigure> figures()
{
    using Figure = core::ReportFigure;
    using Trend = Figure::Trend;
    return {{.kind = Figure::Kind::CommitmentsKept,
             .month = {18, 21},
             .previous = {20, 21},
             .trend = Trend::Worse,
             .history = {95.6, 95.0, 100.0, 93.3, 95.2, 100.0, 96.4, 94.4, 95.4, 100.0, 95.2, 85.7}},
            {.kind = Figure::Kind::OpenedResolved,
             .month = {21, 22},
             .previous = {19, 18},
             .trend = Trend::Better,
             .history = {18.0, 22.0, 24.0, 15.0, 19.0, 21.0, 26.0, 14.0, 11.0, 24.0, 19.0, 21.0},
             .stock = std::pair(5, 4)},
            {.kind = Figure::Kind::RestorationMedian,
             .month = {18720, 1},
             .previous = {11400, 1},
             .trend = Trend::Worse,
             .priority = core::Priority::P1,
             .target = hours(4),
             .history =
                 {9000.0, {}, 8000.0, 7000.0, 7500.0, 7200.0, 12000.0, {}, 9900.0, 7000.0, 11400.0, 18720.0}},
            {.kind = Figure::Kind::HoursUsed,
             .month = {555, 600},
             .previous = {450, 600},
             .trend = Trend::Same,
             .history = {500.0, 590.0, 520.0, 460.0, 505.0, 510.0, 380.0, 430.0, 470.0, 420.0, 450.0, 555.0}},
            {.kind = Figure::Kind::BacklogEnd,
             .month = {4, 1},
             .previous = {5, 2},
             .trend = Trend::Better,
             .history = {6.0, 7.0, 6.0, 5.0, 6.0, 7.0, 8.0, 5.0, 6.0, 7.0, 5.0, 4.0}},
            {.kind = Figure::Kind::PreventiveDone,
             .month = {2, 2},
             .previous = {1, 2},
             .trend = Trend::Better,
             .history = {2.0, 2.0, 2.0, 1.0, 2.0, 2.0, 2.0, 0.0, 2.0, 2.0, 1.0, 2.0}}};
}

inline core::MonthReport report()
{
    core::MonthReport report;
    report.number = QStringLiteral("RM-2026-11-002");
    report.provider = provider();
    report.client = QStringLiteral("Cabinet Morel");
    report.month = QDate(2026, 11, 1);
    report.zone = "Europe/Paris";
    report.edition = core::ReportEdition::Final;
    report.editedOn = QDate(2026, 12, 2);
    report.author = QStringLiteral("Claire Weber");
    report.state = core::ReportState::Degraded;
    report.reasons = {
        {.kind = core::StateReason::Kind::P1Breached, .count = 1, .milestone = core::Milestone::Restored},
        {.kind = core::StateReason::Kind::CommitmentBreached, .count = 3}};
    report.comment =
        QString::fromUtf8("Le serveur de fichiers s’est arrêté le dimanche 22\u00A0novembre\u00A0: le "
                          "service a été rétabli en 5\u202Fh\u202F12, "
                          "soit 1\u202Fh\u202F12 au-delà de l’engagement. C’est sa troisième panne en "
                          "90\u00A0jours et sa garantie est terminée\u00A0; "
                          "nous recommandons son remplacement. Deux autres engagements ont été dépassés "
                          "(scanner de l’accueil, imprimante du "
                          "2e\u00A0étage)\u202F; les dix-huit autres ont été tenus. Les deux visites "
                          "préventives ont été faites et la restauration "
                          "d’essai du 12\u00A0novembre a réussi.");
    report.figures = figures();
    report.contracts = {contract()};
    core::ParkMonth park;
    park.atEnd = 31;
    park.arrived = 2;
    park.left = 1;
    park.warranties = {{QStringLiteral("SRV-FIC01"), QStringLiteral("CZJ9380ABC"), QDate(2025, 3, 14)},
                       {QStringLiteral("PC-COMPTA-03"), QStringLiteral("5CD1234XYZ"), QDate(2027, 1, 31)}};
    park.withoutContract = {QStringLiteral("PC-STAGE-01"), QStringLiteral("Borne Wi-Fi du jardin")};
    report.park = park;
    report.signatory = QStringLiteral("Maître Hélène Morel, notaire associée");
    return report;
}

} // namespace sample
