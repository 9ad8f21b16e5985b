// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/plainTerms.h"

#include "core/domain/contract/ContractDates.h"
#include "ui/text/ContractSentences.h"

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PlainTerms", text);
}

/// What the notice means now; nothing where the contract ends anyway, or renews by agreement alone.
QString deadlineSentence(const core::ContractFacts &facts, const Format &format)
{
    const core::TermClause clause = core::termClause(facts.contract, facts.version, facts.client.kind);
    if (facts.contract.endsOn || !core::checked(clause))
        return {};
    const auto period = core::periodOn(clause, format.today());
    if (!period || !period->noticeDeadline)
        return {};
    const QString end = format.day(*period->to);
    if (*period->noticeDeadline < format.today())
        return translated(QT_TRANSLATE_NOOP("PlainTerms",
                                            "It renews itself after %1: the last day for a notice, "
                                            "%2, is past."))
            .arg(end, format.day(*period->noticeDeadline));
    const char *text =
        facts.version.noticeCounts == core::NoticeCounts::Receipt
            ? QT_TRANSLATE_NOOP("PlainTerms", "To end it on %1, the letter must arrive by %2: post "
                                              "it by %3.")
            : QT_TRANSLATE_NOOP("PlainTerms", "To end it on %1, the letter must be posted by %2: "
                                              "better by %3.");
    return translated(text).arg(end, format.day(*period->noticeDeadline),
                                format.day(*period->advisedSending));
}

} // namespace

QStringList plainTerms(const core::ContractFacts &facts, const Format &format)
{
    const core::Contract &contract = facts.contract;
    const core::ContractVersion &version = facts.version;
    QStringList sentences;
    const ContractSentences clause(format);
    const QString from = contract.startsOn.isValid() ? format.day(contract.startsOn) : QString();
    QString until;
    if (version.initialEndsOn)
        until = version.initialEndsOn->isValid() ? format.day(*version.initialEndsOn) : Format::none();
    sentences << clause.term(from, version, until) << clause.renewal(version) << clause.noticeRule(version)
              << deadlineSentence(facts, format) << clause.price(version);
    if (contract.endsOn)
        sentences << translated(QT_TRANSLATE_NOOP("PlainTerms", "Its last day is %1."))
                         .arg(format.day(*contract.endsOn));
    for (const core::DayRange &days : contract.pastSuspensions)
        sentences << translated(QT_TRANSLATE_NOOP("PlainTerms", "It was suspended from %1 to %2."))
                         .arg(format.day(days.first), format.day(days.last));
    if (contract.suspendedOn)
        sentences << translated(
                         QT_TRANSLATE_NOOP("PlainTerms", "Suspended from %1 on: service levels do not run."))
                         .arg(format.day(*contract.suspendedOn));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace ui
