// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Contract.h"
#include "ui/text/Format.h"
#include "ui/widgets/Panel.h"

class QLabel;
class QPushButton;

namespace ui {

class DateEdit;
class FormField;

/// Asks for the one thing that a step in the life of a contract needs: its day. Hidden until
/// asked.
class StateBar : public Panel
{
    Q_OBJECT
public:
    enum class Step { Suspend, Resume, End, Amend };

    explicit StateBar(const Format &format, QWidget *parent = nullptr);

    void ask(Step step, QDate proposal);

Q_SIGNALS:
    void confirmed(ui::StateBar::Step step, QDate day);

private:
    void confirm();

    DateEdit *m_day;
    FormField *m_field = nullptr;
    QLabel *m_words;
    QPushButton *m_confirm;
    Step m_step = Step::Amend;
};

} // namespace ui
