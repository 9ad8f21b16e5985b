// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/history/RecordHistory.h"

#include <QWidget>

class QGridLayout;
class QVBoxLayout;

namespace ui {

class Format;

/// One action in a timeline: a point on a line, the action, when and by whom, and what it changed.
class HistoryEntry : public QWidget
{
    Q_OBJECT
public:
    /// @p changes of one unit. @p record: the one whose timeline it is; its parts are named.
    HistoryEntry(const QList<core::RecordChange> &changes, core::RowRef record,
                 const QHash<core::RowRef, QString> &names, const Format &format, QWidget *parent = nullptr);

    void setLast(bool last) { m_last = last; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addHead(const core::RecordChange &change, const Format &format);
    void addChange(const core::RecordChange &change, core::RowRef record,
                   const QHash<core::RowRef, QString> &names, const Format &format);
    void addLines(const core::RecordChange &change, const core::FieldChange &field, const Format &format);
    void addFields(const core::RecordChange &change, const QHash<core::RowRef, QString> &names,
                   const Format &format);

    QVBoxLayout *m_column;
    bool m_last = false;
    bool m_isUndo = false;
};

} // namespace ui
