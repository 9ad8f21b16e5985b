// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionListPage.h"

#include "ui/pages/import/ImportPlace.h"
#include "ui/pages/intervention/FacetBar.h"
#include "ui/pages/intervention/InterventionBoard.h"
#include "ui/pages/intervention/InterventionBulkEditor.h"
#include "ui/pages/intervention/InterventionColumns.h"
#include "ui/pages/intervention/InterventionFilters.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/PeekPanel.h"
#include "ui/pages/intervention/ScopeBar.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/SavedViews.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SelectionBar.h"
#include "ui/widgets/ViewsMenu.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kPeekWidth = 320;
constexpr int kRoomForPeek = 1000;
constexpr std::chrono::seconds kRepaint{30};
constexpr int kListSegment = 0;
constexpr int kBoardSegment = 1;

const QString kList = QStringLiteral("interventions");           ///< What saved views call this list.
const QString kSettings = QStringLiteral("lists/interventions"); ///< Of this user's columns.
const QString kLayout = QStringLiteral("layout");
const QString kBoard = QStringLiteral("board");

} // namespace

InterventionListPage::InterventionListPage(const InterventionSource &source, const Format &format,
                                           core::ChangeNotifier &changes, QAction *newIntervention,
                                           QWidget *parent)
    : Page(parent), m_source(source), m_format(format), m_newIntervention(newIntervention),
      m_import(new QAction(tr("Import…"), this)),
      m_model(new Model(source.list, interventionColumns(format), changes, this)), m_scope(new ScopeBar),
      m_facets(new FacetBar(format)), m_panel(new ListPanel(m_model)), m_peek(new PeekPanel(source, format)),
      m_minute(new QTimer(this)),
      m_views(new SavedViews(
          {.list = kList, .views = source.views, .settings = source.settings, .key = kSettings},
          m_panel->view(), [this] { return place().filter; }, changes, this)),
      m_board(new InterventionBoard(source, format, changes)), m_layout(new SegmentBar),
      m_columns(new QPushButton(tr("Columns"))), m_stack(new QStackedWidget)
{
    setObjectName(QStringLiteral("interventionListPage"));
    m_model->setOrdering(interventionOrdering());
    m_scope->setParent(this);
    m_scope->hide();
    makeTools();
    m_peek->setFixedWidth(kPeekWidth);
    m_peek->hide();
    auto *list = new QVBoxLayout;
    list->setSpacing(kGapInside);
    list->addWidget(m_facets);
    list->addWidget(m_panel, 1);
    auto *whole = new QWidget;
    auto *beside = new QHBoxLayout(whole);
    beside->setContentsMargins(0, 0, 0, 0);
    beside->setSpacing(kGapBetween);
    beside->addLayout(list, 1);
    beside->addWidget(m_peek);
    m_stack->addWidget(whole);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_stack);
    joinList();
    joinViews();
    joinBoard();
    makeListActions();
    askNames();
    m_views->load();
    m_minute->setInterval(kRepaint);
    connect(m_minute, &QTimer::timeout, m_board, &InterventionBoard::tellTime);
    connect(m_minute, &QTimer::timeout, m_panel->view()->viewport(), qOverload<>(&QWidget::update));
    m_minute->start();
}

void InterventionListPage::makeTools()
{
    m_panel->chips()->setSentences(tr("Filter"));
    addInterventionChips(*m_panel->chips());
    connect(m_panel->chips(), &ChipBar::valuesChanged, this, &InterventionListPage::narrow);
    m_columns->setObjectName(QStringLiteral("columnsButton"));
    setLook(*m_columns, ButtonLook::Quiet);
    connect(m_columns, &QPushButton::clicked, this, [this] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_panel->view()->fillColumnsMenu(*menu);
        menu->popup(m_columns->mapToGlobal(QPoint(0, m_columns->height() + 2)));
    });
    m_panel->addTool(m_columns);
    m_panel->addTool(m_views->menu());
    m_layout->setObjectName(QStringLiteral("layoutBar"));
    m_layout->setAccessibleName(tr("How they are shown"));
    m_layout->setSegments(
        {{tr("List"), tr("A line each, in one order."), kListSegment},
         {tr("Board"), tr("A column for each state: cards are moved from one to another."), kBoardSegment}});
    m_layout->setCurrent(kListSegment);
    m_panel->addTool(m_layout);
    m_selection = new SelectionBar(m_panel->view(), [this](int count) {
        return count == 0 ? tr("All interventions of the list")
                          : tr("%n intervention(s) selected", nullptr, count);
    });
    m_panel->addWide(m_selection);
    m_panel->addWide(m_board, 1);
    m_board->hide();
}

void InterventionListPage::makeListActions()
{
    const auto add = [this](const QString &text, const char *name, const std::function<void()> &run) {
        auto *made = new QAction(text, this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QAction::triggered, this, run);
        m_listActions << made;
        return made;
    };
    m_selection->addSelectionAction(add(tr("Edit the interventions…"), "bulkEdit", [this] {
        withMeant([this](const QList<core::InterventionId> &ids) { startBulk(ids); });
    }));
    add(tr("Export the list as a spreadsheet (XLSX)…"), "exportXlsx",
        [this] { Q_EMIT exportRequested(core::TableFormat::Xlsx); });
    add(tr("Export the list as CSV…"), "exportCsv",
        [this] { Q_EMIT exportRequested(core::TableFormat::Csv); });
    m_listActions << m_import;
}

void InterventionListPage::joinViews()
{
    connect(m_views, &SavedViews::chosen, this, [this](const QVariantMap &place) {
        showPlace(place);
        Q_EMIT placeChanged();
    });
    connect(m_views, &SavedViews::viewSaved, this, &InterventionListPage::viewSaved);
    connect(m_views, &SavedViews::viewRemoved, this, &InterventionListPage::viewRemoved);
    connect(m_views, &SavedViews::failed, this, &Page::failed);
    connect(m_panel->view(), &ListView::columnsChanged, m_views, &SavedViews::keepColumns);
}

void InterventionListPage::joinBoard()
{
    connect(m_layout, &SegmentBar::chosen, this, [this](int segment) {
        setBoard(segment == kBoardSegment);
        if (m_source.settings)
            m_source.settings->setValue(kSettings + QLatin1Char('/') + kLayout,
                                        m_isBoard ? kBoard : QString());
        apply(m_filter);
        firstFocus()->setFocus();
        Q_EMIT placeChanged();
    });
    connect(m_board, &InterventionBoard::opened, this,
            [this](core::InterventionId id) { Q_EMIT navigate(interventionPlace(id)); });
    connect(m_board, &InterventionBoard::failed, this, &Page::failed);
    connect(m_board, &InterventionBoard::backRequested, this, &Page::backRequested);
    connect(m_board, &InterventionBoard::typed, this, [this](const QString &text) {
        m_panel->search()->setFocus();
        m_panel->search()->setText(m_panel->search()->text() + text);
    });
    connect(m_panel->search(), &SearchField::listRequested, this, [this] {
        if (m_isBoard)
            m_board->setFocus();
    });
}

/// Where a place does not say it, gone to by itself, the page is as the user left it.
bool InterventionListPage::wantsBoard(const QVariantMap &place) const
{
    if (!place.isEmpty())
        return place.value(kLayout).toString() == kBoard;
    return m_source.settings &&
           m_source.settings->value(kSettings + QLatin1Char('/') + kLayout).toString() == kBoard;
}

void InterventionListPage::setBoard(bool board)
{
    m_isBoard = board;
    m_layout->setCurrent(board ? kBoardSegment : kListSegment);
    m_panel->setListShown(!board);
    m_columns->setVisible(!board);
    m_board->setVisible(board);
    if (board)
        m_panel->view()->clearSelection();
    arrangePeek();
    Q_EMIT headerChanged();
}

void InterventionListPage::joinList()
{
    ListView *view = m_panel->view();
    view->setObjectName(QStringLiteral("interventionList"));
    view->setImportance({QStringLiteral("due"), QStringLiteral("state"), QStringLiteral("priority"),
                         QStringLiteral("client"), QStringLiteral("reported"), QStringLiteral("kind"),
                         QStringLiteral("technician")});
    view->setStandardColumns(standardInterventionColumns());
    if (m_source.settings)
        view->restoreColumns(*m_source.settings, kSettings);
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
        m_source.clients().then(this, [this](const core::Result<Names> &names) {
            if (names)
                offerClients(*m_panel->chips(), *names);
        });
    if (m_source.technicians)
        m_source.technicians().then(this, [this](const core::Result<Names> &names) {
            if (!names)
                return;
            m_technicians = *names;
            offerTechnicians(*m_panel->chips(), m_technicians);
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
    const core::SavedViewId view(place.filter.value(SavedViews::kView).toLongLong());
    const bool isSame = view == m_view && placeFilter(filter) == placeFilter(m_filter);
    if (m_isOpened && isSame && wantsBoard(place.filter) == m_isBoard)
        return; // Gone back to: the rows, the selection and the scroll position are as they were.
    m_isOpened = true;
    closeBulk();
    showPlace(place.filter);
}

/// What a place or a saved view says.
void InterventionListPage::showPlace(const QVariantMap &place)
{
    m_view = core::SavedViewId(place.value(SavedViews::kView).toLongLong());
    m_views->show(m_view);
    setBoard(wantsBoard(place));
    apply(interventionFilter(place));
    showFilter();
}

Place InterventionListPage::place() const
{
    Place place{.page = kInterventionsId, .filter = placeFilter(m_filter)};
    if (m_view.isValid())
        place.filter.insert(SavedViews::kView, m_view.value());
    if (m_isBoard)
        place.filter.insert(kLayout, kBoard);
    return place;
}

HeaderContent InterventionListPage::header() const
{
    if (m_bulk)
        return {.path = {{.text = tr("Interventions"), .place = place()}},
                .title = tr("Edit %n intervention(s)", nullptr, static_cast<int>(m_bulk->count()))};
    HeaderContent header{.title = tr("Interventions"), .filters = m_isBoard ? nullptr : m_scope};
    if (m_newIntervention)
        header.actions = {{m_newIntervention, ButtonLook::Primary}};
    header.moreActions = m_listActions;
    return header;
}

bool InterventionListPage::canLeave()
{
    if (!m_bulk || !m_bulk->form()->isModified())
        return true;
    m_bulk->form()->warnUnsaved();
    return false;
}

QWidget *InterventionListPage::firstFocus()
{
    if (m_bulk)
        return m_bulk->form()->focusProxy();
    return m_isBoard ? static_cast<QWidget *>(m_board) : m_panel->view();
}

QList<Column<core::InterventionRow>> InterventionListPage::columns() const
{
    return columnsCalled(m_panel->view()->shownColumns(), m_model->columns());
}

void InterventionListPage::apply(core::InterventionFilter filter)
{
    m_filter = std::move(filter);
    m_current = m_filter;
    m_current.now = m_format.now();
    if (m_isBoard)
        return m_board->setFilter(m_current);
    m_model->setFilter(m_current);
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
    ui::showFilter(*m_panel->chips(), m_filter);
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
    core::InterventionFilter filter = m_filter;
    filter.text = m_panel->search()->text();
    filter.scope = m_scope->scope();
    filter = narrowed(filter, *m_panel->chips());
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
    m_peek->setVisible(m_isPeekWanted && !m_isBoard && m_peek->isFilled() && width() >= kRoomForPeek);
}

/// Calls @p take with what an action is about: the interventions selected where there are several, else
/// all of the list.
void InterventionListPage::withMeant(const std::function<void(const QList<core::InterventionId> &)> &take)
{
    QList<core::InterventionId> chosen;
    const QList<int> rows = m_selection->rows();
    for (const int row : rows) {
        if (const core::InterventionRow *shown = m_model->rowAt(m_model->index(row, 0)))
            chosen << shown->id;
    }
    if (!chosen.isEmpty())
        return take(chosen);
    m_source.ids(m_current).then(this, [this, take](const core::Result<QList<core::InterventionId>> &ids) {
        if (ids)
            take(*ids);
        else
            Q_EMIT failed(ids.error());
    });
}

void InterventionListPage::startBulk(const QList<core::InterventionId> &ids)
{
    if (ids.size() > core::kMostEditedAtOnce) {
        Q_EMIT failed(core::invalid({QT_TRANSLATE_NOOP("Sentence", "One edit takes at most %1 interventions: "
                                                                   "narrow the list with a filter first."),
                                     {QString::number(core::kMostEditedAtOnce)}}));
        return;
    }
    m_source.logged(ids).then(
        this, [this, asked = ++m_asked](const core::Result<QList<core::LoggedIntervention>> &interventions) {
            if (asked != m_asked)
                return;
            if (interventions)
                showBulk(*interventions);
            else
                Q_EMIT failed(interventions.error());
        });
}

void InterventionListPage::showBulk(const QList<core::LoggedIntervention> &interventions)
{
    if (interventions.isEmpty())
        return;
    closeBulk();
    m_bulk = new InterventionBulkEditor(interventions, m_technicians, m_format);
    connect(m_bulk, &InterventionBulkEditor::cancelRequested, this, &InterventionListPage::closeBulk);
    connect(m_bulk, &InterventionBulkEditor::saveRequested, this, &InterventionListPage::bulkSaved);
    m_stack->addWidget(m_bulk);
    m_stack->setCurrentWidget(m_bulk);
    m_bulk->setFocus();
    Q_EMIT headerChanged();
}

void InterventionListPage::closeBulk()
{
    if (!m_bulk)
        return;
    m_stack->removeWidget(m_bulk);
    m_bulk->hide();
    m_bulk->deleteLater(); // Its Cancel button may be what led here.
    m_bulk = nullptr;
    m_panel->view()->setFocus();
    Q_EMIT headerChanged();
}

void InterventionListPage::saved()
{
    closeBulk();
}

void InterventionListPage::refused(const core::Error &error)
{
    if (m_bulk)
        m_bulk->form()->showError(error);
    else
        Q_EMIT failed(error);
}

void InterventionListPage::resizeEvent(QResizeEvent *event)
{
    Page::resizeEvent(event);
    arrangePeek();
}

} // namespace ui
