// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Ids.h"
#include "core/base/Instant.h"
#include "core/base/Money.h"
#include "core/base/Month.h"

#include <QList>

namespace core {

// What is to be invoiced: product/contracts.md, "Price". Invoices are the accounting software's; Vigie hands
// over lines, each once, and remembers which.

enum class InvoiceLineKind { Fee, Work, Travel, Pack, Part };
enum class InvoiceUnit { Month, Hour, Piece };
enum class OperationNature { Goods, Services };

/// A line for the accounting software.
struct InvoiceLine
{
    InvoiceLineId id = {}; ///< Of a line that was exported.
    InvoiceExportId invoiceExport = {};
    /// What it bills, whatever happens to it later: "fee:12:202610:0", "work:88", "part:7".
    QString source = {};
    InvoiceLineKind kind = InvoiceLineKind::Fee;
    ClientId client = {};
    ContractId contract = {}; ///< Invalid: work outside contracts.
    InterventionId intervention = {};
    QString clientName = {};
    QString siren = {};
    QString number = {}; ///< Of the contract, or of the intervention.
    QDate from = {};     ///< The period: of a fee the days it is for, of work its day.
    QDate to = {};
    QString label = {};
    qint64 thousandths = 1000; ///< The quantity: 1500 is one and a half.
    InvoiceUnit unit = InvoiceUnit::Piece;
    Money unitPrice = {};
    Money amount = {};                    ///< Excluding VAT; quantity × unit price to the nearest cent.
    std::optional<int> vatPermyriad = {}; ///< 2000 is 20 %; none: the provider charges no VAT.
    OperationNature nature = OperationNature::Services;
    bool isCorrection = false; ///< What was exported has changed since: the difference.
    int version = 0;
    friend bool operator==(const InvoiceLine &, const InvoiceLine &) = default;
};

/// An export that was made.
struct InvoiceExport
{
    InvoiceExportId id = {};
    Month month = {};
    Instant at = {};
    QString author = {};
    int lines = 0;
    Money total = {};
    int version = 0;
    friend bool operator==(const InvoiceExport &, const InvoiceExport &) = default;
};

/// The quantity × the price of one, to the nearest cent, half a cent away from zero.
Money amountOf(qint64 thousandths, Money unitPrice);
/// The sum of the lines, exactly as they are printed.
Money totalOf(const QList<InvoiceLine> &lines);

/// What is new of @p due, against what was @p exported of the same sources: lines that were never exported;
/// for one whose amount has changed, and for one that is due no longer, a correction by the difference.
QList<InvoiceLine> newLines(const QList<InvoiceLine> &due, const QList<InvoiceLine> &exported);

} // namespace core
