// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/PriceRevision.h"
#include "ui/text/Format.h"

#include <QWidget>

class QComboBox;
class QVBoxLayout;

namespace ui {

class DateEdit;
class DecimalEdit;
class MonthEdit;

/// What was changed of the table of indices.
struct IndexChanges
{
    QList<core::IndexValue> saved = {}; ///< New ones too.
    QList<core::IndexValueId> removed = {};
    bool isEmpty() const { return saved.isEmpty() && removed.isEmpty(); }
};

/// The Syntec index as it was published, one line a month and series, the newest first.
class IndexLines : public QWidget
{
    Q_OBJECT
public:
    explicit IndexLines(Format format, QWidget *parent = nullptr);

    void show(const QList<core::IndexValue> &values);
    IndexChanges changes() const;
    /// The month after the last one.
    void addLine();
    bool commit();

Q_SIGNALS:
    void edited();

private:
    struct Line
    {
        core::IndexValue stored;
        QWidget *widget;
        QComboBox *series;
        MonthEdit *month;
        DecimalEdit *value;
        DateEdit *published;
    };

    void add(const core::IndexValue &value, bool atTop);
    void removeLine(const QWidget *widget);
    static core::IndexValue valueOf(const Line &line);

    Format m_format;
    QVBoxLayout *m_layout;
    QWidget *m_none;
    QList<Line> m_lines;
    QList<core::IndexValueId> m_removed;
};

} // namespace ui
