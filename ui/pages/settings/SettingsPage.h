// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/ChangeNotifier.h"
#include "ui/pages/settings/SettingsSource.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QComboBox;
class QListWidget;
class QStackedWidget;

namespace ui {

class CalendarsSection;
class IndexLines;
struct IndexChanges;
class MessageBar;
class OnCallLines;
class ProviderForm;
class SupportSection;
class TechnicianLines;

/// The settings, section by section: the provider, its technicians, the on-call rota, the calendars, the
/// Syntec index, appearance and language, how priorities are made, about.
///
/// Place: filter — section (provider, technicians, oncall, calendars, indices, appearance, priorities,
/// support, about), calendar (the id of the one to show).
class SettingsPage : public Page
{
    Q_OBJECT
public:
    SettingsPage(SettingsSource source, const Format &format, core::ChangeNotifier &changes,
                 QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

    void saved();
    void refused(const core::Error &error);

Q_SIGNALS:
    void providerSaved(const core::Provider &provider);
    void techniciansSaved(const QList<core::Technician> &technicians);
    void rotaSaved(const core::RotaChanges &changes);
    void calendarSaved(const core::CalendarBook &book, const core::CoverageCalendar &hours);
    void indicesSaved(const ui::IndexChanges &changes);
    /// Applies at once; the language with the next start.
    void preferencesChanged(const ui::Preferences &preferences);
    /// The table of ends of support: to be replaced by a file, saved as one, or taken back.
    void supportReplaceRequested();
    void supportCopyRequested();
    void supportResetRequested();

private:
    enum Section {
        ProviderSection,
        TechnicianSection,
        OnCallSection,
        CalendarSection,
        IndexSection,
        AppearanceSection,
        PrioritySection,
        SupportTableSection,
        AboutSection
    };

    QWidget *makeAppearance();
    QWidget *makePriorities();
    QWidget *makeAbout();
    void addSection(const QString &title, const QString &drawing, QWidget *content);
    void chooseSection(int section);
    void load();
    void showRecord(const core::Result<SettingsRecord> &record);
    void showPreferences();
    void save();
    bool isChanged() const;
    void follow(const core::ChangeSet &changes);
    void afterEdit();

    SettingsSource m_source;
    Format m_format;
    Place m_place;
    QListWidget *m_sections;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    ProviderForm *m_provider;
    TechnicianLines *m_technicians;
    OnCallLines *m_onCall;
    CalendarsSection *m_calendars;
    IndexLines *m_indices;
    SupportSection *m_support;
    QComboBox *m_appearance = nullptr;
    QComboBox *m_language = nullptr;
    QWidget *m_restartNote = nullptr;
    QAction *m_save;
    QAction *m_addTechnician;
    QAction *m_addDuty;
    QAction *m_addIndex;
    bool m_letGo = false;
};

} // namespace ui
