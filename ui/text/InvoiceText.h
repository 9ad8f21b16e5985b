// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/invoicing/InvoiceLine.h"
#include "ui/text/Format.h"

namespace ui {

// What is to be invoiced, in words: on the page, in the file and on the console alike.

/// "Fee · Maintenance · November 2026", "Work · 2026-0031 · Imprimante"
QString invoiceLabel(const core::InvoiceLine &line, const Format &format);
/// "1", "1,5", "0,167"
QString quantityText(qint64 thousandths, const Format &format);
QString words(core::InvoiceUnit unit);
QString words(core::OperationNature nature);
/// "20 %"; empty where no VAT is charged.
QString vatText(const std::optional<int> &permyriad, const Format &format);

} // namespace ui
