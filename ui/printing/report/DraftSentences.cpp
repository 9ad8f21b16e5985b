// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/report/ReportSections.h"

#include <algorithm>

namespace ui {
namespace {

struct Totals
{
    int kept = 0;
    int breached = 0;
    int undecided = 0;
    int opening = 0;
    int opened = 0;
    int resolved = 0;
    int closing = 0;
};

Totals totalsOf(const core::MonthReport &report)
{
    Totals totals;
    for (const core::ContractMonth &contract : report.contracts) {
        for (const core::PriorityOutcome &outcome : contract.incidents) {
            for (const core::MilestoneOutcome &milestone : outcome.milestones) {
                totals.kept += milestone.kept;
                totals.breached += milestone.breached;
                totals.undecided += milestone.undecided;
            }
        }
        totals.opening += contract.reconciliation.opening;
        totals.opened += contract.reconciliation.opened;
        totals.resolved += contract.reconciliation.resolved;
        totals.closing += contract.reconciliation.closing;
    }
    return totals;
}

QString commitmentSentence(const Totals &totals, const core::MonthReport &report, const ReportWords &words)
{
    const int decided = totals.kept + totals.breached;
    const QString month = words.monthName(report.month);
    if (decided == 0)
        return core::filled(words.translate("MonthReport", "No commitment came to term in %1."), {month});
    if (totals.breached == 0)
        return core::filled(words.translate("MonthReport",
                                            "%n commitment(s) came to term in %1: every one was kept.",
                                            nullptr, decided),
                            {month});
    return core::filled(words.translate("MonthReport",
                                        "%n commitment(s) came to term in %1: %2 kept, that is %3.", nullptr,
                                        decided),
                        {month, words.number(totals.kept), words.percent(totals.kept, decided)});
}

const core::Breach *worstOf(const core::MonthReport &report)
{
    const core::Breach *worst = nullptr;
    for (const core::ContractMonth &contract : report.contracts) {
        for (const core::Breach &breach : contract.breaches) {
            const bool isWorse = worst == nullptr || breach.priority < worst->priority ||
                                 (breach.priority == worst->priority && breach.overrun > worst->overrun);
            worst = isWorse ? &breach : worst;
        }
    }
    return worst;
}

QString breachSentence(const core::Breach &breach, const ReportWords &words)
{
    const QStringList facts{breach.title,
                            breach.number,
                            words.priority(breach.priority),
                            words.milestoneInText(breach.milestone),
                            words.target(breach.target),
                            words.duration(breach.elapsed),
                            words.duration(breach.overrun)};
    return core::filled(
        breach.isOpen()
            ? words.translate("MonthReport",
                              "The most serious departure, “%1” (%2, %3), is still open: %4 was due within "
                              "%5, %6 have gone by, %7 too many.")
            : words.translate("MonthReport",
                              "The most serious departure is “%1” (%2, %3): %4 was due within %5 and took "
                              "%6, %7 too many."),
        facts);
}

} // namespace

QStringList draftSentences(const core::MonthReport &report, const ReportWords &words)
{
    const Totals totals = totalsOf(report);
    QStringList sentences{commitmentSentence(totals, report, words)};
    if (const core::Breach *worst = worstOf(report))
        sentences.append(breachSentence(*worst, words));
    sentences.append(core::filled(
        words.translate("MonthReport",
                        "Interventions: %1 opened, %2 resolved; %3 open at the month’s end, %4 at its "
                        "beginning."),
        {words.number(totals.opened), words.number(totals.resolved), words.number(totals.closing),
         words.number(totals.opening)}));
    if (totals.undecided > 0)
        sentences.append(words.translate(
            "MonthReport", "%n commitment(s) had not come to term and will count in a later month.", nullptr,
            totals.undecided));
    return sentences;
}

} // namespace ui
