// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DateTimeEdit.h"

#include "ui/text/Parse.h"

namespace ui {
namespace {

/// Unlike in lists, the year is never left out of what one may change.
QString writtenMoment(core::Instant when, const Format &format)
{
    return format.day(format.dayOf(when)) + QLatin1Char(' ') + format.time(when);
}

} // namespace

DateTimeEdit::DateTimeEdit(const Format &format, QWidget *parent) : ValueEdit(parent), m_format(format)
{
    setPlaceholderText(format.moment(format.now()));
}

void DateTimeEdit::setValue(const std::optional<core::Instant> &value)
{
    m_value = value;
    rewrite();
}

bool DateTimeEdit::read(const QString &text)
{
    const std::optional<core::Instant> value = parseMoment(text, m_format);
    if (value)
        m_value = value;
    return value.has_value();
}

QString DateTimeEdit::written() const
{
    return m_value ? writtenMoment(*m_value, m_format) : QString();
}

QString DateTimeEdit::hint() const
{
    return tr("Type a day and a time such as 22/11 14h10, or a time alone for today.");
}

void DateTimeEdit::step(int by)
{
    m_value = m_value.value_or(m_format.now()) + core::Minutes(by);
}

} // namespace ui
