// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SuggestionDelegate.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/style/Tokens.h"

#include <QPainter>

namespace ui {
namespace {

/// What is left of @p rect after @p text was written at its left.
QRect write(QPainter &painter, const QRect &rect, const QString &text, const QColor &color)
{
    const QString shown = painter.fontMetrics().elidedText(text, Qt::ElideRight, rect.width());
    painter.setPen(color);
    painter.drawText(rect, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    return rect.adjusted(painter.fontMetrics().horizontalAdvance(shown) + kGapInside, 0, 0, 0);
}

} // namespace

void SuggestionDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                               const QModelIndex &index) const
{
    const Colors &colors = colorsOf(option.palette);
    const QString title = index.data().toString();
    painter->save();
    if (!(index.flags() & Qt::ItemIsEnabled)) {
        painter->setFont(sized(option.font, kLabelSize, QFont::DemiBold));
        write(*painter, option.rect.adjusted(kGapPanel, kGapCell, -kGapPanel, 0), title, colors.textMuted);
        painter->restore();
        return;
    }
    if (option.state & QStyle::State_Selected)
        drawRounded(*painter, option.rect.adjusted(6, 0, -6, 0), kControlRadius, colors.accentSoft);
    else if (option.state & QStyle::State_MouseOver)
        drawRounded(*painter, option.rect.adjusted(6, 0, -6, 0), kControlRadius, colors.hover);
    const QRect icon(option.rect.left() + 14, option.rect.center().y() - 8, 18, 18);
    paintIcon(*painter, index.data(IconRole).toString(), icon, colors.textMuted);
    painter->setFont(option.font);
    const QRect rest = write(*painter, option.rect.adjusted(42, 0, -kGapPanel, 0), title, colors.text);
    if (rest.width() > 30)
        write(*painter, rest, index.data(DetailRole).toString(), colors.textMuted);
    painter->restore();
}

QSize SuggestionDelegate::sizeHint(const QStyleOptionViewItem & /*option*/,
                                   const QModelIndex & /*index*/) const
{
    return {100, kRowHeight};
}

} // namespace ui
