// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractLife.h"
#include "ui/pages/contract/LifeForm.h"
#include "ui/text/Format.h"

class QPushButton;

namespace ui {

class DateEdit;

/// A line of the reversibility checklist.
class ReversibilityForm : public LifeForm
{
    Q_OBJECT
public:
    /// @p item: without an id a new one.
    ReversibilityForm(const core::ReversibilityItem &item, const Format &format, QWidget *parent = nullptr);

    core::ReversibilityItem value() const;
    bool isModified() const override { return value() != m_before; }
    void takeVersion(const core::ContractLife &life) override;

Q_SIGNALS:
    void removeRequested(const core::ReversibilityItem &item);

private:
    core::ReversibilityItem m_item;
    core::ReversibilityItem m_before;
    QLineEdit *m_label;
    QLineEdit *m_responsible;
    DateEdit *m_due;
    DateEdit *m_done;
    QLineEdit *m_remark;
};

/// The day on which the record of the checklist was signed, and by whom.
class ReversibilitySignForm : public LifeForm
{
    Q_OBJECT
public:
    ReversibilitySignForm(QDate today, const QString &proposal, const Format &format,
                          QWidget *parent = nullptr);

    std::optional<QDate> day() const;
    QString by() const;
    bool isModified() const override;
    void takeVersion(const core::ContractLife &) override {}

private:
    QString m_proposal;
    DateEdit *m_day;
    QLineEdit *m_by;
};

} // namespace ui
