// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QComboBox;
class QDoubleSpinBox;
class QPlainTextEdit;
class QSpinBox;

namespace ui {

class ClauseEdit;
class DateEdit;
class DatesPanel;
class FormField;

/// Part 9: when this version takes effect, the terms, renewal and notice.
class DurationPart : public PartEditor
{
    Q_OBJECT
public:
    explicit DurationPart(const Format &format, QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;
    void showFacts(const core::ContractFacts &facts) override;

private:
    void addFields();
    void arrange();

    Format m_format;
    DateEdit *m_effective;
    FormField *m_effectiveField;
    QComboBox *m_initialKind; ///< A number of months, or until a day.
    QSpinBox *m_initial;
    FormField *m_initialField;
    DateEdit *m_initialEnd;
    FormField *m_initialEndField;
    QComboBox *m_mode;
    QSpinBox *m_renewal;
    FormField *m_renewalField;
    QSpinBox *m_notice;
    QComboBox *m_unit;
    QComboBox *m_counts;
    DatesPanel *m_dates;
    ClauseEdit *m_clause;
    bool m_isFirst = true;
};

/// Part 11: what the client is told, and the compliance aimed at.
class FollowUpPart : public PartEditor
{
    Q_OBJECT
public:
    explicit FollowUpPart(QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

private:
    QDoubleSpinBox *m_compliance;
    ClauseEdit *m_clause;
};

/// What only the provider reads.
class NotesPart : public PartEditor
{
    Q_OBJECT
public:
    explicit NotesPart(QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

private:
    QPlainTextEdit *m_text;
};

} // namespace ui
