// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QDate>

namespace core {

/// Days, both ends included.
struct DayRange
{
    QDate first = {};
    QDate last = {};

    bool contains(QDate day) const { return first <= day && day <= last; }
    friend bool operator==(const DayRange &, const DayRange &) = default;
};

} // namespace core
