// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "app/Context.h"
#include "core/domain/invoicing/InvoiceLine.h"
#include "core/exchange/TableExport.h"
#include "ui/window/MainWindow.h"

namespace app {

/// What is to be invoiced.
void addInvoicingPage(ui::MainWindow &window, const Context &context);

/// Writes @p lines of @p month, for the accounting software; returns their number.
core::Result<qint64> writeInvoiceFile(const QString &path, core::TableFormat format, const core::Month &month,
                                      const QList<core::InvoiceLine> &lines, const QTimeZone &zone);

} // namespace app
