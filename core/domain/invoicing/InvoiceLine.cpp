// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/invoicing/InvoiceLine.h"

#include <QHash>

namespace core {
namespace {

constexpr qint64 kWhole = 1000;

/// The line that brings what was exported of @p line's source to what is due now.
InvoiceLine correction(InvoiceLine line, Money difference)
{
    line.id = {};
    line.invoiceExport = {};
    line.version = 0;
    line.isCorrection = true;
    line.thousandths = kWhole;
    line.unit = InvoiceUnit::Piece;
    line.unitPrice = difference;
    line.amount = difference;
    return line;
}

} // namespace

Money amountOf(qint64 thousandths, Money unitPrice)
{
    const qint64 product = thousandths * unitPrice.cents;
    const qint64 half = product < 0 ? -kWhole / 2 : kWhole / 2;
    return {(product + half) / kWhole};
}

Money totalOf(const QList<InvoiceLine> &lines)
{
    Money total;
    for (const InvoiceLine &line : lines)
        total = total + line.amount;
    return total;
}

QList<InvoiceLine> newLines(const QList<InvoiceLine> &due, const QList<InvoiceLine> &exported)
{
    QHash<QString, Money> billed;
    for (const InvoiceLine &line : exported)
        billed[line.source] = billed.value(line.source) + line.amount;
    QList<InvoiceLine> found;
    QHash<QString, Money> left = billed;
    for (const InvoiceLine &line : due) {
        left.remove(line.source);
        if (!billed.contains(line.source))
            found << line;
        else if (const Money difference = line.amount - billed.value(line.source); difference != Money{})
            found << correction(line, difference);
    }
    for (const InvoiceLine &line : exported) { // In their order: what is due no longer.
        const Money amount = left.take(line.source);
        if (amount != Money{})
            found << correction(line, Money{} - amount);
    }
    return found;
}

} // namespace core
