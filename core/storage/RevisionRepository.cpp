// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/storage/RevisionRepository.h"

#include "core/storage/InterventionColumns.h"
#include "core/storage/Select.h"

namespace core {
namespace {

const QString kIndexColumns = QStringLiteral("id, version, series, month, hundredths, published_on");

IndexValue toIndex(const Fields &fields)
{
    return {.id = fields.id<IndexValueId>(0),
            .series = fields.choice<IndexSeries>(2),
            .month = toMonth(fields.number(3)),
            .hundredths = fields.number(4),
            .publishedOn = fields.day(5),
            .version = fields.number(1)};
}

QVariantMap valuesOf(const IndexValue &value)
{
    return {{QStringLiteral("series"), number(value.series)},
            {QStringLiteral("month"), monthNumber(value.month)},
            {QStringLiteral("hundredths"), value.hundredths},
            {QStringLiteral("published_on"), value.publishedOn}};
}

std::optional<int> maybeNumber(const Fields &fields, int column)
{
    return fields.isNull(column) ? std::optional<int>() : fields.number(column);
}

/// The index that four columns from @p first on tell.
IndexValue toIndex(const Fields &fields, int first)
{
    return {.series = fields.choice<IndexSeries>(first),
            .month = toMonth(fields.number(first + 1)),
            .hundredths = fields.number(first + 2),
            .publishedOn = fields.day(first + 3)};
}

PriceRevision toRevision(const Fields &fields)
{
    PriceRevision revision{.id = fields.id<PriceRevisionId>(0),
                           .contract = fields.id<ContractId>(2),
                           .contractVersion = fields.id<ContractVersionId>(3),
                           .effectiveOn = fields.day(4),
                           .decidedOn = fields.day(5)};
    revision.terms = {.isAgreed = true,
                      .fixedPermille = fields.number(6),
                      .capPermille = maybeNumber(fields, 7),
                      .floorPermille = maybeNumber(fields, 8),
                      .decimals = fields.number(9),
                      .rounding = fields.choice<CoefficientRounding>(10),
                      .ratesToo = fields.flag(11)};
    constexpr int kBase = 12;
    constexpr int kCurrent = 16;
    revision.base = toIndex(fields, kBase);
    revision.current = toIndex(fields, kCurrent);
    revision.terms.series = revision.base.series;
    revision.terms.month = revision.base.month;
    revision.feeBefore = fields.money(20);
    revision.feeAfter = fields.money(21);
    revision.version = fields.number(1);
    return revision;
}

} // namespace

Result<QList<IndexValue>> RevisionRepository::indices() const
{
    return m_connection.all<IndexValue>(
        QStringLiteral("SELECT %1 FROM index_value ORDER BY month DESC, series DESC, id").arg(kIndexColumns),
        {}, [](const Fields &fields) { return toIndex(fields); });
}

Result<IndexValue> RevisionRepository::findIndex(IndexValueId id) const
{
    return m_connection.one<IndexValue>(
        QStringLiteral("SELECT %1 FROM index_value WHERE id = :id").arg(kIndexColumns),
        {{QStringLiteral("id"), id.value()}}, [](const Fields &fields) { return toIndex(fields); });
}

Result<QList<PriceRevision>> RevisionRepository::ofContract(ContractId contract) const
{
    return m_connection.all<PriceRevision>(
        QStringLiteral(
            "SELECT id, version, contract_id, contract_version_id, effective_on, decided_on, fixed_permille, "
            "cap_permille, floor_permille, coefficient_decimals, coefficient_rounding, rates_too, "
            "base_series, base_month, base_hundredths, base_published_on, series, month, hundredths, "
            "published_on, fee_before_cents, fee_after_cents FROM price_revision WHERE contract_id = "
            ":contract ORDER BY effective_on, id"),
        {{QStringLiteral("contract"), contract.value()}}, toRevision);
}

Result<IndexValueId> RevisionRepository::add(Unit &unit, const IndexValue &value)
{
    return added<IndexValueId>(unit.insert(Table::IndexValue, valuesOf(value)));
}

Result<> RevisionRepository::update(Unit &unit, const IndexValue &value)
{
    return written(unit.update({Table::IndexValue, value.id.value()}, value.version, valuesOf(value)));
}

Result<> RevisionRepository::remove(Unit &unit, const IndexValue &value)
{
    return unit.remove({Table::IndexValue, value.id.value()}, value.version);
}

Result<PriceRevisionId> RevisionRepository::add(Unit &unit, const PriceRevision &revision)
{
    return added<PriceRevisionId>(unit.insert(
        Table::PriceRevision, {{QStringLiteral("contract_id"), revision.contract.value()},
                               {QStringLiteral("contract_version_id"), revision.contractVersion.value()},
                               {QStringLiteral("effective_on"), revision.effectiveOn},
                               {QStringLiteral("decided_on"), revision.decidedOn},
                               {QStringLiteral("fixed_permille"), revision.terms.fixedPermille},
                               {QStringLiteral("cap_permille"), orNull(revision.terms.capPermille)},
                               {QStringLiteral("floor_permille"), orNull(revision.terms.floorPermille)},
                               {QStringLiteral("coefficient_decimals"), revision.terms.decimals},
                               {QStringLiteral("coefficient_rounding"), number(revision.terms.rounding)},
                               {QStringLiteral("rates_too"), revision.terms.ratesToo},
                               {QStringLiteral("base_series"), number(revision.base.series)},
                               {QStringLiteral("base_month"), monthNumber(revision.base.month)},
                               {QStringLiteral("base_hundredths"), revision.base.hundredths},
                               {QStringLiteral("base_published_on"), revision.base.publishedOn},
                               {QStringLiteral("series"), number(revision.current.series)},
                               {QStringLiteral("month"), monthNumber(revision.current.month)},
                               {QStringLiteral("hundredths"), revision.current.hundredths},
                               {QStringLiteral("published_on"), revision.current.publishedOn},
                               {QStringLiteral("fee_before_cents"), revision.feeBefore.cents},
                               {QStringLiteral("fee_after_cents"), revision.feeAfter.cents}}));
}

} // namespace core
