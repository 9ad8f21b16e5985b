// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DateEdit.h"

#include "ui/text/Parse.h"

namespace ui {

DateEdit::DateEdit(const Format &format, QWidget *parent) : ValueEdit(parent), m_format(format)
{
    setPlaceholderText(format.day(format.today()));
}

void DateEdit::setValue(const std::optional<QDate> &value)
{
    m_value = value;
    rewrite();
}

bool DateEdit::read(const QString &text)
{
    const std::optional<QDate> value = parseDate(text, m_format);
    if (value)
        m_value = value;
    return value.has_value();
}

QString DateEdit::written() const
{
    return m_value ? m_format.day(*m_value) : QString();
}

QString DateEdit::hint() const
{
    return tr("Type a day such as %1, +1 or tomorrow.")
        .arg(m_format.locale().toString(m_format.today(), QLocale::ShortFormat));
}

void DateEdit::step(int by)
{
    m_value = m_value ? m_value->addDays(by) : m_format.today();
}

} // namespace ui
