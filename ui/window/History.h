// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/window/Place.h"

#include <QList>

namespace ui {

/// The places gone through, as a browser keeps them.
class History
{
public:
    static constexpr int kLimit = 100;

    bool isEmpty() const { return m_places.isEmpty(); }
    Place current() const { return m_places.value(m_at); }
    bool canGoBack() const { return m_at > 0; }
    bool canGoForward() const { return m_at + 1 < m_places.size(); }

    /// A new step; what was ahead is forgotten. Going where one is changes nothing.
    void go(const Place &place);
    /// The present step is seen otherwise now.
    void replace(const Place &place);
    Place back();
    Place forward();

private:
    QList<Place> m_places;
    qsizetype m_at = -1;
};

} // namespace ui
