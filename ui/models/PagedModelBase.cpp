// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PagedModelBase.h"

namespace ui {

PagedModelBase::PagedModelBase(core::ChangeNotifier &changes, QObject *parent) : QAbstractTableModel(parent)
{
    connect(&changes, &core::ChangeNotifier::changed, this, &PagedModelBase::apply);
}

void PagedModelBase::showNew()
{
    m_following = true;
    lookForNew();
}

} // namespace ui
