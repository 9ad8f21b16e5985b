// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// A day: "2/5", "2 mai 2027", "+1", "lundi". ↑ and ↓ go by days.
class DateEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit DateEdit(const Format &format, QWidget *parent = nullptr);

    std::optional<QDate> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<QDate> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<QDate> m_value;
};

} // namespace ui
