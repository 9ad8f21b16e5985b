// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/ImportPreview.h"

#include "ui/pages/import/DoubtPanel.h"
#include "ui/pages/import/MachineChanges.h"
#include "ui/pages/import/MailFilesPanel.h"
#include "ui/pages/import/MappingPanel.h"
#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/Panel.h"
#include "ui/widgets/SimpleTable.h"

#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>
#include <algorithm>

namespace ui {
namespace {

/// More lists than these are imported as they are found out.
constexpr qsizetype kMostLists = 10;

constexpr qsizetype kExcerpt = 240; ///< Letters of a mail.
constexpr int kNameWidth = 230;

QString figure(qint64 number)
{
    return QLocale().toString(number);
}

SimpleCell figureCell(qint64 number)
{
    return number == 0 ? mutedCell(figure(number)) : SimpleCell{.text = figure(number)};
}

} // namespace

ImportPreview::ImportPreview(Format format, QWidget *parent)
    : ScrollColumn(parent), m_format(std::move(format)),
      m_figures(new SimpleTable({{.title = tr("What")},
                                 {.title = tr("Created"), .alignment = Qt::AlignRight},
                                 {.title = tr("Updated"), .alignment = Qt::AlignRight},
                                 {.title = tr("Unchanged"), .alignment = Qt::AlignRight},
                                 {.title = tr("Left out"), .alignment = Qt::AlignRight},
                                 {.title = {}, .stretches = true}})),
      m_mails(new SimpleTable({{.title = tr("Mail"), .wraps = true, .width = kNameWidth},
                               {.title = tr("From")},
                               {.title = tr("Client")},
                               {.title = tr("Sent")},
                               {.title = tr("Text"), .stretches = true, .wraps = true}})),
      m_machines(new SimpleTable({{.title = tr("Machine"), .wraps = true, .width = kNameWidth},
                                  {.title = {}},
                                  {.title = tr("What changes"), .stretches = true, .wraps = true}})),
      m_rejects(new SimpleTable({{.title = tr("File")},
                                 {.title = tr("Line"), .alignment = Qt::AlignRight},
                                 {.title = tr("Why"), .stretches = true, .wraps = true}})),
      m_notes(new SimpleTable({{.title = tr("File")},
                               {.title = tr("Line"), .alignment = Qt::AlignRight},
                               {.title = tr("Note"), .stretches = true, .wraps = true}})),
      m_figurePanel(new ui::Panel(tr("What the import would do"))), m_lists(new QWidget),
      m_doubts(new DoubtPanel), m_files(new MailFilesPanel(m_format)),
      m_mailPanel(new ui::Panel(tr("Mails that become interventions"))),
      m_machinePanel(new ui::Panel(tr("Machines"))), m_rejectPanel(new ui::Panel(tr("Left out"))),
      m_notePanel(new ui::Panel(tr("Notes")))
{
    setObjectName(QStringLiteral("importPreview"));
    m_figures->setObjectName(QStringLiteral("importFigures"));
    m_mails->setObjectName(QStringLiteral("importMails"));
    m_machines->setObjectName(QStringLiteral("importMachines"));
    m_rejects->setObjectName(QStringLiteral("importRejects"));
    m_notes->setObjectName(QStringLiteral("importNotes"));
    makePanels();
}

void ImportPreview::makePanels()
{
    m_figurePanel->addWide(m_figures);
    m_mailPanel->addWide(m_mails);
    m_machinePanel->addWide(m_machines);
    m_rejectPanel->addWide(m_rejects);
    m_notePanel->addWide(m_notes);
    auto *save = new QPushButton(tr("Save as CSV…"));
    save->setObjectName(QStringLiteral("importSaveRejects"));
    m_rejectPanel->addTitleWidget(save);
    auto *lists = new QVBoxLayout(m_lists);
    lists->setContentsMargins(0, 0, 0, 0);
    lists->setSpacing(kGapBetween);
    add(m_figurePanel);
    add(m_lists);
    add(m_doubts);
    for (ui::Panel *panel :
         std::initializer_list<ui::Panel *>{m_mailPanel, m_files, m_machinePanel, m_rejectPanel, m_notePanel})
        add(panel);
    addStretch();
    connect(m_files, &MailFilesPanel::choicesChanged, this, &ImportPreview::filesChanged);
    connect(m_doubts, &DoubtPanel::choicesChanged, this, &ImportPreview::choicesChanged);
    connect(save, &QPushButton::clicked, this, [this] { Q_EMIT saveRejectsRequested(m_shownRejects); });
}

void ImportPreview::showSummary(const core::ImportSummary &summary, const core::DoubtChoices &choices,
                                const core::AttachmentChoices &files)
{
    showFigures(summary);
    showLists(summary.lists);
    m_doubts->showDoubts(summary.doubts, choices);
    showMails(summary);
    m_files->showMails(summary.mails, files);
    showMachines(summary.plannedMachines);
    m_shownRejects = summary.rejects;
    showNotes(m_rejectPanel, m_rejects, summary.rejects);
    showNotes(m_notePanel, m_notes, summary.notes);
}

void ImportPreview::showFailure()
{
    for (QWidget *panel : std::initializer_list<QWidget *>{m_figurePanel, m_doubts, m_mailPanel, m_files,
                                                           m_machinePanel, m_rejectPanel, m_notePanel})
        panel->setVisible(false);
}

void ImportPreview::showMails(const core::ImportSummary &summary)
{
    m_mails->clear();
    for (const core::ImportedMail &mail : summary.mails.mid(0, kMostLines)) {
        const QString title = mail.mail.subject.isEmpty() ? tr("(no subject)") : mail.mail.subject;
        const QString client = mail.client.isEmpty() ? summary.client : mail.client;
        m_mails->addRow({strongCell(title),
                         {.text = mail.contact.name, .toolTip = mail.mail.senderAddress},
                         {.text = client},
                         mutedCell(mail.mail.sentAt ? m_format.moment(*mail.mail.sentAt) : QString()),
                         mutedCell(mail.mail.text.simplified().left(kExcerpt))});
    }
    if (summary.mails.size() > kMostLines) {
        const auto more = static_cast<int>(summary.mails.size()) - kMostLines;
        m_mails->addRow({mutedCell(tr("and %n more", nullptr, more)), {}, {}, {}, {}});
    }
    m_mailPanel->setVisible(m_mails->rows() > 0);
}

void ImportPreview::showLists(const QList<core::ImportedList> &lists)
{
    const auto shown = std::min<qsizetype>(lists.size(), kMostLists);
    while (m_mappings.size() < shown) {
        auto *panel = new MappingPanel;
        connect(panel, &MappingPanel::mappingChanged, this, &ImportPreview::mappingChanged);
        connect(panel, &MappingPanel::saveRequested, this, &ImportPreview::saveMappingRequested);
        m_lists->layout()->addWidget(panel);
        m_mappings << panel;
    }
    for (qsizetype i = 0; i < m_mappings.size(); ++i) {
        m_mappings.at(i)->setVisible(i < shown);
        if (i < shown)
            m_mappings.at(i)->showList(lists.at(i));
    }
    m_lists->setVisible(shown > 0);
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
    add(tr("Clients of the lists"), {.created = summary.newClients.size()});
    if (!summary.newContract.isEmpty())
        add(tr("Contract"), {.created = std::max<qint64>(summary.newContracts, 1)});
    add(tr("Machines"), summary.machines);
    add(tr("Interventions"), summary.interventions);
    add(tr("Contracts"), summary.contracts);
    add(tr("Technicians"), {.created = summary.newTechnicians});
    add(tr("Contacts"), {.created = summary.newContacts.size()});
    m_figurePanel->setVisible(m_figures->rows() > 0);
}

void ImportPreview::showMachines(const QList<core::PlannedMachine> &machines)
{
    using enum core::PlannedMachine::Action;
    m_machines->clear();
    const bool areOfSeveral = std::ranges::any_of(
        machines, [&machines](const auto &each) { return each.client != machines.constFirst().client; });
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
        QStringList changes = machineChanges(machine.before, machine.asset, m_format) +
                              machineChanges(machine.partsBefore, machine.parts);
        if (changes.isEmpty())
            changes << tr("seen again: the date of its inventory");
        if (areOfSeveral)
            changes.prepend(machine.client);
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
