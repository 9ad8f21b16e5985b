// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// An amount of money, in whole cents: "1 234,56", "1234.56", "12,5 €". ↑ and ↓ go by units.
class MoneyEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit MoneyEdit(const Format &format, QWidget *parent = nullptr);

    std::optional<core::Money> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<core::Money> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<core::Money> m_value;
};

} // namespace ui
