// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/gdpr/activityRows.h"

namespace ui {
namespace {

QString periodText(const core::ProcessingActivity &activity, const ReportWords &words)
{
    if (activity.startsOn && activity.endsOn)
        return core::filled(words.translate("GdprPaper", "from %1 to %2", "two days"),
                            {words.date(*activity.startsOn), words.date(*activity.endsOn)});
    if (activity.startsOn)
        return core::filled(words.translate("GdprPaper", "since %1", "a day"),
                            {words.date(*activity.startsOn)});
    if (activity.endsOn)
        return core::filled(words.translate("GdprPaper", "until %1", "a day"),
                            {words.date(*activity.endsOn)});
    return words.translate("GdprPaper", "as long as the contract");
}

} // namespace

KeyValues activityRows(const core::ProcessingActivity &activity, const ReportWords &words)
{
    const auto said = [&words](const QString &text, const QString &otherwise) {
        return text.trimmed().isEmpty() ? otherwise : typeset(text.trimmed(), words.locale());
    };
    const QString open = words.translate("GdprPaper", "to be completed");
    const QString none = words.translate("GdprPaper", "none");
    return {{{words.translate("GdprPaper", "Operations"), said(activity.operations, open)},
             {words.translate("GdprPaper", "Categories of data"), said(activity.dataCategories, open)},
             {words.translate("GdprPaper", "Persons concerned"), said(activity.persons, open)},
             {words.translate("GdprPaper", "Sub-processors"), said(activity.subprocessors, none)},
             {words.translate("GdprPaper", "Transfers out of the EU"), said(activity.transfers, none)},
             {words.translate("GdprPaper", "Security measures"), said(activity.measures, open)},
             {words.translate("GdprPaper", "Duration"), periodText(activity, words)}}};
}

} // namespace ui
