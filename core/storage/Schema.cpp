// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/Schema.h"

#include "core/storage/SchemaContracts.h"
#include "core/storage/SchemaInterventions.h"

#include <QDate>
#include <QHash>
#include <algorithm>

namespace core {
namespace {

/// The columns users change, in the order of the migrations; derived columns are not here.
/// A test compares it with the schema itself.
// NOLINTNEXTLINE(readability-function-size): one table, which reads best in one piece.
QHash<Table, TableSpec> makeSpecs()
{
    using enum ColumnType;
    QHash<Table, TableSpec> specs{
        {Table::Provider,
         {.name = QStringLiteral("provider"),
          .searched = false,
          .columns = {{QStringLiteral("name"), Text},
                      {QStringLiteral("legal_form"), Text},
                      {QStringLiteral("capital_cents"), Integer},
                      {QStringLiteral("siren"), Text},
                      {QStringLiteral("siret"), Text},
                      {QStringLiteral("rcs_town"), Text},
                      {QStringLiteral("vat_number"), Text},
                      {QStringLiteral("vat_mention"), Text},
                      {QStringLiteral("street"), Text},
                      {QStringLiteral("postcode"), Text},
                      {QStringLiteral("town"), Text},
                      {QStringLiteral("country"), Text},
                      {QStringLiteral("phone"), Text},
                      {QStringLiteral("email"), Text},
                      {QStringLiteral("website"), Text},
                      {QStringLiteral("activity"), Text},
                      {QStringLiteral("representative"), Text},
                      {QStringLiteral("representative_capacity"), Text},
                      {QStringLiteral("zone"), Text},
                      {QStringLiteral("vat_permyriad"), Integer},
                      {QStringLiteral("hourly_cost_cents"), Integer},
                      {QStringLiteral("km_cost_cents"), Integer},
                      {QStringLiteral("logo"), Text, false, QStringLiteral("")}}}},
        {Table::Technician,
         {.name = QStringLiteral("technician"),
          .searched = false,
          .columns = {{QStringLiteral("name"), Text},
                      {QStringLiteral("initials"), Text},
                      {QStringLiteral("email"), Text},
                      {QStringLiteral("phone"), Text},
                      {QStringLiteral("hourly_cost_cents"), Integer},
                      {QStringLiteral("is_active"), Boolean}}}},
        {Table::Client,
         {.name = QStringLiteral("client"),
          .searched = true,
          .columns = {{QStringLiteral("name"), Text},
                      {QStringLiteral("sort_key"), Text, true},
                      {QStringLiteral("kind"), Integer},
                      {QStringLiteral("legal_form"), Text},
                      {QStringLiteral("capital_cents"), Integer},
                      {QStringLiteral("siren"), Text},
                      {QStringLiteral("siret"), Text},
                      {QStringLiteral("rcs_town"), Text},
                      {QStringLiteral("vat_number"), Text},
                      {QStringLiteral("street"), Text},
                      {QStringLiteral("postcode"), Text},
                      {QStringLiteral("town"), Text},
                      {QStringLiteral("country"), Text},
                      {QStringLiteral("phone"), Text},
                      {QStringLiteral("email"), Text},
                      {QStringLiteral("representative"), Text},
                      {QStringLiteral("representative_capacity"), Text},
                      {QStringLiteral("notes"), Text},
                      {QStringLiteral("is_archived"), Boolean, true},
                      {QStringLiteral("search_text"), Text, true}}}},
        {Table::Site,
         {.name = QStringLiteral("site"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer, true},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("sort_key"), Text, true},
                      {QStringLiteral("street"), Text},
                      {QStringLiteral("postcode"), Text},
                      {QStringLiteral("town"), Text},
                      {QStringLiteral("country"), Text},
                      {QStringLiteral("holiday_region"), Integer},
                      {QStringLiteral("good_friday"), Boolean},
                      {QStringLiteral("december_26"), Boolean},
                      {QStringLiteral("access_notes"), Text},
                      {QStringLiteral("is_archived"), Boolean, true}}}},
        {Table::Contact,
         {.name = QStringLiteral("contact"),
          .searched = true,
          .columns = {{QStringLiteral("client_id"), Integer, true},
                      {QStringLiteral("site_id"), Integer},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("sort_key"), Text, true},
                      {QStringLiteral("role"), Text},
                      {QStringLiteral("phone"), Text},
                      {QStringLiteral("mobile"), Text},
                      {QStringLiteral("email"), Text},
                      {QStringLiteral("notes"), Text},
                      {QStringLiteral("is_archived"), Boolean, true},
                      {QStringLiteral("search_text"), Text, true}}}},
        {Table::Asset,
         {.name = QStringLiteral("asset"),
          .searched = true,
          .columns = {{QStringLiteral("client_id"), Integer, true},
                      {QStringLiteral("site_id"), Integer, true},
                      {QStringLiteral("kind"), Integer, true},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("sort_key"), Text, true},
                      {QStringLiteral("tag"), Text, true},
                      {QStringLiteral("maker"), Text},
                      {QStringLiteral("model"), Text},
                      {QStringLiteral("serial"), Text},
                      {QStringLiteral("uuid"), Text},
                      {QStringLiteral("device_id"), Text},
                      {QStringLiteral("mac_addresses"), Text},
                      {QStringLiteral("ip_addresses"), Text},
                      {QStringLiteral("os_name"), Text, true},
                      {QStringLiteral("os_version"), Text, true},
                      {QStringLiteral("cpu"), Text},
                      {QStringLiteral("ram_mib"), Integer},
                      {QStringLiteral("user_name"), Text},
                      {QStringLiteral("location"), Text},
                      {QStringLiteral("remote_access"), Text},
                      {QStringLiteral("vault_entry"), Text},
                      {QStringLiteral("purchased_on"), Day, true},
                      {QStringLiteral("supplier"), Text},
                      {QStringLiteral("price_cents"), Integer},
                      {QStringLiteral("warranty_until_on"), Day, true},
                      {QStringLiteral("life_cycle"), Integer, true},
                      {QStringLiteral("in_service_on"), Day},
                      {QStringLiteral("retired_on"), Day},
                      {QStringLiteral("criticality"), Integer, true},
                      {QStringLiteral("inventoried_at"), Integer, true},
                      {QStringLiteral("notes"), Text},
                      {QStringLiteral("search_text"), Text, true},
                      {QStringLiteral("os_build"), Text, false, QStringLiteral("")},
                      {QStringLiteral("os_installed_on"), Day},
                      {QStringLiteral("booted_at"), Integer},
                      {QStringLiteral("update_state"), Integer, false, 0},
                      {QStringLiteral("updates_read_on"), Day},
                      {QStringLiteral("disposed_on"), Day},
                      {QStringLiteral("agent"), Text, false, QStringLiteral("")}}}},
        {Table::Calendar,
         {.name = QStringLiteral("coverage_calendar"),
          .searched = false,
          .columns = {{QStringLiteral("name"), Text}, {QStringLiteral("is_archived"), Boolean}}}},
        {Table::CalendarVersion,
         {.name = QStringLiteral("calendar_version"),
          .searched = false,
          .columns = {{QStringLiteral("calendar_id"), Integer},
                      {QStringLiteral("effective_on"), Day},
                      {QStringLiteral("zone"), Text},
                      {QStringLiteral("hours"), Text},
                      {QStringLiteral("holiday_region"), Integer},
                      {QStringLiteral("good_friday"), Boolean},
                      {QStringLiteral("december_26"), Boolean},
                      {QStringLiteral("site_holidays"), Boolean}}}},
        {Table::CalendarException,
         {.name = QStringLiteral("calendar_exception"),
          .searched = false,
          .columns = {{QStringLiteral("calendar_version_id"), Integer},
                      {QStringLiteral("kind"), Integer},
                      {QStringLiteral("from_on"), Day},
                      {QStringLiteral("to_on"), Day},
                      {QStringLiteral("is_yearly"), Boolean},
                      {QStringLiteral("open_slots"), Text},
                      {QStringLiteral("name"), Text}}}},
        {Table::Intervention,
         {.name = QStringLiteral("intervention"),
          .searched = true,
          .columns = {{QStringLiteral("year"), Integer},
                      {QStringLiteral("sequence"), Integer},
                      {QStringLiteral("external_number"), Text},
                      {QStringLiteral("client_id"), Integer, true},
                      {QStringLiteral("site_id"), Integer},
                      {QStringLiteral("contact_id"), Integer},
                      {QStringLiteral("contract_id"), Integer, true},
                      {QStringLiteral("contract_reason"), Text},
                      {QStringLiteral("technician_id"), Integer, true},
                      {QStringLiteral("kind"), Integer, true},
                      {QStringLiteral("title"), Text},
                      {QStringLiteral("description"), Text},
                      {QStringLiteral("channel"), Integer},
                      {QStringLiteral("impact"), Integer},
                      {QStringLiteral("urgency"), Integer},
                      {QStringLiteral("category"), Text},
                      {QStringLiteral("cause"), Text},
                      {QStringLiteral("solution"), Text},
                      {QStringLiteral("requester"), Text},
                      {QStringLiteral("recommendation"), Text, false, QStringLiteral("")},
                      {QStringLiteral("search_text"), Text, true}}}},
        {Table::InterventionAsset,
         {.name = QStringLiteral("intervention_asset"),
          .searched = false,
          .columns = {{QStringLiteral("intervention_id"), Integer}, {QStringLiteral("asset_id"), Integer}}}},
        {Table::InterventionEvent,
         {.name = QStringLiteral("intervention_event"),
          .searched = false,
          .columns = {{QStringLiteral("intervention_id"), Integer},
                      {QStringLiteral("kind"), Integer},
                      {QStringLiteral("at"), Integer},
                      {QStringLiteral("entry_order"), Integer},
                      {QStringLiteral("recorded_at"), Integer},
                      {QStringLiteral("author"), Text},
                      {QStringLiteral("comment"), Text},
                      {QStringLiteral("corrects_id"), Integer},
                      {QStringLiteral("is_deduced"), Boolean},
                      {QStringLiteral("priority"), Integer},
                      {QStringLiteral("pause_reason"), Integer},
                      {QStringLiteral("cancel_reason"), Integer},
                      {QStringLiteral("milestone"), Integer},
                      {QStringLiteral("is_service_down"), Boolean},
                      {QStringLiteral("reference"), Integer}},
          .comments = {QStringLiteral("comment")}}},
        {Table::WorkEntry,
         {.name = QStringLiteral("work_entry"),
          .searched = false,
          .columns = {{QStringLiteral("intervention_id"), Integer},
                      {QStringLiteral("technician_id"), Integer},
                      {QStringLiteral("started_at"), Integer},
                      {QStringLiteral("ended_at"), Integer},
                      {QStringLiteral("actual_minutes"), Integer},
                      {QStringLiteral("charged_minutes"), Integer},
                      {QStringLiteral("mode"), Integer},
                      {QStringLiteral("is_outside_hours"), Boolean},
                      {QStringLiteral("cover"), Integer},
                      {QStringLiteral("multiplier_percent"), Integer},
                      {QStringLiteral("travel_minutes"), Integer},
                      {QStringLiteral("travel_km"), Integer},
                      {QStringLiteral("travel_fee_cents"), Integer},
                      {QStringLiteral("work_month"), Integer},
                      {QStringLiteral("comment"), Text},
                      {QStringLiteral("cover_reason"), Text, false, QStringLiteral("")}},
          .comments = {QStringLiteral("comment")}}},
        {Table::Outage,
         {.name = QStringLiteral("outage"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer},
                      {QStringLiteral("intervention_id"), Integer},
                      {QStringLiteral("asset_id"), Integer},
                      {QStringLiteral("service"), Text},
                      {QStringLiteral("from_at"), Integer},
                      {QStringLiteral("to_at"), Integer},
                      {QStringLiteral("is_planned"), Boolean},
                      {QStringLiteral("is_degraded"), Boolean}}}},
        {Table::BreachNote,
         {.name = QStringLiteral("breach_note"),
          .searched = false,
          .columns = {{QStringLiteral("intervention_id"), Integer},
                      {QStringLiteral("milestone"), Integer},
                      {QStringLiteral("cause"), Text},
                      {QStringLiteral("corrective_action"), Text}}}},
        {Table::ReportComment,
         {.name = QStringLiteral("report_comment"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer},
                      {QStringLiteral("month"), Integer},
                      {QStringLiteral("comment"), Text}}}},
        {Table::OnCallDuty,
         {.name = QStringLiteral("on_call_duty"),
          .searched = false,
          .columns = {{QStringLiteral("technician_id"), Integer},
                      {QStringLiteral("starts_at"), Integer},
                      {QStringLiteral("ends_at"), Integer},
                      {QStringLiteral("phone"), Text},
                      {QStringLiteral("notes"), Text}}}},
        {Table::Custody,
         {.name = QStringLiteral("custody"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer},
                      {QStringLiteral("asset_id"), Integer},
                      {QStringLiteral("kind"), Integer},
                      {QStringLiteral("since_on"), Day},
                      {QStringLiteral("due_on"), Day},
                      {QStringLiteral("returned_on"), Day},
                      {QStringLiteral("technician_id"), Integer},
                      {QStringLiteral("counterpart"), Text},
                      {QStringLiteral("reason"), Text},
                      {QStringLiteral("state_before"), Text},
                      {QStringLiteral("accessories"), Text},
                      {QStringLiteral("state_after"), Text}}}},
        {Table::DataWiping,
         {.name = QStringLiteral("data_wiping"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer},
                      {QStringLiteral("asset_id"), Integer},
                      {QStringLiteral("medium"), Text},
                      {QStringLiteral("serial"), Text},
                      {QStringLiteral("method"), Integer},
                      {QStringLiteral("tool"), Text},
                      {QStringLiteral("wiped_on"), Day},
                      {QStringLiteral("technician_id"), Integer},
                      {QStringLiteral("is_verified"), Boolean},
                      {QStringLiteral("fate"), Integer},
                      {QStringLiteral("remark"), Text}}}},
        {Table::ProcessingActivity,
         {.name = QStringLiteral("processing_activity"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("operations"), Text},
                      {QStringLiteral("data_categories"), Text},
                      {QStringLiteral("persons"), Text},
                      {QStringLiteral("subprocessors"), Text},
                      {QStringLiteral("transfers"), Text},
                      {QStringLiteral("measures"), Text},
                      {QStringLiteral("starts_on"), Day},
                      {QStringLiteral("ends_on"), Day}}}},
        {Table::DataBreach,
         {.name = QStringLiteral("data_breach"),
          .searched = false,
          .columns = {{QStringLiteral("client_id"), Integer},
                      {QStringLiteral("intervention_id"), Integer},
                      {QStringLiteral("title"), Text},
                      {QStringLiteral("happened_at"), Integer},
                      {QStringLiteral("aware_at"), Integer},
                      {QStringLiteral("natures"), Text},
                      {QStringLiteral("facts"), Text},
                      {QStringLiteral("data_categories"), Text},
                      {QStringLiteral("persons"), Text},
                      {QStringLiteral("persons_count"), Integer},
                      {QStringLiteral("records_count"), Integer},
                      {QStringLiteral("consequences"), Text},
                      {QStringLiteral("measures"), Text},
                      {QStringLiteral("client_told_at"), Integer},
                      {QStringLiteral("authority_told_at"), Integer},
                      {QStringLiteral("delay_reason"), Text},
                      {QStringLiteral("closed_on"), Day}}}},
        {Table::SavedView,
         {.name = QStringLiteral("saved_view"),
          .searched = false,
          .columns = {{QStringLiteral("list"), Text},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("sort_key"), Text, true},
                      {QStringLiteral("definition"), Text}}}},
        {Table::AssetPart,
         {.name = QStringLiteral("asset_part"),
          .searched = false,
          .columns = {{QStringLiteral("asset_id"), Integer},
                      {QStringLiteral("kind"), Integer},
                      {QStringLiteral("lines"), Lines}}}},
        {Table::ReferenceTable,
         {.name = QStringLiteral("reference_table"),
          .searched = false,
          .columns = {{QStringLiteral("name"), Text}, {QStringLiteral("contents"), Text}}}},
        {Table::Attachment,
         {.name = QStringLiteral("attachment"),
          .searched = false,
          .columns = {{QStringLiteral("asset_id"), Integer},
                      {QStringLiteral("intervention_id"), Integer},
                      {QStringLiteral("client_id"), Integer},
                      {QStringLiteral("contract_id"), Integer},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("kind"), Integer},
                      {QStringLiteral("size_bytes"), Integer},
                      {QStringLiteral("sha256"), Text},
                      {QStringLiteral("added_at"), Integer},
                      {QStringLiteral("is_photo"), Boolean},
                      {QStringLiteral("subscription_id"), Integer},
                      {QStringLiteral("sent_on"), Day},
                      {QStringLiteral("paper"), Integer}}}},
        {Table::Subscription,
         {.name = QStringLiteral("subscription"),
          .searched = true,
          .columns = {{QStringLiteral("client_id"), Integer, true},
                      {QStringLiteral("kind"), Integer, true},
                      {QStringLiteral("name"), Text},
                      {QStringLiteral("sort_key"), Text, true},
                      {QStringLiteral("domain_names"), Text},
                      {QStringLiteral("issuer"), Text},
                      {QStringLiteral("reference_number"), Text},
                      {QStringLiteral("supplier"), Text},
                      {QStringLiteral("seats"), Integer, true},
                      {QStringLiteral("vault_entry"), Text},
                      {QStringLiteral("starts_on"), Day},
                      {QStringLiteral("expires_on"), Day, true},
                      {QStringLiteral("is_auto_renewed"), Boolean},
                      {QStringLiteral("price_cents"), Integer},
                      {QStringLiteral("is_archived"), Boolean, true},
                      {QStringLiteral("notes"), Text},
                      {QStringLiteral("search_text"), Text, true}}}},
        {Table::SubscriptionAsset,
         {.name = QStringLiteral("subscription_asset"),
          .searched = false,
          .columns = {{QStringLiteral("subscription_id"), Integer}, {QStringLiteral("asset_id"), Integer}}}}};
    specs.insert(contractSpecs());
    specs.insert(interventionSpecs());
    return specs;
}

const QHash<Table, TableSpec> &specs()
{
    static const QHash<Table, TableSpec> kSpecs = makeSpecs();
    return kSpecs;
}

} // namespace

QStringList TableSpec::columnNames() const
{
    QStringList names;
    for (const ColumnSpec &column : columns)
        names << column.name;
    return names;
}

const TableSpec &specOf(Table table)
{
    return *specs().constFind(table);
}

std::optional<Table> tableNamed(const QString &name)
{
    for (auto it = specs().cbegin(); it != specs().cend(); ++it) {
        if (it->name == name)
            return it.key();
    }
    return {};
}

QList<Table> allTables()
{
    QList<Table> tables = specs().keys();
    std::sort(tables.begin(), tables.end());
    return tables;
}

QJsonValue toJson(const QVariant &value, ColumnType type)
{
    if (value.isNull())
        return QJsonValue::Null;
    switch (type) {
    case ColumnType::Integer:
        return value.toLongLong();
    case ColumnType::Boolean:
        return value.toBool();
    case ColumnType::Day:
        return value.toDate().toString(Qt::ISODate);
    case ColumnType::Text:
    case ColumnType::Lines:
        break;
    }
    return value.toString();
}

QVariant fromJson(const QJsonValue &json, ColumnType type)
{
    if (json.isNull())
        return {};
    switch (type) {
    case ColumnType::Integer:
        return json.toInteger();
    case ColumnType::Boolean:
        return json.toBool();
    case ColumnType::Day:
        return QDate::fromString(json.toString(), Qt::ISODate);
    case ColumnType::Text:
    case ColumnType::Lines:
        break;
    }
    return json.toString();
}

} // namespace core
