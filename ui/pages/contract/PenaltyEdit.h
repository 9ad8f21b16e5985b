// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Penalty.h"
#include "ui/text/Format.h"

#include <QWidget>

class QCheckBox;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class DecimalEdit;
class DurationEdit;

/// The penalties that a contract agrees to: steps of overrun, which commitments count, the monthly cap. What
/// they come to is told as an indication, never applied.
class PenaltyEdit : public QWidget
{
    Q_OBJECT
public:
    explicit PenaltyEdit(const Format &format, QWidget *parent = nullptr);

    void show(const core::PenaltyTerms &terms, bool readOnly);
    core::PenaltyTerms terms() const;
    bool commit();

Q_SIGNALS:
    void edited();

private:
    struct Step
    {
        QWidget *widget;
        DurationEdit *over;
        DecimalEdit *part;
    };

    void addStep(const core::PenaltyStep &step, bool readOnly);
    void removeStep(const QWidget *widget);
    void follow();

    Format m_format;
    QVBoxLayout *m_lines;
    QList<Step> m_steps;
    QPushButton *m_add;
    QWidget *m_rest; ///< Shown once there is a step.
    QList<QCheckBox *> m_milestones;
    DecimalEdit *m_cap;
    QLineEdit *m_exclusions;
};

} // namespace ui
