// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/BlockSetter.h"

#include "ui/printing/TableSetter.h"
#include "ui/widgets/Picture.h"

#include <algorithm>

namespace ui {
namespace {

constexpr qreal kTileHeight = pt(67);
constexpr QSizeF kLogoRoom = {pt(100), pt(42)};
constexpr qreal kLogoGap = pt(10);
constexpr qreal kSigningRoom = pt(64);
constexpr qreal kPen = pt(1.1);
constexpr qreal kLargestStroke = pt(1.2);   ///< Of a pixel: a small mark is not blown up.
constexpr QSize kLogoPixels = {1200, 1200}; ///< What is stored is smaller.

/// The logo at the top left, as large as its room; none where the bytes hold no picture.
PictureMark logoMark(const QByteArray &logo)
{
    if (logo.isEmpty())
        return {};
    const auto picture = pictureOf(logo, QStringLiteral("logo"), kLogoPixels);
    if (!picture)
        return {};
    return {QRectF({}, QSizeF(picture->size()).scaled(kLogoRoom, Qt::KeepAspectRatio)), *picture};
}

/// The pieces of lines: never one alone at the foot or at the head of a page.
QList<Piece> linePieces(const SetText &text, QPointF origin, qreal before)
{
    QList<Piece> pieces;
    const qsizetype count = text.lines.size();
    for (qsizetype i = 0; i < count; ++i) {
        Piece piece{.kind = PieceKind::Text, .height = text.leading, .before = i == 0 ? before : 0};
        const bool keeps = count > 1 && (i == 0 || i + 2 == count);
        piece.keepWithNext = keeps ? Piece::Keep::Strong : Piece::Keep::No;
        text.draw(piece.drawing, origin, i, i + 1);
        pieces.append(piece);
    }
    return pieces;
}

/// A triangle that says better or worse, not more or less.
void drawArrow(Drawing &drawing, Change change, QPointF at)
{
    const qreal w = pt(6);
    const qreal h = pt(5.2);
    if (change == Change::Better)
        drawing.add(
            ShapeMark{{{{at.x(), at.y()}, {at.x() + w, at.y()}, {at.x() + w / 2, at.y() - h}}}, Ink::Kept});
    else if (change == Change::Worse)
        drawing.add(ShapeMark{{{{at.x(), at.y() - h}, {at.x() + w, at.y() - h}, {at.x() + w / 2, at.y()}}},
                              Ink::Breached});
}

/// @p writing as large as fits into @p room, never deformed nor more than it was drawn large.
void drawHandwriting(Drawing &drawing, const Handwriting &writing, const QRectF &room)
{
    QRectF extent;
    for (const QPolygonF &stroke : writing.strokes)
        extent |= stroke.boundingRect().adjusted(0, 0, 1, 1); // A dot has an extent too.
    if (extent.isEmpty())
        return;
    const qreal scale =
        std::min({room.width() / extent.width(), room.height() / extent.height(), kLargestStroke});
    const QPointF corner = room.topLeft() + QPointF(0, (room.height() - extent.height() * scale) / 2);
    for (const QPolygonF &stroke : writing.strokes) {
        QPolygonF points;
        for (const QPointF point : stroke)
            points << corner + (point - extent.topLeft()) * scale;
        if (points.size() == 1)
            drawing.add(DotMark{.centre = points.constFirst(), .radius = kPen * 0.7, .ink = Ink::Text});
        else
            drawing.add(StrokeMark{.points = points, .ink = Ink::Text, .width = kPen});
    }
}

qreal heightOf(const QList<Piece> &pieces)
{
    qreal height = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i)
        height += pieces.at(i).height + (i == 0 ? 0 : pieces.at(i).before);
    return height;
}

void drawStack(Drawing &drawing, const QList<Piece> &pieces, qreal left)
{
    qreal y = 0;
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        y += i == 0 ? 0 : pieces.at(i).before;
        drawing.add(pieces.at(i).drawing, {left, y});
        y += pieces.at(i).height;
    }
}

} // namespace

BlockSetter::BlockSetter(TextSetter &setter, QString continued, QSizeF size)
    : m_setter(setter), m_continued(std::move(continued)), m_size(size)
{
}

QList<Piece> BlockSetter::pieces(const Block &block)
{
    return std::visit([this](const auto &value) { return set(value); }, block.value);
}

QList<Piece> BlockSetter::pieces(const std::vector<Block> &blocks)
{
    QList<Piece> all;
    for (const Block &block : blocks)
        all += pieces(block);
    return all;
}

QList<Piece> BlockSetter::set(const Masthead &block)
{
    const qreal half = m_size.width() * 0.55;
    Piece piece{.kind = PieceKind::Figure, .keepWithNext = Piece::Keep::Strong};
    const PictureMark logo = logoMark(block.logo);
    const qreal indent = logo.picture.isNull() ? 0 : logo.rect.width() + kLogoGap;
    const SetText name = m_setter.set(rich(block.name, true), {face(15, true), pt(19)}, half - indent);
    const SetText tagline =
        m_setter.set(rich(block.tagline, false, Ink::Muted), {kTableFace, pt(13)}, half - indent);
    const qreal texts = name.height() + (block.tagline.isEmpty() ? 0 : pt(2) + tagline.height());
    const qreal left = std::max(texts, logo.rect.height());
    const qreal top = (left - texts) / 2; // Name and logo are centred on each other.
    name.draw(piece.drawing, {indent, top});
    if (!block.tagline.isEmpty())
        tagline.draw(piece.drawing, {indent, top + name.height() + pt(2)});
    if (!logo.picture.isNull())
        piece.drawing.add(
            PictureMark{logo.rect.translated(0, (left - logo.rect.height()) / 2), logo.picture});
    RichText lines;
    for (const QString &line : block.right) {
        const bool isFirst = lines.isEmpty();
        lines.append(
            {(isFirst ? QString() : QStringLiteral("\n")) + line, isFirst, isFirst ? Ink::Text : Ink::Muted});
    }
    const qreal rest = m_size.width() - half - pt(12);
    const SetText right = m_setter.set(lines, {kTableFace, pt(13.5), TextStyle::Align::Right}, rest);
    right.draw(piece.drawing, {half + pt(12), 0});
    piece.height = std::max(left, right.height()) + pt(9);
    piece.drawing.line({0, piece.height}, {m_size.width(), piece.height}, Ink::Text, pt(1.2));
    return {piece};
}

QList<Piece> BlockSetter::set(const Title &block)
{
    const SetText title = m_setter.set(rich(block.text), {face(21, true), pt(27)}, m_size.width());
    const SetText subtitle =
        m_setter.set(rich(block.subtitle, false, Ink::Muted), {face(11), pt(15)}, m_size.width());
    Piece piece{
        .kind = PieceKind::Heading, .height = title.height() + subtitle.height() + pt(2), .before = pt(20)};
    piece.keepWithNext = Piece::Keep::Strong;
    title.draw(piece.drawing, {});
    subtitle.draw(piece.drawing, {0, title.height() + pt(2)});
    return {piece};
}

QList<Piece> BlockSetter::set(const StatusLine &block)
{
    const Face bold = face(10, true);
    const qreal chip = m_setter.advance(block.word, bold) + pt(16);
    const qreal height = pt(18);
    const SetText reason = m_setter.set(rich(block.reason, false, Ink::Muted), {face(9.5), pt(14)},
                                        m_size.width() - chip - pt(8));
    Piece piece{
        .kind = PieceKind::Figure, .height = std::max(height, pt(2) + reason.height()), .before = pt(14)};
    piece.drawing.add(
        BoxMark{.rect = {0, 0, chip, height}, .fill = {}, .outline = block.ink, .radius = pt(3.5)});
    piece.drawing.text({pt(8), (height + m_setter.capHeight(bold)) / 2}, block.word, bold, block.ink);
    reason.draw(piece.drawing, {chip + pt(8), pt(2)});
    return {piece};
}

QList<Piece> BlockSetter::set(const Heading &block)
{
    struct Look
    {
        Face face = {};
        qreal leading = 0;
        qreal before = 0;
        qreal after = 0;
    };
    const std::array<Look, 3> looks{Look{face(15, true), pt(20), pt(24), pt(6)},
                                    Look{face(11.5, true), pt(16), pt(18), pt(4)},
                                    Look{face(10, true), pt(14), pt(13), pt(2)}};
    const Look &look = looks.at(static_cast<size_t>(std::clamp(block.level, 1, 3) - 1));
    const SetText text = m_setter.set(rich(block.text), {look.face, look.leading}, m_size.width());
    Piece piece{.kind = PieceKind::Heading, .height = text.height() + look.after, .before = look.before};
    piece.keepWithNext = Piece::Keep::Strong;
    text.draw(piece.drawing, {});
    return {piece};
}

QList<Piece> BlockSetter::set(const Paragraph &block)
{
    const bool isNote = block.size == Paragraph::Size::Note;
    TextStyle style{isNote ? kSmallFace : kBodyFace, isNote ? kSmallLeading : kBodyLeading};
    style.align = block.justified ? TextStyle::Align::Justified : TextStyle::Align::Left;
    const qreal indent = block.bullet ? pt(11) : 0;
    const SetText text = m_setter.set(block.text, style, m_size.width() - indent);
    QList<Piece> pieces = linePieces(text, {indent, 0}, block.bullet ? pt(1) : pt(4));
    if (block.bullet) {
        Drawing bullet;
        bullet.text({pt(1), text.baseline}, QStringLiteral("•"), style.face, Ink::Muted);
        bullet.add(pieces.first().drawing, {});
        pieces.first().drawing = bullet;
    }
    if (block.introduces)
        pieces.last().keepWithNext = Piece::Keep::Strong;
    return pieces;
}

void BlockSetter::drawPrevious(Drawing &drawing, const KeyFigure &tile, QPointF right)
{
    const qreal arrow = tile.change == Change::None ? 0 : pt(9);
    drawArrow(drawing, tile.change, right - QPointF(pt(6), 0));
    const qreal width = m_setter.advance(tile.previous, kSmallFace);
    drawing.text({right.x() - arrow - width, right.y()}, tile.previous, kSmallFace, Ink::Muted);
}

void BlockSetter::drawTile(Drawing &drawing, const KeyFigure &tile, const QRectF &area)
{
    const qreal left = area.left() + pt(8);
    const qreal room = area.width() - pt(16);
    drawing.text({left, area.top() + pt(14)}, m_setter.elided(tile.label, kSmallFace, room), kSmallFace,
                 Ink::Muted);
    Face figure = face(16, true);
    while (m_setter.advance(tile.figure, figure) > room && figure.size > pt(9))
        figure.size -= kUnitsPerPoint;
    drawing.text({left, area.top() + pt(32)}, tile.figure, figure);
    drawing.text({left, area.top() + pt(44)}, m_setter.elided(tile.note, kSmallFace, room), kSmallFace,
                 Ink::Muted);
    const qreal said =
        m_setter.advance(tile.previous, kSmallFace) + (tile.change == Change::None ? 0 : pt(9));
    const qreal spark = std::min(pt(60), room - said - pt(10));
    if (spark > pt(20))
        drawSparkline(drawing, tile.history, {left, area.bottom() - pt(18), spark, pt(11)});
    drawPrevious(drawing, tile, {area.right() - pt(8), area.bottom() - pt(8)});
}

QList<Piece> BlockSetter::set(const KeyFigures &block)
{
    QList<Piece> pieces;
    const qsizetype columns = std::max(1, block.columns);
    const qreal width = m_size.width() / static_cast<qreal>(columns);
    for (qsizetype from = 0; from < block.tiles.size(); from += columns) {
        Piece piece{.kind = PieceKind::Figure, .height = kTileHeight, .before = from == 0 ? pt(10) : 0};
        piece.keepWithNext = from + columns < block.tiles.size() ? Piece::Keep::Weak : Piece::Keep::No;
        const qsizetype to = std::min(block.tiles.size(), from + columns);
        for (qsizetype i = from; i < to; ++i) {
            const QRectF area(width * static_cast<qreal>(i - from), 0, width, kTileHeight);
            piece.drawing.line(area.topLeft(), area.bottomLeft());
            drawTile(piece.drawing, block.tiles.at(i), area);
        }
        const qreal end = width * static_cast<qreal>(to - from);
        piece.drawing.line({end, 0}, {end, kTileHeight});
        piece.drawing.line({0, 0}, {end, 0});
        piece.drawing.line({0, kTileHeight}, {end, kTileHeight});
        pieces.append(piece);
    }
    return pieces;
}

QList<Piece> BlockSetter::set(const Table &block)
{
    QList<Piece> pieces = TableSetter(block, m_setter, m_continued, m_size).pieces();
    pieces.first().before = pt(6);
    return pieces;
}

QList<Piece> BlockSetter::set(const KeyValues &block)
{
    qreal names = 0;
    for (const auto &[name, value] : block.rows)
        names = std::max(names, m_setter.advance(name, kTableFace));
    names = std::min(names, m_size.width() * 0.4) + pt(14);
    QList<Piece> pieces;
    for (const auto &[name, value] : block.rows) {
        const TextStyle style{kTableFace, kTableLeading};
        const SetText left = m_setter.set(rich(name, false, Ink::Muted), style, names - pt(14));
        const SetText right = m_setter.set(rich(value), style, m_size.width() - names);
        const bool isShort = left.lines.size() <= 1;
        if (isShort) {
            QList<Piece> lines = linePieces(right, {names, 0}, pt(2.5));
            Drawing first;
            left.draw(first, {});
            first.add(lines.first().drawing, {});
            lines.first().drawing = first;
            pieces += lines;
            continue;
        }
        Piece piece{.height = std::max(left.height(), right.height()), .before = pt(2.5)};
        left.draw(piece.drawing, {});
        right.draw(piece.drawing, {names, 0});
        pieces.append(piece);
    }
    return pieces;
}

QList<Piece> BlockSetter::set(const Signatures &block)
{
    Piece piece{.kind = PieceKind::Figure, .before = pt(12)};
    const auto count = static_cast<qreal>(std::max<qsizetype>(1, block.places.size()));
    const qreal width = (m_size.width() - pt(24) * (count - 1)) / count;
    qreal x = 0;
    QList<qreal> textEnds;
    for (const QStringList &lines : block.places) {
        RichText text;
        for (const QString &line : lines)
            text.append({(text.isEmpty() ? QString() : QStringLiteral("\n")) + line, text.isEmpty(),
                         text.isEmpty() ? Ink::Text : Ink::Muted});
        const SetText set = m_setter.set(text, {kTableFace, pt(17)}, width);
        set.draw(piece.drawing, {x, pt(4)});
        piece.drawing.line({x, 0}, {x + width, 0}, Ink::Text, pt(0.8));
        textEnds << pt(4) + set.height();
        piece.height = std::max(piece.height, set.height() + kSigningRoom);
        x += width + pt(24);
    }
    for (qsizetype i = 0; i < block.places.size(); ++i) {
        const qreal left = static_cast<qreal>(i) * (width + pt(24));
        piece.drawing.line({left, piece.height}, {left + width, piece.height});
        const QRectF room(QPointF(left, textEnds.at(i) + pt(2)), QPointF(left + width, piece.height - pt(4)));
        drawHandwriting(piece.drawing, block.drawn.value(i), room);
    }
    return {piece};
}

QList<Piece> BlockSetter::set(const Chart &block)
{
    DrawnChart chart = drawn(block, m_setter, m_size.width());
    if (chart.height <= 0)
        return {};
    return {{.kind = PieceKind::Figure,
             .height = chart.height,
             .before = pt(8),
             .drawing = std::move(chart.drawing)}};
}

QList<Piece> BlockSetter::set(const Spacer &block)
{
    return {{.kind = PieceKind::Space, .height = block.height}};
}

QList<Piece> BlockSetter::set(const PageBreak & /*block*/)
{
    return {{.kind = PieceKind::Space, .onNewPage = true}};
}

QList<Piece> BlockSetter::set(const Group &block)
{
    QList<Piece> all = pieces(block.blocks);
    for (qsizetype i = 0; i + 1 < all.size(); ++i) {
        if (all.at(i).keepWithNext == Piece::Keep::No)
            all[i].keepWithNext = Piece::Keep::Weak;
    }
    return all;
}

QList<Piece> BlockSetter::set(const Beside &block)
{
    const qreal gap = pt(22);
    const qreal leftWidth = (m_size.width() - gap) * block.leftShare;
    const qreal rightWidth = m_size.width() - gap - leftWidth;
    const QList<Piece> left =
        BlockSetter(m_setter, m_continued, {leftWidth, m_size.height()}).pieces(block.left);
    const QList<Piece> right =
        BlockSetter(m_setter, m_continued, {rightWidth, m_size.height()}).pieces(block.right);
    const qreal height = std::max(heightOf(left), heightOf(right));
    if (left.isEmpty() || right.isEmpty() || height > m_size.height())
        return pieces(block.left) + pieces(block.right);
    Piece piece{.kind = PieceKind::Figure, .height = height, .before = left.first().before};
    drawStack(piece.drawing, left, 0);
    drawStack(piece.drawing, right, leftWidth + gap);
    return {piece};
}

} // namespace ui
