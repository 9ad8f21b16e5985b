// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/client/Client.h"
#include "ui/text/Format.h"
#include "ui/widgets/FormPanel.h"

class QCheckBox;

namespace ui {

class MoneyEdit;

/// A client: for a new one no more than its name and kind, the rest when it is known.
class ClientForm : public FormPanel
{
    Q_OBJECT
public:
    ClientForm(const core::Client &client, const Format &format, QWidget *parent = nullptr);

    core::Client value() const;
    /// After a conflict: what is typed shall be saved over @p version.
    void setVersion(int version) { m_client.version = version; }
    bool isModified() const override { return value() != m_client; }

private:
    void addContact();
    void addLegal(const Format &format);
    void fill();
    void warn();

    core::Client m_client;
    QLineEdit *m_name;
    QComboBox *m_kind;
    QLineEdit *m_phone = nullptr;
    QLineEdit *m_email = nullptr;
    QPlainTextEdit *m_street = nullptr;
    QLineEdit *m_postcode = nullptr;
    QLineEdit *m_town = nullptr;
    QLineEdit *m_country = nullptr;
    QLineEdit *m_legalForm = nullptr;
    MoneyEdit *m_capital = nullptr;
    QLineEdit *m_siren = nullptr;
    QLineEdit *m_siret = nullptr;
    QLineEdit *m_rcsTown = nullptr;
    QLineEdit *m_vat = nullptr;
    QLineEdit *m_representative = nullptr;
    QLineEdit *m_capacity = nullptr;
    QPlainTextEdit *m_notes = nullptr;
};

/// A site, with the public holidays that its calendars follow.
class SiteForm : public FormPanel
{
    Q_OBJECT
public:
    explicit SiteForm(const core::Site &site, QWidget *parent = nullptr);

    core::Site value() const;
    void setVersion(int version) { m_site.version = version; }
    bool isModified() const override { return value() != m_site; }

Q_SIGNALS:
    void archiveRequested();

private:
    void addHolidays();
    void showRegion();

    core::Site m_site;
    QLineEdit *m_name;
    QPlainTextEdit *m_street;
    QLineEdit *m_postcode;
    QLineEdit *m_town;
    QLineEdit *m_country;
    QComboBox *m_region = nullptr;
    QCheckBox *m_goodFriday = nullptr;
    QCheckBox *m_december26 = nullptr;
    QPlainTextEdit *m_access = nullptr;
};

/// A person of a client.
class ContactForm : public FormPanel
{
    Q_OBJECT
public:
    ContactForm(const core::Contact &contact, const QList<core::Site> &sites, QWidget *parent = nullptr);

    core::Contact value() const;
    void setVersion(int version) { m_contact.version = version; }
    bool isModified() const override { return value() != m_contact; }

Q_SIGNALS:
    void archiveRequested();

private:
    core::Contact m_contact;
    QLineEdit *m_name;
    QLineEdit *m_role;
    QLineEdit *m_phone;
    QLineEdit *m_mobile;
    QLineEdit *m_email;
    QComboBox *m_site;
    QPlainTextEdit *m_notes;
};

} // namespace ui
