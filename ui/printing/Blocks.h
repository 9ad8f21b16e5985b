// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Charts.h"
#include "ui/printing/TextSetter.h"

#include <vector>

namespace ui {

/// The head of the first page: who writes, to whom.
struct Masthead
{
    QString name = {};
    QString tagline = {};
    QStringList right = {}; ///< The first line is bold.
    QByteArray logo = {};   ///< A picture left of the name, as large as fits and never deformed.
};

struct Title
{
    QString text = {};
    QString subtitle = {};
};

/// The state of the month: a word in a frame, then why.
struct StatusLine
{
    QString word = {};
    Ink ink = Ink::Kept;
    QString reason = {};
};

/// Level 1 is numbered and large, level 2 heads a part of it, level 3 a table.
struct Heading
{
    QString text = {};
    int level = 2;
};

struct Paragraph
{
    RichText text = {};
    enum class Size { Body, Note } size = Size::Body;
    bool justified = false;
    bool bullet = false;
    bool introduces = false; ///< Stays with what follows.
};

/// Whether the change since the month before is welcome.
enum class Change { None, Better, Worse };

struct KeyFigure
{
    QString label = {};
    QString figure = {};
    QString note = {};
    QString previous = {};
    Change change = Change::None;
    QList<std::optional<double>> history = {}; ///< Oldest first; a gap where nothing is known.
};

struct KeyFigures
{
    QList<KeyFigure> tiles = {};
    int columns = 3;
};

struct TableColumn
{
    QString title = {};
    enum class Align { Left, Right, Decimal } align = Align::Left;
    bool wraps = true;    ///< Otherwise as wide as its widest cell.
    qreal atMost = 0;     ///< Widest it may get, 0 for no bound.
    QChar separator = {}; ///< Decimal: what to align on.
};

struct TableCell
{
    RichText text = {};
    std::optional<Ink> badge = {}; ///< Framed, in this ink.
};

inline TableCell cell(const QString &text, bool bold = false, Ink ink = Ink::Text)
{
    return {rich(text, bold, ink), {}};
}

struct TableRow
{
    enum class Kind { Body, Group, Total } kind = Kind::Body; ///< A group has one cell: its name.
    QList<TableCell> cells = {};
};

/// Columns fit their content; the header comes again on each page; rows are never cut, but for
/// one that is taller than a page.
struct Table
{
    QString caption = {}; ///< Repeated above the header of the following pages.
    QList<TableColumn> columns = {};
    QList<TableRow> rows = {};
    bool compact = false;
};

struct KeyValues
{
    QList<std::pair<QString, QString>> rows = {};
};

/// What was drawn with a mouse, a pen or a finger: strokes in any unit, put to scale where they are printed.
struct Handwriting
{
    QList<QPolygonF> strokes = {};
    bool isEmpty() const { return strokes.isEmpty(); }
    friend bool operator==(const Handwriting &, const Handwriting &) = default;
};

/// Places to sign, side by side, each with lines of text above the space for the signature.
struct Signatures
{
    QList<QStringList> places = {};
    QList<Handwriting> drawn = {}; ///< By place; none: the space stays empty.
};

struct Spacer
{
    qreal height = pt(8);
};

struct PageBreak
{
};

struct Block;

/// Kept on one page where one page can hold it.
struct Group
{
    std::vector<Block> blocks;
};

/// Two short stacks of blocks side by side, never cut; one after the other where too tall.
struct Beside
{
    std::vector<Block> left;
    std::vector<Block> right;
    qreal leftShare = 0.5; ///< Of the width.
};

struct Block
{
    std::variant<Masthead, Title, StatusLine, Heading, Paragraph, KeyFigures, Table, KeyValues, Signatures,
                 Chart, Spacer, PageBreak, Group, Beside>
        value;
};

/// A document before it is laid out: values only, made in any thread.
struct Document
{
    QString title = {};
    QString author = {};
    QString language = {};    ///< "fr-FR".
    QString headerLeft = {};  ///< From page 2 on.
    QString headerRight = {}; ///< From page 2 on.
    QString footerLeft = {};  ///< The legal identity.
    QString footerRight = {}; ///< "Report RM-2026-11-002 · page %1 / %2".
    QString continued = {};   ///< "%1 (continued)".
    std::vector<Block> blocks = {};
};

} // namespace ui
