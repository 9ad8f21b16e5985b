// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/GridWarnings.h"

#include <QWidget>

class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class TargetEdit;

/// The service levels of one class, P1 to P4: a calendar and four targets a row, the targets for
/// reports outside the covered hours and the cut-off under it. What contradicts itself is
/// outlined while it is typed, and said under its row.
class GridEditor : public QWidget
{
    Q_OBJECT
public:
    explicit GridEditor(core::ServiceClass serviceClass, QWidget *parent = nullptr);

    void setCalendars(const QList<core::CalendarBook> &calendars);
    /// Those of other classes are ignored. @p day: when the version takes effect.
    void setLevels(const QList<core::ServiceLevel> &levels, QDate day);
    /// The rows that promise something.
    QList<core::ServiceLevel> levels() const;
    /// False while a cell cannot be read.
    bool isValid() const;
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

private:
    struct Row
    {
        core::Priority priority;
        QComboBox *calendar;
        std::array<TargetEdit *, 4> targets;
        QToolButton *more;
        QWidget *outside; ///< Shown on demand.
        std::array<TargetEdit *, 4> outsideTargets;
        QLineEdit *cutOff;
        QLabel *message;
    };

    void addRow(core::Priority priority);
    QWidget *makeOutside(Row &row);
    void showRow(const Row &row, const core::ServiceLevel *level);
    core::ServiceLevel levelOf(const Row &row) const;
    void check();
    static QStringList checkFields(const Row &row);
    static QStringList markContradictions(const Row &row, const QList<core::GridWarning> &warnings);

    core::ServiceClass m_class;
    QGridLayout *m_grid;
    QList<Row> m_rows;
    QList<core::CalendarBook> m_calendars;
    QDate m_day;
    bool m_readOnly = false;
};

} // namespace ui
