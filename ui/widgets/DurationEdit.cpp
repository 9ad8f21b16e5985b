// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DurationEdit.h"

#include "ui/text/Parse.h"

namespace ui {

DurationEdit::DurationEdit(const Format &format, QWidget *parent) : ValueEdit(parent), m_format(format)
{
    setPlaceholderText(format.duration(core::Minutes(90)));
}

void DurationEdit::setValue(const std::optional<core::Minutes> &value)
{
    m_value = value;
    rewrite();
}

bool DurationEdit::read(const QString &text)
{
    const std::optional<core::Minutes> value = parseDuration(text);
    if (value)
        m_value = value;
    return value.has_value();
}

QString DurationEdit::written() const
{
    return m_value ? m_format.duration(*m_value) : QString();
}

QString DurationEdit::hint() const
{
    return tr("Type hours and minutes such as 1h30 or 90.");
}

void DurationEdit::step(int by)
{
    constexpr int kQuarter = 15;
    const auto from = static_cast<int>(m_value.value_or(core::Minutes(0)).count());
    m_value =
        core::Minutes(by > 0 ? (from / kQuarter + 1) * kQuarter : qMax(0, (from - 1) / kQuarter * kQuarter));
}

} // namespace ui
