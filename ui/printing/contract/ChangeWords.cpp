// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/contract/ChangeWords.h"

#include "ui/printing/contract/PenaltyWords.h"
#include "ui/printing/contract/RevisionWords.h"

#include "ui/text/ContractSentences.h"
#include "ui/text/DomainText.h"

#include <algorithm>

namespace ui {
namespace {

QString word(const Term &term, const ReportWords &words)
{
    return words.translate(term.context, term.source);
}

/// The line that a change is about, as it was or else as it is.
template <class Line>
const Line *lineOf(const core::VersionChange &change)
{
    const Line *before = std::get_if<Line>(&change.before);
    return before ? before : std::get_if<Line>(&change.after);
}

QString machineText(const core::Asset &asset, const ReportWords &words)
{
    QStringList told{asset.name, asset.tag, QString(asset.maker + QLatin1Char(' ') + asset.model).trimmed(),
                     asset.serial.isEmpty()
                         ? QString()
                         : words.translate("ContractPaper", "serial number ") + asset.serial};
    told.removeAll(QString());
    return told.join(QStringLiteral(" · "));
}

QString siteText(const core::Site &site, const ReportWords &words)
{
    QString place = addressText(site.address);
    place.replace(QLatin1Char('\n'), QLatin1String(", "));
    const QString text =
        core::filled(words.translate("ContractPaper", "everything at the site “%1”"), {site.name});
    return place.isEmpty() ? text : text + QStringLiteral(" · ") + place;
}

/// What the subjects are called that have one name each.
QString plainSubject(core::ChangeSubject subject, const ReportWords &words)
{
    using enum core::ChangeSubject;
    switch (subject) {
    case Clause:
        return words.translate("ContractPaper", "Text of the clause");
    case SupportCalendar:
        return words.translate("ContractPaper", "Support hours");
    case Pausing:
        return words.translate("MonthReport", "What suspends the clock");
    case ReopeningDays:
        return words.translate("MonthReport", "Reopening");
    case PriceModel:
        return words.translate("ContractPaper", "Kind of price");
    case MonthlyFee:
        return words.translate("ContractPaper", "Monthly fee, excluding VAT");
    case HourlyRate:
        return words.translate("ContractPaper", "Hourly rate, excluding VAT");
    case IncludedMinutes:
        return words.translate("ContractPaper", "Hours included a month");
    case CarryOver:
        return words.translate("ContractPaper", "Hours not used");
    case Rounding:
        return words.translate("ContractPaper", "Time is rounded up to");
    case Minimum:
        return words.translate("ContractPaper", "Least time charged");
    case RoundingLevel:
        return words.translate("ContractPaper", "Time is rounded");
    case Revision:
        return words.translate("ContractPaper", "Yearly revision");
    case Penalties:
        return words.translate("ContractPaper", "Penalties");
    case OnCall:
        return words.translate("ContractPaper", "On call");
    case InitialTerm:
        return words.translate("ContractPaper", "Initial term");
    case RenewalMode:
        return words.translate("ContractPaper", "Renewal");
    case RenewalMonths:
        return words.translate("ContractPaper", "Renewal term");
    case Notice:
        return words.translate("ContractPaper", "Notice");
    case NoticeCounts:
        return words.translate("ContractPaper", "The notice counts");
    case ReversibilityDays:
        return words.translate("ContractPaper", "Handed back after the end within");
    case ComplianceTarget:
        return words.translate("ContractPaper", "Compliance target");
    case ScopeLine:
    case CoverCell:
    case Target:
    case LevelCalendar:
    case LevelCutOff:
    case PriceLine:
        break; // Their names say which one.
    }
    return {};
}

/// The words of a value by its type; what needs more than the value is empty.
struct ValueText
{
    const ReportWords &words;
    core::ChangeSubject subject;

    QString operator()(std::monostate) const { return Format::none(); }
    QString operator()(const QString &) const { return {}; }
    QString operator()(QDate day) const
    {
        return core::filled(words.translate("ContractPaper", "until %1"), {words.date(day)});
    }
    QString operator()(int number) const
    {
        using enum core::ChangeSubject;
        if (subject == OnCall)
            return number != 0 ? words.translate("ContractPaper", "yes")
                               : words.translate("ContractPaper", "no");
        if (subject == ComplianceTarget)
            return words.figures().percent(number, 1000);
        if (subject == LevelCutOff)
            return words.wallTime(number);
        if (subject == ReopeningDays)
            return words.translate("ContractPaper", "%n covered day(s)", nullptr, number);
        if (subject == ReversibilityDays)
            return words.translate("Notice", "%n day(s)", nullptr, number);
        return words.translate("PlainTerms", "%n month(s)", nullptr, number);
    }
    QString operator()(core::Money amount) const { return words.figures().money(amount); }
    QString operator()(core::Minutes minutes) const { return words.duration(minutes); }
    QString operator()(const core::Target &target) const { return words.target(target); }
    QString operator()(core::CalendarId) const { return {}; }
    QString operator()(core::PriceModel model) const { return word(termOf(model), words); }
    QString operator()(core::RoundingLevel level) const { return word(termOf(level), words); }
    QString operator()(core::RenewalMode mode) const { return word(termOf(mode), words); }
    QString operator()(core::NoticeCounts counts) const { return word(termOf(counts), words); }
    QString operator()(const core::NoticeTerm &notice) const
    {
        const bool inMonths = notice.unit == core::NoticeUnit::Months;
        return inMonths ? words.translate("Notice", "%n month(s)", nullptr, notice.amount)
                        : words.translate("Notice", "%n day(s)", nullptr, notice.amount);
    }
    QString operator()(const core::CarryOverTerm &term) const { return carryOverText(term, words); }
    QString operator()(const core::RevisionTerms &terms) const { return revisionText(terms, words); }
    QString operator()(const core::PenaltyTerms &terms) const { return penaltyText(terms, words); }
    QString operator()(const QSet<core::PauseReason> &reasons) const
    {
        QStringList told;
        for (const auto reason : valuesFrom(core::PauseReason::WaitingForClient, core::PauseReason::Other)) {
            if (reasons.contains(reason))
                told << words.pause(reason);
        }
        return told.isEmpty() ? words.translate("MonthReport", "nothing") : told.join(QStringLiteral(", "));
    }
    QString operator()(const core::CoverRule &rule) const
    {
        const bool hasRate = rule.cover == core::Cover::Billable && rule.rate != core::Money{};
        return hasRate ? coverText(rule, words) + QStringLiteral(" · ") +
                             core::filled(words.translate("ContractPaper", "%1 an hour"),
                                          {words.figures().money(rule.rate)})
                       : coverText(rule, words);
    }
    QString operator()(const core::PriceLine &line) const
    {
        QString text =
            words.number(line.quantity) + QStringLiteral(" × ") + words.figures().money(line.unitPrice);
        if (line.counted)
            text += QStringLiteral(" · ") + core::filled(words.translate("ContractPaper", "number of: %1"),
                                                         {word(termOf(*line.counted), words)});
        return text;
    }
    QString operator()(const core::ScopeLine &) const { return {}; }
};

} // namespace

QString partTitle(core::ContractPart part, const ReportWords &words)
{
    static constexpr std::array kTitles{QT_TRANSLATE_NOOP("ContractPart", "Identification of the parties"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Object and scope"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Kinds of maintenance"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Service levels"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Terms of intervention"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Obligations of the parties"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Price and payment"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Confidentiality and GDPR"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Term and termination"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Reversibility"),
                                        QT_TRANSLATE_NOOP("ContractPart", "Follow-up")};
    const auto number = static_cast<size_t>(part);
    return QString::number(number) + QStringLiteral("  ") +
           words.translate("ContractPart", kTitles.at(number - 1));
}

QString carryOverText(const core::CarryOverTerm &term, const ReportWords &words)
{
    switch (term.rule) {
    case core::CarryOver::None:
        return words.translate("ContractPaper", "lost at the end of their month");
    case core::CarryOver::All:
        return words.translate("ContractPaper", "kept until they are used");
    case core::CarryOver::Capped:
        return core::filled(words.translate("ContractPaper", "carried over up to %1"),
                            {words.duration(term.cap)});
    case core::CarryOver::Months:
        break;
    }
    return words.translate("ContractPaper", "carried over for %n month(s)", nullptr, term.months);
}

QString addressText(const core::Address &address)
{
    QStringList lines = address.street.split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    lines << QString(address.postcode + QLatin1Char(' ') + address.town).trimmed() << address.country;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

QString scopeObject(const core::ScopeLine &line, const QList<core::Asset> &assets,
                    const QList<core::Site> &sites, const ReportWords &words)
{
    if (line.asset.isValid()) {
        const auto found = std::find_if(assets.cbegin(), assets.cend(),
                                        [&line](const core::Asset &each) { return each.id == line.asset; });
        return found == assets.cend() ? words.translate("ContractPaper", "a machine that is no longer listed")
                                      : machineText(*found, words);
    }
    if (line.assetKind)
        return core::filled(words.translate("ContractPaper", "every machine of this kind: %1"),
                            {word(termOf(*line.assetKind), words)});
    if (line.site.isValid()) {
        const auto found = std::find_if(sites.cbegin(), sites.cend(),
                                        [&line](const core::Site &each) { return each.id == line.site; });
        return siteText(found == sites.cend() ? core::Site{} : *found, words);
    }
    return {};
}

QString coverText(const core::CoverRule &rule, const ReportWords &words)
{
    const QString text = word(termOf(rule.cover), words);
    const bool hasFactor = rule.cover == core::Cover::Counted || rule.cover == core::Cover::Billable;
    return hasFactor && rule.multiplierPercent != 100
               ? text + QLatin1Char(' ') + words.figures().factor(rule.multiplierPercent)
               : text;
}

QString ChangeWords::levelSubject(const core::VersionChange &change) const
{
    const core::LevelPlace &level = *change.level;
    const QString place =
        (level.serviceClass == core::ServiceClass::Incident ? m_words.translate("MonthReport", "Incident")
                                                            : m_words.translate("MonthReport", "Request")) +
        QLatin1Char(' ') + m_words.priority(level.priority) + QStringLiteral(" · ");
    if (change.subject == core::ChangeSubject::LevelCalendar)
        return place + m_words.translate("ContractPaper", "Coverage");
    if (change.subject == core::ChangeSubject::LevelCutOff)
        return place + m_words.translate("ContractPaper", "Counts as the next day’s after");
    const QString milestone = place + m_words.milestone(level.milestone);
    return level.outside
               ? core::filled(m_words.translate("ContractPaper", "%1 (reported out of hours)"), {milestone})
               : milestone;
}

QString ChangeWords::subject(const core::VersionChange &change) const
{
    if (change.level)
        return levelSubject(change);
    if (const auto *line = lineOf<core::ScopeLine>(change)) {
        const QString object = scopeObject(*line, m_names.assets, m_names.sites, m_words);
        if (line->label.isEmpty() || object.isEmpty())
            return line->label + object;
        return line->label + QStringLiteral(" · ") + object;
    }
    if (const auto *rule = lineOf<core::CoverRule>(change))
        return m_words.kind(rule->kind) + QStringLiteral(" · ") + m_words.mode(rule->mode) +
               QStringLiteral(" · ") +
               (rule->outsideHours ? m_words.translate("ContractPaper", "out of hours")
                                   : m_words.translate("ContractPaper", "in hours"));
    if (const auto *line = lineOf<core::PriceLine>(change))
        return line->label;
    return plainSubject(change.subject, m_words);
}

QString ChangeWords::scopeValue(const core::VersionChange &change, const core::ScopeLine &line) const
{
    const QString state = line.included ? m_words.translate("ContractPaper", "covered")
                                        : m_words.translate("ContractPaper", "excluded");
    const auto *first = lineOf<core::ScopeLine>(change);
    QStringList told{state};
    if (line.family != first->family || (change.before.index() == change.after.index() &&
                                         std::get<core::ScopeLine>(change.after).family != first->family))
        told << word(termOf(line.family), m_words);
    if (line.label != first->label)
        told << line.label;
    return told.join(QStringLiteral(" · "));
}

QString ChangeWords::value(const core::VersionChange &change, const core::ChangeValue &value) const
{
    if (const auto *calendar = std::get_if<core::CalendarId>(&value))
        return m_names.calendars.value(calendar->value(), Format::none());
    if (const auto *line = std::get_if<core::ScopeLine>(&value))
        return scopeValue(change, *line);
    if (std::holds_alternative<QString>(value))
        return &value == &change.before ? m_words.translate("ContractPaper", "former text")
                                        : m_words.translate("ContractPaper", "new text");
    return std::visit(ValueText{m_words, change.subject}, value);
}

QString ChangeWords::sentence(const core::VersionChange &change) const
{
    return core::filled(m_words.translate("ContractPaper", "%1: %2 → %3"),
                        {subject(change), before(change), after(change)});
}

} // namespace ui
