// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/intervention/InterventionList.h"
#include "ui/widgets/SegmentBar.h"

namespace ui {

/// Open · Late · Waiting · Finished · All: one of them, side by side.
class ScopeBar : public SegmentBar
{
    Q_OBJECT
public:
    explicit ScopeBar(QWidget *parent = nullptr);

    core::InterventionScope scope() const;
    void setScope(core::InterventionScope scope); ///< Without emitting.

Q_SIGNALS:
    void scopeChosen();
};

} // namespace ui
