// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ClausePart.h"

#include "ui/pages/contract/ClauseEdit.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kLongestHandingBack = 3650; ///< Days.

/// What such a clause speaks of (product/contracts.md, "What a contract holds").
QString reminderOf(core::ContractPart part)
{
    if (part == core::ContractPart::Obligations)
        return ClausePart::tr(
            "The provider: information, advice and warning, means, deadlines, security, "
            "reporting. The client: access, cooperation, proper use, payment, its own data.");
    if (part == core::ContractPart::Confidentiality)
        return ClausePart::tr(
            "Purpose, categories of data and of persons, documented instructions, "
            "sub-processors, assistance, delay to tell a breach, audit, return or deletion.");
    return ClausePart::tr(
        "What is handed back, in which format, within which time, with which assistance, at "
        "whose cost.");
}

} // namespace

ClausePart::ClausePart(core::ContractPart part, QWidget *parent)
    : PartEditor(parent), m_clause(new ClauseEdit(part, {}))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    QLabel *reminder = mutedLabel(reminderOf(part));
    reminder->setWordWrap(true);
    layout->addWidget(reminder);
    layout->addWidget(m_clause, 1);
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
}

void ClausePart::show(const ContractRecord &, const core::ContractVersion &version, bool readOnly)
{
    m_clause->show(version, readOnly);
}

void ClausePart::read(core::Contract &, core::ContractVersion &version) const
{
    m_clause->read(version);
}

void ClausePart::showFacts(const core::ContractFacts &facts)
{
    m_clause->showFacts(facts);
}

ReversibilityPart::ReversibilityPart(QWidget *parent)
    : ClausePart(core::ContractPart::Reversibility, parent), m_days(new QSpinBox)
{
    m_days->setObjectName(QStringLiteral("reversibilityDaysSpin"));
    m_days->setRange(0, kLongestHandingBack);
    m_days->setSuffix(tr(" days"));
    auto *field =
        new FormField(QStringLiteral("reversibilityDays"), tr("All is handed &back within"), m_days);
    field->setHelp(tr("after the last day of the contract"));
    static_cast<QVBoxLayout *>(layout())->insertWidget(0, field);
    connect(m_days, &QSpinBox::valueChanged, this, &PartEditor::edited);
}

void ReversibilityPart::show(const ContractRecord &record, const core::ContractVersion &version,
                             bool readOnly)
{
    const QSignalBlocker blocker(this);
    ClausePart::show(record, version, readOnly);
    m_days->setValue(version.reversibilityDays);
    m_days->setEnabled(!readOnly);
}

void ReversibilityPart::read(core::Contract &contract, core::ContractVersion &version) const
{
    ClausePart::read(contract, version);
    version.reversibilityDays = m_days->value();
}

} // namespace ui
