// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subscription/SubscriptionView.h"

#include "ui/pages/attachment/AttachmentPanel.h"
#include "ui/pages/history/recordPlaces.h"
#include "ui/pages/subscription/SubscriptionForm.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/text/Links.h"
#include "ui/text/SubscriptionText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/ScrollColumn.h"
#include "ui/widgets/ShortList.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QStackedWidget>

namespace ui {
namespace {

constexpr int kContextWidth = 380; ///< At most; a narrow window leaves it less,
constexpr int kLeastContext = 280; ///< but not less than this.
constexpr int kNarrow = 620;       ///< Below this width of the main column its facts stand in one.

void addText(KeyValueList &facts, const QString &name, const QString &text)
{
    if (!text.isEmpty())
        facts.addRow(name, text);
}

} // namespace

SubscriptionView::SubscriptionView(HistorySource history, AttachmentSource files, Format format,
                                   QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_stack(new QStackedWidget),
      m_attachments(new AttachmentPanel(std::move(files), m_format, tr("Drop to attach here"))),
      m_history(new HistoryPanel(std::move(history), m_format))
{
    auto *formColumn = new ScrollColumn;
    auto *host = new QWidget;
    m_formHost = new QVBoxLayout(host);
    m_formHost->setContentsMargins(0, 0, 0, 0);
    formColumn->add(host, 1);
    m_stack->addWidget(makeMain());
    m_stack->addWidget(formColumn);
    auto *context = new ScrollColumn;
    context->add(m_history, 1);
    m_context = context;
    connect(m_history, &HistoryPanel::failed, this, &SubscriptionView::failed);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(m_stack, 1);
    layout->addWidget(context);
}

KeyValueList *SubscriptionView::addFacts(QLayout &into, const QString &title, const QString &name)
{
    auto *panel = new Panel(title);
    auto *facts = new KeyValueList;
    facts->setObjectName(name);
    panel->addWide(facts);
    panel->addStretch();
    into.addWidget(panel);
    connect(facts, &KeyValueList::linkChosen, this, &SubscriptionView::follow);
    return facts;
}

QWidget *SubscriptionView::makeMain()
{
    auto *column = new ScrollColumn;
    auto *both = new QWidget;
    m_facts = new QHBoxLayout(both);
    m_facts->setContentsMargins(0, 0, 0, 0);
    m_facts->setSpacing(kGapPanel);
    m_identity = addFacts(*m_facts, tr("Identity"), QStringLiteral("identityList"));
    m_term = addFacts(*m_facts, tr("Term and purchase"), QStringLiteral("termList"));
    column->add(both);
    m_machinePanel = new Panel(tr("Machines that use it"));
    m_seats = new Badge;
    m_seats->setObjectName(QStringLiteral("seatsBadge"));
    m_machinePanel->addTitleWidget(m_seats);
    m_machines = new ShortList({{.title = tr("Name"), .stretch = 3},
                                {.title = tr("Model"), .stretch = 3},
                                {.title = tr("User"), .stretch = 2},
                                {.title = QString(), .stretch = 0}});
    m_machines->setObjectName(QStringLiteral("machineGrid"));
    m_machines->setEmptyText(tr("No machine uses it yet: edit it to name those that do."));
    connect(m_machines, &ShortList::linkChosen, this, &SubscriptionView::follow);
    m_machinePanel->addWide(m_machines);
    column->add(m_machinePanel);
    column->add(m_attachments);
    connect(m_attachments, &AttachmentPanel::failed, this, &SubscriptionView::failed);
    m_notesPanel = new Panel(tr("Notes"));
    m_notes = plainLabel(QString());
    m_notes->setWordWrap(true);
    m_notes->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_notesPanel->add(m_notes);
    column->add(m_notesPanel);
    column->addStretch();
    return column;
}

void SubscriptionView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/// In a narrow window the form takes the room of the history.
void SubscriptionView::arrange()
{
    const int context = qBound(kLeastContext, width() / 3, kContextWidth);
    const bool isNarrow = width() - context - kGapPanel < kNarrow;
    m_context->setFixedWidth(context);
    m_context->setVisible(!isNarrow || !m_form);
    m_facts->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SubscriptionView::follow(const QString &link)
{
    if (const qint64 asset = idIn(link, QStringLiteral("asset")))
        Q_EMIT navigate(*placeOf({core::Table::Asset, asset}));
    else
        Q_EMIT navigate(*placeOf({core::Table::Client, m_record.subscription.client.value()}));
}

void SubscriptionView::setRecord(const SubscriptionRecord &record)
{
    if (record.subscription.id != m_record.subscription.id)
        closeForm();
    m_record = record;
    showFacts();
    showTerm();
    showMachines();
    m_notes->setText(record.subscription.notes);
    m_notesPanel->setVisible(!record.subscription.notes.isEmpty());
    m_attachments->showRecord({core::Table::Subscription, record.subscription.id.value()});
    m_history->showHistory({core::Table::Subscription, record.subscription.id.value()});
    settled();
}

void SubscriptionView::showFacts()
{
    const core::Subscription &subscription = m_record.subscription;
    m_identity->clear();
    m_identity->addRow(tr("Kind"), words(subscription.kind));
    m_identity->addLink(tr("Client"), m_record.clientName, QStringLiteral("client"));
    addText(*m_identity, tr("Names that it proves"), subscription.domainNames.join(QLatin1Char('\n')));
    addText(*m_identity, issuerTitle(subscription.kind), subscription.issuer);
    addText(*m_identity, referenceTitle(subscription.kind), subscription.reference);
    addText(*m_identity, tr("Vault entry"), subscription.vaultEntry);
}

void SubscriptionView::showTerm()
{
    const core::Subscription &subscription = m_record.subscription;
    m_term->clear();
    const BadgeText expiry = expiryBadge(subscription.expiresOn, subscription.isAutoRenewed, m_format);
    m_term->addRow(tr("Expiry"), expiry);
    if (subscription.expiresOn)
        m_term->addRow(tr("Last day"), m_format.longDay(*subscription.expiresOn));
    if (subscription.startsOn)
        m_term->addRow(tr("Since"), m_format.day(*subscription.startsOn));
    if (subscription.expiresOn)
        m_term->addRow(tr("Renewal"), subscription.isAutoRenewed ? tr("by itself") : tr("to be ordered"));
    addText(*m_term, tr("Supplier"), subscription.supplier);
    if (subscription.price)
        m_term->addRow(tr("Price of the term"), m_format.money(*subscription.price));
}

void SubscriptionView::showMachines()
{
    const core::Subscription &subscription = m_record.subscription;
    m_machinePanel->setVisible(subscription.kind != core::SubscriptionKind::DomainName);
    BadgeText seats = seatsBadge(subscription.seats, m_record.used, m_format);
    m_seats->setVisible(subscription.seats.has_value());
    seats.text = tr("Seats: %1", "18 / 25").arg(seats.text);
    m_seats->setBadge(seats);
    m_machines->clear();
    for (const core::Asset &asset : std::as_const(m_record.machines)) {
        if (!subscription.assets.contains(asset.id))
            continue;
        const bool isInService = asset.lifeCycle == core::LifeCycle::InService;
        m_machines->addRow({{.text = asset.name,
                             .link = QStringLiteral("asset/%1").arg(asset.id.value()),
                             .toolTip = words(asset.kind),
                             .icon = iconName(asset.kind)},
                            {.text = QStringLiteral("%1 %2").arg(asset.maker, asset.model).trimmed()},
                            {.text = asset.userName, .look = CellLook::Muted},
                            {.text = isInService ? QString() : words(asset.lifeCycle),
                             .look = CellLook::Badge,
                             .tone = tone(asset.lifeCycle)}});
    }
}

void SubscriptionView::closeForm()
{
    if (!m_form)
        return;
    SubscriptionForm *open = m_form;
    m_form = nullptr;
    m_settling = Settling::None;
    m_formHost->removeWidget(open);
    open->hide();
    open->deleteLater(); // Its Cancel button may be what led here.
    m_stack->setCurrentIndex(0);
    arrange();
    Q_EMIT formChanged();
}

void SubscriptionView::edit()
{
    closeForm();
    m_form = new SubscriptionForm(m_record, {}, m_format);
    m_formHost->addWidget(m_form);
    m_stack->setCurrentIndex(1);
    arrange();
    m_form->setFocus();
    connect(m_form, &FormPanel::saveRequested, this, [this] { Q_EMIT subscriptionSaved(m_form->value()); });
    connect(m_form, &FormPanel::cancelRequested, this, &SubscriptionView::closeForm);
    connect(m_form, &FormPanel::theirsRequested, this, [this] { settle(Settling::Theirs); });
    connect(m_form, &FormPanel::mineRequested, this, [this] { settle(Settling::Mine); });
    Q_EMIT formChanged();
}

void SubscriptionView::settle(Settling how)
{
    m_settling = how;
    Q_EMIT reloadRequested();
}

void SubscriptionView::settled()
{
    const Settling how = std::exchange(m_settling, Settling::None);
    if (how == Settling::None || !m_form)
        return;
    if (how == Settling::Theirs)
        return edit();
    m_form->clearErrors();
    m_form->setVersion(m_record.subscription.version);
    Q_EMIT m_form->saveRequested();
}

} // namespace ui
