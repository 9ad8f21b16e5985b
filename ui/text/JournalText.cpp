// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/JournalText.h"

#include "ui/text/DomainText.h"
#include "ui/text/Format.h"
#include "ui/text/GdprText.h"
#include "ui/text/NoticeText.h"
#include "ui/text/PartText.h"
#include "ui/text/SheetText.h"
#include "ui/text/WorkshopText.h"

#include <QCoreApplication>
#include <array>

namespace ui {
namespace {

struct ColumnWord
{
    const char *column;
    const char *word;
};

/// What is not here is not for the user: sort keys, positions, search texts.
constexpr auto kColumns = std::to_array<ColumnWord>({
    {"name", QT_TRANSLATE_NOOP("Column", "Name")},
    {"kind", QT_TRANSLATE_NOOP("Column", "Kind")},
    {"legal_form", QT_TRANSLATE_NOOP("Column", "Legal form")},
    {"capital_cents", QT_TRANSLATE_NOOP("Column", "Share capital")},
    {"siren", QT_TRANSLATE_NOOP("Column", "SIREN")},
    {"siret", QT_TRANSLATE_NOOP("Column", "SIRET")},
    {"rcs_town", QT_TRANSLATE_NOOP("Column", "Trade register (RCS)")},
    {"vat_number", QT_TRANSLATE_NOOP("Column", "VAT number")},
    {"vat_mention", QT_TRANSLATE_NOOP("Column", "VAT mention")},
    {"street", QT_TRANSLATE_NOOP("Column", "Street")},
    {"postcode", QT_TRANSLATE_NOOP("Column", "Postcode")},
    {"town", QT_TRANSLATE_NOOP("Column", "Town")},
    {"country", QT_TRANSLATE_NOOP("Column", "Country")},
    {"phone", QT_TRANSLATE_NOOP("Column", "Phone")},
    {"mobile", QT_TRANSLATE_NOOP("Column", "Mobile")},
    {"email", QT_TRANSLATE_NOOP("Column", "E-mail")},
    {"website", QT_TRANSLATE_NOOP("Column", "Website")},
    {"activity", QT_TRANSLATE_NOOP("Column", "Activity")},
    {"representative", QT_TRANSLATE_NOOP("Column", "Representative")},
    {"representative_capacity", QT_TRANSLATE_NOOP("Column", "Capacity")},
    {"zone", QT_TRANSLATE_NOOP("Column", "Time zone")},
    {"initials", QT_TRANSLATE_NOOP("Column", "Initials")},
    {"hourly_cost_cents", QT_TRANSLATE_NOOP("Column", "Hourly cost")},
    {"is_active", QT_TRANSLATE_NOOP("Column", "Active")},
    {"notes", QT_TRANSLATE_NOOP("Column", "Notes")},
    {"is_archived", QT_TRANSLATE_NOOP("Column", "Archived")},
    {"client_id", QT_TRANSLATE_NOOP("Column", "Client")},
    {"holiday_region", QT_TRANSLATE_NOOP("Column", "Public holidays")},
    {"good_friday", QT_TRANSLATE_NOOP("Column", "Good Friday")},
    {"december_26", QT_TRANSLATE_NOOP("Column", "26 December")},
    {"access_notes", QT_TRANSLATE_NOOP("Column", "Access")},
    {"site_id", QT_TRANSLATE_NOOP("Column", "Site")},
    {"role", QT_TRANSLATE_NOOP("Column", "Role")},
    {"tag", QT_TRANSLATE_NOOP("Column", "Tag")},
    {"maker", QT_TRANSLATE_NOOP("Column", "Maker")},
    {"model", QT_TRANSLATE_NOOP("Column", "Model")},
    {"serial", QT_TRANSLATE_NOOP("Column", "Serial number")},
    {"uuid", QT_TRANSLATE_NOOP("Column", "UUID")},
    {"device_id", QT_TRANSLATE_NOOP("Column", "Device id")},
    {"mac_addresses", QT_TRANSLATE_NOOP("Column", "MAC addresses")},
    {"ip_addresses", QT_TRANSLATE_NOOP("Column", "IP addresses")},
    {"os_name", QT_TRANSLATE_NOOP("Column", "Operating system")},
    {"os_version", QT_TRANSLATE_NOOP("Column", "Version")},
    {"cpu", QT_TRANSLATE_NOOP("Column", "Processor")},
    {"ram_mib", QT_TRANSLATE_NOOP("Column", "Memory")},
    {"user_name", QT_TRANSLATE_NOOP("Column", "User")},
    {"location", QT_TRANSLATE_NOOP("Column", "Location")},
    {"remote_access", QT_TRANSLATE_NOOP("Column", "Remote access")},
    {"vault_entry", QT_TRANSLATE_NOOP("Column", "Vault entry")},
    {"purchased_on", QT_TRANSLATE_NOOP("Column", "Purchased on")},
    {"supplier", QT_TRANSLATE_NOOP("Column", "Supplier")},
    {"price_cents", QT_TRANSLATE_NOOP("Column", "Price")},
    {"warranty_until_on", QT_TRANSLATE_NOOP("Column", "Warranty until")},
    {"life_cycle", QT_TRANSLATE_NOOP("Column", "Life cycle")},
    {"in_service_on", QT_TRANSLATE_NOOP("Column", "In service since")},
    {"retired_on", QT_TRANSLATE_NOOP("Column", "Retired on")},
    {"criticality", QT_TRANSLATE_NOOP("Column", "Criticality")},
    {"inventoried_at", QT_TRANSLATE_NOOP("Column", "Inventoried at")},
    {"calendar_id", QT_TRANSLATE_NOOP("Column", "Calendar")},
    {"effective_on", QT_TRANSLATE_NOOP("Column", "Effective on")},
    {"hours", QT_TRANSLATE_NOOP("Column", "Hours")},
    {"site_holidays", QT_TRANSLATE_NOOP("Column", "Holidays of the site")},
    {"from_on", QT_TRANSLATE_NOOP("Column", "From")},
    {"to_on", QT_TRANSLATE_NOOP("Column", "To")},
    {"is_yearly", QT_TRANSLATE_NOOP("Column", "Every year")},
    {"open_slots", QT_TRANSLATE_NOOP("Column", "Slots")},
    {"number", QT_TRANSLATE_NOOP("Column", "Number")},
    {"title", QT_TRANSLATE_NOOP("Column", "Title")},
    {"state", QT_TRANSLATE_NOOP("Column", "State")},
    {"starts_on", QT_TRANSLATE_NOOP("Column", "Start")},
    {"ends_on", QT_TRANSLATE_NOOP("Column", "End")},
    {"suspended_on", QT_TRANSLATE_NOOP("Column", "Suspended on")},
    {"contract_id", QT_TRANSLATE_NOOP("Column", "Contract")},
    {"is_signed", QT_TRANSLATE_NOOP("Column", "Signed")},
    {"support_calendar_id", QT_TRANSLATE_NOOP("Column", "Support hours")},
    {"reopening_days", QT_TRANSLATE_NOOP("Column", "Reopening, in days")},
    {"compliance_target_permille", QT_TRANSLATE_NOOP("Column", "Target, in thousandths")},
    {"price_model", QT_TRANSLATE_NOOP("Column", "Price model")},
    {"monthly_fee_cents", QT_TRANSLATE_NOOP("Column", "Monthly fee")},
    {"hourly_rate_cents", QT_TRANSLATE_NOOP("Column", "Hourly rate")},
    {"included_minutes", QT_TRANSLATE_NOOP("Column", "Included time")},
    {"carry_over", QT_TRANSLATE_NOOP("Column", "Unused hours")},
    {"carry_over_months", QT_TRANSLATE_NOOP("Column", "Carried over for months")},
    {"carry_over_cap_minutes", QT_TRANSLATE_NOOP("Column", "Carried over at most")},
    {"booked_on", QT_TRANSLATE_NOOP("Column", "Booked on")},
    {"value_on", QT_TRANSLATE_NOOP("Column", "Of")},
    {"charged_minutes", QT_TRANSLATE_NOOP("Column", "Charged")},
    {"rounding_minutes", QT_TRANSLATE_NOOP("Column", "Rounding")},
    {"minimum_minutes", QT_TRANSLATE_NOOP("Column", "Minimum")},
    {"rounding_level", QT_TRANSLATE_NOOP("Column", "Rounded")},
    {"initial_months", QT_TRANSLATE_NOOP("Column", "First term, in months")},
    {"renewal_mode", QT_TRANSLATE_NOOP("Column", "Renewal")},
    {"renewal_months", QT_TRANSLATE_NOOP("Column", "Renewal, in months")},
    {"notice_amount", QT_TRANSLATE_NOOP("Column", "Notice")},
    {"notice_unit", QT_TRANSLATE_NOOP("Column", "Notice, unit")},
    {"notice_counts", QT_TRANSLATE_NOOP("Column", "Notice counts")},
    {"service_class", QT_TRANSLATE_NOOP("Column", "Class")},
    {"priority", QT_TRANSLATE_NOOP("Column", "Priority")},
    {"targets", QT_TRANSLATE_NOOP("Column", "Targets")},
    {"outside_targets", QT_TRANSLATE_NOOP("Column", "Targets outside hours")},
    {"cut_off_minute", QT_TRANSLATE_NOOP("Column", "Cut-off")},
    {"mode", QT_TRANSLATE_NOOP("Column", "Mode")},
    {"is_outside_hours", QT_TRANSLATE_NOOP("Column", "Outside hours")},
    {"cover", QT_TRANSLATE_NOOP("Column", "Cover")},
    {"multiplier_percent", QT_TRANSLATE_NOOP("Column", "Multiplier, in %")},
    {"rate_cents", QT_TRANSLATE_NOOP("Column", "Rate")},
    {"label", QT_TRANSLATE_NOOP("Column", "Label")},
    {"quantity", QT_TRANSLATE_NOOP("Column", "Quantity")},
    {"unit_price_cents", QT_TRANSLATE_NOOP("Column", "Unit price")},
    {"machine_family", QT_TRANSLATE_NOOP("Column", "Counts")},
    {"is_included", QT_TRANSLATE_NOOP("Column", "Included")},
    {"family", QT_TRANSLATE_NOOP("Column", "Family")},
    {"asset_id", QT_TRANSLATE_NOOP("Column", "Machine")},
    {"asset_kind", QT_TRANSLATE_NOOP("Column", "Kind of machine")},
    {"external_number", QT_TRANSLATE_NOOP("Column", "External number")},
    {"contact_id", QT_TRANSLATE_NOOP("Column", "Contact")},
    {"contract_reason", QT_TRANSLATE_NOOP("Column", "Reason of the contract")},
    {"technician_id", QT_TRANSLATE_NOOP("Column", "Technician")},
    {"description", QT_TRANSLATE_NOOP("Column", "Description")},
    {"channel", QT_TRANSLATE_NOOP("Column", "Channel")},
    {"impact", QT_TRANSLATE_NOOP("Column", "Impact")},
    {"urgency", QT_TRANSLATE_NOOP("Column", "Urgency")},
    {"category", QT_TRANSLATE_NOOP("Column", "Category")},
    {"cause", QT_TRANSLATE_NOOP("Column", "Cause")},
    {"solution", QT_TRANSLATE_NOOP("Column", "Solution")},
    {"requester", QT_TRANSLATE_NOOP("Column", "Requester")},
    {"at", QT_TRANSLATE_NOOP("Column", "At")},
    {"comment", QT_TRANSLATE_NOOP("Column", "Comment")},
    {"is_deduced", QT_TRANSLATE_NOOP("Column", "Deduced")},
    {"pause_reason", QT_TRANSLATE_NOOP("Column", "Reason")},
    {"cancel_reason", QT_TRANSLATE_NOOP("Column", "Reason of cancellation")},
    {"milestone", QT_TRANSLATE_NOOP("Column", "Commitment")},
    {"is_service_down", QT_TRANSLATE_NOOP("Column", "Service down")},
    {"started_at", QT_TRANSLATE_NOOP("Column", "Started")},
    {"ended_at", QT_TRANSLATE_NOOP("Column", "Ended")},
    {"actual_minutes", QT_TRANSLATE_NOOP("Column", "Time spent")},
    {"charged_minutes", QT_TRANSLATE_NOOP("Column", "Time charged")},
    {"travel_minutes", QT_TRANSLATE_NOOP("Column", "Travel time")},
    {"travel_km", QT_TRANSLATE_NOOP("Column", "Travel, in km")},
    {"travel_fee_cents", QT_TRANSLATE_NOOP("Column", "Travel fee")},
    {"service", QT_TRANSLATE_NOOP("Column", "Service")},
    {"from_at", QT_TRANSLATE_NOOP("Column", "Since")},
    {"to_at", QT_TRANSLATE_NOOP("Column", "Until")},
    {"is_planned", QT_TRANSLATE_NOOP("Column", "Planned")},
    {"is_degraded", QT_TRANSLATE_NOOP("Column", "Degraded")},
    {"corrective_action", QT_TRANSLATE_NOOP("Column", "Corrective action")},
    {"month", QT_TRANSLATE_NOOP("Column", "Month")},
    {"year", QT_TRANSLATE_NOOP("Column", "Year")},
    {"sequence", QT_TRANSLATE_NOOP("Column", "Sequence")},
    {"definition", QT_TRANSLATE_NOOP("Column", "Contents")},
    {"os_build", QT_TRANSLATE_NOOP("Column", "Build")},
    {"os_installed_on", QT_TRANSLATE_NOOP("Column", "System installed on")},
    {"booted_at", QT_TRANSLATE_NOOP("Column", "Last start")},
    {"update_state", QT_TRANSLATE_NOOP("Column", "Updates")},
    {"updates_read_on", QT_TRANSLATE_NOOP("Column", "Updates read on")},
    {"disposed_on", QT_TRANSLATE_NOOP("Column", "Disposed of on")},
    {"agent", QT_TRANSLATE_NOOP("Column", "Inventory agent")},
    {"size_bytes", QT_TRANSLATE_NOOP("Column", "Size")},
    {"sha256", QT_TRANSLATE_NOOP("Column", "Digest (SHA-256)")},
    {"added_at", QT_TRANSLATE_NOOP("Column", "Added at")},
    {"is_photo", QT_TRANSLATE_NOOP("Column", "Photo of the machine")},
    {"domain_names", QT_TRANSLATE_NOOP("Column", "Domain names")},
    {"issuer", QT_TRANSLATE_NOOP("Column", "Publisher, authority or registrar")},
    {"reference_number", QT_TRANSLATE_NOOP("Column", "Reference")},
    {"seats", QT_TRANSLATE_NOOP("Column", "Seats")},
    {"expires_on", QT_TRANSLATE_NOOP("Column", "Expires on")},
    {"initial_ends_on", QT_TRANSLATE_NOOP("Column", "First term, last day")},
    {"reversibility_days", QT_TRANSLATE_NOOP("Column", "Reversibility, in days")},
    {"notice_id", QT_TRANSLATE_NOOP("Column", "Notice given")},
    {"sender", QT_TRANSLATE_NOOP("Column", "Sender")},
    {"motive", QT_TRANSLATE_NOOP("Column", "Motive")},
    {"means", QT_TRANSLATE_NOOP("Column", "Means")},
    {"reason", QT_TRANSLATE_NOOP("Column", "Reason given")},
    {"written_on", QT_TRANSLATE_NOOP("Column", "Dated")},
    {"posted_on", QT_TRANSLATE_NOOP("Column", "Posted on")},
    {"presented_on", QT_TRANSLATE_NOOP("Column", "First presented on")},
    {"received_on", QT_TRANSLATE_NOOP("Column", "Received on")},
    {"returned_on", QT_TRANSLATE_NOOP("Column", "Came back on")},
    {"tracking_number", QT_TRANSLATE_NOOP("Column", "Tracking number")},
    {"fixed_end_on", QT_TRANSLATE_NOOP("Column", "Last day named")},
    {"withdrawn_on", QT_TRANSLATE_NOOP("Column", "Withdrawn on")},
    {"reversed_on", QT_TRANSLATE_NOOP("Column", "Reversibility signed on")},
    {"reversed_by", QT_TRANSLATE_NOOP("Column", "Reversibility signed by")},
    {"topic", QT_TRANSLATE_NOOP("Column", "Topic")},
    {"responsible", QT_TRANSLATE_NOOP("Column", "Responsible")},
    {"due_on", QT_TRANSLATE_NOOP("Column", "Due on")},
    {"done_on", QT_TRANSLATE_NOOP("Column", "Done on")},
    {"remark", QT_TRANSLATE_NOOP("Column", "Remark")},
    {"is_auto_renewed", QT_TRANSLATE_NOOP("Column", "Renews by itself")},
    {"is_revised", QT_TRANSLATE_NOOP("Column", "Yearly revision")},
    {"revision_fixed_permille", QT_TRANSLATE_NOOP("Column", "Fixed part, in thousandths")},
    {"revision_cap_permille", QT_TRANSLATE_NOOP("Column", "Cap of the revision, in thousandths")},
    {"revision_floor_permille", QT_TRANSLATE_NOOP("Column", "Floor of the revision, in thousandths")},
    {"revision_series", QT_TRANSLATE_NOOP("Column", "Series of the index")},
    {"revision_month", QT_TRANSLATE_NOOP("Column", "Month of the index")},
    {"revision_decimals", QT_TRANSLATE_NOOP("Column", "Decimals of the coefficient")},
    {"revision_rounding", QT_TRANSLATE_NOOP("Column", "Rounding of the coefficient")},
    {"revision_rates_too", QT_TRANSLATE_NOOP("Column", "Rates are revised too")},
    {"penalty_steps", QT_TRANSLATE_NOOP("Column", "Steps of the penalties")},
    {"penalty_cap_permille", QT_TRANSLATE_NOOP("Column", "Cap of the penalties, in thousandths")},
    {"penalty_exclusions", QT_TRANSLATE_NOOP("Column", "Excluded from penalties")},
    {"quote_days", QT_TRANSLATE_NOOP("Column", "Quote valid for days")},
    {"vat_permyriad", QT_TRANSLATE_NOOP("Column", "VAT rate, in hundredths of a per cent")},
    {"km_cost_cents", QT_TRANSLATE_NOOP("Column", "Internal cost a kilometre")},
    {"hundredths", QT_TRANSLATE_NOOP("Column", "Value, in hundredths")},
    {"published_on", QT_TRANSLATE_NOOP("Column", "Published on")},
    {"series", QT_TRANSLATE_NOOP("Column", "Series")},
    {"fee_before_cents", QT_TRANSLATE_NOOP("Column", "Fee before")},
    {"fee_after_cents", QT_TRANSLATE_NOOP("Column", "Fee after")},
    {"base_month", QT_TRANSLATE_NOOP("Column", "Month of the reference")},
    {"base_hundredths", QT_TRANSLATE_NOOP("Column", "Reference, in hundredths")},
    {"exported_at", QT_TRANSLATE_NOOP("Column", "Exported at")},
    {"line_count", QT_TRANSLATE_NOOP("Column", "Lines")},
    {"total_cents", QT_TRANSLATE_NOOP("Column", "Total")},
    {"amount_cents", QT_TRANSLATE_NOOP("Column", "Amount")},
    {"operations", QT_TRANSLATE_NOOP("Column", "Operations on the data")},
    {"data_categories", QT_TRANSLATE_NOOP("Column", "Categories of data")},
    {"persons", QT_TRANSLATE_NOOP("Column", "Persons concerned")},
    {"subprocessors", QT_TRANSLATE_NOOP("Column", "Sub-processors")},
    {"transfers", QT_TRANSLATE_NOOP("Column", "Transfers out of the EU")},
    {"measures", QT_TRANSLATE_NOOP("Column", "Measures")},
    {"happened_at", QT_TRANSLATE_NOOP("Column", "Happened at")},
    {"aware_at", QT_TRANSLATE_NOOP("Column", "Aware since")},
    {"natures", QT_TRANSLATE_NOOP("Column", "Nature of the breach")},
    {"facts", QT_TRANSLATE_NOOP("Column", "Facts")},
    {"persons_count", QT_TRANSLATE_NOOP("Column", "Persons, about")},
    {"records_count", QT_TRANSLATE_NOOP("Column", "Records, about")},
    {"consequences", QT_TRANSLATE_NOOP("Column", "Likely consequences")},
    {"client_told_at", QT_TRANSLATE_NOOP("Column", "Client told at")},
    {"authority_told_at", QT_TRANSLATE_NOOP("Column", "Authority told at")},
    {"delay_reason", QT_TRANSLATE_NOOP("Column", "Reasons for the delay")},
    {"closed_on", QT_TRANSLATE_NOOP("Column", "Closed on")},
    {"since_on", QT_TRANSLATE_NOOP("Column", "Since")},
    {"counterpart", QT_TRANSLATE_NOOP("Column", "Person of the client")},
    {"state_before", QT_TRANSLATE_NOOP("Column", "State when handed over")},
    {"accessories", QT_TRANSLATE_NOOP("Column", "Accessories")},
    {"state_after", QT_TRANSLATE_NOOP("Column", "State when given back")},
    {"medium", QT_TRANSLATE_NOOP("Column", "Medium")},
    {"method", QT_TRANSLATE_NOOP("Column", "Method")},
    {"tool", QT_TRANSLATE_NOOP("Column", "Tool")},
    {"wiped_on", QT_TRANSLATE_NOOP("Column", "Wiped on")},
    {"is_verified", QT_TRANSLATE_NOOP("Column", "Checked")},
    {"fate", QT_TRANSLATE_NOOP("Column", "Fate of the medium")},
    {"intervention_id", QT_TRANSLATE_NOOP("Column", "Intervention")},
    {"recommendation", QT_TRANSLATE_NOOP("Column", "Recommendation")},
    {"thousandths", QT_TRANSLATE_NOOP("Column", "Quantity, in thousandths")},
    {"is_billed", QT_TRANSLATE_NOOP("Column", "Billed")},
    {"signed_at", QT_TRANSLATE_NOOP("Column", "Signed at")},
    {"outcome", QT_TRANSLATE_NOOP("Column", "Outcome")},
    {"signer", QT_TRANSLATE_NOOP("Column", "Signed by")},
    {"capacity", QT_TRANSLATE_NOOP("Column", "Capacity")},
    {"satisfaction", QT_TRANSLATE_NOOP("Column", "Satisfaction")},
    {"remarks", QT_TRANSLATE_NOOP("Column", "Remarks")},
    {"attachment_id", QT_TRANSLATE_NOOP("Column", "File")},
    {"related_id", QT_TRANSLATE_NOOP("Column", "Linked to")},
    {"text", QT_TRANSLATE_NOOP("Column", "Text")},
    {"owner", QT_TRANSLATE_NOOP("Column", "Owner")},
    {"target_permyriad", QT_TRANSLATE_NOOP("Column", "Target, in hundredths of a per cent")},
    {"planned_minutes", QT_TRANSLATE_NOOP("Column", "Planned time")},
    {"reference", QT_TRANSLATE_NOOP("Column", "Reference")},
    {"fitted_on", QT_TRANSLATE_NOOP("Column", "Fitted on")},
});

constexpr auto kTables = std::to_array<const char *>({
    QT_TRANSLATE_NOOP("Table", "provider"),
    QT_TRANSLATE_NOOP("Table", "technician"),
    QT_TRANSLATE_NOOP("Table", "client"),
    QT_TRANSLATE_NOOP("Table", "site"),
    QT_TRANSLATE_NOOP("Table", "contact"),
    QT_TRANSLATE_NOOP("Table", "machine"),
    QT_TRANSLATE_NOOP("Table", "calendar"),
    QT_TRANSLATE_NOOP("Table", "version of a calendar"),
    QT_TRANSLATE_NOOP("Table", "exception"),
    QT_TRANSLATE_NOOP("Table", "contract"),
    QT_TRANSLATE_NOOP("Table", "version of a contract"),
    QT_TRANSLATE_NOOP("Table", "service level"),
    QT_TRANSLATE_NOOP("Table", "cover"),
    QT_TRANSLATE_NOOP("Table", "price line"),
    QT_TRANSLATE_NOOP("Table", "scope line"),
    QT_TRANSLATE_NOOP("Table", "intervention"),
    QT_TRANSLATE_NOOP("Table", "machine concerned"),
    QT_TRANSLATE_NOOP("Table", "event"),
    QT_TRANSLATE_NOOP("Table", "time entry"),
    QT_TRANSLATE_NOOP("Table", "outage"),
    QT_TRANSLATE_NOOP("Table", "breach note"),
    QT_TRANSLATE_NOOP("Table", "comment of a report"),
    QT_TRANSLATE_NOOP("Table", "saved view"),
    QT_TRANSLATE_NOOP("Table", "part of a machine"),
    QT_TRANSLATE_NOOP("Table", "table of reference"),
    QT_TRANSLATE_NOOP("Table", "attachment"),
    QT_TRANSLATE_NOOP("Table", "licence, certificate or domain name"),
    QT_TRANSLATE_NOOP("Table", "machine of a licence"),
    QT_TRANSLATE_NOOP("Table", "movement of an hour pack"),
    QT_TRANSLATE_NOOP("Table", "index"),
    QT_TRANSLATE_NOOP("Table", "price revision"),
    QT_TRANSLATE_NOOP("Table", "export of invoice lines"),
    QT_TRANSLATE_NOOP("Table", "line to invoice"),
    QT_TRANSLATE_NOOP("Table", "notice given"),
    QT_TRANSLATE_NOOP("Table", "line of the reversibility checklist"),
    QT_TRANSLATE_NOOP("Table", "suspension of a contract"),
    QT_TRANSLATE_NOOP("Table", "on-call duty"),
    QT_TRANSLATE_NOOP("Table", "machine in other hands"),
    QT_TRANSLATE_NOOP("Table", "wiped medium"),
    QT_TRANSLATE_NOOP("Table", "processing activity"),
    QT_TRANSLATE_NOOP("Table", "personal data breach"),
    QT_TRANSLATE_NOOP("Table", "part used"),
    QT_TRANSLATE_NOOP("Table", "signed work sheet"),
    QT_TRANSLATE_NOOP("Table", "template of interventions"),
    QT_TRANSLATE_NOOP("Table", "link between interventions"),
    QT_TRANSLATE_NOOP("Table", "decision"),
    QT_TRANSLATE_NOOP("Table", "critical service"),
});

template <class Enum>
QString wordOf(qint64 value)
{
    return words(static_cast<Enum>(value));
}

/// How the numbers of a column are said: "client.kind" goes before "kind".
QString enumWords(core::Table table, const QString &column, qint64 value)
{
    using Say = QString (*)(qint64);
    static const QHash<QString, Say> kWords{
        {QStringLiteral("%1.kind").arg(int(core::Table::Client)), wordOf<core::ClientKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::Asset)), wordOf<core::AssetKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::Intervention)), wordOf<core::InterventionKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::CoverRule)), wordOf<core::InterventionKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::InterventionEvent)), wordOf<core::EventKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::Attachment)), wordOf<core::FileKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::Subscription)), wordOf<core::SubscriptionKind>},
        {QStringLiteral("%1.kind").arg(int(core::Table::Custody)), wordOf<core::CustodyKind>},
        {QStringLiteral("method"), wordOf<core::WipingMethod>},
        {QStringLiteral("fate"), wordOf<core::MediumFate>},
        {QStringLiteral("holiday_region"), wordOf<core::HolidayRegion>},
        {QStringLiteral("life_cycle"), wordOf<core::LifeCycle>},
        {QStringLiteral("criticality"), wordOf<core::Criticality>},
        {QStringLiteral("state"), wordOf<core::ContractState>},
        {QStringLiteral("price_model"), wordOf<core::PriceModel>},
        {QStringLiteral("rounding_level"), wordOf<core::RoundingLevel>},
        {QStringLiteral("carry_over"), wordOf<core::CarryOver>},
        {QStringLiteral("revision_series"), wordOf<core::IndexSeries>},
        {QStringLiteral("revision_rounding"), wordOf<core::CoefficientRounding>},
        {QStringLiteral("series"), wordOf<core::IndexSeries>},
        {QStringLiteral("base_series"), wordOf<core::IndexSeries>},
        {QStringLiteral("renewal_mode"), wordOf<core::RenewalMode>},
        {QStringLiteral("notice_unit"), wordOf<core::NoticeUnit>},
        {QStringLiteral("notice_counts"), wordOf<core::NoticeCounts>},
        {QStringLiteral("service_class"), wordOf<core::ServiceClass>},
        {QStringLiteral("priority"), wordOf<core::Priority>},
        {QStringLiteral("mode"), wordOf<core::WorkMode>},
        {QStringLiteral("cover"), wordOf<core::Cover>},
        {QStringLiteral("family"), wordOf<core::ScopeFamily>},
        {QStringLiteral("asset_kind"), wordOf<core::AssetKind>},
        {QStringLiteral("machine_family"), wordOf<core::MachineFamily>},
        {QStringLiteral("channel"), wordOf<core::Channel>},
        {QStringLiteral("impact"), wordOf<core::Impact>},
        {QStringLiteral("urgency"), wordOf<core::Urgency>},
        {QStringLiteral("pause_reason"), wordOf<core::PauseReason>},
        {QStringLiteral("cancel_reason"), wordOf<core::CancelReason>},
        {QStringLiteral("milestone"), wordOf<core::Milestone>},
        {QStringLiteral("update_state"), wordOf<core::UpdateState>},
        {QStringLiteral("sender"), wordOf<core::NoticeSender>},
        {QStringLiteral("motive"), wordOf<core::NoticeMotive>},
        {QStringLiteral("means"), wordOf<core::NoticeMeans>},
        {QStringLiteral("topic"), wordOf<core::ReversibilityTopic>},
        {QStringLiteral("%1.outcome").arg(int(core::Table::SignedSheet)), wordOf<core::SignOutcome>},
        {QStringLiteral("satisfaction"), wordOf<core::Satisfaction>},
    };
    const QString own = QStringLiteral("%1.%2").arg(int(table)).arg(column);
    const Say say = kWords.value(own, kWords.value(column));
    return say ? say(value) : QString();
}

QString numberWords(const QString &column, qint64 value, const Format &format)
{
    if (column.endsWith(QLatin1String("_cents")))
        return format.money({.cents = value});
    if (column == QLatin1String("at") || column.endsWith(QLatin1String("_at")))
        return format.moment(core::fromMsecs(value));
    if (column == QLatin1String("cut_off_minute"))
        return format.wallTime(static_cast<int>(value));
    if (column.endsWith(QLatin1String("_minutes")))
        return format.duration(core::Minutes(value));
    if (column == QLatin1String("ram_mib"))
        return format.bytes(value * 1024 * 1024);
    return QString::number(value);
}

QString textWords(const QString &column, const QString &text, const Format &format)
{
    if (column.endsWith(QLatin1String("_on"))) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        return day.isValid() ? format.day(day) : text;
    }
    if (column == QLatin1String("natures"))
        return naturesText(core::naturesFrom(text));
    if (column == QLatin1String("phone") || column == QLatin1String("mobile"))
        return phoneText(text);
    return text;
}

} // namespace

QString words(core::Table table)
{
    return QCoreApplication::translate("Table", kTables.at(static_cast<size_t>(table)));
}

QString rowWords(core::Table table, const QString &name)
{
    return table == core::Table::AssetPart ? words(static_cast<core::PartKind>(name.toInt())) : name;
}

QString columnWords(const QString &column)
{
    static const QHash<QString, const char *> kWords = [] {
        QHash<QString, const char *> words;
        for (const ColumnWord &each : kColumns)
            words.insert(QString::fromLatin1(each.column), each.word);
        return words;
    }();
    const char *word = kWords.value(column);
    return word ? QCoreApplication::translate("Column", word) : QString();
}

QString valueWords(core::RowRef row, const QString &column, const QJsonValue &value,
                   const QHash<core::RowRef, QString> &names, const Format &format)
{
    if (value.isNull() || value.isUndefined())
        return Format::none();
    if (value.isBool())
        return value.toBool() ? QCoreApplication::translate("Column", "yes")
                              : QCoreApplication::translate("Column", "no");
    if (value.isString()) {
        const QString text = textWords(column, value.toString(), format);
        return text.isEmpty() ? Format::none() : text;
    }
    const qint64 number = value.toInteger();
    if (const std::optional<core::Table> table = core::referredBy(column)) {
        const QString name = names.value({*table, number});
        return name.isEmpty() ? QStringLiteral("%1 %2").arg(words(*table)).arg(number) : name;
    }
    const QString said = enumWords(row.table, column, number);
    return said.isEmpty() ? numberWords(column, number, format) : said;
}

QString actionWords(const QString &label)
{
    return QCoreApplication::translate("Action", label.toUtf8().constData());
}

} // namespace ui
