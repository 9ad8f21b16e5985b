// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/invoicing/InvoiceLine.h"
#include "core/storage/Unit.h"

namespace core {

/// What was handed over to be invoiced, and when.
class InvoiceRepository
{
public:
    explicit InvoiceRepository(Connection &connection) : m_connection(connection) {}

    /// Of a month; @p client invalid: of every client. In the order in which they were exported.
    Result<QList<InvoiceLine>> ofMonth(const Month &month, ClientId client = {}) const;
    Result<QList<InvoiceLine>> ofExport(InvoiceExportId id) const;
    Result<QList<InvoiceExport>> exportsOf(const Month &month) const; ///< The oldest first.
    /// The months that an export was made of, the latest first, @p most at most.
    Result<QList<Month>> exportedMonths(int most) const;

    /// Until the end of @p unit nobody else exports: what both read as new would be invoiced twice.
    static Result<> holdOthers(Unit &unit);
    static Result<InvoiceExportId> add(Unit &unit, const InvoiceExport &made);
    static Result<InvoiceLineId> add(Unit &unit, const InvoiceLine &line, const Month &month);

private:
    Connection &m_connection;
};

} // namespace core
