// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/asset/AssetParts.h"
#include "ui/text/Format.h"

#include <QAbstractTableModel>

namespace ui {

/// The items of one part of a machine, as a table: thousands of programs, three volumes. Columns
/// that say nothing of any item are left out.
class PartModel : public QAbstractTableModel
{
    Q_OBJECT
public:
    explicit PartModel(Format format, QObject *parent = nullptr);

    void setItems(core::PartKind kind, const QList<core::PartItem> &items);
    /// Only items in which every word of @p text occurs, accents and case aside.
    void setSearch(const QString &text);
    qsizetype itemCount() const { return m_items.size(); } ///< Before searching.

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;

private:
    void narrow();
    Qt::Alignment alignment(int column) const;

    Format m_format;
    core::PartKind m_kind = core::PartKind::Software;
    QList<core::PartField> m_columns;
    QList<core::PartItem> m_items;
    QStringList m_folded; ///< Of each item, for searching.
    QString m_search;
    QList<qsizetype> m_shown; ///< Places in m_items.
};

} // namespace ui
