// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetList.h"

#include "ui/pages/asset/AssetColumns.h"
#include "ui/pages/asset/AssetFilters.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/ViewsMenu.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QMenu>
#include <QSettings>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kText = QStringLiteral("text");
const QString kClient = QStringLiteral("client");
const QString kSite = QStringLiteral("site");
const QString kOrder = QStringLiteral("order");
const QString kDescending = QStringLiteral("descending");
const QString kGroup = QStringLiteral("group");
const QString kView = QStringLiteral("view");
const QString kSettings = QStringLiteral("lists/assets"); ///< Of this user's columns.
const QString kList = QStringLiteral("assets");           ///< What saved views call this list.

} // namespace

AssetList::AssetList(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : QWidget(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_model(new PagedModel<core::AssetRow, core::AssetFilter>(m_source.list, assetColumns(m_format),
                                                                changes, this)),
      m_panel(new ListPanel(m_model)), m_group(new FilterChip(tr("Group"))), m_views(new ViewsMenu)
{
    m_panel->setObjectName(QStringLiteral("assetListPanel"));
    m_model->setOrdering(assetOrdering());
    ListView *view = m_panel->view();
    view->setImportance({QStringLiteral("warranty"), QStringLiteral("model"), QStringLiteral("cycle"),
                         QStringLiteral("kind"), QStringLiteral("user"), QStringLiteral("site"),
                         QStringLiteral("system")});
    view->setStandardColumns(standardAssetColumns());
    if (m_source.settings)
        view->restoreColumns(*m_source.settings, kSettings);
    makeTools();
    joinList();
    joinViews();
    makeSelectionBar();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_panel);
    connect(&changes, &core::ChangeNotifier::changed, this, &AssetList::follow);
    loadViews();
}

void AssetList::makeTools()
{
    m_panel->search()->setPlaceholderText(tr("Name, model, serial, user…"));
    m_panel->chips()->setSentences(tr("Filter"));
    addAssetChips(*m_panel->chips());
    m_group->setObjectName(QStringLiteral("groupChip"));
    m_group->setChoices({{.text = tr("Not grouped"), .value = {}},
                         {.text = tr("By client"), .value = QStringLiteral("client")},
                         {.text = tr("By site"), .value = QStringLiteral("site")},
                         {.text = tr("By kind"), .value = QStringLiteral("kind")}});
    auto *columns = new QPushButton(tr("Columns"));
    columns->setObjectName(QStringLiteral("columnsButton"));
    setLook(*columns, ButtonLook::Quiet);
    connect(columns, &QPushButton::clicked, this, [this, columns] {
        auto *menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        m_panel->view()->fillColumnsMenu(*menu);
        menu->popup(columns->mapToGlobal(QPoint(0, columns->height() + 2)));
    });
    m_panel->addTool(m_group);
    m_panel->addTool(columns);
    m_panel->addTool(m_views);
}

void AssetList::joinList()
{
    connect(m_panel->search(), &SearchField::searchChanged, this, &AssetList::read);
    connect(m_panel->chips(), &ChipBar::valuesChanged, this, &AssetList::read);
    connect(m_group, &FilterChip::valueChanged, this, &AssetList::read);
    connect(m_panel->view(), &ListView::columnsChanged, this, &AssetList::readColumns);
    connect(m_panel->view(), &ListView::backRequested, this, &AssetList::backRequested);
    connect(m_panel->view(), &ListView::opened, this, [this](const QModelIndex &index) {
        if (const core::AssetRow *row = m_model->rowAt(index))
            Q_EMIT opened(row->id);
    });
}

void AssetList::joinViews()
{
    connect(m_views, &ViewsMenu::chosen, this, &AssetList::chooseView);
    connect(m_views, &ViewsMenu::saveRequested, this, [this](const QString &name) {
        Q_EMIT viewSaved({.list = kList, .name = name, .definition = definition()});
    });
    connect(m_views, &ViewsMenu::renameRequested, this, &AssetList::viewSaved);
    connect(m_views, &ViewsMenu::updateRequested, this, [this](core::SavedView view) {
        view.definition = definition();
        Q_EMIT viewSaved(view);
    });
    connect(m_views, &ViewsMenu::removeRequested, this, &AssetList::viewRemoved);
}

void AssetList::makeSelectionBar()
{
    m_selectionBar = new QWidget;
    m_selectionBar->setObjectName(QStringLiteral("selectionBar"));
    m_selectionTools = new QHBoxLayout(m_selectionBar);
    m_selectionTools->setContentsMargins(kGapPanel, kGapCell, kGapInside, kGapCell);
    m_selectionText = plainLabel(QString());
    m_selectionText->setObjectName(QStringLiteral("selectionLabel"));
    auto *whole = new QPushButton(tr("All of the list"));
    whole->setObjectName(QStringLiteral("wholeListButton"));
    setLook(*whole, ButtonLook::Link);
    connect(whole, &QPushButton::clicked, this, [this] {
        m_isWhole = true;
        m_panel->view()->selectAll();
        m_isWhole = true; // Selecting the rows loaded said otherwise.
        showSelection();
    });
    m_selectionTools->addWidget(m_selectionText);
    m_selectionTools->addWidget(whole);
    m_selectionTools->addStretch();
    m_panel->addWide(m_selectionBar);
    m_selectionBar->hide();
    const auto changed = [this] {
        m_isWhole = false;
        showSelection();
    };
    connect(m_panel->view()->selectionModel(), &QItemSelectionModel::selectionChanged, this, changed);
    connect(m_model, &QAbstractItemModel::modelReset, this, changed);
}

void AssetList::addSelectionAction(QAction *action)
{
    auto *button = new QPushButton(action->text());
    button->setObjectName(action->objectName() + QLatin1String("Button"));
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    m_selectionTools->addWidget(button);
}

QList<core::AssetId> AssetList::selected() const
{
    QList<core::AssetId> ids;
    for (const QModelIndex &index : m_panel->view()->selectionModel()->selectedRows()) {
        if (const core::AssetRow *row = m_model->rowAt(index))
            ids << row->id;
    }
    return ids;
}

void AssetList::showSelection()
{
    const auto count = static_cast<int>(m_panel->view()->selectionModel()->selectedRows().size());
    m_selectionText->setText(m_isWhole ? tr("All machines of the list")
                                       : tr("%n machine(s) selected", nullptr, count));
    m_selectionBar->setVisible(count > 1);
}

void AssetList::withMeant(const std::function<void(const QList<core::AssetId> &)> &take)
{
    const QList<core::AssetId> chosen = selected();
    if (chosen.size() > 1 && !m_isWhole)
        return take(chosen);
    m_source.ids(m_model->filter()).then(this, [this, take](const core::Result<QList<core::AssetId>> &ids) {
        if (ids)
            take(*ids);
        else
            Q_EMIT failed(ids.error());
    });
}

void AssetList::setEmptyAction(QAction *action)
{
    m_panel->view()->setEmptyContent(
        tr("No machine fits. Clear the filter, add one, or import an inventory."), action);
}

void AssetList::setClients(const QList<core::Client> &clients)
{
    QList<FilterChip::Choice> choices{{.text = tr("of all clients"), .value = {}}};
    for (const core::Client &client : clients)
        choices << FilterChip::Choice{.text = client.name, .value = client.id.value()};
    auto *chip = m_panel->chips()->findChild<FilterChip *>(QStringLiteral("clientChip"));
    chip->setChoices(choices);
    chip->setEnabled(true);
}

/// What the user chose in the tools, as a place keeps it.
void AssetList::read()
{
    QVariantMap shown = m_panel->chips()->values();
    if (const QString text = m_panel->search()->text(); !text.isEmpty())
        shown.insert(kText, text);
    if (m_group->value().isValid())
        shown.insert(kGroup, m_group->value());
    for (const QString &key : {kOrder, kDescending, kView}) {
        if (m_shown.contains(key))
            shown.insert(key, m_shown.value(key));
    }
    if (shown.value(kClient) != m_shown.value(kClient))
        shown.remove(kSite); // Of another client.
    m_shown = shown;
    apply();
    Q_EMIT shownChanged();
}

/// After the user's hand on the header: other columns, or another order.
void AssetList::readColumns()
{
    if (m_source.settings && !m_view.isValid())
        m_panel->view()->saveColumns(*m_source.settings, kSettings);
    const core::AssetFilter &filter = m_model->filter();
    m_shown.remove(kOrder);
    m_shown.remove(kDescending);
    if (filter.order != core::AssetOrder::ByName)
        m_shown.insert(kOrder, sortKeyOf(filter.order));
    if (filter.descending)
        m_shown.insert(kDescending, true);
    Q_EMIT shownChanged();
}

void AssetList::show(const QVariantMap &shown)
{
    m_shown = shown;
    m_panel->search()->setSearch(shown.value(kText).toString());
    m_panel->chips()->setValues(shown);
    m_group->setValue(shown.value(kGroup));
    apply();
}

void AssetList::apply()
{
    offerSites();
    showView();
    const core::AssetFilter wanted = assetFilterOf(m_shown, m_format);
    if (m_asked && m_model->filter() == wanted)
        return; // Back finds the list as it was left.
    m_asked = true;
    m_groups.clear();
    m_model->setFilter(wanted);
    showOrder();
    showSections();
    countGroups();
}

void AssetList::showOrder()
{
    const core::AssetFilter &filter = m_model->filter();
    const Qt::SortOrder order = filter.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->face(column).sortKey != sortKeyOf(filter.order))
            continue;
        m_model->markSorted(column, order);
        m_panel->view()->horizontalHeader()->setSortIndicator(column, order);
        m_panel->view()->horizontalHeader()->setSortIndicatorShown(true);
    }
}

void AssetList::showSections()
{
    const core::AssetFilter &filter = m_model->filter();
    if (filter.grouping == core::AssetGrouping::None || !filter.text.trimmed().isEmpty())
        return m_model->setSections({}); // What is searched for comes newest first.
    const auto grouping = filter.grouping;
    m_model->setSections({.same =
                              [grouping](const core::AssetRow &one, const core::AssetRow &other) {
                                  return core::groupOf(one, grouping) == core::groupOf(other, grouping);
                              },
                          .title = [this](const core::AssetRow &row) { return sectionTitle(row); }});
}

QString AssetList::sectionTitle(const core::AssetRow &row) const
{
    const core::AssetGroup group = core::groupOf(row, m_model->filter().grouping);
    QString title = row.clientName;
    if (group.kind)
        title = words(*group.kind);
    else if (m_model->filter().grouping == core::AssetGrouping::BySite)
        title = QStringLiteral("%1 · %2").arg(title, row.siteName.isEmpty() ? tr("no particular site")
                                                                            : row.siteName);
    const qint64 count = m_groups.value(group, -1);
    return count < 0 ? title : QStringLiteral("%1   %2").arg(title, locale().toString(count));
}

void AssetList::countGroups()
{
    const core::AssetFilter filter = m_model->filter();
    if (filter.grouping == core::AssetGrouping::None)
        return;
    m_source.groups(filter).then(this, [this, filter](const core::Result<Groups> &groups) {
        if (!groups || !(filter == m_model->filter()))
            return; // Without the numbers the titles still tell the groups apart.
        m_groups = *groups;
        m_model->tellSections();
    });
}

void AssetList::offerSites()
{
    const core::ClientId client(m_shown.value(kClient).toLongLong());
    auto *chip = m_panel->chips()->findChild<FilterChip *>(QStringLiteral("siteChip"));
    chip->setEnabled(client.isValid());
    if (client == m_sitesOf || !client.isValid())
        return;
    m_sitesOf = client;
    m_source.sites(client).then(this, [this, client, chip](const core::Result<QList<core::Site>> &sites) {
        if (!sites || client != m_sitesOf)
            return;
        QList<FilterChip::Choice> choices{{.text = tr("all sites"), .value = {}}};
        for (const core::Site &site : *sites)
            choices << FilterChip::Choice{.text = site.name, .value = site.id.value()};
        chip->setChoices(choices);
    });
}

QList<Column<core::AssetRow>> AssetList::columns() const
{
    return columnsCalled(m_panel->view()->shownColumns(), m_model->columns());
}

void AssetList::loadViews()
{
    m_source.views().then(this, [this](const core::Result<QList<core::SavedView>> &views) {
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        m_viewsKnown = true;
        m_views->setViews(*views);
        showView();
    });
}

QString AssetList::definition() const
{
    QVariantMap filter = m_shown;
    filter.remove(kView);
    const QJsonObject json{
        {QStringLiteral("filter"), QJsonObject::fromVariantMap(filter)},
        {QStringLiteral("columns"), QJsonArray::fromStringList(m_panel->view()->shownColumns())}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void AssetList::chooseView(core::SavedViewId id)
{
    QVariantMap shown;
    m_views->setCurrent(id);
    if (const auto view = m_views->current()) {
        const QJsonObject json = QJsonDocument::fromJson(view->definition.toUtf8()).object();
        shown = json.value(QStringLiteral("filter")).toObject().toVariantMap();
        shown.insert(kView, id.value());
    }
    m_view = {};
    show(shown);
    Q_EMIT shownChanged();
}

/// The columns of the view that the place names; the user's own without one.
void AssetList::showView()
{
    const core::SavedViewId id(m_shown.value(kView).toLongLong());
    m_views->setCurrent(id);
    if (!m_viewsKnown || id == m_view)
        return;
    const auto view = m_views->current();
    m_view = view ? id : core::SavedViewId();
    if (view) {
        QStringList columns;
        for (const QJsonValue column : QJsonDocument::fromJson(view->definition.toUtf8())
                                           .object()
                                           .value(QStringLiteral("columns"))
                                           .toArray())
            columns << column.toString();
        m_panel->view()->setShownColumns(columns);
    } else if (m_source.settings) {
        m_panel->view()->setShownColumns(
            m_source.settings->value(kSettings + QLatin1String("/columns")).toStringList());
    }
}

void AssetList::follow(const core::ChangeSet &changes)
{
    const auto concerns = [&changes](core::Table table) {
        return changes.membership.contains(table) ||
               std::any_of(changes.updated.cbegin(), changes.updated.cend(),
                           [table](core::RowRef row) { return row.table == table; });
    };
    if (concerns(core::Table::SavedView))
        loadViews();
    if (changes.membership.contains(core::Table::Asset) && m_asked)
        countGroups();
}

} // namespace ui
