// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/oncall/OnCall.h"
#include "core/domain/technician/Technician.h"
#include "ui/text/Format.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class DateTimeEdit;

/// The rota: one line a duty, the earliest first; above them who is on call now, and what the rota leaves
/// open or has twice, as it is typed.
class OnCallLines : public QWidget
{
    Q_OBJECT
public:
    explicit OnCallLines(Format format, QWidget *parent = nullptr);

    void show(const QList<core::OnCallDuty> &rota, const QList<core::Technician> &technicians);
    core::RotaChanges changes() const;
    /// A week after the last one.
    void addLine();
    bool commit();

Q_SIGNALS:
    void edited();

private:
    struct Line
    {
        core::OnCallDuty stored;
        QWidget *widget;
        QComboBox *technician;
        DateTimeEdit *from;
        DateTimeEdit *to;
        QLineEdit *phone;
    };

    void addHead();
    void add(const core::OnCallDuty &duty);
    void fillTechnicians(const Line &line) const;
    void removeLine(const QWidget *widget);
    static core::OnCallDuty dutyOf(const Line &line);
    QList<core::OnCallDuty> rota() const;
    QString nameOf(core::TechnicianId id) const;
    void follow();

    Format m_format;
    QList<core::Technician> m_technicians;
    QVBoxLayout *m_layout;
    QLabel *m_now;
    QLabel *m_findings;
    QWidget *m_none;
    QList<Line> m_lines;
    QList<core::OnCallDuty> m_removed;
};

} // namespace ui
