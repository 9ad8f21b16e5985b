// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/asset/AssetRecord.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

class QCheckBox;

namespace ui {

class DateEdit;
class TypeAhead;

/// A form on the page of a machine beside that of the machine itself.
class WorkshopForm : public FormPanel
{
    Q_OBJECT
public:
    using FormPanel::FormPanel;

    /// Saving is to go over what @p record holds now.
    virtual void takeVersion(const AssetRecord &record) = 0;

protected:
    DateEdit *addDay(const QString &name, const QString &label, const Format &format,
                     const std::optional<QDate> &day);
    QLineEdit *addFilled(const QString &name, const QString &label, const QString &text);
    QPlainTextEdit *addWritten(const QString &name, const QString &label, const QString &text);
    QComboBox *addTechnician(const QString &label, const AssetRecord &record, core::TechnicianId chosen);
    static core::TechnicianId technicianOf(const QComboBox &box);
};

/// A machine that is taken to the workshop or lent, and, once that is stored, its return.
class CustodyForm : public WorkshopForm
{
    Q_OBJECT
public:
    /// @p custody without an id: a new one; a loan is then made to one of @p clients.
    CustodyForm(const core::Custody &custody, const AssetRecord &record, const QList<core::Client> &clients,
                const Format &format, QWidget *parent = nullptr);

    core::Custody value() const;
    bool isModified() const override { return value() != m_before; }
    void takeVersion(const AssetRecord &record) override;
    /// Proposes that the machine is given back today.
    void giveBack(QDate today);

private:
    void addClient(const AssetRecord &record, const QList<core::Client> &clients);
    void addReturn(const Format &format);

    core::Custody m_custody;
    core::Custody m_before;        ///< As the fields first said it.
    TypeAhead *m_client = nullptr; ///< Of a new loan.
    DateEdit *m_since;
    DateEdit *m_due;
    QComboBox *m_technician;
    QLineEdit *m_counterpart;
    QPlainTextEdit *m_reason;
    QPlainTextEdit *m_stateBefore;
    QLineEdit *m_accessories;
    DateEdit *m_returned = nullptr; ///< Of a stored one.
    QPlainTextEdit *m_stateAfter = nullptr;
};

/// The wiping of a medium of the machine, as its certificate tells it.
class WipingForm : public WorkshopForm
{
    Q_OBJECT
public:
    WipingForm(const core::DataWiping &wiping, const AssetRecord &record, const Format &format,
               QWidget *parent = nullptr);

    core::DataWiping value() const;
    bool isModified() const override { return value() != m_before; }
    void takeVersion(const AssetRecord &record) override;

private:
    core::DataWiping m_wiping;
    core::DataWiping m_before; ///< As the fields first said it.
    QLineEdit *m_medium;
    QLineEdit *m_serial;
    QComboBox *m_method;
    QLineEdit *m_tool;
    DateEdit *m_day;
    QComboBox *m_technician;
    QCheckBox *m_verified;
    QComboBox *m_fate;
    QPlainTextEdit *m_remark;
};

} // namespace ui
