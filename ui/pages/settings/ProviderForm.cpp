// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/ProviderForm.h"

#include "core/domain/client/Client.h"
#include "ui/pages/settings/LogoEdit.h"
#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DecimalEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

namespace {

constexpr int kMentionWidth = 380; ///< For the sentence of the tax code, whole.

} // namespace

ProviderForm::ProviderForm(const Format &format, QWidget *parent)
    : QWidget(parent), m_logo(new LogoEdit), m_capital(new MoneyEdit(format)), m_street(new QPlainTextEdit),
      m_vatRate(new DecimalEdit(2, QStringLiteral("%"), format)), m_hourlyCost(new MoneyEdit(format)),
      m_kmCost(new MoneyEdit(format)), m_zone(new QComboBox), m_warnings(plainLabel({}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    const auto title = [layout](const QString &text) {
        layout->addSpacing(kGapCell);
        layout->addWidget(plainLabel(text, kBodySize, QFont::DemiBold));
    };
    m_warnings->setObjectName(QStringLiteral("providerWarnings"));
    m_warnings->setWordWrap(true);
    m_warnings->setForegroundRole(QPalette::BrightText);
    layout->addWidget(m_warnings);
    m_name = addLine(layout, "name", tr("&Name"));
    m_activity = addLine(layout, "activity", tr("&Activity"), tr("the line below the name"));
    auto *logo = new FormField(QStringLiteral("logo"), tr("Logo"), m_logo);
    logo->setHelp(tr("PNG or JPEG, at the head of every document"));
    layout->addWidget(logo);
    connect(m_logo, &LogoEdit::edited, this, [this, logo] {
        logo->setError({});
        follow();
    });
    connect(m_logo, &LogoEdit::refused, this,
            [logo](const core::Error &error) { logo->setError(errorText(error)); });
    title(tr("Legal identity"));
    m_legalForm = addLine(layout, "legalForm", tr("Legal &form"));
    m_capital->setObjectName(QStringLiteral("capitalEdit"));
    layout->addWidget(new FormField(QStringLiteral("capital"), tr("&Capital"), m_capital));
    connect(m_capital, &MoneyEdit::valueChanged, this, &ProviderForm::follow);
    m_siren = addLine(layout, "siren", tr("&SIREN"));
    m_siret = addLine(layout, "siret", tr("SIRE&T"));
    m_rcs = addLine(layout, "rcs", tr("&RCS town"));
    m_vat = addLine(layout, "vat", tr("&VAT number"));
    m_vatMention = addLine(layout, "vatMention", tr("VAT &mention"));
    m_vatMention->setPlaceholderText(tr("e.g. “TVA non applicable, art. 293 B du CGI”"));
    m_vatMention->setMaximumWidth(kMentionWidth);
    m_representative = addLine(layout, "representative", tr("Re&presented by"));
    m_capacity = addLine(layout, "capacity", tr("C&apacity"));
    title(tr("Address"));
    m_street->setObjectName(QStringLiteral("streetEdit"));
    m_street->setTabChangesFocus(true);
    m_street->setFixedHeight(2 * kControlHeight);
    layout->addWidget(new FormField(QStringLiteral("street"), tr("Street"), m_street));
    connect(m_street, &QPlainTextEdit::textChanged, this, &ProviderForm::follow);
    m_postcode = addLine(layout, "postcode", tr("Postcode"));
    m_town = addLine(layout, "town", tr("Town"));
    m_country = addLine(layout, "country", tr("Country"));
    title(tr("Contact"));
    m_phone = addLine(layout, "phone", tr("Phone"));
    m_email = addLine(layout, "email", tr("E-mail"));
    m_website = addLine(layout, "website", tr("Website"));
    title(tr("Invoicing and costs"));
    addInvoicing(layout);
    title(tr("Time"));
    m_zone->setObjectName(QStringLiteral("providerZoneCombo"));
    m_zone->setEditable(true);
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(id));
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    auto *zone = new FormField(QStringLiteral("zone"), tr("Time &zone"), m_zone);
    zone->setHelp(tr("in which Vigie tells days and months"));
    layout->addWidget(zone);
    connect(m_zone, &QComboBox::currentTextChanged, this, &ProviderForm::follow);
    layout->addStretch();
}

void ProviderForm::addInvoicing(QVBoxLayout *layout)
{
    m_vatRate->setObjectName(QStringLiteral("vatRateEdit"));
    m_hourlyCost->setObjectName(QStringLiteral("hourlyCostEdit"));
    m_kmCost->setObjectName(QStringLiteral("kmCostEdit"));
    auto *vat = new FormField(QStringLiteral("vatRate"), tr("VAT rate"), m_vatRate);
    vat->setHelp(tr("of what is invoiced; empty: no VAT is charged"));
    auto *hour = new FormField(QStringLiteral("hourlyCost"), tr("Cost of an hour"), m_hourlyCost);
    hour->setHelp(tr("of technicians without one of their own; no client ever reads it"));
    auto *km = new FormField(QStringLiteral("kmCost"), tr("Cost of a kilometre"), m_kmCost);
    km->setHelp(tr("for profitability alone"));
    for (FormField *field : {vat, hour, km})
        layout->addWidget(field);
    for (ValueEdit *edit : std::initializer_list<ValueEdit *>{m_vatRate, m_hourlyCost, m_kmCost})
        connect(edit, &ValueEdit::valueChanged, this, &ProviderForm::follow);
}

QLineEdit *ProviderForm::addLine(QVBoxLayout *layout, const char *name, const QString &label,
                                 const QString &help)
{
    auto *edit = new QLineEdit;
    edit->setObjectName(QLatin1String(name) + QLatin1String("Edit"));
    auto *field = new FormField(QLatin1String(name), label, edit);
    field->setHelp(help);
    layout->addWidget(field);
    connect(edit, &QLineEdit::textEdited, this, &ProviderForm::follow);
    return edit;
}

void ProviderForm::show(const core::Provider &provider)
{
    const QSignalBlocker blocker(this);
    m_stored = provider;
    m_name->setText(provider.name);
    m_activity->setText(provider.activity);
    m_logo->setLogo(provider.logo);
    m_legalForm->setText(provider.legal.legalForm);
    m_capital->setValue(provider.legal.capital);
    m_siren->setText(provider.legal.siren);
    m_siret->setText(provider.legal.siret);
    m_rcs->setText(provider.legal.rcsTown);
    m_vat->setText(provider.legal.vatNumber);
    m_vatMention->setText(provider.vatMention);
    m_representative->setText(provider.legal.representative);
    m_capacity->setText(provider.legal.representativeCapacity);
    m_street->setPlainText(provider.address.street);
    m_postcode->setText(provider.address.postcode);
    m_town->setText(provider.address.town);
    m_country->setText(provider.address.country);
    m_phone->setText(provider.phone);
    m_email->setText(provider.email);
    m_website->setText(provider.website);
    m_vatRate->setValue(provider.vatPermyriad);
    m_hourlyCost->setValue(provider.hourlyCost);
    m_kmCost->setValue(provider.kmCost);
    m_zone->setCurrentText(QString::fromLatin1(provider.zone.id()));
    m_shown = this->provider();
    follow();
}

core::Provider ProviderForm::provider() const
{
    core::Provider provider = m_stored;
    provider.name = m_name->text().trimmed();
    provider.activity = m_activity->text().trimmed();
    provider.logo = m_logo->logo();
    provider.legal = {.legalForm = m_legalForm->text().trimmed(),
                      .capital = m_capital->value(),
                      .siren = m_siren->text().trimmed(),
                      .siret = m_siret->text().trimmed(),
                      .rcsTown = m_rcs->text().trimmed(),
                      .vatNumber = m_vat->text().trimmed(),
                      .representative = m_representative->text().trimmed(),
                      .representativeCapacity = m_capacity->text().trimmed()};
    provider.vatMention = m_vatMention->text().trimmed();
    provider.address = {.street = m_street->toPlainText().trimmed(),
                        .postcode = m_postcode->text().trimmed(),
                        .town = m_town->text().trimmed(),
                        .country = m_country->text().trimmed()};
    provider.phone = m_phone->text().trimmed();
    provider.email = m_email->text().trimmed();
    provider.website = m_website->text().trimmed();
    provider.vatPermyriad = m_vatRate->value();
    provider.hourlyCost = m_hourlyCost->value();
    provider.kmCost = m_kmCost->value();
    provider.zone = QTimeZone(m_zone->currentText().toLatin1());
    return provider;
}

void ProviderForm::follow()
{
    QStringList said;
    for (const core::Sentence &warning : core::identityWarnings(provider().legal))
        said << text(warning);
    m_warnings->setText(said.join(QLatin1Char('\n')));
    m_warnings->setVisible(!said.isEmpty());
    Q_EMIT edited();
}

} // namespace ui
