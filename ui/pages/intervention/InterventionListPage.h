// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/PagedModel.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QSettings;
class QTimer;

namespace ui {

class FacetBar;
class FilterChip;
class ListPanel;
class PeekPanel;
class ScopeBar;

/// The interventions: those that are open, at first; narrowed by chips, by what is typed, or by
/// the figure of another page. Beside it what is selected.
class InterventionListPage : public Page
{
    Q_OBJECT
public:
    /// @p newIntervention: the window's own action. Not owned.
    InterventionListPage(const InterventionSource &source, const Format &format,
                         core::ChangeNotifier &changes, QAction *newIntervention, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    QWidget *firstFocus() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Model = PagedModel<core::InterventionRow, core::InterventionFilter>;

    void addChips();
    void joinList();
    void askNames();
    void narrow();     ///< Reads the filter from the controls, and shows it.
    void showFilter(); ///< Writes the filter to the controls.
    void apply(core::InterventionFilter filter);
    void clearFacets();
    void openAt(const QModelIndex &index);
    void peekAt(const QModelIndex &index);
    void arrangePeek();

    InterventionSource m_source;
    Format m_format;
    QAction *m_newIntervention;
    QAction *m_import;
    core::InterventionFilter m_filter;
    Model *m_model;
    ScopeBar *m_scope;
    FacetBar *m_facets;
    ListPanel *m_panel;
    PeekPanel *m_peek;
    QTimer *m_minute; ///< Due dates are told against the present.
    FilterChip *m_client = nullptr;
    FilterChip *m_technician = nullptr;
    bool m_isOpened = false;
    bool m_isPeekWanted = true;
};

} // namespace ui
