// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/servicelevel/Calendar.h"
#include "ui/text/Format.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QToolButton;

namespace ui {

class DateEdit;

/// The dated departures of a calendar from its week, one line each: closures and openings, on
/// which days, each year or once, at which hours.
class ExceptionsEditor : public QWidget
{
    Q_OBJECT
public:
    explicit ExceptionsEditor(Format format, QWidget *parent = nullptr);

    void setExceptions(const QList<core::CalendarException> &exceptions);
    /// Those that can be read.
    QList<core::CalendarException> exceptions() const;
    /// False, with the sentence beside the line, while one cannot be read.
    bool commit();
    void addException(core::CalendarException::Kind kind);
    void setReadOnly(bool readOnly);

Q_SIGNALS:
    void edited();

private:
    struct Line
    {
        QWidget *widget;
        QComboBox *kind;
        DateEdit *from;
        DateEdit *to;
        QCheckBox *yearly;
        QLineEdit *hours;
        QLineEdit *name;
        QLabel *message;
    };

    void add(const core::CalendarException &exception);
    void layOut(const Line &line);
    void join(const Line &line);
    QWidget *headerLine() const;
    void remove(QWidget *widget);
    void showPlaceholder(const Line &line) const;
    static core::Result<core::CalendarException> read(const Line &line);

    Format m_format;
    QWidget *m_lines;
    QWidget *m_head;
    QLabel *m_none;
    QList<Line> m_all;
    bool m_readOnly = false;
};

} // namespace ui
