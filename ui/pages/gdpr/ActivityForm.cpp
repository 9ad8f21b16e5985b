// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gdpr/ActivityForm.h"

#include "ui/pages/client/clientSuggestions.h"
#include "ui/text/GdprText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

ActivityForm::ActivityForm(const core::ActivityRow &activity, const QList<core::Client> &clients,
                           const Format &format, QWidget *parent)
    : GdprForm(activity.activity.id.isValid() ? tr("Processing for %1", "a client").arg(activity.clientName)
                                              : tr("New processing activity"),
               parent),
      m_activity(activity.activity), m_proposals(activityProposals())
{
    setObjectName(QStringLiteral("activityForm"));
    const bool isNew = !m_activity.id.isValid();
    if (isNew) {
        addClient(activity.clientName, clients);
        addProposals();
    }
    addTexts();
    addTerm(format);
    if (!isNew) {
        auto *remove = new QPushButton(tr("Remove the activity"));
        remove->setObjectName(QStringLiteral("removeActivityButton"));
        remove->setToolTip(plainToolTip(tr("For a mistake. What is over gets its last day instead.")));
        connect(remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_activity); });
        addButton(remove);
    }
    finish();
    fill(m_activity);
    const bool asksClient = m_client && m_client->id() == 0;
    setFocusProxy(asksClient ? static_cast<QWidget *>(m_client) : m_name);
    m_before = value();
}

void ActivityForm::addClient(const QString &name, const QList<core::Client> &clients)
{
    m_client = new TypeAhead(clientSuggestions(clients));
    m_client->setPlaceholderText(tr("Find a client…"));
    if (m_activity.client.isValid())
        m_client->setChosen(m_activity.client.value(), name);
    addField(QStringLiteral("client"), tr("&Client"), m_client);
    connect(m_client, &TypeAhead::chosen, this, &FormPanel::edited);
}

void ActivityForm::addProposals()
{
    auto *box = addChoice(QStringLiteral("proposal"), tr("&Proposal"));
    box->addItem(tr("None: I write it myself"));
    for (const core::ProcessingActivity &each : std::as_const(m_proposals))
        box->addItem(each.name);
    field(QStringLiteral("proposal"))->setHelp(tr("Fills the fields below; correct what differs."));
    connect(box, qOverload<int>(&QComboBox::activated), this, [this](int index) {
        if (index > 0)
            fill(m_proposals.at(index - 1));
    });
}

void ActivityForm::addTexts()
{
    m_name = addLine(QStringLiteral("name"), tr("&Name"));
    m_operations = addText(QStringLiteral("operations"), tr("&Operations"), 3);
    field(QStringLiteral("operations"))->setHelp(tr("What is done with the data on behalf of the client."));
    m_data = addText(QStringLiteral("dataCategories"), tr("Categories of &data"), 2);
    field(QStringLiteral("dataCategories"))
        ->setHelp(tr("Name health and other sensitive data by their name."));
    m_persons = addText(QStringLiteral("persons"), tr("&Persons concerned"), 2);
    m_subprocessors = addText(QStringLiteral("subprocessors"), tr("Su&b-processors"), 2);
    field(QStringLiteral("subprocessors"))
        ->setHelp(tr("Who works on the data for you, and where. Empty: none."));
    m_transfers = addText(QStringLiteral("transfers"), tr("&Transfers"), 2);
    field(QStringLiteral("transfers"))
        ->setHelp(tr("Out of the European Union: to which country, on which guarantee. Empty: none."));
    m_measures = addText(QStringLiteral("measures"), tr("Security &measures"), 3);
}

void ActivityForm::addTerm(const Format &format)
{
    m_starts = new DateEdit(format);
    m_ends = new DateEdit(format);
    addField(QStringLiteral("startsOn"), tr("&From"), m_starts);
    addField(QStringLiteral("endsOn"), tr("Last da&y"), m_ends)->setHelp(tr("Empty: it goes on."));
    m_starts->setValue(m_activity.startsOn);
    m_ends->setValue(m_activity.endsOn);
    for (DateEdit *edit : {m_starts, m_ends})
        connect(edit, &QLineEdit::textEdited, this, &FormPanel::edited);
}

void ActivityForm::fill(const core::ProcessingActivity &activity)
{
    m_name->setText(activity.name);
    m_operations->setPlainText(activity.operations);
    m_data->setPlainText(activity.dataCategories);
    m_persons->setPlainText(activity.persons);
    m_subprocessors->setPlainText(activity.subprocessors);
    m_transfers->setPlainText(activity.transfers);
    m_measures->setPlainText(activity.measures);
}

core::ProcessingActivity ActivityForm::value() const
{
    core::ProcessingActivity activity = m_activity;
    if (m_client)
        activity.client = core::ClientId(m_client->id());
    activity.name = m_name->text().trimmed();
    activity.operations = m_operations->toPlainText().trimmed();
    activity.dataCategories = m_data->toPlainText().trimmed();
    activity.persons = m_persons->toPlainText().trimmed();
    activity.subprocessors = m_subprocessors->toPlainText().trimmed();
    activity.transfers = m_transfers->toPlainText().trimmed();
    activity.measures = m_measures->toPlainText().trimmed();
    activity.startsOn = m_starts->value();
    activity.endsOn = m_ends->value();
    return activity;
}

void ActivityForm::takeVersion(const GdprRecord &record)
{
    for (const core::ActivityRow &each : record.activities) {
        if (each.activity.id == m_activity.id)
            m_activity.version = each.activity.version;
    }
}

} // namespace ui
