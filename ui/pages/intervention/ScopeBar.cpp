// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/ScopeBar.h"

namespace ui {

ScopeBar::ScopeBar(QWidget *parent) : SegmentBar(parent)
{
    setObjectName(QStringLiteral("scopeBar"));
    setAccessibleName(tr("Which interventions"));
    setSegments({{tr("Open", "interventions"), tr("Somebody still has something to do about it."), 0},
                 {tr("Late"), tr("Open, and a due date has passed."), 1},
                 {tr("Waiting"), tr("Open, waiting for the client, a part, a date…"), 2},
                 {tr("Finished"), tr("Resolved, closed or cancelled."), 3},
                 {tr("All"), {}, 4}});
    connect(this, &SegmentBar::chosen, this, &ScopeBar::scopeChosen);
}

core::InterventionScope ScopeBar::scope() const
{
    return static_cast<core::InterventionScope>(qMax(0, current()));
}

void ScopeBar::setScope(core::InterventionScope scope)
{
    setCurrent(static_cast<int>(scope));
}

} // namespace ui
