// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionListPage.h"
#include "ui/pages/intervention/InterventionPage.h"
#include "ui/pages/intervention/NewInterventionPage.h"

class QStackedWidget;

namespace ui {

/// The place "Interventions": the list, one intervention, or the form for a new one, each kept
/// as it was left (see InterventionPlace.h).
class InterventionsPage : public Page
{
    Q_OBJECT
public:
    InterventionsPage(const InterventionSource &source, const Format &format, core::ChangeNotifier &changes,
                      QAction *newIntervention, QWidget *parent = nullptr);

    InterventionListPage &list() const { return *m_list; }
    InterventionPage &record() const { return *m_record; }
    NewInterventionPage &entry() const { return *m_entry; }

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

private:
    void join(Page *page);
    Page *shown() const;

    QStackedWidget *m_stack;
    InterventionListPage *m_list;
    InterventionPage *m_record;
    NewInterventionPage *m_entry;
};

} // namespace ui
