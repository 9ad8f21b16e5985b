// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/reports/ContractLife.h"
#include "ui/pages/contract/LifeForm.h"
#include "ui/text/Format.h"

class QLabel;
class QPlainTextEdit;

namespace ui {

class DateEdit;

/// The letter by which a contract is ended, with all its dates. Below them, while they are typed: which one
/// counts, and the end that follows.
class NoticeForm : public LifeForm
{
    Q_OBJECT
public:
    /// @p notice: the one to correct; without an id a new one.
    NoticeForm(core::ContractLife life, const core::ContractNotice &notice, const Format &format,
               QWidget *parent = nullptr);

    core::ContractNotice value() const;
    bool isModified() const override { return value() != m_before; }
    void takeVersion(const core::ContractLife &life) override;

private:
    void addLetter(const Format &format);
    DateEdit *addDay(const QString &name, const QString &label, const Format &format);
    void fill(const core::ContractNotice &notice);
    void follow();

    core::ContractLife m_life;
    Format m_format;
    core::ContractNotice m_notice;
    core::ContractNotice m_before; ///< As the fields first said it.
    QComboBox *m_sender;
    QComboBox *m_motive;
    QPlainTextEdit *m_reason;
    DateEdit *m_fixedEnd = nullptr;
    QComboBox *m_means = nullptr;
    DateEdit *m_written = nullptr;
    DateEdit *m_posted = nullptr;
    DateEdit *m_presented = nullptr;
    DateEdit *m_received = nullptr;
    DateEdit *m_returned = nullptr;
    QLineEdit *m_tracking = nullptr;
    QLabel *m_outcome = nullptr;
};

} // namespace ui
