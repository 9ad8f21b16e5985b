// SPDX-License-Identifier: GPL-3.0-or-later
// The letter of a price revision: product/contracts.md, "Price"; product/french-practice.md §7.
#include "ui/printing/contract/ContractPaper.h"
#include "ui/printing/contract/PaperPart.h"
#include "ui/printing/contract/RevisionWords.h"

namespace ui {
namespace {

void writeComputation(const PaperPart &part, const core::RevisionComputation &computation,
                      const core::RevisedPrice &fee)
{
    const ReportWords &words = part.words;
    const core::PriceRevision &revision = *part.facts.revision;
    KeyValues rows;
    for (const auto &[name, value] : computationLines(revision.terms, computation, words))
        rows.rows.append({name, value});
    const bool isComputed = core::revised(fee.before, computation.applied) == fee.after;
    rows.rows.append({priceName(fee, words),
                      isComputed ? formulaText(revision.terms, computation, fee, words)
                                 : core::filled(words.translate("ContractPaper", "%1: the sum of its lines"),
                                                {words.figures().money(fee.after)})});
    part.heading(words.translate("ContractPaper", "How it is computed"), 2);
    part.add({rows});
}

/// What the computation is shown on: the fee; in a contract without one, the first rate.
core::RevisedPrice leading(const core::PriceRevision &revision, const QList<core::RevisedPrice> &prices)
{
    if (revision.feeBefore == core::Money{} && !prices.isEmpty())
        return prices.constFirst();
    return {.before = revision.feeBefore, .after = revision.feeAfter};
}

QString announcement(const core::ContractDocument &contract, const core::RevisedPrice &price,
                     const ReportWords &words)
{
    const QString from = words.date(contract.revision->effectiveOn);
    if (price.what != core::RevisedPrice::What::Fee)
        return core::filled(
            words.translate("ContractPaper",
                            "As part 7 of your contract %1 (%2) says, its prices are revised once a year by "
                            "the Syntec index. From %3 on they are those below."),
            {contract.contract.number, contract.contract.title, from});
    return core::filled(
        words.translate("ContractPaper",
                        "As part 7 of your contract %1 (%2) says, its price is revised once a year by the "
                        "Syntec index. From %3 on the monthly fee is %4 excluding VAT, instead of %5."),
        {contract.contract.number, contract.contract.title, from, words.figures().money(price.after),
         words.figures().money(price.before)});
}

void writePrices(const PaperPart &part, const QList<core::RevisedPrice> &prices)
{
    using Align = TableColumn::Align;
    const ReportWords &words = part.words;
    Table table{
        .caption = words.translate("ContractPaper", "Prices excluding VAT"),
        .columns = {
            {.title = words.translate("ContractPaper", "Price")},
            {.title = words.translate("ContractPaper", "Until then"), .align = Align::Right, .wraps = false},
            {.title = core::filled(words.translate("ContractPaper", "From %1"),
                                   {words.date(part.facts.revision->effectiveOn)}),
             .align = Align::Right,
             .wraps = false}}};
    for (const core::RevisedPrice &price : prices) {
        const bool isFee = price.what == core::RevisedPrice::What::Fee;
        table.rows.append(
            {TableRow::Kind::Body,
             {cell(typeset(priceName(price, words), words.locale()), isFee),
              cell(words.figures().money(price.before)), cell(words.figures().money(price.after), isFee)}});
    }
    part.add({Spacer{pt(6)}});
    part.add({std::move(table)});
}

} // namespace

core::Result<Document> revisionLetter(const core::ContractDocument &contract, const ReportWords &words)
{
    if (!contract.revision || !contract.former)
        return core::invalid(
            {QT_TRANSLATE_NOOP("Sentence", "No revision of the price made version %2 of the contract “%1”: "
                                           "there is no letter for it. Choose another version."),
             {contract.contract.number, QString::number(contract.version.number)}});
    const core::PriceRevision &revision = *contract.revision;
    const auto computation = core::revisionComputation(revision.terms, revision.base, revision.current);
    if (!computation)
        return computation.error();
    const QString name = core::filled(
        words.translate("ContractPaper", "Revision of the price of contract %1"), {contract.contract.number});
    Document document = framed(contract, name, words);
    const ContractSentences sentences = sentencesOf(words);
    const PaperPart part{contract, words, sentences, document.blocks};
    const QList<core::RevisedPrice> prices = core::revisedPrices(*contract.former, contract.version);
    const core::RevisedPrice price = leading(revision, prices);
    writeLetterHead(part, name);
    part.paragraph(words.translate("ContractPaper", "Madam, Sir,"));
    part.paragraph(announcement(contract, price, words));
    writeComputation(part, *computation, price);
    writePrices(part, prices);
    part.add({Spacer{pt(10)}});
    part.paragraph(words.translate("ContractPaper", "Nothing else of the contract changes."));
    part.paragraph(words.translate("ContractPaper", "Yours faithfully,"));
    writeLetterFoot(part);
    return document;
}

} // namespace ui
