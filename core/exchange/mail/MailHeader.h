// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

namespace core {

/// The header lines of a mail or of one of its parts (RFC 5322), unfolded, their names in lower case.
class MailHeader
{
public:
    /// Takes the lines of @p bytes up to the first empty one; @p bodyAt: where what follows begins.
    static MailHeader read(QByteArrayView bytes, qsizetype &bodyAt);

    /// As it is written; empty where there is none.
    QByteArray raw(const char *name) const;
    /// Its words decoded (RFC 2047), on one line.
    QString text(const char *name) const;
    /// "text/plain" of "Text/Plain; charset=utf-8".
    QByteArray value(const char *name) const;
    /// A parameter of it, continuations and charsets resolved (RFC 2231).
    QString parameter(const char *name, const char *parameter) const;

private:
    QList<std::pair<QByteArray, QByteArray>> m_lines;
};

/// @p bytes in @p charset, as far as it is known; else UTF-8 where it is, else Windows-1252.
QString textIn(const QByteArray &bytes, const QByteArray &charset);
/// "=?utf-8?Q?caf=C3=A9?=" and text around it.
QString decodedWords(const QByteArray &raw);
/// Bytes of quoted-printable text; in headers (@p isWord) "_" is a space.
QByteArray fromQuotedPrintable(const QByteArray &text, bool isWord = false);

} // namespace core
