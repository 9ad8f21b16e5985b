// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/text/PackText.h"

namespace ui {
namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("PackText", text);
}

QString validity(const core::PackLine &line, const Format &format)
{
    return line.expiresOn ? translated(QT_TRANSLATE_NOOP("PackText", "valid through %1"))
                                .arg(format.day(*line.expiresOn))
                          : translated(QT_TRANSLATE_NOOP("PackText", "valid without a limit"));
}

/// "1 h 30 charged × 1.5"; a correction says what the work counts for now.
QString debitWords(const core::PackLine &line, const core::PackMovement &of, const Format &format)
{
    QString charged =
        translated(QT_TRANSLATE_NOOP("PackText", "%1 charged")).arg(format.duration(of.charged));
    if (of.multiplierPercent != 100)
        charged += QLatin1Char(' ') + format.factor(of.multiplierPercent);
    const bool isCorrection = line.minutes != -core::debitOf(of.charged, of.multiplierPercent);
    return isCorrection ? translated(QT_TRANSLATE_NOOP("PackText", "correction, now: %1")).arg(charged)
                        : charged;
}

} // namespace

QString words(core::PackLineKind kind)
{
    switch (kind) {
    case core::PackLineKind::Credit:
        return translated(QT_TRANSLATE_NOOP("PackText", "Hours bought"));
    case core::PackLineKind::Allowance:
        return translated(QT_TRANSLATE_NOOP("PackText", "Hours of the month"));
    case core::PackLineKind::Debit:
        return translated(QT_TRANSLATE_NOOP("PackText", "Work"));
    case core::PackLineKind::Adjustment:
        return translated(QT_TRANSLATE_NOOP("PackText", "Adjustment"));
    case core::PackLineKind::Expiry:
        return translated(QT_TRANSLATE_NOOP("PackText", "Expired"));
    case core::PackLineKind::ExpiryReversed:
        return translated(QT_TRANSLATE_NOOP("PackText", "Expiry reversed"));
    }
    return {};
}

QString packTitle(const core::PackLine &line, const core::ContractPack &pack)
{
    const QString number = line.movement < 0 ? QString() : pack.movements.at(line.movement).number;
    return QStringList{words(line.kind), number}.join(QLatin1Char(' ')).trimmed();
}

QString packExplanation(const core::PackLine &line, const core::ContractPack &pack, const Format &format)
{
    const core::PackMovement movement =
        line.movement < 0 ? core::PackMovement{} : pack.movements.at(line.movement);
    switch (line.kind) {
    case core::PackLineKind::Credit:
        return QStringList{movement.reason, validity(line, format)}.join(QStringLiteral(" · "));
    case core::PackLineKind::Allowance:
        return validity(line, format);
    case core::PackLineKind::Debit:
        return debitWords(line, movement, format);
    case core::PackLineKind::Adjustment:
        return movement.reason;
    case core::PackLineKind::Expiry:
        return translated(QT_TRANSLATE_NOOP("PackText", "was valid through %1"))
            .arg(format.day(line.valueOn));
    case core::PackLineKind::ExpiryReversed:
        return translated(QT_TRANSLATE_NOOP("PackText", "expired on %1; the work below was done before, and "
                                                        "entered later"))
            .arg(format.day(line.valueOn));
    }
    return {};
}

BadgeText packBadge(const core::PackAlert &alert, const Format &format)
{
    switch (alert.kind) {
    case core::PackAlert::Kind::Empty:
        return {.text = alert.minutes < core::Minutes(0)
                            ? translated(QT_TRANSLATE_NOOP("PackText", "overdrawn"))
                            : translated(QT_TRANSLATE_NOOP("PackText", "used up")),
                .tone = Tone::Breached};
    case core::PackAlert::Kind::Low:
        return {.text = translated(QT_TRANSLATE_NOOP("PackText", "nearly used up")), .tone = Tone::Watch};
    case core::PackAlert::Kind::Expiring:
        break;
    }
    return {.text = translated(QT_TRANSLATE_NOOP("PackText", "%1 expire on %2"))
                        .arg(format.duration(alert.minutes), format.day(*alert.day)),
            .tone = Tone::Watch};
}

QString signedDuration(core::Minutes minutes, const Format &format)
{
    const QString amount = format.duration(core::Minutes(std::abs(minutes.count())));
    if (minutes == core::Minutes(0))
        return amount;
    return (minutes < core::Minutes(0) ? QStringLiteral("−") : QStringLiteral("+")) + amount;
}

QString balanceText(core::Minutes balance, const Format &format)
{
    const QString amount = format.duration(core::Minutes(std::abs(balance.count())));
    return balance < core::Minutes(0) ? QStringLiteral("−") + amount : amount;
}

} // namespace ui
