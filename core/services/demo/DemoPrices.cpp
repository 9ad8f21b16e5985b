// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Contract.h"
#include "core/services/RevisionService.h"
#include "core/services/demo/DemoOffice.h"
#include "core/storage/RevisionRepository.h"

namespace core {
namespace {

constexpr int kPublishedLater = 2; ///< Months from that of an index to the first one that knows it.
constexpr int kMonthsEntered = 15;

/// Made up, as all of the demo: an index that rises by 0.42 a month.
IndexValue indexOf(const Month &month)
{
    constexpr int kFirst = 294'60;
    constexpr int kRise = 42;
    const int months = (month.year - 2023) * 12 + month.month;
    return {.month = month, .hundredths = kFirst + kRise * months, .publishedOn = month.next().lastDay()};
}

bool isRevised(const DemoClientModel &model)
{
    return model.priceModel == PriceModel::MonthlyFee && !model.isAmended;
}

} // namespace

RevisionTerms demoRevision(const DemoClientModel &model, QDate start)
{
    if (!isRevised(model))
        return {};
    return {.isAgreed = true,
            .fixedPermille = 150,
            .capPermille = 50,
            .month = monthOf(start).plus(-kPublishedLater)};
}

Result<> addDemoIndices(Unit &unit, const DemoOffice &office)
{
    QSet<Month> months;
    const Month present = monthOf(office.on);
    for (int back = kPublishedLater; back < kPublishedLater + kMonthsEntered; ++back)
        months.insert(present.plus(-back));
    for (const DemoClient &client : office.clients) {
        if (isRevised(*client.model))
            months.insert(present.plus(-client.model->monthsUnderContract - kPublishedLater));
    }
    QList<Month> sorted(months.cbegin(), months.cend());
    std::sort(sorted.begin(), sorted.end()); // The same date gives the same rows in the same order.
    for (const Month &month : std::as_const(sorted)) {
        if (const auto id = save(unit, indexOf(month)); !id)
            return id.error();
    }
    return {};
}

Result<> reviseDemoPrice(Unit &unit, const DemoClientModel &model, const Contract &contract, QDate on)
{
    constexpr int kYear = 12;
    const bool isTwoYearsOld = model.monthsUnderContract >= 2 * kYear; // The younger one waits in Today.
    if (!isRevised(model) || !isTwoYearsOld)
        return {};
    QDate day = nextRevision(contract, {});
    for (QDate next = day; next <= on; next = nextRevision(contract, next))
        day = next;
    const auto indices = RevisionRepository(unit.connection()).indices();
    if (!indices)
        return indices.error();
    const IndexValue *index = lastPublished(*indices, day);
    if (!index)
        return {};
    const auto revised = revisePrice(unit, {.contract = contract.id, .effectiveOn = day, .index = index->id},
                                     QTimeZone::utc());
    return revised ? Result<>() : revised.error();
}

} // namespace core
