// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/BoardCards.h"

#include "ui/style/Fonts.h"
#include "ui/style/Icons.h"
#include "ui/style/Strokes.h"
#include "ui/text/InterventionText.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QPainter>
#include <QPainterPath>
#include <QScrollBar>
#include <QTextLayout>

namespace ui {
namespace {

constexpr int kGap = 8;     ///< Below each card.
constexpr int kInside = 10; ///< From a card's edge to its words.
constexpr int kLine = 20;   ///< A line with a badge.
constexpr int kClientLine = 18;
constexpr int kTitleLines = 2;
constexpr int kEdge = 4; ///< The hatched edge of what is late.

/// The translation context of this file.
class BoardCards
{
    Q_DECLARE_TR_FUNCTIONS(BoardCards)
};

bool isLate(const core::InterventionRow &row, const Format &format)
{
    return row.isOpen && row.nextDue && *row.nextDue < format.now();
}

/// What comes next: when it is due, what it waits for, or when it was resolved.
BadgeText nextOf(const core::InterventionRow &row, const Format &format)
{
    if (!row.isOpen)
        return row.resolvedAt ? BadgeText{.text = shortMoment(*row.resolvedAt, format), .tone = Tone::Neutral}
                              : BadgeText{};
    if (row.nextDue)
        return dueBadge(*row.nextDue, format);
    return row.pauseReason ? BadgeText{.text = words(*row.pauseReason), .tone = Tone::Neutral} : BadgeText{};
}

void paintHatching(QPainter &painter, const QRectF &card, const Colors &colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath shape;
    shape.addRoundedRect(card, kControlRadius, kControlRadius);
    QPainterPath edge;
    edge.addRect(QRectF(card.topLeft(), QSizeF(kEdge, card.height())));
    painter.setClipPath(shape.intersected(edge));
    painter.fillRect(card, colors.breachedSoft);
    painter.setPen(QPen(colors.breached, 1.5));
    constexpr int kBetween = 6;
    for (qreal y = card.top() - kEdge; y < card.bottom() + kBetween; y += kBetween)
        painter.drawLine(QPointF(card.left() - 1, y + kEdge + 1), QPointF(card.left() + kEdge + 1, y - 1));
    painter.restore();
}

/// At most two lines of @p text, the last one elided.
void paintTitle(QPainter &painter, const QRect &room, const QString &text)
{
    QTextLayout layout(text, painter.font());
    QTextOption option(Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    const QFontMetrics metrics = painter.fontMetrics();
    layout.beginLayout();
    for (int line = 0; line < kTitleLines; ++line) {
        QTextLine each = layout.createLine();
        if (!each.isValid())
            break;
        each.setLineWidth(room.width());
        const bool isLast = line + 1 == kTitleLines;
        const QString words =
            isLast ? text.mid(each.textStart()) : text.mid(each.textStart(), each.textLength());
        painter.drawText(room.left(), room.top() + line * metrics.lineSpacing() + metrics.ascent(),
                         metrics.elidedText(words, Qt::ElideRight, room.width()));
    }
    layout.endLayout();
}

QFont titleFont(const QFont &font)
{
    return sized(font, kBodySize, QFont::DemiBold);
}

} // namespace

QString cardSentence(const core::InterventionRow &row, const Format &format)
{
    QStringList said{core::interventionNumber(row.year, row.sequence), words(row.priority), row.title,
                     row.clientName, words(row.state)};
    if (row.nextMilestone && row.isOpen && row.nextDue)
        said << words(*row.nextMilestone);
    said << nextOf(row, format).text << row.technicianName;
    said.removeAll(QString());
    return said.join(QStringLiteral(" · "));
}

CardDelegate::CardDelegate(const BoardModel *model, Format format, QObject *parent)
    : QStyledItemDelegate(parent), m_model(model), m_format(std::move(format))
{
}

QSize CardDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex & /*index*/) const
{
    const int title = kTitleLines * QFontMetrics(titleFont(option.font)).lineSpacing();
    return {1, kInside + kLine + 2 + title + 2 + kClientLine + 6 + kLine + kInside + kGap};
}

void CardDelegate::paint(QPainter *painter, const QStyleOptionViewItem &option,
                         const QModelIndex &index) const
{
    const core::InterventionRow *row = m_model->rowAt(index);
    if (!row)
        return;
    const Colors &colors = colorsOf(option.palette);
    const QRect card = option.rect.adjusted(0, 0, 0, -kGap);
    const bool chosen =
        option.state.testFlag(QStyle::State_Selected) && option.widget && option.widget->hasFocus();
    painter->save();
    drawRounded(*painter, card, kControlRadius,
                option.state.testFlag(QStyle::State_MouseOver) && !chosen ? colors.hover
                : chosen                                                  ? colors.selection
                                                                          : colors.panel,
                chosen ? colors.accent : colors.border, chosen ? 1.5 : 1);
    if (isLate(*row, m_format))
        paintHatching(*painter, QRectF(card).adjusted(0.5, 0.5, -0.5, -0.5), colors);
    const QRect inside = card.adjusted(kInside + 2, kInside, -kInside, -kInside);
    paintTop(*painter, QRect(inside.topLeft(), QSize(inside.width(), kLine)), *row, option);
    painter->setFont(titleFont(option.font));
    painter->setPen(colors.text);
    paintTitle(*painter, inside.adjusted(0, kLine + 2, 0, -kLine), row->title);
    painter->setFont(sized(option.font, kSmallSize));
    painter->setPen(colors.textMuted);
    painter->drawText(
        QRect(inside.left(), inside.bottom() - kLine - 6 - kClientLine + 1, inside.width(), kClientLine),
        Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter->fontMetrics().elidedText(row->clientName, Qt::ElideRight, inside.width()));
    paintBottom(*painter, QRect(inside.left(), inside.bottom() - kLine + 1, inside.width(), kLine), *row,
                option);
    painter->restore();
}

void CardDelegate::paintTop(QPainter &painter, const QRect &line, const core::InterventionRow &row,
                            const QStyleOptionViewItem &option) const
{
    const Colors &colors = colorsOf(option.palette);
    const BadgeText priority{.text = words(row.priority), .tone = tone(row.priority)};
    painter.setFont(option.font);
    const int taken = badgeSize(priority.text, option.font).width();
    paintBadge(painter, QRect(line.right() - taken + 1, line.top(), taken, line.height()), priority, colors);
    painter.setFont(sized(option.font, kSmallSize));
    painter.setPen(colors.textMuted);
    const QString technician = row.technicianName.isEmpty() ? BoardCards::tr("nobody") : row.technicianName;
    const QString words =
        QStringLiteral("%1 · %2").arg(core::interventionNumber(row.year, row.sequence), technician);
    painter.drawText(
        line, Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(words, Qt::ElideRight, line.width() - taken - kGapTight));
}

void CardDelegate::paintBottom(QPainter &painter, const QRect &line, const core::InterventionRow &row,
                               const QStyleOptionViewItem &option) const
{
    const Colors &colors = colorsOf(option.palette);
    const BadgeText next = nextOf(row, m_format);
    QRect room = line;
    if (isLate(row, m_format)) {
        paintIcon(painter, QStringLiteral("warning"), QRectF(room.left(), room.center().y() - 7, 15, 15),
                  colors.breached);
        room.setLeft(room.left() + 19);
    }
    painter.setFont(option.font);
    if (!next.text.isEmpty()) {
        const int taken = qMin(badgeSize(next.text, option.font).width(), room.width());
        paintBadge(painter, QRect(room.left(), room.top(), taken, room.height()), next, colors);
    }
}

CardView::CardView(QWidget *parent) : QListView(parent)
{
    setFrameShape(QFrame::NoFrame);
    setUniformItemSizes(true);
    setVerticalScrollMode(ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setResizeMode(Adjust);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setMouseTracking(true);
    viewport()->setAutoFillBackground(false);
    connect(this, &QAbstractItemView::doubleClicked, this, &CardView::opened);
}

void CardView::keyboardSearch(const QString &search)
{
    Q_EMIT typed(search);
}

bool CardView::handleKey(const QKeyEvent &event)
{
    const bool isSideways = event.key() == Qt::Key_Left || event.key() == Qt::Key_Right;
    if (m_isDragging && event.key() == Qt::Key_Escape) {
        cancelDrag();
    } else if (isSideways) {
        const int step = event.key() == Qt::Key_Left ? -1 : 1;
        if (!event.modifiers().testFlag(Qt::ControlModifier))
            Q_EMIT sideways(step);
        else if (currentIndex().isValid())
            Q_EMIT stepRequested(currentIndex(), step);
    } else if (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter) {
        if (currentIndex().isValid())
            Q_EMIT opened(currentIndex());
    } else if (event.key() == Qt::Key_Escape) {
        Q_EMIT backRequested();
    } else {
        return false;
    }
    return true;
}

void CardView::keyPressEvent(QKeyEvent *event)
{
    if (!handleKey(*event))
        QListView::keyPressEvent(event);
}

void CardView::contextMenuEvent(QContextMenuEvent *event)
{
    const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
    const QModelIndex index = isKey ? currentIndex() : indexAt(event->pos());
    if (index.isValid())
        Q_EMIT menuRequested(index, isKey ? viewport()->mapToGlobal(visualRect(index).center())
                                          : event->globalPos());
}

void CardView::mousePressEvent(QMouseEvent *event)
{
    QListView::mousePressEvent(event);
    m_card = event->button() == Qt::LeftButton ? indexAt(event->pos()) : QModelIndex();
    m_pressed = event->pos();
}

void CardView::mouseMoveEvent(QMouseEvent *event)
{
    if (!m_card.isValid() || !event->buttons().testFlag(Qt::LeftButton))
        return QListView::mouseMoveEvent(event);
    if (!m_isDragging && (event->pos() - m_pressed).manhattanLength() >= QApplication::startDragDistance()) {
        m_isDragging = true;
        Q_EMIT dragStarted(m_card);
    }
    if (m_isDragging)
        Q_EMIT dragged(viewport()->mapToGlobal(event->pos()));
}

void CardView::mouseReleaseEvent(QMouseEvent *event)
{
    const bool wasDragging = std::exchange(m_isDragging, false);
    m_card = QModelIndex();
    if (wasDragging)
        Q_EMIT dropped(viewport()->mapToGlobal(event->pos()));
    QListView::mouseReleaseEvent(event);
}

void CardView::cancelDrag()
{
    m_card = QModelIndex();
    if (std::exchange(m_isDragging, false))
        Q_EMIT dragCancelled();
}

/// Asks for the next page before its last card is reached.
void CardView::scrollContentsBy(int dx, int dy)
{
    QListView::scrollContentsBy(dx, dy);
    const QScrollBar &bar = *verticalScrollBar();
    if (dy < 0 && bar.maximum() - bar.value() < 3 * viewport()->height() && model() &&
        model()->canFetchMore({}))
        model()->fetchMore({});
}

} // namespace ui
