// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/pack/PackForm.h"

#include "ui/widgets/DateEdit.h"
#include "ui/widgets/DurationEdit.h"
#include "ui/widgets/FormField.h"

#include <QComboBox>
#include <QLineEdit>

namespace ui {

PackForm::PackForm(core::PackMovementKind kind, core::ContractId contract, const Format &format,
                   QWidget *parent)
    : FormPanel(kind == core::PackMovementKind::Credit ? tr("Add hours") : tr("Adjust the balance"), parent),
      m_kind(kind), m_contract(contract), m_format(format), m_minutes(new DurationEdit(format))
{
    setObjectName(QStringLiteral("packForm"));
    const bool isCredit = kind == core::PackMovementKind::Credit;
    if (!isCredit) {
        m_direction = addChoice(QStringLiteral("direction"), tr("&Direction"));
        m_direction->addItems({tr("give hours back to the client"), tr("take hours from the client")});
    }
    addField(QStringLiteral("minutes"), tr("&Hours"), m_minutes);
    if (isCredit) {
        m_expires = new DateEdit(format);
        addField(QStringLiteral("expiresOn"), tr("&Valid through"), m_expires)
            ->setHelp(tr("Empty: without a limit."));
    }
    m_reason = addLine(QStringLiteral("reason"), isCredit ? tr("&What was bought") : tr("&Reason"));
    if (isCredit)
        m_reason->setPlaceholderText(tr("Pack of 10 hours, quote 2026-014…"));
    finish();
    setFocusProxy(m_minutes);
}

core::PackMovement PackForm::value() const
{
    core::PackMovement movement{.contract = m_contract,
                                .kind = m_kind,
                                .bookedOn = m_format.today(),
                                .valueOn = m_format.today(),
                                .minutes = m_minutes->value().value_or(core::Minutes(0)),
                                .reason = m_reason->text().trimmed()};
    if (m_expires)
        movement.expiresOn = m_expires->value();
    if (m_direction && m_direction->currentIndex() == 1)
        movement.minutes = -movement.minutes;
    return movement;
}

bool PackForm::isModified() const
{
    return m_minutes->value() || !m_reason->text().trimmed().isEmpty();
}

} // namespace ui
