// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/TableExport.h"
#include "ui/models/PagedModel.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

#include <QPointer>

class QPushButton;
class QStackedWidget;
class QTimer;

namespace ui {

class FacetBar;
class InterventionBoard;
class InterventionBulkEditor;
class ListPanel;
class PeekPanel;
class SavedViews;
class SegmentBar;
class ScopeBar;
class SelectionBar;

/// The interventions: those that are open, at first; narrowed by chips, by what is typed, or by
/// the figure of another page. Beside it what is selected; in its place the board, or for a while the edit
/// of many.
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
    bool canLeave() override;
    QWidget *firstFocus() override;

    /// What the list shows, for an export: its columns from left to right, and what narrows it.
    QList<Column<core::InterventionRow>> columns() const;
    const core::InterventionFilter &filter() const { return m_current; }
    /// How the operation asked for ended.
    void saved();
    void refused(const core::Error &error);
    InterventionBoard &board() const { return *m_board; }

Q_SIGNALS:
    void bulkSaved(const QList<core::InterventionChange> &changes);
    void exportRequested(core::TableFormat format);
    void viewSaved(const core::SavedView &view);
    void viewRemoved(const core::SavedView &view);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    using Model = PagedModel<core::InterventionRow, core::InterventionFilter>;

    void makeTools();
    void makeListActions();
    void joinList();
    void joinViews();
    void joinBoard();
    void setBoard(bool board);
    bool wantsBoard(const QVariantMap &place) const;
    void askNames();
    void narrow();     ///< Reads the filter from the controls, and shows it.
    void showFilter(); ///< Writes the filter to the controls.
    void apply(core::InterventionFilter filter);
    void clearFacets();
    void openAt(const QModelIndex &index);
    void peekAt(const QModelIndex &index);
    void arrangePeek();
    void showPlace(const QVariantMap &place);
    void withMeant(const std::function<void(const QList<core::InterventionId> &)> &take);
    void startBulk(const QList<core::InterventionId> &ids);
    void showBulk(const QList<core::LoggedIntervention> &interventions);
    void closeBulk();

    InterventionSource m_source;
    Format m_format;
    QAction *m_newIntervention;
    QAction *m_import;
    core::InterventionFilter m_filter;
    core::InterventionFilter m_current; ///< The same as it was asked for, with the present.
    Model *m_model;
    ScopeBar *m_scope;
    FacetBar *m_facets;
    ListPanel *m_panel;
    PeekPanel *m_peek;
    QTimer *m_minute; ///< Due dates are told against the present.
    SavedViews *m_views;
    InterventionBoard *m_board;
    SegmentBar *m_layout;
    QPushButton *m_columns;
    SelectionBar *m_selection = nullptr;
    QStackedWidget *m_stack;
    QPointer<InterventionBulkEditor> m_bulk; ///< Open in place of the list.
    QList<QAction *> m_listActions;
    QList<QPair<qint64, QString>> m_technicians;
    core::SavedViewId m_view; ///< Of the place.
    int m_asked = 0;
    bool m_isBoard = false; ///< It is shown, not the list.
    bool m_isOpened = false;
    bool m_isPeekWanted = true;
};

} // namespace ui
