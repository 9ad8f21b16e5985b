// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/ClosingParts.h"

#include "core/domain/contract/ContractDates.h"
#include "ui/pages/contract/ClauseEdit.h"
#include "ui/pages/contract/DatesPanel.h"
#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/DateEdit.h"
#include "ui/widgets/FormField.h"
#include "ui/widgets/PlainText.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kLongestTerm = 1200;

QVBoxLayout *columnOf(QWidget *widget)
{
    auto *layout = new QVBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    return layout;
}

QSpinBox *monthsSpin(const QString &name)
{
    auto *spin = new QSpinBox;
    spin->setObjectName(name);
    spin->setRange(1, kLongestTerm);
    spin->setSuffix(DurationPart::tr(" months"));
    return spin;
}

} // namespace

DurationPart::DurationPart(const Format &format, QWidget *parent)
    : PartEditor(parent), m_format(format), m_effective(new DateEdit(format)),
      m_effectiveField(
          new FormField(QStringLiteral("effectiveOn"), tr("This version counts &from"), m_effective)),
      m_initialKind(new QComboBox), m_initial(monthsSpin(QStringLiteral("initialSpin"))),
      m_initialField(new FormField(QStringLiteral("initialMonths"), tr("Number of &months"), m_initial)),
      m_initialEnd(new DateEdit(format)),
      m_initialEndField(new FormField(QStringLiteral("initialEndsOn"), tr("Its &last day"), m_initialEnd)),
      m_mode(new QComboBox), m_renewal(monthsSpin(QStringLiteral("renewalSpin"))),
      m_renewalField(new FormField(QStringLiteral("renewalMonths"), tr("Renewed &for"), m_renewal)),
      m_notice(new QSpinBox), m_unit(new QComboBox), m_counts(new QComboBox), m_dates(new DatesPanel(format)),
      m_clause(new ClauseEdit(core::ContractPart::Duration, freeClauseTitle()))
{
    m_effective->setObjectName(QStringLiteral("effectiveOnEdit"));
    m_mode->setObjectName(QStringLiteral("renewalCombo"));
    m_notice->setObjectName(QStringLiteral("noticeSpin"));
    m_notice->setRange(0, 3650);
    for (const auto mode : valuesFrom(core::RenewalMode::Express, core::RenewalMode::OpenEnded))
        m_mode->addItem(words(mode));
    for (const auto unit : valuesFrom(core::NoticeUnit::Months, core::NoticeUnit::Days))
        m_unit->addItem(words(unit));
    for (const auto counts : valuesFrom(core::NoticeCounts::Receipt, core::NoticeCounts::Sending))
        m_counts->addItem(words(counts));
    m_initialKind->setObjectName(QStringLiteral("initialKindCombo"));
    m_initialKind->addItems({tr("a number of months"), tr("until a day")});
    m_initialEnd->setObjectName(QStringLiteral("initialEndEdit"));
    addFields();
    connect(m_effective, &DateEdit::valueChanged, this, &PartEditor::edited);
    connect(m_initialEnd, &DateEdit::valueChanged, this, &PartEditor::edited);
    for (QSpinBox *spin : {m_initial, m_renewal, m_notice})
        connect(spin, &QSpinBox::valueChanged, this, &PartEditor::edited);
    for (QComboBox *combo : {m_initialKind, m_mode, m_unit, m_counts})
        connect(combo, &QComboBox::activated, this, [this] {
            arrange();
            Q_EMIT edited();
        });
}

void DurationPart::addFields()
{
    QVBoxLayout *layout = columnOf(this);
    layout->addWidget(m_effectiveField);
    layout->addWidget(new FormField(QStringLiteral("initialKind"), tr("&Initial term"), m_initialKind));
    layout->addWidget(m_initialField);
    layout->addWidget(m_initialEndField);
    layout->addWidget(new FormField(QStringLiteral("renewalMode"), tr("&Renewal"), m_mode));
    layout->addWidget(m_renewalField);
    layout->addWidget(new FormField(QStringLiteral("noticeAmount"), tr("&Notice"), m_notice));
    layout->addWidget(new FormField(QStringLiteral("noticeUnit"), tr("Notice &unit"), m_unit));
    auto *counts = new FormField(QStringLiteral("noticeCounts"), tr("The letter &counts"), m_counts);
    counts->setHelp(tr("which date of the registered letter decides"));
    layout->addWidget(counts);
    layout->addWidget(m_dates);
    layout->addSpacing(kGapCell);
    layout->addWidget(m_clause);
    layout->addStretch();
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
}

/// Of two ways to say it, one is shown.
void DurationPart::arrange()
{
    const bool isDay = m_initialKind->currentIndex() == 1;
    m_initialField->setVisible(!isDay);
    m_initialEndField->setVisible(isDay);
    m_initialEnd->setRequired(isDay);
    m_renewalField->setVisible(m_mode->currentIndex() == static_cast<int>(core::RenewalMode::Tacit));
}

void DurationPart::show(const ContractRecord &, const core::ContractVersion &version, bool readOnly)
{
    const QSignalBlocker blocker(this);
    m_isFirst = version.number == 1;
    m_effectiveField->setVisible(!m_isFirst);
    m_effective->setValue(version.effectiveOn.isValid() ? std::optional(version.effectiveOn) : std::nullopt);
    m_initialKind->setCurrentIndex(version.initialEndsOn ? 1 : 0);
    m_initial->setValue(version.initialMonths);
    m_initialEnd->setValue(version.initialEndsOn);
    m_mode->setCurrentIndex(static_cast<int>(version.renewalMode));
    m_renewal->setValue(version.renewalMonths);
    arrange();
    m_notice->setValue(version.noticeAmount);
    m_unit->setCurrentIndex(static_cast<int>(version.noticeUnit));
    m_counts->setCurrentIndex(static_cast<int>(version.noticeCounts));
    m_clause->show(version, readOnly);
    m_effective->setReadOnly(readOnly);
    m_initialEnd->setReadOnly(readOnly);
    for (QWidget *each : std::initializer_list<QWidget *>{m_initialKind, m_initial, m_mode, m_renewal,
                                                          m_notice, m_unit, m_counts})
        each->setEnabled(!readOnly);
}

void DurationPart::read(core::Contract &, core::ContractVersion &version) const
{
    if (!m_isFirst)
        version.effectiveOn = m_effective->value().value_or(QDate());
    version.initialMonths = m_initial->value();
    version.initialEndsOn.reset();
    if (m_initialKind->currentIndex() == 1) // Left empty: a day that is none, so that it is refused.
        version.initialEndsOn = m_initialEnd->value().value_or(QDate());
    version.renewalMode = static_cast<core::RenewalMode>(m_mode->currentIndex());
    version.renewalMonths = m_renewal->value();
    version.noticeAmount = m_notice->value();
    version.noticeUnit = static_cast<core::NoticeUnit>(m_unit->currentIndex());
    version.noticeCounts = static_cast<core::NoticeCounts>(m_counts->currentIndex());
    m_clause->read(version);
}

void DurationPart::showFacts(const core::ContractFacts &facts)
{
    m_dates->show(core::termClause(facts.contract, facts.version, facts.client.kind), m_format.today(),
                  facts.contract.endsOn);
    m_clause->showFacts(facts);
}

FollowUpPart::FollowUpPart(QWidget *parent)
    : PartEditor(parent), m_compliance(new QDoubleSpinBox),
      m_clause(new ClauseEdit(core::ContractPart::FollowUp, tr("Reports, review meetings, audit")))
{
    m_compliance->setObjectName(QStringLiteral("complianceSpin"));
    m_compliance->setRange(0, 100);
    m_compliance->setDecimals(1);
    m_compliance->setSingleStep(0.5);
    m_compliance->setSuffix(tr(" %"));
    m_compliance->setSpecialValueText(tr("none"));
    QVBoxLayout *layout = columnOf(this);
    auto *compliance = new FormField(QStringLiteral("compliance"), tr("Compliance &target"), m_compliance);
    compliance->setHelp(tr("of the commitments kept; drawn as a line in reports"));
    layout->addWidget(compliance);
    layout->addWidget(m_clause, 1);
    connect(m_compliance, &QDoubleSpinBox::valueChanged, this, &PartEditor::edited);
    connect(m_clause, &ClauseEdit::edited, this, &PartEditor::edited);
}

void FollowUpPart::show(const ContractRecord &, const core::ContractVersion &version, bool readOnly)
{
    const QSignalBlocker blocker(this);
    m_compliance->setValue(version.complianceTargetPermille.value_or(0) / 10.0);
    m_compliance->setEnabled(!readOnly);
    m_clause->show(version, readOnly);
}

void FollowUpPart::read(core::Contract &, core::ContractVersion &version) const
{
    const int permille = qRound(m_compliance->value() * 10);
    version.complianceTargetPermille = permille > 0 ? std::optional(permille) : std::nullopt;
    m_clause->read(version);
}

NotesPart::NotesPart(QWidget *parent) : PartEditor(parent), m_text(new QPlainTextEdit)
{
    QVBoxLayout *layout = columnOf(this);
    layout->addWidget(mutedLabel(tr("Never printed.")));
    m_text->setObjectName(QStringLiteral("notesText"));
    m_text->setAccessibleName(tr("Notes"));
    m_text->setTabChangesFocus(true);
    layout->addWidget(m_text, 1);
    connect(m_text, &QPlainTextEdit::textChanged, this, &PartEditor::edited);
}

void NotesPart::show(const ContractRecord &record, const core::ContractVersion &, bool)
{
    const QSignalBlocker blocker(this);
    m_text->setPlainText(record.contract.notes);
}

void NotesPart::read(core::Contract &contract, core::ContractVersion &) const
{
    contract.notes = m_text->toPlainText().trimmed();
}

} // namespace ui
