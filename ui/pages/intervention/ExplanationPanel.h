// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLineEdit;
class QPushButton;

namespace ui {

class SimpleTable;

/// "Why Sun. 17:31?": one line a day from where the clock starts to the due date, which add up to
/// the target. For a breach, its cause and what is done about it, as the report prints them.
class ExplanationPanel : public Panel
{
    Q_OBJECT
public:
    static constexpr int kLines = 24; ///< More are folded until asked for.

    explicit ExplanationPanel(Format format, QWidget *parent = nullptr);

    /// @p index of a commitment; -1 hides the panel.
    void showCommitment(const InterventionView &view, int index);

Q_SIGNALS:
    void noteRequested(const core::BreachNote &note);
    void neutraliseRequested(core::Milestone milestone);

private:
    void fill();
    void addLine(const core::ExplanationLine &line, const core::Commitment &commitment, bool isSameDay);
    void addTotal(const core::Commitment &commitment);
    void showNote(const core::Commitment &commitment);
    QString titleOf(const core::Commitment &commitment) const;
    QString firstWords(const core::Commitment &commitment) const;
    QString lastWords(const core::Commitment &commitment) const;
    QString contractWords(const core::Commitment &commitment) const;
    void saveNote();

    Format m_format;
    InterventionView m_view;
    int m_index = -1;
    bool m_isUnfolded = false;
    SimpleTable *m_table;
    QPushButton *m_unfold;
    QPushButton *m_neutralise;
    QWidget *m_noteFields;
    QLineEdit *m_cause;
    QLineEdit *m_action;
    core::BreachNote m_note;
};

} // namespace ui
