// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/NoticeText.h"

#include <QCoreApplication>
#include <array>

namespace ui {
namespace {

constexpr std::array kSender{QT_TRANSLATE_NOOP("NoticeSender", "The provider"),
                             QT_TRANSLATE_NOOP("NoticeSender", "The client")};
constexpr std::array kMotive{QT_TRANSLATE_NOOP("NoticeMotive", "Refusal of the renewal, with notice"),
                             QT_TRANSLATE_NOOP("NoticeMotive", "Breach by the other party"),
                             QT_TRANSLATE_NOOP("NoticeMotive", "Force majeure"),
                             QT_TRANSLATE_NOOP("NoticeMotive", "Agreement of both parties"),
                             QT_TRANSLATE_NOOP("NoticeMotive", "Another motive")};
constexpr std::array kMeans{QT_TRANSLATE_NOOP("NoticeMeans", "Registered letter"),
                            QT_TRANSLATE_NOOP("NoticeMeans", "Electronic registered letter"),
                            QT_TRANSLATE_NOOP("NoticeMeans", "Letter handed over against a receipt"),
                            QT_TRANSLATE_NOOP("NoticeMeans", "E-mail")};
constexpr std::array kTopic{
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Data, in a usual format"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Accounts, identifiers and rights of administration"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Documentation, up to date"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Scripts and tools"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Licences, warranties and subscriptions"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Backups and the way to restore them"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Assistance to the successor"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Equipment lent, on either side"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Personal data deleted or returned (GDPR art. 28)"),
    QT_TRANSLATE_NOOP("ReversibilityTopic", "Something else")};

template <size_t count, class Enum>
Term termFrom(const std::array<const char *, count> &from, const char *context, Enum value)
{
    return {context, from.at(static_cast<size_t>(value))};
}

QString translated(const Term &term)
{
    return QCoreApplication::translate(term.context, term.source);
}

} // namespace

QString words(core::NoticeSender sender)
{
    return translated(termFrom(kSender, "NoticeSender", sender));
}

Term termOf(core::NoticeMotive motive)
{
    return termFrom(kMotive, "NoticeMotive", motive);
}

QString words(core::NoticeMotive motive)
{
    return translated(termOf(motive));
}

Term termOf(core::NoticeMeans means)
{
    return termFrom(kMeans, "NoticeMeans", means);
}

QString words(core::NoticeMeans means)
{
    return translated(termOf(means));
}

Term termOf(core::ReversibilityTopic topic)
{
    return termFrom(kTopic, "ReversibilityTopic", topic);
}

QString words(core::ReversibilityTopic topic)
{
    return translated(termOf(topic));
}

QString reversibilityText(const core::ReversibilityItem &item)
{
    return item.label.isEmpty() ? words(item.topic) : item.label;
}

NoticeSentences::NoticeSentences(const Format &format)
    : NoticeSentences([format](QDate day) { return format.day(day); },
                      [](const char *context, const char *source) {
                          return QCoreApplication::translate(context, source);
                      })
{
}

QString NoticeSentences::counted(const core::ContractNotice &notice, const core::NoticeOutcome &outcome) const
{
    using enum core::NoticeBasis;
    switch (outcome.basis) {
    case Receipt:
        return said(QT_TRANSLATE_NOOP("NoticeText", "By the contract the day of receipt counts: %1."))
            .arg(m_day(*outcome.counted));
    case Sending:
        return said(QT_TRANSLATE_NOOP("NoticeText", "By the contract the day of sending counts: %1."))
            .arg(m_day(*outcome.counted));
    case Fixed:
        return notice.motive == core::NoticeMotive::Agreement
                   ? said(QT_TRANSLATE_NOOP("NoticeText", "Both parties agreed on the end."))
                   : said(QT_TRANSLATE_NOOP("NoticeText", "With this motive no notice is counted: the letter "
                                                          "names the end."));
    case AwaitsReceipt:
        return said(QT_TRANSLATE_NOOP("NoticeText",
                                      "By the contract the day of receipt counts, and it is not "
                                      "known yet: until it is entered, the contract renews "
                                      "itself as if there was no notice."));
    case AwaitsSending:
        return said(QT_TRANSLATE_NOOP("NoticeText",
                                      "By the contract the day of sending counts, and it is not "
                                      "known yet: until it is entered, the contract renews "
                                      "itself as if there was no notice."));
    case CameBack:
        return said(QT_TRANSLATE_NOOP("NoticeText",
                                      "By the contract the day of receipt counts, and the letter "
                                      "came back: to be safe, take it as not received. Have it "
                                      "served anew, or agree on the end in writing."));
    }
    return {};
}

QString NoticeSentences::inTime(const core::NoticeOutcome &outcome) const
{
    if (!outcome.deadline)
        return {};
    const char *text =
        outcome.isLate
            ? QT_TRANSLATE_NOOP("NoticeText", "The last day for this term was %1: the contract renews itself "
                                              "once more.")
            : QT_TRANSLATE_NOOP("NoticeText", "It is in time: the last day was %1.");
    return said(text).arg(m_day(*outcome.deadline));
}

QString NoticeSentences::explanation(const core::ContractNotice &notice,
                                     const core::NoticeOutcome &outcome) const
{
    QStringList sentences{counted(notice, outcome), inTime(outcome)};
    if (outcome.endsOn)
        sentences << said(QT_TRANSLATE_NOOP("NoticeText", "Last day of the contract: %1."))
                         .arg(m_day(*outcome.endsOn));
    sentences.removeAll(QString());
    return sentences.join(QLatin1Char(' '));
}

} // namespace ui
