// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/exchange/ImportNotes.h"

#include <QByteArray>
#include <QStringList>
#include <optional>

namespace core {

/// Larger mails are refused.
inline constexpr qint64 kLargestMail = 25 << 20;

/// A file that came with a mail.
struct MailAttachment
{
    QString name = {}; ///< As safeFileName() makes it.
    qint64 size = 0;   ///< Bytes.
    QByteArray content = {};
    /// A small picture within the text, as signatures have them.
    bool isDecoration = false;
    friend bool operator==(const MailAttachment &, const MailAttachment &) = default;
};

/// What a mail says (RFC 5322, MIME).
struct MailMessage
{
    QString senderName = {};
    QString senderAddress = {}; ///< In lower case.
    QString subject = {};
    QString id = {}; ///< Message-ID without its brackets; else made of the contents: the same each time.
    std::optional<Instant> sentAt = {};
    QString text = {}; ///< Of the plain text; of the HTML where there is no other.
    QList<MailAttachment> attachments = {};
};

/// Whether @p head, the beginning of a file, is that of a mail.
bool isMail(QByteArrayView head);

/// Reads an .eml file. Unreadable when it is larger than kLargestMail, names no sender, or its parts
/// are more than 200 or nested deeper than 10.
Result<MailMessage> readMail(const QByteArray &bytes);

} // namespace core
