// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/asset/AssetBulk.h"
#include "core/exchange/TableExport.h"
#include "ui/pages/asset/AssetLabels.h"
#include "ui/pages/asset/AssetList.h"
#include "ui/pages/asset/AssetRecord.h"
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Page.h"

class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AssetForm;
class AttachmentPanel;
class AssetView;
class BulkEditor;
class FormPanel;
class LabelsEditor;

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
        std::function<core::Answer<core::Result<AssetRecord>>(core::AssetId)> record;
        std::function<core::Answer<core::Result<QList<core::Client>>>()> clients; ///< By name.
        std::function<core::Answer<core::Result<QList<core::Asset>>>(const QList<core::AssetId> &)> assets;
        std::function<core::Answer<core::Result<LabelledAssets>>(const QList<core::AssetId> &)> labelled;
        PaperFonts fonts; ///< For labels.
        HistorySource history;
        AttachmentSource files;
    };

    AssetsPage(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

    AssetList *list() const { return m_list; }
    AttachmentPanel *attachments() const;
    void saved(core::RowRef row);
    void saved(); ///< The machines that bulkSaved() named.
    void refused(const core::Error &error);

Q_SIGNALS:
    void assetSaved(const core::Asset &asset);
    void custodySaved(const core::Custody &custody);
    void wipingSaved(const core::DataWiping &wiping);
    void viewSaved(const core::SavedView &view);
    void viewRemoved(const core::SavedView &view);
    /// What the list shows, to a file that the application asks for.
    void exportRequested(core::TableFormat format);
    void bulkSaved(const QList<core::AssetChange> &changes);
    void tagsRequested(const QList<core::AssetChange> &changes);
    void labelsPdfRequested(const ui::Pages &pages);
    void labelsPrintRequested(const ui::Pages &pages);

private:
    void makeActions();
    void makeListActions();
    void makeList();
    void startBulk(const QList<core::AssetId> &ids);
    void loadBulkSites(const QList<core::Asset> &assets);
    void showBulk(const QList<core::Asset> &assets, const QList<core::Site> &sites);
    void loadLabels(const QList<core::AssetId> &ids);
    void showLabels(const LabelledAssets &machines);
    void open(QWidget &instead);
    void closeInstead();
    void joinView();
    void loadClients();
    void load(core::AssetId id);
    void askForNew();
    void showNew(const QList<core::Site> &sites);
    FormPanel *openForm() const;
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
    QPointer<BulkEditor> m_bulk;     ///< Open in place of the list, as
    QPointer<LabelsEditor> m_labels; ///< the labels are.
    QList<QAction *> m_listActions;
    QList<core::Client> m_clients;
    QAction *m_new = nullptr;
    QAction *m_import = nullptr;
    QAction *m_edit = nullptr;
    QAction *m_intervention = nullptr;
    bool m_loaded = false;
    int m_asked = 0;
    bool m_knowsClients = false;
    bool m_isNewAwaited = false; ///< Once the clients are known.
};

} // namespace ui
