// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/mail/MailReader.h"

#include "core/base/Zone.h"
#include "core/domain/attachment/FileName.h"
#include "core/exchange/lists/CellValues.h"
#include "core/exchange/mail/HtmlText.h"
#include "core/exchange/mail/MailHeader.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QHash>
#include <QRegularExpression>

namespace core {
namespace {

constexpr int kDeepest = 10;
constexpr int kMostParts = 200;
constexpr qsizetype kLargestDecoration = 64 << 10; ///< Bytes: logos and icons of signatures are smaller.
constexpr qsizetype kLongestText = 100'000;        ///< Letters: a description, not a book.

std::optional<Instant> dateOf(QByteArray raw)
{
    if (const qsizetype comment = raw.indexOf('('); comment > 0)
        raw.truncate(comment);
    const QDateTime date = QDateTime::fromString(QString::fromLatin1(raw.simplified()), Qt::RFC2822Date);
    const bool isKnown = date.isValid() && date.date().year() >= 1980 && date.date().year() < 2200;
    return isKnown ? std::optional(fromSeconds(date.toSecsSinceEpoch())) : std::nullopt;
}

/// "Anne Dupont <anne@x.fr>", "anne@x.fr (Anne Dupont)", "anne@x.fr".
void readSender(const QByteArray &raw, MailMessage &mail)
{
    static const QRegularExpression kAddress(QStringLiteral("[^\\s<>\"(),:;]{1,200}@[^\\s<>\"(),:;]{1,200}"));
    const QString line = QString::fromLatin1(raw);
    const qsizetype bracket = line.lastIndexOf(QLatin1Char('<'));
    const QRegularExpressionMatch match = kAddress.match(line, std::max<qsizetype>(bracket, 0));
    mail.senderAddress = match.captured().toLower();
    QByteArray name = bracket >= 0 ? raw.left(bracket) : raw.mid(raw.indexOf('(') + 1).replace(')', "");
    if (bracket < 0 && !raw.contains('('))
        name.clear();
    mail.senderName = cellText(decodedWords(name.replace('"', "").trimmed()));
}

/// The parts of a mail, gone through one by one.
class PartReader
{
public:
    explicit PartReader(MailMessage &mail) : m_mail(mail) {}
    /// False beyond the limits.
    bool read(QByteArrayView bytes, int depth);
    QString text() const { return m_plain.isEmpty() ? plainTextOf(m_html) : m_plain; }

private:
    bool readParts(const MailHeader &header, QByteArrayView body, int depth);
    void readLeaf(const MailHeader &header, QByteArrayView body);

    MailMessage &m_mail;
    QString m_plain;
    QString m_html;
    int m_parts = 0;
};

/// What a file is called that has no name of its own.
QString nameOfType(const QByteArray &type)
{
    static const QHash<QByteArray, QString> kNames{{"image/png", QStringLiteral("image.png")},
                                                   {"image/jpeg", QStringLiteral("image.jpg")},
                                                   {"image/gif", QStringLiteral("image.gif")},
                                                   {"application/pdf", QStringLiteral("document.pdf")},
                                                   {"message/rfc822", QStringLiteral("message.eml")},
                                                   {"text/calendar", QStringLiteral("invitation.ics")},
                                                   {"text/plain", QStringLiteral("text.txt")},
                                                   {"text/html", QStringLiteral("text.html")}};
    return kNames.value(type, QStringLiteral("file"));
}

QByteArray decodedBody(const MailHeader &header, QByteArrayView body)
{
    const QByteArray encoding = header.value("content-transfer-encoding");
    if (encoding == "base64")
        return QByteArray::fromBase64(body.toByteArray());
    return encoding == "quoted-printable" ? fromQuotedPrintable(body.toByteArray()) : body.toByteArray();
}

bool PartReader::read(QByteArrayView bytes, int depth)
{
    if (depth > kDeepest || ++m_parts > kMostParts)
        return false;
    qsizetype bodyAt = 0;
    const MailHeader header = MailHeader::read(bytes, bodyAt);
    const QByteArrayView body = bytes.sliced(bodyAt);
    if (header.value("content-type").startsWith("multipart/"))
        return readParts(header, body, depth);
    readLeaf(header, body);
    return true;
}

bool PartReader::readParts(const MailHeader &header, QByteArrayView body, int depth)
{
    const QByteArray boundary = "--" + header.parameter("content-type", "boundary").toLatin1();
    if (boundary.size() < 3)
        return true;
    qsizetype partAt = -1;
    for (qsizetype at = 0; at < body.size();) {
        const qsizetype end = body.indexOf('\n', at);
        const qsizetype next = end < 0 ? body.size() : end + 1;
        if (body.sliced(at, next - at).startsWith(boundary)) {
            if (partAt >= 0 && !read(body.sliced(partAt, at - partAt), depth + 1))
                return false;
            partAt = next;
            if (body.sliced(at + boundary.size(), next - at - boundary.size()).startsWith("--"))
                return true;
        }
        at = next;
    }
    return partAt < 0 || read(body.sliced(partAt), depth + 1); // The last boundary is missing.
}

void PartReader::readLeaf(const MailHeader &header, QByteArrayView body)
{
    const QByteArray type = header.value("content-type");
    QString name = header.parameter("content-disposition", "filename");
    if (name.isEmpty())
        name = header.parameter("content-type", "name");
    const bool isText = type.isEmpty() || type == "text/plain" || type == "text/html";
    const bool isAttached = !isText || !name.isEmpty() || header.value("content-disposition") == "attachment";
    const QByteArray bytes = decodedBody(header, body);
    if (isAttached) {
        const bool isWithin =
            header.value("content-disposition") == "inline" ||
            (!header.raw("content-id").isEmpty() && header.value("content-disposition") != "attachment");
        m_mail.attachments << MailAttachment{.name = name.isEmpty() ? nameOfType(type) : safeFileName(name),
                                             .size = bytes.size(),
                                             .content = bytes,
                                             .isDecoration = isWithin && type.startsWith("image/") &&
                                                             bytes.size() <= kLargestDecoration};
        return;
    }
    const QString text = textIn(bytes, header.parameter("content-type", "charset").toLatin1());
    if (type == "text/html")
        m_html += text;
    else
        m_plain += (m_plain.isEmpty() ? QString() : QStringLiteral("\n")) + cellLines(text);
}

/// Line ends as the parser wants them: a file written on an old Mac has CR alone.
QByteArray withNewLines(QByteArray bytes)
{
    if (!bytes.contains('\n'))
        bytes.replace('\r', '\n');
    return bytes;
}

} // namespace

bool isMail(QByteArrayView head)
{
    static const QRegularExpression kFirst(QStringLiteral("^(From |[A-Za-z][A-Za-z0-9-]{1,60}:)"));
    // A long sender goes on, or even begins, on lines that are indented.
    static const QRegularExpression kFrom(
        QStringLiteral("(^|[\\r\\n])From:(?:[^@\\r\\n]|(?:\\r\\n|\\r|\\n)[ \\t])*+@"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression kOther(
        QStringLiteral("(^|[\\r\\n])(Date|Subject|Message-ID|MIME-Version|Received|Return-Path|To):"),
        QRegularExpression::CaseInsensitiveOption);
    const QString text = QString::fromLatin1(head);
    return kFirst.match(text).hasMatch() && kFrom.match(text).hasMatch() && kOther.match(text).hasMatch();
}

Result<MailMessage> readMail(const QByteArray &contents)
{
    if (contents.size() > kLargestMail)
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The mail is larger than %1 MB."),
                           {QString::number(kLargestMail >> 20)}});
    const QByteArray bytes = withNewLines(contents);
    qsizetype bodyAt = 0;
    const MailHeader header = MailHeader::read(bytes, bodyAt);
    MailMessage mail{.subject = header.text("subject").left(500)};
    readSender(header.raw("from"), mail);
    if (mail.senderAddress.isEmpty())
        return unreadable({QT_TRANSLATE_NOOP("Sentence", "The mail does not say who sent it.")});
    mail.sentAt = dateOf(header.raw("date"));
    mail.id = cellText(QString::fromLatin1(header.raw("message-id")))
                  .remove(QLatin1Char('<'))
                  .remove(QLatin1Char('>'));
    if (mail.id.isEmpty() || mail.id.size() > 300)
        mail.id = QString::fromLatin1(
            QCryptographicHash::hash(contents, QCryptographicHash::Sha256).toHex().left(32));
    PartReader parts(mail);
    if (!parts.read(bytes, 0))
        return unreadable(
            {QT_TRANSLATE_NOOP("Sentence", "The mail has more than %1 parts, or they are nested deeper "
                                           "than %2."),
             {QString::number(kMostParts), QString::number(kDeepest)}});
    mail.text = cellLines(parts.text()).left(kLongestText);
    return mail;
}

} // namespace core
