// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/gdpr/GdprForm.h"
#include "ui/text/Format.h"
#include "ui/widgets/TypeAhead.h"
#include "ui/window/Page.h"

#include <functional>

namespace ui {

class ChipBar;
class FilterChip;
class GdprView;
class ScrollColumn;

/// What the GDPR asks of a processor: the register of processing, and the breaches of personal data.
///
/// Place: record — the breach whose form is shown; filter — client, or new ("activity" or "breach": its
/// form, for `client` where there is one).
class GdprPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<GdprRecord>>()> all;
        TypeAhead::Source interventions;
    };

    GdprPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;

    /// What was asked is done, or not.
    void saved(core::RowRef row);
    void refused(const core::Error &error);

Q_SIGNALS:
    void activitySaved(const core::ProcessingActivity &activity);
    void activityRemoved(const core::ProcessingActivity &activity);
    void breachSaved(const core::DataBreach &breach);

private:
    QAction *action(const QString &text, const QString &name, const std::function<void()> &run);
    void makeView();
    void load();
    void showRecord(const GdprRecord &record);
    void showClients();
    void openWanted();
    void settle();
    void openForm(GdprForm *form, QWidget *shown);
    void closeForm();
    void leaveForm();
    void editActivity(core::ProcessingActivityId id);
    void editBreach(core::DataBreachId id);
    core::ClientId client() const;
    QString nameOf(core::ClientId client) const;

    enum class Settling { None, Theirs, Mine };
    Source m_source;
    Format m_format;
    Place m_place;
    GdprRecord m_record;
    bool m_isLoaded = false;
    bool m_isFormWanted = false; ///< By the place, once what it shows is read.
    Settling m_settling = Settling::None;
    int m_asked = 0;
    QAction *m_newActivity;
    QAction *m_newBreach;
    ChipBar *m_chips;
    FilterChip *m_client = nullptr;
    ScrollColumn *m_column;
    QWidget *m_formHost;
    QWidget *m_shownForm = nullptr; ///< The form, or what it stands in.
    GdprForm *m_form = nullptr;
    GdprView *m_view = nullptr;
};

} // namespace ui
