// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// A wall time, in minutes since midnight: "14h10", "14:10", "1410". ↑ and ↓ go by quarters.
class TimeEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit TimeEdit(const Format &format, QWidget *parent = nullptr);

    std::optional<int> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<int> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<int> m_value;
};

} // namespace ui
