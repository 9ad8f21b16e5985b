// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/CalendarBook.h"
#include "ui/text/Format.h"

#include <QWidget>

class QBoxLayout;
class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;

namespace ui {

class DateEdit;
class ExceptionsEditor;
class FormField;
class Panel;
class WeekStrip;
class YearPreview;

/// A coverage calendar: its week drawn and typed, holidays, closures and openings, the year they
/// make, and from which day they count. Former versions can be looked at, never changed.
class CalendarEditor : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarEditor(Format format, QWidget *parent = nullptr);

    /// An id that is not valid yet: a new calendar, in @p zone.
    void show(const core::CalendarBook &book, const QTimeZone &zone);
    const core::CalendarBook &shown() const { return m_book; }
    /// What was typed; commit() says whether it can be saved.
    core::CalendarBook book() const;
    core::CoverageCalendar hours() const;
    bool commit();
    bool isChanged() const;
    /// Answers useAsked().
    void setUse(const core::CalendarUse &use);

Q_SIGNALS:
    void edited();
    /// What rests on the calendar from @p day on?
    void useAsked(core::CalendarId calendar, QDate day);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    Panel *makeWeek();
    Panel *makeYear();
    Panel *makeExceptions();
    Panel *makeEffect();
    FormField *makeRegion();
    void showVersion(int index);
    void showHours(const core::CoverageCalendar &hours);
    void readText();
    void takeStrip(const core::WeeklyHours &hours);
    void setAlways();
    void follow();
    void showSwitches();
    void step(int years);
    void askUse();

    Format m_format;
    core::CalendarBook m_book;
    core::CoverageCalendar m_before; ///< As shown first.
    core::ParsedHours m_hours;       ///< The last text that could be read.
    QBoxLayout *m_columns = nullptr;
    QLineEdit *m_name = nullptr;
    QComboBox *m_versions = nullptr;
    QLineEdit *m_text = nullptr;
    FormField *m_textField = nullptr;
    WeekStrip *m_strip = nullptr;
    QComboBox *m_zone = nullptr;
    QComboBox *m_region = nullptr;
    QCheckBox *m_goodFriday = nullptr;
    QCheckBox *m_december26 = nullptr;
    QCheckBox *m_siteHolidays = nullptr;
    QLabel *m_year = nullptr;
    YearPreview *m_preview = nullptr;
    QLabel *m_previewNote = nullptr;
    ExceptionsEditor *m_exceptions = nullptr;
    DateEdit *m_effective = nullptr;
    FormField *m_effectiveField = nullptr;
    QLabel *m_use = nullptr;
    bool m_changed = false;
};

} // namespace ui
