// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/contractPages.h"

#include "app/reportPages.h"
#include "ui/printing/contract/ContractPaper.h"
#include "ui/printing/gdpr/GdprPapers.h"

#include <QTranslator>

namespace app {
namespace {

/// "C-2026-003 v2 Atelier Lenoir.pdf"
QString fileName(const core::ContractDocument &contract, ui::PaperKind kind, const ui::ReportWords &words)
{
    QString name = fileNamePart(contract.contract.number);
    if (kind == ui::PaperKind::Quote)
        name += QLatin1Char(' ') + words.translate("ContractPaper", "Quote");
    else if (kind == ui::PaperKind::Reminder)
        name += QStringLiteral(" L215-1");
    else if (kind == ui::PaperKind::Revision)
        name += QStringLiteral(" v%1 %2").arg(QString::number(contract.version.number),
                                              words.translate("ContractPaper", "Price revision"));
    else if (kind == ui::PaperKind::Acknowledgement)
        name += QLatin1Char(' ') + words.translate("ContractPaper", "notice");
    else if (kind == ui::PaperKind::Reversibility)
        name += QLatin1Char(' ') + words.translate("ContractPaper", "reversibility");
    else if (kind == ui::PaperKind::GdprAnnex)
        name += QLatin1Char(' ') + words.translate("GdprPaper", "GDPR annex");
    else if (contract.isAmendment())
        name += QStringLiteral(" v%1").arg(contract.version.number);
    return QStringLiteral("%1 %2.pdf").arg(name, fileNamePart(contract.client.name));
}

core::Result<ui::Document> documentOf(const core::ContractDocument &contract, ui::PaperKind kind,
                                      const ui::ReportWords &words)
{
    switch (kind) {
    case ui::PaperKind::Contract:
        return ui::contractPaper(contract, words);
    case ui::PaperKind::Quote:
        return ui::quotePaper(contract, words);
    case ui::PaperKind::Reminder:
        return ui::reminderLetter(contract, words);
    case ui::PaperKind::Revision:
        return ui::revisionLetter(contract, words);
    case ui::PaperKind::Acknowledgement:
        return ui::noticeAcknowledgement(contract, words);
    case ui::PaperKind::GdprAnnex:
        return ui::gdprAnnex(contract, words);
    default:
        break;
    }
    return ui::reversibilityRecord(contract, words);
}

} // namespace

core::Result<ui::PaperPreview> contractPages(const core::ContractDocument &contract, ui::PaperKind kind,
                                             const ui::PaperFonts &fonts, const QLocale &locale)
{
    QTranslator translator; // English too: its plurals are a translation.
    if (!translator.load(QStringLiteral("vigie_") + locale.name().left(2), QStringLiteral(":/translations")))
        return core::Error{.detail = QStringLiteral("no translation for ") + locale.name()};
    const ui::ReportWords words(locale, &translator, QTimeZone::utc());
    const auto document = documentOf(contract, kind, words);
    if (!document)
        return document.error();
    ui::PaperPreview preview{.pages = ui::Pages(*document, fonts),
                             .fileName = fileName(contract, kind, words)};
    if (kind == ui::PaperKind::Reminder)
        preview.sendIn = contract.refusable->reminder;
    return preview;
}

} // namespace app
