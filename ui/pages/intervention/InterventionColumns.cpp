// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/InterventionColumns.h"

#include "ui/models/Sheet.h"
#include "ui/text/InterventionText.h"

#include <QCoreApplication>

namespace ui {
namespace {

using Row = core::InterventionRow;
using RowColumn = Column<Row>;

/// The translation context of this file.
class InterventionColumns
{
    Q_DECLARE_TR_FUNCTIONS(InterventionColumns)
};

BadgeText dueOf(const Row &row, const Format &format)
{
    return row.isOpen ? dueBadge(row.nextDue, row.state == core::InterventionState::Waiting, format)
                      : BadgeText{};
}

/// As words(), shorter: a list has no room for the longest.
QString listWords(core::InterventionKind kind)
{
    switch (kind) {
    case core::InterventionKind::CorrectiveImmediate:
        return InterventionColumns::tr("Corr. immediate");
    case core::InterventionKind::CorrectiveDeferred:
        return InterventionColumns::tr("Corr. deferred");
    default:
        return words(kind);
    }
}

RowColumn dueColumn(const Format &format)
{
    return {.id = QStringLiteral("due"),
            .title = InterventionColumns::tr("Next due"),
            .text = [format](const Row &row) { return dueOf(row, format).text; },
            .toolTip =
                [format](const Row &row) {
                    const QString when = row.nextDue ? format.exact(*row.nextDue) : QString();
                    return row.nextMilestone ? QStringLiteral("%1\n%2").arg(words(*row.nextMilestone), when)
                                             : when;
                },
            .tone = [format](const Row &row) { return dueOf(row, format).tone; },
            .look = CellLook::Badge,
            .definition = InterventionColumns::tr("The first commitment that is not met yet."),
            .width = 146};
}

QList<RowColumn> leadingColumns()
{
    return {{.id = QStringLiteral("number"),
             .title = InterventionColumns::tr("Number"),
             .text = [](const Row &row) { return core::interventionNumber(row.year, row.sequence); },
             .toolTip =
                 [](const Row &row) {
                     return row.externalNumber.isEmpty()
                                ? QString()
                                : InterventionColumns::tr("Elsewhere: %1").arg(row.externalNumber);
                 },
             .look = CellLook::Muted,
             .width = 106},
            {.id = QStringLiteral("title"),
             .title = InterventionColumns::tr("Title"),
             .text = [](const Row &row) { return row.title; },
             .look = CellLook::Strong,
             .width = 0},
            {.id = QStringLiteral("client"),
             .title = InterventionColumns::tr("Client"),
             .text = [](const Row &row) { return row.clientName; },
             .width = 156},
            {.id = QStringLiteral("kind"),
             .title = InterventionColumns::tr("Kind"),
             .text = [](const Row &row) { return listWords(row.kind); },
             .toolTip = [](const Row &row) { return words(row.kind); },
             .look = CellLook::Muted,
             .width = 130}};
}

QList<RowColumn> stateColumns()
{
    return {{.id = QStringLiteral("priority"),
             .title = InterventionColumns::tr("Priority"),
             .text = [](const Row &row) { return words(row.priority); },
             .toolTip = [](const Row &row) { return definition(row.priority); },
             .tone = [](const Row &row) { return tone(row.priority); },
             .look = CellLook::Badge,
             .width = 74},
            {.id = QStringLiteral("state"),
             .title = InterventionColumns::tr("State"),
             .text = [](const Row &row) { return words(row.state); },
             .toolTip = [](const Row &row) { return stateBadge(row.state, row.pauseReason).text; },
             .tone = [](const Row &row) { return tone(row.state); },
             .look = CellLook::Badge,
             .width = 132}};
}

/// A day as lists tell it, exact in the tool tip, and a date in a spreadsheet.
RowColumn dayColumn(const QString &id, const QString &title, const Format &format,
                    const std::function<std::optional<core::Instant>(const Row &)> &when)
{
    RowColumn made;
    made.id = id;
    made.title = title;
    made.text = [format, when](const Row &row) {
        const auto at = when(row);
        return at ? format.moment(*at) : QString();
    };
    made.toolTip = [format, when](const Row &row) {
        const auto at = when(row);
        return at ? format.exact(*at) : QString();
    };
    made.value = [format, when](const Row &row) {
        const auto at = when(row);
        return at ? QVariant(format.dayOf(*at)) : QVariant();
    };
    made.type = core::TableColumn::Type::Day;
    made.look = CellLook::Muted;
    made.width = 130;
    return made;
}

} // namespace

QList<RowColumn> interventionColumns(const Format &format)
{
    QList<RowColumn> columns = leadingColumns() + stateColumns();
    columns << dueColumn(format)
            << RowColumn{.id = QStringLiteral("technician"),
                         .title = InterventionColumns::tr("Technician"),
                         .text = [](const Row &row) { return row.technicianName; },
                         .width = 120}
            << dayColumn(QStringLiteral("reported"), InterventionColumns::tr("Reported"), format,
                         [](const Row &row) { return std::optional(row.reportedAt); })
            << dayColumn(QStringLiteral("resolved"), InterventionColumns::tr("Resolved"), format,
                         [](const Row &row) { return row.resolvedAt; })
            << RowColumn{.id = QStringLiteral("category"),
                         .title = InterventionColumns::tr("Category"),
                         .text = [](const Row &row) { return row.category; },
                         .look = CellLook::Muted,
                         .width = 130}
            << RowColumn{.id = QStringLiteral("external"),
                         .title = InterventionColumns::tr("Number elsewhere"),
                         .text = [](const Row &row) { return row.externalNumber; },
                         .look = CellLook::Muted,
                         .width = 130};
    return columns;
}

QStringList standardInterventionColumns()
{
    return {QStringLiteral("number"), QStringLiteral("title"),      QStringLiteral("client"),
            QStringLiteral("kind"),   QStringLiteral("priority"),   QStringLiteral("state"),
            QStringLiteral("due"),    QStringLiteral("technician"), QStringLiteral("reported")};
}

core::TableSheet interventionSheet(const QList<RowColumn> &columns, const QLocale &locale)
{
    return sheetOf(InterventionColumns::tr("Interventions"), columns, locale);
}

Ordering<Row, core::InterventionFilter> interventionOrdering()
{
    return {.apply = {}, .keys = [](const Row &row, const core::InterventionFilter &filter) -> QVariantList {
                if (filter.order == core::InterventionOrder::NewestFirst)
                    return {core::toMsecs(row.reportedAt)};
                return {row.nextDue ? core::toMsecs(*row.nextDue) : std::numeric_limits<qint64>::max()};
            }};
}

} // namespace ui
