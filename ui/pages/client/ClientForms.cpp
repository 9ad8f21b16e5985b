// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/client/ClientForms.h"

#include "ui/text/DomainText.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {
namespace {

/// The button that puts a site or a contact aside, or takes it back.
QPushButton *archiveButton(bool isArchived)
{
    auto *button =
        new QPushButton(isArchived ? FormPanel::tr("Take out of the archive") : FormPanel::tr("Archive"));
    button->setObjectName(QStringLiteral("archiveButton"));
    return button;
}

} // namespace

ClientForm::ClientForm(const core::Client &client, const Format &format, QWidget *parent)
    : FormPanel(client.id.isValid() ? tr("Edit the client") : tr("New client"), parent), m_client(client),
      m_name(addLine(QStringLiteral("name"), tr("&Name"))),
      m_kind(addChoice(QStringLiteral("kind"), tr("&Kind")))
{
    setObjectName(QStringLiteral("clientForm"));
    for (const core::ClientKind kind : valuesFrom(core::ClientKind::Professional, core::ClientKind::Consumer))
        m_kind->addItem(words(kind), static_cast<int>(kind));
    field(QStringLiteral("kind"))
        ->setHelp(tr("Decides which consumer rules protect the client when a contract renews itself."));
    addContact();
    if (client.id.isValid()) {
        addLegal(format);
        addSection(tr("Notes"));
        m_notes = addText(QStringLiteral("notes"), tr("N&otes"), 5);
    }
    fill();
    finish();
    setFocusProxy(m_name);
}

void ClientForm::addContact()
{
    m_phone = addLine(QStringLiteral("phone"), tr("&Phone"));
    m_email = addLine(QStringLiteral("email"), tr("&E-mail"));
    if (!m_client.id.isValid()) {
        field(QStringLiteral("email"))
            ->setHelp(tr("The address, legal identity, sites and contacts can come later."));
        return;
    }
    addSection(tr("Address of the registered office"));
    m_street = addText(QStringLiteral("street"), tr("S&treet"), 2);
    m_postcode = addLine(QStringLiteral("postcode"), tr("Postcode"));
    m_town = addLine(QStringLiteral("town"), tr("Town"));
    m_country = addLine(QStringLiteral("country"), tr("Country"));
}

void ClientForm::addLegal(const Format &format)
{
    addSection(tr("Legal identity"), tr("Printed on contracts and reports. Warnings never prevent saving."));
    m_legalForm = addLine(QStringLiteral("legalForm"), tr("Legal form"));
    field(QStringLiteral("legalForm"))->setHelp(tr("SARL, SAS, association…"));
    m_capital = new MoneyEdit(format);
    addField(QStringLiteral("capital"), tr("Share capital"), m_capital);
    connect(m_capital, &QLineEdit::textEdited, this, &FormPanel::edited);
    m_siren = addLine(QStringLiteral("siren"), tr("SIREN"));
    m_siret = addLine(QStringLiteral("siret"), tr("SIRET of the head office"));
    m_rcsTown = addLine(QStringLiteral("rcsTown"), tr("RCS, town of the registry"));
    m_vat = addLine(QStringLiteral("vatNumber"), tr("VAT number"));
    m_representative = addLine(QStringLiteral("representative"), tr("Representative"));
    m_capacity = addLine(QStringLiteral("representativeCapacity"), tr("In the capacity of"));
    for (QLineEdit *edit : {m_siren, m_siret, m_vat})
        connect(edit, &QLineEdit::textChanged, this, &ClientForm::warn);
}

void ClientForm::fill()
{
    m_name->setText(m_client.name);
    m_kind->setCurrentIndex(static_cast<int>(m_client.kind));
    m_phone->setText(m_client.phone);
    m_email->setText(m_client.email);
    if (!m_street)
        return;
    const core::Address &address = m_client.address;
    m_street->setPlainText(address.street);
    m_postcode->setText(address.postcode);
    m_town->setText(address.town);
    m_country->setText(address.country);
    const core::LegalIdentity &legal = m_client.legal;
    m_legalForm->setText(legal.legalForm);
    m_capital->setValue(legal.capital);
    m_siren->setText(legal.siren);
    m_siret->setText(legal.siret);
    m_rcsTown->setText(legal.rcsTown);
    m_vat->setText(legal.vatNumber);
    m_representative->setText(legal.representative);
    m_capacity->setText(legal.representativeCapacity);
    m_notes->setPlainText(m_client.notes);
    warn();
}

core::Client ClientForm::value() const
{
    core::Client client = m_client;
    client.name = m_name->text().trimmed();
    client.kind = static_cast<core::ClientKind>(m_kind->currentData().toInt());
    client.phone = m_phone->text().trimmed();
    client.email = m_email->text().trimmed();
    if (!m_street)
        return client;
    client.address = {.street = m_street->toPlainText().trimmed(),
                      .postcode = m_postcode->text().trimmed(),
                      .town = m_town->text().trimmed(),
                      .country = m_country->text().trimmed()};
    client.legal = {.legalForm = m_legalForm->text().trimmed(),
                    .capital = m_capital->value(),
                    .siren = m_siren->text().trimmed(),
                    .siret = m_siret->text().trimmed(),
                    .rcsTown = m_rcsTown->text().trimmed(),
                    .vatNumber = m_vat->text().trimmed(),
                    .representative = m_representative->text().trimmed(),
                    .representativeCapacity = m_capacity->text().trimmed()};
    client.notes = m_notes->toPlainText();
    return client;
}

void ClientForm::warn()
{
    const auto show = [this](const QString &name, const core::LegalIdentity &part, qsizetype known) {
        QStringList sentences;
        for (const core::Sentence &sentence : core::identityWarnings(part).mid(known))
            sentences << text(sentence);
        field(name)->setHelp(sentences.join(QLatin1Char('\n')));
    };
    // Each field says what is wrong with it alone; the SIRET also how it fits the SIREN.
    const QString siren = m_siren->text().trimmed();
    const core::LegalIdentity alone{.siren = siren};
    show(QStringLiteral("siren"), alone, 0);
    show(QStringLiteral("siret"), {.siren = siren, .siret = m_siret->text().trimmed()},
         core::identityWarnings(alone).size());
    show(QStringLiteral("vatNumber"), {.vatNumber = m_vat->text().trimmed()}, 0);
}

SiteForm::SiteForm(const core::Site &site, QWidget *parent)
    : FormPanel(site.id.isValid() ? tr("Edit the site") : tr("New site"), parent), m_site(site),
      m_name(addLine(QStringLiteral("name"), tr("&Name"))),
      m_street(addText(QStringLiteral("street"), tr("S&treet"), 2)),
      m_postcode(addLine(QStringLiteral("postcode"), tr("Postcode"))),
      m_town(addLine(QStringLiteral("town"), tr("Town"))),
      m_country(addLine(QStringLiteral("country"), tr("Country")))
{
    setObjectName(QStringLiteral("siteForm"));
    addHolidays();
    addSection(tr("Access"));
    m_access = addText(QStringLiteral("accessNotes"), tr("&Access"), 3);
    field(QStringLiteral("accessNotes"))->setHelp(tr("Code, parking, whom to ask for. No passwords."));
    m_name->setText(site.name);
    m_street->setPlainText(site.address.street);
    m_postcode->setText(site.address.postcode);
    m_town->setText(site.address.town);
    m_country->setText(site.address.country);
    m_access->setPlainText(site.accessNotes);
    if (site.id.isValid()) {
        QPushButton *archive = archiveButton(site.isArchived);
        connect(archive, &QPushButton::clicked, this, &SiteForm::archiveRequested);
        addButton(archive);
    }
    finish();
    setFocusProxy(m_name);
}

void SiteForm::addHolidays()
{
    addSection(tr("Public holidays"),
               tr("They count for the service levels of calendars that follow the site’s holidays."));
    m_region = addChoice(QStringLiteral("region"), tr("&Region"));
    for (const core::HolidayRegion region :
         valuesFrom(core::HolidayRegion::None, core::HolidayRegion::Luxembourg))
        m_region->addItem(words(region), static_cast<int>(region));
    m_region->setCurrentIndex(static_cast<int>(m_site.holidays.region));
    m_december26 = new QCheckBox(tr("26 December"));
    m_goodFriday = new QCheckBox(tr("Good Friday"));
    m_december26->setChecked(m_site.holidays.december26);
    m_goodFriday->setChecked(m_site.holidays.goodFriday);
    addField(QStringLiteral("december26"), tr("Alsace and Moselle"), m_december26)
        ->setHelp(tr("A holiday in the whole of Bas-Rhin, Haut-Rhin and Moselle."));
    addField(QStringLiteral("goodFriday"), QString(), m_goodFriday)
        ->setHelp(
            tr("Only in communes that have a Protestant church or one of both confessions: ask the client."));
    for (QCheckBox *box : {m_december26, m_goodFriday})
        connect(box, &QCheckBox::toggled, this, &FormPanel::edited);
    connect(m_region, qOverload<int>(&QComboBox::currentIndexChanged), this, &SiteForm::showRegion);
    showRegion();
}

void SiteForm::showRegion()
{
    const bool isFrance = m_region->currentData().toInt() == static_cast<int>(core::HolidayRegion::France);
    field(QStringLiteral("december26"))->setVisible(isFrance);
    field(QStringLiteral("goodFriday"))->setVisible(isFrance);
}

core::Site SiteForm::value() const
{
    core::Site site = m_site;
    site.name = m_name->text().trimmed();
    site.address = {.street = m_street->toPlainText().trimmed(),
                    .postcode = m_postcode->text().trimmed(),
                    .town = m_town->text().trimmed(),
                    .country = m_country->text().trimmed()};
    const auto region = static_cast<core::HolidayRegion>(m_region->currentData().toInt());
    const bool isFrance = region == core::HolidayRegion::France;
    site.holidays = {.region = region,
                     .goodFriday = isFrance && m_goodFriday->isChecked(),
                     .december26 = isFrance && m_december26->isChecked()};
    site.accessNotes = m_access->toPlainText();
    return site;
}

ContactForm::ContactForm(const core::Contact &contact, const QList<core::Site> &sites, QWidget *parent)
    : FormPanel(contact.id.isValid() ? tr("Edit the contact") : tr("New contact"), parent),
      m_contact(contact), m_name(addLine(QStringLiteral("name"), tr("&Name"))),
      m_role(addLine(QStringLiteral("role"), tr("R&ole"))),
      m_phone(addLine(QStringLiteral("phone"), tr("&Phone"))),
      m_mobile(addLine(QStringLiteral("mobile"), tr("Mo&bile"))),
      m_email(addLine(QStringLiteral("email"), tr("&E-mail"))),
      m_site(addChoice(QStringLiteral("site"), tr("S&ite"))),
      m_notes(addText(QStringLiteral("notes"), tr("No&tes"), 3))
{
    setObjectName(QStringLiteral("contactForm"));
    m_site->addItem(tr("No particular site"), 0);
    for (const core::Site &site : sites) {
        if (!site.isArchived || site.id == contact.site)
            m_site->addItem(site.name, site.id.value());
    }
    m_name->setText(contact.name);
    m_role->setText(contact.role);
    m_phone->setText(contact.phone);
    m_mobile->setText(contact.mobile);
    m_email->setText(contact.email);
    m_site->setCurrentIndex(qMax(0, m_site->findData(contact.site.value())));
    m_notes->setPlainText(contact.notes);
    if (contact.id.isValid()) {
        QPushButton *archive = archiveButton(contact.isArchived);
        connect(archive, &QPushButton::clicked, this, &ContactForm::archiveRequested);
        addButton(archive);
    }
    finish();
    setFocusProxy(m_name);
}

core::Contact ContactForm::value() const
{
    core::Contact contact = m_contact;
    contact.name = m_name->text().trimmed();
    contact.role = m_role->text().trimmed();
    contact.phone = m_phone->text().trimmed();
    contact.mobile = m_mobile->text().trimmed();
    contact.email = m_email->text().trimmed();
    contact.site = core::SiteId(m_site->currentData().toLongLong());
    contact.notes = m_notes->toPlainText();
    return contact;
}

} // namespace ui
