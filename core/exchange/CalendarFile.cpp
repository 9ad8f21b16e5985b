// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/CalendarFile.h"

#include "core/base/Text.h"
#include "core/base/Zone.h"

#include <libical/ical.h>
#include <memory>

namespace core {
namespace {

constexpr int kAlarmHour = 9;

using Component = std::unique_ptr<icalcomponent, decltype(&icalcomponent_free)>;

QByteArray bytes(const QString &text)
{
    return cleaned(text).toUtf8();
}

icaltimetype whole(QDate day)
{
    icaltimetype time = icaltime_null_date();
    time.year = day.year();
    time.month = day.month();
    time.day = day.day();
    return time;
}

icaltimetype exact(Instant instant)
{
    return icaltime_from_timet_with_zone(toSeconds(instant), 0, icaltimezone_get_utc_timezone());
}

/// Days before the first one, at a morning hour of the reader's own zone.
icalcomponent *alarm(const CalendarEvent &event)
{
    icaltriggertype trigger = icaltriggertype_from_int(0);
    trigger.duration = icaldurationtype_from_int((kAlarmHour - 24 * *event.alarmDaysBefore) * 3600);
    return icalcomponent_vanew(ICAL_VALARM_COMPONENT, icalproperty_new_action(ICAL_ACTION_DISPLAY),
                               icalproperty_new_description(bytes(event.summary).constData()),
                               icalproperty_new_trigger(trigger), nullptr);
}

icalcomponent *component(const CalendarEvent &event, Instant stamp)
{
    icalcomponent *made = icalcomponent_new_vevent();
    icalcomponent_set_uid(made, bytes(event.uid).constData());
    icalcomponent_set_dtstamp(made, exact(stamp));
    icalcomponent_set_summary(made, bytes(event.summary).constData());
    if (!event.description.isEmpty())
        icalcomponent_set_description(made, bytes(event.description).constData());
    if (event.at) {
        icalcomponent_set_dtstart(made, exact(*event.at));
    } else {
        icalcomponent_set_dtstart(made, whole(event.days.first));
        icalcomponent_set_dtend(made, whole(event.days.last.addDays(1))); // The end is not part of it.
    }
    icalcomponent_add_property(made, icalproperty_new_transp(ICAL_TRANSP_TRANSPARENT));
    if (event.alarmDaysBefore)
        icalcomponent_add_component(made, alarm(event));
    return made;
}

} // namespace

QByteArray calendarFile(const QList<CalendarEvent> &events, const QString &name, Instant stamp)
{
    const Component calendar(icalcomponent_new_vcalendar(), icalcomponent_free);
    icalcomponent_add_property(calendar.get(), icalproperty_new_version("2.0"));
    icalcomponent_add_property(calendar.get(), icalproperty_new_prodid("-//Vigie//Vigie//FR"));
    icalproperty *title = icalproperty_new_x(bytes(name).constData());
    icalproperty_set_x_name(title, "X-WR-CALNAME");
    icalcomponent_add_property(calendar.get(), title);
    for (const CalendarEvent &event : events)
        icalcomponent_add_component(calendar.get(), component(event, stamp));
    const std::unique_ptr<char, decltype(&icalmemory_free_buffer)> text(
        icalcomponent_as_ical_string_r(calendar.get()), icalmemory_free_buffer);
    return {text.get()};
}

} // namespace core
