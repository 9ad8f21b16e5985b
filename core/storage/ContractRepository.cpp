// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ContractRepository.h"

#include "core/storage/ContractLines.h"
#include "core/storage/InterventionColumns.h"

#include <QJsonDocument>

namespace core {
namespace {

const QString kColumns =
    QStringLiteral("id, version, client_id, number, title, state, starts_on, ends_on, suspended_on, notes");

Contract toContract(const Fields &fields)
{
    return {.id = fields.id<ContractId>(0),
            .client = fields.id<ClientId>(2),
            .number = fields.text(3),
            .title = fields.text(4),
            .state = fields.choice<ContractState>(5),
            .startsOn = fields.day(6),
            .endsOn = fields.maybeDay(7),
            .suspendedOn = fields.maybeDay(8),
            .notes = fields.text(9),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const Contract &contract)
{
    return {{QStringLiteral("client_id"), contract.client.value()},
            {QStringLiteral("number"), contract.number},
            {QStringLiteral("title"), contract.title},
            {QStringLiteral("state"), number(contract.state)},
            {QStringLiteral("starts_on"), contract.startsOn},
            {QStringLiteral("ends_on"), orNull(contract.endsOn)},
            {QStringLiteral("suspended_on"), orNull(contract.suspendedOn)},
            {QStringLiteral("notes"), contract.notes},
            {QStringLiteral("search_text"),
             Search::searchText({contract.number, contract.title, contract.notes})}};
}

const QString kVersionColumns = QStringLiteral(
    "v.id, v.version, v.contract_id, v.number, v.effective_on, v.is_signed, v.support_calendar_id, "
    "v.pausing_reasons, v.reopening_days, v.compliance_target_permille, v.price_model, v.monthly_fee_cents, "
    "v.hourly_rate_cents, v.included_minutes, v.rounding_minutes, v.minimum_minutes, v.rounding_level, "
    "v.initial_months, v.renewal_mode, v.renewal_months, v.notice_amount, v.notice_unit, v.notice_counts, "
    "v.clauses_json, v.carry_over, v.carry_over_months, v.carry_over_cap_minutes, v.is_revised, "
    "v.revision_fixed_permille, v.revision_cap_permille, v.revision_floor_permille, v.revision_series, "
    "v.revision_month, v.revision_decimals, v.revision_rounding, v.revision_rates_too, v.penalty_steps, "
    "v.penalty_milestones, v.penalty_cap_permille, v.penalty_exclusions, v.quote_days, "
    "v.initial_ends_on, v.reversibility_days, v.has_on_call, v.parties_json");

QSet<PauseReason> toReasons(const QString &text)
{
    QSet<PauseReason> reasons;
    for (const QString &each : text.split(QLatin1Char(','), Qt::SkipEmptyParts))
        reasons.insert(static_cast<PauseReason>(each.toInt()));
    return reasons;
}

QString reasonsText(const QSet<PauseReason> &reasons)
{
    QList<int> numbers;
    for (const PauseReason reason : reasons)
        numbers << static_cast<int>(reason);
    std::sort(numbers.begin(), numbers.end()); // One text for one set: changes are compared as texts.
    QStringList texts;
    for (const int each : std::as_const(numbers))
        texts << QString::number(each);
    return texts.join(QLatin1Char(','));
}

std::optional<int> maybeNumber(const Fields &fields, int column)
{
    return fields.isNull(column) ? std::optional<int>() : fields.number(column);
}

/// From the nine columns that begin with `is_revised`.
RevisionTerms toRevisionTerms(const Fields &fields, int first)
{
    RevisionTerms terms{.isAgreed = fields.flag(first),
                        .fixedPermille = fields.number(first + 1),
                        .capPermille = maybeNumber(fields, first + 2),
                        .floorPermille = maybeNumber(fields, first + 3),
                        .series = fields.choice<IndexSeries>(first + 4),
                        .decimals = fields.number(first + 6),
                        .rounding = fields.choice<CoefficientRounding>(first + 7),
                        .ratesToo = fields.flag(first + 8)};
    if (const auto month = maybeNumber(fields, first + 5))
        terms.month = toMonth(*month);
    return terms;
}

QVariantMap valuesOf(const RevisionTerms &terms)
{
    return {
        {QStringLiteral("is_revised"), terms.isAgreed},
        {QStringLiteral("revision_fixed_permille"), terms.fixedPermille},
        {QStringLiteral("revision_cap_permille"), orNull(terms.capPermille)},
        {QStringLiteral("revision_floor_permille"), orNull(terms.floorPermille)},
        {QStringLiteral("revision_series"), number(terms.series)},
        {QStringLiteral("revision_month"), terms.month ? QVariant(monthNumber(*terms.month)) : QVariant()},
        {QStringLiteral("revision_decimals"), terms.decimals},
        {QStringLiteral("revision_rounding"), number(terms.rounding)},
        {QStringLiteral("revision_rates_too"), terms.ratesToo}};
}

/// "0:200;60:400": minutes past due and thousandths of the fee.
QString stepsText(const QList<PenaltyStep> &steps)
{
    QStringList texts;
    for (const PenaltyStep &step : steps)
        texts << QStringLiteral("%1:%2").arg(step.over.count()).arg(step.permille);
    return texts.join(QLatin1Char(';'));
}

/// From the four columns that begin with `penalty_steps`.
PenaltyTerms toPenaltyTerms(const Fields &fields, int first)
{
    PenaltyTerms terms{.milestones = {},
                       .capPermille = maybeNumber(fields, first + 2),
                       .exclusions = fields.text(first + 3)};
    for (const QString &each : fields.text(first).split(QLatin1Char(';'), Qt::SkipEmptyParts))
        terms.steps << PenaltyStep{.over = Minutes(each.section(QLatin1Char(':'), 0, 0).toInt()),
                                   .permille = each.section(QLatin1Char(':'), 1).toInt()};
    for (const QString &each : fields.text(first + 1).split(QLatin1Char(','), Qt::SkipEmptyParts))
        terms.milestones << static_cast<Milestone>(each.toInt());
    return terms;
}

QVariantMap valuesOf(const PenaltyTerms &terms)
{
    QStringList milestones;
    for (const Milestone milestone : terms.milestones)
        milestones << QString::number(static_cast<int>(milestone));
    return {{QStringLiteral("penalty_steps"), stepsText(terms.steps)},
            {QStringLiteral("penalty_milestones"), milestones.join(QLatin1Char(','))},
            {QStringLiteral("penalty_cap_permille"), orNull(terms.capPermille)},
            {QStringLiteral("penalty_exclusions"), terms.exclusions}};
}

ContractVersion toVersion(const Fields &fields)
{
    ContractVersion version{.id = fields.id<ContractVersionId>(0),
                            .contract = fields.id<ContractId>(2),
                            .number = fields.number(3),
                            .effectiveOn = fields.day(4),
                            .isSigned = fields.flag(5)};
    version.terms.supportCalendar = fields.id<CalendarId>(6);
    version.terms.pausing = toReasons(fields.text(7));
    version.terms.reopeningDays = fields.number(8);
    version.complianceTargetPermille = maybeNumber(fields, 9);
    version.priceModel = fields.choice<PriceModel>(10);
    version.monthlyFee = fields.money(11);
    version.hourlyRate = fields.money(12);
    version.includedMinutes = Minutes(fields.integer(13));
    version.rounding = Minutes(fields.integer(14));
    version.minimum = Minutes(fields.integer(15));
    version.roundingLevel = fields.choice<RoundingLevel>(16);
    version.initialMonths = fields.number(17);
    version.renewalMode = fields.choice<RenewalMode>(18);
    version.renewalMonths = fields.number(19);
    version.noticeAmount = fields.number(20);
    version.noticeUnit = fields.choice<NoticeUnit>(21);
    version.noticeCounts = fields.choice<NoticeCounts>(22);
    version.clauses = QJsonDocument::fromJson(fields.text(23).toUtf8()).object();
    version.carryOver = fields.choice<CarryOver>(24);
    version.carryOverMonths = fields.number(25);
    version.carryOverCap = Minutes(fields.integer(26));
    version.revision = toRevisionTerms(fields, 27);
    version.penalties = toPenaltyTerms(fields, 36);
    version.quoteDays = fields.number(40);
    version.initialEndsOn = fields.maybeDay(41);
    version.reversibilityDays = fields.number(42);
    version.hasOnCall = fields.flag(43);
    version.parties = QJsonDocument::fromJson(fields.text(44).toUtf8()).object();
    version.version = fields.number(1);
    return version;
}

QString jsonText(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QVariantMap valuesOf(const ContractVersion &version)
{
    QVariantMap values{
        {QStringLiteral("contract_id"), version.contract.value()},
        {QStringLiteral("number"), version.number},
        {QStringLiteral("effective_on"), version.effectiveOn},
        {QStringLiteral("is_signed"), version.isSigned},
        {QStringLiteral("support_calendar_id"), version.terms.supportCalendar.value()},
        {QStringLiteral("pausing_reasons"), reasonsText(version.terms.pausing)},
        {QStringLiteral("reopening_days"), version.terms.reopeningDays},
        {QStringLiteral("compliance_target_permille"), orNull(version.complianceTargetPermille)},
        {QStringLiteral("price_model"), number(version.priceModel)},
        {QStringLiteral("monthly_fee_cents"), version.monthlyFee.cents},
        {QStringLiteral("hourly_rate_cents"), version.hourlyRate.cents},
        {QStringLiteral("included_minutes"), static_cast<int>(version.includedMinutes.count())},
        {QStringLiteral("rounding_minutes"), static_cast<int>(version.rounding.count())},
        {QStringLiteral("minimum_minutes"), static_cast<int>(version.minimum.count())},
        {QStringLiteral("rounding_level"), number(version.roundingLevel)},
        {QStringLiteral("initial_months"), version.initialMonths},
        {QStringLiteral("renewal_mode"), number(version.renewalMode)},
        {QStringLiteral("renewal_months"), version.renewalMonths},
        {QStringLiteral("notice_amount"), version.noticeAmount},
        {QStringLiteral("notice_unit"), number(version.noticeUnit)},
        {QStringLiteral("notice_counts"), number(version.noticeCounts)},
        {QStringLiteral("clauses_json"), jsonText(version.clauses)},
        {QStringLiteral("carry_over"), number(version.carryOver)},
        {QStringLiteral("carry_over_months"), version.carryOverMonths},
        {QStringLiteral("carry_over_cap_minutes"), static_cast<int>(version.carryOverCap.count())},
        {QStringLiteral("initial_ends_on"), orNull(version.initialEndsOn)},
        {QStringLiteral("reversibility_days"), version.reversibilityDays},
        {QStringLiteral("has_on_call"), version.hasOnCall},
        {QStringLiteral("parties_json"), jsonText(version.parties)}};
    values.insert(valuesOf(version.revision));
    values.insert(valuesOf(version.penalties));
    values.insert(QStringLiteral("quote_days"), version.quoteDays);
    return values;
}

ContractRow toRow(const Fields &fields)
{
    return {.id = fields.id<ContractId>(0),
            .client = fields.id<ClientId>(1),
            .number = fields.text(2),
            .title = fields.text(3),
            .clientName = fields.text(4),
            .state = fields.choice<ContractState>(5),
            .priceModel = fields.choice<PriceModel>(8),
            .monthlyFee = fields.money(9),
            .startsOn = fields.day(6),
            .endsOn = fields.maybeDay(7)};
}

} // namespace

Select ContractRepository::select(const ContractFilter &filter) const
{
    Select select(
        kTable,
        QStringLiteral("t.id, t.client_id, t.number, t.title, c.name, t.state, t.starts_on, t.ends_on, "
                       "v.price_model, v.monthly_fee_cents"),
        QStringLiteral(" JOIN client c ON c.id = t.client_id LEFT JOIN contract_version v ON v.contract_id = "
                       "t.id AND v.number = (SELECT MAX(x.number) FROM contract_version x WHERE "
                       "x.contract_id = t.id)"));
    select.search(m_connection.dialect(), filter.text);
    if (filter.client)
        select.where(QStringLiteral("t.client_id = :client"),
                     {{QStringLiteral("client"), filter.client->value()}});
    if (!filter.ended)
        select.where(QStringLiteral("t.state <> %1").arg(static_cast<int>(ContractState::Ended)));
    select.orderBy({QStringLiteral("t.number"), QStringLiteral("t.id")}, Qt::DescendingOrder);
    return select;
}

Result<QList<Contract>> ContractRepository::contracts(const QString &where, const Params &params) const
{
    auto found = m_connection.all<Contract>(
        QStringLiteral("SELECT %1 FROM contract k WHERE %2 ORDER BY starts_on, id").arg(kColumns, where),
        params, toContract);
    if (!found)
        return found;
    struct Suspension
    {
        ContractId contract = {};
        DayRange days = {};
    };
    const auto suspensions = m_connection.all<Suspension>(
        QStringLiteral("SELECT s.contract_id, s.first_on, s.last_on FROM contract_suspension s WHERE "
                       "s.contract_id IN (SELECT k.id FROM contract k WHERE %1) ORDER BY s.first_on, s.id")
            .arg(where),
        params, [](const Fields &fields) {
            return Suspension{.contract = fields.id<ContractId>(0),
                              .days = {.first = fields.day(1), .last = fields.day(2)}};
        });
    if (!suspensions)
        return suspensions.error();
    for (Contract &contract : found.value()) {
        for (const Suspension &each : *suspensions) {
            if (each.contract == contract.id)
                contract.pastSuspensions << each.days;
        }
    }
    return found;
}

Result<Contract> ContractRepository::find(ContractId id) const
{
    const auto found = contracts(QStringLiteral("k.id = :id"), {{QStringLiteral("id"), id.value()}});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{.kind = ErrorKind::NotFound, .detail = QStringLiteral("contract %1").arg(id.value())};
    return found->constFirst();
}

Result<Contract> ContractRepository::withNumber(const QString &number) const
{
    const auto found = contracts(QStringLiteral("k.number = :number"), {{QStringLiteral("number"), number}});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{.kind = ErrorKind::NotFound,
                     .sentence = {QT_TRANSLATE_NOOP("Sentence", "There is no contract “%1”."), {number}}};
    return found->constFirst();
}

Result<QList<Contract>> ContractRepository::ofClient(ClientId client) const
{
    return contracts(QStringLiteral("k.client_id = :client"), {{QStringLiteral("client"), client.value()}});
}

Result<QList<ContractVersion>> ContractRepository::load(const QString &where, const Params &params) const
{
    auto versions =
        m_connection.all<ContractVersion>(QStringLiteral("SELECT %1 FROM contract_version v %2 ORDER "
                                                         "BY v.contract_id, v.number")
                                              .arg(kVersionColumns, where),
                                          params, toVersion);
    if (!versions)
        return versions;
    const Result<> read = readLines(m_connection, where, params, versions.value());
    return read ? versions : Result<QList<ContractVersion>>(read.error());
}

Result<QList<ContractVersion>> ContractRepository::versions(ContractId contract) const
{
    return load(QStringLiteral("WHERE v.contract_id = :contract"),
                {{QStringLiteral("contract"), contract.value()}});
}

Result<QList<ContractVersion>> ContractRepository::versionsOfClient(ClientId client) const
{
    return load(QStringLiteral("WHERE v.contract_id IN (SELECT id FROM contract WHERE client_id = :client)"),
                {{QStringLiteral("client"), client.value()}});
}

Result<QList<ContractBook>> ContractRepository::booksOf(ClientId client) const
{
    const auto contracts = ofClient(client);
    if (!contracts)
        return contracts.error();
    const auto versions = versionsOfClient(client);
    if (!versions)
        return versions.error();
    QList<ContractBook> books;
    for (const Contract &contract : *contracts) {
        ContractBook book{.contract = contract};
        for (const ContractVersion &version : *versions) {
            if (version.contract == contract.id)
                book.versions << version;
        }
        books << book;
    }
    return books;
}

Result<ContractVersion> ContractRepository::findVersion(ContractVersionId id) const
{
    const auto found = load(QStringLiteral("WHERE v.id = :id"), {{QStringLiteral("id"), id.value()}});
    if (!found)
        return found.error();
    if (found->isEmpty())
        return Error{.kind = ErrorKind::NotFound,
                     .detail = QStringLiteral("contract version %1").arg(id.value())};
    return found->constFirst();
}

Result<QString> ContractRepository::nextNumber(int year) const
{
    const QString prefix = QStringLiteral("C-%1-").arg(year);
    const auto numbers = m_connection.all<QString>(
        QStringLiteral("SELECT number FROM contract WHERE number >= :from AND number < :to"),
        {{QStringLiteral("from"), prefix}, {QStringLiteral("to"), prefix + QLatin1Char(':')}},
        [](const Fields &fields) { return fields.text(0); });
    if (!numbers)
        return numbers.error();
    int last = 0;
    for (const QString &each : *numbers)
        last = std::max(last, each.mid(prefix.size()).toInt());
    return prefix + QStringLiteral("%1").arg(last + 1, 3, 10, QLatin1Char('0'));
}

Result<bool> ContractRepository::isNumberTaken(const QString &number, ContractId except) const
{
    const auto found = m_connection.all<ContractId>(
        QStringLiteral("SELECT id FROM contract WHERE number = :number AND id <> :except"),
        {{QStringLiteral("number"), number}, {QStringLiteral("except"), except.value()}},
        [](const Fields &fields) { return fields.id<ContractId>(0); });
    return found ? Result<bool>(!found->isEmpty()) : found.error();
}

Result<Page<ContractRow>> ContractRepository::page(const ContractFilter &filter,
                                                   const std::optional<Cursor> &after, int limit) const
{
    const Select rows = select(filter);
    return pageOf<ContractRow>(
        m_connection, rows, after, limit, toRow, [search = rows.isSearch()](const ContractRow &row) {
            return search ? QVariantList{row.id.value()} : QVariantList{row.number, row.id.value()};
        });
}

Result<QList<ContractRow>> ContractRepository::rows(const QSet<qint64> &ids,
                                                    const ContractFilter &filter) const
{
    Select rows = select(filter);
    rows.whereIds(ids);
    return m_connection.all<ContractRow>(rows.sql(), rows.params(), toRow);
}

Result<qint64> ContractRepository::count(const ContractFilter &filter) const
{
    return countOf(m_connection, select(filter));
}

Result<ContractId> ContractRepository::add(Unit &unit, const Contract &contract)
{
    return added<ContractId>(unit.insert(kTable, valuesOf(contract)));
}

Result<> ContractRepository::update(Unit &unit, const Contract &contract)
{
    return written(unit.update({kTable, contract.id.value()}, contract.version, valuesOf(contract)));
}

Result<> ContractRepository::addSuspension(Unit &unit, ContractId contract, const DayRange &days)
{
    const auto id = unit.insert(Table::ContractSuspension, {{QStringLiteral("contract_id"), contract.value()},
                                                            {QStringLiteral("first_on"), days.first},
                                                            {QStringLiteral("last_on"), days.last}});
    return id ? Result<>() : id.error();
}

Result<ContractVersionId> ContractRepository::addVersion(Unit &unit, const ContractVersion &version)
{
    const auto id = added<ContractVersionId>(unit.insert(Table::ContractVersion, valuesOf(version)));
    if (!id)
        return id;
    const Result<> lines = writeLines(unit, *id, version);
    return lines ? id : Result<ContractVersionId>(lines.error());
}

Result<> ContractRepository::updateVersion(Unit &unit, const ContractVersion &version)
{
    const Result<> row = written(
        unit.update({Table::ContractVersion, version.id.value()}, version.version, valuesOf(version)));
    return row ? writeLines(unit, version.id, version) : row;
}

Result<> ContractRepository::removeVersion(Unit &unit, const ContractVersion &version)
{
    if (const Result<> lines = writeLines(unit, version.id, {}); !lines)
        return lines;
    return unit.remove({Table::ContractVersion, version.id.value()}, version.version);
}

} // namespace core
