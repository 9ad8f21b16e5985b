// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/NewInterventionPage.h"

#include "core/base/Answer.h"
#include "ui/pages/intervention/ClientSuggestions.h"
#include "ui/pages/intervention/EnumCombo.h"
#include "ui/pages/intervention/InterventionPlace.h"
#include "ui/pages/intervention/MachinesEdit.h"
#include "ui/pages/intervention/PromisePanel.h"
#include "ui/pages/intervention/ResolutionFields.h"
#include "ui/pages/intervention/TemplateBox.h"
#include "ui/pages/intervention/TemplateForm.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/FormDraft.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MessageBar.h"
#include "ui/widgets/PageScroll.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/TwoColumns.h"

#include <QAction>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kTypingPause = 150; ///< Milliseconds.
constexpr int kWideEditor = 560;
constexpr int kDescriptionHeight = 76;

// Of a draft, beside the fields of the form.
const auto kClientId = QStringLiteral("clientId");
const auto kOwnReport = QStringLiteral("ownReport");
const auto kImpact = QStringLiteral("impact");
const auto kUrgency = QStringLiteral("urgency");
const auto kAssets = QStringLiteral("assets");

void offer(QComboBox *combo, const QString &none)
{
    const QSignalBlocker silent(combo);
    combo->clear();
    combo->addItem(none, 0);
}

/// What a template puts into @p line: not over what was typed by hand.
QString filled(const QString &typed, const QString &before, const QString &now)
{
    return typed.trimmed().isEmpty() || typed == before ? now : typed;
}

} // namespace

NewInterventionPage::NewInterventionPage(InterventionSource source, Format format, QWidget *parent)
    : Page(parent), m_source(std::move(source)), m_format(std::move(format)),
      m_save(new QAction(tr("Save"), this)), m_resolve(new QAction(tr("Resolved on the phone"), this)),
      m_keepTemplate(new QAction(tr("Save as a template…"), this)),
      m_changeTemplate(new QAction(tr("Change this template…"), this)), m_delay(new QTimer(this)),
      m_message(new MessageBar), m_form(new QWidget), m_templateForm(new TemplateForm(m_format)),
      m_draft(new FormDraft(m_source.drafts,
                            {.read = [this] { return typed(); },
                             .write = [this](const QJsonObject &fields) { putBack(fields); }},
                            m_format, this)),
      m_template(new TemplateBox), m_title(new QLineEdit),
      m_impact(enumCombo(core::Impact::Company, core::Impact::User)),
      m_urgency(enumCombo(core::Urgency::High, core::Urgency::Low)),
      m_kind(enumCombo(core::InterventionKind::Preventive, core::InterventionKind::Meeting)),
      m_channel(enumCombo(core::Channel::Phone, core::Channel::Other)), m_description(new QPlainTextEdit),
      m_category(new QLineEdit), m_at(new DateTimeEdit(m_format)), m_machines(new MachinesEdit),
      m_contact(new QComboBox), m_contract(new QComboBox), m_technician(new QComboBox),
      m_resolution(new ResolutionFields(m_format)), m_promise(new PromisePanel(m_format))
{
    setObjectName(QStringLiteral("newInterventionPage"));
    m_save->setObjectName(QStringLiteral("saveIntervention"));
    m_save->setShortcut(Qt::CTRL | Qt::Key_Return);
    m_resolve->setObjectName(QStringLiteral("resolveNow"));
    m_resolve->setShortcut(Qt::CTRL | Qt::Key_R);
    auto *fields = new QVBoxLayout(m_form);
    fields->setContentsMargins(0, 0, 0, 0);
    fields->setSpacing(kGapPanel);
    fields->addWidget(quickFields());
    fields->addWidget(m_resolution);
    fields->addWidget(furtherFields());
    auto *column = new QWidget;
    auto *main = new QVBoxLayout(column);
    main->setContentsMargins(0, 0, 0, 0);
    main->setSpacing(kGapPanel);
    for (QWidget *each : {static_cast<QWidget *>(m_message), static_cast<QWidget *>(m_draft->bar()),
                          static_cast<QWidget *>(m_templateForm), m_form})
        main->addWidget(each);
    main->addStretch(1);
    m_templateForm->hide();
    auto *context = new QWidget;
    auto *aside = new QVBoxLayout(context);
    aside->setContentsMargins(0, 0, 0, 0);
    aside->addWidget(m_promise);
    aside->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageScroll(new TwoColumns(column, context)));
    joinFields();
    joinTemplates();
}

FormField *NewInterventionPage::add(const char *name, const QString &label, QWidget *editor, QWidget *into)
{
    editor->setObjectName(QStringLiteral("new%1").arg(QLatin1String(name)));
    auto *field = new FormField(QLatin1String(name), label, editor);
    into->layout()->addWidget(field);
    return field;
}

core::Answer<QList<Suggestion>> NewInterventionPage::suggest(const QString &text)
{
    return m_source.findClients(text).then(this, [this](const core::Result<QList<ClientMatch>> &found) {
        m_matches = found ? *found : QList<ClientMatch>();
        return suggestionsOf(m_matches);
    });
}

/// A list that does not open looks like one that is late.
void NewInterventionPage::tellFound(int clients)
{
    m_clientField->setHelp(clients > 0 ? tr("Name, contact, phone, machine, tag or serial number")
                                       : tr("Nobody found: another word, or a new client first"));
}

QWidget *NewInterventionPage::quickFields()
{
    m_client = new TypeAhead([this](const QString &text) { return suggest(text); });
    auto *panel = new Panel;
    auto *body = new QWidget;
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, kGapCell, 0, kGapCell);
    layout->setSpacing(kGapInside);
    m_templateField = add("template", tr("Template"), m_template, body);
    m_templateField->hide();
    m_clientField = add("client", tr("Client"), m_client, body);
    tellFound(1);
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
    add("description", tr("Description"), m_description, body);
    m_description->setTabChangesFocus(true);
    m_description->setFixedHeight(kDescriptionHeight);
    add("kind", tr("Kind"), m_kind, body);
    add("category", tr("Category"), m_category, body);
    add("channel", tr("Channel"), m_channel, body);
    add("at", tr("Reported"), m_at, body)
        ->setHelp(tr("When the client reported it, not when it is typed in"));
    add("assets", tr("Machines"), m_machines, body);
    add("contact", tr("Contact"), m_contact, body);
    add("contract", tr("Contract"), m_contract, body);
    add("technician", tr("Technician"), m_technician, body);
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
        m_draft->touch();
        m_delay->start();
    };
    connect(m_resolve, &QAction::triggered, this, &NewInterventionPage::resolveNow);
    connect(m_client, &TypeAhead::chosen, this, &NewInterventionPage::find);
    connect(m_client, &TypeAhead::searched, this, &NewInterventionPage::tellFound);
    for (QLineEdit *line : {m_title, m_category}) {
        connect(line, &QLineEdit::textEdited, this, later);
        connect(line, &QLineEdit::returnPressed, this, &NewInterventionPage::save);
    }
    for (QComboBox *combo : {m_impact, m_urgency, m_kind, m_channel, m_contract})
        connect(combo, &QComboBox::currentIndexChanged, this, later);
    connect(m_at, &ValueEdit::valueChanged, this, [this, later] {
        m_isOwnReport = true;
        later();
    });
    connect(m_resolution, &ResolutionFields::submitted, this, &NewInterventionPage::save);
    connect(m_resolution, &ResolutionFields::changed, this, [this, later] {
        followResolution();
        later();
    });
    connect(m_machines, &MachinesEdit::changed, this, later);
    connect(m_client, &QLineEdit::textEdited, m_draft, &FormDraft::touch);
    connect(m_description, &QPlainTextEdit::textChanged, m_draft, &FormDraft::touch);
    for (QComboBox *combo : {m_contact, m_technician})
        connect(combo, &QComboBox::currentIndexChanged, m_draft, &FormDraft::touch);
}

void NewInterventionPage::joinTemplates()
{
    m_keepTemplate->setObjectName(QStringLiteral("keepTemplate"));
    m_changeTemplate->setObjectName(QStringLiteral("changeTemplate"));
    connect(m_template, &QComboBox::activated, this, &NewInterventionPage::applyTemplate);
    connect(m_keepTemplate, &QAction::triggered, this, [this] {
        core::InterventionTemplate begun;
        begun.name = m_title->text().trimmed();
        if (const auto resolution = m_resolution->value())
            begun.planned = resolution->worked;
        m_templateForm->start(begun);
    });
    connect(m_changeTemplate, &QAction::triggered, this,
            [this] { m_templateForm->start(m_template->chosen()); });
    connect(m_templateForm, &TemplateForm::saveRequested, this,
            [this] { Q_EMIT templateRequested(asTemplate()); });
    connect(m_templateForm, &TemplateForm::removeRequested, this,
            &NewInterventionPage::templateRemovalRequested);
    connect(m_templateForm, &InlineForm::closed, this, [this] {
        m_templateForm->hide();
        m_title->setFocus(Qt::OtherFocusReason);
    });
}

void NewInterventionPage::open(const Place &place)
{
    const bool isAgain = m_place == place && !typed().isEmpty();
    reloadTemplates();
    if (isAgain)
        return; // Gone back to, with what was typed.
    m_draft->close();
    m_place = place;
    reset();
    begin();
    m_draft->open(newInterventionDraft(place));
}

void NewInterventionPage::begin()
{
    const core::ClientId client(m_place.filter.value(QStringLiteral("client")).toLongLong());
    const core::AssetId asset(m_place.filter.value(QStringLiteral("asset")).toLongLong());
    if (!client.isValid() || !m_source.clients)
        return;
    m_source.clients().then(
        this, [this, client, asset](const core::Result<QList<QPair<qint64, QString>>> &names) {
            for (const QPair<qint64, QString> &name : names ? *names : QList<QPair<qint64, QString>>()) {
                if (name.first == client.value() && !m_clientId.isValid())
                    setClient({.client = client, .asset = asset, .name = name.second});
            }
        });
}

void NewInterventionPage::reset()
{
    m_isBusy = false;
    m_save->setEnabled(true);
    ++m_previewsAsked; // One under way is of what was there before.
    m_clientId = {};
    m_client->setChosen(0, {});
    m_title->clear();
    setChoice(m_impact, core::Impact::Team);
    setChoice(m_urgency, core::Urgency::Medium);
    setChoice(m_kind, core::InterventionKind::CorrectiveImmediate);
    setChoice(m_channel, core::Channel::Phone);
    m_opened = std::chrono::floor<std::chrono::minutes>(m_format.now());
    m_at->setValue(m_opened);
    m_isOwnReport = false;
    m_resolution->reset();
    m_description->clear();
    m_category->clear();
    tellFound(1);
    m_machines->setMachines({});
    m_machines->setChosen({});
    offer(m_contact, tr("Not said"));
    offer(m_contract, tr("Found by itself"));
    offer(m_technician, tr("Nobody yet"));
    m_applied = {};
    m_returning = {};
    m_template->setCurrentIndex(0);
    m_changeTemplate->setEnabled(false);
    m_templateForm->hide();
    clearFieldErrors(*m_form);
    m_message->dismiss();
    m_promise->showNothing();
}

HeaderContent NewInterventionPage::header() const
{
    return {.path = {{.text = tr("Interventions"), .place = {.page = kInterventionsId}}},
            .title = tr("New intervention"),
            .actions = {{m_resolve, ButtonLook::Normal}, {m_save, ButtonLook::Primary}},
            .moreActions = {m_keepTemplate, m_changeTemplate}};
}

QWidget *NewInterventionPage::firstFocus()
{
    return m_clientId.isValid() ? static_cast<QWidget *>(m_title) : m_client;
}

void NewInterventionPage::find(qint64 suggestion)
{
    if (suggestion > 0 && suggestion <= m_matches.size()) {
        setClient(m_matches.at(suggestion - 1));
        if (m_client->hasFocus()) // Who tabbed on is already elsewhere.
            m_title->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_clientId = {};
    m_delay->stop();
    ++m_previewsAsked;
    m_promise->showNothing();
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
    if (m_technician->count() == 2) // Who works alone does it.
        m_technician->setCurrentIndex(1);
    m_machines->setMachines(choices.assets);
    m_machines->setChosen(match.asset.isValid() ? QList{match.asset} : QList<core::AssetId>());
    if (const QJsonObject fields = std::exchange(m_returning, {}); !fields.isEmpty())
        putBackChoices(fields);
    m_delay->start();
}

/// What is chosen of the client's, once that is known.
void NewInterventionPage::putBackChoices(const QJsonObject &fields)
{
    QJsonObject choices;
    for (const QString &name :
         {QStringLiteral("contact"), QStringLiteral("contract"), QStringLiteral("technician")})
        choices.insert(name, fields.value(name));
    writeFields(*m_form, choices);
    QList<core::AssetId> machines;
    const QJsonArray ids = fields.value(kAssets).toArray();
    for (const QJsonValue &id : ids)
        machines << core::AssetId(id.toInteger());
    m_machines->setChosen(machines);
}

void NewInterventionPage::reloadTemplates()
{
    if (!m_source.templates)
        return;
    m_source.templates().then(this, [this](const core::Result<QList<core::InterventionTemplate>> &templates) {
        if (templates)
            showTemplates(*templates);
    });
}

void NewInterventionPage::showTemplates(const QList<core::InterventionTemplate> &templates)
{
    m_template->showTemplates(templates);
    m_templateField->setVisible(!m_template->isEmpty());
    m_changeTemplate->setEnabled(m_template->chosen().id.isValid());
}

/// Fills the form in; what was typed by hand stays.
void NewInterventionPage::applyTemplate()
{
    const core::InterventionTemplate now = m_template->chosen();
    m_title->setText(filled(m_title->text(), m_applied.title, now.title));
    m_description->setPlainText(filled(m_description->toPlainText(), m_applied.description, now.description));
    m_category->setText(filled(m_category->text(), m_applied.category, now.category));
    m_applied = now;
    m_changeTemplate->setEnabled(now.id.isValid());
    if (now.id.isValid()) {
        setChoice(m_kind, now.kind);
        setChoice(m_channel, now.channel);
        setChoice(m_impact, now.impact);
        setChoice(m_urgency, now.urgency);
    }
    m_draft->touch();
    m_delay->start();
}

core::InterventionTemplate NewInterventionPage::asTemplate() const
{
    core::InterventionTemplate wanted{.title = m_title->text().trimmed(),
                                      .description = m_description->toPlainText().trimmed(),
                                      .kind = choiceOf<core::InterventionKind>(m_kind),
                                      .channel = choiceOf<core::Channel>(m_channel),
                                      .impact = choiceOf<core::Impact>(m_impact),
                                      .urgency = choiceOf<core::Urgency>(m_urgency),
                                      .category = m_category->text().trimmed()};
    m_templateForm->complete(wanted);
    return wanted;
}

void NewInterventionPage::templateAnswered(const core::Result<core::ChangeSet> &result, const QString &done)
{
    if (!result)
        return m_templateForm->showError(result.error());
    m_templateForm->hide();
    reloadTemplates();
    Q_EMIT this->done(done, result->unit);
}

QJsonObject NewInterventionPage::typed() const
{
    const qint64 given = m_place.filter.value(QStringLiteral("client")).toLongLong();
    const bool isBlank = m_title->text().trimmed().isEmpty() && m_category->text().trimmed().isEmpty() &&
                         m_description->toPlainText().trimmed().isEmpty() && !m_resolution->value();
    const bool isClientOwn = m_clientId.value() != given && !m_client->text().trimmed().isEmpty();
    if (isBlank && !isClientOwn)
        return {};
    QJsonObject fields = readFields(*m_form);
    fields.remove(QStringLiteral("template"));
    fields.insert(kClientId, m_clientId.value());
    fields.insert(kOwnReport, m_isOwnReport);
    fields.insert(kImpact, m_impact->currentIndex());
    fields.insert(kUrgency, m_urgency->currentIndex());
    QJsonArray machines;
    const QList<core::AssetId> chosen = m_machines->chosen();
    for (const core::AssetId id : chosen)
        machines << id.value();
    fields.insert(kAssets, machines);
    return fields;
}

void NewInterventionPage::putBack(const QJsonObject &fields)
{
    if (fields.isEmpty()) { // Discarded.
        reset();
        return begin();
    }
    writeFields(*m_form, fields);
    m_isOwnReport = fields.value(kOwnReport).toBool();
    m_impact->setCurrentIndex(fields.value(kImpact).toInt());
    m_urgency->setCurrentIndex(fields.value(kUrgency).toInt());
    const core::ClientId client(fields.value(kClientId).toInteger());
    if (!client.isValid())
        return;
    m_returning = fields;
    setClient({.client = client, .name = fields.value(QLatin1String("client")).toString()});
}

/// As it was said while the form was open: the call has lasted since.
void NewInterventionPage::resolveNow()
{
    const core::Instant now = std::chrono::floor<std::chrono::minutes>(m_format.now());
    const core::Instant since = std::min(m_at->value().value_or(m_opened), now);
    const auto passed = std::chrono::duration_cast<core::Minutes>(now - since);
    m_resolution->begin(now, passed > core::Minutes(0) ? passed : m_applied.planned);
}

/// Typed at 9:30, resolved at 9:20 in eight minutes: it was reported at 9:12, unless said otherwise.
void NewInterventionPage::followResolution()
{
    const auto resolution = m_resolution->value();
    if (!m_isOwnReport)
        m_at->setValue(resolution ? core::impliedReport(m_opened, resolution->at, resolution->worked)
                                  : m_opened);
}

NewIntervention NewInterventionPage::draft() const
{
    NewIntervention draft{.at = m_at->value().value_or(m_opened)};
    core::Intervention &of = draft.intervention;
    of.client = m_clientId;
    of.title = m_title->text().trimmed();
    of.description = m_description->toPlainText().trimmed();
    of.category = m_category->text().trimmed();
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
    draft.resolution = m_resolution->value();
    return draft;
}

void NewInterventionPage::askPreview()
{
    if (!m_clientId.isValid() || !m_source.preview)
        return;
    m_source.preview(draft()).then(
        this, [this, asked = ++m_previewsAsked](const core::Result<InterventionPreview> &preview) {
            if (asked == m_previewsAsked)
                m_promise->showPreview(preview);
        });
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
    m_draft->forget();
    reset();
    Q_EMIT navigate(interventionPlace(id));
    Q_EMIT done(tr("Saved."), result->unit);
}

/// What is typed waits here, and in its draft.
bool NewInterventionPage::canLeave()
{
    m_draft->keep();
    return true;
}

void NewInterventionPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        Q_EMIT backRequested();
    else
        Page::keyPressEvent(event);
}

} // namespace ui
