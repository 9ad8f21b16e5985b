// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/invoicing/InvoicingPage.h"

#include "core/domain/ChangeSet.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/invoicing/profitCells.h"
#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/text/InvoiceText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SimpleTable.h"

#include <QAction>
#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kMonthKey = QStringLiteral("month");
constexpr int kMonthsOffered = 24;

} // namespace

InvoicingPage::InvoicingPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_chips(new ChipBar(this)),
      m_csv(exportAction(tr("Export as CSV…"), QStringLiteral("invoiceCsv"), core::TableFormat::Csv)),
      m_xlsx(exportAction(tr("Export as a spreadsheet…"), QStringLiteral("invoiceXlsx"),
                          core::TableFormat::Xlsx)),
      m_column(new ScrollColumn)
{
    setObjectName(QStringLiteral("invoicingPage"));
    makeChips();
    makePanels();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_column);
    connect(&changes, &core::ChangeNotifier::changed, this, [this](const core::ChangeSet &made) {
        if (isVisible() && core::concernsInvoicing(made))
            load();
    });
}

QAction *InvoicingPage::exportAction(const QString &text, const QString &name, core::TableFormat format)
{
    auto *action = new QAction(icon(QStringLiteral("export")), text, this);
    action->setObjectName(name);
    action->setEnabled(false);
    connect(action, &QAction::triggered, this, [this, format] { Q_EMIT exportRequested(month(), format); });
    return action;
}

void InvoicingPage::makeChips()
{
    QList<FilterChip::Choice> months;
    const core::Month present = core::monthOf(m_format.today());
    for (int back = 0; back < kMonthsOffered; ++back) {
        const core::Month each = present.plus(-back);
        months << FilterChip::Choice{m_format.month(each.firstDay()), each.text()};
    }
    m_month = m_chips->addChip(kMonthKey, tr("Month"), months);
    connect(m_chips, &ChipBar::valuesChanged, this, [this] {
        m_place.filter = m_chips->values();
        Q_EMIT placeChanged();
        load();
    });
}

void InvoicingPage::makePanels()
{
    m_freshPanel = new Panel;
    m_fresh = new SimpleTable({{.title = tr("What"), .stretches = true},
                               {.title = tr("Quantity"), .alignment = Qt::AlignRight},
                               {.title = tr("Unit price"), .alignment = Qt::AlignRight},
                               {.title = tr("Amount excl. VAT"), .alignment = Qt::AlignRight},
                               {.title = tr("VAT"), .alignment = Qt::AlignRight}});
    m_fresh->setObjectName(QStringLiteral("invoiceLines"));
    m_fresh->setAccessibleName(tr("Lines to invoice"));
    m_fresh->setOpens(true);
    m_empty = new EmptyState;
    m_unpriced = plainLabel({});
    m_unpriced->setObjectName(QStringLiteral("invoiceUnpriced"));
    m_unpriced->setWordWrap(true);
    m_unpriced->setForegroundRole(QPalette::BrightText);
    m_freshPanel->add(m_unpriced);
    m_freshPanel->addWide(m_fresh);
    m_freshPanel->add(m_empty);
    connect(m_fresh, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        const QStringList parts = key.toString().split(QLatin1Char(':'));
        if (parts.size() == 2)
            Q_EMIT navigate({.page = parts.at(0), .record = parts.at(1).toLongLong()});
    });

    m_exportsPanel = new Panel(tr("Already exported"));
    m_exports = new SimpleTable({{.title = tr("When")},
                                 {.title = tr("By"), .stretches = true},
                                 {.title = tr("Lines"), .alignment = Qt::AlignRight},
                                 {.title = tr("Total excl. VAT"), .alignment = Qt::AlignRight}});
    m_exports->setObjectName(QStringLiteral("invoiceExports"));
    m_exports->setAccessibleName(tr("Already exported"));
    m_exports->setOpens(true);
    m_exportsPanel->addWide(m_exports);
    QLabel *again =
        mutedLabel(tr("Open a line to write its file again. An export is taken back in the history."));
    again->setWordWrap(true);
    m_exportsPanel->add(again);
    connect(m_exports, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        Q_EMIT fileRequested(month(), core::InvoiceExportId(key.toLongLong()));
    });

    makeChangedPanel();
    m_profitPanel = new Panel(tr("What the contracts bring"));
    m_profits = makeProfitTable();
    m_profitNote = mutedLabel(profitRule());
    m_profitNote->setWordWrap(true);
    m_profitPanel->addWide(m_profits);
    m_profitPanel->add(m_profitNote);
    connect(m_profits, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        Q_EMIT navigate({.page = QStringLiteral("contracts"), .record = key.toLongLong()});
    });
    m_column->add(m_freshPanel);
    m_column->add(m_changedPanel);
    m_column->add(m_exportsPanel);
    m_column->add(m_profitPanel);
    m_column->addStretch();
}

void InvoicingPage::makeChangedPanel()
{
    m_changedPanel = new Panel(tr("Changed since their export"));
    m_changed = new SimpleTable({{.title = tr("Month"), .stretches = true},
                                 {.title = tr("New lines"), .alignment = Qt::AlignRight},
                                 {.title = tr("Total excl. VAT"), .alignment = Qt::AlignRight}});
    m_changed->setObjectName(QStringLiteral("changedMonths"));
    m_changed->setAccessibleName(tr("Changed since their export"));
    m_changed->setOpens(true);
    m_changedPanel->addWide(m_changed);
    m_changedPanel->hide();
    connect(m_changed, &SimpleTable::rowOpened, this, [this](int, const QVariant &key) {
        Q_EMIT navigate({.page = m_place.page, .filter = {{kMonthKey, key}}});
    });
}

core::Month InvoicingPage::month() const
{
    const auto chosen = core::parseMonth(m_place.filter.value(kMonthKey).toString());
    return chosen ? *chosen : core::monthOf(m_format.today()).previous();
}

void InvoicingPage::open(const Place &place)
{
    m_place = place;
    m_month->setValue(month().text(), m_format.month(month().firstDay()));
    load();
    Q_EMIT headerChanged();
}

HeaderContent InvoicingPage::header() const
{
    return {.title = tr("To invoice"),
            .actions = {{.action = m_csv}, {.action = m_xlsx, .look = ButtonLook::Primary}},
            .filters = m_chips};
}

void InvoicingPage::load()
{
    const int asked = ++m_asked;
    const auto show = [this, asked](auto shown) {
        return [this, asked, shown](const auto &read) {
            if (asked != m_asked)
                return;
            if (read)
                (this->*shown)(*read);
            else
                Q_EMIT failed(read.error());
        };
    };
    m_source.month(month()).then(this, show(&InvoicingPage::showMonth));
    m_source.profits(month()).then(this, show(&InvoicingPage::showProfits));
    m_source.changed(month()).then(this, show(&InvoicingPage::showChanged));
}

void InvoicingPage::showMonth(const core::Invoicing &read)
{
    const QString name = m_format.month(read.month.firstDay());
    m_freshPanel->setTitle(read.exports.isEmpty() ? tr("To invoice of %1").arg(name)
                                                  : tr("New since the last export of %1").arg(name));
    showLines(read.fresh);
    m_empty->setContent(read.exported.isEmpty() ? tr("Nothing is to be invoiced of %1.").arg(name)
                                                : tr("All of %1 was exported.").arg(name));
    m_fresh->setVisible(!read.fresh.isEmpty());
    m_empty->setVisible(read.fresh.isEmpty());
    for (QAction *action : {m_csv, m_xlsx})
        action->setEnabled(!read.fresh.isEmpty());
    showUnpriced(read.unpriced);
    showExports(read);
}

void InvoicingPage::showLines(const QList<core::InvoiceLine> &lines)
{
    m_fresh->clear();
    core::ClientId client;
    for (const core::InvoiceLine &line : lines) {
        if (line.client != client)
            m_fresh->addHeading(line.siren.isEmpty()
                                    ? tr("%1 · no SIREN").arg(line.clientName)
                                    : QStringLiteral("%1 · %2").arg(line.clientName, line.siren));
        client = line.client;
        const QString place = line.intervention.isValid()
                                  ? QStringLiteral("interventions:%1").arg(line.intervention.value())
                                  : QStringLiteral("contracts:%1").arg(line.contract.value());
        m_fresh->addRow({{.text = invoiceLabel(line, m_format)},
                         {.text = quantityText(line.thousandths, m_format)},
                         {.text = m_format.money(line.unitPrice)},
                         {.text = m_format.money(line.amount)},
                         {.text = vatText(line.vatPermyriad, m_format)}},
                        place);
    }
    if (!lines.isEmpty())
        m_fresh->addRow({strongCell(tr("Total excluding VAT")),
                         {},
                         {},
                         strongCell(m_format.money(core::totalOf(lines))),
                         {}});
}

void InvoicingPage::showUnpriced(const QList<core::Unpriced> &unpriced)
{
    QStringList said;
    for (const core::Unpriced &each : unpriced)
        said << QStringLiteral("%1 · %2").arg(each.number, each.clientName);
    m_unpriced->setVisible(!said.isEmpty());
    m_unpriced->setText(
        tr("Billable, but without a price in the contract: %1. Enter the hourly rate, or it is "
           "not invoiced.")
            .arg(said.join(QStringLiteral(", "))));
}

void InvoicingPage::showExports(const core::Invoicing &read)
{
    m_exportsPanel->setVisible(!read.exports.isEmpty());
    m_exports->clear();
    for (const core::InvoiceExport &made : read.exports)
        m_exports->addRow({{.text = m_format.moment(made.at), .toolTip = m_format.exact(made.at)},
                           {.text = made.author.isEmpty() ? Format::none() : made.author},
                           {.text = m_format.count(made.lines)},
                           strongCell(m_format.money(made.total))},
                          made.id.value());
}

void InvoicingPage::showChanged(const QList<core::ChangedMonth> &months)
{
    m_changedPanel->setVisible(!months.isEmpty());
    m_changed->clear();
    for (const core::ChangedMonth &each : months)
        m_changed->addRow({{.text = m_format.month(each.month.firstDay())},
                           {.text = m_format.count(each.lines)},
                           strongCell(m_format.money(each.total))},
                          each.month.text());
}

void InvoicingPage::showProfits(const QList<core::ContractProfit> &profits)
{
    m_profitPanel->setVisible(!profits.isEmpty());
    fillProfitTable(*m_profits, profits, m_format);
}

} // namespace ui
