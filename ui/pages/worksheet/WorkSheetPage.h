// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/WorkSheet.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/contract/PaperView.h"

namespace ui {

class KeptSheetsPanel;
class SigningForm;

/// A sheet that is to be signed: what was said, what was drawn, and in which language it was shown.
struct SheetToSign
{
    core::SignedSheet said = {};
    Handwriting signature = {};
    QLocale language = {};
};

/// Where the page gets what it shows.
struct WorkSheetSource
{
    PaperSource paper = {};
    std::function<core::Answer<core::Result<core::SheetState>>(core::InterventionId)> state;
};

/// The work sheet of an intervention as it will be on paper; beside it who signed it, and where to sign.
///
/// Place: the intervention as its record.
class WorkSheetPage : public Page
{
    Q_OBJECT
public:
    WorkSheetPage(const WorkSheetSource &source, const Format &format, core::ChangeNotifier &changes,
                  QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    bool canLeave() override;

    /// How the signing that was requested ended.
    void answered(const core::Result<core::ChangeSet> &result);

Q_SIGNALS:
    void signRequested(const ui::SheetToSign &sheet);
    void saveRequested(const core::Attachment &file);

private:
    void reload();
    void showState(const core::Result<core::SheetState> &state);
    void startSigning();

    WorkSheetSource m_source;
    core::InterventionId m_id;
    core::SheetState m_state;
    MessageBar *m_message;
    PaperView *m_view;
    KeptSheetsPanel *m_kept;
    SigningForm *m_form;
    bool m_isOutdated = false; ///< What was to be signed says something else by now.
    bool m_mayLeave = false;   ///< Said once that something is not saved.
};

} // namespace ui
