// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/worksheet/SigningBlocks.h"

#include "core/base/Zone.h"
#include "ui/printing/PaperFrame.h"

namespace ui {
namespace {

constexpr int kSecondsPerMinute = 60;

/// The technicians who worked on it, the first one first.
QStringList workers(const core::WorkSheet &sheet)
{
    QStringList names;
    for (const core::ChargedWork &each : sheet.work) {
        const QString name = sheet.technicians.value(each.entry.technician.value());
        if (!name.isEmpty() && !names.contains(name))
            names << name;
    }
    return names;
}

QString nameLine(const ReportWords &words, const QStringList &who)
{
    QStringList known = who;
    known.removeAll(QString());
    return words.translate("MonthReport", "Name and capacity:") + QLatin1Char(' ') +
           known.join(QStringLiteral(", "));
}

QString satisfactionText(core::Satisfaction satisfaction, const ReportWords &words)
{
    switch (satisfaction) {
    case core::Satisfaction::Satisfied:
        return words.translate("WorkSheet", "satisfied");
    case core::Satisfaction::NotSatisfied:
        return words.translate("WorkSheet", "not satisfied");
    case core::Satisfaction::NotSaid:
        break;
    }
    return {};
}

/// To be filled in by hand.
std::vector<Block> blank(const core::WorkSheet &sheet, const ReportWords &words)
{
    const QString date = words.translate("WorkSheet", "Date:");
    const QString signature = words.translate("WorkSheet", "Signature:");
    std::vector<Block> blocks;
    blocks.push_back({Paragraph{.text = rich(words.translate("WorkSheet", "Remarks of the client:"))}});
    blocks.push_back({Spacer{pt(34)}});
    blocks.push_back({Paragraph{
        .text = rich(words.translate(
            "WorkSheet", "☐ satisfied   ☐ not satisfied   ☐ client absent   ☐ client refuses to sign"))}});
    blocks.push_back({Signatures{{{sheet.provider.name, nameLine(words, workers(sheet)), date, signature},
                                  {sheet.client.name, nameLine(words, {}), date, signature}}}});
    return blocks;
}

QStringList clientPlace(const core::WorkSheet &sheet, const core::SignedSheet &said, const ReportWords &words)
{
    QStringList lines{sheet.client.name};
    if (said.outcome == core::SignOutcome::Absent)
        lines << words.translate("WorkSheet", "Client absent: not signed.");
    if (said.outcome == core::SignOutcome::Refused)
        lines << words.translate("WorkSheet", "The client refuses to sign.");
    if (!said.signer.isEmpty())
        lines << nameLine(words, {said.signer, said.capacity});
    lines << words.translate("WorkSheet", "Date:") + QLatin1Char(' ') +
                 momentText(said.signedAt, sheet.zone, words);
    if (said.outcome == core::SignOutcome::Signed)
        lines << words.translate("WorkSheet", "Signature:");
    return lines;
}

QString replacement(const core::WorkSheet &sheet, const SheetSigning &signing, const ReportWords &words)
{
    const core::SignedSheet &said = signing.said;
    return core::filled(words.translate("WorkSheet", "Version %1: replaces the one of %2. %3"),
                        {words.number(said.number), momentText(*signing.replaces, sheet.zone, words),
                         typeset(said.reason.trimmed(), words.locale())});
}

/// As it was said and drawn on the screen.
std::vector<Block> filledIn(const core::WorkSheet &sheet, const ReportWords &words,
                            const SheetSigning &signing)
{
    const core::SignedSheet &said = signing.said;
    std::vector<Block> blocks;
    KeyValues rows;
    put(rows, words.translate("WorkSheet", "The client is"), satisfactionText(said.satisfaction, words));
    put(rows, words.translate("WorkSheet", "Remarks of the client"),
        typeset(said.remarks.trimmed(), words.locale()));
    if (!rows.rows.isEmpty())
        blocks.push_back({rows});
    Signatures places{
        .places = {{sheet.provider.name, nameLine(words, workers(sheet)),
                    words.translate("WorkSheet", "Date:") + QLatin1Char(' ') +
                        momentText(said.signedAt, sheet.zone, words)},
                   clientPlace(sheet, said, words)},
        .drawn = {{}, said.outcome == core::SignOutcome::Signed ? signing.signature : Handwriting()}};
    blocks.push_back({std::move(places)});
    const QString law = words.translate(
        "WorkSheet",
        "Drawn on the screen of the technician. It is not a qualified electronic signature within "
        "the meaning of Regulation (EU) No 910/2014 (eIDAS).");
    QStringList notes;
    if (said.outcome == core::SignOutcome::Signed)
        notes << law;
    if (signing.replaces)
        notes << replacement(sheet, signing, words);
    for (const QString &note : std::as_const(notes))
        blocks.push_back({Paragraph{.text = rich(note, false, Ink::Muted), .size = Paragraph::Size::Note}});
    return blocks;
}

} // namespace

QString momentText(core::Instant when, const QTimeZone &zone, const ReportWords &words)
{
    const core::LocalTime local = core::localTime(when, zone);
    return QStringLiteral("%1, %2").arg(words.date(local.day),
                                        core::clockText(local.second / kSecondsPerMinute));
}

Group signingBlocks(const core::WorkSheet &sheet, const ReportWords &words,
                    const std::optional<SheetSigning> &signing)
{
    Group group;
    group.blocks.push_back({Spacer{pt(10)}});
    const std::vector<Block> said = signing ? filledIn(sheet, words, *signing) : blank(sheet, words);
    group.blocks.insert(group.blocks.end(), said.begin(), said.end());
    return group;
}

} // namespace ui
