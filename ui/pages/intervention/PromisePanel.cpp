// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/intervention/PromisePanel.h"

#include "ui/text/ErrorText.h"
#include "ui/text/InterventionText.h"
#include "ui/widgets/KeyValueList.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>

namespace ui {

PromisePanel::PromisePanel(Format format, QWidget *parent)
    : Panel(tr("What is promised"), parent), m_format(std::move(format)), m_facts(new KeyValueList),
      m_text(mutedLabel(QString()))
{
    setObjectName(QStringLiteral("promisePanel"));
    m_facts->setObjectName(QStringLiteral("promiseList"));
    m_text->setWordWrap(true);
    m_text->setObjectName(QStringLiteral("previewTextLabel"));
    addWide(m_facts);
    add(m_text);
    addStretch();
    showNothing();
}

void PromisePanel::showNothing()
{
    m_facts->clear();
    m_text->setText(tr("Choose a client: its contract and the due dates appear here."));
    m_text->show();
}

void PromisePanel::showPreview(const core::Result<InterventionPreview> &preview)
{
    m_facts->clear();
    m_text->clear();
    if (!preview) {
        m_text->setText(errorText(preview.error()));
    } else {
        m_facts->addRow(tr("Priority"),
                        BadgeText{words(preview->timeline.priority), tone(preview->timeline.priority),
                                  definition(preview->timeline.priority)});
        if (preview->contract.id.isValid())
            m_facts->addRow(tr("Contract"),
                            tr("%1, version %2").arg(preview->contract.number).arg(preview->contractVersion));
        else
            m_facts->addRow(tr("Contract"), BadgeText{tr("outside contract"), Tone::Watch});
        addCommitments(*preview);
    }
    m_text->setVisible(!m_text->text().isEmpty());
}

void PromisePanel::addCommitments(const InterventionPreview &preview)
{
    QStringList hours;
    for (const core::Commitment &commitment : preview.timeline.commitments) {
        const QString name = preview.calendars.value(commitment.calendar);
        if (!name.isEmpty() && !hours.contains(name))
            hours << name;
    }
    if (!hours.isEmpty())
        m_facts->addRow(tr("Hours"), hours.join(QStringLiteral(" · ")));
    for (const core::Commitment &commitment : preview.timeline.commitments) {
        if (commitment.reached || !commitment.due)
            m_facts->addRow(words(commitment.milestone), resultBadge(commitment, m_format));
        else
            m_facts->addRow(words(commitment.milestone), shortMoment(*commitment.due, m_format))
                ->setToolTip(plainToolTip(m_format.exact(*commitment.due)));
    }
    if (preview.timeline.commitments.isEmpty())
        m_text->setText(tr("No due date: nothing is promised for it."));
}

} // namespace ui
