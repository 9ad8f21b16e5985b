// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/reportPages.h"

#include "core/domain/attachment/FileName.h"
#include "ui/printing/report/MonthReportDocument.h"

#include <QTranslator>

namespace app {

core::Result<ui::Pages> reportPages(const core::MonthReport &report, const ui::PaperFonts &fonts,
                                    const QLocale &locale)
{
    QTranslator translator; // English too: its plurals are a translation.
    if (!translator.load(QStringLiteral("vigie_") + locale.name().left(2), QStringLiteral(":/translations")))
        return core::Error{.detail = QStringLiteral("no translation for ") + locale.name()};
    const ui::ReportWords words(locale, &translator, QTimeZone(report.zone));
    return ui::Pages(ui::monthReportDocument(report, words), fonts);
}

QString fileNamePart(const QString &text)
{
    QString name = text;
    name.replace(QLatin1Char('/'), QLatin1Char('_')).replace(QLatin1Char('\\'), QLatin1Char('_'));
    return core::safeFileName(name);
}

QString reportFileName(const core::MonthReport &report)
{
    return QStringLiteral("%1 %2.pdf").arg(report.number, fileNamePart(report.client));
}

} // namespace app
