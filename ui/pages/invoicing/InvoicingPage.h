// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/exchange/TableExport.h"
#include "core/reports/Profitability.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QAction;
class QLabel;

namespace core {
class ChangeNotifier;
} // namespace core

namespace ui {

class ChipBar;
class EmptyState;
class FilterChip;
class Panel;
class ScrollColumn;
class SimpleTable;

/// What is to be invoiced of a month, what was handed over already, and what contracts bring.
///
/// Place: filter — month ("2026-10"; absent: the last one that is over).
class InvoicingPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<core::Invoicing>>(const core::Month &)> month;
        std::function<core::Answer<core::Result<QList<core::ContractProfit>>>(const core::Month &)> profits;
        /// Other months whose lines changed since they were exported.
        std::function<core::Answer<core::Result<QList<core::ChangedMonth>>>(const core::Month &)> changed;
    };

    InvoicingPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;

Q_SIGNALS:
    /// Marks what is new as exported and writes it to a file.
    void exportRequested(const core::Month &month, core::TableFormat format);
    /// Writes an earlier export to a file again.
    void fileRequested(const core::Month &month, core::InvoiceExportId id);

private:
    QAction *exportAction(const QString &text, const QString &name, core::TableFormat format);
    void makeChips();
    void makePanels();
    void makeChangedPanel();
    void load();
    void showMonth(const core::Invoicing &read);
    void showLines(const QList<core::InvoiceLine> &lines);
    void showUnpriced(const QList<core::Unpriced> &unpriced);
    void showExports(const core::Invoicing &read);
    void showChanged(const QList<core::ChangedMonth> &months);
    void showProfits(const QList<core::ContractProfit> &profits);
    core::Month month() const;

    Source m_source;
    Format m_format;
    Place m_place;
    int m_asked = 0;
    ChipBar *m_chips;
    FilterChip *m_month = nullptr;
    QAction *m_csv;
    QAction *m_xlsx;
    ScrollColumn *m_column;
    Panel *m_freshPanel = nullptr;
    SimpleTable *m_fresh = nullptr;
    EmptyState *m_empty = nullptr;
    QLabel *m_unpriced = nullptr;
    Panel *m_exportsPanel = nullptr;
    SimpleTable *m_exports = nullptr;
    Panel *m_changedPanel = nullptr;
    SimpleTable *m_changed = nullptr;
    Panel *m_profitPanel = nullptr;
    SimpleTable *m_profits = nullptr;
    QLabel *m_profitNote = nullptr;
};

} // namespace ui
