// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/client/ClientColumns.h"

#include "ui/text/DomainText.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("ClientColumns", text);
}

/// Nothing where there is none: zeros in every line hide the figures that matter.
Column<core::ClientRow> countColumn(const QString &id, const char *title, const char *definition,
                                    int core::ClientRow::*count, const Format &format)
{
    Column<core::ClientRow> column;
    column.id = id;
    column.title = translated(title);
    column.text = [count, format](const core::ClientRow &row) {
        return row.*count == 0 ? QString() : format.count(row.*count);
    };
    column.alignment = Qt::AlignRight;
    column.definition = translated(definition);
    column.width = 110;
    return column;
}

} // namespace

QList<Column<core::ClientRow>> clientColumns(const Format &format)
{
    using Row = core::ClientRow;
    Column<Row> name;
    name.id = QStringLiteral("name");
    name.title = translated(QT_TRANSLATE_NOOP("ClientColumns", "Name"));
    name.text = [](const Row &row) { return row.name; };
    name.look = CellLook::Strong;
    name.width = 0;
    Column<Row> town;
    town.id = QStringLiteral("town");
    town.title = translated(QT_TRANSLATE_NOOP("ClientColumns", "Town"));
    town.text = [](const Row &row) { return row.town; };
    town.width = 160;
    Column<Row> phone;
    phone.id = QStringLiteral("phone");
    phone.title = translated(QT_TRANSLATE_NOOP("ClientColumns", "Phone"));
    phone.text = [](const Row &row) { return phoneText(row.phone); };
    Column<Row> kind;
    kind.id = QStringLiteral("kind");
    kind.title = translated(QT_TRANSLATE_NOOP("ClientColumns", "Kind"));
    kind.text = [](const Row &row) {
        return row.isArchived ? translated(QT_TRANSLATE_NOOP("ClientColumns", "archived"))
               : row.kind == core::ClientKind::Professional ? QString()
                                                            : words(row.kind);
    };
    kind.tone = [](const Row &row) { return row.isArchived ? Tone::Neutral : Tone::Accent; };
    kind.look = CellLook::Badge;
    return {
        name,
        town,
        phone,
        kind,
        countColumn(QStringLiteral("contracts"), QT_TRANSLATE_NOOP("ClientColumns", "Contracts"),
                    QT_TRANSLATE_NOOP("ClientColumns", "Contracts in force."), &Row::activeContracts, format),
        countColumn(QStringLiteral("sites"), QT_TRANSLATE_NOOP("ClientColumns", "Sites"),
                    QT_TRANSLATE_NOOP("ClientColumns", "Sites that are not archived."), &Row::sites, format),
        countColumn(QStringLiteral("assets"), QT_TRANSLATE_NOOP("ClientColumns", "Machines"),
                    QT_TRANSLATE_NOOP("ClientColumns", "Machines that are not retired."), &Row::assets,
                    format),
        countColumn(QStringLiteral("interventions"), QT_TRANSLATE_NOOP("ClientColumns", "Open"),
                    QT_TRANSLATE_NOOP("ClientColumns", "Interventions that are not resolved yet."),
                    &Row::openInterventions, format)};
}

} // namespace ui
