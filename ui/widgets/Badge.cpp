// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/Badge.h"

#include "ui/style/Fonts.h"
#include "ui/style/Strokes.h"
#include "ui/widgets/PlainText.h"

#include <QPainter>

namespace ui {
namespace {

constexpr int kHeight = 20;

QFont badgeFont(const QFont &font)
{
    return sized(font, kLabelSize, QFont::DemiBold);
}

} // namespace

QSize badgeSize(const QString &text, const QFont &font)
{
    const QFontMetrics metrics(badgeFont(font));
    return {metrics.horizontalAdvance(text) + 2 * kGapCell + 1, kHeight};
}

void paintBadge(QPainter &painter, const QRect &rect, const BadgeText &badge, const Colors &colors)
{
    if (badge.text.isEmpty())
        return;
    const int width = qMin(badgeSize(badge.text, painter.font()).width(), rect.width());
    const QRect place(rect.left(), rect.top() + (rect.height() - kHeight) / 2, width, kHeight);
    drawRounded(painter, place, 5, colors.soft(badge.tone),
                badge.tone == Tone::Neutral ? colors.border : QColor(Qt::transparent));
    painter.save();
    painter.setFont(badgeFont(painter.font()));
    painter.setPen(colors.ink(badge.tone));
    const QRect words = place.adjusted(kGapCell, 0, -kGapCell + 2, 0);
    const QString shown = painter.fontMetrics().elidedText(badge.text, Qt::ElideRight, words.width());
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, shown);
    painter.restore();
}

Badge::Badge(const BadgeText &badge, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setBadge(badge);
}

void Badge::setBadge(const BadgeText &badge)
{
    m_badge = badge;
    setToolTip(plainToolTip(badge.toolTip));
    setAccessibleName(badge.text);
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    return m_badge.text.isEmpty() ? QSize(0, kHeight) : badgeSize(m_badge.text, font());
}

void Badge::paintEvent(QPaintEvent * /*event*/)
{
    QPainter painter(this);
    paintBadge(painter, rect(), m_badge, colorsOf(*this));
}

} // namespace ui
