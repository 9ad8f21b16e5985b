// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/client/interventionLines.h"

#include "ui/text/DomainText.h"
#include "ui/text/Format.h"
#include "ui/widgets/ShortList.h"

#include <QCoreApplication>

namespace ui {
namespace {

constexpr int kRoomForAll = 560; ///< In a narrower list the title needs the room of the day.

QString translated(const char *text)
{
    return QCoreApplication::translate("InterventionLines", text);
}

/// When it must be done; of a finished one, that it is.
ShortCell dueCell(const core::InterventionRow &row, const Format &format)
{
    if (row.resolvedAt)
        return {.text = translated(QT_TRANSLATE_NOOP("InterventionLines", "resolved")),
                .look = CellLook::Badge,
                .tone = Tone::Kept};
    if (row.pauseReason)
        return {.text = translated(QT_TRANSLATE_NOOP("InterventionLines", "waiting")),
                .look = CellLook::Badge,
                .tone = Tone::Watch,
                .toolTip = words(*row.pauseReason)};
    if (!row.nextDue)
        return {.look = CellLook::Muted};
    const bool late = *row.nextDue < format.now();
    return {.text = format.moment(*row.nextDue),
            .look = CellLook::Badge,
            .tone = late ? Tone::Breached : Tone::Neutral,
            .toolTip = row.nextMilestone ? words(*row.nextMilestone) : QString()};
}

} // namespace

ShortList *newInterventionLines()
{
    auto *lines =
        new ShortList({{.title = translated(QT_TRANSLATE_NOOP("InterventionLines", "Number")), .width = 90},
                       {.title = QString(), .width = 40},
                       {.title = translated(QT_TRANSLATE_NOOP("InterventionLines", "Title")), .stretch = 5},
                       {.title = translated(QT_TRANSLATE_NOOP("InterventionLines", "Reported")),
                        .width = 110,
                        .leavesBelow = kRoomForAll},
                       {.title = translated(QT_TRANSLATE_NOOP("InterventionLines", "Due")), .stretch = 0}});
    lines->setObjectName(QStringLiteral("interventionGrid"));
    return lines;
}

void showInterventions(ShortList &lines, const QList<core::InterventionRow> &rows, const Format &format)
{
    lines.clear();
    for (const core::InterventionRow &row : rows) {
        lines.addRow({{.text = core::interventionNumber(row.year, row.sequence),
                       .link = QStringLiteral("intervention/%1").arg(row.id.value()),
                       .toolTip = words(row.kind)},
                      {.text = words(row.priority), .look = CellLook::Badge, .tone = tone(row.priority)},
                      {.text = row.title},
                      {.text = format.moment(row.reportedAt), .look = CellLook::Muted},
                      dueCell(row, format)});
    }
}

} // namespace ui
