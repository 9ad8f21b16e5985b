// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetsPage.h"

#include "ui/pages/asset/AssetForm.h"
#include "ui/pages/asset/AssetView.h"
#include "ui/pages/asset/BulkEditor.h"
#include "ui/pages/asset/LabelsEditor.h"
#include "ui/pages/asset/WorkshopForms.h"
#include "ui/pages/asset/WorkshopPanel.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/pages/import/ImportPlace.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/ScrollColumn.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>
#include <algorithm>
#include <utility>

namespace ui {
namespace {

const QString kClient = QStringLiteral("client");
const QString kNew = QStringLiteral("new");

bool concernsWorkshop(core::Table table)
{
    return table == core::Table::Custody || table == core::Table::DataWiping;
}

} // namespace

AssetsPage::AssetsPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_stack(new QStackedWidget),
      m_list(new AssetList(m_source.list, m_format, changes)),
      m_view(new AssetView(m_source.history, m_source.files, m_format)), m_newHost(new QVBoxLayout)
{
    setObjectName(QStringLiteral("assetsPage"));
    makeActions();
    makeList();
    makeListActions();
    joinView();
    auto *newColumn = new ScrollColumn;
    auto *host = new QWidget;
    m_newHost->setContentsMargins(0, 0, 0, 0);
    host->setLayout(m_newHost);
    newColumn->add(host, 1);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_view);
    m_stack->addWidget(newColumn);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(kGapBetween, kGapBetween, kGapBetween, kGapBetween);
    layout->addWidget(m_stack);
    connect(&changes, &core::ChangeNotifier::changed, this, &AssetsPage::follow);
    loadClients();
}

AttachmentPanel *AssetsPage::attachments() const
{
    return m_view->attachments();
}

bool AssetsPage::isNew() const
{
    return m_place.record == 0 && m_place.filter.value(kNew).toBool();
}

void AssetsPage::makeActions()
{
    const auto action = [this](const QString &text, const QString &name) {
        auto *made = new QAction(text, this);
        made->setObjectName(name);
        return made;
    };
    m_new = action(tr("New machine"), QStringLiteral("newAsset"));
    m_edit = action(tr("Edit"), QStringLiteral("editAsset"));
    m_edit->setShortcut(Qt::CTRL | Qt::Key_E);
    m_intervention = action(tr("New intervention"), QStringLiteral("newAssetIntervention"));
    m_import = action(tr("Import…"), QStringLiteral("importAssets"));
    connect(m_import, &QAction::triggered, this, [this] { Q_EMIT navigate(importPlace()); });
    connect(m_new, &QAction::triggered, this, [this] {
        QVariantMap filter{{kNew, true}};
        if (m_place.filter.contains(kClient)) // The list of one client: the machine is his.
            filter.insert(kClient, m_place.filter.value(kClient));
        Q_EMIT navigate({.page = m_place.page, .filter = filter});
    });
    connect(m_edit, &QAction::triggered, m_view, &AssetView::edit);
    connect(m_intervention, &QAction::triggered, this, [this] {
        const core::Asset &asset = m_view->record().asset;
        Q_EMIT navigate({.page = QStringLiteral("interventions"),
                         .filter = {{kNew, true},
                                    {kClient, asset.client.value()},
                                    {QStringLiteral("asset"), asset.id.value()}}});
    });
}

void AssetsPage::makeListActions()
{
    const auto add = [this](const QString &text, const char *name, const std::function<void()> &run) {
        auto *made = new QAction(text, this);
        made->setObjectName(QLatin1String(name));
        connect(made, &QAction::triggered, this, run);
        m_listActions << made;
        return made;
    };
    QAction *edit = add(tr("Edit the machines…"), "bulkEdit", [this] {
        m_list->withMeant([this](const QList<core::AssetId> &ids) { startBulk(ids); });
    });
    m_list->addSelectionAction(edit);
    QAction *labels = add(tr("Labels…"), "labels", [this] {
        m_list->withMeant([this](const QList<core::AssetId> &ids) { loadLabels(ids); });
    });
    m_list->addSelectionAction(labels);
    add(tr("Export the list as a spreadsheet (XLSX)…"), "exportXlsx",
        [this] { Q_EMIT exportRequested(core::TableFormat::Xlsx); });
    add(tr("Export the list as CSV…"), "exportCsv",
        [this] { Q_EMIT exportRequested(core::TableFormat::Csv); });
}

void AssetsPage::startBulk(const QList<core::AssetId> &ids)
{
    m_source.assets(ids).then(this,
                              [this, asked = ++m_asked](const core::Result<QList<core::Asset>> &assets) {
                                  if (asked != m_asked)
                                      return;
                                  if (assets)
                                      loadBulkSites(*assets);
                                  else
                                      Q_EMIT failed(assets.error());
                              });
}

/// Sites belong to one client: machines of several are not offered any.
void AssetsPage::loadBulkSites(const QList<core::Asset> &assets)
{
    const core::ClientId client = assets.isEmpty() ? core::ClientId() : assets.constFirst().client;
    const bool isOne = std::ranges::all_of(
        assets, [client](core::ClientId id) { return id == client; }, &core::Asset::client);
    if (!isOne || !client.isValid())
        return showBulk(assets, {});
    m_source.list.sites(client).then(
        this, [this, asked = m_asked, assets](const core::Result<QList<core::Site>> &sites) {
            if (asked == m_asked)
                showBulk(assets, sites ? *sites : QList<core::Site>());
        });
}

void AssetsPage::showBulk(const QList<core::Asset> &assets, const QList<core::Site> &sites)
{
    if (m_place.record != 0 || isNew() || assets.isEmpty())
        return;
    closeInstead();
    m_bulk = new BulkEditor(assets, sites, m_format);
    connect(m_bulk, &BulkEditor::cancelRequested, this, &AssetsPage::closeInstead);
    connect(m_bulk, &BulkEditor::saveRequested, this, &AssetsPage::bulkSaved);
    open(*m_bulk);
}

void AssetsPage::loadLabels(const QList<core::AssetId> &ids)
{
    m_source.labelled(ids).then(this,
                                [this, asked = ++m_asked](const core::Result<LabelledAssets> &machines) {
                                    if (asked != m_asked)
                                        return;
                                    if (machines)
                                        showLabels(*machines);
                                    else
                                        Q_EMIT failed(machines.error());
                                });
}

void AssetsPage::showLabels(const LabelledAssets &machines)
{
    if (m_labels)
        return m_labels->setMachines(machines);
    if (m_place.record != 0 || isNew() || machines.assets.isEmpty())
        return;
    closeInstead();
    m_labels = new LabelsEditor(machines, m_source.fonts);
    connect(m_labels, &LabelsEditor::closeRequested, this, &AssetsPage::closeInstead);
    connect(m_labels, &LabelsEditor::tagsRequested, this, &AssetsPage::tagsRequested);
    connect(m_labels, &LabelsEditor::pdfRequested, this, &AssetsPage::labelsPdfRequested);
    connect(m_labels, &LabelsEditor::printRequested, this, &AssetsPage::labelsPrintRequested);
    open(*m_labels);
}

/// In place of the list, until it is done with.
void AssetsPage::open(QWidget &instead)
{
    m_stack->addWidget(&instead);
    m_stack->setCurrentWidget(&instead);
    instead.setFocus();
    Q_EMIT headerChanged();
}

void AssetsPage::closeInstead()
{
    for (QWidget *open : {static_cast<QWidget *>(m_bulk.data()), static_cast<QWidget *>(m_labels.data())}) {
        if (!open)
            continue;
        m_stack->removeWidget(open);
        open->hide();
        open->deleteLater(); // Its Cancel button may be what led here.
    }
    if (!m_bulk && !m_labels)
        return;
    m_bulk = nullptr;
    m_labels = nullptr;
    m_stack->setCurrentWidget(m_list);
    Q_EMIT headerChanged();
}

void AssetsPage::saved()
{
    closeInstead();
}

void AssetsPage::makeList()
{
    m_list->setEmptyAction(m_new);
    connect(m_list, &AssetList::backRequested, this, &Page::backRequested);
    connect(m_list, &AssetList::failed, this, &Page::failed);
    connect(m_list, &AssetList::viewSaved, this, &AssetsPage::viewSaved);
    connect(m_list, &AssetList::viewRemoved, this, &AssetsPage::viewRemoved);
    connect(m_list, &AssetList::opened, this, [this](core::AssetId id) {
        Q_EMIT navigate(*placeOf({core::Table::Asset, id.value()}));
    });
    connect(m_list, &AssetList::shownChanged, this, [this] {
        if (m_place.record != 0 || isNew())
            return;
        m_place.filter = m_list->shown();
        Q_EMIT placeChanged();
    });
}

void AssetsPage::joinView()
{
    connect(m_view, &AssetView::navigate, this, &Page::navigate);
    connect(m_view, &AssetView::failed, this, &Page::failed);
    connect(m_view, &AssetView::assetSaved, this, &AssetsPage::assetSaved);
    connect(m_view, &AssetView::reloadRequested, this, [this] { load(core::AssetId(m_place.record)); });
    connect(m_view, &AssetView::formChanged, this, &Page::headerChanged);
    connect(m_view->workshop(), &WorkshopPanel::custodySaved, this, &AssetsPage::custodySaved);
    connect(m_view->workshop(), &WorkshopPanel::wipingSaved, this, &AssetsPage::wipingSaved);
}

void AssetsPage::loadClients()
{
    m_source.clients().then(this, [this](const core::Result<QList<core::Client>> &clients) {
        if (!clients) {
            Q_EMIT failed(clients.error());
            return;
        }
        m_clients = *clients;
        m_list->setClients(m_clients);
        m_view->workshop()->setClients(m_clients);
        m_knowsClients = true;
        if (std::exchange(m_isNewAwaited, false) && isNew())
            askForNew();
    });
}

void AssetsPage::open(const Place &place)
{
    const bool another = place.record != m_place.record;
    m_place = place;
    closeInstead();
    if (m_newForm && !isNew())
        m_newForm->deleteLater();
    if (place.record != 0) {
        m_loaded = m_loaded && !another;
        if (another)
            m_view->closeForm();
        m_stack->setCurrentWidget(m_view);
        m_view->setVisible(m_loaded);
        load(core::AssetId(place.record));
    } else if (isNew()) {
        askForNew();
    } else {
        m_list->show(m_place.filter);
        m_stack->setCurrentWidget(m_list);
    }
    Q_EMIT headerChanged();
}

HeaderContent AssetsPage::header() const
{
    const Crumb list{.text = tr("Machines"), .place = {.page = m_place.page}};
    if (isNew())
        return {.path = {list}, .title = tr("New machine")};
    if (m_bulk)
        return {.path = {list},
                .title = tr("Edit %n machine(s)", nullptr, static_cast<int>(m_bulk->count()))};
    if (m_labels)
        return {.path = {list},
                .title = tr("Labels of %n machine(s)", nullptr, static_cast<int>(m_labels->count()))};
    if (m_place.record == 0)
        return {.title = tr("Machines"),
                .actions = {{m_import, ButtonLook::Normal}, {m_new, ButtonLook::Primary}},
                .moreActions = m_listActions};
    HeaderContent header{.path = {list}};
    if (!m_loaded)
        return header;
    const core::Asset &asset = m_view->record().asset;
    header.title = asset.name;
    header.note = m_view->record().clientName;
    header.chips = {{.text = words(asset.kind), .tone = Tone::Accent, .toolTip = {}},
                    badgeOf(asset.lifeCycle)};
    if (!m_view->form()) {
        header.actions = {{m_edit, ButtonLook::Normal}, {m_intervention, ButtonLook::Primary}};
        header.moreActions = m_view->workshop()->actions();
    }
    return header;
}

void AssetsPage::load(core::AssetId id)
{
    m_source.record(id).then(this, [this, asked = ++m_asked](const core::Result<AssetRecord> &record) {
        if (asked != m_asked)
            return;
        if (!record) {
            Q_EMIT failed(record.error());
            return;
        }
        m_loaded = true;
        m_view->setRecord(*record);
        m_view->show();
        Q_EMIT headerChanged();
    });
}

void AssetsPage::askForNew()
{
    m_isNewAwaited = !m_knowsClients; // The form offers them.
    if (m_isNewAwaited)
        return;
    const core::ClientId client(m_place.filter.value(kClient).toLongLong());
    if (!client.isValid())
        return showNew({});
    m_source.list.sites(client).then(this,
                                     [this, asked = ++m_asked](const core::Result<QList<core::Site>> &sites) {
                                         if (asked != m_asked)
                                             return;
                                         if (sites)
                                             showNew(*sites);
                                         else
                                             Q_EMIT failed(sites.error());
                                     });
}

void AssetsPage::showNew(const QList<core::Site> &sites)
{
    delete m_newForm;
    AssetRecord record;
    record.asset.client = core::ClientId(m_place.filter.value(kClient).toLongLong());
    record.sites = sites;
    m_newForm = new AssetForm(record, m_clients, m_format);
    m_newHost->addWidget(m_newForm);
    m_stack->setCurrentIndex(2);
    connect(m_newForm, &FormPanel::cancelRequested, this, [this] {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        Q_EMIT backRequested();
    });
    connect(m_newForm, &FormPanel::saveRequested, this, [this] { Q_EMIT assetSaved(m_newForm->value()); });
    m_newForm->setFocus();
}

/// What is being filled in; null where nothing is.
FormPanel *AssetsPage::openForm() const
{
    if (m_bulk)
        return m_bulk->form();
    if (m_place.record != 0 && m_view->form())
        return m_view->form();
    if (m_place.record != 0)
        return m_view->workshop()->form();
    return isNew() ? m_newForm.data() : nullptr;
}

bool AssetsPage::canLeave()
{
    FormPanel *form = openForm();
    if (!form || !form->isModified())
        return true;
    form->warnUnsaved();
    return false;
}

QWidget *AssetsPage::firstFocus()
{
    if (FormPanel *form = openForm())
        return form->focusProxy();
    return m_place.record == 0 ? static_cast<QWidget *>(m_list->panel()->view()) : this;
}

void AssetsPage::saved(core::RowRef row)
{
    if (isNew() && m_newForm) {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        Q_EMIT navigate(*placeOf(row));
        return;
    }
    if (row.table == core::Table::Asset)
        m_view->closeForm();
    else
        m_view->workshop()->closeForm();
}

void AssetsPage::refused(const core::Error &error)
{
    if (FormPanel *form = openForm())
        form->showError(error);
    else
        Q_EMIT failed(error);
}

void AssetsPage::follow(const core::ChangeSet &changes)
{
    if (changes.membership.contains(core::Table::Client))
        loadClients();
    if (m_labels && changes.membership.contains(core::Table::Asset))
        loadLabels(m_labels->ids());
    const bool touches = changes.updated.contains({core::Table::Asset, m_place.record}) ||
                         changes.membership.contains(core::Table::Intervention) ||
                         changes.membership.contains(core::Table::Subscription) ||
                         changes.membership.contains(core::Table::SubscriptionAsset) ||
                         std::ranges::any_of(changes.updated, concernsWorkshop, &core::RowRef::table) ||
                         std::ranges::any_of(changes.membership, concernsWorkshop);
    if (m_place.record != 0 && touches)
        load(core::AssetId(m_place.record));
}

} // namespace ui
