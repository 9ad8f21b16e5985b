// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/contract/Template.h"

#include <algorithm>

namespace core {
namespace {

constexpr qint64 kOffice = 1; ///< The calendars by their place.
constexpr qint64 kAlways = 2;

/// A row of a grid: acknowledgement | work start | restoration | resolution.
struct LevelText
{
    ServiceClass serviceClass;
    Priority priority;
    qint64 calendar;
    const char *targets;
};

CoverageCalendar calendar(const QString &name, const char *hours)
{
    CoverageCalendar made{
        .name = name, .zone = QTimeZone("Europe/Paris"), .holidays = {HolidayRegion::France}};
    const auto parsed = parseHours(QString::fromLatin1(hours));
    Q_ASSERT(parsed);
    made.hours = parsed->hours;
    made.worksHolidays = parsed->worksHolidays;
    return made;
}

QList<CoverageCalendar> calendars()
{
    return {calendar(QStringLiteral("Heures ouvrées, du lundi au vendredi"),
                     "Mo-Fr 09:00-12:00,14:00-18:00; PH off"),
            calendar(QStringLiteral("24 h/24, 7 j/7"), "24/7")};
}

ServiceLevel level(const LevelText &text)
{
    ServiceLevel made{
        .serviceClass = text.serviceClass, .priority = text.priority, .calendar = CalendarId(text.calendar)};
    const QStringList targets = QString::fromLatin1(text.targets).split(QLatin1Char('|'));
    for (qsizetype i = 0; i < targets.size(); ++i) {
        if (targets.at(i).isEmpty())
            continue;
        const auto target = parseTarget(targets.at(i));
        Q_ASSERT(target);
        made.targets.at(static_cast<size_t>(i)) = *target;
    }
    return made;
}

QList<ServiceLevel> grid(const std::array<LevelText, 8> &texts)
{
    QList<ServiceLevel> levels;
    for (const LevelText &text : texts)
        levels << level(text);
    return levels;
}

QList<ScopeLine> scope()
{
    const auto line = [](ScopeFamily family, const char *label) {
        return ScopeLine{.included = family != ScopeFamily::Exclusion,
                         .family = family,
                         .label = QString::fromUtf8(label)};
    };
    using enum ScopeFamily;
    return {line(Hardware, "Serveurs, postes de travail, périphériques et équipements réseau inventoriés"),
            line(Software, "Systèmes d’exploitation et logiciels bureautiques : mises à jour et assistance"),
            line(Security, "Contrôle des sauvegardes et de l’antivirus"),
            line(Support, "Assistance aux utilisateurs par téléphone et par prise en main à distance"),
            line(Exclusion, "Fourniture de matériel neuf et refonte complète d’une installation"),
            line(Exclusion, "Pannes dues à un mauvais usage ou à un logiciel non autorisé")};
}

constexpr auto kIncident = ServiceClass::Incident;
constexpr auto kRequest = ServiceClass::Request;

ContractTemplate standard()
{
    ContractTemplate made{.name = QStringLiteral("standard"),
                          .title = QStringLiteral("Maintenance informatique, formule Standard"),
                          .calendars = calendars()};
    made.version.terms.levels = grid({{{kIncident, Priority::P1, kAlways, "30 min|2 h|4 h|"},
                                       {kIncident, Priority::P2, kOffice, "1 h|4 h|8 h|"},
                                       {kIncident, Priority::P3, kOffice, "4 h|1 d|2 d|5 d"},
                                       {kIncident, Priority::P4, kOffice, "1 d|||10 d"},
                                       {kRequest, Priority::P1, kOffice, "2 h|||1 d"},
                                       {kRequest, Priority::P2, kOffice, "4 h|||2 d"},
                                       {kRequest, Priority::P3, kOffice, "1 d|||5 d"},
                                       {kRequest, Priority::P4, kOffice, "2 d|||10 d"}}});
    made.version.terms.pausing = {PauseReason::WaitingForClient};
    made.version.priceModel = PriceModel::MonthlyFee;
    made.version.cover = coverMatrix({"I I B150 B150", "I I I B150", "I I B150 B150", "I I I I",
                                      "B B B150 B150", "I B B150 B150", "B B X X", "F F X X"});
    return made;
}

ContractTemplate premium()
{
    ContractTemplate made{.name = QStringLiteral("premium"),
                          .title = QStringLiteral("Infogérance 24 h/24, formule Premium"),
                          .calendars = calendars()};
    made.version.terms.levels = grid({{{kIncident, Priority::P1, kAlways, "15 min|1 h|4 h|24 h"},
                                       {kIncident, Priority::P2, kAlways, "30 min|2 h|8 h|48 h"},
                                       {kIncident, Priority::P3, kOffice, "2 h|8 h|2 d|3 d"},
                                       {kIncident, Priority::P4, kOffice, "4 h|2 d|5 d|8 d"},
                                       {kRequest, Priority::P1, kOffice, "1 h|||8 h"},
                                       {kRequest, Priority::P2, kOffice, "2 h|||1 d"},
                                       {kRequest, Priority::P3, kOffice, "4 h|||3 d"},
                                       {kRequest, Priority::P4, kOffice, "1 d|||5 d"}}});
    made.version.priceModel = PriceModel::MonthlyFee;
    made.version.cover = coverMatrix(
        {"I I I I", "I I I I", "I I I I", "I I I I", "B B B150 B150", "I I B150 B150", "I I X X", "F F X X"});
    return made;
}

ContractTemplate essential()
{
    ContractTemplate made{.name = QStringLiteral("essential"),
                          .title = QStringLiteral("Assistance à l’intervention, formule Essentielle"),
                          .calendars = calendars()};
    made.version.terms.levels = grid({{{kIncident, Priority::P1, kOffice, "2 h|4 h|2 d|"},
                                       {kIncident, Priority::P2, kOffice, "4 h|1 d|3 d|"},
                                       {kIncident, Priority::P3, kOffice, "1 d|2 d||10 d"},
                                       {kIncident, Priority::P4, kOffice, "2 d|||20 d"},
                                       {kRequest, Priority::P1, kOffice, "4 h|||3 d"},
                                       {kRequest, Priority::P2, kOffice, "1 d|||5 d"},
                                       {kRequest, Priority::P3, kOffice, "2 d|||10 d"},
                                       {kRequest, Priority::P4, kOffice, "3 d|||20 d"}}});
    made.version.priceModel = PriceModel::PerIntervention;
    made.version.cover = coverMatrix({"B B B150 B150", "B B B200 B200", "B B B200 B200", "B B B200 B200",
                                      "B B B150 B150", "B B B200 B200", "B B X X", "F F X X"});
    return made;
}

ContractTemplate completed(ContractTemplate made)
{
    made.version.terms.supportCalendar = CalendarId(kOffice);
    made.version.complianceTargetPermille = 950;
    made.version.rounding = Minutes(15);
    made.version.minimum = Minutes(15);
    made.version.scope = scope();
    return made;
}

/// The same promises in English words.
ContractTemplate inEnglish(ContractTemplate made, const QString &title)
{
    static const QStringList kScope{
        QStringLiteral("Servers, workstations, printers and network equipment of the inventory"),
        QStringLiteral("Operating systems and office software: updates and assistance"),
        QStringLiteral("Checking of backups and antivirus"),
        QStringLiteral("Help for users, by phone and by remote control"),
        QStringLiteral("Supply of new equipment, and complete redesign of an installation"),
        QStringLiteral("Failures due to misuse or to software that is not allowed")};
    made.name += QStringLiteral("-en");
    made.title = title;
    made.calendars[kOffice - 1].name = QStringLiteral("Office hours, Monday to Friday");
    made.calendars[kAlways - 1].name = QStringLiteral("24/7");
    for (qsizetype i = 0; i < kScope.size(); ++i)
        made.version.scope[i].label = kScope.at(i);
    return made;
}

Cover coverOf(QChar letter)
{
    switch (letter.unicode()) {
    case u'I':
        return Cover::Included;
    case u'C':
        return Cover::Counted;
    case u'B':
        return Cover::Billable;
    case u'F':
        return Cover::Free;
    default:
        return Cover::Excluded;
    }
}

} // namespace

QList<CoverRule> coverMatrix(const std::array<const char *, 8> &lines)
{
    QList<CoverRule> rules;
    for (size_t kind = 0; kind < lines.size(); ++kind) {
        const QStringList cells = QString::fromLatin1(lines.at(kind)).split(QLatin1Char(' '));
        for (qsizetype i = 0; i < 4; ++i) {
            const QString cell = cells.value(i);
            CoverRule rule{.kind = static_cast<InterventionKind>(kind),
                           .mode = i % 2 == 0 ? WorkMode::Remote : WorkMode::OnSite,
                           .outsideHours = i >= 2,
                           .cover = coverOf(cell.isEmpty() ? QChar(u'X') : cell.at(0))};
            if (cell.size() > 1)
                rule.multiplierPercent = cell.mid(1).toInt();
            rules << rule;
        }
    }
    return rules;
}

const QList<ContractTemplate> &contractTemplates()
{
    static const QList<ContractTemplate> kTemplates{
        completed(standard()),
        completed(premium()),
        completed(essential()),
        inEnglish(completed(standard()), QStringLiteral("IT maintenance, Standard")),
        inEnglish(completed(premium()), QStringLiteral("Managed IT round the clock, Premium")),
        inEnglish(completed(essential()), QStringLiteral("Assistance on call-out, Essential"))};
    return kTemplates;
}

ContractVersion withTemplate(ContractVersion draft, const ContractTemplate &model,
                             const QList<CalendarId> &calendars)
{
    const auto stored = [&calendars](CalendarId place) { return calendars.value(place.value() - 1); };
    const ContractVersion &said = model.version;
    draft.terms = said.terms;
    draft.terms.supportCalendar = stored(said.terms.supportCalendar);
    for (ServiceLevel &level : draft.terms.levels)
        level.calendar = stored(level.calendar);
    draft.cover = said.cover;
    draft.priceModel = said.priceModel;
    draft.complianceTargetPermille = said.complianceTargetPermille;
    draft.rounding = said.rounding;
    draft.minimum = said.minimum;
    draft.scope.removeIf([](const ScopeLine &line) {
        return std::ranges::any_of(contractTemplates(), [&line](const ContractTemplate &each) {
            return each.version.scope.contains(line);
        });
    });
    draft.scope = said.scope + draft.scope;
    return draft;
}

ContractVersion withVersion(const ContractVersion &draft, const ContractVersion &model)
{
    ContractVersion made = model;
    made.id = draft.id;
    made.contract = draft.contract;
    made.number = draft.number;
    made.version = draft.version;
    made.effectiveOn = draft.effectiveOn;
    made.isSigned = false;
    made.parties = {};
    made.initialEndsOn.reset();
    made.revision.month.reset();
    made.scope.removeIf([](const ScopeLine &line) { return line.asset.isValid() || line.site.isValid(); });
    return made;
}

bool isAfterTemplate(const ContractVersion &version)
{
    return std::ranges::any_of(contractTemplates(), [&version](const ContractTemplate &each) {
        const QList<ScopeLine> &scope = each.version.scope;
        const QList<CoverRule> &cover = each.version.cover;
        const auto saysCell = [&version](const CoverRule &rule) { return version.cover.contains(rule); };
        const auto saysLine = [&version](const ScopeLine &line) { return version.scope.contains(line); };
        return std::ranges::all_of(cover, saysCell) || std::ranges::any_of(scope, saysLine);
    });
}

bool isTemplateTitle(const QString &title)
{
    const QList<ContractTemplate> &all = contractTemplates();
    return title.trimmed().isEmpty() ||
           std::ranges::find(all, title.trimmed(), &ContractTemplate::title) != all.cend();
}

const ContractTemplate *contractTemplate(const QString &name)
{
    const QList<ContractTemplate> &all = contractTemplates();
    const auto found = std::ranges::find(all, name.trimmed().toLower(), &ContractTemplate::name);
    return found == all.cend() ? nullptr : &*found;
}

} // namespace core
