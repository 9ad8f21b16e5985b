// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Blocks.h"
#include "ui/printing/PaperFonts.h"
#include "ui/printing/Piece.h"

class QPainter;

namespace ui {

/// A document laid out: for each page what is drawn where. Values only: made in any thread,
/// kept, painted as often as needed on a PDF, a printer or the screen by the same code.
class Pages
{
public:
    /// Where a piece came to stand; what the tests look at.
    struct Placed
    {
        PieceKind kind = PieceKind::Text;
        QRectF rect = {};
        int block = -1;
        int row = -1;
        bool isPart = false;
        bool isRepeated = false; ///< A table header that comes again.
    };
    struct Page
    {
        Drawing drawing = {};
        QList<Placed> placed = {};
    };

    Pages() = default;
    /// Lays @p document out. Needs a QGuiApplication for the fonts, no particular thread.
    Pages(const Document &document, const PaperFonts &fonts, const PageFormat &format = {});
    /// Sheets drawn already, each from its corner on: stickers.
    Pages(const QList<Drawing> &sheets, const QString &title, const QString &language);

    qsizetype count() const { return m_pages.size(); }
    const Page &page(qsizetype index) const { return m_pages.at(index); }
    const PageFormat &format() const { return m_format; }
    const QString &title() const { return m_title; }
    const QString &author() const { return m_author; }
    const QString &language() const { return m_language; }

    /// Paints page @p index in units of Paper.h: the caller scales, and clears the ground.
    void paint(QPainter &painter, const PaperFonts &fonts, qsizetype index) const;

private:
    void fill(const QList<Piece> &pieces);
    void addPage();
    void place(const Piece &piece);
    void put(const Drawing &drawing, const Placed &placed);
    qsizetype wantedEnd(const QList<Piece> &pieces, qsizetype first) const;
    bool fits(const QList<Piece> &pieces, qsizetype first, qsizetype last) const;
    bool isFresh() const { return m_y <= m_format.top(static_cast<int>(m_pages.size()) - 1); }
    void frame(const Document &document, TextSetter &setter);

    PageFormat m_format = {};
    QString m_title = {};
    QString m_author = {};
    QString m_language = {};
    QList<Page> m_pages = {};
    qreal m_y = 0;
};

} // namespace ui
