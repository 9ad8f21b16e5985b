// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/Paging.h"
#include "ui/models/PagedModel.h"
#include "ui/pages/asset/AssetRecord.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Page.h"

class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AssetForm;
class AssetView;
class FilterChip;
class ListPanel;

/// The parc: the list of machines, the record of one, the form of a new one.
///
/// Place: record — the machine; filter — text, client (id), kind, lifeCycle (numbers of the enums;
/// lifeCycle -1: all), order ("warranty"), new (true: the form, for `client` where given).
class AssetsPage : public Page
{
    Q_OBJECT
public:
    struct Source
    {
        core::ListSource<core::AssetRow, core::AssetFilter> list;
        std::function<QFuture<core::Result<AssetRecord>>(core::AssetId)> record;
        std::function<QFuture<core::Result<QList<core::Client>>>()> clients; ///< By name.
        std::function<QFuture<core::Result<QList<core::Site>>>(core::ClientId)> sites;
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

private:
    void makeActions();
    void makeList();
    void joinView();
    void loadClients();
    void applyFilter();
    void rememberFilter();
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
    PagedModel<core::AssetRow, core::AssetFilter> *m_model;
    ListPanel *m_list;
    AssetView *m_view;
    QVBoxLayout *m_newHost;
    QPointer<AssetForm> m_newForm;
    FilterChip *m_clientChip = nullptr;
    QList<core::Client> m_clients;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_intervention = nullptr;
    bool m_loaded = false;
    bool m_filtered = false; ///< The list was asked for once.
    int m_asked = 0;
};

} // namespace ui
