// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/GdprRepository.h"

#include "core/domain/intervention/Intervention.h"
#include "core/storage/Select.h"

namespace core {
namespace {

const QString kActivities = QStringLiteral(
    "SELECT t.id, t.version, t.client_id, t.name, t.operations, t.data_categories, t.persons, "
    "t.subprocessors, t.transfers, t.measures, t.starts_on, t.ends_on, c.name FROM processing_activity t "
    "JOIN client c ON c.id = t.client_id WHERE ");

ActivityRow toActivity(const Fields &fields)
{
    return {.activity = {.id = fields.id<ProcessingActivityId>(0),
                         .client = fields.id<ClientId>(2),
                         .name = fields.text(3),
                         .operations = fields.text(4),
                         .dataCategories = fields.text(5),
                         .persons = fields.text(6),
                         .subprocessors = fields.text(7),
                         .transfers = fields.text(8),
                         .measures = fields.text(9),
                         .startsOn = fields.maybeDay(10),
                         .endsOn = fields.maybeDay(11),
                         .version = fields.number(1)},
            .clientName = fields.text(12)};
}

QVariantMap valuesOf(const ProcessingActivity &activity)
{
    return {{QStringLiteral("client_id"), activity.client.value()},
            {QStringLiteral("name"), activity.name},
            {QStringLiteral("operations"), activity.operations},
            {QStringLiteral("data_categories"), activity.dataCategories},
            {QStringLiteral("persons"), activity.persons},
            {QStringLiteral("subprocessors"), activity.subprocessors},
            {QStringLiteral("transfers"), activity.transfers},
            {QStringLiteral("measures"), activity.measures},
            {QStringLiteral("starts_on"), orNull(activity.startsOn)},
            {QStringLiteral("ends_on"), orNull(activity.endsOn)}};
}

const QString kBreaches = QStringLiteral(
    "SELECT t.id, t.version, t.client_id, t.intervention_id, t.title, t.happened_at, t.aware_at, t.natures, "
    "t.facts, t.data_categories, t.persons, t.persons_count, t.records_count, t.consequences, t.measures, "
    "t.client_told_at, t.authority_told_at, t.delay_reason, t.closed_on, c.name, i.year, i.sequence FROM "
    "data_breach t JOIN client c ON c.id = t.client_id LEFT JOIN intervention i ON i.id = "
    "t.intervention_id ");

std::optional<int> maybeNumber(const Fields &fields, int column)
{
    return fields.isNull(column) ? std::nullopt : std::optional(fields.number(column));
}

BreachRow toBreach(const Fields &fields)
{
    BreachRow row{.breach = {.id = fields.id<DataBreachId>(0),
                             .client = fields.id<ClientId>(2),
                             .intervention = fields.id<InterventionId>(3),
                             .title = fields.text(4),
                             .happenedAt = fields.maybeInstant(5),
                             .awareAt = fields.instant(6),
                             .natures = naturesFrom(fields.text(7)),
                             .facts = fields.text(8),
                             .dataCategories = fields.text(9),
                             .persons = fields.text(10),
                             .personsCount = maybeNumber(fields, 11),
                             .recordsCount = maybeNumber(fields, 12),
                             .consequences = fields.text(13),
                             .measures = fields.text(14),
                             .clientToldAt = fields.maybeInstant(15),
                             .authorityToldAt = fields.maybeInstant(16),
                             .delayReason = fields.text(17),
                             .closedOn = fields.maybeDay(18),
                             .version = fields.number(1)},
                  .clientName = fields.text(19)};
    if (!fields.isNull(20))
        row.interventionNumber = interventionNumber(fields.number(20), fields.number(21));
    return row;
}

QVariantMap valuesOf(const DataBreach &breach)
{
    return {{QStringLiteral("client_id"), breach.client.value()},
            {QStringLiteral("intervention_id"), orNull(breach.intervention)},
            {QStringLiteral("title"), breach.title},
            {QStringLiteral("happened_at"), orNull(breach.happenedAt)},
            {QStringLiteral("aware_at"), toMsecs(breach.awareAt)},
            {QStringLiteral("natures"), identifiers(breach.natures)},
            {QStringLiteral("facts"), breach.facts},
            {QStringLiteral("data_categories"), breach.dataCategories},
            {QStringLiteral("persons"), breach.persons},
            {QStringLiteral("persons_count"), orNull(breach.personsCount)},
            {QStringLiteral("records_count"), orNull(breach.recordsCount)},
            {QStringLiteral("consequences"), breach.consequences},
            {QStringLiteral("measures"), breach.measures},
            {QStringLiteral("client_told_at"), orNull(breach.clientToldAt)},
            {QStringLiteral("authority_told_at"), orNull(breach.authorityToldAt)},
            {QStringLiteral("delay_reason"), breach.delayReason},
            {QStringLiteral("closed_on"), orNull(breach.closedOn)}};
}

} // namespace

Result<ProcessingActivity> GdprRepository::find(ProcessingActivityId id) const
{
    return m_connection.one<ProcessingActivity>(
        kActivities + QStringLiteral("t.id = :id"), {{QStringLiteral("id"), id.value()}},
        [](const Fields &fields) { return toActivity(fields).activity; });
}

Result<QList<ActivityRow>> GdprRepository::activities(ClientId client) const
{
    const QString order = QStringLiteral(" ORDER BY c.sort_key, c.id, t.id");
    if (!client.isValid())
        return m_connection.all<ActivityRow>(kActivities + QStringLiteral("NOT c.is_archived") + order, {},
                                             toActivity);
    return m_connection.all<ActivityRow>(kActivities + QStringLiteral("t.client_id = :client") + order,
                                         {{QStringLiteral("client"), client.value()}}, toActivity);
}

Result<DataBreach> GdprRepository::find(DataBreachId id) const
{
    return m_connection.one<DataBreach>(kBreaches + QStringLiteral("WHERE t.id = :id"),
                                        {{QStringLiteral("id"), id.value()}},
                                        [](const Fields &fields) { return toBreach(fields).breach; });
}

Result<QList<BreachRow>> GdprRepository::breaches() const
{
    return m_connection.all<BreachRow>(
        kBreaches + QStringLiteral("ORDER BY t.closed_on IS NOT NULL, t.aware_at DESC, t.id DESC"), {},
        toBreach);
}

Result<ProcessingActivityId> GdprRepository::add(Unit &unit, const ProcessingActivity &activity)
{
    return added<ProcessingActivityId>(unit.insert(Table::ProcessingActivity, valuesOf(activity)));
}

Result<> GdprRepository::update(Unit &unit, const ProcessingActivity &activity)
{
    return written(
        unit.update({Table::ProcessingActivity, activity.id.value()}, activity.version, valuesOf(activity)));
}

Result<> GdprRepository::remove(Unit &unit, const ProcessingActivity &activity)
{
    return unit.remove({Table::ProcessingActivity, activity.id.value()}, activity.version);
}

Result<DataBreachId> GdprRepository::add(Unit &unit, const DataBreach &breach)
{
    return added<DataBreachId>(unit.insert(Table::DataBreach, valuesOf(breach)));
}

Result<> GdprRepository::update(Unit &unit, const DataBreach &breach)
{
    return written(unit.update({Table::DataBreach, breach.id.value()}, breach.version, valuesOf(breach)));
}

} // namespace core
