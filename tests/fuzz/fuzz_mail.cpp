// SPDX-License-Identifier: GPL-3.0-or-later
// Mails: the reader ends, and the intervention made of one holds its limits whatever the mail says.
#include "Input.h"
#include "core/exchange/mail/MailImport.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes = inputOf(data, size);
    core::isMail(bytes);
    const auto mail = core::readMail(bytes);
    if (!mail)
        return 0;
    if (mail->senderAddress.isEmpty() || mail->id.isEmpty())
        qFatal("a mail was read that names no sender, or that would not be known again");
    if (mail->attachments.size() > 200)
        qFatal("more parts were read than a mail may have");
    const auto planned = core::interventionOf(*mail);
    if (planned && !mail->sentAt)
        qFatal("an intervention was reported at no time");
    return 0;
}
