// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/models/PagedModelBase.h"
#include "ui/widgets/PlainText.h"

#include <QHash>

namespace ui {

/// The rows that a list has loaded, in the order shown, and how a view sees them: the part of
/// PagedModel that knows columns and places, but neither source nor filter.
template <class Row>
class RowsModel : public PagedModelBase
{
public:
    /// How rows that follow one another fall into groups.
    struct Sections
    {
        std::function<bool(const Row &, const Row &)> same;
        std::function<QString(const Row &)> title; ///< Of the group of a row.
    };
    /// Absent functions: no groups.
    void setSections(const Sections &sections)
    {
        m_sections = sections;
        tellSections();
    }
    /// After what the titles say has changed.
    void tellSections()
    {
        setHasSections(m_sections.same != nullptr);
        if (!m_rows.isEmpty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, 0), {SectionRole});
    }
    const QList<Column<Row>> &columns() const { return m_columns; }

    const Row *rowAt(const QModelIndex &index) const
    {
        return index.isValid() && index.row() < m_rows.size() ? &m_rows.at(index.row()) : nullptr;
    }
    /// Where the record @p id stands; invalid while it is not loaded.
    QModelIndex indexOf(qint64 id) const
    {
        const int row = m_indexOf.value(id, -1);
        return row < 0 ? QModelIndex() : index(row, 0);
    }

    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    int columnCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
    }
    ColumnFace face(int column) const override
    {
        const Column<Row> &of = m_columns.at(column);
        return {of.id, of.title, of.definition, of.sortKey, of.alignment, of.look, of.width};
    }
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override
    {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid))
            return {};
        const Column<Row> &column = m_columns.at(index.column());
        const Row &row = m_rows.at(index.row());
        switch (role) {
        case Qt::DisplayRole:
            return column.text(row);
        case Qt::ToolTipRole:
            return column.toolTip ? plainToolTip(column.toolTip(row)) : QVariant();
        case Qt::TextAlignmentRole:
            return QVariant(column.alignment | Qt::AlignVCenter);
        case LookRole:
            return static_cast<int>(column.look);
        case ToneRole:
            return column.tone ? static_cast<int>(column.tone(row)) : QVariant();
        case PartRole:
            return column.part ? column.part(row) : QVariant();
        case SectionRole:
            return beginsSection(index.row()) ? m_sections.title(row) : QVariant();
        default:
            return {};
        }
    }
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row> &column = m_columns.at(section);
        switch (role) {
        case Qt::DisplayRole:
            return column.title;
        case Qt::ToolTipRole:
            return plainToolTip(column.definition);
        case Qt::TextAlignmentRole:
            return QVariant(column.alignment | Qt::AlignVCenter);
        default:
            return {};
        }
    }

protected:
    RowsModel(QList<Column<Row>> columns, core::ChangeNotifier &changes, QObject *parent)
        : PagedModelBase(changes, parent), m_columns(std::move(columns))
    {
    }

    const QList<Row> &rows() const { return m_rows; }
    bool isShown(qint64 id) const { return m_indexOf.contains(id); }
    int placeOf(qint64 id, int otherwise) const { return m_indexOf.value(id, otherwise); }
    /// Within a reset of the model.
    void clearRows()
    {
        m_rows.clear();
        m_indexOf.clear();
    }

    void insert(int at, const QList<Row> &rows)
    {
        if (rows.isEmpty())
            return;
        beginInsertRows({}, at, at + static_cast<int>(rows.size()) - 1);
        if (at == m_rows.size())
            m_rows.append(rows);
        else
            for (qsizetype i = 0; i < rows.size(); ++i)
                m_rows.insert(at + i, rows.at(i));
        renumber(at);
        endInsertRows();
    }

    void removeFrom(int at, int count)
    {
        if (count <= 0)
            return;
        beginRemoveRows({}, at, at + count - 1);
        for (int i = at; i < at + count; ++i)
            m_indexOf.remove(m_rows.at(i).ref().id);
        m_rows.remove(at, count);
        renumber(at);
        endRemoveRows();
    }

    void write(int at, const Row &row)
    {
        m_rows[at] = row;
        Q_EMIT dataChanged(index(at, 0), index(at, columnCount() - 1));
    }
    /// Moves or inserts @p row so that it stands at @p at.
    void putAt(int at, const Row &row)
    {
        const int was = m_indexOf.value(row.ref().id, -1);
        if (was < 0)
            return insert(at, {row});
        if (was != at) {
            beginMoveRows({}, was, was, {}, at);
            m_rows.move(was, at);
            for (int i = at; i <= was; ++i)
                m_indexOf.insert(m_rows.at(i).ref().id, i);
            endMoveRows();
        }
        write(at, row);
    }

    /// Positions in @p head, the list's first page, of the rows not known yet. Unknown rows
    /// after the last known one are not new: they only were not loaded.
    QList<int> newIn(const QList<Row> &head) const
    {
        QList<int> unknown;
        qsizetype beforeKnown = 0;
        for (int i = 0; i < head.size(); ++i) {
            if (m_indexOf.contains(head.at(i).ref().id))
                beforeKnown = unknown.size();
            else
                unknown << i;
        }
        if (!isComplete() && unknown.size() < head.size())
            unknown.resize(beforeKnown);
        return unknown;
    }

    /// The rows that changes of @p updated may show in: their own, and those that name them.
    QSet<qint64> showing(core::Table table, const QSet<core::RowRef> &updated) const
    {
        QSet<qint64> shown;
        for (const core::RowRef ref : updated) {
            if (ref.table == table && m_indexOf.contains(ref.id))
                shown.insert(ref.id);
            else if (ref.table != table)
                for (const Row &row : m_rows)
                    if (row.shows(ref))
                        shown.insert(row.ref().id);
        }
        return shown;
    }

private:
    bool beginsSection(int row) const
    {
        return m_sections.same && (row == 0 || !m_sections.same(m_rows.at(row - 1), m_rows.at(row)));
    }

    void renumber(int from)
    {
        for (int i = from; i < m_rows.size(); ++i)
            m_indexOf.insert(m_rows.at(i).ref().id, i);
    }

    Sections m_sections;
    QList<Column<Row>> m_columns;
    QList<Row> m_rows;
    QHash<qint64, int> m_indexOf;
};

} // namespace ui
