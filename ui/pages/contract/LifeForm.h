// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/FormPanel.h"

namespace core {
struct ContractLife;
}

namespace ui {

/// A form on the page of a contract's life.
class LifeForm : public FormPanel
{
    Q_OBJECT
public:
    using FormPanel::FormPanel;

    /// Saving is to go over what @p life holds now.
    virtual void takeVersion(const core::ContractLife &life) = 0;
};

} // namespace ui
