// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/asset/AssetList.h"
#include "ui/pages/asset/AssetRecord.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Page.h"

class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AssetForm;
class AssetView;

/// The parc: the list of machines, the record of one, the form of a new one.
///
/// Place: record — the machine; filter — what AssetFilters.h lists, view (id of a saved view), or
/// new (true: the form, for `client` where given).
class AssetsPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        AssetList::Source list;
        std::function<QFuture<core::Result<AssetRecord>>(core::AssetId)> record;
        std::function<QFuture<core::Result<QList<core::Client>>>()> clients; ///< By name.
        HistorySource history;
    };

    AssetsPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

    void saved(core::RowRef row);
    void refused(const core::Error &error);

Q_SIGNALS:
    void assetSaved(const core::Asset &asset);
    void viewSaved(const core::SavedView &view);
    void viewRemoved(const core::SavedView &view);

private:
    void makeActions();
    void makeList();
    void joinView();
    void loadClients();
    void load(core::AssetId id);
    void askForNew();
    void showNew(const QList<core::Site> &sites);
    AssetForm *openForm() const;
    void follow(const core::ChangeSet &changes);
    bool isNew() const;

    Source m_source;
    Format m_format;
    Place m_place;
    QStackedWidget *m_stack;
    AssetList *m_list;
    AssetView *m_view;
    QVBoxLayout *m_newHost;
    QPointer<AssetForm> m_newForm;
    QList<core::Client> m_clients;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_intervention = nullptr;
    bool m_loaded = false;
    int m_asked = 0;
};

} // namespace ui
