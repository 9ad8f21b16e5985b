// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionListPage.h"

#include "ui/pages/import/ImportPlace.h"
#include "ui/pages/intervention/FacetBar.h"
#include "ui/pages/intervention/InterventionColumns.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/PeekPanel.h"
#include "ui/pages/intervention/ScopeBar.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QHBoxLayout>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kPeekWidth = 320;
constexpr int kRoomForPeek = 1000;
constexpr std::chrono::seconds kRepaint{30};

const auto kClient = QStringLiteral("client");
const auto kTechnician = QStringLiteral("technician");
const auto kKind = QStringLiteral("kind");
const auto kPriority = QStringLiteral("priority");
const auto kOrder = QStringLiteral("order");

template <class Enum>
QList<FilterChip::Choice> choicesOf(const QString &all, Enum first, Enum last)
{
    QList<FilterChip::Choice> choices{{.text = all, .value = {}}};
    for (const Enum value : valuesFrom(first, last))
        choices << FilterChip::Choice{.text = words(value), .value = static_cast<int>(value)};
    return choices;
}

QList<FilterChip::Choice> choicesOf(const QString &all, const QList<QPair<qint64, QString>> &names)
{
    QList<FilterChip::Choice> choices{{.text = all, .value = {}}};
    for (const QPair<qint64, QString> &name : names)
        choices << FilterChip::Choice{.text = name.second, .value = name.first};
    return choices;
}

} // namespace

InterventionListPage::InterventionListPage(const InterventionSource &source, const Format &format,
                                           core::ChangeNotifier &changes, QAction *newIntervention,
                                           QWidget *parent)
    : Page(parent), m_source(source), m_format(format), m_newIntervention(newIntervention),
      m_import(new QAction(tr("Import…"), this)),
      m_model(new Model(source.list, interventionColumns(format), changes, this)), m_scope(new ScopeBar),
      m_facets(new FacetBar(format)), m_panel(new ListPanel(m_model)), m_peek(new PeekPanel(source, format)),
      m_minute(new QTimer(this))
{
    setObjectName(QStringLiteral("interventionListPage"));
    m_model->setOrdering(interventionOrdering());
    m_scope->setParent(this);
    m_scope->hide();
    addChips();
    m_peek->setFixedWidth(kPeekWidth);
    m_peek->hide();
    auto *list = new QVBoxLayout;
    list->setSpacing(kGapInside);
    list->addWidget(m_facets);
    list->addWidget(m_panel, 1);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->setSpacing(kGapBetween);
    layout->addLayout(list, 1);
    layout->addWidget(m_peek);
    joinList();
    askNames();
    m_minute->setInterval(kRepaint);
    connect(m_minute, &QTimer::timeout, m_panel->view()->viewport(), qOverload<>(&QWidget::update));
    m_minute->start();
}

void InterventionListPage::addChips()
{
    ChipBar *chips = m_panel->chips();
    m_client = chips->addChip(kClient, tr("Client"), choicesOf(tr("All clients"), {}));
    chips->addChip(
        kKind, tr("All kinds"),
        choicesOf(tr("All kinds"), core::InterventionKind::Preventive, core::InterventionKind::Meeting));
    chips->addChip(kPriority, tr("Priority"),
                   choicesOf(tr("All priorities"), core::Priority::P1, core::Priority::P4));
    m_technician =
        chips->addChip(kTechnician, tr("Technician"), choicesOf(tr("Everybody", "technicians"), {}));
    chips->addChip(kOrder, tr("Order"),
                   {{.text = tr("Newest first"), .value = {}}, {.text = tr("Next due first"), .value = 1}});
    connect(chips, &ChipBar::valuesChanged, this, &InterventionListPage::narrow);
}

void InterventionListPage::joinList()
{
    ListView *view = m_panel->view();
    view->setObjectName(QStringLiteral("interventionList"));
    view->setImportance({QStringLiteral("due"), QStringLiteral("state"), QStringLiteral("priority"),
                         QStringLiteral("client"), QStringLiteral("reported"), QStringLiteral("kind"),
                         QStringLiteral("technician")});
    connect(m_scope, &ScopeBar::scopeChosen, this, &InterventionListPage::narrow);
    connect(m_facets, &FacetBar::cleared, this, &InterventionListPage::clearFacets);
    connect(m_panel->search(), &SearchField::searchChanged, this, &InterventionListPage::narrow);
    connect(m_import, &QAction::triggered, this, [this] { Q_EMIT navigate(importPlace()); });
    connect(view, &ListView::opened, this, &InterventionListPage::openAt);
    connect(view, &ListView::selected, this, &InterventionListPage::peekAt);
    connect(view, &ListView::peeked, this, [this](const QModelIndex &index) {
        m_isPeekWanted = !m_peek->isVisible() || !m_isPeekWanted;
        peekAt(index);
    });
    connect(view, &ListView::backRequested, this, &Page::backRequested);
    connect(m_peek, &PeekPanel::openRequested, this,
            [this](core::InterventionId id) { Q_EMIT navigate(interventionPlace(id)); });
}

void InterventionListPage::askNames()
{
    if (m_source.clients)
        m_source.clients().then(this, [this](const core::Result<QList<QPair<qint64, QString>>> &names) {
            if (names)
                m_client->setChoices(choicesOf(tr("All clients"), *names));
        });
    if (m_source.technicians)
        m_source.technicians().then(this, [this](const core::Result<QList<QPair<qint64, QString>>> &names) {
            if (names)
                m_technician->setChoices(choicesOf(tr("Everybody", "technicians"), *names));
        });
}

void InterventionListPage::showEvent(QShowEvent *event)
{
    Page::showEvent(event);
    askNames(); // Clients come and go while other pages are shown.
}

void InterventionListPage::open(const Place &place)
{
    const core::InterventionFilter filter = interventionFilter(place.filter);
    if (m_isOpened && placeFilter(filter) == placeFilter(m_filter))
        return; // Gone back to: the rows, the selection and the scroll position are as they were.
    m_isOpened = true;
    apply(filter);
    showFilter();
}

Place InterventionListPage::place() const
{
    return {.page = kInterventionsId, .filter = placeFilter(m_filter)};
}

HeaderContent InterventionListPage::header() const
{
    HeaderContent header{.title = tr("Interventions"), .filters = m_scope};
    if (m_newIntervention)
        header.actions = {{m_newIntervention, ButtonLook::Primary}};
    header.moreActions = {m_import};
    return header;
}

QWidget *InterventionListPage::firstFocus()
{
    return m_panel->view();
}

void InterventionListPage::apply(core::InterventionFilter filter)
{
    m_filter = std::move(filter);
    core::InterventionFilter asked = m_filter;
    asked.now = m_format.now();
    m_model->setFilter(asked);
    const bool isEverything = m_filter.scope == core::InterventionScope::Everything &&
                              m_filter.text.isEmpty() && placeFilter(m_filter).size() == 1;
    m_panel->view()->setEmptyContent(isEverything
                                         ? tr("No intervention yet. Ctrl+N writes one down in ten seconds.")
                                         : tr("No intervention fits. Choose “All”, or remove a filter."),
                                     isEverything ? m_newIntervention : nullptr);
}

void InterventionListPage::showFilter()
{
    m_scope->setScope(m_filter.scope);
    m_panel->search()->setSearch(m_filter.text);
    QVariantMap chips;
    if (m_filter.client)
        chips.insert(kClient, m_filter.client->value());
    if (m_filter.technician)
        chips.insert(kTechnician, m_filter.technician->value());
    if (m_filter.kind)
        chips.insert(kKind, static_cast<int>(*m_filter.kind));
    if (m_filter.priority)
        chips.insert(kPriority, static_cast<int>(*m_filter.priority));
    if (m_filter.order == core::InterventionOrder::NextDueFirst)
        chips.insert(kOrder, 1);
    m_panel->chips()->setValues(chips);
    m_facets->setFilter(m_filter);
    if (!m_source.nameOf || (!m_filter.asset && !m_filter.contract))
        return;
    m_source.nameOf(m_filter).then(this,
                                   [this, of = placeFilter(m_filter)](const core::Result<QString> &name) {
                                       if (name && of == placeFilter(m_filter))
                                           m_facets->setFilter(m_filter, *name);
                                   });
}

void InterventionListPage::narrow()
{
    const QVariantMap chips = m_panel->chips()->values();
    const auto chosen = [&chips](const QString &key) {
        const QVariant value = chips.value(key);
        return value.isValid() ? std::optional(value.toLongLong()) : std::nullopt;
    };
    core::InterventionFilter filter{.text = m_panel->search()->text(),
                                    .scope = m_scope->scope(),
                                    .contract = m_filter.contract,
                                    .asset = m_filter.asset,
                                    .outcome = m_filter.outcome,
                                    .move = m_filter.move};
    if (const auto client = chosen(kClient))
        filter.client = core::ClientId(*client);
    if (const auto technician = chosen(kTechnician))
        filter.technician = core::TechnicianId(*technician);
    if (const auto kind = chosen(kKind))
        filter.kind = static_cast<core::InterventionKind>(*kind);
    if (const auto priority = chosen(kPriority))
        filter.priority = static_cast<core::Priority>(*priority);
    if (chosen(kOrder))
        filter.order = core::InterventionOrder::NextDueFirst;
    apply(filter);
    Q_EMIT placeChanged();
}

void InterventionListPage::clearFacets()
{
    core::InterventionFilter filter = m_filter;
    filter.outcome.reset();
    filter.move.reset();
    filter.asset.reset();
    filter.contract.reset();
    apply(filter);
    showFilter();
    Q_EMIT placeChanged();
}

void InterventionListPage::openAt(const QModelIndex &index)
{
    if (const core::InterventionRow *row = m_model->rowAt(index))
        Q_EMIT navigate(interventionPlace(row->id));
}

void InterventionListPage::peekAt(const QModelIndex &index)
{
    if (const core::InterventionRow *row = m_model->rowAt(index))
        m_peek->showRow(*row);
    else
        m_peek->clear();
    arrangePeek();
}

void InterventionListPage::arrangePeek()
{
    m_peek->setVisible(m_isPeekWanted && m_peek->isFilled() && width() >= kRoomForPeek);
}

void InterventionListPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangePeek();
}

} // namespace ui
