// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/PlainText.h"

#include "ui/style/Fonts.h"

#include <QLabel>

namespace ui {

QString plainToolTip(const QString &text)
{
    if (text.isEmpty())
        return {};
    const QString escaped = text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"));
    return QLatin1String("<qt>") + escaped + QLatin1String("</qt>");
}

QLabel *plainLabel(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::PlainText);
    label->setText(text);
    return label;
}

QLabel *plainLabel(const QString &text, int pixels, QFont::Weight weight, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    setTypeSize(*label, pixels, weight);
    return label;
}

QLabel *mutedLabel(const QString &text, QWidget *parent)
{
    QLabel *label = plainLabel(text, parent);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

} // namespace ui
