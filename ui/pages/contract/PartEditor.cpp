// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/PartEditor.h"

#include "ui/widgets/FormField.h"

namespace ui {

bool PartEditor::commit()
{
    return commitFields(*this);
}

} // namespace ui
