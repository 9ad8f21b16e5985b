// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/view/SavedView.h"
#include "core/services/ChangeNotifier.h"

#include <QVariantMap>

class QSettings;

namespace ui {

class ListView;
class ViewsMenu;

/// The office's saved views of one list: their button, and the columns of the one shown. What narrows the
/// list is one map that its owner keeps as its place; there `view` names the view.
class SavedViews : public QObject
{
    Q_OBJECT
public:
    struct Source
    {
        QString list; ///< What SavedView::list calls it.
        std::function<core::Answer<core::Result<QList<core::SavedView>>>()> views;
        QSettings *settings = nullptr; ///< Of the columns without a view; may be absent.
        QString key = {};              ///< Where they are kept there.
    };
    inline static const QString kView = QStringLiteral("view");

    /// @p filter: what narrows the list now. Neither it nor @p view is owned.
    SavedViews(Source source, ListView *view, std::function<QVariantMap()> filter,
               core::ChangeNotifier &changes, QObject *parent);

    ViewsMenu *menu() const { return m_menu; }
    /// Shows the columns of a view, the user's own without one: at once, or when views are known.
    void show(core::SavedViewId id);
    /// After the user's hand on the columns: kept as his own, but while a view is shown.
    void keepColumns();
    void load();

Q_SIGNALS:
    void chosen(const QVariantMap &filter); ///< To be shown: what narrows the view, and its id.
    void viewSaved(const core::SavedView &view);
    void viewRemoved(const core::SavedView &view);
    void failed(const core::Error &error);

private:
    void choose(core::SavedViewId id);
    QString definition() const;
    void follow(const core::ChangeSet &changes);

    Source m_source;
    ListView *m_view;
    std::function<QVariantMap()> m_filter;
    ViewsMenu *m_menu;
    core::SavedViewId m_wanted; ///< Of the place.
    core::SavedViewId m_shown;  ///< Whose columns are shown.
    bool m_isKnown = false;
};

} // namespace ui
