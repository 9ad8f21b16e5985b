// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/TimeEdit.h"

#include "ui/text/Parse.h"

namespace ui {

TimeEdit::TimeEdit(const Format &format, QWidget *parent) : ValueEdit(parent), m_format(format)
{
    setPlaceholderText(format.wallTime(9 * 60));
}

void TimeEdit::setValue(const std::optional<int> &value)
{
    m_value = value;
    rewrite();
}

bool TimeEdit::read(const QString &text)
{
    const std::optional<int> value = parseTime(text);
    if (value)
        m_value = value;
    return value.has_value();
}

QString TimeEdit::written() const
{
    return m_value ? m_format.wallTime(*m_value) : QString();
}

QString TimeEdit::hint() const
{
    return tr("Type a time such as 14:10 or 14h10.");
}

void TimeEdit::step(int by)
{
    constexpr int kQuarter = 15;
    constexpr int kLast = 24 * 60 - kQuarter;
    const int from = m_value.value_or(9 * 60);
    m_value =
        by > 0 ? qMin((from / kQuarter + 1) * kQuarter, kLast) : qMax((from - 1) / kQuarter * kQuarter, 0);
}

} // namespace ui
