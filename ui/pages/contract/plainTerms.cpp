// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/plainTerms.h"

#include "ui/text/DomainText.h"

namespace ui {
namespace {

QString translated(const char *text, int n = -1)
{
    return QCoreApplication::translate("PlainTerms", text, nullptr, n);
}

QString months(int count)
{
    return translated(QT_TRANSLATE_N_NOOP("PlainTerms", "%n month(s)"), count);
}

QString renewalSentence(const core::ContractVersion &version)
{
    switch (version.renewalMode) {
    case core::RenewalMode::Express:
        return translated(
            QT_TRANSLATE_NOOP("PlainTerms", "It ends with its term, unless both parties agree to renew it."));
    case core::RenewalMode::Tacit:
        return translated(QT_TRANSLATE_NOOP("PlainTerms", "It is renewed tacitly for periods of %1."))
            .arg(months(version.renewalMonths));
    case core::RenewalMode::OpenEnded:
        return translated(QT_TRANSLATE_NOOP("PlainTerms", "After its first term it goes on without an end."));
    }
    return {};
}

QString noticeSentence(const core::ContractVersion &version)
{
    if (version.renewalMode == core::RenewalMode::Express)
        return {};
    const char *text =
        version.noticeCounts == core::NoticeCounts::Receipt
            ? QT_TRANSLATE_NOOP("PlainTerms", "Each party may end it by a registered letter received at "
                                              "least %1 before the term.")
            : QT_TRANSLATE_NOOP("PlainTerms", "Each party may end it by a registered letter sent at "
                                              "least %1 before the term.");
    return translated(text).arg(noticeWords(version.noticeAmount, version.noticeUnit));
}

QString priceSentence(const core::ContractVersion &version, const Format &format)
{
    const QString fee = format.money(version.monthlyFee);
    const QString hours = format.briefDuration(version.includedMinutes);
    const QString rate = format.money(version.hourlyRate);
    switch (version.priceModel) {
    case core::PriceModel::MonthlyFee:
        return translated(QT_TRANSLATE_NOOP("PlainTerms", "The client pays %1 a month, without VAT."))
            .arg(fee);
    case core::PriceModel::PerIntervention:
        return translated(
                   QT_TRANSLATE_NOOP("PlainTerms", "Each intervention is billed at %1 an hour, without VAT."))
            .arg(rate);
    case core::PriceModel::HourPack:
        return translated(
                   QT_TRANSLATE_NOOP("PlainTerms", "A pack of %1 a month is debited by the time spent."))
            .arg(hours);
    case core::PriceModel::Hybrid:
        return translated(
                   QT_TRANSLATE_NOOP("PlainTerms",
                                     "The client pays %1 a month, without VAT; %2 a month are included."))
            .arg(fee, hours);
    }
    return {};
}

} // namespace

QStringList plainTerms(const core::Contract &contract, const core::ContractVersion &version,
                       const Format &format)
{
    QStringList sentences;
    if (contract.startsOn.isValid())
        sentences << translated(QT_TRANSLATE_NOOP("PlainTerms", "In force from %1, for %2."))
                         .arg(format.day(contract.startsOn), months(version.initialMonths));
    sentences << renewalSentence(version) << noticeSentence(version) << priceSentence(version, format);
    if (contract.endsOn)
        sentences << translated(QT_TRANSLATE_NOOP("PlainTerms", "Its last day is %1."))
                         .arg(format.day(*contract.endsOn));
    if (contract.suspendedOn)
        sentences << translated(
                         QT_TRANSLATE_NOOP("PlainTerms", "Suspended from %1 on: service levels do not run."))
                         .arg(format.day(*contract.suspendedOn));
    sentences.removeAll(QString());
    return sentences;
}

} // namespace ui
