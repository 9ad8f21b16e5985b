// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/Pages.h"

#include "ui/printing/BlockSetter.h"

namespace ui {
namespace {

/// The last piece that has to follow @p first on its page. Space between two that are kept
/// together does not part them; a page break asked for does.
qsizetype chainEnd(const QList<Piece> &pieces, qsizetype first, Piece::Keep weakest)
{
    qsizetype last = first;
    bool isKept = pieces.at(first).keepWithNext >= weakest;
    while (isKept && last + 1 < pieces.size() && !pieces.at(last + 1).onNewPage) {
        ++last;
        isKept = pieces.at(last).kind == PieceKind::Space || pieces.at(last).keepWithNext >= weakest;
    }
    return last;
}

} // namespace

Pages::Pages(const Document &document, const PaperFonts &fonts, const PageFormat &format)
    : m_format(format), m_title(document.title), m_author(document.author), m_language(document.language)
{
    TextSetter setter(fonts);
    // A piece leaves room for what it is kept with: headings, the header of a table.
    BlockSetter blocks(setter, document.continued, {format.width(), format.room() - mm(45)});
    QList<Piece> pieces;
    for (size_t i = 0; i < document.blocks.size(); ++i) {
        for (Piece piece : blocks.pieces(document.blocks.at(i))) {
            piece.block = static_cast<int>(i);
            pieces.append(piece);
        }
    }
    fill(pieces);
    frame(document, setter);
}

Pages::Pages(const QList<Drawing> &sheets, const QString &title, const QString &language)
    : m_title(title), m_language(language)
{
    for (const Drawing &sheet : sheets)
        m_pages.append(Page{.drawing = sheet});
}

void Pages::addPage()
{
    m_pages.append(Page{});
    m_y = m_format.top(static_cast<int>(m_pages.size()) - 1);
}

bool Pages::fits(const QList<Piece> &pieces, qsizetype first, qsizetype last) const
{
    qreal y = m_y;
    for (qsizetype i = first; i <= last; ++i)
        y += pieces.at(i).height + (i == first && isFresh() ? 0 : pieces.at(i).before);
    return y <= m_format.bottom;
}

/// What has to stay with @p first: everything weakly kept where a page can hold that, else what is
/// strongly kept.
qsizetype Pages::wantedEnd(const QList<Piece> &pieces, qsizetype first) const
{
    const qsizetype weak = chainEnd(pieces, first, Piece::Keep::Weak);
    qreal height = 0;
    for (qsizetype i = first; i <= weak; ++i)
        height += pieces.at(i).height + pieces.at(i).before;
    return height <= m_format.room() ? weak : chainEnd(pieces, first, Piece::Keep::Strong);
}

/// Fills page after page. Asked again at each piece, so a chain that fits whole is never cut, and
/// one that no page can hold is cut where only a weak bond is.
void Pages::fill(const QList<Piece> &pieces)
{
    addPage();
    bool isBound = false; // The piece before has to stay with this one: it was asked then.
    for (qsizetype i = 0; i < pieces.size(); ++i) {
        const Piece &piece = pieces.at(i);
        const bool turns = piece.onNewPage || (!isBound && !fits(pieces, i, wantedEnd(pieces, i)));
        if (turns && !isFresh())
            addPage();
        if (isBound && !fits(pieces, i, i))
            addPage(); // Never for what BlockSetter makes; a page must not overflow all the same.
        place(piece);
        isBound = piece.keepWithNext == Piece::Keep::Strong || (isBound && piece.kind == PieceKind::Space);
    }
}

void Pages::place(const Piece &piece)
{
    if (piece.onNewPage || (isFresh() && piece.kind == PieceKind::Space))
        return;
    const qreal left = m_format.side;
    if (isFresh() && piece.repeated) {
        put(piece.repeated->drawing, {.kind = PieceKind::TableHeader,
                                      .rect = {left, m_y, m_format.width(), piece.repeated->height},
                                      .block = piece.block,
                                      .isRepeated = true});
        m_y += piece.repeated->height;
    } else if (!isFresh()) {
        m_y += piece.before;
    }
    put(piece.drawing, {.kind = piece.kind,
                        .rect = {left, m_y, m_format.width(), piece.height},
                        .block = piece.block,
                        .row = piece.row,
                        .isPart = piece.isPart});
    m_y += piece.height;
}

void Pages::put(const Drawing &drawing, const Placed &placed)
{
    m_pages.last().drawing.add(drawing, placed.rect.topLeft());
    m_pages.last().placed.append(placed);
}

/// The running header and the footer, once the number of pages is known.
void Pages::frame(const Document &document, TextSetter &setter)
{
    const qreal left = m_format.side;
    const qreal right = m_format.size.width() - m_format.side;
    for (qsizetype i = 0; i < m_pages.size(); ++i) {
        Drawing around;
        if (i > 0) {
            const qreal y = m_format.headerLine - pt(9);
            const qreal end = setter.advance(document.headerRight, kTableFace);
            around.text({left, y},
                        setter.elided(document.headerLeft, kTableFace, right - left - end - pt(20)),
                        kTableFace, Ink::Muted);
            around.text({right - end, y}, document.headerRight, kTableFace, Ink::Muted);
            around.line({left, m_format.headerLine}, {right, m_format.headerLine}, Ink::Text, pt(0.5));
        }
        around.add(m_pages.at(i).drawing, {});
        const QString number =
            document.footerRight.isEmpty()
                ? QString()
                : document.footerRight.arg(QString::number(i + 1), QString::number(m_pages.size()));
        const qreal end = setter.advance(number, kTinyFace);
        const qreal y = m_format.footerLine + pt(13);
        around.line({left, m_format.footerLine}, {right, m_format.footerLine});
        const SetText legal = setter.set(rich(document.footerLeft, false, Ink::Muted), {kTinyFace, pt(9.5)},
                                         right - left - end - pt(20));
        legal.draw(around, {left, y - legal.baseline}, 0, std::min<qsizetype>(2, legal.lines.size()));
        around.text({right - end, y}, number, kTinyFace, Ink::Muted);
        m_pages[i].drawing = around;
    }
}

void Pages::paint(QPainter &painter, const PaperFonts &fonts, qsizetype index) const
{
    m_pages.at(index).drawing.paint(painter, fonts, {});
}

} // namespace ui
