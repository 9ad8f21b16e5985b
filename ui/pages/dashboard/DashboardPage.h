// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/services/ChangeNotifier.h"
#include "ui/pages/dashboard/DashboardFigures.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

#include <QTimer>

class QGridLayout;
class QScrollArea;
class QStackedWidget;

namespace ui {

class BacklogChart;
class ChipBar;
class ClientMonthTable;
class ComplianceChart;
class DashboardTiles;
class EmptyState;
class FilterChip;
class FlowChart;
class MessageBar;
class OutcomeChart;
class Panel;

/// A month in figures, of all clients or of one. Each figure opens what it sums.
class DashboardPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        std::function<core::Answer<core::Result<DashboardFigures>>(const DashboardScope &)> figures;
        /// Where to save, @p suggested being the name of the file; empty: nowhere.
        std::function<QString(const QString &suggested)> csvFile;
    };
    static constexpr int kMonths = 24; ///< To choose from.

    DashboardPage(Source source, Format format, const core::ChangeNotifier &changes,
                  QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return dashboardPlace(m_scope); }
    HeaderContent header() const override;

    /// Whether figures are being computed.
    bool isLoading() const { return m_isLoading; }

protected:
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void makeChips();
    void makeActions();
    QWidget *makeContent();
    void joinCharts();
    void arrange();
    void load();
    void showFigures(const DashboardFigures &figures);
    void showNames(const QList<ClientName> &names);
    void setScope(const DashboardScope &scope);
    void exportCsv();

    Source m_source;
    Format m_format;
    DashboardScope m_scope;
    DashboardFigures m_figures;
    bool m_isLoading = false;
    bool m_isStale = true;
    int m_generation = 0; ///< An answer of an older one is dropped.
    QTimer m_reload;
    QTimer m_slow;
    ChipBar *m_chips;
    FilterChip *m_month = nullptr;
    FilterChip *m_client = nullptr;
    QAction *m_print;
    QAction *m_export;
    QAction *m_new;
    MessageBar *m_message;
    QStackedWidget *m_stack;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    QGridLayout *m_grid = nullptr;
    QList<Panel *> m_panels;
    DashboardTiles *m_tiles;
    OutcomeChart *m_outcomes;
    ComplianceChart *m_compliance;
    FlowChart *m_flow;
    BacklogChart *m_backlog;
    ClientMonthTable *m_clients;
};

} // namespace ui
