// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subscription/SubscriptionsPage.h"

#include "ui/pages/history/recordPlaces.h"
#include "ui/pages/subscription/SubscriptionColumns.h"
#include "ui/pages/subscription/SubscriptionFilters.h"
#include "ui/pages/subscription/SubscriptionForm.h"
#include "ui/pages/subscription/SubscriptionView.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/SubscriptionText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QHeaderView>
#include <QSettings>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kText = QStringLiteral("text");
const QString kClient = QStringLiteral("client");
const QString kNew = QStringLiteral("new");
const QString kOrder = QStringLiteral("order");
const QString kDescending = QStringLiteral("descending");
const QString kSettings = QStringLiteral("lists/subscriptions"); ///< Of this user's columns.

} // namespace

SubscriptionsPage::SubscriptionsPage(Source source, Format format, core::ChangeNotifier &changes,
                                     QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_stack(new QStackedWidget),
      m_model(new PagedModel<core::SubscriptionRow, core::SubscriptionFilter>(
          m_source.list, subscriptionColumns(m_format), changes, this)),
      m_list(new ListPanel(m_model)),
      m_view(new SubscriptionView(m_source.history, m_source.files, m_format)), m_newHost(new QVBoxLayout)
{
    setObjectName(QStringLiteral("subscriptionsPage"));
    makeActions();
    makeList();
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
    connect(&changes, &core::ChangeNotifier::changed, this, &SubscriptionsPage::follow);
    loadClients();
}

AttachmentPanel *SubscriptionsPage::attachments() const
{
    return m_view->attachments();
}

QAction *SubscriptionsPage::action(const QString &text, const char *name, const std::function<void()> &run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(QLatin1String(name));
    connect(made, &QAction::triggered, this, [run] { run(); });
    return made;
}

void SubscriptionsPage::makeActions()
{
    m_new = action(tr("Add a licence or domain"), "newSubscription", [this] {
        QVariantMap filter{{kNew, true}};
        if (m_place.filter.contains(kClient)) // The list of one client: it is his.
            filter.insert(kClient, m_place.filter.value(kClient));
        Q_EMIT navigate({.page = m_place.page, .filter = filter});
    });
    m_new->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_edit = action(tr("Edit"), "editSubscription", [this] { m_view->edit(); });
    m_edit->setShortcut(Qt::CTRL | Qt::Key_E);
    m_renew = action(tr("Renewed for a year"), "renewSubscription", [this] {
        Q_EMIT subscriptionSaved(core::renewed(m_view->record().subscription), SubscriptionChange::Renewal);
    });
    m_archive = action(tr("Archive"), "archiveSubscription", [this] {
        core::Subscription subscription = m_view->record().subscription;
        subscription.isArchived = !subscription.isArchived;
        Q_EMIT subscriptionSaved(subscription, SubscriptionChange::Archive);
    });
    m_listActions = {action(tr("Export the list as a spreadsheet (XLSX)…"), "exportXlsx",
                            [this] { Q_EMIT exportRequested(core::TableFormat::Xlsx); }),
                     action(tr("Export the list as CSV…"), "exportCsv",
                            [this] { Q_EMIT exportRequested(core::TableFormat::Csv); })};
}

QList<Column<core::SubscriptionRow>> SubscriptionsPage::columns() const
{
    return columnsCalled(m_list->view()->shownColumns(), m_model->columns());
}

void SubscriptionsPage::makeList()
{
    m_list->setObjectName(QStringLiteral("subscriptionListPanel"));
    m_model->setOrdering(subscriptionOrdering());
    ListView *view = m_list->view();
    view->setObjectName(QStringLiteral("subscriptionList"));
    view->setImportance({QStringLiteral("expiry"), QStringLiteral("client"), QStringLiteral("kind"),
                         QStringLiteral("seats"), QStringLiteral("issuer")});
    view->setStandardColumns(standardSubscriptionColumns());
    if (m_source.settings)
        view->restoreColumns(*m_source.settings, kSettings);
    view->setEmptyContent(
        tr("No licence, certificate or domain name fits. Clear the filter, or add one: Vigie "
           "then tells before it expires."),
        m_new);
    m_list->search()->setPlaceholderText(tr("Name, publisher, reference…"));
    addSubscriptionChips(*m_list->chips());
    connect(m_list->search(), &SearchField::searchChanged, this, &SubscriptionsPage::rememberFilter);
    connect(m_list->chips(), &ChipBar::valuesChanged, this, &SubscriptionsPage::rememberFilter);
    connect(view, &ListView::columnsChanged, this, &SubscriptionsPage::rememberColumns);
    connect(view, &ListView::backRequested, this, &Page::backRequested);
    connect(view, &ListView::opened, this, [this](const QModelIndex &index) {
        if (const core::SubscriptionRow *row = m_model->rowAt(index))
            Q_EMIT navigate(*placeOf(row->ref()));
    });
}

void SubscriptionsPage::joinView()
{
    connect(m_view, &SubscriptionView::navigate, this, &Page::navigate);
    connect(m_view, &SubscriptionView::failed, this, &Page::failed);
    connect(m_view, &SubscriptionView::subscriptionSaved, this,
            [this](const core::Subscription &subscription) {
                Q_EMIT subscriptionSaved(subscription, SubscriptionChange::Contents);
            });
    connect(m_view, &SubscriptionView::reloadRequested, this, &SubscriptionsPage::load);
    connect(m_view, &SubscriptionView::formChanged, this, &Page::headerChanged);
}

void SubscriptionsPage::loadClients()
{
    m_source.clients().then(this, [this](const core::Result<QList<core::Client>> &clients) {
        if (!clients) {
            Q_EMIT failed(clients.error());
            return;
        }
        m_clients = *clients;
        QList<FilterChip::Choice> choices{{.text = tr("all clients"), .value = {}}};
        for (const core::Client &client : std::as_const(m_clients))
            choices << FilterChip::Choice{.text = client.name, .value = client.id.value()};
        auto *chip = m_list->chips()->findChild<FilterChip *>(kClient + QLatin1String("Chip"));
        chip->setChoices(choices);
        chip->setEnabled(true);
        m_list->chips()->setValues(m_place.filter);
    });
}

bool SubscriptionsPage::isNew() const
{
    return m_place.record == 0 && m_place.filter.value(kNew).toBool();
}

void SubscriptionsPage::open(const Place &place)
{
    const bool another = place.record != m_place.record;
    m_place = place;
    if (m_newForm && !isNew())
        m_newForm->deleteLater();
    if (place.record != 0) {
        m_loaded = m_loaded && !another;
        if (another)
            m_view->closeForm();
        m_stack->setCurrentWidget(m_view);
        m_view->setVisible(m_loaded);
        load();
    } else if (isNew()) {
        askForNew();
    } else {
        applyFilter();
        m_stack->setCurrentWidget(m_list);
    }
    Q_EMIT headerChanged();
}

void SubscriptionsPage::applyFilter()
{
    m_list->search()->setSearch(m_place.filter.value(kText).toString());
    m_list->chips()->setValues(m_place.filter);
    const core::SubscriptionFilter filter = subscriptionFilterOf(m_place.filter, m_format.today());
    if (!m_listed || m_model->filter() != filter) // Else Back finds the list as it was left.
        m_model->setFilter(filter);
    m_listed = true;
    showOrder();
}

void SubscriptionsPage::showOrder()
{
    const core::SubscriptionFilter &filter = m_model->filter();
    const Qt::SortOrder order = filter.descending ? Qt::DescendingOrder : Qt::AscendingOrder;
    for (int column = 0; column < m_model->columnCount(); ++column) {
        if (m_model->face(column).sortKey != sortKeyOf(filter.order))
            continue;
        m_model->markSorted(column, order);
        m_list->view()->horizontalHeader()->setSortIndicator(column, order);
        m_list->view()->horizontalHeader()->setSortIndicatorShown(true);
    }
}

void SubscriptionsPage::rememberFilter()
{
    QVariantMap filter = m_list->chips()->values();
    for (const QString &key : {kOrder, kDescending}) {
        if (m_place.filter.contains(key))
            filter.insert(key, m_place.filter.value(key));
    }
    if (const QString text = m_list->search()->text(); !text.isEmpty())
        filter.insert(kText, text);
    m_place.filter = filter;
    applyFilter();
    Q_EMIT placeChanged();
}

/// After the user's hand on the header: other columns, or another order.
void SubscriptionsPage::rememberColumns()
{
    if (m_source.settings)
        m_list->view()->saveColumns(*m_source.settings, kSettings);
    const core::SubscriptionFilter &filter = m_model->filter();
    m_place.filter.remove(kOrder);
    m_place.filter.remove(kDescending);
    if (filter.order != core::SubscriptionOrder::ByExpiry)
        m_place.filter.insert(kOrder, sortKeyOf(filter.order));
    if (filter.descending)
        m_place.filter.insert(kDescending, true);
    Q_EMIT placeChanged();
}

HeaderContent SubscriptionsPage::header() const
{
    const Crumb list{.text = tr("Licences and domains"), .place = {.page = m_place.page}};
    if (isNew())
        return {.path = {list}, .title = tr("New")};
    if (m_place.record == 0)
        return {.title = tr("Licences, certificates and domain names"),
                .actions = {{m_new, ButtonLook::Primary}},
                .moreActions = m_listActions};
    HeaderContent header = m_loaded ? recordHeader() : HeaderContent();
    header.path = {list};
    return header;
}

HeaderContent SubscriptionsPage::recordHeader() const
{
    const core::Subscription &subscription = m_view->record().subscription;
    HeaderContent header{.title = subscription.name, .note = m_view->record().clientName};
    header.chips = {{.text = words(subscription.kind), .tone = Tone::Accent, .toolTip = {}},
                    expiryBadge(subscription.expiresOn, subscription.isAutoRenewed, m_format)};
    if (subscription.isArchived)
        header.chips << BadgeText{.text = tr("archived"), .tone = Tone::Neutral, .toolTip = {}};
    m_archive->setText(subscription.isArchived ? tr("Take out of the archive") : tr("Archive"));
    header.moreActions = {m_archive};
    if (m_view->form())
        return header;
    header.actions = {{m_edit, ButtonLook::Normal}};
    if (subscription.expiresOn && !subscription.isArchived)
        header.actions << HeaderAction{m_renew, ButtonLook::Primary};
    return header;
}

void SubscriptionsPage::load()
{
    m_source.record(core::SubscriptionId(m_place.record), {})
        .then(this, [this, asked = ++m_asked](const core::Result<SubscriptionRecord> &record) {
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

void SubscriptionsPage::askForNew()
{
    const core::ClientId client(m_place.filter.value(kClient).toLongLong());
    if (!client.isValid())
        return showNew({});
    m_source.record({}, client)
        .then(this, [this, asked = ++m_asked](const core::Result<SubscriptionRecord> &record) {
            if (asked != m_asked)
                return;
            if (record)
                showNew(*record);
            else
                Q_EMIT failed(record.error());
        });
}

void SubscriptionsPage::showNew(const SubscriptionRecord &record)
{
    delete m_newForm;
    m_newForm = new SubscriptionForm(record, m_clients, m_format);
    m_newHost->addWidget(m_newForm);
    m_stack->setCurrentIndex(2);
    connect(m_newForm, &FormPanel::cancelRequested, this, [this] {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        Q_EMIT backRequested();
    });
    connect(m_newForm, &FormPanel::saveRequested, this,
            [this] { Q_EMIT subscriptionSaved(m_newForm->value(), SubscriptionChange::Contents); });
    connect(m_newForm, &SubscriptionForm::clientChosen, this, &SubscriptionsPage::loadMachines);
    m_newForm->setFocus();
}

void SubscriptionsPage::loadMachines(core::ClientId client)
{
    m_source.record({}, client)
        .then(this, [this, asked = ++m_asked](const core::Result<SubscriptionRecord> &record) {
            if (asked != m_asked || !m_newForm)
                return;
            if (record)
                m_newForm->setMachines(record->machines);
            else
                Q_EMIT failed(record.error());
        });
}

SubscriptionForm *SubscriptionsPage::openForm() const
{
    if (m_place.record != 0)
        return m_view->form();
    return isNew() ? m_newForm.data() : nullptr;
}

bool SubscriptionsPage::canLeave()
{
    SubscriptionForm *form = openForm();
    if (!form || !form->isModified())
        return true;
    form->warnUnsaved();
    return false;
}

QWidget *SubscriptionsPage::firstFocus()
{
    if (SubscriptionForm *form = openForm())
        return form->focusProxy();
    return m_place.record == 0 ? static_cast<QWidget *>(m_list->view()) : this;
}

void SubscriptionsPage::saved(core::RowRef row)
{
    if (isNew() && m_newForm) {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        Q_EMIT navigate(*placeOf(row));
        return;
    }
    m_view->closeForm();
}

void SubscriptionsPage::refused(const core::Error &error)
{
    if (SubscriptionForm *form = openForm())
        form->showError(error);
    else
        Q_EMIT failed(error);
}

void SubscriptionsPage::follow(const core::ChangeSet &changes)
{
    if (changes.membership.contains(core::Table::Client))
        loadClients();
    if (m_place.record == 0)
        return;
    bool touches = changes.updated.contains({core::Table::Subscription, m_place.record});
    for (const core::AssetId asset : m_view->record().subscription.assets)
        touches = touches || changes.updated.contains({core::Table::Asset, asset.value()});
    if (touches)
        load();
}

} // namespace ui
