// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/MonthEdit.h"

#include <QRegularExpression>

namespace ui {
namespace {

QString monthText(const core::Month &month)
{
    return QStringLiteral("%1/%2").arg(month.month, 2, 10, QLatin1Char('0')).arg(month.year);
}

} // namespace

MonthEdit::MonthEdit(const Format &format, QWidget *parent) : ValueEdit(parent), m_format(format)
{
    setPlaceholderText(monthText(core::monthOf(format.today())));
}

void MonthEdit::setValue(const std::optional<core::Month> &value)
{
    m_value = value;
    rewrite();
}

bool MonthEdit::read(const QString &text)
{
    static const QRegularExpression monthFirst(QStringLiteral("^(\\d{1,2})\\s*[/.-]\\s*(\\d{4}|\\d{2})$"));
    static const QRegularExpression yearFirst(QStringLiteral("^(\\d{4})\\s*[/.-]\\s*(\\d{1,2})$"));
    const QString typed = text.trimmed();
    core::Month month;
    if (const auto match = monthFirst.match(typed); match.hasMatch())
        month = {.year = match.captured(2).toInt(), .month = match.captured(1).toInt()};
    else if (const auto other = yearFirst.match(typed); other.hasMatch())
        month = {.year = other.captured(1).toInt(), .month = other.captured(2).toInt()};
    if (month.year > 0 && month.year < 100)
        month.year += 2000;
    if (!month.isValid())
        return false;
    m_value = month;
    return true;
}

QString MonthEdit::written() const
{
    return m_value ? monthText(*m_value) : QString();
}

QString MonthEdit::hint() const
{
    return tr("Type a month such as %1.").arg(monthText(core::monthOf(m_format.today())));
}

void MonthEdit::step(int by)
{
    m_value = m_value ? m_value->plus(by) : core::monthOf(m_format.today());
}

} // namespace ui
