// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/services/Operations.h"

#include <QTimeZone>

class QSettings;

namespace core {
class DraftStore;
}

namespace app {

/// What joining a page may need. References only: Application owns everything.
struct Context
{
    core::DatabaseThread &list; ///< Pages and rows of lists, single records.
    core::DatabaseThread &slow; ///< Reports, dashboards, scans.
    core::Operations &operations;
    core::ChangeNotifier &changes;
    const core::Clock &clock;
    QSettings &settings;                ///< This user's: columns, sizes.
    const QTimeZone &zone;              ///< The provider's: in which the program tells days and months.
    core::DraftStore *drafts = nullptr; ///< What is typed and not saved, on this workstation.
};

} // namespace app
