// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gdpr/BreachForm.h"

#include "ui/pages/client/clientSuggestions.h"
#include "ui/style/Tokens.h"
#include "ui/text/GdprText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QIntValidator>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kMost = 1'000'000'000;

std::optional<int> countOf(const QLineEdit &edit)
{
    return edit.text().isEmpty() ? std::nullopt : std::optional(edit.text().toInt());
}

} // namespace

BreachForm::BreachForm(const core::BreachRow &breach, const Choices &choices, const Format &format,
                       QWidget *parent)
    : GdprForm(breach.breach.id.isValid() ? tr("Breach at %1", "a client").arg(breach.clientName)
                                          : tr("New personal data breach"),
               parent),
      m_format(format), m_breach(breach.breach)
{
    setObjectName(QStringLiteral("breachForm"));
    addFacts(breach, choices);
    addEffects();
    addTold();
    if (m_breach.id.isValid()) {
        auto *notice = new QPushButton(tr("Notice to the client (PDF)"));
        notice->setObjectName(QStringLiteral("breachNoticeButton"));
        connect(notice, &QPushButton::clicked, this, [this] { Q_EMIT noticeRequested(m_breach.id); });
        addButton(notice);
    }
    finish();
    setFocusProxy(m_client && m_client->id() == 0 ? static_cast<QWidget *>(m_client) : m_title);
    m_before = value();
}

QPlainTextEdit *BreachForm::addWritten(const QString &name, const QString &label, const QString &text,
                                       int lines)
{
    QPlainTextEdit *edit = addText(name, label, lines);
    edit->setPlainText(text);
    return edit;
}

DateTimeEdit *BreachForm::addMoment(const QString &name, const QString &label,
                                    const std::optional<core::Instant> &at)
{
    auto *edit = new DateTimeEdit(m_format);
    edit->setValue(at);
    addField(name, label, edit);
    connect(edit, &ValueEdit::valueChanged, this, &FormPanel::edited);
    return edit;
}

QLineEdit *BreachForm::addCount(const QString &name, const QString &label, const std::optional<int> &count)
{
    QLineEdit *edit = addLine(name, label);
    edit->setValidator(new QIntValidator(0, kMost, edit));
    edit->setText(count ? QString::number(*count) : QString());
    field(name)->setHelp(tr("About. Empty: not known yet."));
    return edit;
}

void BreachForm::addFacts(const core::BreachRow &row, const Choices &choices)
{
    if (!m_breach.id.isValid()) {
        m_client = new TypeAhead(clientSuggestions(choices.clients));
        m_client->setPlaceholderText(tr("Find a client…"));
        if (m_breach.client.isValid())
            m_client->setChosen(m_breach.client.value(), row.clientName);
        addField(QStringLiteral("client"), tr("&Client"), m_client);
        connect(m_client, &TypeAhead::chosen, this, &FormPanel::edited);
    }
    m_title = addLine(QStringLiteral("title"), tr("&Title"));
    m_title->setText(m_breach.title);
    m_title->setPlaceholderText(tr("Laptop stolen, mailbox broken into, files encrypted…"));
    addMoments();
    addNatures();
    m_facts = addWritten(QStringLiteral("facts"), tr("W&hat happened"), m_breach.facts, 4);
    m_intervention = new TypeAhead(choices.interventions);
    m_intervention->setPlaceholderText(tr("Number or title…"));
    if (m_breach.intervention.isValid())
        m_intervention->setChosen(m_breach.intervention.value(), row.interventionNumber);
    addField(QStringLiteral("intervention"), tr("&Intervention"), m_intervention)
        ->setHelp(tr("That deals with it. Empty: none."));
    connect(m_intervention, &TypeAhead::chosen, this, &FormPanel::edited);
}

void BreachForm::addMoments()
{
    const bool isKnown = core::toMsecs(m_breach.awareAt) != 0;
    m_aware = addMoment(QStringLiteral("awareAt"), tr("&Aware since"),
                        isKnown ? std::optional(m_breach.awareAt) : std::nullopt);
    field(QStringLiteral("awareAt"))
        ->setHelp(tr("The 72 hours run from here: hours of the clock, day and night."));
    m_happened = addMoment(QStringLiteral("happenedAt"), tr("It happ&ened"), m_breach.happenedAt);
    field(QStringLiteral("happenedAt"))->setHelp(tr("Empty: not known yet."));
}

void BreachForm::addNatures()
{
    auto *all = new QWidget;
    auto *column = new QVBoxLayout(all);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kGapTight);
    for (const auto nature :
         valuesFrom(core::BreachNature::Confidentiality, core::BreachNature::Availability)) {
        auto *box = new QCheckBox(words(nature));
        box->setObjectName(core::identifier(nature) + QLatin1String("Box"));
        box->setChecked(m_breach.natures.contains(nature));
        connect(box, &QCheckBox::toggled, this, &FormPanel::edited);
        column->addWidget(box);
        m_natures << box;
    }
    all->setFocusProxy(m_natures.constFirst());
    addField(QStringLiteral("natures"), tr("Nature"), all);
}

void BreachForm::addEffects()
{
    addSection(tr("Data, persons and effects"));
    m_data = addWritten(QStringLiteral("dataCategories"), tr("Categories of &data"), m_breach.dataCategories);
    m_persons = addWritten(QStringLiteral("persons"), tr("&Persons concerned"), m_breach.persons);
    m_personsCount =
        addCount(QStringLiteral("personsCount"), tr("N&umber of persons"), m_breach.personsCount);
    m_recordsCount =
        addCount(QStringLiteral("recordsCount"), tr("Number of &records"), m_breach.recordsCount);
    m_consequences =
        addWritten(QStringLiteral("consequences"), tr("Likely conse&quences"), m_breach.consequences, 3);
    m_measures = addWritten(QStringLiteral("measures"), tr("&Measures"), m_breach.measures, 3);
    field(QStringLiteral("measures"))->setHelp(tr("Taken or proposed, also to lessen the effects."));
}

void BreachForm::addTold()
{
    addSection(tr("Who was told, and when"));
    m_clientTold = addMoment(QStringLiteral("clientToldAt"), tr("C&lient told at"), m_breach.clientToldAt);
    field(QStringLiteral("clientToldAt"))->setHelp(tr("By you, without undue delay (art. 33(2))."));
    m_authorityTold =
        addMoment(QStringLiteral("authorityToldAt"), tr("Authority told at"), m_breach.authorityToldAt);
    field(QStringLiteral("authorityToldAt"))->setHelp(tr("By the client, within 72 hours (art. 33(1))."));
    m_reason = addWritten(QStringLiteral("delayReason"), tr("Reasons"), m_breach.delayReason);
    field(QStringLiteral("delayReason"))->setHelp(tr("Of the delay, or why the authority was not told."));
    m_closed = new DateEdit(m_format);
    m_closed->setValue(m_breach.closedOn);
    addField(QStringLiteral("closedOn"), tr("Cl&osed on"), m_closed)->setHelp(tr("Empty: it is still open."));
    connect(m_closed, &ValueEdit::valueChanged, this, &FormPanel::edited);
}

core::DataBreach BreachForm::value() const
{
    core::DataBreach breach = m_breach;
    if (m_client)
        breach.client = core::ClientId(m_client->id());
    breach.intervention = core::InterventionId(m_intervention->id());
    breach.title = m_title->text().trimmed();
    breach.awareAt = m_aware->value().value_or(core::Instant());
    breach.happenedAt = m_happened->value();
    breach.natures.clear();
    for (const auto nature :
         valuesFrom(core::BreachNature::Confidentiality, core::BreachNature::Availability)) {
        if (m_natures.at(static_cast<int>(nature))->isChecked())
            breach.natures << nature;
    }
    breach.facts = m_facts->toPlainText().trimmed();
    breach.dataCategories = m_data->toPlainText().trimmed();
    breach.persons = m_persons->toPlainText().trimmed();
    breach.personsCount = countOf(*m_personsCount);
    breach.recordsCount = countOf(*m_recordsCount);
    breach.consequences = m_consequences->toPlainText().trimmed();
    breach.measures = m_measures->toPlainText().trimmed();
    breach.clientToldAt = m_clientTold->value();
    breach.authorityToldAt = m_authorityTold->value();
    breach.delayReason = m_reason->toPlainText().trimmed();
    breach.closedOn = m_closed->value();
    return breach;
}

void BreachForm::takeVersion(const GdprRecord &record)
{
    for (const core::BreachRow &each : record.breaches) {
        if (each.breach.id == m_breach.id)
            m_breach.version = each.breach.version;
    }
}

} // namespace ui
