// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetView.h"

#include "core/domain/asset/AssetFinding.h"
#include "ui/pages/asset/AssetColumns.h"
#include "ui/pages/asset/AssetForm.h"
#include "ui/pages/asset/AssetPartsPanel.h"
#include "ui/pages/asset/WorkshopPanel.h"
#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/attachment/PhotoPanel.h"
#include "ui/pages/client/interventionLines.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/pages/subscription/subscriptionLines.h"
#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/FindingText.h"
#include "ui/text/Links.h"
#include "ui/text/PartText.h"
#include "ui/text/WorkshopText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/ShortList.h"
#include "ui/widgets/SimpleTable.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int kContextWidth = 380; ///< At most; a narrow window leaves it less,
constexpr int kLeastContext = 280; ///< but not less than this.
constexpr int kLeastPair = 620;    ///< Below this the two columns of facts stand one below the other.

void addText(KeyValueList &facts, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        facts.addRow(name, text);
}

} // namespace

AssetView::AssetView(HistorySource history, const AttachmentSource &files, Format format, QWidget *parent)
    : QWidget(parent), m_source(std::move(history)), m_format(std::move(format)), m_stack(new QStackedWidget),
      m_attachments(new AttachmentPanel(files, m_format, tr("Drop to attach to this machine"))),
      m_workshop(new WorkshopPanel(m_format))
{
    auto *formColumn = new ScrollColumn;
    auto *host = new QWidget;
    m_formHost = new QVBoxLayout(host);
    m_formHost->setContentsMargins(0, 0, 0, 0);
    formColumn->add(host, 1);
    m_stack->addWidget(makeMain());
    m_stack->addWidget(formColumn);
    m_context = makeContext(files);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_context);
}

QWidget *AssetView::makeContext(const AttachmentSource &files)
{
    auto *context = new ScrollColumn;
    m_photo = new PhotoPanel(files);
    m_history = new HistoryPanel(m_source, m_format);
    connect(m_history, &HistoryPanel::failed, this, &AssetView::failed);
    connect(m_attachments, &AttachmentPanel::failed, this, &AssetView::failed);
    connect(m_attachments, &AttachmentPanel::filesShown, m_photo, &PhotoPanel::showPhotoOf);
    connect(m_photo, &PhotoPanel::pictureRequested, m_attachments, &AttachmentPanel::showPicture);
    connect(m_photo, &PhotoPanel::addRequested, this, [this] {
        Q_EMIT m_attachments->addRequested({core::Table::Asset, m_record.asset.id.value()}, true);
    });
    context->add(m_photo);
    context->add(m_history, 1);
    return context;
}

KeyValueList *AssetView::addFacts(QVBoxLayout &column, const QString &title)
{
    auto *panel = new Panel(title);
    auto *facts = new KeyValueList;
    panel->addWide(facts);
    panel->addStretch();
    column.addWidget(panel);
    connect(facts, &KeyValueList::linkChosen, this, &AssetView::follow);
    return facts;
}

void AssetView::follow(const QString &link)
{
    if (const qint64 intervention = idIn(link, QStringLiteral("intervention")))
        Q_EMIT navigate(*placeOf({core::Table::Intervention, intervention}));
    else if (const qint64 contract = idIn(link, QStringLiteral("contract")))
        Q_EMIT navigate(*placeOf({core::Table::Contract, contract}));
    else if (const qint64 subscription = idIn(link, QStringLiteral("subscription")))
        Q_EMIT navigate(*placeOf({core::Table::Subscription, subscription}));
    else if (link == QLatin1String("client"))
        Q_EMIT navigate(*placeOf({core::Table::Client, m_record.asset.client.value()}));
    else
        Q_EMIT navigate({.page = QStringLiteral("interventions"),
                         .filter = {{QStringLiteral("asset"), m_record.asset.id.value()},
                                    {QStringLiteral("scope"), QStringLiteral("all")}}});
}

QWidget *AssetView::makeMain()
{
    auto *scroll = new ScrollColumn;
    auto *both = new QWidget;
    m_pair = new QHBoxLayout(both);
    m_pair->setContentsMargins(0, 0, 0, 0);
    m_pair->setSpacing(kGapPanel);
    auto *left = new QVBoxLayout;
    auto *right = new QVBoxLayout;
    for (QVBoxLayout *column : {left, right}) {
        column->setSpacing(kGapPanel);
        m_pair->addLayout(column, 1);
    }
    m_identity = addFacts(*left, tr("Identity"));
    m_identity->setObjectName(QStringLiteral("identityList"));
    m_system = addFacts(*left, tr("System and network"));
    m_people = addFacts(*right, tr("People and place"));
    m_purchase = addFacts(*right, tr("Purchase and warranty"));
    m_life = addFacts(*right, tr("Life cycle"));
    left->addStretch(1);
    right->addStretch(1);
    m_findingPanel = new Panel(tr("To watch"));
    m_findings = new SimpleTable({{.title = tr("What"), .stretches = true}, {.title = tr("State")}});
    m_findings->setObjectName(QStringLiteral("findingTable"));
    m_findings->horizontalHeader()->hide();
    m_findingPanel->addWide(m_findings);
    scroll->add(m_findingPanel);
    scroll->add(both);
    scroll->add(m_workshop);
    scroll->add(m_attachments); // Before what may be long.
    joinWorkshop(*scroll);
    addParts(*scroll);
    addSubscriptions(*scroll);
    auto *interventions = new Panel(tr("Latest interventions"));
    m_interventions = newInterventionLines();
    m_interventions->setEmptyText(tr("No intervention has concerned this machine."));
    connect(m_interventions, &ShortList::linkChosen, this, &AssetView::follow);
    auto *all = new QPushButton(tr("Show all"));
    all->setObjectName(QStringLiteral("allInterventionsButton"));
    setLook(*all, ButtonLook::Quiet);
    connect(all, &QPushButton::clicked, this, [this] { follow(QStringLiteral("interventions")); });
    interventions->addTitleWidget(all);
    interventions->addWide(m_interventions);
    scroll->add(interventions);
    m_notesPanel = new Panel(tr("Notes"));
    m_notes = plainLabel(QString());
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notesPanel->add(m_notes);
    scroll->add(m_notesPanel);
    scroll->addStretch();
    return scroll;
}

/// A form of it is begun from the menu of the page, too: it is then scrolled to.
void AssetView::joinWorkshop(ScrollColumn &column)
{
    connect(m_workshop, &WorkshopPanel::navigate, this, &AssetView::navigate);
    connect(m_workshop, &WorkshopPanel::reloadRequested, this, &AssetView::reloadRequested);
    connect(m_workshop, &WorkshopPanel::formOpened, &column,
            [&column](QWidget *form) { column.ensureWidgetVisible(form); });
}

void AssetView::addParts(ScrollColumn &column)
{
    m_volumePanel = new Panel(tr("Volumes"));
    m_volumes = new SimpleTable({{.title = tr("Volume"), .width = 170},
                                 {.title = tr("Used"), .stretches = true},
                                 {.title = tr("Free"), .alignment = Qt::AlignRight},
                                 {.title = tr("Size"), .alignment = Qt::AlignRight},
                                 {.title = tr("File system")}});
    m_volumes->setObjectName(QStringLiteral("volumeTable"));
    m_volumePanel->addWide(m_volumes);
    column.add(m_volumePanel);
    m_parts = new AssetPartsPanel(m_format);
    m_parts->setObjectName(QStringLiteral("partsPanel"));
    column.add(m_parts);
}

void AssetView::addSubscriptions(ScrollColumn &column)
{
    m_subscriptionPanel = new Panel(tr("Licences and certificates"));
    m_subscriptions = newSubscriptionLines();
    connect(m_subscriptions, &ShortList::linkChosen, this, &AssetView::follow);
    m_subscriptionPanel->addWide(m_subscriptions);
    column.add(m_subscriptionPanel);
}

void AssetView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const int context = qBound(kLeastContext, width() / 3, kContextWidth);
    m_context->setFixedWidth(context);
    const bool isNarrow = width() - context < kLeastPair;
    m_pair->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void AssetView::setRecord(const AssetRecord &record)
{
    if (record.asset.id != m_record.asset.id)
        closeForm();
    m_record = record;
    showFacts();
    showLife();
    showFindings();
    showVolumes();
    m_parts->setParts(record.parts);
    showInterventions(*m_interventions, record.interventions, m_format);
    showSubscriptions(*m_subscriptions, record.subscriptions, m_format);
    m_subscriptionPanel->setVisible(!record.subscriptions.isEmpty());
    m_notes->setText(record.asset.notes);
    m_notesPanel->setVisible(!record.asset.notes.isEmpty());
    m_workshop->setRecord(record);
    m_attachments->showRecord({core::Table::Asset, record.asset.id.value()});
    m_history->showHistory({core::Table::Asset, record.asset.id.value()});
    settled();
}

void AssetView::showFacts()
{
    const core::Asset &asset = m_record.asset;
    m_identity->clear();
    m_identity->addRow(tr("Kind"), words(asset.kind));
    m_identity->addLink(tr("Client"), m_record.clientName, QStringLiteral("client"));
    for (const core::Site &site : std::as_const(m_record.sites)) {
        if (site.id == asset.site)
            m_identity->addRow(tr("Site"), site.name);
    }
    addText(*m_identity, tr("Tag"), asset.tag);
    addText(*m_identity, tr("Model"), QStringLiteral("%1 %2").arg(asset.maker, asset.model).trimmed());
    addText(*m_identity, tr("Serial number"), asset.serial);
    addText(*m_identity, tr("Processor"), asset.cpu);
    if (asset.ramMib)
        m_identity->addRow(tr("Memory"), m_format.bytes(*asset.ramMib * 1024 * 1024));
    addText(*m_identity, tr("UUID"), asset.uuid);
    m_system->clear();
    m_system->addRow(tr("System"), QStringLiteral("%1 %2").arg(asset.osName, asset.osVersion).trimmed());
    addSupport();
    addText(*m_system, tr("Build"), asset.osBuild);
    if (asset.osInstalledOn)
        m_system->addRow(tr("Installed"), m_format.day(*asset.osInstalledOn));
    if (asset.bootedAt)
        m_system->addRow(tr("Last start"), m_format.moment(*asset.bootedAt));
    if (asset.updateState != core::UpdateState::Unknown)
        m_system->addRow(tr("Updates"), badgeOf(asset.updateState));
    if (asset.updatesReadOn)
        m_system->addRow(tr("Updates read"), m_format.day(*asset.updatesReadOn));
    addText(*m_system, tr("IP"), asset.ipAddresses.join(QLatin1Char('\n')));
    addText(*m_system, tr("MAC"), asset.macAddresses.join(QLatin1Char('\n')));
    addText(*m_system, tr("Remote access"), asset.remoteAccess);
    addText(*m_system, tr("Vault entry"), asset.vaultEntry);
    if (asset.inventoriedAt)
        m_system->addRow(tr("Inventoried"), m_format.moment(*asset.inventoriedAt))
            ->setToolTip(plainToolTip(m_format.exact(*asset.inventoriedAt)));
    addText(*m_system, tr("Agent"), asset.agent);
}

/// Until when the system is mended. A system that the table does not know says nothing.
void AssetView::addSupport()
{
    for (const core::AssetFinding &finding : std::as_const(m_record.findings)) {
        if (finding.kind == core::FindingKind::SystemSupport)
            m_system->addRow(tr("Support"), supportBadge(finding, m_format));
    }
}

/// What there is to say of the machine, worst first; empty panels are not shown.
void AssetView::showFindings()
{
    m_findings->clear();
    for (const core::AssetFinding &finding : std::as_const(m_record.findings)) {
        if (isNoteworthy(finding, m_format.today()))
            m_findings->addRow({{.text = findingWords(finding)}, {.badge = findingBadge(finding, m_format)}});
    }
    m_findingPanel->setVisible(m_findings->rows() > 0);
}

void AssetView::showLife()
{
    const core::Asset &asset = m_record.asset;
    m_people->clear();
    m_people->addRow(tr("User"), asset.userName);
    addText(*m_people, tr("Location"), asset.location);
    m_people->addRow(tr("Criticality"), badgeOf(asset.criticality));
    showWhereabouts();
    if (m_record.contracts.isEmpty())
        m_people->addRow(tr("Contract"), BadgeText{tr("under none"), Tone::Watch});
    for (const core::Contract &contract : std::as_const(m_record.contracts))
        m_people->addLink(tr("Contract"), contract.number + QStringLiteral(" · ") + contract.title,
                          QStringLiteral("contract/%1").arg(contract.id.value()));
    m_purchase->clear();
    if (asset.warrantyUntil)
        m_purchase->addRow(tr("Warranty"), warrantyBadge(*asset.warrantyUntil, m_format));
    else
        m_purchase->addRow(tr("Warranty"), tr("not known"));
    if (asset.purchasedOn)
        m_purchase->addRow(tr("Purchased"), m_format.day(*asset.purchasedOn));
    addText(*m_purchase, tr("Supplier"), asset.supplier);
    if (asset.price)
        m_purchase->addRow(tr("Price"), m_format.money(*asset.price));
    m_life->clear();
    m_life->addRow(tr("State"), badgeOf(asset.lifeCycle));
    if (asset.inServiceOn)
        m_life->addRow(tr("In service"), m_format.day(*asset.inServiceOn));
    if (asset.retiredOn)
        m_life->addRow(tr("Retired"), m_format.day(*asset.retiredOn));
    if (asset.disposedOn)
        m_life->addRow(tr("Disposed of"), m_format.day(*asset.disposedOn));
}

/// While it is in other hands.
void AssetView::showWhereabouts()
{
    for (const core::CustodyRow &row : std::as_const(m_record.custodies)) {
        const core::Custody &custody = row.custody;
        if (custody.returnedOn)
            continue;
        const bool isLoan = custody.kind == core::CustodyKind::Loan;
        const QString where = isLoan ? tr("lent to %1", "a client").arg(row.clientName) : words(custody.kind);
        m_people->addRow(tr("In other hands"), custodyBadge(custody, m_format), where);
    }
}

void AssetView::showVolumes()
{
    using core::PartField;
    m_volumes->clear();
    for (const core::PartItem &volume : m_record.parts.items(core::PartKind::Volume)) {
        const auto size = volume.number(PartField::SizeMib);
        const auto free = volume.number(PartField::FreeMib);
        SimpleCell bar;
        if (size && free && *size > 0) {
            bar = {.text = m_format.percent(*size - *free, *size, 0),
                   .look = CellLook::Bar,
                   .tone = core::isNearlyFull(volume) ? Tone::Breached : Tone::Accent,
                   .part = static_cast<double>(*size - *free) / static_cast<double>(*size)};
        }
        SimpleCell name = strongCell(partName(volume));
        name.toolTip = volume.text(PartField::Device);
        m_volumes->addRow({name,
                           bar,
                           {partText(volume, PartField::FreeMib, m_format)},
                           {partText(volume, PartField::SizeMib, m_format)},
                           {volume.text(PartField::FileSystem)}});
    }
    m_volumePanel->setVisible(m_volumes->rows() > 0);
}

void AssetView::closeForm()
{
    if (!m_form)
        return;
    AssetForm *open = m_form;
    m_form = nullptr;
    m_settling = Settling::None;
    m_formHost->removeWidget(open);
    open->hide();
    open->deleteLater(); // Its Cancel button may be what led here.
    m_stack->setCurrentIndex(0);
    Q_EMIT formChanged();
}

void AssetView::edit()
{
    closeForm();
    m_form = new AssetForm(m_record, {}, m_format);
    m_formHost->addWidget(m_form);
    m_stack->setCurrentIndex(1);
    m_form->setFocus();
    connect(m_form, &FormPanel::saveRequested, this, [this] { Q_EMIT assetSaved(m_form->value()); });
    connect(m_form, &FormPanel::cancelRequested, this, &AssetView::closeForm);
    connect(m_form, &FormPanel::theirsRequested, this, [this] { settle(Settling::Theirs); });
    connect(m_form, &FormPanel::mineRequested, this, [this] { settle(Settling::Mine); });
    Q_EMIT formChanged();
}

void AssetView::settle(Settling how)
{
    m_settling = how;
    Q_EMIT reloadRequested();
}

void AssetView::settled()
{
    const Settling how = std::exchange(m_settling, Settling::None);
    if (how == Settling::None || !m_form)
        return;
    if (how == Settling::Theirs)
        return edit();
    m_form->clearErrors();
    m_form->setVersion(m_record.asset.version);
    Q_EMIT m_form->saveRequested();
}

} // namespace ui
