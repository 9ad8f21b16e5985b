// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QList>
#include <QRectF>
#include <QString>

namespace ui {

/// A sheet of stickers on A4. All measures are millimetres; the stickers stand in the middle of it.
struct LabelSheet
{
    QString name = {}; ///< The maker's reference: "L7160"; empty: measures of one's own.
    int columns = 3;
    int rows = 7;
    qreal width = 63.5;
    qreal height = 38.1;
    qreal columnGap = 2.5;
    qreal rowGap = 0;

    int count() const { return columns * rows; }
    /// Of sticker @p place, counted from 0, row by row; in millimetres from the sheet's corner.
    QRectF at(int place) const;
    /// Whether the stickers fit on the paper.
    bool isPossible() const;
    friend bool operator==(const LabelSheet &, const LabelSheet &) = default;
};

/// The sheets offered, by their makers' published sizes; the free one comes last.
QList<LabelSheet> labelSheets();

} // namespace ui
