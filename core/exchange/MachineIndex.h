// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"

#include <QHash>

namespace core {

/// Which machines of many may be one that was seen: those that share an identity with it. So that
/// a hundred thousand machines are not compared one by one.
class MachineIndex
{
public:
    /// More machines than these with one name or address: it identifies none of them.
    static constexpr qsizetype kMostAlike = 100;

    /// @p place: what candidates() gives back. A machine that changed is added again.
    void add(qsizetype place, const Asset &asset);
    /// In ascending order, each once.
    QList<qsizetype> candidates(const Asset &seen) const;

private:
    static QStringList keysOf(const Asset &asset);

    QHash<QString, QList<qsizetype>> m_places;
};

} // namespace core
