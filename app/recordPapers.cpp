// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/recordPapers.h"

#include "app/reportPages.h"
#include "core/base/Zone.h"
#include "core/reports/GdprDocument.h"
#include "core/reports/WorkSheet.h"
#include "core/reports/WorkshopDocument.h"
#include "ui/printing/Output.h"
#include "ui/printing/gdpr/GdprPapers.h"
#include "ui/printing/worksheet/WorkSheetPaper.h"
#include "ui/printing/workshop/WorkshopPapers.h"

#include <QTranslator>

namespace app {
namespace {

/// Reads records and writes their papers in one language.
class PaperMaking
{
public:
    PaperMaking(core::Connection &connection, core::Instant now, const ui::PaperFonts &fonts,
                QLocale language)
        : m_connection(connection), m_now(now), m_fonts(fonts), m_language(std::move(language))
    {
    }

    core::Result<ui::PaperPreview> make(ui::PaperKind kind, qint64 record);
    core::Result<core::SignedPaper> makeSigned(const ui::SheetToSign &wanted);

private:
    core::Result<> load();
    ui::ReportWords words(const QTimeZone &zone) const { return {m_language, &m_translator, zone}; }
    ui::PaperPreview laidOut(const ui::Document &document, const QStringList &name) const;
    core::Result<ui::PaperPreview> makeRegister(core::ClientId client);
    core::Result<ui::PaperPreview> makeNotice(core::DataBreachId id);
    core::Result<ui::PaperPreview> makeReceipt(core::CustodyId id);
    core::Result<ui::PaperPreview> makeCertificate(core::DataWipingId id);
    core::Result<ui::PaperPreview> makeWorkSheet(core::InterventionId id);

    core::Connection &m_connection;
    core::Instant m_now;
    const ui::PaperFonts &m_fonts;
    QLocale m_language;
    QTranslator m_translator;
};

core::Result<> PaperMaking::load()
{
    const QString language = m_language.name().left(2); // English too: its plurals are a translation.
    if (m_translator.load(QStringLiteral("vigie_") + language, QStringLiteral(":/translations")))
        return {};
    return core::Error{.detail = QStringLiteral("no translation for ") + m_language.name()};
}

/// Its file is called after its title, then @p name.
ui::PaperPreview PaperMaking::laidOut(const ui::Document &document, const QStringList &name) const
{
    QStringList parts{fileNamePart(document.headerRight)};
    for (const QString &part : name) {
        if (!part.isEmpty())
            parts << fileNamePart(part);
    }
    return {.pages = ui::Pages(document, m_fonts),
            .fileName = parts.join(QLatin1Char(' ')) + QStringLiteral(".pdf")};
}

core::Result<ui::PaperPreview> PaperMaking::makeRegister(core::ClientId client)
{
    const auto facts = core::registerDocument(m_connection, client, m_now);
    if (!facts)
        return facts.error();
    const auto document = ui::processingRegister(*facts, words(facts->parties.zone));
    if (!document)
        return document.error();
    return laidOut(*document, {facts->parties.issuedOn.toString(Qt::ISODate)});
}

core::Result<ui::PaperPreview> PaperMaking::makeNotice(core::DataBreachId id)
{
    const auto facts = core::breachDocument(m_connection, id, m_now);
    if (!facts)
        return facts.error();
    return laidOut(ui::breachNotice(*facts, words(facts->parties.zone)), {facts->parties.client.name});
}

core::Result<ui::PaperPreview> PaperMaking::makeReceipt(core::CustodyId id)
{
    const auto facts = core::custodyDocument(m_connection, id, m_now);
    if (!facts)
        return facts.error();
    return laidOut(ui::custodyReceipt(*facts, words(facts->parties.zone)), {facts->asset.name});
}

core::Result<ui::PaperPreview> PaperMaking::makeCertificate(core::DataWipingId id)
{
    const auto facts = core::wipingDocument(m_connection, id, m_now);
    if (!facts)
        return facts.error();
    return laidOut(ui::wipingCertificate(*facts, words(facts->parties.zone)), {facts->wiping.serial});
}

core::Result<ui::PaperPreview> PaperMaking::makeWorkSheet(core::InterventionId id)
{
    const auto sheet = core::workSheet(m_connection, id, m_now);
    if (!sheet)
        return sheet.error();
    return laidOut(ui::workSheetPaper(*sheet, words(sheet->zone)), {sheet->client.name});
}

core::Result<core::SignedPaper> PaperMaking::makeSigned(const ui::SheetToSign &wanted)
{
    if (const core::Result<> ready = load(); !ready)
        return ready.error();
    const core::InterventionId id = wanted.said.intervention;
    const auto sheet = core::workSheet(m_connection, id, m_now);
    if (!sheet)
        return sheet.error();
    const auto state = core::sheetState(m_connection, id, m_now);
    if (!state)
        return state.error();
    ui::SheetSigning signing{.said = wanted.said, .signature = wanted.signature};
    signing.said.signedAt = m_now;
    if (!state->kept.isEmpty())
        signing.replaces = state->kept.constFirst().sheet.signedAt;
    const ui::PaperPreview paper =
        laidOut(ui::workSheetPaper(*sheet, words(sheet->zone), signing), {sheet->client.name});
    const auto bytes = ui::pdf(paper.pages, m_fonts);
    if (!bytes)
        return bytes.error();
    return core::SignedPaper{.said = signing.said,
                             .name = paper.fileName,
                             .content = *bytes,
                             .paper = static_cast<int>(ui::PaperKind::WorkSheet),
                             .day = core::localTime(m_now, sheet->zone).day};
}

core::Result<ui::PaperPreview> PaperMaking::make(ui::PaperKind kind, qint64 record)
{
    if (const core::Result<> ready = load(); !ready)
        return ready.error();
    switch (kind) {
    case ui::PaperKind::Register:
        return makeRegister(core::ClientId(record));
    case ui::PaperKind::BreachNotice:
        return makeNotice(core::DataBreachId(record));
    case ui::PaperKind::Receipt:
        return makeReceipt(core::CustodyId(record));
    case ui::PaperKind::WorkSheet:
        return makeWorkSheet(core::InterventionId(record));
    default:
        break;
    }
    return makeCertificate(core::DataWipingId(record));
}

} // namespace

core::Result<ui::PaperPreview> recordPaper(core::Connection &connection, const ui::PaperWanted &wanted,
                                           core::Instant now, const ui::PaperFonts &fonts)
{
    return PaperMaking(connection, now, fonts, wanted.language).make(wanted.kind, wanted.record);
}

core::Result<core::SignedPaper> signedPaper(core::Connection &connection, const ui::SheetToSign &sheet,
                                            core::Instant now, const ui::PaperFonts &fonts)
{
    return PaperMaking(connection, now, fonts, sheet.language).makeSigned(sheet);
}

} // namespace app
