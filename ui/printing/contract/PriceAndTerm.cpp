// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/ChangeWords.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/contract/RevisionWords.h"
#include "ui/printing/report/LegalMentions.h"

namespace ui {
namespace {

/// Amounts of a contract always show their cents, so that columns add up to the eye.
QString amount(const PaperPart &part, core::Money money)
{
    return part.words.figures().money(money);
}

Table priceTable(const PaperPart &part)
{
    const ReportWords &words = part.words;
    using Align = TableColumn::Align;
    Table table{
        .caption = words.translate("ContractPaper", "Price a month"),
        .columns = {
            {.title = words.translate("ContractPaper", "Price a month, excluding VAT")},
            {.title = words.translate("ContractPaper", "Quantity"), .align = Align::Right, .wraps = false},
            {.title = words.translate("ContractPaper", "Unit price"), .align = Align::Right, .wraps = false},
            {.title = words.translate("ContractPaper", "Amount"), .align = Align::Right, .wraps = false}}};
    for (const core::PriceLine &line : part.version().prices) {
        RichText label = rich(typeset(line.label, words.locale()));
        if (line.counted)
            label.append({(line.label.isEmpty() ? QString() : QStringLiteral(" · ")) +
                              core::filled(words.translate("ContractPaper", "number of: %1"),
                                           {part.word(termOf(*line.counted))}),
                          false, Ink::Muted});
        table.rows.append({TableRow::Kind::Body,
                           {{label, {}},
                            cell(words.number(line.quantity)),
                            cell(amount(part, line.unitPrice)),
                            cell(amount(part, line.unitPrice * line.quantity))}});
    }
    const core::Money total = core::totalOf(part.version().prices);
    table.rows.append({TableRow::Kind::Total,
                       {cell(words.translate("ContractPaper", "Total a month, excluding VAT"), true),
                        cell({}), cell({}), cell(amount(part, total), true)}});
    return table;
}

/// How minutes worked become minutes billed or debited; empty where nothing is rounded.
QString roundingText(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractVersion &version = part.version();
    QStringList parts;
    if (version.rounding.count() > 0)
        parts << core::filled(words.translate("ContractPaper", "rounded up to full %1"),
                              {words.duration(version.rounding)});
    if (version.minimum.count() > 0)
        parts << core::filled(words.translate("ContractPaper", "at least %1"),
                              {words.duration(version.minimum)});
    if (parts.isEmpty())
        return {};
    parts << part.word(termOf(version.roundingLevel));
    return parts.join(QStringLiteral(", "));
}

void writeAmountRows(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ContractVersion &version = part.version();
    KeyValues rows;
    rows.rows.append(
        {words.translate("ContractPaper", "Kind of price"), part.word(termOf(version.priceModel))});
    if (version.monthlyFee != core::Money{})
        rows.rows.append({words.translate("ContractPaper", "Monthly fee, excluding VAT"),
                          amount(part, version.monthlyFee)});
    if (version.includedMinutes.count() > 0)
        rows.rows.append({words.translate("ContractPaper", "Hours included a month"),
                          words.duration(version.includedMinutes)});
    if (core::hasPack(version))
        rows.rows.append({words.translate("ContractPaper", "Hours not used"),
                          carryOverText(core::carryOverOf(version), words)});
    if (version.hourlyRate != core::Money{})
        rows.rows.append({words.translate("ContractPaper", "Hourly rate, excluding VAT"),
                          amount(part, version.hourlyRate)});
    if (const QString rounding = roundingText(part); !rounding.isEmpty())
        rows.rows.append({words.translate("ContractPaper", "Time charged"), rounding});
    if (version.revision.isAgreed)
        rows.rows.append(
            {words.translate("ContractPaper", "Yearly revision"), revisionText(version.revision, words)});
    if (!part.facts.provider.vatMention.isEmpty())
        rows.rows.append({words.translate("ContractPaper", "VAT"), part.facts.provider.vatMention});
    part.add({rows});
}

/// "until 30 September 2027", "without an end"
QString periodText(const core::ContractPeriod &period, const ReportWords &words)
{
    if (!period.to)
        return core::filled(words.translate("ContractPaper", "from %1 on, without an end"),
                            {words.date(period.from)});
    return core::filled(words.translate("ContractPaper", "from %1 to %2"),
                        {words.date(period.from), words.date(*period.to)});
}

Table periodTable(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const bool counts = part.version().noticeCounts == core::NoticeCounts::Receipt;
    Table table{
        .caption = words.translate("ContractPaper", "Periods"),
        .columns = {{.title = words.translate("ContractPaper", "Period")},
                    {.title = counts
                                  ? words.translate("ContractPaper", "Last day for a notice to be received")
                                  : words.translate("ContractPaper", "Last day for a notice to be sent")}}};
    const bool isReminded = part.facts.client.kind != core::ClientKind::Professional;
    if (isReminded)
        table.columns.append({.title = words.translate("ContractPaper", "Reminder to the client (L215-1)")});
    for (const core::ContractPeriod &period : part.facts.periods) {
        TableRow row{
            TableRow::Kind::Body,
            {cell(periodText(period, words)),
             cell(period.noticeDeadline ? words.date(*period.noticeDeadline) : Format::none(), true)}};
        if (isReminded)
            row.cells.append(cell(
                period.reminder
                    ? core::filled(words.translate("ContractPaper", "from %1 to %2"),
                                   {words.date(period.reminder->first), words.date(period.reminder->last)})
                    : Format::none()));
        table.rows.append(row);
    }
    return table;
}

} // namespace

void writeTerms(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::ServiceTerms &terms = part.version().terms;
    part.begin(core::ContractPart::Terms);
    KeyValues rows;
    if (const core::CoverageCalendar *support = part.facts.calendar(terms.supportCalendar))
        rows.rows.append({words.translate("ContractPaper", "Support hours"),
                          support->name + QStringLiteral(" · ") + words.week(support->hours)});
    QStringList reasons;
    for (const auto reason : valuesFrom(core::PauseReason::WaitingForClient, core::PauseReason::Other)) {
        if (terms.pausing.contains(reason))
            reasons << words.pause(reason);
    }
    rows.rows.append(
        {words.translate("MonthReport", "What suspends the clock"),
         reasons.isEmpty() ? words.translate("MonthReport", "nothing") : reasons.join(QStringLiteral(", "))});
    rows.rows.append(
        {words.translate("MonthReport", "Reopening"),
         words.translate("MonthReport", "within %n covered day(s), the clock resumes where it stood", nullptr,
                         terms.reopeningDays)});
    part.add({rows});
    if (core::clauseText(part.version(), core::ContractPart::Terms).isEmpty())
        part.toComplete(words.translate("ContractPaper", "channels, access, named contacts"));
    else
        part.clause(core::ContractPart::Terms);
}

void writeAmounts(const PaperPart &part)
{
    const core::ContractVersion &version = part.version();
    const bool isGap = version.monthlyFee == core::Money{} && version.hourlyRate == core::Money{} &&
                       version.prices.isEmpty();
    if (isGap)
        part.toComplete(part.words.translate("ContractPaper", "no price is written yet"));
    writeAmountRows(part);
    if (version.prices.isEmpty())
        return;
    part.add({Spacer{}});
    part.add({priceTable(part)});
}

void writePrice(const PaperPart &part)
{
    part.begin(core::ContractPart::Price);
    writeAmounts(part);
    part.add({Spacer{pt(4)}});
    if (core::clauseText(part.version(), core::ContractPart::Price).isEmpty())
        part.toComplete(part.words.translate("ContractPaper", "when and how it is paid"));
    else
        part.clause(core::ContractPart::Price);
}

void writeDuration(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const core::Contract &contract = part.facts.contract;
    const core::ContractVersion &version = part.version();
    part.begin(core::ContractPart::Duration);
    const QString from = contract.startsOn.isValid() ? words.date(contract.startsOn) : QString();
    const QString until = version.initialEndsOn ? words.date(*version.initialEndsOn) : QString();
    QStringList said{part.sentences.term(from, version, until), part.sentences.renewal(version),
                     part.sentences.noticeRule(version)};
    if (contract.endsOn)
        said << core::filled(words.translate("ContractPaper", "Its last day is %1."),
                             {words.date(*contract.endsOn)});
    said.removeAll(QString());
    part.paragraph(said.join(QLatin1Char(' ')));
    if (!part.facts.periods.isEmpty() && version.renewalMode != core::RenewalMode::Express)
        part.add({periodTable(part)});
    part.clause(core::ContractPart::Duration);
}

void writeReversibility(const PaperPart &part)
{
    part.begin(core::ContractPart::Reversibility);
    const int days = part.version().reversibilityDays;
    part.paragraph(
        days == 0
            ? part.words.translate("ContractPaper", "On the last day of the contract all is handed back.")
            : part.words.translate("ContractPaper",
                                   "Within %n day(s) after the last day of the contract all is "
                                   "handed back.",
                                   nullptr, days));
    part.clauseOrGap(core::ContractPart::Reversibility);
}

void writeFollowUp(const PaperPart &part)
{
    const ReportWords &words = part.words;
    part.begin(core::ContractPart::FollowUp);
    if (part.version().complianceTargetPermille)
        part.paragraph(core::filled(
            words.translate("ContractPaper", "The provider aims at keeping %1 of the commitments of "
                                             "each month; the monthly report shows how many were."),
            {words.figures().percent(*part.version().complianceTargetPermille, 1000)}));
    if (core::clauseText(part.version(), core::ContractPart::FollowUp).isEmpty())
        part.toComplete(words.translate("ContractPaper", "reports, review meetings, audit"));
    else
        part.clause(core::ContractPart::FollowUp);
}

void writeSignatures(const PaperPart &part)
{
    const ReportWords &words = part.words;
    const auto place = [&words](const QString &role, const QString &name, const core::LegalIdentity &legal) {
        QStringList who{legal.representative, legal.representativeCapacity};
        who.removeAll(QString());
        return QStringList{role + QStringLiteral(" · ") + name,
                           words.translate("MonthReport", "Name and capacity:") + QLatin1Char(' ') +
                               who.join(QStringLiteral(", ")),
                           words.translate("ContractPaper", "Place and date:"),
                           words.translate("ContractPaper", "Signature:")};
    };
    Group group;
    group.blocks.push_back({Heading{words.translate("ContractPaper", "Signatures"), 1}});
    group.blocks.push_back({Paragraph{
        .text = rich(words.translate("ContractPaper", "Made in two copies, one for each party."))}});
    group.blocks.push_back({Signatures{{place(words.translate("ContractPaper", "The provider"),
                                              part.facts.provider.name, part.facts.provider.legal),
                                        place(words.translate("ContractPaper", "The client"),
                                              part.facts.client.name, part.facts.client.legal)}}});
    part.add({std::move(group)});
}

} // namespace ui
