// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/columnWidths.h"

#include <algorithm>
#include <numeric>

namespace ui {
namespace {

int sumOf(const QList<int> &widths)
{
    return std::accumulate(widths.cbegin(), widths.cend(), 0);
}

/// The least widths of those that stay.
QList<int> readable(const QList<ColumnNeed> &columns, int room)
{
    QList<int> least;
    for (const ColumnNeed &column : columns)
        least << column.least;
    while (sumOf(least) > room) {
        qsizetype leaving = -1;
        for (qsizetype i = 0; i < columns.size(); ++i) {
            const bool canLeave = least.at(i) > 0 && columns.at(i).rank > 0;
            if (canLeave && (leaving < 0 || columns.at(i).rank > columns.at(leaving).rank))
                leaving = i;
        }
        if (leaving < 0)
            break;
        least[leaving] = 0;
    }
    return least;
}

/// No column wider than @p widest, but for those that would not be readable.
QList<int> capped(const QList<ColumnNeed> &columns, const QList<int> &least, int widest)
{
    QList<int> widths;
    for (qsizetype i = 0; i < columns.size(); ++i)
        widths << (least.at(i) == 0 ? 0 : qMax(least.at(i), qMin(columns.at(i).natural, widest)));
    return widths;
}

void giveRest(const QList<ColumnNeed> &columns, QList<int> &widths, int rest)
{
    QList<qsizetype> takers;
    qsizetype last = -1;
    for (qsizetype i = 0; i < columns.size(); ++i) {
        if (widths.at(i) == 0)
            continue;
        last = i;
        if (columns.at(i).takesRest)
            takers << i;
    }
    if (takers.isEmpty() && last >= 0)
        takers << last;
    for (qsizetype i = 0; i < takers.size(); ++i) {
        const int part = rest / static_cast<int>(takers.size() - i);
        widths[takers.at(i)] += part;
        rest -= part;
    }
}

} // namespace

QList<int> sharedWidths(const QList<ColumnNeed> &columns, int room)
{
    const QList<int> least = readable(columns, room);
    int enough = 0; // The greatest cap under which all fit.
    int tooMuch = room + 1;
    while (tooMuch - enough > 1) {
        const int middle = enough + (tooMuch - enough) / 2;
        if (sumOf(capped(columns, least, middle)) <= room)
            enough = middle;
        else
            tooMuch = middle;
    }
    QList<int> widths = capped(columns, least, enough);
    if (const int rest = room - sumOf(widths); rest > 0)
        giveRest(columns, widths, rest);
    return widths;
}

} // namespace ui
