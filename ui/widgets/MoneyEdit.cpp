// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MoneyEdit.h"

#include "ui/text/Parse.h"

namespace ui {

MoneyEdit::MoneyEdit(const Format &format, QWidget *parent) : ValueEdit(parent), m_format(format)
{
    setAlignment(Qt::AlignRight);
    setPlaceholderText(format.money({}));
}

void MoneyEdit::setValue(const std::optional<core::Money> &value)
{
    m_value = value;
    rewrite();
}

bool MoneyEdit::read(const QString &text)
{
    const std::optional<core::Money> value = parseMoney(text);
    if (value)
        m_value = value;
    return value.has_value();
}

QString MoneyEdit::written() const
{
    return m_value ? m_format.money(*m_value) : QString();
}

QString MoneyEdit::hint() const
{
    return tr("Type an amount such as %1.").arg(m_format.money({123456}));
}

void MoneyEdit::step(int by)
{
    m_value = m_value.value_or(core::Money{}) + core::Money{by * qint64(100)};
}

} // namespace ui
