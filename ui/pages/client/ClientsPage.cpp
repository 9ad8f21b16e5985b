// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/client/ClientsPage.h"

#include "ui/pages/client/ClientColumns.h"
#include "ui/pages/client/ClientForms.h"
#include "ui/pages/client/ClientView.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ChipBar.h"
#include "ui/widgets/ListPanel.h"
#include "ui/widgets/ListView.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/SearchField.h"

#include <QAction>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace ui {
namespace {

const QString kText = QStringLiteral("text");
const QString kArchived = QStringLiteral("archived");
const QString kNew = QStringLiteral("new");

Place clientPlace(qint64 id)
{
    return *placeOf({core::Table::Client, id});
}

} // namespace

ClientsPage::ClientsPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)), m_stack(new QStackedWidget),
      m_model(new PagedModel<core::ClientRow, core::ClientFilter>(m_source.list, clientColumns(m_format),
                                                                  changes, this)),
      m_list(new ListPanel(m_model)), m_view(new ClientView(m_source.history, m_source.files, m_format)),
      m_newHost(new QVBoxLayout)
{
    setObjectName(QStringLiteral("clientsPage"));
    m_list->view()->setImportance({QStringLiteral("interventions"), QStringLiteral("phone"),
                                   QStringLiteral("town"), QStringLiteral("assets"),
                                   QStringLiteral("contracts"), QStringLiteral("kind"),
                                   QStringLiteral("sites")});
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
    connect(&changes, &core::ChangeNotifier::changed, this, &ClientsPage::follow);
}

QAction *ClientsPage::action(const QString &text, const QString &name, const std::function<void()> &run)
{
    auto *made = new QAction(text, this);
    made->setObjectName(name);
    connect(made, &QAction::triggered, this, [run] { run(); });
    return made;
}

void ClientsPage::makeActions()
{
    m_new = action(tr("New client"), QStringLiteral("newClient"), [this] {
        Q_EMIT navigate({.page = m_place.page, .filter = {{kNew, true}}});
    });
    m_new->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_N);
    m_edit = action(tr("Edit"), QStringLiteral("editClient"), [this] { m_view->editClient(); });
    m_edit->setShortcut(Qt::CTRL | Qt::Key_E);
    m_archive = action(tr("Archive"), QStringLiteral("archiveClient"), [this] {
        core::Client client = m_view->record().client;
        client.isArchived = !client.isArchived;
        Q_EMIT clientSaved(client, true);
    });
    m_export = action(tr("Export everything about this client…"), QStringLiteral("exportClient"),
                      [this] { Q_EMIT exportRequested(m_view->record().client); });
    m_intervention = action(tr("New intervention"), QStringLiteral("newClientIntervention"), [this] {
        Q_EMIT navigate({.page = QStringLiteral("interventions"),
                         .filter = {{kNew, true}, {QStringLiteral("client"), m_place.record}}});
    });
}

AttachmentPanel *ClientsPage::attachments() const
{
    return m_view->attachments();
}

void ClientsPage::makeList()
{
    m_list->setObjectName(QStringLiteral("clientListPanel"));
    m_list->search()->setPlaceholderText(tr("Name, town, phone…"));
    m_list->chips()->addChip(
        kArchived, tr("Clients"),
        {{.text = tr("Present clients"), .value = {}}, {.text = tr("Archived ones too"), .value = true}});
    m_list->view()->setEmptyContent(tr("No client fits. Clear the filter, or add the client."), m_new);
    connect(m_list->search(), &SearchField::searchChanged, this, &ClientsPage::rememberFilter);
    connect(m_list->chips(), &ChipBar::valuesChanged, this, &ClientsPage::rememberFilter);
    connect(m_list->view(), &ListView::backRequested, this, &Page::backRequested);
    connect(m_list->view(), &ListView::opened, this, [this](const QModelIndex &index) {
        if (const core::ClientRow *row = m_model->rowAt(index))
            Q_EMIT navigate(clientPlace(row->id.value()));
    });
}

void ClientsPage::joinView()
{
    connect(m_view, &ClientView::navigate, this, &Page::navigate);
    connect(m_view, &ClientView::failed, this, &Page::failed);
    connect(m_view, &ClientView::clientSaved, this,
            [this](const core::Client &client) { Q_EMIT clientSaved(client, false); });
    connect(m_view, &ClientView::siteSaved, this, &ClientsPage::siteSaved);
    connect(m_view, &ClientView::contactSaved, this, &ClientsPage::contactSaved);
    connect(m_view, &ClientView::reloadRequested, this, [this] { load(core::ClientId(m_place.record)); });
    connect(m_view, &ClientView::formChanged, this, &Page::headerChanged);
}

void ClientsPage::open(const Place &place)
{
    const bool another = place.record != m_place.record;
    m_place = place;
    if (m_newForm && !place.filter.value(kNew).toBool())
        m_newForm->deleteLater();
    if (place.record != 0) {
        m_loaded = m_loaded && !another;
        if (another)
            m_view->closeForm();
        m_stack->setCurrentWidget(m_view);
        m_view->setVisible(m_loaded);
        load(core::ClientId(place.record));
    } else if (place.filter.value(kNew).toBool()) {
        showNew();
    } else {
        applyFilter();
        m_stack->setCurrentWidget(m_list);
    }
    Q_EMIT headerChanged();
}

void ClientsPage::applyFilter()
{
    m_list->search()->setSearch(m_place.filter.value(kText).toString());
    m_list->chips()->setValues(m_place.filter);
    const core::ClientFilter filter{.text = m_place.filter.value(kText).toString(),
                                    .archived = m_place.filter.value(kArchived).toBool()};
    const core::ClientFilter &shown = m_model->filter();
    const bool same = shown.text == filter.text && shown.archived == filter.archived;
    if (!same || m_model->rowCount() == 0)
        m_model->setFilter(filter); // Else Back finds the list as it was left.
}

void ClientsPage::rememberFilter()
{
    m_place.filter = m_list->chips()->values();
    if (const QString text = m_list->search()->text(); !text.isEmpty())
        m_place.filter.insert(kText, text);
    applyFilter();
    Q_EMIT placeChanged();
}

HeaderContent ClientsPage::header() const
{
    if (m_place.record == 0) {
        HeaderContent header{.title = tr("Clients"), .actions = {{m_new, ButtonLook::Primary}}};
        if (m_place.filter.value(kNew).toBool())
            header = {.path = {{.text = tr("Clients"), .place = {.page = m_place.page}}},
                      .title = tr("New client")};
        return header;
    }
    HeaderContent header{.path = {{.text = tr("Clients"), .place = {.page = m_place.page}}}};
    if (!m_loaded)
        return header;
    const core::Client &client = m_view->record().client;
    header.title = client.name;
    if (client.kind != core::ClientKind::Professional)
        header.chips << BadgeText{.text = words(client.kind), .tone = Tone::Accent, .toolTip = {}};
    if (client.isArchived)
        header.chips << BadgeText{.text = tr("archived"), .tone = Tone::Neutral, .toolTip = {}};
    m_archive->setText(client.isArchived ? tr("Take out of the archive") : tr("Archive"));
    header.moreActions = {m_export, m_archive};
    if (!m_view->form())
        header.actions = {{m_edit, ButtonLook::Normal}, {m_intervention, ButtonLook::Primary}};
    return header;
}

void ClientsPage::load(core::ClientId id)
{
    m_source.record(id).then(this, [this, asked = ++m_asked](const core::Result<ClientRecord> &record) {
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

void ClientsPage::showNew()
{
    delete m_newForm;
    m_newForm = new ClientForm({}, m_format);
    m_newHost->addWidget(m_newForm);
    m_stack->setCurrentIndex(2);
    connect(m_newForm, &FormPanel::cancelRequested, this, [this] {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        Q_EMIT backRequested();
    });
    connect(m_newForm, &FormPanel::saveRequested, this,
            [this] { Q_EMIT clientSaved(m_newForm->value(), false); });
    m_newForm->setFocus();
}

FormPanel *ClientsPage::openForm() const
{
    if (m_place.record != 0)
        return m_view->form();
    return m_place.filter.value(kNew).toBool() ? m_newForm.data() : nullptr;
}

bool ClientsPage::canLeave()
{
    FormPanel *form = openForm();
    if (!form || !form->isModified())
        return true;
    form->warnUnsaved();
    return false;
}

QWidget *ClientsPage::firstFocus()
{
    if (FormPanel *form = openForm())
        return form->focusProxy();
    return m_place.record == 0 ? static_cast<QWidget *>(m_list->view()) : this;
}

void ClientsPage::saved(core::RowRef row)
{
    const bool isNew = m_newForm && m_place.record == 0;
    if (isNew) {
        m_newForm->deleteLater();
        m_newForm = nullptr;
        Q_EMIT navigate(clientPlace(row.id));
        return;
    }
    m_view->closeForm();
}

void ClientsPage::refused(const core::Error &error)
{
    if (FormPanel *form = openForm())
        form->showError(error);
    else
        Q_EMIT failed(error);
}

void ClientsPage::follow(const core::ChangeSet &changes)
{
    if (m_place.record == 0)
        return;
    const bool touches = changes.updated.contains({core::Table::Client, m_place.record});
    static const QSet<core::Table> kParts{
        core::Table::Client,   core::Table::Site,         core::Table::Contact,     core::Table::Asset,
        core::Table::Contract, core::Table::Intervention, core::Table::Subscription};
    bool parts = changes.membership.intersects(kParts);
    for (const core::RowRef row : changes.updated)
        parts = parts || kParts.contains(row.table);
    if (touches || parts)
        load(core::ClientId(m_place.record));
}

} // namespace ui
