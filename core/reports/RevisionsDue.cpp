// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reports/RevisionsDue.h"

#include "core/domain/contract/Contract.h"
#include "core/storage/ContractCover.h"
#include "core/storage/InterventionColumns.h"
#include "core/storage/RevisionRepository.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kHorizonDays = 30;

struct Revisable
{
    RevisionDue due = {};
    QDate startsOn = {};
    std::optional<Month> reference = {};
    QDate lastOn = {}; ///< Invalid: never revised.
    std::optional<QDate> endsOn = {};
};

Revisable toRevisable(const Fields &fields)
{
    Revisable read{.due = {.contract = fields.id<ContractId>(0),
                           .number = fields.text(1),
                           .title = fields.text(2),
                           .clientName = fields.text(3)},
                   .startsOn = fields.day(4)};
    if (!fields.isNull(5))
        read.reference = toMonth(fields.number(5));
    if (const auto last = fields.maybeDay(6))
        read.lastOn = *last;
    read.endsOn = fields.maybeDay(7);
    return read;
}

/// The last anniversary until @p horizon that no revision followed; invalid where there is none.
QDate dueDay(const Revisable &read, QDate horizon)
{
    const Contract contract{.startsOn = read.startsOn};
    QDate due;
    for (QDate next = nextRevision(contract, read.lastOn); next <= horizon;
         next = nextRevision(contract, next))
        due = next;
    return due;
}

} // namespace

Result<QList<RevisionDue>> revisionsDue(Connection &connection, QDate today)
{
    const auto contracts = connection.all<Revisable>(
        QStringLiteral(
            "SELECT k.id, k.number, k.title, c.name, k.starts_on, v.revision_month, (SELECT "
            "MAX(r.effective_on) "
            "FROM price_revision r WHERE r.contract_id = k.id) AS last_on, k.ends_on FROM contract k JOIN "
            "contract_version v ON %1 JOIN client c ON c.id = k.client_id WHERE v.is_revised = TRUE ORDER BY "
            "k.id")
            .arg(inForceOn(today)),
        {}, toRevisable);
    if (!contracts)
        return contracts.error();
    const auto indices = RevisionRepository(connection).indices();
    if (!indices)
        return indices.error();
    QList<RevisionDue> due;
    for (const Revisable &read : *contracts) {
        RevisionDue each = read.due;
        each.day = dueDay(read, today.addDays(kHorizonDays));
        if (!each.day.isValid() || (read.endsOn && *read.endsOn < each.day))
            continue;
        const QDate known = std::min(each.day, today);
        const Month expected = expectedMonth(known);
        if (read.reference && *read.reference >= expected)
            continue;
        const IndexValue *last = lastPublished(*indices, known);
        if (last && last->month >= expected)
            each.index = *last;
        else
            each.missing = expected;
        due << each;
    }
    std::ranges::stable_sort(due, {}, &RevisionDue::day);
    return due;
}

} // namespace core
