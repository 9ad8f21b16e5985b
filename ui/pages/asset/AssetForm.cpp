// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/asset/AssetForm.h"

#include "ui/style/Icons.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"

#include <QComboBox>
#include <QDoubleValidator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QRegularExpression>

namespace ui {
namespace {

constexpr double kMibPerGib = 1024;

/// Typed as people do: spaces, commas, semicolons between them.
QStringList wordsIn(const QLineEdit &edit)
{
    static const QRegularExpression kSeparators(QStringLiteral("[\\s,;]+"));
    return edit.text().split(kSeparators, Qt::SkipEmptyParts);
}

} // namespace

AssetForm::AssetForm(const AssetRecord &record, const QList<core::Client> &clients, const Format &format,
                     QWidget *parent)
    : FormPanel(record.asset.id.isValid() ? tr("Edit the machine") : tr("New machine"), parent),
      m_asset(record.asset)
{
    setObjectName(QStringLiteral("assetForm"));
    addIdentity(record, clients);
    addTechnical(format);
    addPeople();
    addPurchase(format);
    addLifeCycle(format);
    addSection(tr("Notes"));
    m_notes = addText(QStringLiteral("notes"), tr("N&otes"), 4);
    m_notes->setPlainText(m_asset.notes);
    finish();
    setFocusProxy(m_name);
    m_start = value();
}

QComboBox *AssetForm::addEnum(const QString &name, const QString &label, const QStringList &names, int chosen)
{
    QComboBox *box = addChoice(name, label);
    box->addItems(names);
    box->setCurrentIndex(chosen);
    return box;
}

QLineEdit *AssetForm::addFilled(const QString &name, const QString &label, const QString &text)
{
    QLineEdit *edit = addLine(name, label);
    edit->setText(text);
    edit->setCursorPosition(0);
    return edit;
}

DateEdit *AssetForm::addDay(const QString &name, const QString &label, const Format &format,
                            const std::optional<QDate> &day)
{
    auto *edit = new DateEdit(format);
    edit->setValue(day);
    addField(name, label, edit);
    connect(edit, &QLineEdit::textEdited, this, &FormPanel::edited);
    return edit;
}

void AssetForm::addIdentity(const AssetRecord &record, const QList<core::Client> &clients)
{
    m_name = addFilled(QStringLiteral("name"), tr("&Name"), m_asset.name);
    m_kind = addEnum(QStringLiteral("kind"), tr("&Kind"),
                     namesFrom(core::AssetKind::Workstation, core::AssetKind::Other),
                     static_cast<int>(m_asset.kind));
    for (int i = 0; i < m_kind->count(); ++i)
        m_kind->setItemIcon(i, icon(iconName(static_cast<core::AssetKind>(i))));
    if (!m_asset.id.isValid()) {
        m_client = addChoice(QStringLiteral("client"), tr("&Client"));
        for (const core::Client &client : clients)
            m_client->addItem(client.name, client.id.value());
        m_client->setCurrentIndex(m_client->findData(m_asset.client.value()));
    }
    if (m_asset.id.isValid() || !record.sites.isEmpty()) {
        m_site = addChoice(QStringLiteral("site"), tr("S&ite"));
        m_site->addItem(tr("No particular site"), 0);
        for (const core::Site &site : record.sites) {
            if (!site.isArchived || site.id == m_asset.site)
                m_site->addItem(site.name, site.id.value());
        }
        m_site->setCurrentIndex(qMax(0, m_site->findData(m_asset.site.value())));
    }
    if (m_client && m_site) // The sites offered are those of the first client chosen.
        connect(m_client, qOverload<int>(&QComboBox::currentIndexChanged), this,
                [this] { field(QStringLiteral("site"))->hide(); });
    m_tag = addFilled(QStringLiteral("tag"), tr("&Tag"), m_asset.tag);
    field(QStringLiteral("tag"))->setHelp(tr("The number on its sticker."));
}

void AssetForm::addTechnical(const Format &format)
{
    addSection(tr("Hardware"));
    m_maker = addFilled(QStringLiteral("maker"), tr("Maker"), m_asset.maker);
    m_model = addFilled(QStringLiteral("model"), tr("Model"), m_asset.model);
    m_serial = addFilled(QStringLiteral("serial"), tr("&Serial number"), m_asset.serial);
    m_cpu = addFilled(QStringLiteral("cpu"), tr("Processor"), m_asset.cpu);
    m_ram = addFilled(QStringLiteral("ram"), tr("Memory, in GB"),
                      m_asset.ramMib ? locale().toString(double(*m_asset.ramMib) / kMibPerGib, 'g', 6)
                                     : QString());
    m_ram->setValidator(new QDoubleValidator(0, 1'000'000, 3, m_ram));
    addSection(tr("System and network"));
    m_osName = addFilled(QStringLiteral("osName"), tr("Operating system"), m_asset.osName);
    m_osVersion = addFilled(QStringLiteral("osVersion"), tr("Version"), m_asset.osVersion);
    m_updates = addEnum(QStringLiteral("updateState"), tr("Updates"),
                        namesFrom(core::UpdateState::Unknown, core::UpdateState::Late),
                        static_cast<int>(m_asset.updateState));
    m_updatesRead =
        addDay(QStringLiteral("updatesReadOn"), tr("Updates read on"), format, m_asset.updatesReadOn);
    m_ips = addFilled(QStringLiteral("ipAddresses"), tr("IP addresses"),
                      m_asset.ipAddresses.join(QLatin1Char(' ')));
    m_macs = addFilled(QStringLiteral("macAddresses"), tr("MAC addresses"),
                       m_asset.macAddresses.join(QLatin1Char(' ')));
    m_remote = addFilled(QStringLiteral("remoteAccess"), tr("Remote access"), m_asset.remoteAccess);
    field(QStringLiteral("remoteAccess"))->setHelp(tr("Its number or name in the remote-access tool."));
    m_vault = addFilled(QStringLiteral("vaultEntry"), tr("Vault entry"), m_asset.vaultEntry);
    field(QStringLiteral("vaultEntry"))
        ->setHelp(tr("The name of the entry in your password vault. Vigie stores no passwords."));
}

void AssetForm::addPeople()
{
    addSection(tr("People and place"));
    m_user = addFilled(QStringLiteral("userName"), tr("&User"), m_asset.userName);
    m_location = addFilled(QStringLiteral("location"), tr("&Location"), m_asset.location);
    m_criticality = addEnum(QStringLiteral("criticality"), tr("Criticality"),
                            namesFrom(core::Criticality::Low, core::Criticality::Vital),
                            static_cast<int>(m_asset.criticality));
}

void AssetForm::addPurchase(const Format &format)
{
    addSection(tr("Purchase and warranty"));
    m_purchased = addDay(QStringLiteral("purchasedOn"), tr("&Purchased on"), format, m_asset.purchasedOn);
    m_supplier = addFilled(QStringLiteral("supplier"), tr("Supplier"), m_asset.supplier);
    m_price = new MoneyEdit(format);
    m_price->setValue(m_asset.price);
    addField(QStringLiteral("price"), tr("Price"), m_price);
    connect(m_price, &QLineEdit::textEdited, this, &FormPanel::edited);
    m_warranty =
        addDay(QStringLiteral("warrantyUntil"), tr("&Warranty until"), format, m_asset.warrantyUntil);
}

void AssetForm::addLifeCycle(const Format &format)
{
    addSection(tr("Life cycle"));
    m_lifeCycle = addEnum(QStringLiteral("lifeCycle"), tr("&State"),
                          namesFrom(core::LifeCycle::InStock, core::LifeCycle::Disposed),
                          static_cast<int>(m_asset.lifeCycle));
    m_inService = addDay(QStringLiteral("inServiceOn"), tr("In service since"), format, m_asset.inServiceOn);
    m_retired = addDay(QStringLiteral("retiredOn"), tr("Retired on"), format, m_asset.retiredOn);
    m_disposed = addDay(QStringLiteral("disposedOn"), tr("Disposed of on"), format, m_asset.disposedOn);
}

core::Asset AssetForm::value() const
{
    core::Asset asset = m_asset;
    if (m_client)
        asset.client = core::ClientId(m_client->currentData().toLongLong());
    if (m_site)
        asset.site = core::SiteId(m_site->isVisibleTo(this) ? m_site->currentData().toLongLong() : 0);
    asset.name = m_name->text().trimmed();
    asset.kind = static_cast<core::AssetKind>(m_kind->currentIndex());
    asset.tag = m_tag->text().trimmed();
    asset.maker = m_maker->text().trimmed();
    asset.model = m_model->text().trimmed();
    asset.serial = m_serial->text().trimmed();
    asset.cpu = m_cpu->text().trimmed();
    bool isNumber = false;
    const double gib = locale().toDouble(m_ram->text(), &isNumber);
    asset.ramMib = isNumber ? std::optional<qint64>(qRound64(gib * kMibPerGib)) : std::nullopt;
    asset.osName = m_osName->text().trimmed();
    asset.osVersion = m_osVersion->text().trimmed();
    asset.ipAddresses = wordsIn(*m_ips);
    asset.macAddresses = wordsIn(*m_macs);
    asset.remoteAccess = m_remote->text().trimmed();
    asset.vaultEntry = m_vault->text().trimmed();
    asset.userName = m_user->text().trimmed();
    asset.location = m_location->text().trimmed();
    asset.criticality = static_cast<core::Criticality>(m_criticality->currentIndex());
    asset.purchasedOn = m_purchased->value();
    asset.supplier = m_supplier->text().trimmed();
    asset.price = m_price->value();
    asset.warrantyUntil = m_warranty->value();
    asset.lifeCycle = static_cast<core::LifeCycle>(m_lifeCycle->currentIndex());
    asset.inServiceOn = m_inService->value();
    asset.retiredOn = m_retired->value();
    asset.disposedOn = m_disposed->value();
    asset.updateState = static_cast<core::UpdateState>(m_updates->currentIndex());
    asset.updatesReadOn = m_updatesRead->value();
    asset.notes = m_notes->toPlainText();
    return asset;
}

} // namespace ui
