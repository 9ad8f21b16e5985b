// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/ElidedLabel.h"

#include <QAbstractButton>
#include <QLabel>
#include <QTableView>

/// What of @p root does not show its whole text: names for a test to print, none when all is
/// well. What may give way by design (list cells, notes of the header) is not asked.
inline QStringList clippedTexts(const QWidget &root)
{
    QStringList clipped;
    const auto note = [&clipped](const QWidget &widget, const QString &text) {
        clipped << QStringLiteral("%1 \"%2\" %3×%4")
                       .arg(widget.objectName(), text)
                       .arg(widget.width())
                       .arg(widget.height());
    };
    for (const QLabel *label : root.findChildren<QLabel *>()) {
        if (!label->isVisibleTo(&root) || label->text().isEmpty())
            continue;
        const bool tooNarrow = !label->wordWrap() && label->sizeHint().width() > label->width();
        const bool tooLow = label->wordWrap() && label->heightForWidth(label->width()) > label->height();
        if (tooNarrow || tooLow)
            note(*label, label->text());
    }
    for (const QAbstractButton *button : root.findChildren<QAbstractButton *>()) {
        const bool isSearchBox = button->objectName() == QLatin1String("searchButton");
        if (button->isVisibleTo(&root) && !isSearchBox && button->sizeHint().width() > button->width())
            note(*button, button->text());
    }
    for (const ui::ElidedLabel *label : root.findChildren<ui::ElidedLabel *>()) {
        if (label->isVisibleTo(&root) && label->isElided())
            note(*label, label->text());
    }
    return clipped;
}
