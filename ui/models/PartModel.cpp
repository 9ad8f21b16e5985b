// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/PartModel.h"

#include "core/base/Text.h"
#include "ui/models/Column.h"
#include "ui/text/PartText.h"
#include "ui/widgets/PlainText.h"

#include <QCollator>
#include <algorithm>

namespace ui {
namespace {

using core::PartField;

bool isFigure(PartField field)
{
    switch (field) {
    case PartField::SizeMib:
    case PartField::SizeMb:
    case PartField::FreeMib:
    case PartField::SpeedMhz:
    case PartField::Cores:
    case PartField::Threads:
    case PartField::Level:
    case PartField::Count:
        return true;
    default:
        return false;
    }
}

} // namespace

PartModel::PartModel(Format format, QObject *parent)
    : QAbstractTableModel(parent), m_format(std::move(format))
{
}

void PartModel::setItems(core::PartKind kind, const QList<core::PartItem> &items)
{
    beginResetModel();
    m_kind = kind;
    m_items = items;
    m_folded.clear();
    m_columns.clear();
    for (const PartField field : core::fieldsOf(kind)) {
        const bool isTold = std::any_of(items.cbegin(), items.cend(), [field](const core::PartItem &item) {
            return !item.text(field).isEmpty();
        });
        if (isTold)
            m_columns << field;
    }
    for (const core::PartItem &item : items)
        m_folded << core::folded(item.toLine());
    narrow();
    endResetModel();
}

void PartModel::setSearch(const QString &text)
{
    beginResetModel();
    m_search = text;
    narrow();
    endResetModel();
}

void PartModel::narrow()
{
    const QStringList words = core::foldedWords(m_search);
    m_shown.clear();
    for (qsizetype i = 0; i < m_items.size(); ++i) {
        if (std::all_of(words.cbegin(), words.cend(),
                        [this, i](const QString &word) { return m_folded.at(i).contains(word); }))
            m_shown << i;
    }
}

int PartModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PartModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_columns.size());
}

Qt::Alignment PartModel::alignment(int column) const
{
    return Qt::AlignVCenter | (isFigure(m_columns.at(column)) ? Qt::AlignRight : Qt::AlignLeft);
}

QVariant PartModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::PartItem &item = m_items.at(m_shown.at(index.row()));
    switch (role) {
    case Qt::DisplayRole:
        return partText(item, m_columns.at(index.column()), m_format);
    case Qt::TextAlignmentRole:
        return QVariant(alignment(index.column()));
    case LookRole:
        return static_cast<int>(index.column() == 0 ? CellLook::Strong : CellLook::Text);
    default:
        return {};
    }
}

QVariant PartModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    if (role == Qt::DisplayRole)
        return words(m_columns.at(section), m_kind);
    return role == Qt::TextAlignmentRole ? QVariant(alignment(section)) : QVariant();
}

void PartModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= columnCount())
        return;
    const PartField field = m_columns.at(column);
    QCollator collator(m_format.locale());
    collator.setNumericMode(true);
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    const auto isBefore = [&](qsizetype left, qsizetype right) {
        const auto one = m_items.at(left).number(field);
        const auto other = m_items.at(right).number(field);
        if (isFigure(field) && one && other)
            return *one < *other;
        return collator.compare(m_items.at(left).text(field), m_items.at(right).text(field)) < 0;
    };
    beginResetModel();
    std::stable_sort(m_shown.begin(), m_shown.end(), [&](qsizetype left, qsizetype right) {
        return order == Qt::AscendingOrder ? isBefore(left, right) : isBefore(right, left);
    });
    endResetModel();
}

} // namespace ui
