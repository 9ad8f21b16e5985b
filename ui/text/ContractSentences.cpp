// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/ContractSentences.h"

namespace ui {

ContractSentences::ContractSentences(Format format)
    : ContractSentences(std::move(format), [](const char *context, const char *source, int n) {
          return QCoreApplication::translate(context, source, nullptr, n);
      })
{
}

QString ContractSentences::months(int count) const
{
    return translated(QT_TRANSLATE_N_NOOP("PlainTerms", "%n month(s)"), count);
}

QString ContractSentences::notice(const core::ContractVersion &version) const
{
    const char *source = version.noticeUnit == core::NoticeUnit::Months
                             ? QT_TRANSLATE_N_NOOP("Notice", "%n month(s)")
                             : QT_TRANSLATE_N_NOOP("Notice", "%n day(s)");
    return m_translate("Notice", source, version.noticeAmount);
}

QString ContractSentences::term(const QString &from, const core::ContractVersion &version,
                                const QString &until) const
{
    if (from.isEmpty())
        return {};
    if (!until.isEmpty())
        return translated(QT_TRANSLATE_NOOP("PlainTerms", "In force from %1 to %2.")).arg(from, until);
    return translated(QT_TRANSLATE_NOOP("PlainTerms", "In force from %1, for %2."))
        .arg(from, months(version.initialMonths));
}

QString ContractSentences::renewal(const core::ContractVersion &version) const
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

QString ContractSentences::noticeRule(const core::ContractVersion &version) const
{
    if (version.renewalMode == core::RenewalMode::Express)
        return {};
    const char *text =
        version.noticeCounts == core::NoticeCounts::Receipt
            ? QT_TRANSLATE_NOOP("PlainTerms", "Each party may end it by a registered letter received at "
                                              "least %1 before the term.")
            : QT_TRANSLATE_NOOP("PlainTerms", "Each party may end it by a registered letter sent at "
                                              "least %1 before the term.");
    return translated(text).arg(notice(version));
}

QString ContractSentences::price(const core::ContractVersion &version) const
{
    const QString fee = m_format.money(version.monthlyFee);
    const QString hours = m_format.briefDuration(version.includedMinutes);
    const QString rate = m_format.money(version.hourlyRate);
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

} // namespace ui
