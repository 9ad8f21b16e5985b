// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ViewsMenu.h"

#include "ui/style/Style.h"
#include "ui/widgets/menuField.h"

#include <QMenu>

namespace ui {
namespace {

constexpr int kLongestShown = 24; ///< Letters of a view's name on the button.

QString menuText(const QString &text)
{
    return QString(text).replace(QLatin1Char('&'), QLatin1String("&&"));
}

} // namespace

ViewsMenu::ViewsMenu(QWidget *parent) : QPushButton(parent)
{
    setObjectName(QStringLiteral("viewsButton"));
    setLook(*this, ButtonLook::Quiet);
    connect(this, &QPushButton::clicked, this, &ViewsMenu::popUp);
    showCurrent();
}

void ViewsMenu::setViews(const QList<core::SavedView> &views)
{
    m_views = views;
    showCurrent();
}

void ViewsMenu::setCurrent(core::SavedViewId id)
{
    m_current = id;
    showCurrent();
}

std::optional<core::SavedView> ViewsMenu::current() const
{
    for (const core::SavedView &view : m_views) {
        if (view.id == m_current)
            return view;
    }
    return {};
}

void ViewsMenu::showCurrent()
{
    const auto view = current();
    const QString name = view ? view->name : QString();
    const bool isLong = name.size() > kLongestShown;
    setText(!view    ? tr("Views")
            : isLong ? menuText(name.left(kLongestShown - 1)) + QChar(0x2026)
                     : menuText(name));
    setAccessibleName(view ? tr("View: %1").arg(name) : tr("Views"));
}

void ViewsMenu::popUp()
{
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("viewsMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [&](const QString &text, core::SavedViewId id) {
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(id == m_current || (!id.isValid() && !current()));
        connect(action, &QAction::triggered, this, [this, id] { Q_EMIT chosen(id); });
    };
    add(tr("Without a view"), {});
    for (const core::SavedView &view : std::as_const(m_views))
        add(menuText(view.name), view.id);
    menu->addSeparator();
    QMenu *save = menu->addMenu(tr("Save what is shown as a view"));
    save->setObjectName(QStringLiteral("saveViewMenu"));
    addField(*save, tr("Name of the view"), {}, [this](const QString &name) { Q_EMIT saveRequested(name); });
    if (const auto view = current())
        addChange(*menu, *view);
    menu->popup(mapToGlobal(QPoint(0, height() + 2)));
}

void ViewsMenu::addChange(QMenu &menu, const core::SavedView &view)
{
    const QString name = menuText(view.name);
    QAction *update = menu.addAction(tr("Change “%1” to what is shown").arg(name));
    connect(update, &QAction::triggered, this, [this, view] { Q_EMIT updateRequested(view); });
    QMenu *rename = menu.addMenu(tr("Rename “%1”").arg(name));
    rename->setObjectName(QStringLiteral("renameViewMenu"));
    addField(*rename, tr("Name of the view"), view.name, [this, view](const QString &typed) {
        core::SavedView renamed = view;
        renamed.name = typed;
        Q_EMIT renameRequested(renamed);
    });
    QAction *remove = menu.addAction(tr("Delete “%1”").arg(name));
    remove->setObjectName(QStringLiteral("deleteView"));
    connect(remove, &QAction::triggered, this, [this, view] { Q_EMIT removeRequested(view); });
}

} // namespace ui
