// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// A figure with a fixed number of decimals, held as a whole number: with one decimal "15,5" is 155. A unit
/// may stand behind it ("%"). ↑ and ↓ go by units.
class DecimalEdit : public ValueEdit
{
    Q_OBJECT
public:
    DecimalEdit(int decimals, QString unit, Format format, QWidget *parent = nullptr);

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
    QString textOf(int value) const;

    int m_decimals;
    int m_scale = 1;
    QString m_unit;
    Format m_format;
    std::optional<int> m_value;
};

} // namespace ui
