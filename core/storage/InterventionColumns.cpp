// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/InterventionColumns.h"

#include "core/storage/Select.h"

namespace core {

const QString kInterventionColumns = QStringLiteral(
    "id, version, year, sequence, external_number, client_id, site_id, contact_id, contract_id, "
    "contract_reason, technician_id, kind, title, description, channel, impact, urgency, category, cause, "
    "solution, requester, recommendation");

Intervention toIntervention(const Fields &fields)
{
    return {.id = fields.id<InterventionId>(0),
            .year = fields.number(2),
            .sequence = fields.number(3),
            .externalNumber = fields.text(4),
            .client = fields.id<ClientId>(5),
            .site = fields.id<SiteId>(6),
            .contact = fields.id<ContactId>(7),
            .contract = fields.id<ContractId>(8),
            .contractReason = fields.text(9),
            .technician = fields.id<TechnicianId>(10),
            .kind = fields.choice<InterventionKind>(11),
            .title = fields.text(12),
            .description = fields.text(13),
            .channel = fields.choice<Channel>(14),
            .impact = fields.choice<Impact>(15),
            .urgency = fields.choice<Urgency>(16),
            .category = fields.text(17),
            .cause = fields.text(18),
            .solution = fields.text(19),
            .recommendation = fields.text(21),
            .requester = fields.text(20),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const Intervention &intervention)
{
    return {{QStringLiteral("year"), intervention.year},
            {QStringLiteral("sequence"), intervention.sequence},
            {QStringLiteral("external_number"), intervention.externalNumber},
            {QStringLiteral("client_id"), intervention.client.value()},
            {QStringLiteral("site_id"), orNull(intervention.site)},
            {QStringLiteral("contact_id"), orNull(intervention.contact)},
            {QStringLiteral("contract_id"), orNull(intervention.contract)},
            {QStringLiteral("contract_reason"), intervention.contractReason},
            {QStringLiteral("technician_id"), orNull(intervention.technician)},
            {QStringLiteral("kind"), number(intervention.kind)},
            {QStringLiteral("title"), intervention.title},
            {QStringLiteral("description"), intervention.description},
            {QStringLiteral("channel"), number(intervention.channel)},
            {QStringLiteral("impact"), number(intervention.impact)},
            {QStringLiteral("urgency"), number(intervention.urgency)},
            {QStringLiteral("category"), intervention.category},
            {QStringLiteral("cause"), intervention.cause},
            {QStringLiteral("solution"), intervention.solution},
            {QStringLiteral("requester"), intervention.requester},
            {QStringLiteral("recommendation"), intervention.recommendation},
            {QStringLiteral("search_text"),
             Search::searchText({interventionNumber(intervention.year, intervention.sequence),
                                 intervention.externalNumber, intervention.title, intervention.description,
                                 intervention.category, intervention.cause, intervention.solution,
                                 intervention.requester, intervention.recommendation})}};
}

const QString kEventColumns =
    QStringLiteral("id, version, intervention_id, kind, at, entry_order, recorded_at, author, comment, "
                   "corrects_id, is_deduced, priority, pause_reason, cancel_reason, milestone, "
                   "is_service_down, reference");

InterventionEvent toEvent(const Fields &fields)
{
    return {.id = fields.id<EventId>(0),
            .intervention = fields.id<InterventionId>(2),
            .kind = fields.choice<EventKind>(3),
            .at = fields.instant(4),
            .order = fields.number(5),
            .recordedAt = fields.instant(6),
            .author = fields.text(7),
            .comment = fields.text(8),
            .corrects = fields.id<EventId>(9),
            .deduced = fields.flag(10),
            .priority = fields.maybeChoice<Priority>(11),
            .pauseReason = fields.maybeChoice<PauseReason>(12),
            .cancelReason = fields.maybeChoice<CancelReason>(13),
            .milestone = fields.maybeChoice<Milestone>(14),
            .serviceDown = fields.flag(15),
            .reference = fields.integer(16),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const InterventionEvent &event)
{
    return {{QStringLiteral("intervention_id"), event.intervention.value()},
            {QStringLiteral("kind"), number(event.kind)},
            {QStringLiteral("at"), toMsecs(event.at)},
            {QStringLiteral("entry_order"), event.order},
            {QStringLiteral("recorded_at"), toMsecs(event.recordedAt)},
            {QStringLiteral("author"), event.author},
            {QStringLiteral("comment"), event.comment},
            {QStringLiteral("corrects_id"), orNull(event.corrects)},
            {QStringLiteral("is_deduced"), event.deduced},
            {QStringLiteral("priority"), orNull(event.priority)},
            {QStringLiteral("pause_reason"), orNull(event.pauseReason)},
            {QStringLiteral("cancel_reason"), orNull(event.cancelReason)},
            {QStringLiteral("milestone"), orNull(event.milestone)},
            {QStringLiteral("is_service_down"), event.serviceDown},
            {QStringLiteral("reference"), event.reference}};
}

const QString kWorkEntryColumns = QStringLiteral(
    "id, version, intervention_id, technician_id, started_at, ended_at, actual_minutes, charged_minutes, "
    "mode, "
    "is_outside_hours, cover, multiplier_percent, travel_minutes, travel_km, travel_fee_cents, work_month, "
    "comment, cover_reason");

WorkEntry toWorkEntry(const Fields &fields)
{
    return {.id = fields.id<WorkEntryId>(0),
            .intervention = fields.id<InterventionId>(2),
            .technician = fields.id<TechnicianId>(3),
            .startedAt = fields.instant(4),
            .endedAt = fields.instant(5),
            .actual = Minutes(fields.integer(6)),
            .charged = Minutes(fields.integer(7)),
            .mode = fields.choice<WorkMode>(8),
            .outsideHours = fields.flag(9),
            .cover = fields.choice<Cover>(10),
            .multiplierPercent = fields.number(11),
            .coverReason = fields.text(17),
            .travel = Minutes(fields.integer(12)),
            .travelKm = fields.number(13),
            .travelFee = fields.money(14),
            .month = toMonth(fields.number(15)),
            .comment = fields.text(16),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const WorkEntry &entry)
{
    return {{QStringLiteral("intervention_id"), entry.intervention.value()},
            {QStringLiteral("technician_id"), orNull(entry.technician)},
            {QStringLiteral("started_at"), toMsecs(entry.startedAt)},
            {QStringLiteral("ended_at"), toMsecs(entry.endedAt)},
            {QStringLiteral("actual_minutes"), static_cast<int>(entry.actual.count())},
            {QStringLiteral("charged_minutes"), static_cast<int>(entry.charged.count())},
            {QStringLiteral("mode"), number(entry.mode)},
            {QStringLiteral("is_outside_hours"), entry.outsideHours},
            {QStringLiteral("cover"), number(entry.cover)},
            {QStringLiteral("multiplier_percent"), entry.multiplierPercent},
            {QStringLiteral("cover_reason"), entry.coverReason},
            {QStringLiteral("travel_minutes"), static_cast<int>(entry.travel.count())},
            {QStringLiteral("travel_km"), entry.travelKm},
            {QStringLiteral("travel_fee_cents"), entry.travelFee.cents},
            {QStringLiteral("work_month"), monthNumber(entry.month)},
            {QStringLiteral("comment"), entry.comment}};
}

const QString kOutageColumns =
    QStringLiteral("id, version, client_id, intervention_id, asset_id, service, from_at, to_at, is_planned, "
                   "is_degraded");

Outage toOutage(const Fields &fields)
{
    return {.id = fields.id<OutageId>(0),
            .client = fields.id<ClientId>(2),
            .intervention = fields.id<InterventionId>(3),
            .asset = fields.id<AssetId>(4),
            .service = fields.text(5),
            .from = fields.instant(6),
            .to = fields.maybeInstant(7),
            .isPlanned = fields.flag(8),
            .isDegraded = fields.flag(9),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const Outage &outage)
{
    return {{QStringLiteral("client_id"), outage.client.value()},
            {QStringLiteral("intervention_id"), orNull(outage.intervention)},
            {QStringLiteral("asset_id"), orNull(outage.asset)},
            {QStringLiteral("service"), outage.service},
            {QStringLiteral("from_at"), toMsecs(outage.from)},
            {QStringLiteral("to_at"), orNull(outage.to)},
            {QStringLiteral("is_planned"), outage.isPlanned},
            {QStringLiteral("is_degraded"), outage.isDegraded}};
}

} // namespace core
