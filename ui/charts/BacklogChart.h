// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthReport.h"
#include "ui/charts/StackChart.h"
#include "ui/text/Format.h"

namespace ui {

/// What is open by its age, and by whom it waits for: us (full), the client (hatched), a
/// vendor (a dashed outline).
class BacklogChart : public StackChart
{
    Q_OBJECT
public:
    explicit BacklogChart(Format format, QWidget *parent = nullptr);

    void setBacklog(const core::Backlog &backlog);

Q_SIGNALS:
    /// @p bucket: of core::Backlog.
    void opened(int bucket, core::WaitingOn waitingOn);

protected:
    void openMark(int mark) override;

private:
    Format m_format;
};

} // namespace ui
