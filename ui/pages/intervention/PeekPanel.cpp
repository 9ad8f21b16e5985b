// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/PeekPanel.h"

#include "core/domain/intervention/EventLog.h"
#include "ui/style/Fonts.h"
#include "ui/style/Style.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"
#include "ui/widgets/SimpleTable.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {
namespace {

constexpr qsizetype kLinesOfLog = 6;
constexpr qsizetype kDescriptionLength = 400;

} // namespace

PeekPanel::PeekPanel(InterventionSource source, Format format, QWidget *parent)
    : Panel(QString(), parent), m_source(std::move(source)), m_format(std::move(format)),
      m_title(plainLabel(QString(), kBodySize, QFont::DemiBold)), m_priority(new Badge), m_state(new Badge),
      m_facts(new KeyValueList), m_description(mutedLabel(QString())),
      m_log(new SimpleTable({{}, {.stretches = true}}))
{
    setObjectName(QStringLiteral("peekPanel"));
    m_title->setWordWrap(true);
    m_title->setContentsMargins(0, kGapCell, 0, 0);
    m_title->setObjectName(QStringLiteral("peekTitleLabel"));
    m_description->setWordWrap(true);
    auto *badges = new QWidget;
    auto *row = new QHBoxLayout(badges);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    row->addWidget(m_priority);
    row->addWidget(m_state);
    row->addStretch(1);
    auto *open = new QPushButton(tr("Open"));
    open->setObjectName(QStringLiteral("peekOpenButton"));
    connect(open, &QPushButton::clicked, this, [this] { Q_EMIT openRequested(m_row.id); });
    row->addWidget(open);
    add(m_title);
    add(badges);
    addWide(m_facts);
    add(m_description);
    addWide(m_log);
    addStretch();
}

void PeekPanel::clear()
{
    m_row = {};
}

void PeekPanel::showRow(const core::InterventionRow &row)
{
    const bool isOther = row.id != m_row.id;
    m_row = row;
    m_title->setText(
        QStringLiteral("%1 · %2").arg(core::interventionNumber(row.year, row.sequence), row.title));
    m_priority->setBadge({words(row.priority), tone(row.priority), definition(row.priority)});
    m_state->setBadge(stateBadge(row.state));
    m_facts->clear();
    m_facts->addRow(tr("Client"), row.clientName);
    m_facts->addRow(tr("Kind"), words(row.kind));
    if (row.isOpen && row.nextMilestone)
        m_facts->addRow(words(*row.nextMilestone),
                        dueBadge(row.nextDue, row.state == core::InterventionState::Waiting, m_format));
    if (!row.technicianName.isEmpty())
        m_facts->addRow(tr("Technician"), row.technicianName);
    m_facts->addRow(tr("Reported"), shortMoment(row.reportedAt, m_format))
        ->setToolTip(plainToolTip(m_format.exact(row.reportedAt)));
    if (isOther) {
        m_description->hide();
        m_log->clear();
    }
    if (!m_source.record)
        return;
    m_source.record(row.id).then(this, [this](const core::Result<InterventionView> &view) {
        if (view && view->intervention.id == m_row.id)
            showRecord(*view);
    });
}

void PeekPanel::showRecord(const InterventionView &view)
{
    const QString description = view.intervention.description;
    m_description->setText(description.size() > kDescriptionLength
                               ? description.left(kDescriptionLength) + QStringLiteral("…")
                               : description);
    m_description->setVisible(!description.isEmpty());
    m_log->clear();
    const QList<core::InterventionEvent> standing = core::standingEvents(view.log);
    for (qsizetype i = standing.size() - 1; i >= 0 && i >= standing.size() - kLinesOfLog; --i) {
        const core::InterventionEvent &event = standing.at(i);
        m_log->addRow({mutedCell(shortMoment(event.at, m_format)),
                       {.text = words(event.kind), .toolTip = event.comment}});
    }
}

} // namespace ui
