// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/dashboard/DashboardFigures.h"
#include "ui/text/Format.h"

#include <QWidget>

class QGridLayout;

namespace ui {

class Tile;

/// The figures at the top of the dashboard; each opens what it sums.
class DashboardTiles : public QWidget
{
    Q_OBJECT
public:
    explicit DashboardTiles(Format format, QWidget *parent = nullptr);

    void setFigures(const DashboardScope &scope, const DashboardFigures &figures);

Q_SIGNALS:
    void navigate(const ui::Place &place);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Tile *addTile(const QString &name, const QString &caption);
    void showKept(const DashboardFigures &figures);
    void showFlow(const core::Reconciliation &flow);
    void showRestoration(const DashboardFigures &figures);
    void showStock(const DashboardFigures &figures);
    void showHours(const core::WorkedHours &hours);
    void arrange();
    void follow();

    Format m_format;
    DashboardScope m_scope;
    QGridLayout *m_grid;
    QList<Tile *> m_all;
    Tile *m_kept;
    Tile *m_flow;
    Tile *m_restoration;
    Tile *m_stock;
    Tile *m_hours;
    core::Outcome m_keptOutcome = core::Outcome::Kept;
    core::Priority m_urgent = core::Priority::P1;
};

} // namespace ui
