// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/BacklogChart.h"

#include <numeric>

namespace ui {

BacklogChart::BacklogChart(Format format, QWidget *parent) : StackChart(parent), m_format(std::move(format))
{
    setAccessibleName(tr("Backlog by age"));
}

void BacklogChart::setBacklog(const core::Backlog &backlog)
{
    const std::array<QString, core::kAgeBuckets> ages{tr("0–2 days"), tr("3–7 days"), tr("8–15 days"),
                                                      tr("16–30 days"), tr("over 30 days")};
    const QStringList whose{tr("ours"), tr("client"), tr("vendor")};
    const std::array<BarFill, 3> fills{BarFill::Full, BarFill::Hatched, BarFill::Open};
    QList<Row> rows;
    for (size_t bucket = 0; bucket < ages.size(); ++bucket) {
        Row row{.name = ages.at(bucket)};
        int total = 0;
        for (size_t who = 0; who < fills.size(); ++who) {
            const int count = backlog.byAge.at(who).at(bucket);
            total += count;
            row.parts << Part{
                .value = count,
                .fill = fills.at(who),
                .ink = who == 0 ? Ink::Series : Ink::Past,
                .words = QStringLiteral("%1 · %2 · %3")
                             .arg(row.name, whose.at(static_cast<qsizetype>(who)), m_format.count(count))};
        }
        row.after = m_format.count(total);
        rows << row;
    }
    QList<Key> keys;
    for (size_t who = 0; who < fills.size(); ++who) {
        const auto &ofOne = backlog.byAge.at(who);
        const int total = std::accumulate(ofOne.cbegin(), ofOne.cend(), 0);
        keys << Key{.fill = fills.at(who),
                    .ink = who == 0 ? Ink::Series : Ink::Past,
                    .name = QStringLiteral("%1 %2").arg(whose.at(static_cast<qsizetype>(who)),
                                                        m_format.count(total))};
    }
    setRows(rows, keys);
}

void BacklogChart::openMark(int mark)
{
    const Position at = positionOf(mark);
    Q_EMIT opened(at.row, static_cast<core::WaitingOn>(at.part));
}

} // namespace ui
