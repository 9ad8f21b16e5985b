// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/settings/CalendarsSection.h"

#include "ui/pages/calendar/CalendarEditor.h"
#include "ui/pages/settings/SectionPainter.h"
#include "ui/style/Icons.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/Panel.h"

#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>

namespace ui {
namespace {

constexpr int kListWidth = 260;

} // namespace

CalendarsSection::CalendarsSection(const Format &format, QWidget *parent)
    : QWidget(parent), m_list(new QListWidget), m_editor(new CalendarEditor(format))
{
    auto *panel = new Panel(tr("Calendars"));
    panel->setFixedWidth(kListWidth);
    m_list->setObjectName(QStringLiteral("calendarList"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setAccessibleName(tr("Calendars"));
    m_list->setItemDelegate(new SectionPainter(m_list));
    panel->addWide(m_list, 1);
    auto *add = new QPushButton(tr("New calendar"));
    add->setObjectName(QStringLiteral("newCalendarButton"));
    add->setIcon(icon(QStringLiteral("plus")));
    panel->add(add);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapPanel);
    layout->addWidget(panel);
    layout->addWidget(m_editor, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &CalendarsSection::showAt);
    connect(add, &QPushButton::clicked, this, &CalendarsSection::showNew);
}

void CalendarsSection::show(const QList<core::CalendarBook> &calendars, const QTimeZone &zone,
                            core::CalendarId wanted)
{
    const QSignalBlocker blocker(m_list);
    const core::CalendarId before = wanted.isValid() ? wanted : m_editor->shown().id;
    const QString name = m_editor->book().name; // A calendar just added has its name, not yet its id.
    m_calendars = calendars;
    m_zone = zone;
    m_list->clear();
    int row = 0;
    for (int at = 0; at < calendars.size(); ++at) {
        auto *item = new QListWidgetItem(calendars.at(at).name, m_list);
        item->setSizeHint({0, kRowHeight + kGapTight});
        if (calendars.at(at).id == before || (!before.isValid() && calendars.at(at).name == name))
            row = at;
    }
    m_list->setCurrentRow(row);
    m_shown = -1;
    showAt(row);
}

void CalendarsSection::showNew()
{
    const QSignalBlocker blocker(m_list);
    m_list->setCurrentRow(-1);
    m_shown = -1;
    m_editor->show({}, m_zone);
}

void CalendarsSection::showAt(int row)
{
    if (row < 0 || row >= m_calendars.size() || row == m_shown)
        return;
    m_shown = row;
    m_editor->show(m_calendars.at(row), m_zone);
}

} // namespace ui
