// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/SupportSection.h"

#include "ui/style/Tokens.h"
#include "ui/widgets/FlowLayout.h"
#include "ui/widgets/PlainText.h"

#include <QLabel>
#include <QPushButton>

namespace ui {

SupportSection::SupportSection(const Format &format, QWidget *parent)
    : Panel(tr("Ends of support"), parent), m_format(format), m_facts(plainLabel({})),
      m_reset(new QPushButton(tr("Back to the table of Vigie")))
{
    m_facts->setObjectName(QStringLiteral("supportFacts"));
    m_facts->setWordWrap(true);
    add(m_facts);
    QLabel *note = mutedLabel(tr(
        "It says until when systems and programs are mended by their makers: machines whose support ends are "
        "told on their page and in Today. Save a copy, edit it in a spreadsheet, and put it in place of this "
        "one; a name or version that it does not hold stays unknown."));
    note->setWordWrap(true);
    add(note);
    auto *buttons = new QWidget;
    auto *row = new FlowLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(kGapCell);
    auto *replace = new QPushButton(tr("Replace by a file…"));
    replace->setObjectName(QStringLiteral("replaceSupportButton"));
    auto *copy = new QPushButton(tr("Save a copy…"));
    copy->setObjectName(QStringLiteral("copySupportButton"));
    m_reset->setObjectName(QStringLiteral("resetSupportButton"));
    for (QPushButton *button : {replace, copy, m_reset})
        row->addWidget(button);
    add(buttons);
    addStretch();
    connect(replace, &QPushButton::clicked, this, &SupportSection::replaceRequested);
    connect(copy, &QPushButton::clicked, this, &SupportSection::copyRequested);
    connect(m_reset, &QPushButton::clicked, this, &SupportSection::resetRequested);
}

void SupportSection::show(const SettingsRecord &record)
{
    const QString whose = record.isSupportTableOwn ? tr("Your own table") : tr("The table of Vigie");
    const QString day =
        record.supportTableDay.isValid() ? m_format.day(record.supportTableDay) : tr("no day told");
    m_facts->setText(
        tr("%1 · %2 · %3 versions of products").arg(whose, day, m_format.count(record.supportCycles)));
    m_reset->setVisible(record.isSupportTableOwn);
}

} // namespace ui
