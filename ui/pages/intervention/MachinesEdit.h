// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/Asset.h"

#include <QWidget>

namespace ui {

class TypeAhead;

/// The machines an intervention is about: a chip each, with "×", and a field that finds another
/// one of the client's by its name, tag, serial number or user.
class MachinesEdit : public QWidget
{
    Q_OBJECT
public:
    explicit MachinesEdit(QWidget *parent = nullptr);

    void setMachines(const QList<core::Asset> &offered);
    void setChosen(const QList<core::AssetId> &chosen); ///< Without emitting.
    QList<core::AssetId> chosen() const { return m_chosen; }

Q_SIGNALS:
    void changed();

private:
    void fillChips();
    void add(core::AssetId id);
    void remove(core::AssetId id);

    QList<core::Asset> m_offered;
    QList<core::AssetId> m_chosen;
    QWidget *m_chips;
    TypeAhead *m_find = nullptr;
};

} // namespace ui
