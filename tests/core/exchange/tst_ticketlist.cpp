// SPDX-License-Identifier: GPL-3.0-or-later
#include "Warnings.h"
#include "core/exchange/lists/ContractLineList.h"
#include "core/exchange/lists/ListValues.h"
#include "core/exchange/lists/TicketList.h"

#include <QBuffer>
#include <QTest>

using namespace core;

namespace {

const QTimeZone &paris()
{
    static const QTimeZone zone("Europe/Paris");
    return zone;
}

ListShape shapeOf(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto shape = core::shapeOf(buffer);
    return shape ? *shape : ListShape{};
}

TicketList ticketsOf(QByteArray bytes)
{
    const ListShape shape = shapeOf(bytes);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto list = readTicketList(buffer, shape, paris());
    return list ? *list : TicketList{.rejects = {{-1, list.error().sentence}}};
}

ContractLineList contractsOf(QByteArray bytes)
{
    const ListShape shape = shapeOf(bytes);
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::ReadOnly);
    const auto list = readContractList(buffer, shape, QStringLiteral("c.csv"));
    return list ? *list : ContractLineList{.rejects = {{-1, list.error().sentence}}};
}

const char *nameOf(EventKind kind)
{
    switch (kind) {
    case EventKind::Reported:
        return "reported";
    case EventKind::Acknowledged:
        return "acknowledged";
    case EventKind::Restored:
        return "restored";
    case EventKind::Resolved:
        return "resolved";
    case EventKind::Closed:
        return "closed";
    case EventKind::Cancelled:
        return "cancelled";
    default:
        return "?";
    }
}

/// "reported 01/03 09:00, closed 02/03 10:00*": * is deduced.
QString told(const PlannedIntervention &planned)
{
    QStringList events;
    for (const InterventionEvent &event : planned.events) {
        const LocalTime time = localTime(event.at, paris());
        events << QStringLiteral("%1 %2 %3:%4%5")
                      .arg(QLatin1String(nameOf(event.kind)), time.day.toString(QStringLiteral("dd/MM")))
                      .arg(time.second / 3600, 2, 10, QLatin1Char('0'))
                      .arg(time.second / 60 % 60, 2, 10, QLatin1Char('0'))
                      .arg(event.deduced ? QStringLiteral("*") : QString());
    }
    return events.join(QStringLiteral(", "));
}

} // namespace

/// Lists with a line for each ticket, and for each contract.
class TestTicketList : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init() { failOnWarnings(); }
    void glpiExports_data();
    void glpiExports();
    void states_data();
    void states();
    void priorities_data();
    void priorities();
    void events_data();
    void events();
    void refuses_data();
    void refuses();
    void describesTheTicket();
    void parsesContracts();
    void contractsAreRefusedWithAReason_data();
    void contractsAreRefusedWithAReason();
    void termsFromDates_data();
    void termsFromDates();
};

void TestTicketList::glpiExports_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("French") << QByteArray(
        "\"ID\";\"Titre\";\"Entité\";\"Statut\";\"Date d'ouverture\";\"Priorité\";\"Demandeur - Demandeur\";"
        "\"Attribué à - Technicien\";\"Catégorie\";\"Date de résolution\";\"Date de clôture\";\r\n"
        "\"12\";\"Souris\";\"Entité racine > Dupont SA\";\"Clos\";\"01-03-2026 09:00\";\"Haute\";\"Anne\";"
        "\"Paul\";\"Matériel\";\"02-03-2026 10:00\";\"13-03-2026 11:00\";\r\n");
    QTest::newRow("English") << QByteArray(
        "\"ID\";\"Title\";\"Entity\";\"Status\";\"Opening date\";\"Priority\";\"Requester - Requester\";"
        "\"Assigned to - Technician\";\"Category\";\"Resolution date\";\"Closing date\";\r\n"
        "\"12\";\"Souris\";\"Root entity > Dupont SA\";\"Closed\";\"2026-03-01 09:00\";\"High\";\"Anne\";"
        "\"Paul\";\"Matériel\";\"2026-03-02 10:00\";\"2026-03-13 11:00\";\r\n");
    QTest::newRow("Spanish") << QByteArray(
        "\"ID\";\"Título\";\"Entidad\";\"Estado\";\"Fecha de apertura\";\"Prioridad\";\"Solicitante - "
        "Solicitante\";\"Asignado a - Técnico\";\"Categoría\";\"Fecha de resolución\";\"Fecha de "
        "cierre\";\r\n"
        "\"12\";\"Souris\";\"Entidad raíz > Dupont SA\";\"Cerrado\";\"2026-03-01 09:00\";\"Alta\";\"Anne\";"
        "\"Paul\";\"Matériel\";\"2026-03-02 10:00\";\"2026-03-13 11:00\";\r\n");
    QTest::newRow("Portuguese") << QByteArray(
        "\"ID\";\"Título\";\"Entidade\";\"Status\";\"Data de abertura\";\"Prioridade\";\"Requerente - "
        "Requerente\";\"Atribuído para - Técnico\";\"Categoria\";\"Data da solução\";\"Data de "
        "fechamento\";\r\n"
        "\"12\";\"Souris\";\"Entidade raiz > Dupont SA\";\"Fechado\";\"2026-03-01 09:00\";\"Alta\";\"Anne\";"
        "\"Paul\";\"Matériel\";\"2026-03-02 10:00\";\"2026-03-13 11:00\";\r\n");
    QTest::newRow("one of our own") << QByteArray(
        "Number,Title,Client,Opened,Resolved,Closed,Priority,Category,Technician,State,Requester\n"
        "12,Souris,Dupont SA,3/1/26 9:00 AM,3/2/26 10:00 AM,3/13/26 11:00 AM,2 - "
        "High,Matériel,Paul,closed,Anne\n");
}

void TestTicketList::glpiExports()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(shapeOf(bytes).kind, ListKind::Tickets);
    const TicketList list = ticketsOf(bytes);
    QVERIFY2(list.rejects.isEmpty(),
             list.rejects.isEmpty() ? "" : qPrintable(list.rejects[0].reason.plain()));
    QCOMPARE(list.clients.size(), 1);
    QCOMPARE(list.clients.constFirst().client, QStringLiteral("Dupont SA"));
    const EventLogPlan &plan = list.clients.constFirst().plan;
    QCOMPARE(plan.technicians, QStringList{QStringLiteral("Paul")});
    const PlannedIntervention &planned = plan.interventions.constFirst();
    QCOMPARE(told(planned),
             QStringLiteral(
                 "reported 01/03 09:00, restored 02/03 10:00, resolved 02/03 10:00, closed 13/03 11:00"));
    QCOMPARE(planned.events.constFirst().priority, std::optional(Priority::P2));
    QCOMPARE(planned.intervention.externalNumber, QStringLiteral("12"));
    QCOMPARE(planned.intervention.title, QStringLiteral("Souris"));
    QCOMPARE(planned.intervention.requester, QStringLiteral("Anne"));
    QCOMPARE(planned.intervention.category, QStringLiteral("Matériel"));
}

void TestTicketList::states_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *word, const char *state) {
        QTest::addRow("%s", word) << QString::fromUtf8(word) << QString::fromLatin1(state);
    };
    row("Nouveau", "new");
    row("En cours (Attribué)", "assigned");
    row("En cours (Planifié)", "planned");
    row("En attente", "waiting");
    row("Résolu", "resolved");
    row("Clos", "closed");
    row("Processing (assigned)", "assigned");
    row("Pending", "waiting");
    row("Solved", "resolved");
    row("En curso (asignada)", "assigned");
    row("Em atendimento (atribuído)", "assigned");
    row("Solucionado", "resolved");
    row("Zorglub", "");
}

void TestTicketList::states()
{
    QFETCH(const QString, word);
    QTEST(meaningOf(ListKind::Tickets, ListField::State, word), "expected");
}

void TestTicketList::priorities_data()
{
    QTest::addColumn<QString>("word");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *word, const char *priority) {
        QTest::addRow("%s", word) << QString::fromUtf8(word) << QString::fromLatin1(priority);
    };
    row("Majeure", "P1");
    row("Très haute", "P1");
    row("Haute", "P2");
    row("Moyenne", "P3");
    row("Basse", "P4");
    row("Très basse", "P4");
    row("Very high", "P1");
    row("Muy alta", "P1");
    row("Média", "P3");
    row("3", "P3");
    row("?!", "");
}

void TestTicketList::priorities()
{
    QFETCH(const QString, word);
    QTEST(meaningOf(ListKind::Tickets, ListField::Priority, word), "expected");
}

void TestTicketList::events_data()
{
    QTest::addColumn<QByteArray>("cells"); ///< State;opened;taken into account;resolved;closed.
    QTest::addColumn<QString>("expected");
    QTest::addColumn<int>("notes");
    const QString reported = QStringLiteral("reported 01/03 09:00");
    QTest::newRow("new") << QByteArray("Nouveau;01/03/2026 09:00;;;") << reported << 0;
    QTest::newRow("taken into account") << QByteArray("En cours;01/03/2026 09:00;01/03/2026 09:20;;")
                                        << reported + QStringLiteral(", acknowledged 01/03 09:20") << 0;
    QTest::newRow("closed without resolution")
        << QByteArray("Clos;01/03/2026 09:00;;;03/03/2026 18:00")
        << reported + QStringLiteral(", restored 03/03 18:00*, resolved 03/03 18:00*, closed 03/03 18:00")
        << 0;
    QTest::newRow("closed, only the resolution is known")
        << QByteArray("Clos;01/03/2026 09:00;;02/03/2026 10:00;")
        << reported + QStringLiteral(", restored 02/03 10:00, resolved 02/03 10:00, closed 02/03 10:00*")
        << 0;
    QTest::newRow("no state: the dates tell")
        << QByteArray(";01/03/2026 09:00;;02/03/2026 10:00;")
        << reported + QStringLiteral(", restored 02/03 10:00, resolved 02/03 10:00") << 0;
    QTest::newRow("open again") << QByteArray("En cours;01/03/2026 09:00;;02/03/2026 10:00;") << reported
                                << 1;
    QTest::newRow("cancelled") << QByteArray("Annulé;01/03/2026 09:00;;;02/03/2026 10:00")
                               << reported + QStringLiteral(", cancelled 02/03 10:00") << 0;
    QTest::newRow("taken into account before it was opened")
        << QByteArray("En cours;01/03/2026 09:00;28/02/2026 09:20;;") << reported << 1;
    QTest::newRow("closed before it was resolved")
        << QByteArray("Clos;01/03/2026 09:00;;03/03/2026 10:00;02/03/2026 10:00")
        << reported + QStringLiteral(", restored 03/03 10:00, resolved 03/03 10:00, closed 03/03 10:00*")
        << 1;
}

void TestTicketList::events()
{
    QFETCH(const QByteArray, cells);
    QFETCH(const int, notes);
    const TicketList list =
        ticketsOf("Numéro;Titre;Statut;Date d'ouverture;Prise en compte;Date de résolution;"
                  "Date de clôture\nT1;Panne;" +
                  cells + "\nT2;Fin;Nouveau;31/03/2026;;;\n");
    QVERIFY2(list.rejects.isEmpty(),
             list.rejects.isEmpty() ? "" : qPrintable(list.rejects[0].reason.plain()));
    QTEST(told(list.clients.constFirst().plan.interventions.constFirst()), "expected");
    QCOMPARE(list.notes.size(), notes);
}

void TestTicketList::refuses_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("reason");
    QTest::newRow("no number") << QByteArray(";x;Nouveau;31/03/2026;;") << QStringLiteral("has no number");
    QTest::newRow("no opening") << QByteArray("T1;x;Nouveau;;;") << QStringLiteral("when it was opened");
    QTest::newRow("an impossible opening")
        << QByteArray("T1;x;Nouveau;31/02/2026;;") << QStringLiteral("when it was opened");
    QTest::newRow("ends before it begins")
        << QByteArray("T1;x;Clos;31/03/2026;30/03/2026;") << QStringLiteral("ends before it was opened");
    QTest::newRow("over since when?")
        << QByteArray("T1;x;Résolu;31/03/2026;;") << QStringLiteral("no date says since when");
    QTest::newRow("twice") << QByteArray("T0;x;Nouveau;31/03/2026;;") << QStringLiteral("in the list twice");
}

void TestTicketList::refuses()
{
    QFETCH(const QByteArray, cells);
    QFETCH(const QString, reason);
    const TicketList list =
        ticketsOf("Numéro;Titre;Statut;Date d'ouverture;Date de résolution;Date de clôture\n"
                  "T0;ok;Nouveau;31/03/2026;;\n" +
                  cells + "\n");
    QCOMPARE(list.rejects.size(), 1);
    QCOMPARE(list.rejects.constFirst().line, 3);
    QVERIFY2(list.rejects.constFirst().reason.plain().contains(reason),
             qPrintable(list.rejects.constFirst().reason.plain()));
}

/// What has no field is kept in the description.
void TestTicketList::describesTheTicket()
{
    const TicketList list =
        ticketsOf("ID;Titre;Statut;Date d'ouverture;Type;Description;Solution;Urgence VIP\n"
                  "7;Wifi;Zorglub;31/03/2026 08:00;Demande;\"coupe\nsouvent\";borne changée;oui\n");
    const Intervention &told = list.clients.constFirst().plan.interventions.constFirst().intervention;
    QCOMPARE(told.description, QStringLiteral("coupe\nsouvent\nStatut: Zorglub\nUrgence VIP: oui"));
    QCOMPARE(told.solution, QStringLiteral("borne changée"));
    QCOMPARE(told.kind, InterventionKind::Request);
    QCOMPARE(told.channel, Channel::Other);
}

void TestTicketList::parsesContracts()
{
    const QByteArray bytes =
        "Client;N° contrat;Intitulé;Date de début;Date de fin;Reconduction;Préavis;"
        "Forfait mensuel HT;Montant annuel;Modèle;Statut;Interlocuteur\n"
        "Dupont SA;C-12;Infogérance;01/02/2024;31/01/2027;Tacite;3 mois;\"1 250,50 €\";;Premium;"
        "Actif;Anne\n"
        "Martin;;Support;15/02/2025;;Non;;;1200;;Brouillon;\n";
    QCOMPARE(shapeOf(bytes).kind, ListKind::Contracts);
    const ContractLineList list = contractsOf(bytes);
    QVERIFY2(list.rejects.isEmpty(),
             list.rejects.isEmpty() ? "" : qPrintable(list.rejects[0].reason.plain()));
    PlannedContract first{.file = QStringLiteral("c.csv"),
                          .line = 2,
                          .client = QStringLiteral("Dupont SA"),
                          .number = QStringLiteral("C-12"),
                          .title = QStringLiteral("Infogérance"),
                          .model = QStringLiteral("premium"),
                          .startsOn = QDate(2024, 2, 1),
                          .state = ContractState::Active,
                          .initialMonths = 36,
                          .renewalMode = RenewalMode::Tacit,
                          .noticeMonths = 3,
                          .monthlyFee = Money{125'050},
                          .notes = QStringLiteral("Interlocuteur: Anne")};
    QCOMPARE(list.contracts.at(0), first);
    const PlannedContract &second = list.contracts.at(1);
    QCOMPARE(second.state, ContractState::Draft);
    QCOMPARE(second.renewalMode, std::optional(RenewalMode::Express));
    QCOMPARE(second.monthlyFee, std::optional(Money{10'000}));
    QCOMPARE(second.notes, QStringLiteral("Montant annuel: 1200"));
}

void TestTicketList::contractsAreRefusedWithAReason_data()
{
    QTest::addColumn<QByteArray>("cells");
    QTest::addColumn<QString>("reason");
    QTest::newRow("nothing names it")
        << QByteArray("Dupont;;;01/02/2024;") << QStringLiteral("neither number nor title");
    QTest::newRow("no beginning") << QByteArray("Dupont;C1;;;") << QStringLiteral("when it begins");
    QTest::newRow("an impossible beginning")
        << QByteArray("Dupont;C1;;31/02/2024;") << QStringLiteral("when it begins");
    QTest::newRow("ends first") << QByteArray("Dupont;C1;;01/02/2024;01/01/2024")
                                << QStringLiteral("cannot end before it begins");
}

void TestTicketList::contractsAreRefusedWithAReason()
{
    QFETCH(const QByteArray, cells);
    QFETCH(const QString, reason);
    const ContractLineList list =
        contractsOf("Client;Numéro;Intitulé;Date de début;Date de fin\n" + cells + "\n");
    QVERIFY(list.contracts.isEmpty());
    QVERIFY2(list.rejects.constFirst().reason.plain().contains(reason),
             qPrintable(list.rejects.constFirst().reason.plain()));
}

void TestTicketList::termsFromDates_data()
{
    QTest::addColumn<QDate>("start");
    QTest::addColumn<QDate>("end");
    QTest::addColumn<int>("months"); ///< 0: not whole.
    QTest::newRow("a year") << QDate(2025, 1, 1) << QDate(2025, 12, 31) << 12;
    QTest::newRow("three") << QDate(2018, 9, 27) << QDate(2021, 9, 26) << 36;
    QTest::newRow("a day more") << QDate(2025, 1, 1) << QDate(2026, 1, 1) << 0;
    QTest::newRow("days") << QDate(2025, 1, 1) << QDate(2025, 1, 15) << 0;
}

void TestTicketList::termsFromDates()
{
    QFETCH(const QDate, start);
    QFETCH(const QDate, end);
    QTEST(monthsBetween(start, end).value_or(0), "months");
}

QTEST_GUILESS_MAIN(TestTicketList)
#include "tst_ticketlist.moc"
