// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/invoicing/InvoiceLine.h"
#include "ui/models/Column.h"
#include "ui/text/Format.h"

namespace ui {

/// The lines to invoice as a file for the accounting software.
QList<Column<core::InvoiceLine>> invoiceColumns(const Format &format);
core::TableSheet invoiceSheet(const core::Month &month, const QList<Column<core::InvoiceLine>> &columns,
                              const QLocale &locale);

} // namespace ui
