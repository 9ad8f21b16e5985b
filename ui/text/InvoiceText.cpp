// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/InvoiceText.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Invoicing", text);
}

QString periodText(const core::InvoiceLine &line, const Format &format)
{
    const core::Month month = core::monthOf(line.from);
    if (line.from == month.firstDay() && line.to == month.lastDay())
        return format.month(line.from);
    return translated(QT_TRANSLATE_NOOP("Invoicing", "from %1 to %2"))
        .arg(format.day(line.from), format.day(line.to));
}

QStringList labelParts(const core::InvoiceLine &line, const Format &format)
{
    switch (line.kind) {
    case core::InvoiceLineKind::Fee:
        return {translated(QT_TRANSLATE_NOOP("Invoicing", "Fee")), line.label, periodText(line, format)};
    case core::InvoiceLineKind::Work:
        return {translated(QT_TRANSLATE_NOOP("Invoicing", "Work")), line.number, line.label};
    case core::InvoiceLineKind::Travel:
        return {translated(QT_TRANSLATE_NOOP("Invoicing", "Travel")), line.number, line.label};
    case core::InvoiceLineKind::Part:
        return {translated(QT_TRANSLATE_NOOP("Invoicing", "Part")), line.number, line.label};
    case core::InvoiceLineKind::Pack:
        break;
    }
    return {translated(QT_TRANSLATE_NOOP("Invoicing", "Hour pack")), line.label};
}

} // namespace

QString invoiceLabel(const core::InvoiceLine &line, const Format &format)
{
    QStringList parts = labelParts(line, format);
    if (line.isCorrection)
        parts.prepend(translated(QT_TRANSLATE_NOOP("Invoicing", "Correction")));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString quantityText(qint64 thousandths, const Format &format)
{
    constexpr int kDecimals = 3;
    QString text = format.decimal(thousandths, kDecimals);
    const QString point = format.locale().decimalPoint();
    while (text.endsWith(QLatin1Char('0')))
        text.chop(1);
    return text.endsWith(point) ? text.chopped(point.size()) : text;
}

QString words(core::InvoiceUnit unit)
{
    switch (unit) {
    case core::InvoiceUnit::Month:
        return translated(QT_TRANSLATE_NOOP("Invoicing", "month"));
    case core::InvoiceUnit::Hour:
        return translated(QT_TRANSLATE_NOOP("Invoicing", "hour"));
    case core::InvoiceUnit::Piece:
        break;
    }
    return translated(QT_TRANSLATE_NOOP("Invoicing", "piece"));
}

QString words(core::OperationNature nature)
{
    return nature == core::OperationNature::Goods
               ? translated(QT_TRANSLATE_NOOP("Invoicing", "delivery of goods"))
               : translated(QT_TRANSLATE_NOOP("Invoicing", "provision of services"));
}

QString vatText(const std::optional<int> &permyriad, const Format &format)
{
    constexpr int kPerCent = 100;
    constexpr int kWhole = 10'000;
    if (!permyriad)
        return {};
    return format.percent(*permyriad, kWhole, *permyriad % kPerCent == 0 ? 0 : 2);
}

} // namespace ui
