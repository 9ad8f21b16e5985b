// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/LoadGenerator.h"

#include "core/services/AssetService.h"
#include "core/services/ClientService.h"
#include "core/services/ContractTemplates.h"
#include "core/services/Derivation.h"
#include "core/services/PeopleService.h"
#include "core/services/demo/DemoRandom.h"
#include "core/services/demo/DemoStories.h"
#include "core/storage/BulkInterventions.h"
#include "core/storage/InterventionRepository.h"

#include <algorithm>

namespace core {
namespace {

constexpr qint64 kInterventionsATransaction = 20'000;
constexpr int kMachinesAClient = 10;
constexpr int kTechnicians = 8;

/// A client as far as an intervention needs it.
struct LoadClient
{
    ClientId id = {};
    ContractId contract = {};
};

class LoadGenerator
{
public:
    LoadGenerator(Connection &connection, const Load &load)
        : m_connection(connection), m_load(load), m_random(load.seed), m_derivation(connection),
          m_bulk(connection)
    {
    }

    Result<> addClients();
    Result<> addInterventions(const LoadProgress &progress);

private:
    Result<> addClient(Unit &unit, int number);
    Result<> addTechnicians(Unit &unit);
    Result<> addIntervention(qint64 place);
    Result<> number(Intervention &intervention, Instant reported);
    Instant reportOf(qint64 place);
    Intervention described();
    QList<InterventionEvent> logOf(Instant reported);
    void pause(QList<InterventionEvent> &log);
    void reopen(QList<InterventionEvent> &log);
    void add(QList<InterventionEvent> &log, EventKind kind, int minutesLater);

    Connection &m_connection;
    const Load &m_load;
    DemoRandom m_random;
    Derivation m_derivation;
    BulkInterventions m_bulk;
    QList<LoadClient> m_clients;
    QList<TechnicianId> m_technicians;
    QHash<int, int> m_sequences;
};

Result<> LoadGenerator::addClients()
{
    const auto unit =
        Unit::begin(m_connection, {QStringLiteral("Load"), QStringLiteral("Vigie"), m_load.until});
    if (!unit)
        return unit.error();
    const QTimeZone zone("Europe/Paris");
    const FirstStart office{.providerName = QStringLiteral("Prestataire d’essai"),
                            .zone = zone,
                            .officeName = QStringLiteral("Heures ouvrées"),
                            .alwaysName = QStringLiteral("24/7"),
                            .today = localTime(m_load.until, zone).day};
    if (const Result<> done = setUpDefaults(**unit, office); !done)
        return done; // Without a provider the window would only welcome its user.
    if (const Result<> done = addTechnicians(**unit); !done)
        return done;
    for (int number = 1; number <= m_load.clients; ++number) {
        if (const Result<> done = addClient(**unit, number); !done)
            return done;
    }
    const auto committed = (*unit)->commit();
    return committed ? Result<>() : committed.error();
}

Result<> LoadGenerator::addTechnicians(Unit &unit)
{
    for (int number = 1; number <= kTechnicians; ++number) {
        const auto id = save(unit, Technician{.name = QStringLiteral("Technicien %1").arg(number),
                                              .initials = QStringLiteral("T%1").arg(number)});
        if (!id)
            return id.error();
        m_technicians << *id;
    }
    return {};
}

Result<> LoadGenerator::addClient(Unit &unit, int number)
{
    const QString name = QStringLiteral("Client %1").arg(number, 5, 10, QLatin1Char('0'));
    const auto client = save(unit, Client{.name = name});
    if (!client)
        return client.error();
    for (int machine = 1; machine <= kMachinesAClient; ++machine) {
        const auto added = save(unit, Asset{.client = *client,
                                            .name = QStringLiteral("C%1-PC%2").arg(number).arg(machine),
                                            .osName = QStringLiteral("Windows 11 Professionnel")});
        if (!added)
            return added.error();
    }
    const QDate start =
        localTime(m_load.until, QTimeZone("Europe/Paris")).day.addYears(-m_load.years).addMonths(-1);
    const auto contract = addContract(unit, {*client, QDate(start.year(), start.month(), 1),
                                             *contractTemplate(QStringLiteral("standard"))});
    if (!contract)
        return contract.error();
    m_clients << LoadClient{*client, *contract};
    return {};
}

Result<> LoadGenerator::addInterventions(const LoadProgress &progress)
{
    if (const Result<> begun = m_bulk.begin(); !begun)
        return begun;
    for (qint64 place = 0; place < m_load.interventions; ++place) {
        if (const Result<> done = addIntervention(place); !done)
            return done;
        const bool isFull =
            (place + 1) % kInterventionsATransaction == 0 || place + 1 == m_load.interventions;
        if (!isFull)
            continue;
        if (const Result<> written = m_bulk.commit(); !written)
            return written;
        if (progress && !progress(place + 1, m_load.interventions))
            return Error{.kind = ErrorKind::Cancelled};
    }
    return m_bulk.finish();
}

Result<> LoadGenerator::addIntervention(qint64 place)
{
    const Instant reported = reportOf(place);
    Intervention intervention = described();
    if (const Result<> numbered = number(intervention, reported); !numbered)
        return numbered;
    intervention.id = m_bulk.nextId();
    QList<InterventionEvent> log = logOf(reported);
    Instant last = reported;
    for (qsizetype i = 0; i < log.size(); ++i) {
        log[i].order = static_cast<int>(i) + 1;
        last = std::max(last, log.at(i).at);
    }
    const auto replayed = m_derivation.replayed(intervention, log, {}, last);
    if (!replayed)
        return replayed.error();
    return m_bulk.add(intervention, log, replayed->facts);
}

/// In order of time, so that numbers and ids are.
Instant LoadGenerator::reportOf(qint64 place)
{
    const qint64 minutes = m_load.years * 365LL * 24 * 60;
    const qint64 step = std::max<qint64>(minutes / m_load.interventions, 1);
    const qint64 ago = minutes - minutes * place / m_load.interventions;
    return m_load.until - Minutes(ago + 60) + Minutes(m_random.below(static_cast<int>(step)));
}

Result<> LoadGenerator::number(Intervention &intervention, Instant reported)
{
    const auto zone = m_derivation.homeZone();
    if (!zone)
        return zone.error();
    intervention.year = monthOf(reported, *zone).year;
    if (!m_sequences.contains(intervention.year)) {
        const auto next = InterventionRepository(m_connection).nextSequence(intervention.year);
        if (!next)
            return next.error();
        m_sequences.insert(intervention.year, *next - 1);
    }
    intervention.sequence = ++m_sequences[intervention.year];
    return {};
}

Intervention LoadGenerator::described()
{
    const auto stories = m_random.chance(70) ? demoIncidents() : demoRequests();
    const DemoStory &story = stories[static_cast<size_t>(m_random.below(static_cast<int>(stories.size())))];
    const LoadClient &client = m_random.pick(m_clients);
    const QString machine = QStringLiteral("PC%1").arg(m_random.between(1, kMachinesAClient));
    const auto text = [&machine](const char *words) {
        return QString::fromUtf8(words).replace(QStringLiteral("%1"), machine);
    };
    return {.client = client.id,
            .contract = client.contract,
            .technician = m_random.pick(m_technicians),
            .kind = story.kind,
            .title = french(text(story.title)),
            .description = french(text(story.description)),
            .impact = story.impact,
            .urgency = story.urgency,
            .category = QString::fromUtf8(story.category),
            .cause = french(text(story.cause)),
            .solution = french(text(story.solution))};
}

QList<InterventionEvent> LoadGenerator::logOf(Instant reported)
{
    static constexpr std::array kPriorities{2, 10, 60, 28};
    QList<InterventionEvent> log{{.kind = EventKind::Reported,
                                  .at = reported,
                                  .recordedAt = reported,
                                  .author = QStringLiteral("Vigie"),
                                  .priority = static_cast<Priority>(1 + m_random.weighted(kPriorities))}};
    add(log, EventKind::Acknowledged, m_random.between(1, 150));
    add(log, EventKind::WorkStarted, m_random.between(1, 400));
    if (m_random.chance(15))
        pause(log);
    add(log, EventKind::Restored, m_random.between(5, 900));
    add(log, EventKind::Resolved, m_random.between(0, 300));
    if (m_random.chance(2))
        reopen(log);
    add(log, EventKind::Closed, m_random.between(500, 5000));
    log.removeIf([this](const InterventionEvent &event) { return event.at > m_load.until; });
    return log;
}

void LoadGenerator::pause(QList<InterventionEvent> &log)
{
    add(log, EventKind::Paused, m_random.between(1, 60));
    log.last().pauseReason =
        m_random.chance(70) ? PauseReason::WaitingForClient : PauseReason::WaitingForVendor;
    log.last().comment = log.last().pauseReason == PauseReason::WaitingForClient
                             ? QStringLiteral("Message laissé au contact, on attend son rappel.")
                             : QStringLiteral("Demande ouverte chez l’éditeur, réponse attendue.");
    add(log, EventKind::Resumed, m_random.between(30, 3000));
}

void LoadGenerator::reopen(QList<InterventionEvent> &log)
{
    add(log, EventKind::Reopened, m_random.between(30, 2000));
    add(log, EventKind::Restored, m_random.between(10, 300));
    add(log, EventKind::Resolved, 0);
}

void LoadGenerator::add(QList<InterventionEvent> &log, EventKind kind, int minutesLater)
{
    const Instant at = log.constLast().at + Minutes(minutesLater);
    log << InterventionEvent{.kind = kind, .at = at, .recordedAt = at, .author = QStringLiteral("Vigie")};
}

} // namespace

Result<> generateLoad(Connection &connection, const Load &load, const LoadProgress &progress)
{
    if (load.clients < 1 || load.clients > 100'000)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give a number of clients from 1 to 100,000.")},
                       QStringLiteral("clients"));
    if (load.interventions < 1 || load.interventions > 100'000'000)
        return invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Give a number of interventions from 1 to 100,000,000.")},
            QStringLiteral("interventions"));
    if (load.years < 1 || load.years > 30)
        return invalid({QT_TRANSLATE_NOOP("Sentence", "Give a number of years from 1 to 30.")},
                       QStringLiteral("years"));
    LoadGenerator generator(connection, load);
    if (const Result<> done = generator.addClients(); !done)
        return done;
    return generator.addInterventions(progress);
}

} // namespace core
