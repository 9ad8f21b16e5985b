// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/invoicing/InvoiceLine.h"

#include <QTimeZone>

namespace core {

class Connection;
struct ChangeSet;

struct InvoicingQuery
{
    Month month = {};
    ClientId client = {}; ///< Invalid: every client.
    QTimeZone zone = {};  ///< The provider's: on which day work was begun.
};

/// Something billable that has no price: told, never guessed.
struct Unpriced
{
    ClientId client = {};
    ContractId contract = {};
    InterventionId intervention = {};
    QString clientName = {};
    QString number = {};
    QString title = {};
    friend bool operator==(const Unpriced &, const Unpriced &) = default;
};

/// A month as it is to be invoiced.
struct Invoicing
{
    Month month = {};
    QList<InvoiceLine> due = {};      ///< All of the month, exported or not; by client.
    QList<InvoiceLine> fresh = {};    ///< What a next export would hold: newLines().
    QList<InvoiceLine> exported = {}; ///< In the order of their exports.
    QList<InvoiceExport> exports = {};
    QList<Unpriced> unpriced = {};
};

/// The lines of a month:
/// - the monthly fee of every contract in force, its price lines where they make it up. For a stretch of days
///   that is not the whole month (a contract that begins, ends or is suspended, a version that takes effect)
///   it is fee × days / days of the month, to the nearest cent;
/// - work that the cover matrix calls billable: hours charged × the rate of its cell, else the hourly rate, ×
///   the multiplier, by the version in force on that day; hours to the nearest thousandth; and travel fees;
/// - parts that are billed, in the month of the day on which they were fitted: goods, not services;
/// - hour packs bought: hours × the hourly rate of that day.
Result<Invoicing> invoicing(Connection &connection, const InvoicingQuery &query);

/// A month that was exported and has changed since: work entered late, a price agreed in retrospect.
struct ChangedMonth
{
    Month month = {};
    int lines = 0; ///< That a next export would hold,
    Money total = {};
    friend bool operator==(const ChangedMonth &, const ChangedMonth &) = default;
};
/// Of the twelve months exported last, that of @p query left out; the latest first.
Result<QList<ChangedMonth>> changedMonths(Connection &connection, const InvoicingQuery &query);

/// Whether @p changes may alter what is to be invoiced.
bool concernsInvoicing(const ChangeSet &changes);

} // namespace core
