// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ChangeSet.h"

#include <QObject>

namespace core {

/// Announces committed changes. Lives in the GUI thread; emits after COMMIT, never before.
class ChangeNotifier : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

Q_SIGNALS:
    void changed(const core::ChangeSet &changes);
};

} // namespace core
