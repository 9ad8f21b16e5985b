// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/gdpr/BreachDeadline.h"

#include "ui/text/GdprText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>

namespace ui {

BreachDeadline::BreachDeadline(Format format, QWidget *parent)
    : Panel(tr("The 72 hours"), parent), m_format(std::move(format)), m_facts(new KeyValueList),
      m_next(plainLabel({}))
{
    setObjectName(QStringLiteral("breachDeadline"));
    m_facts->setObjectName(QStringLiteral("breachDeadlineFacts"));
    m_next->setObjectName(QStringLiteral("breachNextStep"));
    m_next->setWordWrap(true);
    add(m_next);
    addWide(m_facts);
    addStretch();
}

void BreachDeadline::show(const core::DataBreach &breach)
{
    m_facts->clear();
    const bool isKnown = core::toMsecs(breach.awareAt) != 0;
    m_facts->setVisible(isKnown);
    if (!isKnown) {
        m_next->setText(tr("Enter when you became aware of the breach: the deadline follows from it."));
        return;
    }
    const core::BreachClock clock = core::breachClock(breach, m_format.now());
    m_next->setText(nextStep(breach, clock, m_format));
    m_facts->addRow(tr("Aware since"), m_format.exact(breach.awareAt));
    m_facts->addRow(tr("72 hours later"), m_format.exact(clock.deadline));
    m_facts->addRow(tr("Client"), clientBadge(breach, m_format));
    m_facts->addRow(tr("Authority"), breachBadge(clock, m_format));
}

} // namespace ui
