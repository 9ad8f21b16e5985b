// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/VersionChanges.h"

#include "core/domain/contract/Clauses.h"

#include <algorithm>

namespace core {
namespace {

bool isSame(const PriceLine &left, const PriceLine &right)
{
    return left.label == right.label;
}

bool isSame(const ScopeLine &left, const ScopeLine &right)
{
    const bool namesSame =
        left.asset == right.asset && left.assetKind == right.assetKind && left.site == right.site;
    const bool names = left.asset.isValid() || left.assetKind || left.site.isValid();
    return namesSame && (names || left.label == right.label);
}

bool isSame(const CoverRule &left, const CoverRule &right)
{
    return left.kind == right.kind && left.mode == right.mode && left.outsideHours == right.outsideHours;
}

bool isSame(const ServiceLevel &left, const ServiceLevel &right)
{
    return left.serviceClass == right.serviceClass && left.priority == right.priority;
}

/// A line as it was and as it is; null: there was, or is, none.
template <class Line>
struct LinePair
{
    const Line *before = nullptr;
    const Line *after = nullptr;
};

/// The lines of @p before and @p after in pairs: those that stay or go in their old order, then those
/// that come. Equal lines find each other before those that only go by the same name.
template <class Line>
QList<LinePair<Line>> paired(const QList<Line> &before, const QList<Line> &after)
{
    QList<LinePair<Line>> pairs;
    for (const Line &line : before)
        pairs << LinePair<Line>{&line, nullptr};
    QList<const Line *> coming;
    for (const Line &line : after)
        coming << &line;
    const auto match = [&pairs, &coming](const auto &isMatch) {
        for (LinePair<Line> &pair : pairs) {
            const auto found = std::find_if(coming.begin(), coming.end(), [&](const Line *line) {
                return !pair.after && isMatch(*pair.before, *line);
            });
            if (found == coming.end())
                continue;
            pair.after = *found;
            coming.erase(found);
        }
    };
    match([](const Line &left, const Line &right) { return left == right; });
    match([](const Line &left, const Line &right) { return isSame(left, right); });
    for (const Line *line : std::as_const(coming))
        pairs << LinePair<Line>{nullptr, line};
    return pairs;
}

class Comparison
{
public:
    Comparison(const ContractVersion &before, const ContractVersion &after) : m_before(before), m_after(after)
    {
    }

    QList<VersionChange> changes()
    {
        using enum ContractPart;
        clause(Parties);
        lines(Scope, ChangeSubject::ScopeLine, m_before.scope, m_after.scope);
        clause(Scope);
        lines(Kinds, ChangeSubject::CoverCell, m_before.cover, m_after.cover);
        clause(Kinds);
        levels();
        const auto penalties = [](const ContractVersion &version) {
            return version.penalties.isAgreed() ? ChangeValue(version.penalties) : ChangeValue();
        };
        value(ServiceLevels, ChangeSubject::Penalties, penalties(m_before), penalties(m_after));
        value(ServiceLevels, ChangeSubject::OnCall, int(m_before.hasOnCall), int(m_after.hasOnCall));
        clause(ServiceLevels);
        terms();
        clause(Terms);
        clause(Obligations);
        price();
        clause(Price);
        clause(Confidentiality);
        duration();
        clause(Duration);
        value(Reversibility, ChangeSubject::ReversibilityDays, m_before.reversibilityDays,
              m_after.reversibilityDays);
        clause(Reversibility);
        value(FollowUp, ChangeSubject::ComplianceTarget, maybe(m_before.complianceTargetPermille),
              maybe(m_after.complianceTargetPermille));
        clause(FollowUp);
        return m_changes;
    }

private:
    template <class Value>
    static ChangeValue maybe(const std::optional<Value> &value)
    {
        return value ? ChangeValue(*value) : ChangeValue();
    }
    template <class Value>
    static ChangeValue maybe(const Value *value)
    {
        return value ? ChangeValue(*value) : ChangeValue();
    }

    void value(ContractPart part, ChangeSubject subject, const ChangeValue &before, const ChangeValue &after,
               const std::optional<LevelPlace> &level = {})
    {
        if (!(before == after))
            m_changes << VersionChange{part, subject, before, after, level};
    }

    void clause(ContractPart part)
    {
        const auto text = [part](const ContractVersion &version) {
            const QString written = clauseText(version, part);
            return written.isEmpty() ? ChangeValue() : ChangeValue(written);
        };
        value(part, ChangeSubject::Clause, text(m_before), text(m_after));
    }

    template <class Line>
    void lines(ContractPart part, ChangeSubject subject, const QList<Line> &before, const QList<Line> &after)
    {
        for (const LinePair<Line> &pair : paired(before, after))
            value(part, subject, maybe(pair.before), maybe(pair.after));
    }

    void levels()
    {
        constexpr auto kPart = ContractPart::ServiceLevels;
        const ServiceLevel none;
        for (const auto &pair : paired(m_before.terms.levels, m_after.terms.levels)) {
            const ServiceLevel *old = pair.before;
            const ServiceLevel *now = pair.after;
            const ServiceLevel &was = old ? *old : none;
            const ServiceLevel &is = now ? *now : none;
            const ServiceLevel &place = old ? was : is;
            LevelPlace at{.serviceClass = place.serviceClass, .priority = place.priority};
            const auto calendar = [](const ServiceLevel *level) {
                return level ? ChangeValue(level->calendar) : ChangeValue();
            };
            value(kPart, ChangeSubject::LevelCalendar, calendar(old), calendar(now), at);
            value(kPart, ChangeSubject::LevelCutOff, maybe(was.cutOff), maybe(is.cutOff), at);
            for (const Milestone milestone : kMilestones) {
                const auto i = static_cast<size_t>(milestone);
                at.milestone = milestone;
                at.outside = false;
                value(kPart, ChangeSubject::Target, maybe(was.targets.at(i)), maybe(is.targets.at(i)), at);
                at.outside = true;
                value(kPart, ChangeSubject::Target, maybe(was.outsideTargets.at(i)),
                      maybe(is.outsideTargets.at(i)), at);
            }
        }
    }

    void terms()
    {
        constexpr auto kPart = ContractPart::Terms;
        const ServiceTerms &was = m_before.terms;
        const ServiceTerms &is = m_after.terms;
        value(kPart, ChangeSubject::SupportCalendar, was.supportCalendar, is.supportCalendar);
        value(kPart, ChangeSubject::Pausing, was.pausing, is.pausing);
        value(kPart, ChangeSubject::ReopeningDays, was.reopeningDays, is.reopeningDays);
    }

    void price()
    {
        constexpr auto kPart = ContractPart::Price;
        using enum ChangeSubject;
        value(kPart, PriceModel, m_before.priceModel, m_after.priceModel);
        value(kPart, MonthlyFee, m_before.monthlyFee, m_after.monthlyFee);
        value(kPart, IncludedMinutes, m_before.includedMinutes, m_after.includedMinutes);
        value(kPart, CarryOver, carryOverOf(m_before), carryOverOf(m_after));
        value(kPart, HourlyRate, m_before.hourlyRate, m_after.hourlyRate);
        value(kPart, Rounding, m_before.rounding, m_after.rounding);
        value(kPart, Minimum, m_before.minimum, m_after.minimum);
        value(kPart, RoundingLevel, m_before.roundingLevel, m_after.roundingLevel);
        lines(kPart, PriceLine, m_before.prices, m_after.prices);
        const auto revision = [](const ContractVersion &version) {
            return version.revision.isAgreed ? ChangeValue(version.revision) : ChangeValue();
        };
        value(kPart, Revision, revision(m_before), revision(m_after));
    }

    void duration()
    {
        constexpr auto kPart = ContractPart::Duration;
        using enum ChangeSubject;
        const bool renews = m_before.renewalMode == core::RenewalMode::Tacit ||
                            m_after.renewalMode == core::RenewalMode::Tacit;
        const auto term = [](const ContractVersion &version) {
            return version.initialEndsOn ? ChangeValue(*version.initialEndsOn)
                                         : ChangeValue(version.initialMonths);
        };
        value(kPart, InitialTerm, term(m_before), term(m_after));
        value(kPart, RenewalMode, m_before.renewalMode, m_after.renewalMode);
        if (renews)
            value(kPart, RenewalMonths, m_before.renewalMonths, m_after.renewalMonths);
        value(kPart, Notice, NoticeTerm{m_before.noticeAmount, m_before.noticeUnit},
              NoticeTerm{m_after.noticeAmount, m_after.noticeUnit});
        value(kPart, NoticeCounts, m_before.noticeCounts, m_after.noticeCounts);
    }

    const ContractVersion &m_before;
    const ContractVersion &m_after;
    QList<VersionChange> m_changes = {};
};

} // namespace

CarryOverTerm carryOverOf(const ContractVersion &version)
{
    CarryOverTerm term{.rule = version.carryOver};
    if (term.rule == CarryOver::Months)
        term.months = version.carryOverMonths;
    if (term.rule == CarryOver::Capped)
        term.cap = version.carryOverCap;
    return term;
}

QList<VersionChange> versionChanges(const ContractVersion &before, const ContractVersion &after)
{
    return Comparison(before, after).changes();
}

} // namespace core
