// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/technician/Technician.h"
#include "ui/text/Format.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class MoneyEdit;

/// The technicians, one line each. One who has left is made inactive, never removed: past work
/// stays theirs.
class TechnicianLines : public QWidget
{
    Q_OBJECT
public:
    explicit TechnicianLines(Format format, QWidget *parent = nullptr);

    void show(const QList<core::Technician> &technicians);
    /// Those that differ from what was shown, new ones too.
    QList<core::Technician> changed() const;
    void addLine();
    bool commit();

Q_SIGNALS:
    void edited();

private:
    struct Line
    {
        core::Technician stored;
        QWidget *widget;
        QLineEdit *name;
        QLineEdit *initials;
        QLineEdit *email;
        QLineEdit *phone;
        MoneyEdit *cost;
        QCheckBox *active;
    };

    void add(const core::Technician &technician);
    static core::Technician technicianOf(const Line &line);

    Format m_format;
    QVBoxLayout *m_layout;
    QWidget *m_none;
    QList<Line> m_lines;
};

} // namespace ui
