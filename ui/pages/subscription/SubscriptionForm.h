// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "ui/pages/subscription/SubscriptionRecord.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

class QCheckBox;

namespace ui {

class DateEdit;
class MachinesEdit;
class MoneyEdit;
class TypeAhead;

/// A licence, a certificate or a domain name: its kind decides which fields are shown and what they
/// are called. More machines than seats is told, not refused.
class SubscriptionForm : public FormPanel
{
    Q_OBJECT
public:
    /// @p clients: those a new one may be given to; a stored one keeps its own.
    SubscriptionForm(const SubscriptionRecord &record, const QList<core::Client> &clients,
                     const Format &format, QWidget *parent = nullptr);

    core::Subscription value() const;
    void setVersion(int version) { m_subscription.version = version; }
    /// The machines of the client that was chosen.
    void setMachines(const QList<core::Asset> &machines);
    bool isModified() const override { return value() != m_start; }

Q_SIGNALS:
    /// Of a new one; its machines are wanted (setMachines).
    void clientChosen(core::ClientId client);

private:
    void addIdentity(const SubscriptionRecord &record, const QList<core::Client> &clients);
    void addClient(const QString &name, const QList<core::Client> &clients);
    void addTerm(const Format &format);
    void addMachines(const QList<core::Asset> &machines);
    void addRest();
    QLineEdit *addFilled(const QString &name, const QString &label, const QString &text);
    DateEdit *addDay(const QString &name, const QString &label, const Format &format,
                     const std::optional<QDate> &day);
    core::SubscriptionKind kind() const;
    void showKind();
    void showSeats();
    void chooseComputers();

    Format m_format;
    core::Subscription m_subscription;
    core::Subscription m_start; ///< As the form read before anything was typed.
    QList<core::Asset> m_offered;
    QComboBox *m_kind = nullptr;
    TypeAhead *m_client = nullptr; ///< Of a new one.
    QLineEdit *m_name = nullptr;
    QLineEdit *m_domainNames = nullptr;
    QLineEdit *m_issuer = nullptr;
    QLineEdit *m_reference = nullptr;
    QLineEdit *m_seats = nullptr;
    DateEdit *m_starts = nullptr;
    DateEdit *m_expires = nullptr;
    QCheckBox *m_autoRenewed = nullptr;
    QLineEdit *m_supplier = nullptr;
    MoneyEdit *m_price = nullptr;
    MachinesEdit *m_machines = nullptr;
    QLineEdit *m_vault = nullptr;
    QPlainTextEdit *m_notes = nullptr;
};

} // namespace ui
