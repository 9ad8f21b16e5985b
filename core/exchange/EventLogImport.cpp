// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/EventLogImport.h"

#include "core/base/Text.h"
#include "core/services/LogWriting.h"
#include "core/storage/InterventionRepository.h"
#include "core/storage/PeopleRepository.h"

#include <algorithm>

namespace core {
namespace {

bool tellTheSame(const InterventionEvent &stored, const InterventionEvent &planned)
{
    return stored.kind == planned.kind && stored.at == planned.at && stored.priority == planned.priority &&
           stored.pauseReason == planned.pauseReason &&
           (planned.kind != EventKind::Noted || stored.comment == planned.comment);
}

/// The events of @p planned that @p log does not hold yet; each stored one serves once.
QList<InterventionEvent> missingFrom(QList<InterventionEvent> log, const QList<InterventionEvent> &planned)
{
    QList<InterventionEvent> missing;
    for (const InterventionEvent &event : planned) {
        const auto found = std::ranges::find_if(
            log, [&event](const InterventionEvent &stored) { return tellTheSame(stored, event); });
        if (found == log.end())
            missing << event;
        else
            log.erase(found);
    }
    return missing;
}

/// Whether @p missing only goes on where @p log stops.
bool continues(const QList<InterventionEvent> &log, const QList<InterventionEvent> &missing)
{
    const Instant last = log.isEmpty() ? Instant{} : log.constLast().at;
    return std::ranges::all_of(missing, [last](const InterventionEvent &event) { return event.at >= last; });
}

QString initialsOf(const QString &name)
{
    QString initials;
    for (const QString &word : name.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        initials += word.at(0).toUpper();
    return initials.left(3);
}

} // namespace

Result<ImportCounts> EventLogImport::match(Connection &connection)
{
    m_matches.clear();
    m_rejects.clear();
    Derivation derivation(connection);
    ImportCounts counts;
    for (const PlannedIntervention &planned : m_plan.interventions) {
        const auto match = matchOf(connection, derivation, planned);
        if (!match)
            return match.error();
        using enum Match::Action;
        counts.created += match->action == Create ? 1 : 0;
        counts.updated += match->action == Append ? 1 : 0;
        counts.unchanged += match->action == Keep ? 1 : 0;
        counts.rejected += match->action == Reject ? 1 : 0;
        m_matches << *match;
    }
    counts.rejected += m_plan.rejects.size();
    const Result<> found = findTechnicians(connection);
    return found ? Result<ImportCounts>(counts) : found.error();
}

Result<EventLogImport::Match> EventLogImport::matchOf(Connection &connection, Derivation &derivation,
                                                      const PlannedIntervention &planned)
{
    if (!m_client.isValid())
        return Match{};
    const auto stored =
        InterventionRepository(connection).withExternalNumber(m_client, planned.intervention.externalNumber);
    if (stored)
        return matchStored(connection, planned, *stored);
    if (stored.error().kind != ErrorKind::NotFound)
        return stored.error();
    Intervention intervention = planned.intervention;
    intervention.client = m_client;
    const auto contract = derivation.contractFor(intervention, planned.events.constFirst().at);
    if (contract)
        return Match{};
    if (contract.error().kind != ErrorKind::Invalid)
        return contract.error();
    m_rejects << ImportNote{planned.line, contract.error().sentence};
    return Match{.action = Match::Action::Reject};
}

Result<EventLogImport::Match>
EventLogImport::matchStored(Connection &connection, const PlannedIntervention &planned, InterventionId id)
{
    const auto log = InterventionRepository(connection).events(id);
    if (!log)
        return log.error();
    Match match{.action = Match::Action::Keep, .stored = id, .missing = missingFrom(*log, planned.events)};
    if (match.missing.isEmpty())
        return match;
    match.action = Match::Action::Append;
    if (continues(*log, match.missing))
        return match;
    match.action = Match::Action::Reject;
    m_rejects << ImportNote{
        planned.line,
        {QT_TRANSLATE_NOOP("Sentence", "The log of “%1” in Vigie tells otherwise: it is left as it is."),
         {planned.intervention.externalNumber}}};
    return match;
}

Result<> EventLogImport::findTechnicians(Connection &connection)
{
    const auto known = PeopleRepository(connection).technicians();
    if (!known)
        return known.error();
    m_technicians.clear();
    m_newTechnicians.clear();
    for (const Technician &technician : *known)
        m_technicians.insert(folded(technician.name), technician.id);
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        const QString &name = m_plan.interventions.at(i).technician;
        if (m_matches.at(i).action != Match::Action::Create || name.isEmpty() ||
            m_technicians.contains(folded(name)))
            continue;
        m_technicians.insert(folded(name), {});
        m_newTechnicians << name;
    }
    return {};
}

/// They are not offered for new work until somebody says that they belong to the firm.
Result<> EventLogImport::addTechnicians(Unit &unit)
{
    for (const QString &name : m_newTechnicians) {
        const auto id =
            PeopleRepository::add(unit, {.name = name, .initials = initialsOf(name), .isActive = false});
        if (!id)
            return id.error();
        m_technicians.insert(folded(name), *id);
    }
    return {};
}

Result<> EventLogImport::apply(Unit &unit, const ImportProgress &progress)
{
    if (const Result<> added = addTechnicians(unit); !added)
        return added;
    LogWriting writing(unit);
    for (qsizetype i = 0; i < m_matches.size(); ++i) {
        if (i % 100 == 0 && progress && !progress(i, m_matches.size()))
            return Error{.kind = ErrorKind::Cancelled};
        const Match &match = m_matches.at(i);
        const PlannedIntervention &planned = m_plan.interventions.at(i);
        Result<> done;
        if (match.action == Match::Action::Create)
            done = create(writing, planned);
        else if (match.action == Match::Action::Append)
            done = append(unit, writing.derivation(), planned, match);
        if (!done)
            return done;
    }
    return {};
}

Result<> EventLogImport::create(LogWriting &writing, const PlannedIntervention &planned)
{
    Intervention intervention = planned.intervention;
    intervention.client = m_client;
    intervention.technician = m_technicians.value(folded(planned.technician));
    const auto added = writing.add(intervention, planned.events);
    if (!added)
        return added.error();
    m_created << added->id;
    return {};
}

Result<> EventLogImport::append(Unit &unit, Derivation &derivation, const PlannedIntervention &planned,
                                const Match &match)
{
    const InterventionRepository repository(unit.connection());
    const auto log = repository.events(match.stored);
    const auto stored = repository.find(match.stored);
    if (!log || !stored)
        return log ? stored.error() : log.error();
    int order = 0;
    for (const InterventionEvent &event : *log)
        order = std::max(order, event.order);
    for (InterventionEvent event : match.missing) {
        event.intervention = match.stored;
        event.order = ++order;
        if (const auto added = InterventionRepository::add(unit, event); !added)
            return added.error();
    }
    if (stored->solution.isEmpty() && !planned.intervention.solution.isEmpty()) {
        Intervention intervention = *stored;
        intervention.solution = planned.intervention.solution;
        if (const Result<> done = InterventionRepository::update(unit, intervention); !done)
            return done;
    }
    return derivation.derive(unit, match.stored);
}

} // namespace core
