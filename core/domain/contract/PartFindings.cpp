// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/PartFindings.h"

#include "core/domain/contract/Clauses.h"
#include "core/domain/contract/GridWarnings.h"

#include <algorithm>

namespace core {
namespace {

constexpr int kCoverCells = 8 * 2 * 2; ///< Kinds × modes × inside or outside support hours.
constexpr int kPriorities = 4;
constexpr int kDaysPerMonth = 30; ///< Only to tell a notice in days that is longer than a term.

Sentence familyWord(MachineFamily family)
{
    switch (family) {
    case MachineFamily::Workstations:
        return {QT_TRANSLATE_NOOP("Sentence", "Workstations")};
    case MachineFamily::Servers:
        return {QT_TRANSLATE_NOOP("Sentence", "Servers")};
    case MachineFamily::Printers:
        return {QT_TRANSLATE_NOOP("Sentence", "Printers")};
    case MachineFamily::Network:
        return {QT_TRANSLATE_NOOP("Sentence", "Network devices and storage")};
    case MachineFamily::Phones:
        return {QT_TRANSLATE_NOOP("Sentence", "Phones and tablets")};
    }
    return {};
}

Sentence countSentence(const CountDifference &difference)
{
    return {QT_TRANSLATE_NOOP("Sentence", "%3: the price counts %1, the contract covers %2."),
            {QString::number(difference.billed), QString::number(difference.covered)},
            {familyWord(difference.family)}};
}

class Check
{
public:
    explicit Check(const ContractFacts &facts) : m_facts(facts), m_version(facts.version) {}

    QList<PartFinding> findings()
    {
        parties();
        scope();
        kinds();
        serviceLevels();
        price();
        duration();
        clauses();
        if (!m_version.complianceTargetPermille)
            lacks(ContractPart::FollowUp,
                  {QT_TRANSLATE_NOOP("Sentence",
                                     "No compliance target: reports then draw no line to compare with.")},
                  QStringLiteral("compliance"));
        return m_found;
    }

private:
    void lacks(ContractPart part, const Sentence &sentence, const QString &field = {})
    {
        m_found << PartFinding{part, PartState::ToComplete, sentence, field};
    }
    void contradicts(ContractPart part, const Sentence &sentence, const QString &field = {})
    {
        m_found << PartFinding{part, PartState::Contradictory, sentence, field};
    }

    void parties()
    {
        constexpr auto kPart = ContractPart::Parties;
        if (!m_facts.contract.client.isValid())
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "Choose the client.")}, QStringLiteral("client"));
        if (m_facts.provider.legal.siren.isEmpty())
            lacks(kPart,
                  {QT_TRANSLATE_NOOP("Sentence",
                                     "Your own SIREN is missing: complete your identity in the settings.")},
                  QStringLiteral("provider"));
        const bool isProfessional = m_facts.client.kind == ClientKind::Professional;
        if (m_facts.client.id.isValid() && isProfessional && m_facts.client.legal.siren.isEmpty())
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "The client’s SIREN is missing.")},
                  QStringLiteral("client"));
        for (const LegalIdentity &legal : {m_facts.provider.legal, m_facts.client.legal}) {
            for (const Sentence &warning : identityWarnings(legal))
                contradicts(kPart, warning);
        }
    }

    void scope()
    {
        constexpr auto kPart = ContractPart::Scope;
        const auto isIncluded = [](const ScopeLine &line) { return line.included; };
        if (std::ranges::none_of(m_version.scope, isIncluded))
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "Nothing is named as covered.")},
                  QStringLiteral("scope"));
        if (std::ranges::all_of(m_version.scope, isIncluded))
            lacks(kPart,
                  {QT_TRANSLATE_NOOP(
                      "Sentence",
                      "Nothing is named as excluded: new equipment, misuse, unauthorised software…")},
                  QStringLiteral("scope"));
        for (const ScopeLine &line : m_version.scope) {
            ScopeLine opposite = line;
            opposite.included = !line.included;
            const bool clashes = std::ranges::any_of(m_version.scope, [&opposite](const ScopeLine &other) {
                const bool names = other.asset.isValid() || other.assetKind || other.site.isValid();
                return names && other.included == opposite.included && other.asset == opposite.asset &&
                       other.assetKind == opposite.assetKind && other.site == opposite.site;
            });
            if (line.included && clashes)
                contradicts(
                    kPart,
                    {QT_TRANSLATE_NOOP("Sentence", "“%1” is both covered and excluded."), {line.label}},
                    QStringLiteral("scope"));
        }
    }

    void kinds()
    {
        constexpr auto kPart = ContractPart::Kinds;
        const auto missing = kCoverCells - m_version.cover.size();
        if (missing > 0)
            lacks(
                kPart,
                {QT_TRANSLATE_NOOP(
                     "Sentence", "Empty cells of the cover matrix: %1. What such work costs is not agreed."),
                 {QString::number(missing)}},
                QStringLiteral("cover"));
        const bool promises = std::ranges::any_of(m_version.terms.levels, [](const ServiceLevel &level) {
            return level.serviceClass == ServiceClass::Incident;
        });
        int incidentCells = 0;
        int excluded = 0;
        for (const CoverRule &rule : m_version.cover) {
            incidentCells += isIncident(rule.kind) ? 1 : 0;
            excluded += isIncident(rule.kind) && rule.cover == Cover::Excluded ? 1 : 0;
        }
        if (promises && incidentCells > 0 && incidentCells == excluded)
            contradicts(kPart,
                        {QT_TRANSLATE_NOOP(
                            "Sentence",
                            "Service levels are promised for incidents, which the cover matrix excludes.")},
                        QStringLiteral("cover"));
    }

    void serviceLevels()
    {
        constexpr auto kPart = ContractPart::ServiceLevels;
        const auto incidents = std::ranges::count_if(m_version.terms.levels, [](const ServiceLevel &level) {
            return level.serviceClass == ServiceClass::Incident;
        });
        if (incidents < kPriorities)
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "Not every priority of incidents has a target.")},
                  QStringLiteral("levels"));
        for (const GridWarning &warning :
             gridWarnings(m_version.terms.levels, m_facts.calendars, m_version.effectiveOn))
            contradicts(kPart, warning.sentence, QStringLiteral("levels"));
        if (!m_version.terms.supportCalendar.isValid())
            lacks(ContractPart::Terms,
                  {QT_TRANSLATE_NOOP("Sentence", "Choose the calendar of the support hours.")},
                  QStringLiteral("supportCalendar"));
    }

    void price()
    {
        constexpr auto kPart = ContractPart::Price;
        using enum PriceModel;
        const PriceModel model = m_version.priceModel;
        const bool hasFee = model == MonthlyFee || model == Hybrid;
        if (hasFee && m_version.monthlyFee == Money{})
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "The monthly fee is missing.")},
                  QStringLiteral("monthlyFee"));
        if (model == HourPack && m_version.includedMinutes == Minutes(0))
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "The hours of the pack are missing.")},
                  QStringLiteral("includedMinutes"));
        const bool billsWithoutRate = std::ranges::any_of(m_version.cover, [](const CoverRule &rule) {
            return rule.cover == Cover::Billable && rule.rate == Money{};
        });
        if ((billsWithoutRate || model == PerIntervention) && m_version.hourlyRate == Money{})
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "Work is billable, but no hourly rate is given.")},
                  QStringLiteral("hourlyRate"));
        Money sum;
        for (const PriceLine &line : m_version.prices)
            sum = sum + line.unitPrice * line.quantity;
        if (hasFee && !m_version.prices.isEmpty() && sum != m_version.monthlyFee)
            contradicts(kPart,
                        {QT_TRANSLATE_NOOP("Sentence", "The price lines do not add up to the monthly fee.")},
                        QStringLiteral("monthlyFee"));
        if (m_version.revision.isAgreed && !m_version.revision.month)
            lacks(kPart,
                  {QT_TRANSLATE_NOOP("Sentence", "The price is revised, but no reference index is named.")},
                  QStringLiteral("revisionIndex"));
        for (const CountDifference &difference : countDifferences(m_version.prices, m_facts.covered))
            contradicts(kPart, countSentence(difference), QStringLiteral("prices"));
    }

    void duration()
    {
        constexpr auto kPart = ContractPart::Duration;
        if (m_version.noticeAmount == 0)
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "No notice is agreed.")},
                  QStringLiteral("noticeAmount"));
        const int noticeDays = m_version.noticeUnit == NoticeUnit::Months
                                   ? m_version.noticeAmount * kDaysPerMonth
                                   : m_version.noticeAmount;
        std::optional<QDate> end = m_version.initialEndsOn;
        if (end && !end->isValid()) {
            lacks(kPart, {QT_TRANSLATE_NOOP("Sentence", "The last day of the initial term is missing.")},
                  QStringLiteral("initialEndsOn"));
            end.reset();
        }
        const QDate start = m_facts.contract.startsOn;
        if (end && start.isValid() && *end < start)
            contradicts(kPart, {QT_TRANSLATE_NOOP("Sentence", "The initial term ends before it begins.")},
                        QStringLiteral("initialEndsOn"));
        const qint64 termDays =
            end && start.isValid() ? start.daysTo(*end) + 1 : m_version.initialMonths * kDaysPerMonth;
        if (noticeDays > termDays)
            contradicts(kPart, {QT_TRANSLATE_NOOP("Sentence", "The notice is longer than the initial term.")},
                        QStringLiteral("noticeAmount"));
        if (m_version.renewalMode == RenewalMode::Tacit &&
            noticeDays > m_version.renewalMonths * kDaysPerMonth)
            contradicts(kPart, {QT_TRANSLATE_NOOP("Sentence", "The notice is longer than the renewal term.")},
                        QStringLiteral("noticeAmount"));
        if (m_version.effectiveOn.isValid() && m_version.effectiveOn < m_facts.contract.startsOn)
            contradicts(
                kPart,
                {QT_TRANSLATE_NOOP("Sentence", "This version takes effect before the contract begins.")},
                QStringLiteral("effectiveOn"));
    }

    /// What the printed contract marks as to be completed where nothing is written.
    void clauses()
    {
        const auto want = [this](ContractPart part, const Sentence &sentence) {
            if (clauseText(m_version, part).isEmpty())
                lacks(part, sentence, clauseName(part));
        };
        want(
            ContractPart::Terms,
            {QT_TRANSLATE_NOOP("Sentence", "Nothing says how the client reaches you and who gives access.")});
        want(ContractPart::Price, {QT_TRANSLATE_NOOP("Sentence", "Nothing says when and how it is paid.")});
        want(ContractPart::FollowUp,
             {QT_TRANSLATE_NOOP("Sentence", "Nothing is written on reports, review meetings and audits.")});
        want(ContractPart::Obligations,
             {QT_TRANSLATE_NOOP("Sentence", "The obligations of the parties are not written.")});
        want(ContractPart::Confidentiality,
             {QT_TRANSLATE_NOOP("Sentence", "Nothing is written on confidentiality and personal data.")});
        want(ContractPart::Reversibility,
             {QT_TRANSLATE_NOOP("Sentence", "Nothing says what is handed back at the end.")});
    }

    const ContractFacts &m_facts;
    const ContractVersion &m_version;
    QList<PartFinding> m_found;
};

} // namespace

QList<PartFinding> partFindings(const ContractFacts &facts)
{
    return Check(facts).findings();
}

PartState stateOf(const QList<PartFinding> &findings, ContractPart part)
{
    PartState worst = PartState::Ok;
    for (const PartFinding &finding : findings) {
        if (finding.part == part)
            worst = std::max(worst, finding.state);
    }
    return worst;
}

} // namespace core
