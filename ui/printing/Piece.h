// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/printing/Drawing.h"

#include <memory>

namespace ui {

enum class PieceKind { Text, Heading, TableHeader, TableRow, Figure, Space };

/// A table's header as it comes again at the top of a page.
struct RepeatedHeader
{
    Drawing drawing = {};
    qreal height = 0;
};

/// The smallest thing put on a page; never cut. Blocks are turned into pieces, pieces into pages.
struct Piece
{
    /// Weak gives way when what must stay together is taller than a page, Strong does not.
    enum class Keep { No, Weak, Strong };

    PieceKind kind = PieceKind::Text;
    qreal height = 0;
    qreal before = 0; ///< Space above, dropped at the top of a page.
    Keep keepWithNext = Keep::No;
    bool onNewPage = false;
    Drawing drawing = {};
    std::shared_ptr<const RepeatedHeader> repeated = {}; ///< Put first where this starts a page.
    int block = -1;                                      ///< Of the document, for the tests.
    int row = -1;                                        ///< TableRow: of the table.
    bool isPart = false;                                 ///< Of a row taller than a page.
};

} // namespace ui
