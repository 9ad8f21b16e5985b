// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "core/reports/MonthReport.h"
#include "ui/charts/StackChart.h"
#include "ui/text/Format.h"

namespace ui {

/// Commitments of a month by priority: kept (full), breached (hatched), not decided yet (a dashed
/// outline that counts for nothing).
class OutcomeChart : public StackChart
{
    Q_OBJECT
public:
    explicit OutcomeChart(Format format, QWidget *parent = nullptr);

    void setOutcomes(const QList<core::PriorityOutcome> &outcomes);

Q_SIGNALS:
    void opened(core::Priority priority, core::Outcome outcome);

protected:
    void openMark(int mark) override;

private:
    Format m_format;
    QList<core::PriorityOutcome> m_outcomes;
};

} // namespace ui
