// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// An amount of time in minutes: "1h30", "1:30", "90". ↑ and ↓ go by quarters of an hour.
class DurationEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit DurationEdit(const Format &format, QWidget *parent = nullptr);

    std::optional<core::Minutes> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<core::Minutes> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<core::Minutes> m_value;
};

} // namespace ui
