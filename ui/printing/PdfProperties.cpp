// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PdfProperties.h"

#include <QRegularExpression>

namespace ui {
namespace {

/// A text string of PDF: UTF-16 in hexadecimal, which needs no escapes.
QByteArray pdfText(const QString &text)
{
    QByteArray hex = "<FEFF";
    for (const QChar c : text)
        hex += QByteArray::number(c.unicode(), 16).rightJustified(4, '0').toUpper();
    return hex + '>';
}

/// Number after @p key in the trailer, -1 where there is none.
qint64 trailerNumber(const QByteArray &trailer, const char *key)
{
    const QRegularExpression pattern(QLatin1String(key) + QStringLiteral("\\s+(\\d+)"));
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(trailer));
    return match.hasMatch() ? match.captured(1).toLongLong() : -1;
}

/// "<< … >>" of object @p number, without its last ">>".
QByteArray dictionary(const QByteArray &pdf, qint64 number)
{
    const QByteArray start = '\n' + QByteArray::number(number) + " 0 obj";
    const qsizetype from = pdf.lastIndexOf(start);
    const qsizetype end = from < 0 ? -1 : pdf.indexOf("endobj", from);
    if (end < 0)
        return {};
    const QByteArray body = pdf.mid(from + start.size(), end - from - start.size()).trimmed();
    return body.startsWith("<<") && body.endsWith(">>") ? body.chopped(2) : QByteArray();
}

QByteArray tableEntry(qint64 number, qsizetype offset)
{
    return QByteArray::number(number) + " 1\n" + QByteArray::number(offset).rightJustified(10, '0') +
           " 00000 n \n";
}

} // namespace

QByteArray withProperties(const QByteArray &pdf, const PdfProperties &properties)
{
    const qsizetype trailerAt = pdf.lastIndexOf("trailer");
    if (trailerAt < 0)
        return pdf;
    const QByteArray trailer = pdf.mid(trailerAt);
    const qint64 root = trailerNumber(trailer, "/Root");
    const qint64 info = trailerNumber(trailer, "/Info");
    const qint64 size = trailerNumber(trailer, "/Size");
    const qint64 previous = trailerNumber(trailer, "startxref");
    const QByteArray catalogue = dictionary(pdf, root);
    const QByteArray facts = dictionary(pdf, info);
    if (size < 0 || previous < 0 || catalogue.isEmpty() || facts.isEmpty())
        return pdf;

    QByteArray result = pdf;
    if (!result.endsWith('\n'))
        result += '\n';
    const qsizetype rootAt = result.size();
    result += QByteArray::number(root) + " 0 obj\n" + catalogue + "\n/Lang " + pdfText(properties.language) +
              "\n/ViewerPreferences << /DisplayDocTitle true >>\n>>\nendobj\n";
    const qsizetype infoAt = result.size();
    result += QByteArray::number(info) + " 0 obj\n" + facts + "\n/Author " + pdfText(properties.author) +
              "\n>>\nendobj\n";
    const qsizetype tableAt = result.size();
    result += "xref\n" + tableEntry(root, rootAt) + tableEntry(info, infoAt);
    result += "trailer\n<< /Size " + QByteArray::number(size) + " /Root " + QByteArray::number(root) +
              " 0 R /Info " + QByteArray::number(info) + " 0 R /Prev " + QByteArray::number(previous) +
              " >>\nstartxref\n" + QByteArray::number(tableAt) + "\n%%EOF\n";
    return result;
}

} // namespace ui
