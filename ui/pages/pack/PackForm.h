// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/HourPack.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

namespace ui {

class DateEdit;
class DurationEdit;

/// Hours bought, or an adjustment of the balance with its reason.
class PackForm : public FormPanel
{
    Q_OBJECT
public:
    PackForm(core::PackMovementKind kind, core::ContractId contract, const Format &format,
             QWidget *parent = nullptr);

    core::PackMovement value() const;
    bool isModified() const override;

private:
    core::PackMovementKind m_kind;
    core::ContractId m_contract;
    Format m_format;
    DurationEdit *m_minutes;
    QComboBox *m_direction = nullptr;
    DateEdit *m_expires = nullptr;
    QLineEdit *m_reason;
};

} // namespace ui
