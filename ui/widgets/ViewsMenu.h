// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/view/SavedView.h"

#include <QPushButton>

class QMenu;

namespace ui {

/// The button for the saved views of a list: its menu shows them, and saves, renames and deletes.
/// It says what is wanted; whoever has it does it.
class ViewsMenu : public QPushButton
{
    Q_OBJECT
public:
    explicit ViewsMenu(QWidget *parent = nullptr);

    void setViews(const QList<core::SavedView> &views);
    const QList<core::SavedView> &views() const { return m_views; }
    /// The view that the list shows; not valid: none.
    void setCurrent(core::SavedViewId id);
    std::optional<core::SavedView> current() const;

Q_SIGNALS:
    void chosen(core::SavedViewId id); ///< Not valid: the list without a view.
    void saveRequested(const QString &name);
    void renameRequested(const core::SavedView &view); ///< Already with its new name.
    void updateRequested(const core::SavedView &view);
    void removeRequested(const core::SavedView &view);

private:
    void popUp();
    void addChange(QMenu &menu, const core::SavedView &view);
    void showCurrent();

    QList<core::SavedView> m_views;
    core::SavedViewId m_current;
};

} // namespace ui
