// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/base/Ids.h"
#include "core/base/Result.h"
#include "ui/printing/PaperPreview.h"
#include "ui/window/Page.h"

#include <QLocale>
#include <functional>

class QAction;

namespace ui {

class ChipBar;
class FilterChip;
class MessageBar;
class PreviewWidget;

/// The work sheet of an intervention as it will be on paper. What is seen is what is saved and printed.
///
/// Place: record (the intervention).
class WorkSheetPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        PaperFonts fonts = {};
        std::function<core::Answer<core::Result<PaperPreview>>(core::InterventionId, const QLocale &)> paper;
        /// Where to save a file called @p suggested; empty: nowhere.
        std::function<QString(const QString &suggested)> pdfFile;
        /// Asks for a printer and prints; false, or an error, when nothing was printed.
        std::function<core::Result<bool>(const Pages &)> print;
    };

    explicit WorkSheetPage(Source source, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;

private:
    QLocale language() const;
    void load();
    void show(const core::Result<PaperPreview> &preview);
    void savePdf();
    void print();

    Source m_source;
    Place m_place;
    PaperPreview m_preview;
    int m_asked = 0;
    QAction *m_pdf;
    QAction *m_print;
    ChipBar *m_chips;
    FilterChip *m_language;
    MessageBar *m_message;
    PreviewWidget *m_paper;
};

} // namespace ui
