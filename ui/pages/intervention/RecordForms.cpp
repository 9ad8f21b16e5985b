// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/RecordForms.h"

#include "ui/pages/intervention/EnumCombo.h"
#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QLineEdit>

namespace ui {

WorkForm::WorkForm(Format format, QWidget *parent)
    : InlineForm(parent), m_format(std::move(format)), m_technician(new QComboBox),
      m_from(new DateTimeEdit(m_format)), m_to(new DateTimeEdit(m_format)),
      m_mode(enumCombo(core::WorkMode::Remote, core::WorkMode::OnSite)), m_comment(new QLineEdit)
{
    setObjectName(QStringLiteral("workForm"));
    m_technician->setObjectName(QStringLiteral("workTechnicianCombo"));
    m_from->setObjectName(QStringLiteral("workFromEdit"));
    m_to->setObjectName(QStringLiteral("workToEdit"));
    m_comment->setObjectName(QStringLiteral("workCommentEdit"));
    m_from->setRequired(true);
    m_to->setRequired(true);
    addField(QStringLiteral("technician"), tr("Technician"), m_technician);
    addField(QStringLiteral("startedAt"), tr("From"), m_from);
    addField(QStringLiteral("endedAt"), tr("To"), m_to);
    addField(QStringLiteral("mode"), tr("How"), m_mode);
    addField(QStringLiteral("comment"), tr("What was done"), m_comment);
    setSaveText(tr("Save"));
    connect(this, &InlineForm::submitted, this, &WorkForm::save);
}

void WorkForm::start(const core::WorkEntry &entry, const InterventionChoices &choices)
{
    setTitle(entry.id.isValid() ? tr("Change the time") : tr("Add time"));
    m_technician->clear();
    m_technician->addItem(tr("Nobody named"), 0);
    for (const core::Technician &technician : choices.technicians) {
        if (technician.isActive || technician.id == entry.technician)
            m_technician->addItem(technician.name, technician.id.value());
    }
    m_technician->setCurrentIndex(qMax(0, m_technician->findData(entry.technician.value())));
    m_entry = entry;
    const bool isNew = !entry.id.isValid();
    const core::Instant now = std::chrono::floor<std::chrono::minutes>(m_format.now());
    m_from->setValue(isNew ? std::optional<core::Instant>() : entry.startedAt);
    m_to->setValue(isNew ? now : entry.endedAt);
    setChoice(m_mode, entry.mode);
    m_comment->setText(entry.comment);
    setBusy(false);
    clearMessages();
    show();
    m_from->setFocus(Qt::OtherFocusReason);
}

bool WorkForm::isChanged() const
{
    return isVisibleTo(parentWidget()) &&
           (m_from->value().has_value() != m_entry.id.isValid() || m_comment->text() != m_entry.comment);
}

core::WorkEntry WorkForm::entry() const
{
    core::WorkEntry entry = m_entry;
    entry.technician = core::TechnicianId(m_technician->currentData().toLongLong());
    entry.startedAt = m_from->value().value_or(core::Instant());
    entry.endedAt = m_to->value().value_or(core::Instant());
    entry.mode = choiceOf<core::WorkMode>(m_mode);
    entry.comment = m_comment->text().trimmed();
    const bool isRetimed = entry.startedAt != m_entry.startedAt || entry.endedAt != m_entry.endedAt;
    if (isRetimed) // Else what was written down, which may be less than the stretch.
        entry.actual = std::chrono::duration_cast<core::Minutes>(entry.endedAt - entry.startedAt);
    return entry;
}

void WorkForm::save()
{
    const core::WorkEntry wanted = entry();
    if (wanted.endedAt > m_format.now())
        return showError(core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "That time has not come yet. Write when it happened.")},
            QStringLiteral("endedAt")));
    if (wanted.endedAt < wanted.startedAt)
        return showError(core::invalid({QT_TRANSLATE_NOOP("Sentence", "Work cannot end before it begins.")},
                                       QStringLiteral("endedAt")));
    setBusy(true);
    Q_EMIT saveRequested(wanted);
}

OutageForm::OutageForm(Format format, QWidget *parent)
    : InlineForm(parent), m_format(std::move(format)), m_service(new QLineEdit), m_machine(new QComboBox),
      m_from(new DateTimeEdit(m_format)), m_to(new DateTimeEdit(m_format)),
      m_planned(new QCheckBox(tr("Planned, announced beforehand"))),
      m_degraded(new QCheckBox(tr("Degraded: slow or partly down")))
{
    setObjectName(QStringLiteral("outageForm"));
    m_service->setObjectName(QStringLiteral("outageServiceEdit"));
    m_from->setObjectName(QStringLiteral("outageFromEdit"));
    m_to->setObjectName(QStringLiteral("outageToEdit"));
    m_from->setRequired(true);
    addField(QStringLiteral("service"), tr("Service"), m_service);
    addField(QStringLiteral("asset"), tr("Machine"), m_machine);
    addField(QStringLiteral("from"), tr("Down from"), m_from);
    addField(QStringLiteral("to"), tr("To"), m_to)->setHelp(tr("Empty: it still is."));
    addField(QStringLiteral("isPlanned"), {}, m_planned);
    addField(QStringLiteral("isDegraded"), {}, m_degraded);
    setSaveText(tr("Save"));
    connect(this, &InlineForm::submitted, this, &OutageForm::save);
}

void OutageForm::start(const core::Outage &outage, const InterventionChoices &choices)
{
    setTitle(outage.id.isValid() ? tr("Change the outage") : tr("Add an outage"));
    m_outage = outage;
    m_service->setText(outage.service);
    m_machine->clear();
    m_machine->addItem(tr("None"), 0);
    for (const core::Asset &asset : choices.assets)
        m_machine->addItem(asset.name, asset.id.value());
    m_machine->setCurrentIndex(qMax(0, m_machine->findData(outage.asset.value())));
    m_from->setValue(outage.from);
    m_to->setValue(outage.to);
    m_planned->setChecked(outage.isPlanned);
    m_degraded->setChecked(outage.isDegraded);
    setBusy(false);
    clearMessages();
    show();
    m_service->setFocus(Qt::OtherFocusReason);
}

core::Outage OutageForm::outage() const
{
    core::Outage outage = m_outage;
    outage.service = m_service->text().trimmed();
    outage.asset = core::AssetId(m_machine->currentData().toLongLong());
    outage.from = m_from->value().value_or(m_outage.from);
    outage.to = m_to->value();
    outage.isPlanned = m_planned->isChecked();
    outage.isDegraded = m_degraded->isChecked();
    return outage;
}

bool OutageForm::isChanged() const
{
    return isVisibleTo(parentWidget()) && outage() != m_outage;
}

void OutageForm::save()
{
    const core::Outage wanted = outage();
    if (wanted.service.isEmpty() && !wanted.asset.isValid())
        return showError(core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "Say what was down: name the service, or choose the machine.")},
            QStringLiteral("service")));
    if (wanted.to && *wanted.to < wanted.from)
        return showError(core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "An outage cannot end before it begins.")}, QStringLiteral("to")));
    setBusy(true);
    Q_EMIT saveRequested(wanted);
}

} // namespace ui
