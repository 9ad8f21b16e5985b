// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QSpinBox;

namespace ui {

class ClauseEdit;

/// A part that is all text: obligations, confidentiality, reversibility.
class ClausePart : public PartEditor
{
    Q_OBJECT
public:
    explicit ClausePart(core::ContractPart part, QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;
    void showFacts(const core::ContractFacts &facts) override;

private:
    ClauseEdit *m_clause;
};

/// Part 10: until when all is handed back, and the clause.
class ReversibilityPart : public ClausePart
{
    Q_OBJECT
public:
    explicit ReversibilityPart(QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

private:
    QSpinBox *m_days;
};

} // namespace ui
