// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/DomainText.h"

#include <QCoreApplication>

namespace ui {
namespace {

template <size_t count>
using Words = std::array<const char *, count>;

/// The word of @p value, whose enumerators count from 0.
template <size_t count, class Enum>
QString pick(const Words<count> &from, const char *context, Enum value)
{
    const auto at = static_cast<size_t>(value);
    return at < count ? QCoreApplication::translate(context, from[at]) : QString();
}

/// The same as pick(), not translated.
template <size_t count, class Enum>
Term picked(const Words<count> &from, const char *context, Enum value)
{
    return {context, from.at(static_cast<size_t>(value))};
}

constexpr Words<3> kClientKind{QT_TRANSLATE_NOOP("ClientKind", "Professional"),
                               QT_TRANSLATE_NOOP("ClientKind", "Non-professional"),
                               QT_TRANSLATE_NOOP("ClientKind", "Consumer")};
constexpr Words<14> kAssetKind{QT_TRANSLATE_NOOP("AssetKind", "Workstation"),
                               QT_TRANSLATE_NOOP("AssetKind", "Laptop"),
                               QT_TRANSLATE_NOOP("AssetKind", "Server"),
                               QT_TRANSLATE_NOOP("AssetKind", "Virtual machine"),
                               QT_TRANSLATE_NOOP("AssetKind", "Hypervisor"),
                               QT_TRANSLATE_NOOP("AssetKind", "Printer"),
                               QT_TRANSLATE_NOOP("AssetKind", "Network device"),
                               QT_TRANSLATE_NOOP("AssetKind", "Storage"),
                               QT_TRANSLATE_NOOP("AssetKind", "Phone"),
                               QT_TRANSLATE_NOOP("AssetKind", "Tablet"),
                               QT_TRANSLATE_NOOP("AssetKind", "UPS"),
                               QT_TRANSLATE_NOOP("AssetKind", "Peripheral"),
                               QT_TRANSLATE_NOOP("AssetKind", "Software service"),
                               QT_TRANSLATE_NOOP("AssetKind", "Other")};
constexpr Words<5> kLifeCycle{
    QT_TRANSLATE_NOOP("LifeCycle", "in stock"), QT_TRANSLATE_NOOP("LifeCycle", "in service"),
    QT_TRANSLATE_NOOP("LifeCycle", "under repair"), QT_TRANSLATE_NOOP("LifeCycle", "retired"),
    QT_TRANSLATE_NOOP("LifeCycle", "disposed of")};
constexpr Words<4> kCriticality{
    QT_TRANSLATE_NOOP("Criticality", "low"), QT_TRANSLATE_NOOP("Criticality", "normal"),
    QT_TRANSLATE_NOOP("Criticality", "high"), QT_TRANSLATE_NOOP("Criticality", "vital")};
constexpr Words<3> kUpdateState{QT_TRANSLATE_NOOP("UpdateState", "not known"),
                                QT_TRANSLATE_NOOP("UpdateState", "up to date"),
                                QT_TRANSLATE_NOOP("UpdateState", "late")};
constexpr Words<3> kSubscriptionKind{QT_TRANSLATE_NOOP("SubscriptionKind", "Licence"),
                                     QT_TRANSLATE_NOOP("SubscriptionKind", "Certificate"),
                                     QT_TRANSLATE_NOOP("SubscriptionKind", "Domain name")};
constexpr Words<6> kContractState{
    QT_TRANSLATE_NOOP("ContractState", "draft"),        QT_TRANSLATE_NOOP("ContractState", "sent"),
    QT_TRANSLATE_NOOP("ContractState", "active"),       QT_TRANSLATE_NOOP("ContractState", "suspended"),
    QT_TRANSLATE_NOOP("ContractState", "notice given"), QT_TRANSLATE_NOOP("ContractState", "ended")};
constexpr Words<4> kPriceModel{
    QT_TRANSLATE_NOOP("PriceModel", "Monthly fee"), QT_TRANSLATE_NOOP("PriceModel", "Per intervention"),
    QT_TRANSLATE_NOOP("PriceModel", "Hour pack"), QT_TRANSLATE_NOOP("PriceModel", "Hybrid")};
constexpr Words<3> kRenewalMode{QT_TRANSLATE_NOOP("RenewalMode", "By express agreement"),
                                QT_TRANSLATE_NOOP("RenewalMode", "Tacit"),
                                QT_TRANSLATE_NOOP("RenewalMode", "Open-ended")};
constexpr Words<2> kNoticeUnit{QT_TRANSLATE_NOOP("NoticeUnit", "months"),
                               QT_TRANSLATE_NOOP("NoticeUnit", "days")};
constexpr Words<2> kNoticeCounts{QT_TRANSLATE_NOOP("NoticeCounts", "from receipt"),
                                 QT_TRANSLATE_NOOP("NoticeCounts", "from sending")};
constexpr Words<5> kCover{QT_TRANSLATE_NOOP("Cover", "included"), QT_TRANSLATE_NOOP("Cover", "counted"),
                          QT_TRANSLATE_NOOP("Cover", "billable"), QT_TRANSLATE_NOOP("Cover", "free"),
                          QT_TRANSLATE_NOOP("Cover", "excluded")};
constexpr Words<2> kWorkMode{QT_TRANSLATE_NOOP("WorkMode", "Remote"),
                             QT_TRANSLATE_NOOP("WorkMode", "On site")};
constexpr Words<4> kCarryOver{QT_TRANSLATE_NOOP("CarryOver", "are lost at the end of the month"),
                              QT_TRANSLATE_NOOP("CarryOver", "are all carried over"),
                              QT_TRANSLATE_NOOP("CarryOver", "are carried over up to an amount"),
                              QT_TRANSLATE_NOOP("CarryOver", "are carried over for some months")};
constexpr Words<2> kIndexSeries{QT_TRANSLATE_NOOP("IndexSeries", "old series"),
                                QT_TRANSLATE_NOOP("IndexSeries", "revised series")};
constexpr Words<3> kCoefficientRounding{QT_TRANSLATE_NOOP("CoefficientRounding", "to the nearest"),
                                        QT_TRANSLATE_NOOP("CoefficientRounding", "upwards"),
                                        QT_TRANSLATE_NOOP("CoefficientRounding", "downwards")};
constexpr Words<3> kRoundingLevel{QT_TRANSLATE_NOOP("RoundingLevel", "per intervention"),
                                  QT_TRANSLATE_NOOP("RoundingLevel", "per entry"),
                                  QT_TRANSLATE_NOOP("RoundingLevel", "per day")};
constexpr Words<5> kMachineFamily{QT_TRANSLATE_NOOP("MachineFamily", "Workstations"),
                                  QT_TRANSLATE_NOOP("MachineFamily", "Servers"),
                                  QT_TRANSLATE_NOOP("MachineFamily", "Printers"),
                                  QT_TRANSLATE_NOOP("MachineFamily", "Network devices and storage"),
                                  QT_TRANSLATE_NOOP("MachineFamily", "Phones and tablets")};
constexpr Words<5> kScopeFamily{
    QT_TRANSLATE_NOOP("ScopeFamily", "Hardware"), QT_TRANSLATE_NOOP("ScopeFamily", "Software"),
    QT_TRANSLATE_NOOP("ScopeFamily", "Security"), QT_TRANSLATE_NOOP("ScopeFamily", "Support"),
    QT_TRANSLATE_NOOP("ScopeFamily", "Exclusions")};
constexpr Words<2> kServiceClass{QT_TRANSLATE_NOOP("ServiceClass", "Incident"),
                                 QT_TRANSLATE_NOOP("ServiceClass", "Request")};
constexpr Words<8> kInterventionKind{QT_TRANSLATE_NOOP("InterventionKind", "Preventive"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Corrective, immediate"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Corrective, deferred"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Curative"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Evolutive"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Request"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Audit"),
                                     QT_TRANSLATE_NOOP("InterventionKind", "Meeting")};
constexpr Words<6> kChannel{
    QT_TRANSLATE_NOOP("Channel", "Phone"),   QT_TRANSLATE_NOOP("Channel", "E-mail"),
    QT_TRANSLATE_NOOP("Channel", "On site"), QT_TRANSLATE_NOOP("Channel", "Monitoring"),
    QT_TRANSLATE_NOOP("Channel", "Portal"),  QT_TRANSLATE_NOOP("Channel", "Other")};
constexpr Words<3> kImpact{QT_TRANSLATE_NOOP("Impact", "The whole company"),
                           QT_TRANSLATE_NOOP("Impact", "A team"), QT_TRANSLATE_NOOP("Impact", "One user")};
constexpr Words<3> kUrgency{QT_TRANSLATE_NOOP("Urgency", "High"), QT_TRANSLATE_NOOP("Urgency", "Medium"),
                            QT_TRANSLATE_NOOP("Urgency", "Low")};
constexpr Words<4> kMilestone{
    QT_TRANSLATE_NOOP("Milestone", "Acknowledgement"), QT_TRANSLATE_NOOP("Milestone", "Work start"),
    QT_TRANSLATE_NOOP("Milestone", "Restoration"), QT_TRANSLATE_NOOP("Milestone", "Resolution")};
constexpr Words<8> kPauseReason{QT_TRANSLATE_NOOP("PauseReason", "Waiting for the client"),
                                QT_TRANSLATE_NOOP("PauseReason", "Access refused"),
                                QT_TRANSLATE_NOOP("PauseReason", "Date agreed with the client"),
                                QT_TRANSLATE_NOOP("PauseReason", "Waiting for the vendor"),
                                QT_TRANSLATE_NOOP("PauseReason", "Waiting for a problem investigation"),
                                QT_TRANSLATE_NOOP("PauseReason", "Waiting for more observations"),
                                QT_TRANSLATE_NOOP("PauseReason", "Waiting for parts"),
                                QT_TRANSLATE_NOOP("PauseReason", "Other")};
constexpr Words<17> kEventKind{QT_TRANSLATE_NOOP("EventKind", "Reported"),
                               QT_TRANSLATE_NOOP("EventKind", "Acknowledged"),
                               QT_TRANSLATE_NOOP("EventKind", "Work started"),
                               QT_TRANSLATE_NOOP("EventKind", "Waiting"),
                               QT_TRANSLATE_NOOP("EventKind", "Resumed"),
                               QT_TRANSLATE_NOOP("EventKind", "Restored"),
                               QT_TRANSLATE_NOOP("EventKind", "Resolved"),
                               QT_TRANSLATE_NOOP("EventKind", "Closed"),
                               QT_TRANSLATE_NOOP("EventKind", "Reopened"),
                               QT_TRANSLATE_NOOP("EventKind", "Cancelled"),
                               QT_TRANSLATE_NOOP("EventKind", "Priority changed"),
                               QT_TRANSLATE_NOOP("EventKind", "Kind changed"),
                               QT_TRANSLATE_NOOP("EventKind", "Contract changed"),
                               QT_TRANSLATE_NOOP("EventKind", "Site changed"),
                               QT_TRANSLATE_NOOP("EventKind", "Commitment neutralised"),
                               QT_TRANSLATE_NOOP("EventKind", "Note"),
                               QT_TRANSLATE_NOOP("EventKind", "Entry taken back")};
constexpr Words<4> kCancelReason{QT_TRANSLATE_NOOP("CancelReason", "Duplicate"),
                                 QT_TRANSLATE_NOOP("CancelReason", "Entry mistake"),
                                 QT_TRANSLATE_NOOP("CancelReason", "Withdrawn by the client"),
                                 QT_TRANSLATE_NOOP("CancelReason", "Out of scope")};
constexpr Words<16> kHolidayRegion{QT_TRANSLATE_NOOP("HolidayRegion", "None"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Metropolitan France"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Guadeloupe"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "French Guiana"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Martinique"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Mayotte"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "La Réunion"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Saint-Barthélemy"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Saint-Martin"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Saint-Pierre-et-Miquelon"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "New Caledonia"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "French Polynesia"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Wallis and Futuna"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Belgium"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Switzerland"),
                                   QT_TRANSLATE_NOOP("HolidayRegion", "Luxembourg")};
constexpr Words<7> kFileKind{
    QT_TRANSLATE_NOOP("FileKind", "File"),     QT_TRANSLATE_NOOP("FileKind", "Picture"),
    QT_TRANSLATE_NOOP("FileKind", "PDF"),      QT_TRANSLATE_NOOP("FileKind", "Text"),
    QT_TRANSLATE_NOOP("FileKind", "Document"), QT_TRANSLATE_NOOP("FileKind", "Mail"),
    QT_TRANSLATE_NOOP("FileKind", "Archive")};
constexpr Words<15> kHolidayName{QT_TRANSLATE_NOOP("HolidayName", "New Year’s Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Good Friday"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Easter Monday"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Labour Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Victory in Europe Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Europe Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Ascension Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Whit Monday"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Abolition of slavery"),
                                 QT_TRANSLATE_NOOP("HolidayName", "National day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Assumption"),
                                 QT_TRANSLATE_NOOP("HolidayName", "All Saints’ Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Armistice"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Christmas Day"),
                                 QT_TRANSLATE_NOOP("HolidayName", "Second Christmas Day")};
constexpr Words<4> kMilestoneDefinition{
    QT_TRANSLATE_NOOP(
        "MilestoneDefinition",
        "From the report to the moment a technician takes charge; an automatic reply does not count."),
    QT_TRANSLATE_NOOP(
        "MilestoneDefinition",
        "From the report to the moment a qualified technician begins to work on it, remotely or on site."),
    QT_TRANSLATE_NOOP("MilestoneDefinition",
                      "From the report to the moment the service works again, be it by a workaround."),
    QT_TRANSLATE_NOOP("MilestoneDefinition", "From the report to the lasting solution.")};
constexpr Words<4> kPriorityDefinition{
    QT_TRANSLATE_NOOP("PriorityDefinition", "Critical: the company cannot work."),
    QT_TRANSLATE_NOOP("PriorityDefinition",
                      "High: a team cannot work, or the company works with difficulty."),
    QT_TRANSLATE_NOOP("PriorityDefinition", "Normal: one user cannot work, or a team works with difficulty."),
    QT_TRANSLATE_NOOP("PriorityDefinition", "Low: a discomfort, or a request that can wait.")};

} // namespace

QString words(core::ClientKind value)
{
    return pick(kClientKind, "ClientKind", value);
}

QString words(core::AssetKind value)
{
    return pick(kAssetKind, "AssetKind", value);
}

QString words(core::LifeCycle value)
{
    return pick(kLifeCycle, "LifeCycle", value);
}

QString words(core::Criticality value)
{
    return pick(kCriticality, "Criticality", value);
}

QString words(core::UpdateState value)
{
    return pick(kUpdateState, "UpdateState", value);
}

QString words(core::SubscriptionKind value)
{
    return pick(kSubscriptionKind, "SubscriptionKind", value);
}

QString words(core::ContractState value)
{
    return pick(kContractState, "ContractState", value);
}

QString words(core::PriceModel value)
{
    return pick(kPriceModel, "PriceModel", value);
}

QString words(core::RenewalMode value)
{
    return pick(kRenewalMode, "RenewalMode", value);
}

QString words(core::NoticeUnit value)
{
    return pick(kNoticeUnit, "NoticeUnit", value);
}

QString words(core::NoticeCounts value)
{
    return pick(kNoticeCounts, "NoticeCounts", value);
}

QString words(core::Cover value)
{
    return pick(kCover, "Cover", value);
}

QString words(core::WorkMode value)
{
    return pick(kWorkMode, "WorkMode", value);
}

QString words(core::CarryOver value)
{
    return pick(kCarryOver, "CarryOver", value);
}

QString words(core::IndexSeries value)
{
    return pick(kIndexSeries, "IndexSeries", value);
}

QString words(core::CoefficientRounding value)
{
    return pick(kCoefficientRounding, "CoefficientRounding", value);
}

QString words(core::RoundingLevel value)
{
    return pick(kRoundingLevel, "RoundingLevel", value);
}

QString words(core::MachineFamily value)
{
    return pick(kMachineFamily, "MachineFamily", value);
}

QString words(core::ScopeFamily value)
{
    return pick(kScopeFamily, "ScopeFamily", value);
}

QString words(core::ServiceClass value)
{
    return pick(kServiceClass, "ServiceClass", value);
}

QString words(core::InterventionKind value)
{
    return pick(kInterventionKind, "InterventionKind", value);
}

QString words(core::Channel value)
{
    return pick(kChannel, "Channel", value);
}

QString words(core::Impact value)
{
    return pick(kImpact, "Impact", value);
}

QString words(core::Urgency value)
{
    return pick(kUrgency, "Urgency", value);
}

QString words(core::Milestone value)
{
    return pick(kMilestone, "Milestone", value);
}

QString words(core::PauseReason value)
{
    return pick(kPauseReason, "PauseReason", value);
}

QString words(core::EventKind value)
{
    return pick(kEventKind, "EventKind", value);
}

QString words(core::CancelReason value)
{
    return pick(kCancelReason, "CancelReason", value);
}

QString words(core::HolidayRegion value)
{
    return pick(kHolidayRegion, "HolidayRegion", value);
}

QString words(core::FileKind value)
{
    return pick(kFileKind, "FileKind", value);
}

QString words(core::HolidayName value)
{
    return pick(kHolidayName, "HolidayName", value);
}

QString words(core::Priority priority)
{
    return QStringLiteral("P%1").arg(static_cast<int>(priority));
}

QString definition(core::Milestone milestone)
{
    return pick(kMilestoneDefinition, "MilestoneDefinition", milestone);
}

QString definition(core::Priority priority)
{
    return pick(kPriorityDefinition, "PriorityDefinition",
                static_cast<int>(priority) - static_cast<int>(core::Priority::P1));
}

Term termOf(core::ClientKind kind)
{
    return picked(kClientKind, "ClientKind", kind);
}

Term termOf(core::AssetKind kind)
{
    return picked(kAssetKind, "AssetKind", kind);
}

Term termOf(core::ScopeFamily family)
{
    return picked(kScopeFamily, "ScopeFamily", family);
}

Term termOf(core::MachineFamily family)
{
    return picked(kMachineFamily, "MachineFamily", family);
}

Term termOf(core::Cover cover)
{
    return picked(kCover, "Cover", cover);
}

Term termOf(core::PriceModel model)
{
    return picked(kPriceModel, "PriceModel", model);
}

Term termOf(core::IndexSeries series)
{
    return picked(kIndexSeries, "IndexSeries", series);
}

Term termOf(core::CoefficientRounding rounding)
{
    return picked(kCoefficientRounding, "CoefficientRounding", rounding);
}

Term termOf(core::RoundingLevel level)
{
    return picked(kRoundingLevel, "RoundingLevel", level);
}

Term termOf(core::RenewalMode mode)
{
    return picked(kRenewalMode, "RenewalMode", mode);
}

Term termOf(core::NoticeCounts counts)
{
    return picked(kNoticeCounts, "NoticeCounts", counts);
}

Term definitionOf(core::Milestone milestone)
{
    return picked(kMilestoneDefinition, "MilestoneDefinition", milestone);
}

Term definitionOf(core::Priority priority)
{
    return picked(kPriorityDefinition, "PriorityDefinition", static_cast<int>(priority) - 1);
}

Tone tone(core::UpdateState state)
{
    if (state == core::UpdateState::Unknown)
        return Tone::Neutral;
    return state == core::UpdateState::Compliant ? Tone::Kept : Tone::Watch;
}

Tone tone(core::ContractState state)
{
    constexpr std::array kTones{Tone::Neutral,  Tone::Accent, Tone::Kept,
                                Tone::Breached, Tone::Watch,  Tone::Neutral};
    return kTones.at(static_cast<size_t>(state));
}

Tone tone(core::Cover cover)
{
    constexpr std::array kTones{Tone::Kept, Tone::Accent, Tone::Watch, Tone::Kept, Tone::Neutral};
    return kTones.at(static_cast<size_t>(cover));
}

Tone tone(core::LifeCycle cycle)
{
    constexpr std::array kTones{Tone::Accent, Tone::Kept, Tone::Watch, Tone::Neutral, Tone::Neutral};
    return kTones.at(static_cast<size_t>(cycle));
}

Tone tone(core::Criticality criticality)
{
    constexpr std::array kTones{Tone::Neutral, Tone::Neutral, Tone::Watch, Tone::Breached};
    return kTones.at(static_cast<size_t>(criticality));
}

Tone tone(core::Priority priority)
{
    constexpr std::array kTones{Tone::Neutral, Tone::Breached, Tone::Watch, Tone::Accent, Tone::Neutral};
    return kTones.at(static_cast<size_t>(priority));
}

QString iconName(core::AssetKind kind)
{
    static constexpr Words<14> kIcons{
        "workstation", "laptop", "server", "virtual-machine", "hypervisor", "printer", "network", "storage",
        "phone",       "tablet", "ups",    "peripheral",      "cloud",      "parc"};
    return QString::fromLatin1(kIcons.at(static_cast<size_t>(kind)));
}

QString iconName(core::SubscriptionKind kind)
{
    static constexpr Words<3> kIcons{"licence", "certificate", "domain"};
    return QString::fromLatin1(kIcons.at(static_cast<size_t>(kind)));
}

} // namespace ui
