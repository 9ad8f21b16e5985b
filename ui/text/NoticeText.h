// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Notice.h"
#include "core/domain/contract/Reversibility.h"
#include "ui/text/DomainText.h"
#include "ui/text/Format.h"

#include <functional>

namespace ui {

QString words(core::NoticeSender sender);
QString words(core::NoticeMotive motive);
QString words(core::NoticeMeans means);
QString words(core::ReversibilityTopic topic);
Term termOf(core::NoticeMotive motive);
Term termOf(core::NoticeMeans means);
Term termOf(core::ReversibilityTopic topic);

/// What is to be handed back: as it was written, else the words of its topic.
QString reversibilityText(const core::ReversibilityItem &item);

/// Why a notice ends a contract when it does: the same beside the form and on paper, in the language of the
/// window or of the document.
class NoticeSentences
{
public:
    /// Looks a text up: context and source.
    using Translate = std::function<QString(const char *context, const char *source)>;
    using DayText = std::function<QString(QDate)>;

    NoticeSentences(DayText day, Translate translate)
        : m_day(std::move(day)), m_translate(std::move(translate))
    {
    }
    /// In the language of the window.
    explicit NoticeSentences(const Format &format);

    /// Which day counts, whether it came in time, and the last day of the contract.
    QString explanation(const core::ContractNotice &notice, const core::NoticeOutcome &outcome) const;

private:
    QString counted(const core::ContractNotice &notice, const core::NoticeOutcome &outcome) const;
    QString inTime(const core::NoticeOutcome &outcome) const;
    QString said(const char *text) const { return m_translate("NoticeText", text); }

    DayText m_day;
    Translate m_translate;
};

} // namespace ui
