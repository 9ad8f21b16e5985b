// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/CalendarBook.h"
#include "ui/text/Format.h"

#include <QWidget>

class QListWidget;

namespace ui {

class CalendarEditor;

/// The calendars, and the one being edited.
class CalendarsSection : public QWidget
{
    Q_OBJECT
public:
    explicit CalendarsSection(const Format &format, QWidget *parent = nullptr);

    /// @p wanted: the one to show; else the one shown before, else the first.
    void show(const QList<core::CalendarBook> &calendars, const QTimeZone &zone,
              core::CalendarId wanted = {});
    void showNew();
    CalendarEditor *editor() const { return m_editor; }

private:
    void showAt(int row);

    QListWidget *m_list;
    CalendarEditor *m_editor;
    QList<core::CalendarBook> m_calendars;
    QTimeZone m_zone;
    int m_shown = -1;
};

} // namespace ui
