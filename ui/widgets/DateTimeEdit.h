// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// A moment in the zone of its format: "22/11 14h10", "hier 9h", "14:10" (today). ↑ and ↓ go by
/// minutes, as logs are corrected.
class DateTimeEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit DateTimeEdit(const Format &format, QWidget *parent = nullptr);

    std::optional<core::Instant> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<core::Instant> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<core::Instant> m_value;
};

} // namespace ui
