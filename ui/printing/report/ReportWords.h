// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/MonthReport.h"
#include "ui/text/Format.h"

#include <QLocale>
#include <QTimeZone>

class QTranslator;

namespace ui {

/// The words and figures of a document, in the document's language whatever the window's is.
/// English is the source language. Usable in any thread; keeps no state but its language.
class ReportWords
{
public:
    /// @p translator: that of @p locale's language, or null for English; outlives this.
    /// @p zone: in which instants are told.
    ReportWords(const QLocale &locale, const QTranslator *translator, const QTimeZone &zone);

    /// In the language of the window, for what it shows in the words of paper. @p figures: the window's.
    static ReportWords ofWindow(const Format &figures);

    /// Named as Qt's, so that lupdate finds the texts. @p n replaces %n and chooses the plural.
    QString translate(const char *context, const char *source, const char *comment = nullptr,
                      int n = -1) const;

    const QLocale &locale() const { return m_locale; }
    /// How figures are written in that language.
    const Format &figures() const { return m_figures; }

    QString number(qint64 number) const;
    /// "5 h 12", "35 min", "40 s"; hours without bound, never days.
    QString duration(core::Seconds seconds) const;
    /// One decimal, truncated (product/report.md §4); "n/a" when nothing was decided.
    QString percent(qint64 part, qint64 whole) const;
    /// @p hundredths of a per cent: "99,03 %".
    QString exactPercent(qint64 hundredths) const;
    /// "18 / 20"
    QString ratio(qint64 part, qint64 whole) const;
    QString money(core::Money amount) const;

    QString month(QDate month) const;         ///< "novembre 2026"
    QString monthName(QDate month) const;     ///< "novembre"
    QString monthShort(QDate month) const;    ///< "nov."
    QString date(QDate date) const;           ///< "2 décembre 2026"
    QString shortDate(QDate date) const;      ///< "2 déc. 2026"
    QString day(QDate date) const;            ///< "lun. 2 déc."
    QString moment(core::Instant when) const; ///< "22 nov. 17:31"
    QString wallTime(int minutes) const;      ///< "09:00"; 1440 is "24:00"
    /// "9–12 · 14–18"
    QString slotsText(const QList<core::Slot> &openSlots) const;
    /// "Monday to Friday 09:00–12:00 · Saturday …": days with the same hours together.
    QString week(const core::WeeklyHours &hours) const;

    QString target(const core::Target &target) const;
    QString priority(core::Priority priority) const;     ///< "P1"
    QString priorityLong(core::Priority priority) const; ///< "P1 · blocking, whole company"
    QString milestone(core::Milestone milestone) const;
    QString milestoneInText(core::Milestone milestone) const; ///< Inside a sentence: no capital.
    QString kind(core::InterventionKind kind) const;
    QString channel(core::Channel channel) const;
    QString mode(core::WorkMode mode) const;
    QString pause(core::PauseReason reason) const;
    QString waitingOn(core::WaitingOn waitingOn) const;
    QString state(core::ListedIntervention::State state) const;
    QString region(const core::HolidayRules &rules) const;

private:
    QString regionName(core::HolidayRegion region) const;

    QLocale m_locale;
    const QTranslator *m_translator;
    bool m_isWindow = false; ///< The application's translators, not one of its own.
    QTimeZone m_zone;
    Format m_figures; ///< Window and paper write figures alike.
};

} // namespace ui
