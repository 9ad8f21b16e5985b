// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/WorkPanel.h"

#include "ui/style/Style.h"
#include "ui/text/InterventionText.h"
#include "ui/text/WorkText.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {

QString nameOf(core::TechnicianId id, const QList<core::Technician> &technicians)
{
    for (const core::Technician &technician : technicians) {
        if (technician.id == id)
            return technician.name;
    }
    return Format::none();
}

} // namespace

WorkPanel::WorkPanel(Format format, QWidget *parent)
    : Panel(tr("Work"), parent), m_format(std::move(format)),
      m_table(new SimpleTable({{.title = tr("When")},
                               {.title = tr("Technician")},
                               {.title = tr("How")},
                               {.title = tr("Comment"), .stretches = true, .wraps = true},
                               {.title = tr("Cover")},
                               {.title = tr("Worked"), .alignment = Qt::AlignRight},
                               {.title = tr("Charged"), .alignment = Qt::AlignRight}})),
      m_nothing(mutedLabel(tr("No time is written down yet.")))
{
    setObjectName(QStringLiteral("workPanel"));
    m_table->setObjectName(QStringLiteral("workTable"));
    m_table->setAccessibleName(tr("Work"));
    m_table->setOpens(true);
    auto *add = new QPushButton(tr("Add time…"));
    add->setObjectName(QStringLiteral("addWorkButton"));
    setLook(*add, ButtonLook::Quiet);
    addTitleWidget(add);
    addWide(m_table);
    m_nothing->setContentsMargins(kGapPanel, kGapCell, kGapPanel, kGapPanel);
    addWide(m_nothing);
    connect(add, &QPushButton::clicked, this, [this] {
        Q_EMIT editRequested(
            {.intervention = m_view.intervention.id, .technician = m_view.intervention.technician});
    });
    connect(m_table, &SimpleTable::rowOpened, this, [this](int row) {
        if (row < m_view.work.size()) // Else the total.
            Q_EMIT editRequested(m_view.work.at(row).entry);
    });
}

void WorkPanel::showView(const InterventionView &view, const InterventionChoices &choices)
{
    m_view = view;
    m_table->clear();
    m_table->setVisible(!view.work.isEmpty());
    m_nothing->setVisible(view.work.isEmpty());
    core::Minutes worked{0};
    core::Minutes charged{0};
    for (const core::ChargedWork &each : view.work) {
        const core::WorkEntry &entry = each.entry;
        worked += entry.actual;
        charged += entry.charged;
        const QString when =
            QStringLiteral("%1–%2").arg(shortMoment(entry.startedAt, m_format), m_format.time(entry.endedAt));
        m_table->addRow(
            {{.text = when, .toolTip = m_format.exact(entry.startedAt)},
             {.text = nameOf(entry.technician, choices.technicians)},
             mutedCell(words(entry.mode)),
             {.text = entry.comment},
             {.text = coverText(entry, m_format), .toolTip = coverExplanation(each, view.timeline.kind)},
             {.text = m_format.duration(entry.actual)},
             {.text = m_format.duration(entry.charged)}});
    }
    if (view.work.size() > 1)
        m_table->addRow({strongCell(tr("Total")),
                         {},
                         {},
                         {},
                         {},
                         strongCell(m_format.duration(worked)),
                         strongCell(m_format.duration(charged))});
}

} // namespace ui
