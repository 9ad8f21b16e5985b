// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/ContractLines.h"

#include "core/storage/Schema.h"
#include "core/storage/Select.h"

namespace core {
namespace {

using Targets = std::array<std::optional<Target>, 4>;

/// "30 min;2 h;4 h;" : one target a milestone, none where nothing is promised.
QString targetsText(const Targets &targets)
{
    QStringList texts;
    for (const auto &target : targets)
        texts << (target ? targetText(*target) : QString());
    return texts.join(QLatin1Char(';'));
}

Targets toTargets(const QString &text)
{
    const QStringList texts = text.split(QLatin1Char(';'));
    Targets targets;
    for (size_t i = 0; i < targets.size(); ++i) {
        const QString each = texts.value(static_cast<qsizetype>(i)).trimmed();
        const auto parsed = parseTarget(each);
        if (!each.isEmpty() && parsed)
            targets.at(i) = *parsed;
    }
    return targets;
}

template <class Line>
struct Stored
{
    ContractVersionId version = {};
    Line line = {};
};

Stored<ServiceLevel> toLevel(const Fields &fields)
{
    Stored<ServiceLevel> stored{.version = fields.id<ContractVersionId>(0),
                                .line = {.serviceClass = fields.choice<ServiceClass>(1),
                                         .priority = fields.choice<Priority>(2),
                                         .calendar = fields.id<CalendarId>(3),
                                         .targets = toTargets(fields.text(4)),
                                         .outsideTargets = toTargets(fields.text(5))}};
    if (!fields.isNull(6))
        stored.line.cutOff = fields.number(6);
    return stored;
}

Stored<CoverRule> toCover(const Fields &fields)
{
    return {.version = fields.id<ContractVersionId>(0),
            .line = {.kind = fields.choice<InterventionKind>(1),
                     .mode = fields.choice<WorkMode>(2),
                     .outsideHours = fields.flag(3),
                     .cover = fields.choice<Cover>(4),
                     .multiplierPercent = fields.number(5),
                     .rate = fields.money(6)}};
}

Stored<PriceLine> toPrice(const Fields &fields)
{
    return {.version = fields.id<ContractVersionId>(0),
            .line = {.label = fields.text(1),
                     .quantity = fields.number(2),
                     .unitPrice = fields.money(3),
                     .counted = fields.maybeChoice<MachineFamily>(4)}};
}

Stored<ScopeLine> toScope(const Fields &fields)
{
    return {.version = fields.id<ContractVersionId>(0),
            .line = {.included = fields.flag(1),
                     .family = fields.choice<ScopeFamily>(2),
                     .label = fields.text(3),
                     .asset = fields.id<AssetId>(4),
                     .assetKind = fields.maybeChoice<AssetKind>(5),
                     .site = fields.id<SiteId>(6)}};
}

using Rows = QList<QVariantMap>;

Rows valuesOf(const ContractVersion &version, Table table)
{
    Rows rows;
    int position = 0;
    switch (table) {
    case Table::ServiceLevel:
        for (const ServiceLevel &line : version.terms.levels)
            rows << QVariantMap{{QStringLiteral("service_class"), number(line.serviceClass)},
                                {QStringLiteral("priority"), number(line.priority)},
                                {QStringLiteral("calendar_id"), line.calendar.value()},
                                {QStringLiteral("targets"), targetsText(line.targets)},
                                {QStringLiteral("outside_targets"), targetsText(line.outsideTargets)},
                                {QStringLiteral("cut_off_minute"), orNull(line.cutOff)}};
        break;
    case Table::CoverRule:
        for (const CoverRule &line : version.cover)
            rows << QVariantMap{{QStringLiteral("kind"), number(line.kind)},
                                {QStringLiteral("mode"), number(line.mode)},
                                {QStringLiteral("is_outside_hours"), line.outsideHours},
                                {QStringLiteral("cover"), number(line.cover)},
                                {QStringLiteral("multiplier_percent"), line.multiplierPercent},
                                {QStringLiteral("rate_cents"), line.rate.cents}};
        break;
    case Table::PriceLine:
        for (const PriceLine &line : version.prices)
            rows << QVariantMap{{QStringLiteral("position"), ++position},
                                {QStringLiteral("label"), line.label},
                                {QStringLiteral("quantity"), line.quantity},
                                {QStringLiteral("unit_price_cents"), line.unitPrice.cents},
                                {QStringLiteral("machine_family"), orNull(line.counted)}};
        break;
    default:
        for (const ScopeLine &line : version.scope)
            rows << QVariantMap{{QStringLiteral("position"), ++position},
                                {QStringLiteral("is_included"), line.included},
                                {QStringLiteral("family"), number(line.family)},
                                {QStringLiteral("label"), line.label},
                                {QStringLiteral("asset_id"), orNull(line.asset)},
                                {QStringLiteral("asset_kind"), orNull(line.assetKind)},
                                {QStringLiteral("site_id"), orNull(line.site)}};
        break;
    }
    return rows;
}

struct StoredRow
{
    qint64 id = 0;
    int version = 0;
    QJsonObject values = {};
};

QJsonObject asJson(const QVariantMap &values, const TableSpec &spec)
{
    QJsonObject json;
    for (const ColumnSpec &column : spec.columns)
        json.insert(column.name, toJson(values.value(column.name), column.type));
    return json;
}

Result<QList<StoredRow>> storedRows(Connection &connection, const TableSpec &spec, ContractVersionId id)
{
    return connection.all<StoredRow>(
        QStringLiteral("SELECT id, version, %1 FROM %2 WHERE contract_version_id = :id ORDER BY id")
            .arg(spec.columnNames().join(QStringLiteral(", ")), spec.name),
        {{QStringLiteral("id"), id.value()}}, [&spec](const Fields &fields) {
            StoredRow row{.id = fields.integer(0), .version = fields.number(1)};
            int column = 1;
            for (const ColumnSpec &each : spec.columns)
                row.values.insert(each.name, toJson(fields.value(++column), each.type));
            return row;
        });
}

Result<> replaceRows(Unit &unit, Table table, ContractVersionId id, const Rows &wanted)
{
    const TableSpec &spec = specOf(table);
    const auto stored = storedRows(unit.connection(), spec, id);
    if (!stored)
        return stored.error();
    Rows missing = wanted;
    for (QVariantMap &values : missing)
        values.insert(QStringLiteral("contract_version_id"), id.value());
    for (const StoredRow &row : *stored) {
        const auto same = std::find_if(missing.cbegin(), missing.cend(), [&](const QVariantMap &values) {
            return asJson(values, spec) == row.values;
        });
        if (same != missing.cend()) {
            missing.erase(same);
        } else if (const Result<> gone = unit.remove({table, row.id}, row.version); !gone) {
            return gone;
        }
    }
    for (const QVariantMap &values : std::as_const(missing)) {
        if (const auto done = unit.insert(table, values); !done)
            return done.error();
    }
    return {};
}

/// Reads the lines of one kind and hands each to its version.
template <class Line, class Mapper, class Give>
Result<> readInto(Connection &connection, const QString &sql, const Params &params, Mapper mapper,
                  QList<ContractVersion> &versions, Give give)
{
    const auto lines = connection.all<Stored<Line>>(sql, params, mapper);
    if (!lines)
        return lines.error();
    for (ContractVersion &version : versions) {
        for (const Stored<Line> &stored : *lines) {
            if (stored.version == version.id)
                give(version, stored.line);
        }
    }
    return {};
}

QString linesSql(const char *columns, const char *table, const QString &where, const char *order)
{
    return QStringLiteral("SELECT l.contract_version_id, %1 FROM %2 l JOIN contract_version v ON v.id = "
                          "l.contract_version_id %3 ORDER BY %4")
        .arg(QLatin1String(columns), QLatin1String(table), where, QLatin1String(order));
}

} // namespace

Result<> readLines(Connection &connection, const QString &where, const Params &params,
                   QList<ContractVersion> &versions)
{
    const Result<> levels = readInto<ServiceLevel>(
        connection,
        linesSql("l.service_class, l.priority, l.calendar_id, l.targets, l.outside_targets, l.cut_off_minute",
                 "service_level", where, "l.service_class, l.priority"),
        params, toLevel, versions,
        [](ContractVersion &version, const ServiceLevel &line) { version.terms.levels << line; });
    if (!levels)
        return levels;
    const Result<> cover = readInto<CoverRule>(
        connection,
        linesSql("l.kind, l.mode, l.is_outside_hours, l.cover, l.multiplier_percent, l.rate_cents",
                 "cover_rule", where, "l.kind, l.mode, l.is_outside_hours"),
        params, toCover, versions,
        [](ContractVersion &version, const CoverRule &line) { version.cover << line; });
    if (!cover)
        return cover;
    const Result<> prices =
        readInto<PriceLine>(connection,
                            linesSql("l.label, l.quantity, l.unit_price_cents, l.machine_family",
                                     "price_line", where, "l.position, l.id"),
                            params, toPrice, versions,
                            [](ContractVersion &version, const PriceLine &line) { version.prices << line; });
    if (!prices)
        return prices;
    return readInto<ScopeLine>(
        connection,
        linesSql("l.is_included, l.family, l.label, l.asset_id, l.asset_kind, l.site_id", "scope_line", where,
                 "l.position, l.id"),
        params, toScope, versions,
        [](ContractVersion &version, const ScopeLine &line) { version.scope << line; });
}

Result<> writeLines(Unit &unit, ContractVersionId id, const ContractVersion &version)
{
    for (const Table table : {Table::ServiceLevel, Table::CoverRule, Table::PriceLine, Table::ScopeLine}) {
        if (const Result<> done = replaceRows(unit, table, id, valuesOf(version, table)); !done)
            return done;
    }
    return {};
}

} // namespace core
