// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/PaperFrame.h"

#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/report/LegalMentions.h"

namespace ui {
namespace {

/// By letter to a person: whom it is for, and where.
RichText recipient(const core::Client &client)
{
    QStringList lines{client.legal.representative, addressText(client.address)};
    lines.removeAll(QString());
    RichText text = rich(client.name, true);
    if (!lines.isEmpty())
        text.append({QLatin1Char('\n') + lines.join(QLatin1Char('\n')), false, Ink::Text});
    return text;
}

} // namespace

void PaperSheet::paragraph(const QString &text) const
{
    if (!text.isEmpty())
        add({Paragraph{.text = rich(text)}});
}

void PaperSheet::note(const QString &text) const
{
    add({Paragraph{.text = rich(text, false, Ink::Muted), .size = Paragraph::Size::Note}});
}

void PaperSheet::written(const QString &text, const QString &otherwise) const
{
    if (text.trimmed().isEmpty())
        return paragraph(otherwise);
    for (Block &block : freeText(text, words.locale()))
        blocks.push_back(std::move(block));
}

Document paperFrame(const core::PaperParties &parties, const QString &name, const ReportWords &words)
{
    const QString &client = parties.client.name;
    Document document;
    document.title = client.isEmpty() ? name : name + QStringLiteral(" · ") + client;
    document.author = parties.provider.name;
    document.language = words.locale().bcp47Name();
    document.headerLeft = client.isEmpty() ? parties.provider.name : client;
    document.headerRight = name;
    document.footerLeft = legalFooter(parties.provider, words);
    document.footerRight = words.translate("MonthReport", "page %1 / %2");
    document.continued = words.translate("MonthReport", "%1 (continued)");
    return document;
}

void writeLetterHead(const PaperSheet &sheet, const QString &about)
{
    const core::Provider &provider = sheet.parties.provider;
    sheet.add({mastheadOf(provider)});
    sheet.add({Spacer{pt(30)}});
    sheet.add({Beside{{{Paragraph{.text = rich(addressText(provider.address), false, Ink::Muted)}}},
                      {{Paragraph{.text = recipient(sheet.parties.client)}}}}});
    sheet.add({Spacer{pt(24)}});
    const QString &place = provider.address.town;
    const QString day = sheet.words.date(sheet.parties.issuedOn);
    sheet.paragraph(
        place.isEmpty()
            ? day
            : core::filled(sheet.words.translate("ContractPaper", "%1, %2", "a town, a day"), {place, day}));
    sheet.heading(about);
}

void writeLetterFoot(const PaperSheet &sheet)
{
    sheet.add({Spacer{pt(30)}});
    sheet.paragraph(representativeOf(sheet.parties.provider.legal));
}

void put(KeyValues &rows, const QString &name, const QString &text)
{
    if (!text.trimmed().isEmpty())
        rows.rows.append({name, text});
}

QString representativeOf(const core::LegalIdentity &legal)
{
    QStringList who{legal.representative, legal.representativeCapacity};
    who.removeAll(QString());
    return who.join(QStringLiteral(", "));
}

QStringList placeToSign(const QString &who, const QString &name, const ReportWords &words)
{
    return {who, words.translate("MonthReport", "Name and capacity:") + QLatin1Char(' ') + name,
            words.translate("ContractPaper", "Place and date:"),
            words.translate("ContractPaper", "Signature:")};
}

} // namespace ui
