// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Blocks.h"
#include "ui/printing/Piece.h"

namespace ui {

/// Turns a table into pieces: its header, then its rows.
class TableSetter
{
public:
    /// @p continued: "%1 (continued)". @p tallest: what a piece may measure at most.
    TableSetter(const Table &table, TextSetter &setter, QString continued, QSizeF tallest);

    QList<Piece> pieces();
    /// Of each column, the gap to the next one included; they add up to the table's width.
    const QList<qreal> &widths() const { return m_widths; }

private:
    struct Lines
    {
        qsizetype from = 0;
        qsizetype to = 0;
    };

    void alignDecimals();
    qreal decimals(qsizetype column, const TableCell &cell);
    void sizeColumns();
    TextSetter::Wish wishOf(qsizetype column);
    static QList<qreal> squeezed(QList<qreal> widths, qreal room);
    void spread(QList<qreal> &widths, qreal spare) const;
    QList<qreal> sharedOut(const QList<TextSetter::Wish> &wishes, qreal room) const;
    TextStyle styleOf(qsizetype column) const;
    QList<SetText> setTitles();
    QList<SetText> setCells(const TableRow &row);
    RepeatedHeader header();
    QList<Piece> row(const TableRow &row);
    Piece bodyRow(const TableRow &row, const QList<SetText> &cells, Lines lines) const;
    Piece groupRow(const TableRow &row);
    void drawCells(Drawing &drawing, const TableRow &row, const QList<SetText> &cells, Lines lines) const;
    void keepEndsTogether(QList<Piece> &pieces) const;

    const Table &m_table;
    TextSetter &m_setter;
    QString m_continued;
    QSizeF m_size;
    qreal m_padding = 0;
    Face m_face = kTableFace;
    qreal m_leading = kTableLeading;
    QList<qreal> m_widths = {};
    QList<qreal> m_decimals = {}; ///< Room right of the separator, by column.
};

} // namespace ui
