// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/services/InvoiceService.h"

#include "core/storage/InvoiceRepository.h"

namespace core {

Result<QList<InvoiceLine>> exportInvoiceLines(Unit &unit, const InvoicingQuery &query)
{
    if (const Result<> held = InvoiceRepository::holdOthers(unit); !held)
        return held.error();
    const auto month = invoicing(unit.connection(), query);
    if (!month)
        return month.error();
    if (month->fresh.isEmpty())
        return unit.refuse(
            invalid({QT_TRANSLATE_NOOP("Sentence", "Nothing is new in %1: all of it was exported."),
                     {query.month.text()}}));
    const auto made = InvoiceRepository::add(unit, {.month = query.month,
                                                    .at = unit.at(),
                                                    .author = unit.author(),
                                                    .lines = static_cast<int>(month->fresh.size()),
                                                    .total = totalOf(month->fresh)});
    if (!made)
        return made.error();
    QList<InvoiceLine> lines = month->fresh;
    for (InvoiceLine &line : lines) {
        line.invoiceExport = *made;
        const auto id = InvoiceRepository::add(unit, line, query.month);
        if (!id)
            return id.error();
        line.id = *id;
        line.version = 1;
    }
    return lines;
}

} // namespace core
