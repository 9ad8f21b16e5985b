// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/DashboardTiles.h"

#include "ui/text/DomainText.h"
#include "ui/widgets/Tile.h"

#include <QGridLayout>

namespace ui {
namespace {

constexpr int kTileWidth = 190; ///< Below it the details would not be read: fewer in a row.

/// Compares @p now to @p before, both of something of which more is better.
void showTrend(Tile &tile, qint64 now, qint64 before, bool moreIsBetter)
{
    if (now == before)
        return tile.setTrend(Tile::Arrow::None, Tile::Trend::None);
    const bool isMore = now > before;
    tile.setTrend(isMore ? Tile::Arrow::Up : Tile::Arrow::Down,
                  isMore == moreIsBetter ? Tile::Trend::Better : Tile::Trend::Worse);
}

const std::optional<core::Spread> &restoration(const core::MonthFigures &figures, core::Priority priority)
{
    return figures.times.at(static_cast<size_t>(priority) - 1)
        .at(static_cast<size_t>(core::Milestone::Restored));
}

} // namespace

DashboardTiles::DashboardTiles(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)), m_grid(new QGridLayout(this)),
      m_kept(addTile(QStringLiteral("keptTile"), tr("Commitments kept"))),
      m_flow(addTile(QStringLiteral("flowTile"), tr("Interventions opened / resolved"))),
      m_restoration(addTile(QStringLiteral("restorationTile"), tr("Restoration, median"))),
      m_stock(addTile(QStringLiteral("stockTile"), tr("Backlog"))),
      m_hours(addTile(QStringLiteral("hoursTile"), tr("Hours worked")))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setSpacing(kGapPanel);
    follow();
    arrange();
}

Tile *DashboardTiles::addTile(const QString &name, const QString &caption)
{
    auto *tile = new Tile(caption, this);
    tile->setObjectName(name);
    m_all << tile;
    return tile;
}

void DashboardTiles::follow()
{
    connect(m_kept, &Tile::clicked, this, [this] { Q_EMIT navigate(outcomePlace(m_scope, m_keptOutcome)); });
    connect(m_flow, &Tile::clicked, this,
            [this] { Q_EMIT navigate(movePlace(m_scope, core::BacklogMove::Kind::Opened)); });
    connect(m_restoration, &Tile::clicked, this, [this] {
        Q_EMIT navigate(outcomePlace(m_scope, core::Outcome::Kept, m_urgent, core::Milestone::Restored));
    });
    connect(m_stock, &Tile::clicked, this, [this] { Q_EMIT navigate(stockPlace(m_scope)); });
    connect(m_hours, &Tile::clicked, this, [this] { Q_EMIT navigate(reportPlace(m_scope)); });
}

void DashboardTiles::setFigures(const DashboardScope &scope, const DashboardFigures &figures)
{
    m_scope = scope;
    showKept(figures);
    showFlow(figures.month.reconciliation);
    showRestoration(figures);
    showStock(figures);
    showHours(figures.month.hours);
    arrange();
}

void DashboardTiles::showKept(const DashboardFigures &figures)
{
    const int kept = figures.month.kept();
    const int decided = figures.month.decided();
    const int keptBefore = figures.previous.kept();
    const int decidedBefore = figures.previous.decided();
    m_keptOutcome = kept < decided ? core::Outcome::Breached : core::Outcome::Kept;
    const QString definition =
        tr("Commitments on incidents met in time, of those decided in the month: met, or "
           "due without being met. What is under way is not counted. Opens the breaches "
           "where there are any.");
    if (decided == 0) {
        m_kept->setFigure(m_format.notApplicable(), tr("nothing decided this month"), definition);
        return m_kept->setTrend(Tile::Arrow::None, Tile::Trend::None);
    }
    const QString month = m_format.locale().standaloneMonthName(figures.previous.month.month);
    const QString detail =
        tr("%1 · %2 %3")
            .arg(m_format.percent(kept, decided), month, m_format.percent(keptBefore, decidedBefore));
    m_kept->setFigure(m_format.ratio(kept, decided), detail, definition);
    if (decidedBefore == 0)
        return m_kept->setTrend(Tile::Arrow::None, Tile::Trend::None);
    showTrend(*m_kept, static_cast<qint64>(kept) * decidedBefore, static_cast<qint64>(keptBefore) * decided,
              true);
}

void DashboardTiles::showFlow(const core::Reconciliation &flow)
{
    QString line = tr("backlog %1").arg(m_format.count(flow.opening));
    const auto add = [this, &line](QChar sign, int count) {
        line += QStringLiteral(" %1 %2").arg(sign).arg(m_format.count(count));
    };
    if (flow.adjustments != 0)
        add(flow.adjustments > 0 ? QChar(u'+') : QChar(u'−'), qAbs(flow.adjustments));
    add(u'+', flow.opened);
    add(u'+', flow.reopened);
    add(u'−', flow.resolved);
    add(u'−', flow.cancelled);
    line += QStringLiteral(" = ") + m_format.count(flow.closing);
    const QString definition =
        tr("Open at the start of the month + opened + reopened − resolved − cancelled = open at its end.");
    m_flow->setFigure(m_format.ratio(flow.opened, flow.resolved), line,
                      line + QLatin1Char('\n') + definition);
}

void DashboardTiles::showRestoration(const DashboardFigures &figures)
{
    for (const core::Priority priority :
         {core::Priority::P1, core::Priority::P2, core::Priority::P3, core::Priority::P4}) {
        const auto &now = restoration(figures.month, priority);
        if (!now)
            continue;
        m_urgent = priority;
        m_restoration->setText(tr("Restoration %1, median").arg(words(priority)));
        const auto &before = restoration(figures.previous, priority);
        const QString incidents = tr("%n incident(s)", nullptr, now->count);
        const QString month = m_format.locale().standaloneMonthName(figures.previous.month.month);
        const QString detail =
            before ? QStringLiteral("%1 · %2 %3").arg(incidents, month, m_format.duration(before->median))
                   : incidents;
        m_restoration->setFigure(
            m_format.duration(now->median), detail,
            tr("Covered time from the report to the restoration of the incidents of the most "
               "urgent priority that has any: half took less."));
        if (!before)
            return m_restoration->setTrend(Tile::Arrow::None, Tile::Trend::None);
        return showTrend(*m_restoration, now->median.count(), before->median.count(), false);
    }
    m_restoration->setText(tr("Restoration, median"));
    m_restoration->setFigure(m_format.notApplicable(), tr("no incident restored this month"));
    m_restoration->setTrend(Tile::Arrow::None, Tile::Trend::None);
}

void DashboardTiles::showStock(const DashboardFigures &figures)
{
    const core::Backlog &backlog = figures.month.backlog;
    int waiting = 0;
    for (const int count : backlog.byAge.at(static_cast<size_t>(core::WaitingOn::Client)))
        waiting += count;
    m_stock->setFigure(m_format.count(backlog.total()),
                       tr("%1 waiting for the client").arg(m_format.count(waiting)),
                       tr("Interventions open at the end of the month, or now. Opens those open now."));
    const int before = figures.month.reconciliation.opening;
    showTrend(*m_stock, backlog.total(), before, false);
}

void DashboardTiles::showHours(const core::WorkedHours &hours)
{
    m_hours->setVisible(hours.actual.count() > 0);
    m_hours->setFigure(
        m_format.duration(hours.actual),
        tr("%1 charged, %2 on site").arg(m_format.duration(hours.charged), m_format.duration(hours.onSite)),
        tr("Time worked in the month, travel left out. Opens the report, which lists it."));
}

void DashboardTiles::arrange()
{
    QList<Tile *> shown;
    for (Tile *tile : std::as_const(m_all)) {
        m_grid->removeWidget(tile);
        if (!tile->isHidden())
            shown << tile;
    }
    const int count = static_cast<int>(shown.size());
    int inRow = qBound(1, (width() + kGapPanel) / (kTileWidth + kGapPanel), qMax(1, count));
    if (inRow < count)
        inRow = (count + 1) / 2; // Two rows as even as can be.
    for (int i = 0; i < count; ++i)
        m_grid->addWidget(shown.at(i), i / inRow, i % inRow);
    for (int column = 0; column < m_grid->columnCount(); ++column) {
        int needed = 0; // A longer line takes more of the row.
        for (int i = column; column < inRow && i < count; i += inRow)
            needed = qMax(needed, shown.at(i)->sizeHint().width());
        m_grid->setColumnStretch(column, needed);
    }
}

void DashboardTiles::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

} // namespace ui
