// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/Import.h"
#include "ui/widgets/Panel.h"

class QComboBox;
class QGridLayout;

namespace ui {

/// Machines that may be known ones: which, and what speaks for and against it; the user says what
/// becomes of each, or of all.
class DoubtPanel : public Panel
{
    Q_OBJECT
public:
    /// More than these are decided together.
    static constexpr int kMostRows = 100;

    explicit DoubtPanel(QWidget *parent = nullptr);

    void showDoubts(const QList<core::DoubtfulMachine> &doubts, const core::DoubtChoices &choices);

Q_SIGNALS:
    void choicesChanged(const core::DoubtChoices &choices);

private:
    void addDoubt(int row, const core::DoubtfulMachine &doubt);
    QComboBox *choiceFor(const core::DoubtfulMachine &doubt);

    QGridLayout *m_grid = nullptr;
    QComboBox *m_all;
    QStringList m_keys; ///< Of what is shown.
    core::DoubtChoices m_choices;
    QList<QComboBox *> m_combos;
};

} // namespace ui
