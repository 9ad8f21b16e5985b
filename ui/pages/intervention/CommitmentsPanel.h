// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

namespace ui {

class SimpleTable;

/// What the contract promises of this intervention, and how it stands: target, due date, what
/// was reached, how much is used. A click on a row shows why.
class CommitmentsPanel : public Panel
{
    Q_OBJECT
public:
    explicit CommitmentsPanel(Format format, QWidget *parent = nullptr);

    void showView(const InterventionView &view);
    /// Index into the timeline's commitments; -1: none.
    int chosen() const { return m_chosen; }
    void choose(int index);

Q_SIGNALS:
    void commitmentChosen(int index);

private:
    void addCommitment(const core::Commitment &commitment, const InterventionView &view);
    void take(int row);

    Format m_format;
    SimpleTable *m_table;
    QLabel *m_nothing;
    int m_chosen = -1;
    bool m_isFilling = false;
};

/// The commitment most worth explaining: the first breached and open one, else what is due next,
/// else the last. -1 where there is none.
int mostInteresting(const core::Timeline &timeline);

} // namespace ui
