// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/attachment/Attachment.h"

#include <QCryptographicHash>
#include <QHash>
#include <algorithm>

namespace core {
namespace {

constexpr qsizetype kEnough = 4096; ///< Bytes that tell what a file is.

FileKind kindOfSuffix(const QString &name)
{
    using enum FileKind;
    static const QHash<QString, FileKind> kKinds{
        {QStringLiteral("doc"), Document},  {QStringLiteral("docx"), Document},
        {QStringLiteral("odt"), Document},  {QStringLiteral("rtf"), Document},
        {QStringLiteral("xls"), Document},  {QStringLiteral("xlsx"), Document},
        {QStringLiteral("ods"), Document},  {QStringLiteral("ppt"), Document},
        {QStringLiteral("pptx"), Document}, {QStringLiteral("odp"), Document},
        {QStringLiteral("msg"), Mail},      {QStringLiteral("zip"), Archive},
        {QStringLiteral("7z"), Archive},    {QStringLiteral("rar"), Archive},
        {QStringLiteral("gz"), Archive},    {QStringLiteral("tar"), Archive},
        {QStringLiteral("xz"), Archive},    {QStringLiteral("bz2"), Archive}};
    return kKinds.value(name.section(QLatin1Char('.'), -1).toLower(), Other);
}

bool isText(QByteArrayView head)
{
    return !head.isEmpty() && std::all_of(head.begin(), head.end(), [](char byte) {
        const auto code = static_cast<unsigned char>(byte);
        return code >= 0x20 ? code != 0x7f : code == '\n' || code == '\r' || code == '\t';
    });
}

} // namespace

QString sha256Of(const QByteArray &content)
{
    return QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
}

FileKind fileKind(QByteArrayView content, const QString &name)
{
    const QByteArrayView head = content.first(std::min(content.size(), kEnough));
    if (head.startsWith("\x89PNG\r\n\x1a\n") || head.startsWith("\xff\xd8\xff"))
        return FileKind::Picture;
    if (head.startsWith("%PDF-"))
        return FileKind::Pdf;
    const FileKind bySuffix = kindOfSuffix(name);
    if (bySuffix != FileKind::Other)
        return bySuffix;
    if (head.startsWith("PK\x03\x04"))
        return FileKind::Archive;
    if (!isText(head))
        return FileKind::Other;
    return name.endsWith(QLatin1String(".eml"), Qt::CaseInsensitive) ? FileKind::Mail : FileKind::Text;
}

QList<Table> tablesWithAttachments()
{
    return {Table::Asset, Table::Intervention, Table::Client, Table::Contract, Table::Subscription};
}

bool hasAttachments(Table table)
{
    return tablesWithAttachments().contains(table);
}

} // namespace core
