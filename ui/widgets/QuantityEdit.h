// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/text/Format.h"
#include "ui/widgets/ValueEdit.h"

#include <optional>

namespace ui {

/// How many of something, held in thousandths: "1", "12,5", "0.125". ↑ and ↓ go by units.
class QuantityEdit : public ValueEdit
{
    Q_OBJECT
public:
    explicit QuantityEdit(Format format, QWidget *parent = nullptr);

    std::optional<qint64> value() const { return m_value; }
    /// Without emitting.
    void setValue(const std::optional<qint64> &value);

protected:
    bool read(const QString &text) override;
    void forget() override { m_value.reset(); }
    QString written() const override;
    QString hint() const override;
    void step(int by) override;

private:
    Format m_format;
    std::optional<qint64> m_value;
};

} // namespace ui
