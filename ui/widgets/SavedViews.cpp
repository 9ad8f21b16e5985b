// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/SavedViews.h"

#include "ui/widgets/ListView.h"
#include "ui/widgets/ViewsMenu.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSettings>
#include <algorithm>

namespace ui {
namespace {

const QString kFilter = QStringLiteral("filter");
const QString kColumns = QStringLiteral("columns");

QJsonObject definitionOf(const core::SavedView &view)
{
    return QJsonDocument::fromJson(view.definition.toUtf8()).object();
}

} // namespace

SavedViews::SavedViews(Source source, ListView *view, std::function<QVariantMap()> filter,
                       core::ChangeNotifier &changes, QObject *parent)
    : QObject(parent), m_source(std::move(source)), m_view(view), m_filter(std::move(filter)),
      m_menu(new ViewsMenu)
{
    connect(m_menu, &ViewsMenu::chosen, this, &SavedViews::choose);
    connect(m_menu, &ViewsMenu::saveRequested, this, [this](const QString &name) {
        Q_EMIT viewSaved({.list = m_source.list, .name = name, .definition = definition()});
    });
    connect(m_menu, &ViewsMenu::renameRequested, this, &SavedViews::viewSaved);
    connect(m_menu, &ViewsMenu::updateRequested, this, [this](core::SavedView changed) {
        changed.definition = definition();
        Q_EMIT viewSaved(changed);
    });
    connect(m_menu, &ViewsMenu::removeRequested, this, &SavedViews::viewRemoved);
    connect(&changes, &core::ChangeNotifier::changed, this, &SavedViews::follow);
}

void SavedViews::load()
{
    if (!m_source.views)
        return;
    m_source.views().then(this, [this](const core::Result<QList<core::SavedView>> &views) {
        if (!views) {
            Q_EMIT failed(views.error());
            return;
        }
        m_isKnown = true;
        m_menu->setViews(*views);
        show(m_wanted);
    });
}

QString SavedViews::definition() const
{
    QVariantMap filter = m_filter();
    filter.remove(kView);
    const QJsonObject json{{kFilter, QJsonObject::fromVariantMap(filter)},
                           {kColumns, QJsonArray::fromStringList(m_view->shownColumns())}};
    return QString::fromUtf8(QJsonDocument(json).toJson(QJsonDocument::Compact));
}

void SavedViews::choose(core::SavedViewId id)
{
    QVariantMap filter;
    m_menu->setCurrent(id);
    if (const auto view = m_menu->current()) {
        filter = definitionOf(*view).value(kFilter).toObject().toVariantMap();
        filter.insert(kView, id.value());
    }
    if (id.isValid())
        m_shown = {}; // Its columns are shown again where the user changed them.
    Q_EMIT chosen(filter);
}

void SavedViews::show(core::SavedViewId id)
{
    m_wanted = id;
    m_menu->setCurrent(id);
    if (!m_isKnown || id == m_shown)
        return;
    const auto view = m_menu->current();
    m_shown = view ? id : core::SavedViewId();
    if (view) {
        QStringList columns;
        const QJsonArray named = definitionOf(*view).value(kColumns).toArray();
        for (const QJsonValue column : named)
            columns << column.toString();
        m_view->setShownColumns(columns);
    } else if (m_source.settings) {
        m_view->setShownColumns(
            m_source.settings->value(m_source.key + QLatin1String("/columns")).toStringList());
    }
}

void SavedViews::keepColumns()
{
    if (m_source.settings && !m_shown.isValid())
        m_view->saveColumns(*m_source.settings, m_source.key);
}

void SavedViews::follow(const core::ChangeSet &changes)
{
    const bool concerns = changes.membership.contains(core::Table::SavedView) ||
                          std::any_of(changes.updated.cbegin(), changes.updated.cend(),
                                      [](core::RowRef row) { return row.table == core::Table::SavedView; });
    if (concerns)
        load();
}

} // namespace ui
