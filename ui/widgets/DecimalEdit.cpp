// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DecimalEdit.h"

#include "ui/text/Parse.h"

#include <limits>

namespace ui {
namespace {

constexpr int kMoneyDecimals = 2; ///< What amounts are read with.
constexpr int kExample = 12345;

} // namespace

DecimalEdit::DecimalEdit(int decimals, QString unit, Format format, QWidget *parent)
    : ValueEdit(parent), m_decimals(decimals), m_unit(std::move(unit)), m_format(std::move(format))
{
    for (int i = 0; i < decimals; ++i)
        m_scale *= 10;
    setAlignment(Qt::AlignRight);
}

void DecimalEdit::setValue(const std::optional<int> &value)
{
    m_value = value;
    rewrite();
}

bool DecimalEdit::read(const QString &text)
{
    QString typed = text;
    if (!m_unit.isEmpty())
        typed.remove(m_unit);
    const std::optional<core::Money> value = parseMoney(typed);
    if (!value)
        return false;
    const qint64 scaled = value->cents * m_scale;
    constexpr qint64 kHundred = 100;
    const bool fits =
        scaled % kHundred == 0 && std::abs(scaled / kHundred) <= std::numeric_limits<int>::max();
    if (fits)
        m_value = static_cast<int>(scaled / kHundred);
    return fits;
}

QString DecimalEdit::textOf(int value) const
{
    const bool isWhole = m_decimals < kMoneyDecimals && value % m_scale == 0;
    const QString figure =
        isWhole ? m_format.decimal(value / m_scale, 0) : m_format.decimal(value, m_decimals);
    return m_unit.isEmpty() ? figure : figure + QChar(0x202F) + m_unit;
}

QString DecimalEdit::written() const
{
    return m_value ? textOf(*m_value) : QString();
}

QString DecimalEdit::hint() const
{
    return tr("Type a figure such as %1.").arg(textOf(kExample));
}

void DecimalEdit::step(int by)
{
    m_value = m_value.value_or(0) + by * m_scale;
}

} // namespace ui
