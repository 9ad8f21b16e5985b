// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "core/services/ChangeNotifier.h"

#include <QAbstractTableModel>

namespace ui {

/// The part of PagedModel that needs no template: moc accepts none.
class PagedModelBase : public QAbstractTableModel
{
    Q_OBJECT
public:
    /// A followed list (scrolled to its top) takes new rows in; another one only offers them.
    void setFollowing(bool following) { m_following = following; }
    /// Takes in the rows offered.
    void showNew();

Q_SIGNALS:
    void newRowsOffered(int count); ///< 0 once they are shown.
    void failed(const core::Error &error);

protected:
    PagedModelBase(core::ChangeNotifier &changes, QObject *parent);

    bool isFollowing() const { return m_following; }
    virtual void apply(const core::ChangeSet &changes) = 0;
    virtual void lookForNew() = 0;

private:
    bool m_following = true;
};

} // namespace ui
