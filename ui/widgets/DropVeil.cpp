// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/DropVeil.h"

#include "ui/style/Fonts.h"
#include "ui/style/Tokens.h"

#include <QEvent>
#include <QMimeData>
#include <QPainter>
#include <QUrl>

namespace ui {

DropVeil::DropVeil(QWidget *covered, int height) : QWidget(covered), m_height(height)
{
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    setTypeSize(*this, kBodySize, QFont::DemiBold);
    covered->installEventFilter(this);
    hide();
}

void DropVeil::setText(const QString &text)
{
    m_text = text;
    setAccessibleName(text);
    update();
}

void DropVeil::setState(State state)
{
    m_state = state;
    cover();
    setVisible(state != State::Hidden);
    raise();
    update();
}

bool DropVeil::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize)
        cover();
    return QWidget::eventFilter(watched, event);
}

void DropVeil::cover()
{
    QRect place = parentWidget()->rect();
    if (m_height > 0) {
        const int width = qMin(place.width() - 2 * kGapBetween,
                               fontMetrics().horizontalAdvance(m_text) + 2 * kGapBetween + 2 * kGapPanel);
        place = {(place.width() - width) / 2, place.bottom() - m_height - kGapBetween, width, m_height};
    }
    setGeometry(place);
}

void DropVeil::paintEvent(QPaintEvent * /*event*/)
{
    const Colors &colors = colorsOf(*this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF edge = QRectF(rect()).adjusted(1, 1, -1, -1);
    QPen pen(colors.accent, 2, m_state == State::Taking ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    if (m_state == State::Taking || m_height > 0)
        painter.setBrush(colors.accentSoft);
    painter.drawRoundedRect(edge, kRadius, kRadius);
    if (m_state == State::Offered && m_height == 0)
        return; // What it covers stays legible.
    painter.setPen(colors.text);
    painter.drawText(rect().adjusted(kGapPanel, 0, -kGapPanel, 0), Qt::AlignCenter | Qt::TextWordWrap,
                     m_text);
}

QStringList localFiles(const QMimeData &given)
{
    QStringList paths;
    for (const QUrl &url : given.urls()) {
        if (url.isLocalFile())
            paths << url.toLocalFile();
    }
    return paths;
}

} // namespace ui
