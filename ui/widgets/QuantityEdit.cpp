// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/QuantityEdit.h"

#include "ui/text/InvoiceText.h"

#include <QRegularExpression>
#include <algorithm>

namespace ui {
namespace {

constexpr qint64 kWhole = 1000;
constexpr qint64 kExample = 2500;

} // namespace

QuantityEdit::QuantityEdit(Format format, QWidget *parent) : ValueEdit(parent), m_format(std::move(format))
{
    setAlignment(Qt::AlignRight);
}

void QuantityEdit::setValue(const std::optional<qint64> &value)
{
    m_value = value;
    rewrite();
}

bool QuantityEdit::read(const QString &text)
{
    static const QRegularExpression kBlanks(QStringLiteral("\\s"),
                                            QRegularExpression::UseUnicodePropertiesOption);
    static const QRegularExpression kQuantity(QStringLiteral("^([0-9]{1,9})(?:[.,]([0-9]{1,3}))?$"));
    QString typed = text;
    const auto match = kQuantity.match(typed.remove(kBlanks));
    if (!match.hasMatch())
        return false;
    m_value = match.captured(1).toLongLong() * kWhole +
              match.captured(2).leftJustified(3, QLatin1Char('0')).toLongLong();
    return true;
}

QString QuantityEdit::written() const
{
    return m_value ? quantityText(*m_value, m_format) : QString();
}

QString QuantityEdit::hint() const
{
    return tr("Type a quantity such as %1.").arg(quantityText(kExample, m_format));
}

void QuantityEdit::step(int by)
{
    m_value = std::max<qint64>(0, m_value.value_or(0) + by * kWhole);
}

} // namespace ui
