// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/exchange/Import.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QAction;
class QBoxLayout;
class QCheckBox;
class QComboBox;
class QStackedWidget;

namespace ui {

class EmptyState;
class ImportPreview;
class MessageBar;
class Panel;
class SimpleTable;

/// Files on their way in: which ones, for whom, what they would change, and the button that does
/// it. Nothing is written before it is pressed; what it did is undone as one.
class ImportPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<core::ImportSummary>>(const core::ImportRequest &)> preview;
        std::function<core::Answer<core::Result<QStringList>>()> clients; ///< Names.
        std::function<QStringList()> files;                               ///< Asks for files; empty: none.
        std::function<QString()> folder;                                  ///< Asks for a folder.
        /// Asks where to, and writes; the name is a proposal.
        std::function<void(const QString &name, const QByteArray &contents)> save;
        QStringList templates; ///< Names of the contract templates.
    };

    ImportPage(Source source, const Format &format, QWidget *parent = nullptr);
    ~ImportPage() override;

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    QWidget *firstFocus() override;

    /// Files and folders dropped on the window, or chosen.
    void addFiles(const QStringList &paths);
    bool isLoading() const { return m_isLoading; }
    /// The import under way ended; @p summary says how, or what it failed of.
    void showImported(const core::Result<core::ImportSummary> &summary);

Q_SIGNALS:
    /// As it was previewed.
    void importRequested(const core::ImportRequest &request);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeActions();
    QWidget *makeChoices();
    void makeLayout();
    void arrange();
    void loadClients();
    void showFiles();
    void removeFile(const QString &path);
    void preview();
    void showPreview(const core::Result<core::ImportSummary> &summary);
    void joinPreview();
    void setBusy(bool isBusy);
    core::ImportRequest request() const;

    Source m_source;
    QStringList m_files;
    core::ImportSummary m_summary;
    QHash<QString, core::ListMapping> m_mappings; ///< What the user says of lists, by path.
    core::DoubtChoices m_doubts;
    core::AttachmentChoices m_attachments;
    bool m_isLoading = false;
    bool m_isImporting = false;
    int m_asked = 0;
    QAction *m_choose;
    QAction *m_chooseFolder;
    QAction *m_import;
    QAction *m_clear;
    QComboBox *m_client;
    QComboBox *m_contract;
    QCheckBox *m_addsContacts;
    QWidget *m_contractPart = nullptr;
    SimpleTable *m_list;
    Panel *m_filePanel = nullptr;
    QWidget *m_side = nullptr;       ///< What is chosen, beside the preview or above it,
    QBoxLayout *m_columns = nullptr; ///< as this has it;
    QBoxLayout *m_choices = nullptr; ///< whose they are, and the files.
    MessageBar *m_message;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    ImportPreview *m_preview;
};

} // namespace ui
