// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/asset/AssetRecord.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

namespace ui {

class DateEdit;
class MoneyEdit;

/// A machine: for a new one what names it, the rest when it is known.
class AssetForm : public FormPanel
{
    Q_OBJECT
public:
    /// @p clients: those a new machine may be given to; a stored one keeps its own.
    AssetForm(const AssetRecord &record, const QList<core::Client> &clients, const Format &format,
              QWidget *parent = nullptr);

    core::Asset value() const;
    void setVersion(int version) { m_asset.version = version; }
    bool isModified() const override { return value() != m_start; }

private:
    void addIdentity(const AssetRecord &record, const QList<core::Client> &clients);
    void addTechnical(const Format &format);
    void addPeople();
    void addPurchase(const Format &format);
    void addLifeCycle(const Format &format);
    QComboBox *addEnum(const QString &name, const QString &label, const QStringList &names, int chosen);
    DateEdit *addDay(const QString &name, const QString &label, const Format &format,
                     const std::optional<QDate> &day);
    QLineEdit *addFilled(const QString &name, const QString &label, const QString &text);

    core::Asset m_asset;
    core::Asset m_start; ///< As the form read before anything was typed.
    QComboBox *m_client = nullptr;
    QComboBox *m_site = nullptr;
    QComboBox *m_kind = nullptr;
    QComboBox *m_lifeCycle = nullptr;
    QComboBox *m_criticality = nullptr;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_tag = nullptr;
    QLineEdit *m_maker = nullptr;
    QLineEdit *m_model = nullptr;
    QLineEdit *m_serial = nullptr;
    QLineEdit *m_cpu = nullptr;
    QLineEdit *m_ram = nullptr; ///< Gigabytes.
    QLineEdit *m_osName = nullptr;
    QLineEdit *m_osVersion = nullptr;
    QLineEdit *m_macs = nullptr;
    QLineEdit *m_ips = nullptr;
    QLineEdit *m_user = nullptr;
    QLineEdit *m_location = nullptr;
    QLineEdit *m_remote = nullptr;
    QLineEdit *m_vault = nullptr;
    DateEdit *m_purchased = nullptr;
    QLineEdit *m_supplier = nullptr;
    MoneyEdit *m_price = nullptr;
    DateEdit *m_warranty = nullptr;
    DateEdit *m_inService = nullptr;
    DateEdit *m_retired = nullptr;
    DateEdit *m_disposed = nullptr;
    QComboBox *m_updates = nullptr;
    DateEdit *m_updatesRead = nullptr;
    QPlainTextEdit *m_notes = nullptr;
};

} // namespace ui
