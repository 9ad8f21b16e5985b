// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ImportPreview.h"

#include "ui/pages/import/MachineChanges.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SimpleTable.h"

#include <QLocale>

namespace ui {
namespace {

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

SimpleCell figureCell(qint64 number)
{
    return number == 0 ? mutedCell(figure(number)) : SimpleCell{.text = figure(number)};
}

} // namespace

ImportPreview::ImportPreview(const Format &format, QWidget *parent)
    : ScrollColumn(parent), m_format(format),
      m_figures(new SimpleTable({{.title = tr("What")},
                                 {.title = tr("Created"), .alignment = Qt::AlignRight},
                                 {.title = tr("Updated"), .alignment = Qt::AlignRight},
                                 {.title = tr("Unchanged"), .alignment = Qt::AlignRight},
                                 {.title = tr("Left out"), .alignment = Qt::AlignRight},
                                 {.title = {}, .stretches = true}})),
      m_machines(new SimpleTable({{.title = tr("Machine")},
                                  {.title = {}},
                                  {.title = tr("What changes"), .stretches = true, .wraps = true}})),
      m_rejects(new SimpleTable({{.title = tr("File")},
                                 {.title = tr("Line"), .alignment = Qt::AlignRight},
                                 {.title = tr("Why"), .stretches = true, .wraps = true}})),
      m_notes(new SimpleTable({{.title = tr("File")},
                               {.title = tr("Line"), .alignment = Qt::AlignRight},
                               {.title = tr("Note"), .stretches = true, .wraps = true}})),
      m_machinePanel(new ui::Panel(tr("Machines"))), m_rejectPanel(new ui::Panel(tr("Left out"))),
      m_notePanel(new ui::Panel(tr("Notes")))
{
    setObjectName(QStringLiteral("importPreview"));
    m_figures->setObjectName(QStringLiteral("importFigures"));
    m_machines->setObjectName(QStringLiteral("importMachines"));
    m_rejects->setObjectName(QStringLiteral("importRejects"));
    m_notes->setObjectName(QStringLiteral("importNotes"));
    auto *figures = new ui::Panel(tr("What the import would do"));
    figures->addWide(m_figures);
    m_machinePanel->addWide(m_machines);
    m_rejectPanel->addWide(m_rejects);
    m_notePanel->addWide(m_notes);
    for (ui::Panel *panel : {figures, m_machinePanel, m_rejectPanel, m_notePanel})
        add(panel);
    addStretch();
}

void ImportPreview::showSummary(const core::ImportSummary &summary)
{
    showFigures(summary);
    showMachines(summary.plannedMachines);
    showNotes(m_rejectPanel, m_rejects, summary.rejects);
    showNotes(m_notePanel, m_notes, summary.notes);
}

void ImportPreview::showFigures(const core::ImportSummary &summary)
{
    m_figures->clear();
    const auto add = [this](const QString &what, const core::ImportCounts &counts) {
        if (counts == core::ImportCounts{})
            return;
        m_figures->addRow({strongCell(what),
                           figureCell(counts.created),
                           figureCell(counts.updated),
                           figureCell(counts.unchanged),
                           figureCell(counts.rejected),
                           {}});
    };
    if (summary.isNewClient)
        add(tr("Client"), {.created = 1});
    if (!summary.newContract.isEmpty())
        add(tr("Contract"), {.created = 1});
    add(tr("Machines"), summary.machines);
    add(tr("Interventions"), summary.interventions);
    add(tr("Technicians"), {.created = summary.newTechnicians});
}

void ImportPreview::showMachines(const QList<core::PlannedMachine> &machines)
{
    using enum core::PlannedMachine::Action;
    m_machines->clear();
    int shown = 0;
    int more = 0;
    for (const core::PlannedMachine &machine : machines) {
        if (machine.action == Keep)
            continue;
        if (++shown > kMostLines) {
            ++more;
            continue;
        }
        const SimpleCell what = machine.action == Create ? badgeCell(tr("new"), Tone::Accent)
                                                         : badgeCell(tr("updated"), Tone::Watch);
        QStringList changes = machineChanges(machine.before, machine.asset, m_format);
        if (changes.isEmpty())
            changes << tr("seen again: the date of its inventory");
        m_machines->addRow(
            {strongCell(machine.asset.name), what, mutedCell(changes.join(QStringLiteral(" · ")))});
    }
    if (more > 0)
        m_machines->addRow({mutedCell(tr("and %n more", nullptr, more)), {}, {}});
    m_machinePanel->setVisible(m_machines->rows() > 0);
}

void ImportPreview::showNotes(ui::Panel *panel, SimpleTable *table,
                              const QList<core::ImportNote> &notes) const
{
    table->clear();
    for (const core::ImportNote &note : notes) {
        if (table->rows() == kMostLines) {
            const auto more = static_cast<int>(notes.size()) - kMostLines;
            table->addRow({mutedCell(tr("and %n more", nullptr, more)), {}, {}});
            break;
        }
        table->addRow({mutedCell(note.file),
                       mutedCell(note.line > 0 ? figure(note.line) : QString()),
                       {.text = text(note.reason)}});
    }
    panel->setVisible(table->rows() > 0);
}

} // namespace ui
