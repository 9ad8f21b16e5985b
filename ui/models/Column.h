// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TableExport.h"
#include "ui/style/Tokens.h"

#include <QString>
#include <QVariant>
#include <functional>

namespace ui {

/// How a cell is drawn; what it says is its text in every case.
enum class CellLook {
    Text,
    Strong, ///< What names the row: one column a list.
    Muted,
    Badge,  ///< The text on the soft colour of its tone.
    Bar,    ///< How much of the target is used (`part`), in the colour of its tone.
    Heading ///< A group's name above its rows (SimpleTable).
};

/// What a list's cells answer beside Qt's own roles.
enum CellRole {
    LookRole = Qt::UserRole + 1, ///< int of CellLook
    ToneRole,                    ///< int of Tone; invalid: none
    PartRole,                    ///< double, 1 = all of the target; invalid: no bar
    BadgeRole,                   ///< BadgeText before the text; invalid: none
    SectionRole,                 ///< What stands above the first row of a group; invalid: nothing
    WrapRole                     ///< bool: the text takes as many lines as it needs
};

/// The part of a column that does not depend on the row.
struct ColumnFace
{
    QString id;
    QString title;
    QString definition;
    QString sortKey;
    Qt::Alignment alignment;
    CellLook look;
    int width;
};

/// One column of a list: what it is called, what it says of a row, and how it looks.
///
///     Column<ClientRow>{.id = "contracts", .title = tr("Contracts"),
///                       .text = [](const ClientRow &row) { return row.contracts; },
///                       .alignment = Qt::AlignRight, .sortKey = "contracts", .width = 90}
template <class Row>
struct Column // No "= {}" on the functions below: GCC 12 fails on it (internal error).
{
    QString id;    ///< For the saved widths and order; never shown.
    QString title; ///< Translated.
    std::function<QVariant(const Row &)> text;
    std::function<QString(const Row &)> toolTip; ///< Plain text; without it, an elided cell says the whole.
    std::function<Tone(const Row &)> tone;
    std::function<double(const Row &)> part;
    std::function<QVariant(const Row &)> value; ///< For spreadsheets: a QDate, a number; else the text.
    /// For programs (JSON), where the text is a word of the user's language: a stable English one.
    std::function<QVariant(const Row &)> code;
    core::TableColumn::Type type = core::TableColumn::Type::Text; ///< Of its cells in a spreadsheet.
    QString sheetTitle; ///< Its title there, where another one is needed: with the unit.
    CellLook look = CellLook::Text;
    Qt::Alignment alignment = Qt::AlignLeft; ///< Figures: AlignRight.
    QString sortKey;                         ///< What Ordering::apply is given; empty: not sortable.
    QString definition;                      ///< What the term means; the header's tool tip.
    int width = 140;                         ///< At first; 0 takes what is left, one column a list.
};

/// Those of @p columns whose ids are @p ids, in the order of these.
template <class Row>
QList<Column<Row>> columnsCalled(const QStringList &ids, const QList<Column<Row>> &columns)
{
    QList<Column<Row>> called;
    for (const QString &id : ids) {
        for (const Column<Row> &column : columns) {
            if (column.id == id)
                called << column;
        }
    }
    return called;
}

} // namespace ui
