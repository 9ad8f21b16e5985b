// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/NewInterventionPage.h"

#include "core/base/Answer.h"
#include "ui/pages/intervention/EnumCombo.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/MachinesEdit.h"
#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageScroll.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/TwoColumns.h"
#include "ui/widgets/TypeAhead.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kTypingPause = 150; ///< Milliseconds.
constexpr int kWideEditor = 560;

void offer(QComboBox *combo, const QString &none)
{
    const QSignalBlocker silent(combo);
    combo->clear();
    combo->addItem(none, 0);
}

} // namespace

NewInterventionPage::NewInterventionPage(InterventionSource source, Format format, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_save(new QAction(tr("Save"), this)), m_delay(new QTimer(this)), m_message(new MessageBar),
      m_form(new QWidget), m_title(new QLineEdit),
      m_impact(enumCombo(core::Impact::Company, core::Impact::User)),
      m_urgency(enumCombo(core::Urgency::High, core::Urgency::Low)),
      m_kind(enumCombo(core::InterventionKind::Preventive, core::InterventionKind::Meeting)),
      m_channel(enumCombo(core::Channel::Phone, core::Channel::Other)), m_at(new DateTimeEdit(m_format)),
      m_machines(new MachinesEdit), m_contact(new QComboBox), m_contract(new QComboBox),
      m_technician(new QComboBox), m_resolved(new DateTimeEdit(m_format)),
      m_preview(new Panel(tr("What is promised"))), m_dues(new KeyValueList),
      m_previewText(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("newInterventionPage"));
    m_save->setObjectName(QStringLiteral("saveIntervention"));
    m_save->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_previewText->setWordWrap(true);
    m_previewText->setObjectName(QStringLiteral("previewTextLabel"));
    m_preview->addWide(m_dues);
    m_preview->add(m_previewText);
    m_preview->addStretch();
    auto *fields = new QVBoxLayout(m_form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kGapPanel);
    fields->addWidget(m_message);
    fields->addWidget(quickFields());
    fields->addWidget(furtherFields());
    fields->addStretch(1);
    auto *context = new QWidget;
    auto *aside = new QVBoxLayout(context);
    aside->setContentsMargins(0, 0, 0, 0);
    aside->addWidget(m_preview);
    aside->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageScroll(new TwoColumns(m_form, context)));
    joinFields();
}

FormField *NewInterventionPage::add(const char *name, const QString &label, QWidget *editor, QWidget *into)
{
    editor->setObjectName(QStringLiteral("new%1").arg(QLatin1String(name)));
    auto *field = new FormField(QLatin1String(name), label, editor);
    into->layout()->addWidget(field);
    return field;
}

QWidget *NewInterventionPage::quickFields()
{
    m_client = new TypeAhead([this](const QString &text) -> core::Answer<QList<Suggestion>> {
        return m_source.findClients(text).then(this, [this](const core::Result<QList<ClientMatch>> &found) {
            m_matches = found ? *found : QList<ClientMatch>();
            QList<Suggestion> suggestions;
            for (const ClientMatch &match : std::as_const(m_matches))
                suggestions << Suggestion{
                    .id = suggestions.size() + 1, .title = match.name, .detail = match.detail};
            return suggestions;
        });
    });
    auto *panel = new Panel;
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, kGapCell, 0, kGapCell);
    layout->setSpacing(kGapInside);
    add("client", tr("Client"), m_client, body)
        ->setHelp(tr("Name, contact, phone, machine, tag or serial number"));
    add("title", tr("What is wrong"), m_title, body)->setHelp(tr("One line. Enter saves."));
    auto *priority = new QWidget;
    auto *pair = new QHBoxLayout(priority);
    pair->setContentsMargins(0, 0, 0, 0);
    pair->setSpacing(kGapCell);
    pair->addWidget(m_impact, 1);
    pair->addWidget(m_urgency, 1);
    add("priority", tr("Impact and urgency"), priority, body);
    for (QWidget *wide : {static_cast<QWidget *>(m_client), static_cast<QWidget *>(m_title), priority})
        wide->setMaximumWidth(kWideEditor);
    m_impact->setObjectName(QStringLiteral("newImpact"));
    m_urgency->setObjectName(QStringLiteral("newUrgency"));
    m_impact->setAccessibleName(tr("Impact"));
    m_urgency->setAccessibleName(tr("Urgency"));
    panel->add(body);
    return panel;
}

QWidget *NewInterventionPage::furtherFields()
{
    auto *panel = new Panel(tr("If need be"));
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, kGapCell);
    layout->setSpacing(kGapCell);
    add("kind", tr("Kind"), m_kind, body);
    add("channel", tr("Channel"), m_channel, body);
    add("at", tr("Reported"), m_at, body)
        ->setHelp(tr("When the client reported it, not when it is typed in"));
    add("assets", tr("Machines"), m_machines, body);
    add("contact", tr("Contact"), m_contact, body);
    add("contract", tr("Contract"), m_contract, body);
    add("technician", tr("Technician"), m_technician, body);
    add("resolved", tr("Already resolved at"), m_resolved, body)
        ->setHelp(tr("“Resolved on the phone at 9:20”: sets what it implies"));
    panel->add(body);
    return panel;
}

void NewInterventionPage::joinFields()
{
    m_at->setRequired(true);
    m_delay->setSingleShot(true);
    m_delay->setInterval(kTypingPause);
    connect(m_save, &QAction::triggered, this, &NewInterventionPage::save);
    connect(m_delay, &QTimer::timeout, this, &NewInterventionPage::askPreview);
    const auto later = [this] {
        m_mayLeave = false;
        m_delay->start();
    };
    connect(m_client, &TypeAhead::chosen, this, &NewInterventionPage::find);
    connect(m_title, &QLineEdit::textEdited, this, later);
    connect(m_title, &QLineEdit::returnPressed, this, &NewInterventionPage::save);
    for (QComboBox *combo : {m_impact, m_urgency, m_kind, m_channel, m_contract})
        connect(combo, &QComboBox::currentIndexChanged, this, later);
    connect(m_at, &ValueEdit::valueChanged, this, later);
    connect(m_resolved, &ValueEdit::valueChanged, this, later);
    connect(m_machines, &MachinesEdit::changed, this, later);
}

void NewInterventionPage::open(const Place &place)
{
    const bool isAgain = m_place == place && !m_title->text().isEmpty();
    m_place = place;
    if (isAgain)
        return; // Gone back to, with what was typed.
    reset();
    const core::ClientId client(place.filter.value(QStringLiteral("client")).toLongLong());
    const core::AssetId asset(place.filter.value(QStringLiteral("asset")).toLongLong());
    if (!client.isValid() || !m_source.clients)
        return;
    m_source.clients().then(
        this, [this, client, asset](const core::Result<QList<QPair<qint64, QString>>> &names) {
            for (const QPair<qint64, QString> &name : names ? *names : QList<QPair<qint64, QString>>()) {
                if (name.first == client.value())
                    setClient({.client = client, .asset = asset, .name = name.second});
            }
        });
}

void NewInterventionPage::reset()
{
    m_isBusy = false;
    m_mayLeave = false;
    m_save->setEnabled(true);
    m_clientId = {};
    m_client->setChosen(0, {});
    m_title->clear();
    setChoice(m_impact, core::Impact::Team);
    setChoice(m_urgency, core::Urgency::Medium);
    setChoice(m_kind, core::InterventionKind::CorrectiveImmediate);
    setChoice(m_channel, core::Channel::Phone);
    m_opened = std::chrono::floor<std::chrono::minutes>(m_format.now());
    m_at->setValue(m_opened);
    m_resolved->setValue({});
    m_machines->setMachines({});
    m_machines->setChosen({});
    offer(m_contact, tr("Not said"));
    offer(m_contract, tr("Found by itself"));
    offer(m_technician, tr("Nobody yet"));
    clearFieldErrors(*m_form);
    m_message->dismiss();
    m_dues->clear();
    m_previewText->setText(tr("Choose a client: its contract and the due dates appear here."));
}

HeaderContent NewInterventionPage::header() const
{
    return {.path = {{.text = tr("Interventions"), .place = {.page = kInterventionsId}}},
            .title = tr("New intervention"),
            .actions = {{m_save, ButtonLook::Primary}}};
}

QWidget *NewInterventionPage::firstFocus()
{
    return m_clientId.isValid() ? static_cast<QWidget *>(m_title) : m_client;
}

void NewInterventionPage::find(qint64 suggestion)
{
    if (suggestion > 0 && suggestion <= m_matches.size()) {
        setClient(m_matches.at(suggestion - 1));
        m_title->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_clientId = {};
    m_delay->start();
}

void NewInterventionPage::setClient(const ClientMatch &match)
{
    m_clientId = match.client;
    m_client->setChosen(match.client.value(), match.name);
    m_delay->start();
    if (!m_source.choices)
        return;
    m_source.choices(match.client)
        .then(this, [this, match](const core::Result<InterventionChoices> &choices) {
            if (choices && match.client == m_clientId)
                showChoices(*choices, match);
        });
}

void NewInterventionPage::showChoices(const InterventionChoices &choices, const ClientMatch &match)
{
    offer(m_contact, tr("Not said"));
    for (const core::Contact &contact : choices.contacts)
        m_contact->addItem(contact.name, contact.id.value());
    m_contact->setCurrentIndex(qMax(0, m_contact->findData(match.contact.value())));
    offer(m_contract, tr("Found by itself"));
    m_contract->addItem(tr("Outside contract"), -1);
    for (const core::Contract &contract : choices.contracts)
        m_contract->addItem(contract.number, contract.id.value());
    offer(m_technician, tr("Nobody yet"));
    for (const core::Technician &technician : choices.technicians) {
        if (technician.isActive)
            m_technician->addItem(technician.name, technician.id.value());
    }
    m_machines->setMachines(choices.assets);
    m_machines->setChosen(match.asset.isValid() ? QList{match.asset} : QList<core::AssetId>());
    m_delay->start();
}

NewIntervention NewInterventionPage::draft() const
{
    NewIntervention draft{.at = m_at->value().value_or(m_opened)};
    core::Intervention &of = draft.intervention;
    of.client = m_clientId;
    of.title = m_title->text().trimmed();
    of.kind = choiceOf<core::InterventionKind>(m_kind);
    of.channel = choiceOf<core::Channel>(m_channel);
    of.impact = choiceOf<core::Impact>(m_impact);
    of.urgency = choiceOf<core::Urgency>(m_urgency);
    of.contact = core::ContactId(m_contact->currentData().toLongLong());
    of.technician = core::TechnicianId(m_technician->currentData().toLongLong());
    of.assets = m_machines->chosen();
    const qint64 contract = m_contract->currentData().toLongLong();
    draft.outsideContract = contract < 0;
    if (contract > 0)
        of.contract = core::ContractId(contract);
    if (contract != 0) // Asked for here: the choice is its own reason.
        of.contractReason = tr("Chosen when it was written down");
    if (const auto resolved = m_resolved->value())
        draft.further << core::InterventionEvent{.kind = core::EventKind::Resolved, .at = *resolved};
    return draft;
}

void NewInterventionPage::askPreview()
{
    if (!m_clientId.isValid() || !m_source.preview)
        return;
    m_source.preview(draft()).then(
        this, [this, asked = ++m_previewsAsked](const core::Result<InterventionPreview> &preview) {
            if (asked == m_previewsAsked)
                showPreview(preview);
        });
}

void NewInterventionPage::showPreview(const core::Result<InterventionPreview> &preview)
{
    m_dues->clear();
    m_previewText->clear();
    if (!preview) {
        m_previewText->setText(errorText(preview.error()));
        return;
    }
    m_dues->addRow(tr("Priority"),
                   BadgeText{words(preview->timeline.priority), tone(preview->timeline.priority),
                             definition(preview->timeline.priority)});
    if (preview->contract.id.isValid())
        m_dues->addRow(tr("Contract"),
                       tr("%1, version %2").arg(preview->contract.number).arg(preview->contractVersion));
    else
        m_dues->addRow(tr("Contract"), BadgeText{tr("outside contract"), Tone::Watch});
    for (const core::Commitment &commitment : preview->timeline.commitments) {
        if (commitment.reached || !commitment.due)
            m_dues->addRow(words(commitment.milestone), resultBadge(commitment, m_format));
        else
            m_dues->addRow(words(commitment.milestone), shortMoment(*commitment.due, m_format))
                ->setToolTip(plainToolTip(m_format.exact(*commitment.due)));
    }
    if (preview->timeline.commitments.isEmpty())
        m_previewText->setText(tr("No due date: nothing is promised for it."));
}

void NewInterventionPage::save()
{
    if (m_isBusy)
        return;
    clearFieldErrors(*m_form);
    m_message->dismiss();
    if (!commitFields(*m_form))
        return;
    const NewIntervention wanted = draft();
    if (!wanted.intervention.client.isValid()) {
        showFieldError(*m_form, QStringLiteral("client"), tr("Choose one of the clients found."));
        return;
    }
    if (const core::Result<> fine = core::checked(wanted.intervention); !fine) {
        showFieldError(*m_form, fine.error().field, errorText(fine.error()));
        return;
    }
    m_isBusy = true;
    m_save->setEnabled(false);
    Q_EMIT reportRequested(wanted);
}

void NewInterventionPage::answered(const core::Result<core::ChangeSet> &result, core::InterventionId id)
{
    m_isBusy = false;
    m_save->setEnabled(true);
    if (!result) {
        const QString sentence = errorText(result.error());
        if (!showFieldError(*m_form, result.error().field, sentence))
            m_message->showMessage(Tone::Breached, sentence);
        return;
    }
    reset();
    Q_EMIT navigate(interventionPlace(id));
    Q_EMIT done(tr("Saved."), result->unit);
}

bool NewInterventionPage::canLeave()
{
    if (m_title->text().trimmed().isEmpty() || m_mayLeave)
        return true;
    m_mayLeave = true;
    m_message->showMessage(Tone::Watch,
                           tr("This intervention is not saved. Enter saves it; leave once more to lose it."));
    return false;
}

void NewInterventionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        Page::keyPressEvent(event);
}

} // namespace ui
