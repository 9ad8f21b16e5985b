// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PartiesPart.h"

#include "ui/pages/contract/ClauseEdit.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kIdentityWidth = 520;

void fillIdentity(KeyValueList &list, const QString &name, const core::LegalIdentity &legal,
                  const core::Address &address, const QString &link)
{
    list.clear();
    list.addLink(PartiesPart::tr("Name"), name, link);
    const QString form = QStringList{legal.legalForm, legal.rcsTown}
                             .filter(QRegularExpression(QStringLiteral(".")))
                             .join(QStringLiteral(" · "));
    if (!form.isEmpty())
        list.addRow(PartiesPart::tr("Form"), form);
    list.addRow(PartiesPart::tr("SIREN"), legal.siren);
    list.addRow(PartiesPart::tr("VAT"), legal.vatNumber);
    const QString town = QString(address.postcode + QLatin1Char(' ') + address.town).trimmed();
    list.addRow(PartiesPart::tr("Address"), QString(address.street + QLatin1Char('\n') + town).trimmed());
    if (!legal.representative.isEmpty())
        list.addRow(PartiesPart::tr("Represented by"),
                    QStringList{legal.representative, legal.representativeCapacity}
                        .filter(QRegularExpression(QStringLiteral(".")))
                        .join(QStringLiteral(", ")));
}

} // namespace

PartiesPart::PartiesPart(const TypeAhead::Source &clients, const Format &format, QWidget *parent)
    : PartEditor(parent), m_format(format), m_client(new TypeAhead(clients)), m_number(new QLineEdit),
      m_title(new QLineEdit), m_startsOn(new DateEdit(format)),
      m_clientField(new FormField(QStringLiteral("client"), tr("&Client"), m_client)),
      m_provider(new KeyValueList), m_identity(new KeyValueList),
      m_clause(new ClauseEdit(core::ContractPart::Parties, freeClauseTitle()))
{
    m_client->setObjectName(QStringLiteral("clientEdit"));
    m_number->setObjectName(QStringLiteral("numberEdit"));
    m_title->setObjectName(QStringLiteral("titleEdit"));
    m_startsOn->setObjectName(QStringLiteral("startsOnEdit"));
    m_startsOn->setRequired(true);
    for (KeyValueList *list : {m_provider, m_identity}) {
        list->setFlush();
        list->setMaximumWidth(kIdentityWidth);
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addWidget(m_clientField);
    m_number->setPlaceholderText(tr("the next one of the year"));
    layout->addWidget(new FormField(QStringLiteral("number"), tr("&Number"), m_number));
    layout->addWidget(new FormField(QStringLiteral("title"), tr("&Title"), m_title));
    layout->addWidget(new FormField(QStringLiteral("startsOn"), tr("In force &from"), m_startsOn));
    layout->addSpacing(kGapCell);
    layout->addWidget(plainLabel(tr("The provider"), kBodySize, QFont::DemiBold));
    layout->addWidget(m_provider);
    layout->addSpacing(kGapCell);
    layout->addWidget(plainLabel(tr("The client"), kBodySize, QFont::DemiBold));
    layout->addWidget(m_identity);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_clause);
    layout->addStretch();
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
    connect(m_client, &TypeAhead::chosen, this, [this](qint64 id) {
        if (id > 0)
            Q_EMIT clientChosen(core::ClientId(id));
        Q_EMIT edited();
    });
    for (QLineEdit *edit : {m_number, m_title})
        connect(edit, &QLineEdit::textEdited, this, &PartEditor::edited);
    connect(m_startsOn, &DateEdit::valueChanged, this, &PartEditor::edited);
    connect(m_provider, &KeyValueList::linkChosen, this,
            [this] { Q_EMIT navigate({.page = QStringLiteral("settings")}); });
    connect(m_identity, &KeyValueList::linkChosen, this, [this](const QString &id) {
        Q_EMIT navigate({.page = QStringLiteral("clients"), .record = id.toLongLong()});
    });
}

void PartiesPart::show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly)
{
    m_isFirst = version.number == 1 && !version.isSigned;
    m_client->setChosen(record.client.id.value(), record.client.name);
    m_client->setReadOnly(record.contract.state != core::ContractState::Draft);
    m_number->setText(record.contract.number);
    m_title->setText(record.contract.title);
    m_startsOn->setValue(record.contract.startsOn.isValid() ? std::optional(record.contract.startsOn)
                                                            : std::nullopt);
    m_clause->show(version, readOnly);
    showIdentities(record);
}

void PartiesPart::showIdentities(const ContractRecord &record)
{
    fillIdentity(*m_provider, record.provider.name, record.provider.legal, record.provider.address,
                 QStringLiteral("settings"));
    m_identity->setVisible(record.client.id.isValid());
    fillIdentity(*m_identity, record.client.name, record.client.legal, record.client.address,
                 QString::number(record.client.id.value()));
}

void PartiesPart::read(core::Contract &contract, core::ContractVersion &version) const
{
    contract.client = core::ClientId(m_client->id());
    contract.number = m_number->text().trimmed();
    contract.title = m_title->text().trimmed();
    contract.startsOn = m_startsOn->value().value_or(QDate());
    if (m_isFirst)
        version.effectiveOn = contract.startsOn;
    m_clause->read(version);
}

} // namespace ui
