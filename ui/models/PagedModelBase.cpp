// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PagedModelBase.h"

#include <QTimer>

namespace ui {

PagedModelBase::PagedModelBase(core::ChangeNotifier &changes, QObject *parent)
    : QAbstractTableModel(parent), m_next(new QTimer(this))
{
    m_next->setSingleShot(true);
    m_next->setInterval(0);
    connect(m_next, &QTimer::timeout, this, [this] {
        if (m_loadingAll && canFetchMore({}))
            fetchMore({});
    });
    connect(&changes, &core::ChangeNotifier::changed, this, &PagedModelBase::apply);
}

void PagedModelBase::showNew()
{
    m_following = true;
    lookForNew();
}

void PagedModelBase::loadAll()
{
    m_loadingAll = true;
    continueLoading();
}

void PagedModelBase::setLoading(bool loading)
{
    if (m_loading == loading)
        return;
    m_loading = loading;
    Q_EMIT loadingChanged(loading);
}

void PagedModelBase::setSort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
}

void PagedModelBase::continueLoading()
{
    m_loadingAll = m_loadingAll && !m_complete;
    if (!m_loadingAll)
        return;
    m_next->start();
}

} // namespace ui
