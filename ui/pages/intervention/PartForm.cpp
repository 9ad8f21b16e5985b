// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/PartForm.h"

#include "ui/style/Style.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/MoneyEdit.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/QuantityEdit.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace ui {

PartForm::PartForm(Format format, QWidget *parent)
    : InlineForm(parent), m_format(std::move(format)), m_label(new QLineEdit), m_reference(new QLineEdit),
      m_serial(new QLineEdit), m_day(new DateEdit(m_format)), m_quantity(new QuantityEdit(m_format)),
      m_price(new MoneyEdit(m_format)), m_billed(new QCheckBox(tr("Billed to the client"))),
      m_amount(mutedLabel({})), m_remove(new QPushButton(tr("Remove this part")))
{
    setObjectName(QStringLiteral("partForm"));
    addFields();
    m_amount->setObjectName(QStringLiteral("partAmountLabel"));
    addNote(m_amount);
    m_remove->setObjectName(QStringLiteral("removePartButton"));
    setLook(*m_remove, ButtonLook::Quiet);
    addNote(m_remove);
    setSaveText(tr("Save"));
    connect(this, &InlineForm::submitted, this, &PartForm::save);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        setBusy(true);
        Q_EMIT removeRequested(m_part);
    });
}

void PartForm::addFields()
{
    m_label->setObjectName(QStringLiteral("partLabelEdit"));
    m_reference->setObjectName(QStringLiteral("partReferenceEdit"));
    m_serial->setObjectName(QStringLiteral("partSerialEdit"));
    m_day->setObjectName(QStringLiteral("partDayEdit"));
    m_quantity->setObjectName(QStringLiteral("partQuantityEdit"));
    m_price->setObjectName(QStringLiteral("partPriceEdit"));
    m_billed->setObjectName(QStringLiteral("partBilledCheck"));
    m_day->setRequired(true);
    m_quantity->setRequired(true);
    addField(QStringLiteral("label"), tr("Part"), m_label);
    addField(QStringLiteral("reference"), tr("Reference"), m_reference);
    addField(QStringLiteral("serial"), tr("Serial number"), m_serial);
    addField(QStringLiteral("fittedOn"), tr("Fitted on"), m_day)->setHelp(tr("Billed in that month."));
    addField(QStringLiteral("quantity"), tr("Quantity"), m_quantity);
    addField(QStringLiteral("unitPrice"), tr("Price of one"), m_price)->setHelp(tr("Excluding VAT."));
    addField(QStringLiteral("isBilled"), {}, m_billed);
    for (ValueEdit *edit : {static_cast<ValueEdit *>(m_quantity), static_cast<ValueEdit *>(m_price)})
        connect(edit, &ValueEdit::valueChanged, this, &PartForm::showAmount);
    connect(m_billed, &QCheckBox::toggled, this, &PartForm::showAmount);
}

void PartForm::start(const core::PartUsed &part)
{
    m_part = part;
    if (!m_part.fittedOn.isValid())
        m_part.fittedOn = m_format.today();
    const bool isNew = !part.id.isValid();
    setTitle(isNew ? tr("Add a part") : tr("Change the part"));
    m_label->setText(part.label);
    m_reference->setText(part.reference);
    m_serial->setText(part.serial);
    m_day->setValue(m_part.fittedOn);
    m_quantity->setValue(part.thousandths);
    m_price->setValue(isNew && part.unitPrice == core::Money{} ? std::optional<core::Money>()
                                                               : part.unitPrice);
    m_billed->setChecked(part.isBilled);
    m_remove->setVisible(!isNew);
    setBusy(false);
    clearMessages();
    showAmount();
    show();
    m_label->setFocus(Qt::OtherFocusReason);
}

core::PartUsed PartForm::part() const
{
    core::PartUsed part = m_part;
    part.label = m_label->text().trimmed();
    part.reference = m_reference->text().trimmed();
    part.serial = m_serial->text().trimmed();
    part.fittedOn = m_day->value().value_or(QDate());
    part.thousandths = m_quantity->value().value_or(0);
    part.unitPrice = m_price->value().value_or(core::Money{});
    part.isBilled = m_billed->isChecked();
    return part;
}

bool PartForm::isChanged() const
{
    return isVisibleTo(parentWidget()) && part() != m_part;
}

void PartForm::showAmount()
{
    const core::PartUsed wanted = part();
    if (!wanted.isBilled)
        m_amount->setText(tr("Not billed: the sheet names it without a price."));
    else if (wanted.amount() == core::Money{})
        m_amount->setText(tr("Billed, but without a price yet."));
    else
        m_amount->setText(tr("%1 excluding VAT will be billed.").arg(m_format.money(wanted.amount())));
}

void PartForm::save()
{
    const core::PartUsed wanted = part();
    if (const core::Result<> fine = core::checked(wanted); !fine)
        return showError(fine.error());
    setBusy(true);
    Q_EMIT saveRequested(wanted);
}

} // namespace ui
