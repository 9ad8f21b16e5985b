// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "core/domain/attachment/SentPaper.h"
#include "ui/printing/PaperPreview.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

#include <functional>

class QLabel;

namespace ui {

class ChipBar;
class DateEdit;
class FilterChip;
class MessageBar;
class PreviewWidget;

/// Which document, of a contract or of another record, and in which language.
struct PaperWanted
{
    core::ContractId contract = {};
    int version = 0; ///< Its number; 0: the latest.
    PaperKind kind = PaperKind::Contract;
    qint64 record = 0; ///< Whose, where the document is none of a contract.
    QLocale language = {};
};

/// Where documents come from and go to; the application answers.
struct PaperSource
{
    PaperFonts fonts = {};
    std::function<core::Answer<core::Result<PaperPreview>>(const PaperWanted &)> paper;
    /// Where to save a file called @p suggested; empty: nowhere.
    std::function<QString(const QString &suggested)> pdfFile;
    /// Asks for a printer and prints; false, or an error, when nothing was printed.
    std::function<core::Result<bool>(const Pages &)> print;
    /// Keeps a document as it was sent; answers the digest of what was kept. Absent: that is not offered.
    std::function<core::Answer<core::Result<QString>>(const core::SentPaper &)> keepSent;
};

/// A document as it will be on paper; those of a contract are chosen from. What is seen is what is saved and
/// printed.
class PaperView : public QWidget
{
    Q_OBJECT
public:
    PaperView(PaperSource source, Format format, QWidget *parent = nullptr);

    void open(const PaperWanted &wanted);
    /// What the header of the window offers.
    QList<HeaderAction> actions() const;
    QWidget *filters() const;
    /// Of the document.
    QLocale language() const;

Q_SIGNALS:
    void failed(const core::Error &error);

private:
    void makeActions();
    void load();
    void show(const core::Result<PaperPreview> &preview);
    void showPageNumber();
    void savePdf();
    void print();
    QWidget *makeKeeping();
    void askForDay();
    void keep();
    /// The document as a file: the same bytes each time, so that what is kept is what was saved and sent.
    const core::Result<QByteArray> &bytes();

    PaperSource m_source;
    Format m_format;
    PaperWanted m_wanted;
    PaperPreview m_preview;
    std::optional<core::Result<QByteArray>> m_bytes;
    int m_asked = 0;
    QAction *m_pdf;
    QAction *m_print;
    QAction *m_keep;
    ChipBar *m_chips;
    FilterChip *m_kind = nullptr;
    FilterChip *m_language = nullptr;
    MessageBar *m_message;
    PreviewWidget *m_paper;
    QWidget *m_keeping = nullptr; ///< Asks for the day.
    DateEdit *m_day = nullptr;
    QLabel *m_page;
};

} // namespace ui
