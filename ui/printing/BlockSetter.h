// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Blocks.h"
#include "ui/printing/Piece.h"

namespace ui {

/// Turns blocks into pieces of a given width: what is on paper, before it is known where.
class BlockSetter
{
public:
    /// @p size: the width of the text, and the tallest that a piece may get.
    BlockSetter(TextSetter &setter, QString continued, QSizeF size);

    QList<Piece> pieces(const Block &block);
    QList<Piece> pieces(const std::vector<Block> &blocks);

private:
    QList<Piece> set(const Masthead &block);
    QList<Piece> set(const Title &block);
    QList<Piece> set(const StatusLine &block);
    QList<Piece> set(const Heading &block);
    QList<Piece> set(const Paragraph &block);
    QList<Piece> set(const KeyFigures &block);
    QList<Piece> set(const Table &block);
    QList<Piece> set(const KeyValues &block);
    QList<Piece> set(const Signatures &block);
    QList<Piece> set(const Chart &block);
    static QList<Piece> set(const Spacer &block);
    static QList<Piece> set(const PageBreak &block);
    QList<Piece> set(const Group &block);
    QList<Piece> set(const Beside &block);
    void drawTile(Drawing &drawing, const KeyFigure &tile, const QRectF &area);
    void drawPrevious(Drawing &drawing, const KeyFigure &tile, QPointF right);

    TextSetter &m_setter;
    QString m_continued;
    QSizeF m_size;
};

} // namespace ui
