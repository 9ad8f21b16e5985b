// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/import/RejectsCsv.h"

#include "core/exchange/CsvCell.h"
#include "ui/text/ErrorText.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("RejectsCsv", text);
}

QString lineOf(const QStringList &cells)
{
    QStringList written;
    for (const QString &cell : cells)
        written << core::csvCell(cell);
    return written.join(QLatin1Char(';')) + QStringLiteral("\r\n");
}

} // namespace

QByteArray rejectsCsv(const QList<core::ImportNote> &rejects)
{
    QString csv = lineOf({translated(QT_TRANSLATE_NOOP("RejectsCsv", "File")),
                          translated(QT_TRANSLATE_NOOP("RejectsCsv", "Line")),
                          translated(QT_TRANSLATE_NOOP("RejectsCsv", "Reason"))});
    for (const core::ImportNote &reject : rejects)
        csv += lineOf(
            {reject.file, reject.line > 0 ? QString::number(reject.line) : QString(), text(reject.reason)});
    return QByteArrayLiteral("\xef\xbb\xbf") + csv.toUtf8();
}

} // namespace ui
