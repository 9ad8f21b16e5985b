// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/subscription/SubscriptionForm.h"

#include "ui/pages/client/clientSuggestions.h"
#include "ui/pages/intervention/MachinesEdit.h"
#include "ui/style/Icons.h"
#include "ui/style/Style.h"
#include "ui/text/DomainText.h"
#include "ui/text/SubscriptionText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/TypeAhead.h"

#include <QCheckBox>
#include <QComboBox>
#include <QIntValidator>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QVBoxLayout>

namespace ui {
namespace {

using core::SubscriptionKind;

constexpr int kMostSeats = 1'000'000;

QString titleOf(const core::Subscription &subscription)
{
    if (!subscription.id.isValid())
        return SubscriptionForm::tr("New licence, certificate or domain name");
    switch (subscription.kind) {
    case SubscriptionKind::Licence:
        return SubscriptionForm::tr("Edit the licence");
    case SubscriptionKind::Certificate:
        return SubscriptionForm::tr("Edit the certificate");
    case SubscriptionKind::DomainName:
        break;
    }
    return SubscriptionForm::tr("Edit the domain name");
}

QString nameTitle(SubscriptionKind kind)
{
    switch (kind) {
    case SubscriptionKind::Licence:
        return SubscriptionForm::tr("&Product");
    case SubscriptionKind::Certificate:
        return SubscriptionForm::tr("&Name");
    case SubscriptionKind::DomainName:
        break;
    }
    return SubscriptionForm::tr("&Domain name");
}

} // namespace

SubscriptionForm::SubscriptionForm(const SubscriptionRecord &record, const QList<core::Client> &clients,
                                   const Format &format, QWidget *parent)
    : FormPanel(titleOf(record.subscription), parent), m_format(format), m_subscription(record.subscription)
{
    setObjectName(QStringLiteral("subscriptionForm"));
    addIdentity(record, clients);
    addTerm(format);
    addMachines(record.machines);
    addRest();
    finish();
    setFocusProxy(m_client && m_client->id() == 0 ? static_cast<QWidget *>(m_client) : m_name);
    connect(m_kind, qOverload<int>(&QComboBox::currentIndexChanged), this, &SubscriptionForm::showKind);
    connect(m_seats, &QLineEdit::textChanged, this, &SubscriptionForm::showSeats);
    connect(m_machines, &MachinesEdit::changed, this, [this] {
        showSeats();
        Q_EMIT edited();
    });
    showKind();
    m_start = value();
}

QLineEdit *SubscriptionForm::addFilled(const QString &name, const QString &label, const QString &text)
{
    QLineEdit *edit = addLine(name, label);
    edit->setText(text);
    edit->setCursorPosition(0);
    return edit;
}

DateEdit *SubscriptionForm::addDay(const QString &name, const QString &label, const Format &format,
                                   const std::optional<QDate> &day)
{
    auto *edit = new DateEdit(format);
    edit->setValue(day);
    addField(name, label, edit);
    connect(edit, &QLineEdit::textEdited, this, &FormPanel::edited);
    return edit;
}

void SubscriptionForm::addIdentity(const SubscriptionRecord &record, const QList<core::Client> &clients)
{
    m_kind = addChoice(QStringLiteral("kind"), tr("&Kind"));
    for (const SubscriptionKind each : valuesFrom(SubscriptionKind::Licence, SubscriptionKind::DomainName))
        m_kind->addItem(icon(iconName(each)), words(each));
    m_kind->setCurrentIndex(static_cast<int>(m_subscription.kind));
    if (!m_subscription.id.isValid())
        addClient(record.clientName, clients);
    m_name = addFilled(QStringLiteral("name"), tr("&Name"), m_subscription.name);
    m_domainNames = addFilled(QStringLiteral("domainNames"), tr("Names that it proves"),
                              m_subscription.domainNames.join(QLatin1Char(' ')));
    field(QStringLiteral("domainNames"))
        ->setHelp(tr("With spaces between them: www.cabinet.fr mail.cabinet.fr"));
    m_issuer = addFilled(QStringLiteral("issuer"), tr("&Issued by"), m_subscription.issuer);
    m_reference = addFilled(QStringLiteral("reference"), tr("&Reference"), m_subscription.reference);
    m_seats = addFilled(QStringLiteral("seats"), tr("S&eats"),
                        m_subscription.seats ? QString::number(*m_subscription.seats) : QString());
    m_seats->setValidator(new QIntValidator(0, kMostSeats, m_seats));
}

void SubscriptionForm::addClient(const QString &name, const QList<core::Client> &clients)
{
    m_client = new TypeAhead(clientSuggestions(clients));
    m_client->setPlaceholderText(tr("Find a client…"));
    if (m_subscription.client.isValid())
        m_client->setChosen(m_subscription.client.value(), name);
    addField(QStringLiteral("client"), tr("&Client"), m_client);
    connect(m_client, &TypeAhead::chosen, this, [this](qint64 id) {
        setMachines({}); // Those of the client that was chosen before.
        m_machines->setChosen({});
        showSeats();
        if (id != 0)
            Q_EMIT clientChosen(core::ClientId(id));
        Q_EMIT edited();
    });
}

void SubscriptionForm::addTerm(const Format &format)
{
    addSection(tr("Term"));
    m_expires = addDay(QStringLiteral("expiresOn"), tr("E&xpires on"), format, m_subscription.expiresOn);
    field(QStringLiteral("expiresOn"))->setHelp(tr("Its last day. Leave it empty where there is no end."));
    m_starts = addDay(QStringLiteral("startsOn"), tr("Since"), format, m_subscription.startsOn);
    m_autoRenewed = new QCheckBox(tr("Renews by itself"));
    m_autoRenewed->setChecked(m_subscription.isAutoRenewed);
    addField(QStringLiteral("isAutoRenewed"), tr("Renewal"), m_autoRenewed)
        ->setHelp(tr("Today then tells it only if its day is over."));
    connect(m_autoRenewed, &QCheckBox::toggled, this, &FormPanel::edited);
    m_supplier = addFilled(QStringLiteral("supplier"), tr("Supplier"), m_subscription.supplier);
    m_price = new MoneyEdit(format);
    m_price->setValue(m_subscription.price);
    addField(QStringLiteral("price"), tr("Price"), m_price)->setHelp(tr("Of the whole term, without tax."));
    connect(m_price, &QLineEdit::textEdited, this, &FormPanel::edited);
}

void SubscriptionForm::addMachines(const QList<core::Asset> &machines)
{
    auto *both = new QWidget;
    auto *column = new QVBoxLayout(both);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGapTight);
    m_machines = new MachinesEdit;
    m_machines->setChosen(m_subscription.assets);
    auto *all = new QPushButton(tr("All its computers"));
    all->setObjectName(QStringLiteral("allComputersButton"));
    setLook(*all, ButtonLook::Link);
    connect(all, &QPushButton::clicked, this, &SubscriptionForm::chooseComputers);
    column->addWidget(m_machines);
    column->addWidget(all, 0, Qt::AlignLeft);
    both->setFocusProxy(m_machines);
    addField(QStringLiteral("assets"), tr("&Machines"), both);
    setMachines(machines);
}

void SubscriptionForm::addRest()
{
    m_vault = addFilled(QStringLiteral("vaultEntry"), tr("Vault entry"), m_subscription.vaultEntry);
    field(QStringLiteral("vaultEntry"))
        ->setHelp(tr("The name of the entry in your password vault. Vigie stores no passwords and no keys."));
    m_notes = addText(QStringLiteral("notes"), tr("N&otes"), 4);
    m_notes->setPlainText(m_subscription.notes);
}

void SubscriptionForm::setMachines(const QList<core::Asset> &machines)
{
    m_offered = machines;
    m_machines->setMachines(machines);
}

void SubscriptionForm::chooseComputers()
{
    QList<core::AssetId> chosen = m_machines->chosen();
    for (const core::Asset &asset : std::as_const(m_offered)) {
        const bool isComputer =
            asset.kind == core::AssetKind::Workstation || asset.kind == core::AssetKind::Laptop;
        if (isComputer && asset.lifeCycle < core::LifeCycle::Retired && !chosen.contains(asset.id))
            chosen << asset.id;
    }
    m_machines->setChosen(chosen);
    showSeats();
    Q_EMIT edited();
}

SubscriptionKind SubscriptionForm::kind() const
{
    return static_cast<SubscriptionKind>(m_kind->currentIndex());
}

void SubscriptionForm::showKind()
{
    const bool isLicence = kind() == SubscriptionKind::Licence;
    field(QStringLiteral("name"))->setLabel(nameTitle(kind()));
    field(QStringLiteral("issuer"))->setLabel(issuerTitle(kind()));
    field(QStringLiteral("reference"))->setLabel(referenceTitle(kind()));
    field(QStringLiteral("reference"))
        ->setHelp(isLicence ? tr("Never the product key: it belongs in your vault.") : QString());
    field(QStringLiteral("domainNames"))->setVisible(kind() == SubscriptionKind::Certificate);
    field(QStringLiteral("seats"))->setVisible(isLicence);
    field(QStringLiteral("assets"))->setVisible(kind() != SubscriptionKind::DomainName);
    showSeats();
}

/// Tells beside the seats whether there are enough; saving is possible all the same.
void SubscriptionForm::showSeats()
{
    const core::Subscription typed = value();
    qint64 used = typed.assets.size();
    for (const core::Asset &asset : std::as_const(m_offered)) {
        if (asset.lifeCycle >= core::LifeCycle::Retired && typed.assets.contains(asset.id))
            --used; // Its seat is free.
    }
    const auto missing = static_cast<int>(core::missingSeats(typed.seats, used));
    field(QStringLiteral("seats"))
        ->setHelp(missing > 0 ? tr("%n seat(s) too few for the machines below.", nullptr, missing)
                              : tr("How many machines may use it. Empty: not counted."));
}

core::Subscription SubscriptionForm::value() const
{
    static const QRegularExpression kSeparators(QStringLiteral("[\\s,;]+"));
    core::Subscription subscription = m_subscription;
    subscription.kind = kind();
    if (m_client)
        subscription.client = core::ClientId(m_client->id());
    subscription.name = m_name->text().trimmed();
    subscription.domainNames = m_domainNames->text().split(kSeparators, Qt::SkipEmptyParts);
    subscription.issuer = m_issuer->text().trimmed();
    subscription.reference = m_reference->text().trimmed();
    subscription.seats =
        m_seats->text().isEmpty() ? std::nullopt : std::optional<int>(m_seats->text().toInt());
    subscription.startsOn = m_starts->value();
    subscription.expiresOn = m_expires->value();
    subscription.isAutoRenewed = m_autoRenewed->isChecked();
    subscription.supplier = m_supplier->text().trimmed();
    subscription.price = m_price->value();
    subscription.assets = m_machines->chosen();
    subscription.vaultEntry = m_vault->text().trimmed();
    subscription.notes = m_notes->toPlainText();
    return core::fitted(subscription);
}

} // namespace ui
