// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/WorkText.h"

#include "core/base/Text.h"
#include "ui/text/DomainText.h"
#include "ui/text/InterventionText.h"

#include <QCoreApplication>

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("Work", text);
}

QString hoursText(bool outsideHours)
{
    return outsideHours ? translated(QT_TRANSLATE_NOOP("Work", "outside hours"))
                        : translated(QT_TRANSLATE_NOOP("Work", "in covered hours"));
}

} // namespace

QString coverText(const core::WorkEntry &entry, const Format &format)
{
    const bool isMultiplied = entry.multiplierPercent != 100 &&
                              (entry.cover == core::Cover::Counted || entry.cover == core::Cover::Billable);
    return isMultiplied ? words(entry.cover) + QLatin1Char(' ') + format.factor(entry.multiplierPercent)
                        : words(entry.cover);
}

QString coverExplanation(const core::ChargedWork &work, core::InterventionKind kind)
{
    const QString cell = QStringLiteral("%1, %2, %3")
                             .arg(words(kind), words(work.entry.mode), hoursText(work.entry.outsideHours));
    switch (work.basis) {
    case core::CoverBasis::Rule:
        return core::filled(
            translated(QT_TRANSLATE_NOOP("Work", "As the cover matrix of the contract says (%1).")), {cell});
    case core::CoverBasis::NoRule:
        return core::filled(translated(QT_TRANSLATE_NOOP(
                                "Work", "The cover matrix says nothing of such work (%1): billable.")),
                            {cell});
    case core::CoverBasis::NoContract:
        return translated(QT_TRANSLATE_NOOP("Work", "Outside contract: billable."));
    case core::CoverBasis::Chosen:
        break;
    }
    return core::filled(translated(QT_TRANSLATE_NOOP("Work", "Chosen: %1")), {work.entry.coverReason});
}

QString stretchText(const core::ChargedWork &work, const Format &format)
{
    const core::WorkEntry &entry = work.entry;
    QStringList parts{
        QStringLiteral("%1–%2").arg(shortMoment(entry.startedAt, format), format.time(entry.endedAt)),
        format.duration(entry.actual)};
    if (entry.outsideHours)
        parts << hoursText(true);
    parts << coverText(entry, format);
    if (entry.charged != entry.actual)
        parts << core::filled(translated(QT_TRANSLATE_NOOP("Work", "charged %1")),
                              {format.duration(entry.charged)});
    return parts.join(QStringLiteral(" · "));
}

} // namespace ui
