// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Invoicing.h"
#include "core/storage/Unit.h"

namespace core {

// Handing lines over to the accounting software: product/contracts.md, "Price". Each line once, with a trace;
// an export is taken back by undoing it.

/// Marks what is new of the month as exported, now and by the author of the unit; returns it. Refused where
/// nothing is new.
Result<QList<InvoiceLine>> exportInvoiceLines(Unit &unit, const InvoicingQuery &query);

} // namespace core
