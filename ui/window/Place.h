// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QString>
#include <QVariantMap>

namespace ui {

/// Where the user can be: what Back and Forward, search results, links and figures that open
/// what they sum all speak of. Written to settings, so the filter holds plain values only.
struct Place
{
    QString page = {};       ///< The id of a page, as given to MainWindow::addPage().
    qint64 record = 0;       ///< The record shown; 0: the page's own list or overview.
    QVariantMap filter = {}; ///< What narrows the list or the figures; the keys are the page's own.

    bool isValid() const { return !page.isEmpty(); }
    friend bool operator==(const Place &, const Place &) = default;
};

} // namespace ui
