// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/report/ReportLine.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

#include <QTimer>

class QLabel;
class QStackedWidget;

namespace ui {

class ChipBar;
class CommentPanel;
class EmptyState;
class FilterChip;
class MessageBar;
class PreviewWidget;
class ReportClientList;

/// The monthly reports: who has one, how it looks on paper, what the technician adds to it, and
/// its ways out. What is seen is what is saved and printed.
class ReportsPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<QList<ReportLine>>>(core::Month)> lines;
        std::function<core::Answer<core::Result<ReportPreview>>(const ReportWanted &)> preview;
        /// Where to save a file called @p suggested, and which folder; empty: nowhere.
        std::function<QString(const QString &suggested)> pdfFile;
        std::function<QString()> folder;
        /// Asks for a printer and prints; false, or an error, when nothing was printed.
        std::function<core::Result<bool>(const Pages &)> print;
    };

    ReportsPage(Source source, Format format, const PaperFonts &fonts, const core::ChangeNotifier &changes,
                QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    bool canLeave() override;

    bool isLoading() const { return m_isLoadingLines || m_isLoadingPages; }
    /// The comment was not saved, because of @p error.
    void showCommentError(const core::Error &error);
    void showMessage(Tone tone, const QString &text);

Q_SIGNALS:
    void commentSaveRequested(const core::ReportComment &comment);
    /// Every report of the month that has something to tell, into @p folder.
    void allRequested(const QString &folder, const QList<ui::ReportLine> &lines, core::Month month,
                      const QLocale &language);

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeChips();
    void makeActions();
    void makeLayout();
    QLocale language() const;
    core::Month present() const { return core::monthOf(m_format.today()); }
    void choose(core::ClientId client);
    void changeMonth();
    void reload();
    void loadLines();
    void showLines(const QList<ReportLine> &lines);
    void loadPages();
    void showPages(const ReportPreview &preview);
    void savePdf();
    void saveAll();
    void print();
    void showPageNumber();

    Source m_source;
    Format m_format;
    core::Month m_month = {};
    core::ClientId m_client = {};
    QList<ReportLine> m_lines;
    ReportPreview m_preview;
    bool m_isStale = true;
    bool m_isLoadingLines = false;
    bool m_isLoadingPages = false;
    int m_linesGeneration = 0;
    int m_pagesGeneration = 0;
    QTimer m_reload;
    ChipBar *m_chips;
    FilterChip *m_monthChip = nullptr;
    FilterChip *m_languageChip = nullptr;
    QAction *m_pdf;
    QAction *m_print;
    QAction *m_all;
    QAction *m_clients;
    MessageBar *m_message;
    ReportClientList *m_list;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    PreviewWidget *m_paper;
    QLabel *m_page;
    CommentPanel *m_comment;
};

} // namespace ui
