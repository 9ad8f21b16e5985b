// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/FindingText.h"

namespace ui {
namespace {

using core::AssetFinding;
using core::FindingKind;

constexpr qint64 kVeryFullPermille = 50;

class FindingWords
{
    Q_DECLARE_TR_FUNCTIONS(Findings)
public:
    static QString of(const AssetFinding &finding);
    static BadgeText support(const AssetFinding &finding, const Format &format);
    static BadgeText badge(const AssetFinding &finding, const Format &format);
};

QString FindingWords::of(const AssetFinding &finding)
{
    switch (finding.kind) {
    case FindingKind::SystemSupport:
    case FindingKind::ProgramSupport:
        return tr("Support of %1").arg(finding.subject);
    case FindingKind::DiskFull:
        return tr("Volume %1 nearly full").arg(finding.subject).simplified();
    case FindingKind::NoAntivirus:
        return tr("No antivirus seen");
    case FindingKind::AntivirusOff:
        return tr("Antivirus off: %1").arg(finding.subject);
    case FindingKind::AntivirusOld:
        return tr("Antivirus out of date: %1").arg(finding.subject);
    }
    return {};
}

BadgeText FindingWords::support(const AssetFinding &finding, const Format &format)
{
    if (!finding.endsOn)
        return finding.isEnded ? BadgeText{tr("support ended"), Tone::Breached}
                               : BadgeText{tr("supported"), Tone::Kept};
    const QString day = format.day(*finding.endsOn);
    const QString exact = format.longDay(*finding.endsOn);
    const qint64 left = format.today().daysTo(*finding.endsOn);
    if (left < 0)
        return {tr("ended %1", "a day").arg(day), Tone::Breached, exact};
    return {tr("until %1", "a day").arg(day), left <= core::kSupportHorizonDays ? Tone::Watch : Tone::Kept,
            exact};
}

BadgeText FindingWords::badge(const AssetFinding &finding, const Format &format)
{
    switch (finding.kind) {
    case FindingKind::SystemSupport:
    case FindingKind::ProgramSupport:
        return support(finding, format);
    case FindingKind::DiskFull:
        return {tr("%1 free").arg(format.percent(finding.freePermille, 1000, 0)),
                finding.freePermille < kVeryFullPermille ? Tone::Breached : Tone::Watch};
    case FindingKind::NoAntivirus:
    case FindingKind::AntivirusOff:
        return {tr("to protect"), Tone::Breached};
    case FindingKind::AntivirusOld:
        break;
    }
    return {tr("to update"), Tone::Watch};
}

} // namespace

QString findingWords(const AssetFinding &finding)
{
    return FindingWords::of(finding);
}

BadgeText findingBadge(const AssetFinding &finding, const Format &format)
{
    return FindingWords::badge(finding, format);
}

BadgeText supportBadge(const AssetFinding &finding, const Format &format)
{
    return FindingWords::support(finding, format);
}

bool isNoteworthy(const AssetFinding &finding, QDate today)
{
    if (finding.kind != FindingKind::SystemSupport && finding.kind != FindingKind::ProgramSupport)
        return true;
    return finding.isEnded || (finding.endsOn && today.daysTo(*finding.endsOn) <= core::kSupportHorizonDays);
}

} // namespace ui
