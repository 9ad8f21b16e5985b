// SPDX-License-Identifier: GPL-3.0-or-later
// The words of the domain's enums, as documents say them.
#include "ui/printing/report/ReportWords.h"

namespace ui {

QString ReportWords::target(const core::Target &target) const
{
    const auto n = static_cast<int>(target.amount);
    QString text;
    switch (target.unit) {
    case core::TargetUnit::Second:
        return duration(core::Seconds(target.amount));
    case core::TargetUnit::Minute:
        return duration(core::Minutes(target.amount));
    case core::TargetUnit::Hour:
        return translate("ReportTerms", "%n h", "working hours", n);
    case core::TargetUnit::CalendarHour:
        return translate("ReportTerms", "%n h round the clock", nullptr, n);
    case core::TargetUnit::WorkingDay:
        text = translate("ReportTerms", "%n working day(s)", nullptr, n);
        break;
    }
    if (target.by)
        return translate("ReportTerms", "%1 before %2").arg(text, wallTime(*target.by));
    return text;
}

QString ReportWords::priority(core::Priority priority) const
{
    return QLatin1Char('P') + QString::number(static_cast<int>(priority));
}

QString ReportWords::priorityLong(core::Priority priority) const
{
    switch (priority) {
    case core::Priority::P1:
        return translate("ReportTerms", "P1 · blocking, company");
    case core::Priority::P2:
        return translate("ReportTerms", "P2 · blocking, team");
    case core::Priority::P3:
        return translate("ReportTerms", "P3 · hindering");
    case core::Priority::P4:
        return translate("ReportTerms", "P4 · minor");
    }
    return {};
}

QString ReportWords::milestone(core::Milestone milestone) const
{
    switch (milestone) {
    case core::Milestone::Acknowledged:
        return translate("ReportTerms", "Acknowledgement");
    case core::Milestone::WorkStarted:
        return translate("ReportTerms", "Work start");
    case core::Milestone::Restored:
        return translate("ReportTerms", "Restoration");
    case core::Milestone::Resolved:
        return translate("ReportTerms", "Resolution");
    }
    return {};
}

QString ReportWords::milestoneInText(core::Milestone milestone) const
{
    QString text = this->milestone(milestone);
    text[0] = text.at(0).toLower();
    return text;
}

QString ReportWords::kind(core::InterventionKind kind) const
{
    switch (kind) {
    case core::InterventionKind::Preventive:
        return translate("ReportTerms", "Preventive");
    case core::InterventionKind::CorrectiveImmediate:
        return translate("ReportTerms", "Corrective, immediate");
    case core::InterventionKind::CorrectiveDeferred:
        return translate("ReportTerms", "Corrective, deferred");
    case core::InterventionKind::Curative:
        return translate("ReportTerms", "Curative");
    case core::InterventionKind::Evolutive:
        return translate("ReportTerms", "Evolutive");
    case core::InterventionKind::Request:
        return translate("ReportTerms", "Request");
    case core::InterventionKind::Audit:
        return translate("ReportTerms", "Audit");
    case core::InterventionKind::Meeting:
        return translate("ReportTerms", "Review meeting");
    }
    return {};
}

QString ReportWords::channel(core::Channel channel) const
{
    switch (channel) {
    case core::Channel::Phone:
        return translate("ReportTerms", "Telephone");
    case core::Channel::Email:
        return translate("ReportTerms", "E-mail");
    case core::Channel::OnSite:
        return translate("ReportTerms", "Said on site");
    case core::Channel::Monitoring:
        return translate("ReportTerms", "Monitoring");
    case core::Channel::Portal:
        return translate("ReportTerms", "Portal");
    case core::Channel::Other:
        return translate("ReportTerms", "Other");
    }
    return {};
}

QString ReportWords::mode(core::WorkMode mode) const
{
    return mode == core::WorkMode::Remote ? translate("ReportTerms", "Remote")
                                          : translate("ReportTerms", "On site");
}

QString ReportWords::pause(core::PauseReason reason) const
{
    switch (reason) {
    case core::PauseReason::WaitingForClient:
        return translate("ReportTerms", "waiting for the client");
    case core::PauseReason::AccessRefused:
        return translate("ReportTerms", "access refused");
    case core::PauseReason::DateAgreed:
        return translate("ReportTerms", "date agreed with the client");
    case core::PauseReason::WaitingForVendor:
        return translate("ReportTerms", "waiting for a supplier");
    case core::PauseReason::WaitingForProblem:
        return translate("ReportTerms", "problem under investigation");
    case core::PauseReason::WaitingForEvidence:
        return translate("ReportTerms", "fault under observation");
    case core::PauseReason::WaitingForParts:
        return translate("ReportTerms", "waiting for parts");
    case core::PauseReason::Other:
        return translate("ReportTerms", "other suspension");
    }
    return {};
}

QString ReportWords::waitingOn(core::WaitingOn waitingOn) const
{
    switch (waitingOn) {
    case core::WaitingOn::Us:
        return translate("ReportTerms", "In our hands");
    case core::WaitingOn::Client:
        return translate("ReportTerms", "Waiting for the client");
    case core::WaitingOn::Vendor:
        return translate("ReportTerms", "Waiting for a supplier");
    }
    return {};
}

QString ReportWords::state(core::ListedIntervention::State state) const
{
    using State = core::ListedIntervention::State;
    switch (state) {
    case State::Open:
        return translate("ReportTerms", "open");
    case State::Waiting:
        return translate("ReportTerms", "waiting");
    case State::Restored:
        return translate("ReportTerms", "restored");
    case State::Resolved:
        return translate("ReportTerms", "resolved");
    case State::Closed:
        return translate("ReportTerms", "closed");
    case State::Cancelled:
        return translate("ReportTerms", "cancelled");
    }
    return {};
}

QString ReportWords::regionName(core::HolidayRegion region) const
{
    using Region = core::HolidayRegion;
    switch (region) {
    case Region::None:
    case Region::France:
        break;
    case Region::Guadeloupe:
        return QStringLiteral("Guadeloupe");
    case Region::Guyane:
        return QStringLiteral("Guyane");
    case Region::Martinique:
        return QStringLiteral("Martinique");
    case Region::Mayotte:
        return QStringLiteral("Mayotte");
    case Region::Reunion:
        return QStringLiteral("La Réunion");
    case Region::SaintBarthelemy:
        return QStringLiteral("Saint-Barthélemy");
    case Region::SaintMartin:
        return QStringLiteral("Saint-Martin");
    case Region::SaintPierreEtMiquelon:
        return QStringLiteral("Saint-Pierre-et-Miquelon");
    case Region::NewCaledonia:
        return translate("ReportTerms", "New Caledonia");
    case Region::FrenchPolynesia:
        return translate("ReportTerms", "French Polynesia");
    case Region::WallisEtFutuna:
        return QStringLiteral("Wallis-et-Futuna");
    case Region::Belgium:
        return translate("ReportTerms", "Belgium");
    case Region::Switzerland:
        return translate("ReportTerms", "Switzerland");
    case Region::Luxembourg:
        return QStringLiteral("Luxembourg");
    }
    return {};
}

QString ReportWords::week(const core::WeeklyHours &hours) const
{
    QStringList parts;
    for (size_t first = 0; first < hours.size();) {
        size_t last = first;
        while (last + 1 < hours.size() && hours.at(last + 1) == hours.at(first))
            ++last;
        if (!hours.at(first).isEmpty()) {
            const auto name = [&](size_t day) {
                return m_locale.standaloneDayName(static_cast<int>(day) + 1);
            };
            const QString days =
                first == last ? name(first)
                              : core::filled(translate("MonthReport", "%1 to %2"), {name(first), name(last)});
            parts.append(days + QLatin1Char(' ') + slotsText(hours.at(first)));
        }
        first = last + 1;
    }
    return parts.isEmpty() ? translate("MonthReport", "never") : parts.join(QStringLiteral(" · "));
}

QString ReportWords::region(const core::HolidayRules &rules) const
{
    using Region = core::HolidayRegion;
    if (rules.region == Region::None)
        return translate("ReportTerms", "no public holiday");
    if (rules.region == Region::France && (rules.goodFriday || rules.december26))
        return translate("ReportTerms", "public holidays of Alsace-Moselle");
    if (rules.region == Region::France)
        return translate("ReportTerms", "public holidays of France");
    return core::filled(translate("ReportTerms", "public holidays: %1"), {regionName(rules.region)});
}

} // namespace ui
