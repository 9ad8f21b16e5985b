// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/dashboard/FigureCsv.h"

#include "core/exchange/CsvCell.h"
#include "ui/text/DomainText.h"

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("FigureCsv", text);
}

class CsvTable
{
public:
    void add(const QStringList &cells)
    {
        QStringList written;
        for (const QString &cell : cells)
            written << core::csvCell(cell);
        m_text += written.join(QLatin1Char(';')) + QStringLiteral("\r\n");
    }
    QByteArray bytes() const { return QByteArrayLiteral("\xef\xbb\xbf") + m_text.toUtf8(); }

private:
    QString m_text;
};

QString number(qint64 value)
{
    return QString::number(value);
}

void addOutcomes(CsvTable &table, const core::MonthFigures &figures)
{
    table.add({translated(QT_TRANSLATE_NOOP("FigureCsv", "Priority")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Commitment")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Kept")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Breached")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Under way")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Neutralised")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Median (min)"))});
    for (const core::PriorityOutcome &each : figures.incidents) {
        for (const core::Milestone milestone : core::kMilestones) {
            const auto index = static_cast<size_t>(milestone);
            const core::MilestoneOutcome &outcome = each.milestones.at(index);
            const auto &spread = figures.times.at(static_cast<size_t>(each.priority) - 1).at(index);
            const QString median = spread ? number(spread->median.count() / 60) : QString();
            table.add({words(each.priority), words(milestone), number(outcome.kept), number(outcome.breached),
                       number(outcome.undecided), number(outcome.neutralised), median});
        }
    }
}

void addFlow(CsvTable &table, const core::Reconciliation &flow)
{
    const QList<std::pair<QString, int>> lines{
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Backlog at the start")), flow.opening},
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Adjustments")), flow.adjustments},
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Opened")), flow.opened},
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Reopened")), flow.reopened},
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Resolved")), flow.resolved},
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Cancelled")), flow.cancelled},
        {translated(QT_TRANSLATE_NOOP("FigureCsv", "Backlog at the end")), flow.closing}};
    for (const auto &line : lines)
        table.add({line.first, number(line.second)});
}

void addHistory(CsvTable &table, const core::MonthFigures &figures)
{
    table.add({translated(QT_TRANSLATE_NOOP("FigureCsv", "Month")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Kept")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Decided")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Opened")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Resolved"))});
    for (const core::MonthPoint &point : figures.history) {
        if (point.isKnown)
            table.add({core::monthOf(point.month).text(), number(point.kept), number(point.decided),
                       number(point.opened), number(point.resolved)});
    }
}

void addClients(CsvTable &table, const QList<core::ClientMonth> &clients)
{
    table.add({translated(QT_TRANSLATE_NOOP("FigureCsv", "Client")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Month")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Kept")),
               translated(QT_TRANSLATE_NOOP("FigureCsv", "Decided"))});
    for (const core::ClientMonth &client : clients) {
        for (const core::MonthPoint &point : client.months)
            table.add(
                {client.name, core::monthOf(point.month).text(), number(point.kept), number(point.decided)});
    }
}

} // namespace

QByteArray figureCsv(const DashboardFigures &figures, const Format &format)
{
    CsvTable table;
    table.add({translated(QT_TRANSLATE_NOOP("FigureCsv", "Dashboard")),
               format.month(figures.month.month.firstDay())});
    table.add({});
    addOutcomes(table, figures.month);
    table.add({});
    addFlow(table, figures.month.reconciliation);
    table.add({});
    addHistory(table, figures.month);
    table.add({});
    addClients(table, figures.clients);
    return table.bytes();
}

} // namespace ui
