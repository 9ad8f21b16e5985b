// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Month.h"
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

namespace ui {

/// A calendar month: "09/2026", "9/26", "2026-09". ↑ and ↓ go by months.
class MonthEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit MonthEdit(const Format &format, QWidget *parent = nullptr);

    std::optional<core::Month> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<core::Month> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<core::Month> m_value;
};

} // namespace ui
