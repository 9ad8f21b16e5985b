// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/TableSetter.h"

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

constexpr Face kHeaderFace = face(7.5, true);
constexpr qreal kHeaderLeading = pt(11);
constexpr qreal kGap = pt(9); ///< Between two columns.
constexpr qreal kBadge = pt(4);

QString plain(const RichText &text)
{
    QString all;
    for (const Run &run : text)
        all += run.text;
    return all;
}

} // namespace

TableSetter::TableSetter(const Table &table, TextSetter &setter, QString continued, QSizeF tallest)
    : m_table(table), m_setter(setter), m_continued(std::move(continued)), m_size(tallest),
      m_padding(table.compact ? pt(2.2) : pt(3.6)), m_face(table.compact ? kSmallFace : kTableFace),
      m_leading(table.compact ? kSmallLeading : kTableLeading)
{
    alignDecimals();
    sizeColumns();
}

/// Width of @p cell from its separator to its end.
qreal TableSetter::decimals(qsizetype column, const TableCell &cell)
{
    const QString text = plain(cell.text);
    const qsizetype at = text.indexOf(m_table.columns.at(column).separator);
    return at < 0 ? 0 : m_setter.advance(text.mid(at), m_face);
}

void TableSetter::alignDecimals()
{
    m_decimals.fill(0, m_table.columns.size());
    for (const TableRow &row : m_table.rows) {
        for (qsizetype i = 0;
             row.kind != TableRow::Kind::Group && i < m_decimals.size() && i < row.cells.size(); ++i) {
            if (m_table.columns.at(i).align == TableColumn::Align::Decimal)
                m_decimals[i] = std::max(m_decimals.at(i), decimals(i, row.cells.at(i)));
        }
    }
}

TextSetter::Wish TableSetter::wishOf(qsizetype column)
{
    const TableColumn &about = m_table.columns.at(column);
    TextSetter::Wish wish = m_setter.wish(rich(about.title), kHeaderFace);
    // A title alone never makes a column wide: it wraps.
    wish.most = std::min(wish.most, std::max(wish.least, pt(70)));
    for (const TableRow &row : m_table.rows) {
        if (row.kind == TableRow::Kind::Group || column >= row.cells.size())
            continue;
        const TableCell &cell = row.cells.at(column);
        TextSetter::Wish own =
            m_setter.wish(cell.text, {m_face.size, m_face.bold || row.kind == TableRow::Kind::Total});
        if (about.align == TableColumn::Align::Decimal)
            own.most += m_decimals.at(column) - decimals(column, cell);
        if (cell.badge)
            own = {own.least + 2 * kBadge, own.most + 2 * kBadge};
        wish.least = std::max(wish.least, about.wraps ? own.least : own.most);
        wish.most = std::max(wish.most, own.most);
    }
    if (about.atMost > 0) {
        wish.least = std::min(wish.least, about.atMost);
        wish.most = std::min(wish.most, about.atMost);
    }
    return wish;
}

void TableSetter::sizeColumns()
{
    QList<TextSetter::Wish> wishes;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i)
        wishes.append(wishOf(i));
    const qreal gaps = kGap * static_cast<qreal>(std::max<qsizetype>(0, wishes.size() - 1));
    m_widths = sharedOut(wishes, m_size.width() - gaps);
    for (qsizetype i = 0; i + 1 < m_widths.size(); ++i)
        m_widths[i] += kGap;
}

/// There is not enough: the widest give first (their words will be cut).
QList<qreal> TableSetter::squeezed(QList<qreal> widths, qreal room)
{
    // The bound that makes the sum fit: all columns below it keep their width.
    qreal low = 0;
    qreal high = room;
    for (int i = 0; i < 50; ++i) {
        const qreal bound = (low + high) / 2;
        const qreal sum =
            std::accumulate(widths.begin(), widths.end(), 0.0,
                            [bound](qreal total, qreal width) { return total + std::min(width, bound); });
        (sum > room ? high : low) = bound;
    }
    for (qreal &width : widths)
        width = std::min(width, low);
    return widths;
}

/// Room to spare: texts take it, by their length; figures stay narrow unless there is no text.
void TableSetter::spread(QList<qreal> &widths, qreal spare) const
{
    const auto takes = [this](qsizetype column) {
        return m_table.columns.at(column).align == TableColumn::Align::Left;
    };
    qreal texts = 0;
    qreal all = 0;
    for (qsizetype i = 0; i < widths.size(); ++i) {
        texts += takes(i) ? widths.at(i) : 0;
        all += widths.at(i);
    }
    for (qsizetype i = 0; i < widths.size(); ++i) {
        if (texts > 0)
            widths[i] += takes(i) ? spare * widths.at(i) / texts : 0;
        else
            widths[i] += spare * widths.at(i) / std::max(all, pt(1));
    }
}

/// Everybody gets what he needs; what is left goes to those who want more, in proportion.
QList<qreal> TableSetter::sharedOut(const QList<TextSetter::Wish> &wishes, qreal room) const
{
    QList<qreal> widths;
    qreal least = 0;
    qreal most = 0;
    for (const TextSetter::Wish &wish : wishes) {
        least += wish.least;
        most += wish.most;
        widths.append(wish.least);
    }
    if (least > room)
        return squeezed(widths, room);
    const qreal share = most > room ? (room - least) / (most - least) : 1;
    for (qsizetype i = 0; i < widths.size(); ++i)
        widths[i] += (wishes.at(i).most - wishes.at(i).least) * share;
    if (most < room)
        spread(widths, room - most);
    return widths;
}

TextStyle TableSetter::styleOf(qsizetype column) const
{
    const bool isLeft = m_table.columns.at(column).align == TableColumn::Align::Left;
    return {m_face, m_leading, isLeft ? TextStyle::Align::Left : TextStyle::Align::Right};
}

QList<SetText> TableSetter::setCells(const TableRow &row)
{
    QList<SetText> cells;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const TableCell cell = row.cells.value(i);
        TextStyle style = styleOf(i);
        style.face.bold = row.kind == TableRow::Kind::Total;
        qreal width = m_widths.at(i) - (i + 1 < m_widths.size() ? kGap : 0);
        if (m_table.columns.at(i).align == TableColumn::Align::Decimal)
            width -= m_decimals.at(i) - decimals(i, cell);
        if (cell.badge)
            width -= 2 * kBadge;
        cells.append(m_setter.set(cell.text, style, width));
    }
    return cells;
}

void TableSetter::drawCells(Drawing &drawing, const TableRow &row, const QList<SetText> &cells,
                            Lines lines) const
{
    qreal x = 0;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const SetText &text = cells.at(i);
        const qsizetype from = std::min(lines.from, text.lines.size());
        const qsizetype to = std::min(lines.to, text.lines.size());
        const std::optional<Ink> badge = row.cells.value(i).badge;
        if (badge && from == 0 && to > 0) {
            const qreal height = m_leading * static_cast<qreal>(to) + pt(1);
            drawing.add(BoxMark{.rect = {x, m_padding - pt(0.5), text.width() + 2 * kBadge, height},
                                .fill = {},
                                .outline = badge,
                                .radius = pt(2.5)});
        }
        text.draw(drawing, {x + (badge ? kBadge : 0), m_padding}, from, to);
        x += m_widths.at(i);
    }
}

QList<SetText> TableSetter::setTitles()
{
    QList<SetText> titles;
    for (qsizetype i = 0; i < m_table.columns.size(); ++i) {
        const TextStyle style{kHeaderFace, kHeaderLeading, styleOf(i).align};
        const qreal width = m_widths.at(i) - (i + 1 < m_widths.size() ? kGap : 0);
        titles.append(m_setter.set(rich(m_table.columns.at(i).title, true, Ink::Muted), style, width));
    }
    return titles;
}

RepeatedHeader TableSetter::header()
{
    RepeatedHeader header;
    const QList<SetText> titles = setTitles();
    qreal tallest = 0;
    for (const SetText &title : titles)
        tallest = std::max(tallest, title.height());
    qreal x = 0;
    for (qsizetype i = 0; i < titles.size(); ++i) {
        // Titles of one line stand at the foot, next to the rule.
        titles.at(i).draw(header.drawing, {x, pt(1) + tallest - titles.at(i).height()});
        x += m_widths.at(i);
    }
    header.height = tallest + pt(4);
    header.drawing.line({0, header.height}, {m_size.width(), header.height}, Ink::Text, pt(0.8));
    return header;
}

Piece TableSetter::bodyRow(const TableRow &row, const QList<SetText> &cells, Lines lines) const
{
    Piece piece;
    piece.kind = PieceKind::TableRow;
    piece.height = m_leading * static_cast<qreal>(lines.to - lines.from) + 2 * m_padding;
    if (row.kind == TableRow::Kind::Total)
        piece.drawing.line({0, 0}, {m_size.width(), 0}, Ink::Text, pt(0.8));
    drawCells(piece.drawing, row, cells, lines);
    if (row.kind == TableRow::Kind::Body)
        piece.drawing.line({0, piece.height}, {m_size.width(), piece.height});
    return piece;
}

Piece TableSetter::groupRow(const TableRow &row)
{
    const SetText text =
        m_setter.set(row.cells.value(0).text, {{m_face.size, true}, m_leading}, m_size.width());
    Piece piece;
    piece.kind = PieceKind::TableRow;
    piece.height = text.height() + 2 * m_padding + pt(3);
    piece.keepWithNext = Piece::Keep::Strong;
    text.draw(piece.drawing, {0, m_padding + pt(3)});
    piece.drawing.line({0, piece.height}, {m_size.width(), piece.height});
    return piece;
}

/// One piece, or as many as a row needs that no page could hold.
QList<Piece> TableSetter::row(const TableRow &row)
{
    if (row.kind == TableRow::Kind::Group)
        return {groupRow(row)};
    const QList<SetText> cells = setCells(row);
    qsizetype lines = 1;
    for (const SetText &cell : cells)
        lines = std::max(lines, cell.lines.size());
    const auto fitting =
        std::max<qsizetype>(1, static_cast<qsizetype>((m_size.height() - 2 * m_padding) / m_leading));
    QList<Piece> pieces;
    for (qsizetype from = 0; from < lines; from += fitting) {
        pieces.append(bodyRow(row, cells, {from, std::min(lines, from + fitting)}));
        pieces.last().isPart = lines > fitting;
    }
    return pieces;
}

QList<Piece> TableSetter::pieces()
{
    QList<Piece> pieces;
    const RepeatedHeader plainHeader = header();
    RepeatedHeader again;
    if (!m_table.caption.isEmpty()) {
        again.drawing.text({0, pt(8)},
                           m_setter.elided(m_continued.arg(m_table.caption), kSmallFace, m_size.width()),
                           kSmallFace, Ink::Muted);
        again.height = pt(16);
    }
    again.drawing.add(plainHeader.drawing, {0, again.height});
    again.height += plainHeader.height;
    const auto repeated = std::make_shared<const RepeatedHeader>(again);

    pieces.append({.kind = PieceKind::TableHeader,
                   .height = plainHeader.height,
                   .keepWithNext = m_table.rows.isEmpty() ? Piece::Keep::No : Piece::Keep::Strong,
                   .drawing = plainHeader.drawing});
    for (qsizetype i = 0; i < m_table.rows.size(); ++i) {
        for (Piece piece : row(m_table.rows.at(i))) {
            piece.repeated = repeated;
            piece.row = static_cast<int>(i);
            pieces.append(piece);
        }
    }
    keepEndsTogether(pieces);
    return pieces;
}

/// No row alone under the header or at the top of a page; a total stays with what it sums.
void TableSetter::keepEndsTogether(QList<Piece> &pieces) const
{
    if (m_table.rows.size() < 2)
        return;
    const bool hasTotal = m_table.rows.last().kind == TableRow::Kind::Total;
    Piece &beforeLast = pieces[pieces.size() - 2];
    if (!beforeLast.isPart && beforeLast.keepWithNext == Piece::Keep::No)
        beforeLast.keepWithNext = hasTotal ? Piece::Keep::Strong : Piece::Keep::Weak;
    if (pieces.at(1).keepWithNext == Piece::Keep::No && !pieces.at(1).isPart)
        pieces[1].keepWithNext = Piece::Keep::Weak;
}

} // namespace ui
