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
#include "ui/widgets/SavedViews.h"
#include "ui/widgets/SearchField.h"
#include "ui/widgets/SelectionBar.h"
#include "ui/widgets/ViewsMenu.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
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
const QString kSettings = QStringLiteral("lists/assets"); ///< Of this user's columns.
const QString kList = QStringLiteral("assets");           ///< What saved views call this list.

} // namespace

AssetList::AssetList(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : QWidget(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_model(new PagedModel<core::AssetRow, core::AssetFilter>(m_source.list, assetColumns(m_format),
                                                                changes, this)),
      m_panel(new ListPanel(m_model)), m_group(new FilterChip(tr("Group"))),
      m_views(new SavedViews(
          {.list = kList, .views = m_source.views, .settings = m_source.settings, .key = kSettings},
          m_panel->view(), [this] { return m_shown; }, changes, this))
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
    m_views->load();
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
    m_panel->addTool(m_views->menu());
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
    connect(m_views, &SavedViews::chosen, this, [this](const QVariantMap &shown) {
        show(shown);
        Q_EMIT shownChanged();
    });
    connect(m_views, &SavedViews::viewSaved, this, &AssetList::viewSaved);
    connect(m_views, &SavedViews::viewRemoved, this, &AssetList::viewRemoved);
    connect(m_views, &SavedViews::failed, this, &AssetList::failed);
}

void AssetList::makeSelectionBar()
{
    m_selection = new SelectionBar(m_panel->view(), [this](int count) {
        return count == 0 ? tr("All machines of the list") : tr("%n machine(s) selected", nullptr, count);
    });
    m_panel->addWide(m_selection);
}

void AssetList::addSelectionAction(QAction *action)
{
    m_selection->addSelectionAction(action);
}

void AssetList::withMeant(const std::function<void(const QList<core::AssetId> &)> &take)
{
    QList<core::AssetId> chosen;
    const QList<int> rows = m_selection->rows();
    for (const int row : rows) {
        if (const core::AssetRow *machine = m_model->rowAt(m_model->index(row, 0)))
            chosen << machine->id;
    }
    if (!chosen.isEmpty())
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
    for (const QString &key : {kOrder, kDescending, SavedViews::kView}) {
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
    m_views->keepColumns();
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
    m_views->show(core::SavedViewId(m_shown.value(SavedViews::kView).toLongLong()));
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

void AssetList::follow(const core::ChangeSet &changes)
{
    if (changes.membership.contains(core::Table::Asset) && m_asked)
        countGroups();
}

} // namespace ui
