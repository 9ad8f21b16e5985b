// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/exchange/Import.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QCheckBox;
class QGridLayout;

namespace ui {

/// The files that came with mails, a tick each: those ticked become attachments of the intervention.
/// Small pictures within the text, as signatures have them, are not ticked at first.
class MailFilesPanel : public Panel
{
    Q_OBJECT
public:
    /// More than these are taken, or not, as they are found.
    static constexpr int kMostRows = 100;

    explicit MailFilesPanel(Format format, QWidget *parent = nullptr);

    void showMails(const QList<core::ImportedMail> &mails, const core::AttachmentChoices &choices);

Q_SIGNALS:
    void choicesChanged(const core::AttachmentChoices &choices);

private:
    void addRow(const core::ImportedMail &mail, qsizetype index);

    Format m_format;
    QGridLayout *m_grid = nullptr;
    core::AttachmentChoices m_choices;
    bool m_isOneMail = false; ///< Whose files they are need not be said.
    QStringList m_keys;       ///< Of what is shown.
    QList<QCheckBox *> m_ticks;
};

} // namespace ui
