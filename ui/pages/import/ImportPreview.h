// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/Import.h"
#include "ui/text/Format.h"
#include "ui/widgets/ScrollColumn.h"

namespace ui {

class DoubtPanel;
class MailFilesPanel;
class MappingPanel;
class Panel;
class SimpleTable;

/// What an import would do, before anything is written: the figures, what lists were taken for,
/// machines in doubt, each machine with what changes in it, what is left out and why, and what
/// else was noticed.
class ImportPreview : public ScrollColumn
{
    Q_OBJECT
public:
    /// More lines than these are counted, not shown.
    static constexpr int kMostLines = 200;

    explicit ImportPreview(Format format, QWidget *parent = nullptr);

    void showSummary(const core::ImportSummary &summary, const core::DoubtChoices &choices,
                     const core::AttachmentChoices &files);
    /// The files cannot be read as they are meant: what they were taken for can still be changed.
    void showFailure();

Q_SIGNALS:
    void mappingChanged(const QString &path, const core::ListMapping &mapping);
    void saveMappingRequested(const core::ListMapping &mapping);
    void choicesChanged(const core::DoubtChoices &choices);
    void filesChanged(const core::AttachmentChoices &files);
    void saveRejectsRequested(const QList<core::ImportNote> &rejects);

private:
    void makePanels();
    void showMails(const core::ImportSummary &summary);
    void showLists(const QList<core::ImportedList> &lists);
    void showFigures(const core::ImportSummary &summary);
    void showMachines(const QList<core::PlannedMachine> &machines);
    void showNotes(ui::Panel *panel, SimpleTable *table, const QList<core::ImportNote> &notes) const;

    Format m_format;
    SimpleTable *m_figures;
    SimpleTable *m_mails;
    SimpleTable *m_machines;
    SimpleTable *m_rejects;
    SimpleTable *m_notes;
    ui::Panel *m_figurePanel;
    QWidget *m_lists;
    QList<MappingPanel *> m_mappings;
    DoubtPanel *m_doubts;
    MailFilesPanel *m_files;
    QList<core::ImportNote> m_shownRejects;
    ui::Panel *m_mailPanel;
    ui::Panel *m_machinePanel;
    ui::Panel *m_rejectPanel;
    ui::Panel *m_notePanel;
};

} // namespace ui
