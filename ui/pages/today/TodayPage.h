// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/Today.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QScrollArea;

namespace ui {

class EmptyState;
class Panel;
class TodayRow;

/// What waits now, in the order in which money or trust is lost; each line with the one thing
/// to do about it. Shows what it is given: showToday() comes at each change and every minute.
class TodayPage : public Page
{
    Q_OBJECT
public:
    /// @p newIntervention: the window's own action, offered in the header. Not owned.
    TodayPage(Format format, QAction *newIntervention, QWidget *parent = nullptr);

    void showToday(const core::Today &today);

    void open(const Place &place) override;
    Place place() const override;
    HeaderContent header() const override;
    QWidget *firstFocus() override;

Q_SIGNALS:
    /// The page is gone to: showToday() is wanted.
    void refreshRequested();
    void acknowledgeRequested(core::InterventionId id);
    /// The dates to come, as a file for another calendar.
    void datesExportRequested();

private:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void fill();
    void addGroup(const core::TodayGroup &group, QWidget *lines);
    void connectRow(TodayRow *row, const core::TodayItem &item);
    void step(int by);
    int focusedRow() const;
    QString hoursNote() const;
    QString onCallNote() const;

    Format m_format;
    QAction *m_newIntervention;
    QAction *m_exportDates;
    core::Today m_today;
    QScrollArea *m_scroll;
    EmptyState *m_empty;
    QList<TodayRow *> m_rows;
};

} // namespace ui
