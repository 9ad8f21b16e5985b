// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Instant.h"
#include "core/base/Money.h"
#include "core/domain/servicelevel/Target.h"

#include <QCoreApplication>
#include <QDate>
#include <QLocale>
#include <QTimeZone>

namespace ui {

/// The words of figures: the only place that turns instants, durations, money and counts into
/// text, for window and paper alike. A value: cheap to copy, never null.
///
/// Durations are hours and minutes, never decimals, never days of 24 hours. Ratios are
/// truncated, so that "100 %" means all of them. Figures do not break at line ends.
class Format
{
    Q_DECLARE_TR_FUNCTIONS(ui::Format)
public:
    explicit Format(const QLocale &locale = {}, const QTimeZone &zone = QTimeZone::systemTimeZone(),
                    core::Clock clock = core::systemNow);

    const QLocale &locale() const { return m_locale; }
    const QTimeZone &zone() const { return m_zone; }
    core::Instant now() const { return m_clock(); }
    QDate today() const { return dayOf(now()); }
    QDate dayOf(core::Instant when) const;

    /// In lists: "aujourd’hui 14:10", "demain 09:00", "lundi 10:30" (coming), "dim. 17:31"
    /// (past), "27 nov. 17:31", "30 sept. 2027".
    QString moment(core::Instant when) const;
    /// In tool tips: "dimanche 22 novembre 2026, 17:31 (Europe/Paris, UTC+01:00)".
    QString exact(core::Instant when) const;
    QString time(core::Instant when) const; ///< "17:31"
    QString wallTime(int minutes) const;    ///< Of minutes since midnight; 1440 is "24:00".
    QString day(QDate day) const;           ///< "30 sept. 2027", "1er mars 2026"
    QString longDay(QDate day) const;       ///< "dimanche 22 novembre 2026"
    /// "aujourd’hui", "demain", "hier", "27 nov.", "30 sept. 2027"
    QString nearDay(QDate day) const;
    QString weekday(QDate day) const; ///< "dim. 22 nov."
    QString month(QDate of) const;    ///< "novembre 2026"
    QString daysAgo(QDate day) const; ///< "il y a 61 j"

    /// "5 h 12", "4 h 00", "45 min", "30 s"; truncated to the minute from one minute on.
    QString duration(core::Seconds amount) const;
    /// The same, full hours bare: "4 h". For promises and sentences; tables use duration().
    QString briefDuration(core::Seconds amount) const;
    QString clock(core::Seconds amount) const;        ///< A running timer: "00:42", "12:05"
    QString workingDays(qint64 count) const;          ///< "1 j ouvré", "2 j ouvrés"
    QString target(const core::Target &target) const; ///< "30 min", "1 j ouvré avant 12:00"
    QString late(core::Seconds by) const;             ///< "dépassé de 1 h 12"
    QString left(core::Seconds amount) const;         ///< "dans 48 min"

    QString count(qint64 number) const;             ///< "24 918"
    QString ratio(qint64 part, qint64 whole) const; ///< "92 / 97"
    /// "94,8 %": truncated to @p decimals; "100 %" and "0 %" only when exact; "s. o." of none.
    QString percent(qint64 part, qint64 whole, int decimals = 1) const;
    QString money(core::Money amount) const; ///< "1 234,56 €", "−88,75 €"
    QString factor(int hundredths) const;    ///< "× 1,5"
    /// A figure held as a whole number with that many decimals: 29460 and 2 are "294,60".
    QString decimal(qint64 scaled, int decimals) const;
    QString bytes(qint64 size) const; ///< "16 Go"

    static QString none();         ///< "—": a figure that does not exist.
    QString notApplicable() const; ///< "s. o."

private:
    bool isFrench() const { return m_locale.language() == QLocale::French; }
    QString shortDate(QDate day, bool withYear) const;

    QLocale m_locale;
    QTimeZone m_zone;
    core::Clock m_clock;
};

/// A French number in pairs ("03 88 00 00 00", "+33 3 88 00 00 00"); any other as it is.
QString phoneText(const QString &number);

/// @p text with the spaces and apostrophe its language wants: in French a narrow no-break
/// space before ; : ! ? » and after «; a typographic apostrophe and "…" in both.
QString typeset(const QString &text, const QLocale &locale);

} // namespace ui
