// SPDX-License-Identifier: GPL-3.0-or-later
// What the letters of a contract have in common.
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

void writeLetterHead(const PaperPart &part, const QString &about)
{
    part.add({mastheadOf(part.facts.provider)});
    part.add({Spacer{pt(30)}});
    part.add({Beside{{{Paragraph{.text = rich(addressText(part.facts.provider.address), false, Ink::Muted)}}},
                     {{Paragraph{.text = recipient(part.facts.client)}}}}});
    part.add({Spacer{pt(24)}});
    const QString place = part.facts.provider.address.town;
    const QString day = part.words.date(part.facts.issuedOn);
    part.paragraph(
        place.isEmpty()
            ? day
            : core::filled(part.words.translate("ContractPaper", "%1, %2", "a town, a day"), {place, day}));
    part.heading(about);
}

void writeLetterFoot(const PaperPart &part)
{
    const core::LegalIdentity &legal = part.facts.provider.legal;
    QStringList who{legal.representative, legal.representativeCapacity};
    who.removeAll(QString());
    part.add({Spacer{pt(30)}});
    part.paragraph(who.join(QStringLiteral(", ")));
}

} // namespace ui
