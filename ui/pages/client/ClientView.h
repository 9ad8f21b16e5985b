// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/pages/client/ClientRecord.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Place.h"

#include <QPointer>

class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AttachmentPanel;
class ClientForm;
class ContactForm;
class FormPanel;
class KeyValueList;
class ShortList;
class ScrollColumn;
class SiteForm;

/// The record of a client: sites, contacts, machines and contracts in the main column, identity,
/// notes and history beside it. One form at a time takes the place of the main column.
class ClientView : public QWidget
{
    Q_OBJECT
public:
    ClientView(HistorySource history, AttachmentSource files, Format format, QWidget *parent = nullptr);

    const ClientRecord &record() const { return m_record; }
    AttachmentPanel *attachments() const { return m_attachments; }
    /// A form being filled in is left alone, unless it waits for this answer (reloadRequested).
    void setRecord(const ClientRecord &record);

    void editClient();
    void editSite(core::SiteId id);       ///< Invalid: a new one.
    void editContact(core::ContactId id); ///< Invalid: a new one.
    FormPanel *form() const;              ///< Null while nothing is edited.
    void closeForm();

Q_SIGNALS:
    void navigate(const ui::Place &place);
    void clientSaved(const core::Client &client);
    void siteSaved(const core::Site &site, bool archiving);
    void contactSaved(const core::Contact &contact, bool archiving);
    void reloadRequested(); ///< A conflict is to be settled with what is stored now.
    void failed(const core::Error &error);
    void formChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Settling { None, Theirs, Mine };

    QWidget *makeMain();
    void addPeople(ScrollColumn *column);
    void addPossessions(ScrollColumn *column);
    QWidget *makeContext();
    ShortList *addGrid(ScrollColumn &column, const QString &title, ShortList *grid, QWidget *tool);
    void showIdentity();
    void showSites();
    void showContacts();
    void showAssets();
    void showContracts();
    void addSubscriptions(ScrollColumn *column);
    void showSubscriptionRows();
    void showOpen();
    void follow(const QString &link);
    void openForm(FormPanel *form);
    void settle(Settling how);
    void settled();
    void takeStoredVersion();

    HistorySource m_source;
    Format m_format;
    ClientRecord m_record;
    QStackedWidget *m_stack;
    QWidget *m_context = nullptr;
    QVBoxLayout *m_formHost = nullptr;
    ShortList *m_contacts = nullptr;
    ShortList *m_sites = nullptr;
    ShortList *m_assets = nullptr;
    ShortList *m_contracts = nullptr;
    ShortList *m_subscriptions = nullptr;
    ShortList *m_interventions = nullptr;
    KeyValueList *m_identity = nullptr;
    Panel *m_notesPanel = nullptr;
    QLabel *m_notes = nullptr;
    AttachmentPanel *m_attachments;
    HistoryPanel *m_history = nullptr;
    QPointer<ClientForm> m_clientForm;
    QPointer<SiteForm> m_siteForm;
    QPointer<ContactForm> m_contactForm;
    Settling m_settling = Settling::None;
};

} // namespace ui
