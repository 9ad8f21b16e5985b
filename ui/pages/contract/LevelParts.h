// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/contract/PartEditor.h"

class QCheckBox;
class QComboBox;
class QSpinBox;

namespace ui {

class ClauseEdit;
class CoverMatrix;
class GridEditor;
class PenaltyEdit;

/// Part 3: what each kind of work costs the client.
class CoverPart : public PartEditor
{
    Q_OBJECT
public:
    explicit CoverPart(QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;

private:
    CoverMatrix *m_matrix;
    ClauseEdit *m_clause;
};

/// Part 4: the service levels of incidents, and of requests; on call; penalties.
class LevelsPart : public PartEditor
{
    Q_OBJECT
public:
    explicit LevelsPart(const Format &format, QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;
    bool commit() override;

private:
    GridEditor *m_incidents;
    GridEditor *m_requests;
    QCheckBox *m_onCall;
    PenaltyEdit *m_penalties;
    ClauseEdit *m_clause;
};

/// Part 5: support hours, what pauses the clock, how long a reopening resumes it.
class TermsPart : public PartEditor
{
    Q_OBJECT
public:
    explicit TermsPart(QWidget *parent = nullptr);
    void show(const ContractRecord &record, const core::ContractVersion &version, bool readOnly) override;
    void read(core::Contract &contract, core::ContractVersion &version) const override;
    void showFacts(const core::ContractFacts &facts) override;

private:
    QComboBox *m_calendar;
    QList<QCheckBox *> m_reasons;
    QSpinBox *m_reopening;
    ClauseEdit *m_clause;
};

} // namespace ui
