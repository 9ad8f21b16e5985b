// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/MailFilesPanel.h"

#include "ui/style/Tokens.h"
#include "ui/text/DomainText.h"
#include "ui/widgets/ElidedLabel.h"
#include "ui/widgets/PlainText.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QLabel>

namespace ui {
namespace {

constexpr int kNameWidth = 320;      ///< Of a file, beside the subject of its mail;
constexpr int kNameWidthAlone = 440; ///< which need not be told of a single one.

} // namespace

MailFilesPanel::MailFilesPanel(Format format, QWidget *parent)
    : Panel(tr("Files of the mails"), parent), m_format(std::move(format))
{
    setObjectName(QStringLiteral("mailFilesPanel"));
    auto *rows = new QWidget;
    m_grid = new QGridLayout(rows);
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(kGapPanel);
    m_grid->setVerticalSpacing(kGapTight);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(3, 3);
    auto *hint = mutedLabel(tr("Those ticked become attachments of the intervention."));
    hint->setWordWrap(true);
    add(hint);
    add(rows);
}

void MailFilesPanel::addRow(const core::ImportedMail &mail, qsizetype index)
{
    const core::MailAttachment &file = mail.mail.attachments.at(index);
    const int room = m_isOneMail ? kNameWidthAlone : kNameWidth;
    QString shown = fontMetrics().elidedText(file.name, Qt::ElideMiddle, room);
    auto *tick = new QCheckBox(shown.replace(QLatin1Char('&'), QLatin1String("&&"))); // No mnemonic.
    tick->setObjectName(QStringLiteral("mailFile%1").arg(m_ticks.size()));
    tick->setAccessibleName(file.name);
    tick->setToolTip(plainToolTip(file.name));
    tick->setChecked(core::takesAttachment(mail.mail, index, m_choices));
    tick->setEnabled(file.size == 0 || !file.content.isEmpty()); // Else beyond what fits into memory.
    const int row = static_cast<int>(m_ticks.size());
    m_grid->addWidget(tick, row, 0);
    m_grid->addWidget(mutedLabel(words(core::fileKind(file.content, file.name))), row, 1);
    m_grid->addWidget(mutedLabel(m_format.bytes(file.size)), row, 2, Qt::AlignRight);
    auto *of = new ElidedLabel(m_isOneMail ? QString() : mail.mail.subject);
    of->setMuted(true);
    m_grid->addWidget(of, row, 3);
    const QString key = core::attachmentKey(mail.mail, index);
    connect(tick, &QCheckBox::clicked, this, [this, key](bool isTaken) {
        m_choices.insert(key, isTaken);
        Q_EMIT choicesChanged(m_choices);
    });
    m_keys << key;
    m_ticks << tick;
}

void MailFilesPanel::showMails(const QList<core::ImportedMail> &mails, const core::AttachmentChoices &choices)
{
    QStringList keys;
    for (const core::ImportedMail &mail : mails) {
        for (qsizetype i = 0; i < mail.mail.attachments.size() && keys.size() < kMostRows; ++i)
            keys << core::attachmentKey(mail.mail, i);
    }
    const bool isSame = keys == m_keys && choices == m_choices;
    m_choices = choices;
    setVisible(!keys.isEmpty());
    if (isSame) // Whoever ticks keeps the focus.
        return;
    m_isOneMail = mails.size() == 1;
    m_keys.clear();
    m_ticks.clear();
    while (QLayoutItem *item = m_grid->takeAt(0)) {
        item->widget()->deleteLater();
        item->widget()->hide();
        delete item;
    }
    for (const core::ImportedMail &mail : mails) {
        for (qsizetype i = 0; i < mail.mail.attachments.size() && m_ticks.size() < kMostRows; ++i)
            addRow(mail, i);
    }
}

} // namespace ui
