// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/Paging.h"
#include "ui/models/PagedModel.h"
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/pages/client/ClientRecord.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Page.h"

class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AttachmentPanel;
class ClientForm;
class ClientView;
class FormPanel;
class ListPanel;

/// The clients: the list, the record of one, the form of a new one.
///
/// Place: record — the client; filter — text, archived (true), new (true: the form).
class ClientsPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        core::ListSource<core::ClientRow, core::ClientFilter> list;
        std::function<core::Answer<core::Result<ClientRecord>>(core::ClientId)> record;
        HistorySource history;
        AttachmentSource files;
    };

    ClientsPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;
    AttachmentPanel *attachments() const;

    /// What was asked to be saved is: the form closes; a new client is shown.
    void saved(core::RowRef row);
    /// It is not: the form says why.
    void refused(const core::Error &error);

Q_SIGNALS:
    /// @p archiving: only whether it is archived changed.
    void clientSaved(const core::Client &client, bool archiving);
    void siteSaved(const core::Site &site, bool archiving);
    void contactSaved(const core::Contact &contact, bool archiving);
    /// Everything about @p client is wanted as a folder.
    void exportRequested(const core::Client &client);

private:
    void makeList();
    void makeActions();
    void joinView();
    QAction *action(const QString &text, const QString &name, const std::function<void()> &run);
    void applyFilter();
    void rememberFilter();
    void load(core::ClientId id);
    void showNew();
    FormPanel *openForm() const;
    void follow(const core::ChangeSet &changes);

    Source m_source;
    Format m_format;
    Place m_place;
    QStackedWidget *m_stack;
    PagedModel<core::ClientRow, core::ClientFilter> *m_model;
    ListPanel *m_list;
    ClientView *m_view;
    QVBoxLayout *m_newHost;
    QPointer<ClientForm> m_newForm;
    QAction *m_new = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_export = nullptr;
    QAction *m_archive = nullptr;
    QAction *m_intervention = nullptr;
    bool m_loaded = false; ///< The record of m_place is what the view shows.
    int m_asked = 0;
};

} // namespace ui
