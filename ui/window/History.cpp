// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/History.h"

namespace ui {

void History::go(const Place &place)
{
    if (!m_places.isEmpty() && current() == place)
        return;
    m_places.resize(m_at + 1);
    m_places << place;
    if (m_places.size() > kLimit)
        m_places.removeFirst();
    m_at = m_places.size() - 1;
}

void History::replace(const Place &place)
{
    if (m_places.isEmpty())
        go(place);
    else
        m_places[m_at] = place;
}

Place History::back()
{
    if (canGoBack())
        --m_at;
    return current();
}

Place History::forward()
{
    if (canGoForward())
        ++m_at;
    return current();
}

} // namespace ui
