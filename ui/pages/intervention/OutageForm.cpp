// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/OutageForm.h"

#include "ui/widgets/DateTimeEdit.h"
#include "ui/widgets/FormField.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>

namespace ui {

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
