// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/DatesPanel.h"

#include "ui/style/Tokens.h"
#include "ui/text/ErrorText.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QLabel>
#include <QVBoxLayout>

namespace ui {
namespace {

constexpr int kFollowing = 3; ///< Periods shown after the current one.

} // namespace

DatesPanel::DatesPanel(Format format, QWidget *parent)
    : QWidget(parent), m_format(std::move(format)),
      m_table(new SimpleTable(
          {{.title = tr("Period"), .stretches = true, .wraps = true},
           {.title = tr("Last day for a notice"),
            .definition =
                tr("The last day on which the notice may arrive: a day later, the contract renews.")},
           {.title = tr("To be safe"),
            .definition = tr("The most careful reading of the clause, on a working day.")},
           {.title = tr("Send by"),
            .definition = tr("15 days earlier: the post keeps a registered letter that long.")}})),
      m_note(mutedLabel({}))
{
    m_table->setObjectName(QStringLiteral("datesTable"));
    m_table->setAccessibleName(tr("Dates"));
    m_note->setObjectName(QStringLiteral("datesNote"));
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, kGapCell, 0, 0);
    layout->setSpacing(kGapTight);
    layout->addWidget(plainLabel(tr("What follows from it"), kBodySize, QFont::DemiBold));
    layout->addWidget(m_table);
    layout->addWidget(m_note);
}

void DatesPanel::addRow(const core::ContractPeriod &period, bool isCurrent)
{
    const auto day = [this](const std::optional<QDate> &on) {
        return SimpleCell{.text = on ? m_format.day(*on) : Format::none(),
                          .toolTip = on ? m_format.longDay(*on) : QString()};
    };
    const QString from = m_format.day(period.from);
    const QString span = period.to ? tr("%1 to %2").arg(from, m_format.day(*period.to))
                                   : tr("from %1 on, without an end").arg(from);
    m_table->addRow({isCurrent ? strongCell(span) : SimpleCell{.text = span}, day(period.noticeDeadline),
                     day(period.safeDeadline), day(period.advisedSending)});
}

/// Instead of the periods.
void DatesPanel::say(const QString &note)
{
    m_table->hide();
    m_note->setText(note);
    m_note->show();
}

void DatesPanel::show(const core::TermClause &clause, QDate today, const std::optional<QDate> &endsOn)
{
    m_table->clear();
    m_note->clear();
    if (const core::Result<> good = core::checked(clause); !good)
        return say(errorText(good.error()));
    if (endsOn)
        return say(tr("The contract ends on %1: nothing renews itself any more, and no notice is due.")
                       .arg(m_format.longDay(*endsOn)));
    const auto current = core::periodOn(clause, today);
    const core::ContractPeriod first = current.value_or(core::contractPeriod(clause, 0));
    addRow(first, current.has_value());
    for (const core::ContractPeriod &period : core::periodsAfter(clause, first, kFollowing))
        addRow(period, false);
    m_table->show();
    if (!current)
        m_note->setText(tr("The term is over: only an express agreement renews it."));
    else if (current->reminder)
        m_note->setText(
            tr("This client is not a professional: remind it in writing, between %1 and %2, that it "
               "may refuse the renewal (Code de la consommation, L215-1).")
                .arg(m_format.longDay(current->reminder->first), m_format.longDay(current->reminder->last)));
    m_note->setVisible(!m_note->text().isEmpty());
}

} // namespace ui
