// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns a ListView shows, how wide, and what the user chose of it.
#include "ui/models/PagedModelBase.h"
#include "ui/widgets/ListView.h"

#include <QHeaderView>
#include <QMenu>
#include <QScopedValueRollback>
#include <QSettings>

namespace ui {
namespace {

constexpr int kLeadingWidth = 320; ///< What the column that takes the rest needs to be read.

} // namespace

ColumnNeed ListView::needOf(int column) const
{
    const ColumnFace face = paged()->face(column);
    const int natural = m_natural.at(column);
    const bool gives = face.look != CellLook::Badge && !face.alignment.testFlag(Qt::AlignRight);
    const int readable = face.width > 0 ? face.width : kLeadingWidth;
    const auto rank = m_chosen.isEmpty() ? m_importance.indexOf(face.id) : -1;
    return {.natural = natural,
            .least = gives ? qMin(natural, readable) : natural,
            .rank = static_cast<int>(rank) + 1,
            .takesRest = face.width == 0};
}

void ListView::fitColumns()
{
    if (!paged())
        return;
    QList<ColumnNeed> needs;
    QList<int> columns;
    const QScopedValueRollback fitting(m_fitting, true);
    for (int column = 0; column < m_natural.size(); ++column) {
        if (!isOffered(column)) {
            setColumnHidden(column, true);
            continue;
        }
        columns << column;
        needs << needOf(column);
    }
    if (m_hasOwnWidths)
        return fitRest();
    const QList<int> widths = sharedWidths(needs, viewport()->width());
    for (qsizetype i = 0; i < widths.size(); ++i) {
        setColumnHidden(columns.at(i), widths.at(i) == 0);
        if (widths.at(i) > 0)
            setColumnWidth(columns.at(i), widths.at(i));
    }
}

/// The widths that the user chose stay; what nobody needs goes where it always does.
void ListView::fitRest()
{
    for (int column = 0; column < m_natural.size(); ++column) {
        if (!isOffered(column))
            continue;
        const bool wasHidden = isColumnHidden(column);
        setColumnHidden(column, false);
        const ColumnNeed need = needOf(column);
        if (wasHidden)
            setColumnWidth(column, need.least);
        const int rest = viewport()->width() - horizontalHeader()->length();
        if (need.takesRest)
            setColumnWidth(column, qMax(need.least, columnWidth(column) + rest));
    }
}

void ListView::setImportance(const QStringList &ids)
{
    m_importance = ids;
    fitColumns();
}

void ListView::setStandardColumns(const QStringList &ids)
{
    m_standard = ids;
    horizontalHeader()->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(horizontalHeader(), &QHeaderView::customContextMenuRequested, this, &ListView::offerColumns);
    setShownColumns({});
}

int ListView::columnOf(const QString &id) const
{
    const PagedModelBase *list = paged();
    for (int column = 0; list && column < list->columnCount(); ++column) {
        if (list->face(column).id == id)
            return column;
    }
    return -1;
}

bool ListView::isOffered(int column) const
{
    const QStringList &offered = m_chosen.isEmpty() ? m_standard : m_chosen;
    return offered.isEmpty() || offered.contains(paged()->face(column).id);
}

QStringList ListView::shownColumns() const
{
    QStringList ids;
    for (int visual = 0; paged() && visual < horizontalHeader()->count(); ++visual) {
        const int column = horizontalHeader()->logicalIndex(visual);
        if (isOffered(column))
            ids << paged()->face(column).id;
    }
    return ids;
}

void ListView::setShownColumns(const QStringList &ids)
{
    m_chosen = ids;
    m_chosen.removeIf([this](const QString &id) { return columnOf(id) < 0; }); // Of another version.
    const QScopedValueRollback fitting(m_fitting, true);
    int visual = 0;
    for (const QString &id : m_chosen.isEmpty() ? m_standard : m_chosen)
        horizontalHeader()->moveSection(horizontalHeader()->visualIndex(columnOf(id)), visual++);
    fitColumns();
}

void ListView::toggleColumn(const QString &id, bool shown)
{
    QStringList ids = shownColumns();
    if (shown)
        ids << id;
    else
        ids.removeAll(id);
    setShownColumns(ids);
    Q_EMIT columnsChanged();
}

void ListView::columnMoved()
{
    if (m_fitting)
        return;
    m_chosen = shownColumns();
    Q_EMIT columnsChanged();
}

void ListView::fillColumnsMenu(QMenu &menu)
{
    const QStringList shown = shownColumns();
    for (int column = 0; column < m_natural.size(); ++column) {
        const ColumnFace face = paged()->face(column);
        QAction *action = menu.addAction(QString(face.title).replace(QLatin1Char('&'), QLatin1String("&&")));
        action->setObjectName(face.id + QLatin1String("Column"));
        action->setCheckable(true);
        action->setChecked(shown.contains(face.id));
        action->setEnabled(face.look != CellLook::Strong); // What names the row stays.
        connect(action, &QAction::toggled, this, [this, id = face.id](bool on) { toggleColumn(id, on); });
    }
    menu.addSeparator();
    QAction *standard = menu.addAction(tr("Standard columns"));
    standard->setObjectName(QStringLiteral("standardColumns"));
    connect(standard, &QAction::triggered, this, [this] {
        m_hasOwnWidths = false;
        setShownColumns({});
        Q_EMIT columnsChanged();
    });
}

void ListView::offerColumns()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fillColumnsMenu(*menu);
    menu->popup(QCursor::pos());
}

void ListView::saveColumns(QSettings &settings, const QString &key) const
{
    const PagedModelBase *list = paged();
    QVariantMap widths;
    for (const QString &id : shownColumns())
        widths.insert(id, columnWidth(columnOf(id)));
    settings.setValue(key + QLatin1String("/columns"), m_chosen);
    settings.setValue(key + QLatin1String("/widths"), m_hasOwnWidths ? widths : QVariantMap());
    if (list && list->sortColumn() >= 0) {
        settings.setValue(key + QLatin1String("/sortedBy"), list->face(list->sortColumn()).id);
        settings.setValue(key + QLatin1String("/descending"), list->sortOrder() == Qt::DescendingOrder);
    }
}

void ListView::restoreColumns(QSettings &settings, const QString &key)
{
    setShownColumns(settings.value(key + QLatin1String("/columns")).toStringList());
    const QVariantMap widths = settings.value(key + QLatin1String("/widths")).toMap();
    {
        const QScopedValueRollback fitting(m_fitting, true);
        for (auto width = widths.cbegin(); width != widths.cend(); ++width) {
            if (const int column = columnOf(width.key()); column >= 0 && width->toInt() > 0)
                setColumnWidth(column, width->toInt());
        }
    }
    m_hasOwnWidths = !widths.isEmpty();
    fitColumns();
    horizontalHeader()->setSortIndicatorShown(false);
    PagedModelBase *list = paged();
    const int column = columnOf(settings.value(key + QLatin1String("/sortedBy")).toString());
    if (!list || column < 0)
        return;
    const bool descending = settings.value(key + QLatin1String("/descending")).toBool();
    list->sort(column, descending ? Qt::DescendingOrder : Qt::AscendingOrder);
    horizontalHeader()->setSortIndicator(column, list->sortOrder());
    horizontalHeader()->setSortIndicatorShown(true);
}

} // namespace ui
