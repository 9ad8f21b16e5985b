// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/client/ClientView.h"

#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/client/ClientForms.h"
#include "ui/pages/client/interventionLines.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/pages/subscription/subscriptionLines.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Links.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/LinkButton.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/ShortList.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>
#include <algorithm>

namespace ui {
namespace {

constexpr int kRoomForAll = 640;   ///< In narrower lists the columns leave that say least.
constexpr int kContextWidth = 380; ///< At most; a narrow window leaves it less,
constexpr int kLeastContext = 280; ///< but not less than this.

QPushButton *quietButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text);
    button->setObjectName(name);
    setLook(*button, ButtonLook::Quiet);
    return button;
}

QString addressText(const core::Address &address)
{
    QStringList lines{address.street, QStringLiteral("%1 %2").arg(address.postcode, address.town).trimmed(),
                      address.country};
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

ShortCell phoneCell(const QString &number)
{
    return {.text = phoneText(number), .link = phoneLink(number)};
}

} // namespace

ClientView::ClientView(HistorySource history, AttachmentSource files, Format format, QWidget *parent)
    : QWidget(parent), m_source(std::move(history)), m_format(std::move(format)), m_stack(new QStackedWidget),
      m_attachments(new AttachmentPanel(std::move(files), m_format, tr("Drop to attach to this client")))
{
    auto *formColumn = new ScrollColumn;
    auto *host = new QWidget;
    m_formHost = new QVBoxLayout(host);
    m_formHost->setContentsMargins(0, 0, 0, 0);
    formColumn->add(host, 1);
    m_stack->addWidget(makeMain());
    m_stack->addWidget(formColumn);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeContext());
}

ShortList *ClientView::addGrid(ScrollColumn &column, const QString &title, ShortList *grid, QWidget *tool)
{
    auto *panel = new Panel(title);
    panel->addTitleWidget(tool);
    panel->addWide(grid);
    column.add(panel);
    connect(grid, &ShortList::linkChosen, this, &ClientView::follow);
    return grid;
}

QWidget *ClientView::makeMain()
{
    auto *column = new ScrollColumn;
    auto *allOpen = quietButton(tr("Show all"), QStringLiteral("allInterventionsButton"));
    connect(allOpen, &QPushButton::clicked, this, [this] { follow(QStringLiteral("interventions")); });
    m_interventions = addGrid(*column, tr("Open interventions"), newInterventionLines(), allOpen);
    m_interventions->setEmptyText(tr("Nothing is open for this client."));
    addPeople(column);
    addPossessions(column);
    addSubscriptions(column);
    column->add(m_attachments);
    connect(m_attachments, &AttachmentPanel::failed, this, &ClientView::failed);
    column->addStretch();
    return column;
}

void ClientView::addPeople(ScrollColumn *column)
{
    auto *newContact = quietButton(tr("Add a contact"), QStringLiteral("addContactButton"));
    connect(newContact, &QPushButton::clicked, this, [this] { editContact({}); });
    m_contacts = addGrid(*column, tr("Contacts"),
                         new ShortList({{.title = tr("Name"), .stretch = 3},
                                        {.title = tr("Role"), .stretch = 4, .leavesBelow = kRoomForAll},
                                        {.title = tr("Phone"), .width = 110},
                                        {.title = tr("Mobile"), .width = 110},
                                        {.title = tr("E-mail"), .stretch = 5, .leavesBelow = kRoomForAll},
                                        {.title = QString(), .stretch = 0}}),
                         newContact);
    m_contacts->setObjectName(QStringLiteral("contactGrid"));
    m_contacts->setEmptyText(tr("Nobody is known here yet. Add the person who calls."));
    auto *newSite = quietButton(tr("Add a site"), QStringLiteral("addSiteButton"));
    connect(newSite, &QPushButton::clicked, this, [this] { editSite({}); });
    m_sites =
        addGrid(*column, tr("Sites"),
                new ShortList({{.title = tr("Name"), .stretch = 2},
                               {.title = tr("Address"), .stretch = 4},
                               {.title = tr("Public holidays"), .stretch = 4, .leavesBelow = kRoomForAll},
                               {.title = QString(), .stretch = 0}}),
                newSite);
    m_sites->setObjectName(QStringLiteral("siteGrid"));
    m_sites->setEmptyText(
        tr("No site yet. A site says where machines stand and which public holidays count."));
}

void ClientView::addPossessions(ScrollColumn *column)
{
    auto *newAsset = quietButton(tr("Add a machine"), QStringLiteral("addAssetButton"));
    connect(newAsset, &QPushButton::clicked, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("assets"),
                         .filter = {{QStringLiteral("new"), true},
                                    {QStringLiteral("client"), m_record.client.id.value()}}});
    });
    m_assets = addGrid(*column, tr("Machines"),
                       new ShortList({{.title = tr("Name"), .stretch = 3},
                                      {.title = tr("Model"), .stretch = 3},
                                      {.title = tr("User"), .stretch = 2, .leavesBelow = kRoomForAll},
                                      {.title = tr("Warranty"), .width = 120},
                                      {.title = QString(), .stretch = 0}}),
                       newAsset);
    m_assets->setObjectName(QStringLiteral("assetGrid"));
    m_assets->setEmptyText(tr("No machine yet. Add one, or import an inventory."));
    auto *newContract = quietButton(tr("Add a contract"), QStringLiteral("addContractButton"));
    connect(newContract, &QPushButton::clicked, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("contracts"),
                         .filter = {{QStringLiteral("new"), true},
                                    {QStringLiteral("client"), m_record.client.id.value()}}});
    });
    m_contracts =
        addGrid(*column, tr("Contracts"),
                new ShortList({{.title = tr("Number"), .width = 110},
                               {.title = tr("Title"), .stretch = 3},
                               {.title = tr("Price model"), .stretch = 2, .leavesBelow = kRoomForAll},
                               {.title = tr("Monthly fee"), .width = 100, .alignment = Qt::AlignRight},
                               {.title = QString(), .stretch = 0}}),
                newContract);
    m_contracts->setObjectName(QStringLiteral("contractGrid"));
    m_contracts->setEmptyText(tr("No contract: every intervention is outside contract."));
}

void ClientView::addSubscriptions(ScrollColumn *column)
{
    auto *add = quietButton(tr("Add a licence or domain"), QStringLiteral("addSubscriptionButton"));
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT navigate({.page = QStringLiteral("subscriptions"),
                         .filter = {{QStringLiteral("new"), true},
                                    {QStringLiteral("client"), m_record.client.id.value()}}});
    });
    m_subscriptions =
        addGrid(*column, tr("Licences, certificates and domain names"), newSubscriptionLines(), add);
    m_subscriptions->setEmptyText(tr("None yet. Add them: Vigie tells before they expire."));
}

QWidget *ClientView::makeContext()
{
    auto *column = new ScrollColumn;
    m_context = column;
    auto *identity = new Panel(tr("Identity"));
    auto *edit = quietButton(tr("Edit"), QStringLiteral("editClientButton"));
    connect(edit, &QPushButton::clicked, this, &ClientView::editClient);
    identity->addTitleWidget(edit);
    m_identity = new KeyValueList;
    m_identity->setObjectName(QStringLiteral("identityList"));
    connect(m_identity, &KeyValueList::linkChosen, this, &ClientView::follow);
    identity->addWide(m_identity);
    column->add(identity);
    m_notesPanel = new Panel(tr("Notes"));
    m_notes = plainLabel(QString());
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notesPanel->add(m_notes);
    column->add(m_notesPanel);
    m_history = new HistoryPanel(m_source, m_format);
    m_history->setObjectName(QStringLiteral("historyPanel"));
    connect(m_history, &HistoryPanel::failed, this, &ClientView::failed);
    column->add(m_history, 1);
    return column;
}

void ClientView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_context->setFixedWidth(qBound(kLeastContext, width() / 3, kContextWidth));
}

void ClientView::setRecord(const ClientRecord &record)
{
    if (record.client.id != m_record.client.id)
        closeForm();
    m_record = record;
    showIdentity();
    showSites();
    showContacts();
    showAssets();
    showContracts();
    showSubscriptionRows();
    showOpen();
    m_notes->setText(record.client.notes);
    m_notesPanel->setVisible(!record.client.notes.isEmpty());
    m_attachments->showRecord({core::Table::Client, record.client.id.value()});
    m_history->showHistory({core::Table::Client, record.client.id.value()});
    settled();
}

void ClientView::showIdentity()
{
    const core::Client &client = m_record.client;
    const core::LegalIdentity &legal = client.legal;
    m_identity->clear();
    const auto add = [this](const QString &name, const QString &value) {
        if (!value.isEmpty())
            m_identity->addRow(name, value);
    };
    const auto addLink = [this, &add](const QString &name, const QString &value, const QString &link) {
        if (link.isEmpty())
            add(name, value);
        else
            m_identity->addLink(name, value, link);
    };
    m_identity->addRow(tr("Kind"), words(client.kind));
    addLink(tr("Phone"), phoneText(client.phone), phoneLink(client.phone));
    addLink(tr("E-mail"), client.email, mailLink(client.email));
    add(tr("Address"), addressText(client.address));
    add(tr("Legal form"), legal.capital && !legal.legalForm.isEmpty()
                              ? tr("%1, capital %2").arg(legal.legalForm, m_format.money(*legal.capital))
                              : legal.legalForm);
    add(tr("SIREN"), legal.siren);
    add(tr("SIRET"), legal.siret);
    add(tr("RCS"), legal.rcsTown);
    add(tr("VAT"), legal.vatNumber);
    add(tr("Represented by"),
        legal.representativeCapacity.isEmpty()
            ? legal.representative
            : QStringLiteral("%1, %2").arg(legal.representative, legal.representativeCapacity));
    m_identity->addLink(tr("Open"), tr("%n intervention(s)", nullptr, m_record.counts.openInterventions),
                        QStringLiteral("interventions"));
    for (const core::Sentence &warning : core::identityWarnings(legal))
        m_identity->addRow(QString(), BadgeText{.text = tr("to check"), .tone = Tone::Watch, .toolTip = {}},
                           text(warning));
}

void ClientView::showSites()
{
    m_sites->clear();
    for (const core::Site &site : std::as_const(m_record.sites)) {
        QStringList holidays{words(site.holidays.region)};
        if (site.holidays.december26)
            holidays << tr("26 December");
        if (site.holidays.goodFriday)
            holidays << tr("Good Friday");
        m_sites->addRow({{.text = site.name, .link = QStringLiteral("site/%1").arg(site.id.value())},
                         {.text = addressText(site.address).replace(QLatin1Char('\n'), QLatin1String(", "))},
                         {.text = holidays.join(QStringLiteral(" · ")), .look = CellLook::Muted},
                         {.text = site.isArchived ? tr("archived") : QString(), .look = CellLook::Badge}});
    }
}

void ClientView::showContacts()
{
    m_contacts->clear();
    for (const core::Contact &contact : std::as_const(m_record.contacts)) {
        m_contacts->addRow(
            {{.text = contact.name, .link = QStringLiteral("contact/%1").arg(contact.id.value())},
             {.text = contact.role, .look = CellLook::Muted},
             phoneCell(contact.phone),
             phoneCell(contact.mobile),
             {.text = contact.email, .link = mailLink(contact.email)},
             {.text = contact.isArchived ? tr("archived") : QString(), .look = CellLook::Badge}});
    }
}

void ClientView::showAssets()
{
    m_assets->clear();
    for (const core::AssetRow &asset : std::as_const(m_record.assets)) {
        m_assets->addRow(
            {{.text = asset.name,
              .link = QStringLiteral("asset/%1").arg(asset.id.value()),
              .toolTip = words(asset.kind),
              .icon = iconName(asset.kind)},
             {.text = asset.model},
             {.text = asset.userName, .look = CellLook::Muted},
             {.text = asset.warrantyUntil ? m_format.day(*asset.warrantyUntil) : QString(),
              .look = CellLook::Muted},
             {.text = asset.lifeCycle == core::LifeCycle::InService ? QString() : words(asset.lifeCycle),
              .look = CellLook::Badge,
              .tone = tone(asset.lifeCycle)}});
    }
    if (m_record.counts.assets > m_record.assets.size())
        m_assets->addRow(
            {{.text = tr("Show all %1").arg(m_record.counts.assets), .link = QStringLiteral("assets")}});
}

void ClientView::showContracts()
{
    m_contracts->clear();
    for (const core::ContractRow &contract : std::as_const(m_record.contracts)) {
        m_contracts->addRow(
            {{.text = contract.number, .link = QStringLiteral("contract/%1").arg(contract.id.value())},
             {.text = contract.title},
             {.text = words(contract.priceModel), .look = CellLook::Muted},
             {.text = m_format.money(contract.monthlyFee)},
             {.text = words(contract.state), .look = CellLook::Badge, .tone = tone(contract.state)}});
    }
}

void ClientView::showSubscriptionRows()
{
    showSubscriptions(*m_subscriptions, m_record.subscriptions, m_format);
    if (m_record.subscriptionCount > m_record.subscriptions.size())
        m_subscriptions->addRow({{.text = tr("Show all %1").arg(m_record.subscriptionCount),
                                  .link = QStringLiteral("subscriptions")}});
}

void ClientView::showOpen()
{
    showInterventions(*m_interventions, m_record.interventions, m_format);
}

void ClientView::follow(const QString &link)
{
    if (openOutside(link))
        return;
    const QVariantMap ofClient{{QStringLiteral("client"), m_record.client.id.value()}};
    if (const qint64 site = idIn(link, QStringLiteral("site")))
        editSite(core::SiteId(site));
    else if (const qint64 contact = idIn(link, QStringLiteral("contact")))
        editContact(core::ContactId(contact));
    else if (const qint64 asset = idIn(link, QStringLiteral("asset")))
        Q_EMIT navigate(*placeOf({core::Table::Asset, asset}));
    else if (const qint64 contract = idIn(link, QStringLiteral("contract")))
        Q_EMIT navigate(*placeOf({core::Table::Contract, contract}));
    else if (const qint64 subscription = idIn(link, QStringLiteral("subscription")))
        Q_EMIT navigate(*placeOf({core::Table::Subscription, subscription}));
    else if (const qint64 intervention = idIn(link, QStringLiteral("intervention")))
        Q_EMIT navigate(*placeOf({core::Table::Intervention, intervention}));
    else if (link == QLatin1String("interventions"))
        Q_EMIT navigate({.page = link,
                         .filter = {{QStringLiteral("scope"), QStringLiteral("open")},
                                    {QStringLiteral("client"), m_record.client.id.value()}}});
    else
        Q_EMIT navigate({.page = link, .filter = ofClient});
}

FormPanel *ClientView::form() const
{
    if (m_clientForm)
        return m_clientForm;
    if (m_siteForm)
        return m_siteForm;
    return m_contactForm;
}

void ClientView::closeForm()
{
    FormPanel *open = form();
    if (!open)
        return;
    m_clientForm = nullptr;
    m_siteForm = nullptr;
    m_contactForm = nullptr;
    m_settling = Settling::None;
    m_formHost->removeWidget(open);
    open->hide();
    open->deleteLater(); // Its Cancel button may be what led here.
    m_stack->setCurrentIndex(0);
    Q_EMIT formChanged();
}

void ClientView::openForm(FormPanel *form)
{
    m_formHost->addWidget(form);
    m_stack->setCurrentIndex(1);
    form->setFocus();
    connect(form, &FormPanel::cancelRequested, this, &ClientView::closeForm);
    connect(form, &FormPanel::theirsRequested, this, [this] { settle(Settling::Theirs); });
    connect(form, &FormPanel::mineRequested, this, [this] { settle(Settling::Mine); });
    Q_EMIT formChanged();
}

void ClientView::editClient()
{
    closeForm();
    m_clientForm = new ClientForm(m_record.client, m_format);
    connect(m_clientForm, &FormPanel::saveRequested, this,
            [this] { Q_EMIT clientSaved(m_clientForm->value()); });
    openForm(m_clientForm);
}

void ClientView::editSite(core::SiteId id)
{
    core::Site site{.client = m_record.client.id};
    for (const core::Site &each : std::as_const(m_record.sites)) {
        if (each.id == id)
            site = each;
    }
    closeForm();
    m_siteForm = new SiteForm(site);
    connect(m_siteForm, &FormPanel::saveRequested, this,
            [this] { Q_EMIT siteSaved(m_siteForm->value(), false); });
    connect(m_siteForm, &SiteForm::archiveRequested, this, [this] {
        core::Site changed = m_siteForm->value();
        changed.isArchived = !changed.isArchived;
        Q_EMIT siteSaved(changed, true);
    });
    openForm(m_siteForm);
}

void ClientView::editContact(core::ContactId id)
{
    core::Contact contact{.client = m_record.client.id};
    for (const core::Contact &each : std::as_const(m_record.contacts)) {
        if (each.id == id)
            contact = each;
    }
    closeForm();
    m_contactForm = new ContactForm(contact, m_record.sites);
    connect(m_contactForm, &FormPanel::saveRequested, this,
            [this] { Q_EMIT contactSaved(m_contactForm->value(), false); });
    connect(m_contactForm, &ContactForm::archiveRequested, this, [this] {
        core::Contact changed = m_contactForm->value();
        changed.isArchived = !changed.isArchived;
        Q_EMIT contactSaved(changed, true);
    });
    openForm(m_contactForm);
}

void ClientView::settle(Settling how)
{
    m_settling = how;
    Q_EMIT reloadRequested();
}

/// A conflict was answered and what is stored has been read: shows theirs, or saves mine over it.
void ClientView::settled()
{
    const Settling how = std::exchange(m_settling, Settling::None);
    if (how == Settling::None || !form())
        return;
    if (how == Settling::Theirs) {
        if (m_clientForm)
            editClient();
        else if (m_siteForm)
            editSite(m_siteForm->value().id);
        else
            editContact(m_contactForm->value().id);
        return;
    }
    form()->clearErrors();
    takeStoredVersion();
    Q_EMIT form()->saveRequested();
}

/// Tells the open form that its user has seen what is stored now.
void ClientView::takeStoredVersion()
{
    const auto takeFrom = [](const auto &stored, auto *form) {
        const auto id = form->value().id;
        const auto found =
            std::find_if(stored.cbegin(), stored.cend(), [id](const auto &each) { return each.id == id; });
        if (found != stored.cend())
            form->setVersion(found->version);
    };
    if (m_clientForm)
        m_clientForm->setVersion(m_record.client.version);
    if (m_siteForm)
        takeFrom(m_record.sites, m_siteForm.data());
    if (m_contactForm)
        takeFrom(m_record.contacts, m_contactForm.data());
}

} // namespace ui
