// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/Paging.h"
#include "core/domain/client/Client.h"
#include "core/exchange/TableExport.h"
#include "ui/models/PagedModel.h"
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/pages/subscription/SubscriptionRecord.h"
#include "ui/window/Page.h"

class QSettings;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AttachmentPanel;
class ListPanel;
class SubscriptionForm;
class SubscriptionView;

/// Licences, certificates and domain names: the list, what expires first before the rest; the record
/// of one; the form of a new one.
///
/// Place: record; filter — what SubscriptionFilters.h lists, or new (true: the form, of a client where
/// there is one).
class SubscriptionsPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        core::ListSource<core::SubscriptionRow, core::SubscriptionFilter> list;
        /// An id that is not valid: a new one of the client, who may not be known yet either.
        std::function<core::Answer<core::Result<SubscriptionRecord>>(core::SubscriptionId, core::ClientId)>
            record;
        std::function<core::Answer<core::Result<QList<core::Client>>>()> clients;
        HistorySource history;
        AttachmentSource files;
        QSettings *settings = nullptr; ///< Keeps this user's columns; may be absent.
    };

    SubscriptionsPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

    AttachmentPanel *attachments() const;
    /// What the list shows: its filter, its columns from left to right.
    const core::SubscriptionFilter &filter() const { return m_model->filter(); }
    QList<Column<core::SubscriptionRow>> columns() const;

    /// What was asked to be saved is: the form closes; a new one is shown.
    void saved(core::RowRef row);
    /// It is not: the form says why.
    void refused(const core::Error &error);

Q_SIGNALS:
    void subscriptionSaved(const core::Subscription &subscription, ui::SubscriptionChange change);
    void exportRequested(core::TableFormat format);

private:
    QAction *action(const QString &text, const char *name, const std::function<void()> &run);
    void makeActions();
    void makeList();
    void joinView();
    void loadClients();
    void applyFilter();
    void rememberFilter();
    void rememberColumns();
    void showOrder();
    void load();
    void askForNew();
    void showNew(const SubscriptionRecord &record);
    void loadMachines(core::ClientId client);
    SubscriptionForm *openForm() const;
    HeaderContent recordHeader() const;
    void follow(const core::ChangeSet &changes);
    bool isNew() const;

    Source m_source;
    Format m_format;
    Place m_place;
    QStackedWidget *m_stack;
    PagedModel<core::SubscriptionRow, core::SubscriptionFilter> *m_model;
    ListPanel *m_list;
    SubscriptionView *m_view;
    QVBoxLayout *m_newHost;
    QPointer<SubscriptionForm> m_newForm;
    QList<core::Client> m_clients;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_renew = nullptr;
    QAction *m_archive = nullptr;
    QList<QAction *> m_listActions;
    bool m_listed = false; ///< The list was asked for.
    bool m_loaded = false; ///< The record of m_place is what the view shows.
    int m_asked = 0;
};

} // namespace ui
