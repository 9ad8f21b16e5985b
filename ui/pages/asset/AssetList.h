// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Answer.h"
#include "core/domain/Paging.h"
#include "core/domain/asset/AssetList.h"
#include "core/domain/client/Client.h"
#include "core/domain/view/SavedView.h"
#include "ui/models/PagedModel.h"
#include "ui/text/Format.h"

#include <QHash>
#include <QWidget>

class QSettings;

namespace ui {

class FilterChip;
class ListPanel;
class SavedViews;
class SelectionBar;

/// The list of machines: what narrows it as sentences, the columns and groups the user chose, the
/// office's saved views. What it shows is one map (AssetFilters.h), which the page keeps as its place.
class AssetList : public QWidget
{
    Q_OBJECT
public:
    using Groups = QHash<core::AssetGroup, qint64>;
    struct Source
    {
        core::ListSource<core::AssetRow, core::AssetFilter> list;
        std::function<core::Answer<core::Result<Groups>>(const core::AssetFilter &)> groups;
        std::function<core::Answer<core::Result<QList<core::SavedView>>>()> views;
        std::function<core::Answer<core::Result<QList<core::Site>>>(core::ClientId)> sites;
        std::function<core::Answer<core::Result<QList<core::AssetId>>>(const core::AssetFilter &)> ids;
        QSettings *settings = nullptr; ///< For columns and widths; may be absent.
    };

    AssetList(Source source, Format format, core::ChangeNotifier &changes, QWidget *parent = nullptr);

    void show(const QVariantMap &shown);
    QVariantMap shown() const { return m_shown; }
    void setClients(const QList<core::Client> &clients);
    /// What an empty list offers.
    void setEmptyAction(QAction *action);
    /// A button shown while several machines are selected.
    void addSelectionAction(QAction *action);
    /// Calls @p take with the machines that an action is about: those selected where there are
    /// several, else all of the list.
    void withMeant(const std::function<void(const QList<core::AssetId> &)> &take);
    ListPanel *panel() const { return m_panel; }
    const core::AssetFilter &filter() const { return m_model->filter(); }
    /// The columns shown, from left to right.
    QList<Column<core::AssetRow>> columns() const;

Q_SIGNALS:
    void shownChanged(); ///< shown() differs.
    void opened(core::AssetId id);
    void backRequested();
    void failed(const core::Error &error);
    /// To be stored: a new view, or one that has changed.
    void viewSaved(const core::SavedView &view);
    void viewRemoved(const core::SavedView &view);

private:
    void makeTools();
    void joinList();
    void joinViews();
    void makeSelectionBar();
    void read();
    void readColumns();
    void apply();
    void showOrder();
    void showSections();
    void countGroups();
    QString sectionTitle(const core::AssetRow &row) const;
    void offerSites();
    void follow(const core::ChangeSet &changes);

    Source m_source;
    Format m_format;
    QVariantMap m_shown;
    PagedModel<core::AssetRow, core::AssetFilter> *m_model;
    ListPanel *m_panel;
    FilterChip *m_group;
    SavedViews *m_views;
    SelectionBar *m_selection = nullptr;
    Groups m_groups;
    core::ClientId m_sitesOf;
    bool m_asked = false; ///< The list was asked for once.
};

} // namespace ui
