// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/DashboardPage.h"

#include "core/base/WrittenFile.h"
#include "ui/charts/BacklogChart.h"
#include "ui/charts/ComplianceChart.h"
#include "ui/charts/FlowChart.h"
#include "ui/charts/OutcomeChart.h"
#include "ui/pages/dashboard/ClientMonthTable.h"
#include "ui/pages/dashboard/DashboardTiles.h"
#include "ui/pages/dashboard/FigureCsv.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/EmptyState.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/Panel.h"

#include <QAction>
#include <QGridLayout>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kUsualTarget = 95; ///< For the colours of the table where contracts say nothing.
constexpr int kWide = 1040;      ///< From here on three panels stand side by side.
constexpr std::chrono::milliseconds kDebounce{400};
constexpr std::chrono::milliseconds kSlow{200};

bool isEmpty(const core::MonthFigures &figures)
{
    const core::Reconciliation &flow = figures.reconciliation;
    return flow.opening == 0 && flow.opened == 0 && flow.reopened == 0 && flow.resolved == 0 &&
           flow.cancelled == 0 && figures.decided() == 0 && figures.hours.actual.count() == 0;
}

/// The table's own empty area would draw the line of a header there.
QWidget *withMargin(QWidget *table)
{
    auto *holder = new QWidget;
    auto *layout = new QVBoxLayout(holder);
    layout->setContentsMargins(0, 0, kGapInside, 0);
    layout->addWidget(table);
    return holder;
}

} // namespace

DashboardPage::DashboardPage(Source source, Format format, const core::ChangeNotifier &changes,
                             QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_chips(new ChipBar(this)),
      m_print(new QAction(tr("Print"), this)), m_export(new QAction(tr("Export"), this)),
      m_new(new QAction(tr("New intervention"), this)), m_message(new MessageBar),
      m_stack(new QStackedWidget), m_scroll(new QScrollArea), m_empty(new EmptyState),
      m_tiles(new DashboardTiles(m_format)), m_outcomes(new OutcomeChart(m_format)),
      m_compliance(new ComplianceChart(m_format)), m_flow(new FlowChart(m_format)),
      m_backlog(new BacklogChart(m_format)), m_clients(new ClientMonthTable(m_format))
{
    setObjectName(QStringLiteral("dashboardPage"));
    m_scope.month = core::monthOf(m_format.today());
    makeChips();
    makeActions();
    m_empty->setObjectName(QStringLiteral("dashboardEmptyState"));
    m_scroll->setWidget(makeContent());
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_scroll->widget()->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_empty);
    m_stack->hide(); // Until there is something to show.
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_stack, 1);
    layout->addStretch(0);
    joinCharts();
    m_reload.setSingleShot(true);
    m_reload.setInterval(kDebounce);
    connect(&m_reload, &QTimer::timeout, this, &DashboardPage::load);
    m_slow.setSingleShot(true);
    m_slow.setInterval(kSlow);
    connect(&m_slow, &QTimer::timeout, this, &DashboardPage::headerChanged);
    connect(m_message, &MessageBar::actionChosen, this, &DashboardPage::load);
    connect(&changes, &core::ChangeNotifier::changed, this, [this] {
        m_isStale = true;
        if (isVisible())
            m_reload.start();
    });
}

void DashboardPage::makeChips()
{
    QList<FilterChip::Choice> months;
    const core::Month present = core::monthOf(m_format.today());
    for (int back = 0; back < kMonths; ++back) {
        const core::Month month = present.plus(-back);
        months << FilterChip::Choice{m_format.month(month.firstDay()), month.text()};
    }
    m_month = m_chips->addChip(QStringLiteral("month"), tr("Month"), months);
    m_client = m_chips->addChip(QStringLiteral("client"), tr("all clients"), {{tr("all clients"), {}}});
    m_month->setValue(present.text());
    connect(m_chips, &ChipBar::valuesChanged, this,
            [this] { setScope(scopeOf(m_chips->values(), core::monthOf(m_format.today()))); });
}

void DashboardPage::makeActions()
{
    m_print->setObjectName(QStringLiteral("printAction"));
    m_export->setObjectName(QStringLiteral("exportAction"));
    m_new->setObjectName(QStringLiteral("newInterventionAction"));
    m_print->setShortcut(QKeySequence::Print);
    m_print->setToolTip(tr("The report of what is shown, to look at and to print"));
    m_export->setToolTip(tr("The figures shown, as a table for spreadsheets"));
    m_export->setEnabled(false);
    connect(m_print, &QAction::triggered, this, [this] { Q_EMIT navigate(reportPlace(m_scope)); });
    connect(m_export, &QAction::triggered, this, &DashboardPage::exportCsv);
    connect(m_new, &QAction::triggered, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("interventions"), .filter = {{QStringLiteral("new"), true}}});
    });
}

QWidget *DashboardPage::makeContent()
{
    auto *content = new QWidget;
    const QList<std::pair<QString, QWidget *>> parts{{tr("Commitments of the month by priority"), m_outcomes},
                                                     {tr("Commitments kept, 12 months"), m_compliance},
                                                     {tr("Clients × months"), m_clients},
                                                     {tr("Opened and resolved by month"), m_flow},
                                                     {tr("Backlog by age"), m_backlog}};
    for (const auto &part : parts) {
        auto *panel = new Panel(part.first);
        if (part.second == m_clients)
            panel->addWide(withMargin(part.second), 1);
        else
            panel->add(part.second, 1);
        m_panels << panel;
    }
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->setSpacing(kGapPanel);
    layout->addWidget(m_tiles);
    m_grid = new QGridLayout;
    m_grid->setSpacing(kGapPanel);
    layout->addLayout(m_grid, 1);
    arrange();
    return content;
}

void DashboardPage::arrange()
{
    constexpr int kColumns = 12;
    const bool isWide = width() >= kWide;
    for (Panel *panel : std::as_const(m_panels))
        m_grid->removeWidget(panel);
    m_grid->addWidget(m_panels.at(0), 0, 0, 1, 6);
    m_grid->addWidget(m_panels.at(1), 0, 6, 1, 6);
    if (isWide) {
        m_grid->addWidget(m_panels.at(2), 1, 0, 1, 5);
        m_grid->addWidget(m_panels.at(3), 1, 5, 1, 4);
        m_grid->addWidget(m_panels.at(4), 1, 9, 1, 3);
    } else {
        m_grid->addWidget(m_panels.at(2), 1, 0, 2, 6);
        m_grid->addWidget(m_panels.at(3), 1, 6, 1, 6);
        m_grid->addWidget(m_panels.at(4), 2, 6, 1, 6);
    }
    for (int column = 0; column < kColumns; ++column)
        m_grid->setColumnStretch(column, 1);
    m_grid->setRowStretch(0, 2);
    m_grid->setRowStretch(1, 3);
    m_clients->setMinimumHeight(180);
}

void DashboardPage::joinCharts()
{
    connect(m_tiles, &DashboardTiles::navigate, this, &DashboardPage::navigate);
    connect(m_outcomes, &OutcomeChart::opened, this, [this](core::Priority priority, core::Outcome outcome) {
        Q_EMIT navigate(outcomePlace(m_scope, outcome, priority));
    });
    connect(m_compliance, &ComplianceChart::opened, this, [this](QDate month) {
        Q_EMIT navigate(dashboardPlace({.month = core::monthOf(month), .client = m_scope.client}));
    });
    connect(m_flow, &FlowChart::opened, this, [this](QDate month, core::BacklogMove::Kind move) {
        Q_EMIT navigate(movePlace({.month = core::monthOf(month), .client = m_scope.client}, move));
    });
    connect(m_backlog, &BacklogChart::opened, this, [this] { Q_EMIT navigate(stockPlace(m_scope)); });
    connect(m_clients, &ClientMonthTable::opened, this, [this](core::ClientId client, core::Month month) {
        Q_EMIT navigate(dashboardPlace({.month = month, .client = client}));
    });
}

void DashboardPage::open(const Place &place)
{
    const DashboardScope scope = scopeOf(place.filter, core::monthOf(m_format.today()));
    if (scope == m_scope && !m_isStale)
        return;
    m_scope = scope;
    m_month->setValue(scope.month.text(), m_format.month(scope.month.firstDay()));
    m_client->setValue(scope.client ? QVariant(scope.client->value()) : QVariant());
    load();
}

void DashboardPage::setScope(const DashboardScope &scope)
{
    if (scope == m_scope)
        return;
    m_scope = scope;
    m_month->setValue(scope.month.text(), m_format.month(scope.month.firstDay()));
    Q_EMIT placeChanged();
    load();
}

HeaderContent DashboardPage::header() const
{
    HeaderContent header{.title = tr("Dashboard"),
                         .actions = {{m_print, ButtonLook::Normal}, {m_export, ButtonLook::Normal}},
                         .filters = m_chips};
    if (m_isLoading && !m_slow.isActive())
        header.note = tr("computing…");
    return header;
}

void DashboardPage::load()
{
    m_reload.stop();
    m_isStale = false;
    m_isLoading = true;
    m_slow.start();
    const int generation = ++m_generation;
    m_source.figures(m_scope).then(this, [this, generation](const core::Result<DashboardFigures> &figures) {
        if (generation != m_generation)
            return;
        m_isLoading = false;
        m_slow.stop();
        if (figures) {
            m_message->dismiss();
            showFigures(*figures);
        } else {
            m_isStale = true;
            m_message->showMessage(Tone::Breached, errorText(figures.error()), tr("Try again"));
        }
        Q_EMIT headerChanged();
    });
}

void DashboardPage::showNames(const QList<ClientName> &names)
{
    QList<FilterChip::Choice> choices{{tr("all clients"), {}}};
    for (const ClientName &each : names)
        choices << FilterChip::Choice{each.name, each.id.value()};
    m_client->setChoices(choices);
    m_client->setValue(m_scope.client ? QVariant(m_scope.client->value()) : QVariant());
}

void DashboardPage::showFigures(const DashboardFigures &figures)
{
    m_figures = figures;
    m_export->setEnabled(true);
    showNames(figures.names);
    m_tiles->setFigures(m_scope, figures);
    m_outcomes->setOutcomes(figures.month.incidents);
    m_compliance->setHistory(figures.month.history, figures.targetPercent);
    m_flow->setHistory(figures.month.history);
    m_backlog->setBacklog(figures.month.backlog);
    m_clients->setClients(figures.clients, figures.targetPercent.value_or(kUsualTarget));
    m_empty->setContent(tr("No intervention in %1.").arg(m_format.month(m_scope.month.firstDay())), m_new);
    m_stack->setCurrentWidget(isEmpty(figures.month) ? static_cast<QWidget *>(m_empty) : m_scroll);
    m_stack->show();
}

void DashboardPage::exportCsv()
{
    const QString path =
        m_source.csvFile(QStringLiteral("%1-%2.csv").arg(tr("dashboard"), m_scope.month.text()));
    if (path.isEmpty())
        return;
    if (const core::Result<> saved = core::writeFile(path, figureCsv(m_figures, m_format)); !saved)
        Q_EMIT failed(saved.error());
    else
        m_message->showMessage(Tone::Kept, tr("The figures are in “%1”.").arg(path));
}

void DashboardPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    if (m_isStale && m_generation > 0)
        m_reload.start();
}

void DashboardPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrange();
}

} // namespace ui
