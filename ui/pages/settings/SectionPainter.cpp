// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/SectionPainter.h"

#include "ui/style/Tokens.h"

#include <QStyle>
#include <QWidget>

namespace ui {

void SectionPainter::paint(QPainter *painter, const QStyleOptionViewItem &option,
                           const QModelIndex &index) const
{
    option.widget->style()->drawPrimitive(QStyle::PE_PanelItemViewItem, &option, painter, option.widget);
    QStyleOptionViewItem inner(option);
    inner.rect.adjust(kGapInside - 1, 0, -kGapTight, 0);
    QStyledItemDelegate::paint(painter, inner, index);
}

} // namespace ui
