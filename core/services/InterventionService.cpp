// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/InterventionService.h"

#include "core/domain/intervention/EventLog.h"
#include "core/services/Derivation.h"
#include "core/services/WorkService.h"
#include "core/storage/InterventionRepository.h"

namespace core {
namespace {

Result<int> nextOrder(Connection &connection, InterventionId id)
{
    return connection.one<int>(
        QStringLiteral(
            "SELECT COALESCE(MAX(entry_order), 0) + 1 FROM intervention_event WHERE intervention_id = "
            ":id"),
        {{QStringLiteral("id"), id.value()}}, [](const Fields &fields) { return fields.number(0); });
}

/// Writes one line of a log, dated and signed by the unit where it does not say otherwise.
Result<> write(Unit &unit, InterventionEvent &event, int order)
{
    event.order = order;
    if (event.recordedAt == Instant{})
        event.recordedAt = unit.at();
    if (event.author.isEmpty())
        event.author = unit.author();
    const auto id = InterventionRepository::add(unit, event);
    if (!id)
        return id.error();
    event.id = *id;
    return {};
}

Result<> writeLog(Unit &unit, InterventionId id, QList<InterventionEvent> &log)
{
    int order = 0;
    for (InterventionEvent &event : log) {
        event.intervention = id;
        if (const Result<> done = write(unit, event, ++order); !done)
            return done;
    }
    return {};
}

QList<InterventionEvent> openingLog(const Report &report)
{
    const Intervention &intervention = report.intervention;
    QList<InterventionEvent> log{
        {.kind = EventKind::Reported,
         .at = report.at,
         .comment = report.comment,
         .priority = report.priority.value_or(priorityOf(intervention.impact, intervention.urgency))}};
    log += report.further;
    if (report.resolution)
        log += eventsOf(*report.resolution, intervention.channel, report.at);
    return log;
}

/// The minutes of what is written down already resolved.
Result<> writeWork(Unit &unit, const Report &report, const Intervention &intervention)
{
    const auto work = report.resolution ? workOf(*report.resolution, intervention) : std::nullopt;
    if (!work)
        return {};
    const auto saved = save(unit, *work);
    return saved ? Result<>() : saved.error();
}

Result<> checkLog(const QList<InterventionEvent> &log, Instant now)
{
    for (qsizetype i = 1; i < log.size(); ++i) {
        if (const auto fine = checkNext(log.first(i), log.at(i), now); !fine)
            return fine.error();
    }
    return {};
}

/// After a change of the log or of what its reading depends on.
Result<> derived(Unit &unit, InterventionId id)
{
    return Derivation(unit.connection()).derive(unit, id);
}

/// Checks @p event against the log it joins; what it corrects no longer stands there.
Result<QList<Sentence>> judged(Derivation &derivation, const InterventionEvent &event, Instant now)
{
    const auto replayed = derivation.replayed(event.intervention, now);
    if (!replayed)
        return replayed.error();
    return checkNext(replayed->log, event, now, replayed->facts.timeline.reopenUntil);
}

} // namespace

Result<InterventionId> report(Unit &unit, const Report &report)
{
    Derivation derivation(unit.connection());
    return core::report(unit, report, derivation);
}

Result<InterventionId> report(Unit &unit, const Report &report, Derivation &derivation)
{
    Intervention intervention = report.intervention;
    if (const Result<> fine = checked(intervention); !fine)
        return unit.refuse(fine.error());
    if (report.resolution) {
        if (const Result<> fine = checked(*report.resolution, report.at); !fine)
            return unit.refuse(fine.error());
        intervention.solution = report.resolution->solution;
    }
    QList<InterventionEvent> log = openingLog(report);
    if (const Result<> fine = checkLog(log, unit.at()); !fine)
        return unit.refuse(fine.error());
    if (!intervention.contract.isValid() && !report.outsideContract) {
        const auto contract = derivation.contractFor(intervention, report.at);
        if (!contract)
            return unit.refuse(contract.error());
        intervention.contract = *contract;
    }
    const auto zone = derivation.homeZone();
    if (!zone)
        return zone.error();
    intervention.year = monthOf(report.at, *zone).year;
    const auto sequence = InterventionRepository(unit.connection()).nextSequence(intervention.year);
    if (!sequence)
        return sequence.error();
    intervention.sequence = *sequence;
    const auto id = InterventionRepository::add(unit, intervention);
    if (!id)
        return id;
    intervention.id = *id;
    if (const Result<> done = writeLog(unit, *id, log); !done)
        return done.error();
    if (const Result<> done = derivation.deriveNew(unit, intervention, log); !done)
        return done.error();
    const Result<> worked = writeWork(unit, report, intervention);
    return worked ? id : Result<InterventionId>(worked.error());
}

Result<> append(Unit &unit, InterventionEvent event)
{
    Derivation derivation(unit.connection());
    return append(unit, std::move(event), derivation);
}

Result<> append(Unit &unit, InterventionEvent event, Derivation &derivation)
{
    if (event.recordedAt == Instant{})
        event.recordedAt = unit.at(); // Of several corrections of one line the last recorded stands.
    const auto fine = judged(derivation, event, unit.at());
    if (!fine)
        return unit.refuse(fine.error());
    const auto order = nextOrder(unit.connection(), event.intervention);
    if (!order)
        return order.error();
    if (const Result<> done = write(unit, event, *order); !done)
        return done;
    return derivation.derive(unit, event.intervention);
}

Result<> correct(Unit &unit, EventId event, InterventionEvent replacement)
{
    const auto original = InterventionRepository(unit.connection()).findEvent(event);
    if (!original)
        return original.error();
    if (replacement.comment.trimmed().isEmpty())
        return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "Say why this line is corrected.")},
                                   QStringLiteral("comment")));
    replacement.id = {};
    replacement.version = 0;
    replacement.corrects = event;
    replacement.intervention = original->intervention;
    replacement.recordedAt = {};
    replacement.author.clear();
    return append(unit, replacement);
}

Result<> withdraw(Unit &unit, EventId event, const QString &reason)
{
    const auto original = InterventionRepository(unit.connection()).findEvent(event);
    if (!original)
        return original.error();
    if (reason.trimmed().isEmpty())
        return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "Say why this line is taken back.")},
                                   QStringLiteral("comment")));
    if (original->kind == EventKind::Reported)
        return unit.refuse(invalid({QT_TRANSLATE_NOOP(
            "Sentence", "The report itself cannot be taken back: correct it, or cancel the "
                        "intervention as an entry mistake.")}));
    const auto order = nextOrder(unit.connection(), original->intervention);
    if (!order)
        return order.error();
    InterventionEvent taking{.intervention = original->intervention,
                             .kind = EventKind::Withdrawn,
                             .at = original->at,
                             .comment = reason,
                             .corrects = event};
    if (const Result<> done = write(unit, taking, *order); !done)
        return done;
    return derived(unit, original->intervention);
}

Result<> save(Unit &unit, const Intervention &intervention)
{
    if (const Result<> fine = checked(intervention); !fine)
        return unit.refuse(fine.error());
    if (const Result<> done = InterventionRepository::update(unit, intervention); !done)
        return done;
    // Another contract, or another kind, may change what the work costs.
    Derivation derivation(unit.connection());
    if (const Result<> charged = chargeAgain(unit, derivation, intervention.id); !charged)
        return charged;
    return derived(unit, intervention.id);
}

Result<OutageId> save(Unit &unit, const Outage &outage)
{
    if (outage.to && *outage.to < outage.from)
        return unit.refuse(invalid({QT_TRANSLATE_NOOP("Sentence", "An outage cannot end before it begins.")},
                                   QStringLiteral("to")));
    if (!outage.id.isValid())
        return InterventionRepository::add(unit, outage);
    const Result<> done = InterventionRepository::update(unit, outage);
    return done ? Result<OutageId>(outage.id) : done.error();
}

} // namespace core
