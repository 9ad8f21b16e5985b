// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/RevisionRequest.h"
#include "core/services/ChangeNotifier.h"
#include "ui/models/PagedModel.h"
#include "ui/pages/contract/ContractSource.h"
#include "ui/pages/contract/StateBar.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QStackedWidget;

namespace ui {

class ContractView;
class ListPanel;
class PaperView;
class RevisionPanel;

/// The contracts: the list, and one in its parts.
///
/// Place: record — the contract; filter — text, client, ended (true); new (true: a blank one),
/// version (the number of the one shown), paper (true: as it is printed), kind (of the paper).
class ContractsPage : public Page
{
    Q_OBJECT
public:
    ContractsPage(ContractSource source, const Format &format, core::ChangeNotifier &changes,
                  QWidget *parent = nullptr);

    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

    /// What was asked is done: @p row is the contract.
    void saved(core::RowRef row);
    void refused(const core::Error &error);

Q_SIGNALS:
    /// @p version: the draft; its number is 0 where only the contract's own fields are saved.
    void saveRequested(const core::Contract &contract, const core::ContractVersion &version);
    /// The same, then signed.
    void signRequested(const core::Contract &contract, const core::ContractVersion &version);
    void amendmentRequested(core::ContractId contract, QDate effectiveOn);
    void revisionRequested(const core::RevisionRequest &request);
    void draftRemovalRequested(core::ContractId contract, core::ContractVersionId version);
    void stateRequested(core::ContractId contract, core::ContractState to, QDate day);

private:
    void makeList();
    void makeActions();
    void joinView();
    QAction *action(const QString &text, const QString &name, const std::function<void()> &run);
    void applyFilter();
    void rememberFilter();
    void load(bool keepTyped = false);
    void showRecord(const core::Result<ContractRecord> &record, bool keepTyped);
    void takeClient(core::ClientId client);
    void askForProfits();
    void guide(bool guided);
    void useTemplate(const QString &name);
    void useContract(core::ContractId contract);
    void save();
    void sign();
    void confirmed(StateBar::Step step, QDate day);
    void follow(const core::ChangeSet &changes);
    HeaderContent recordHeader() const;
    HeaderContent paperHeader() const;
    void goToPaper();
    void goToLife(const QVariantMap &filter);
    void openPaper();
    void addActions(HeaderContent &header, const core::ContractVersion &version) const;
    QList<QAction *> versionActions(const core::ContractVersion &version) const;
    QList<QAction *> stateActions(core::ContractState state) const;
    bool isNew() const;
    bool isPaper() const;

    ContractSource m_source;
    Format m_format;
    Place m_place;
    QStackedWidget *m_stack;
    PagedModel<core::ContractRow, core::ContractFilter> *m_model;
    ListPanel *m_list;
    QWidget *m_recordPage;
    StateBar *m_stateBar;
    RevisionPanel *m_revision;
    ContractView *m_view;
    PaperView *m_paper;
    QAction *m_new = nullptr;
    QAction *m_save = nullptr;
    QAction *m_toPaper = nullptr;
    QAction *m_sign = nullptr;
    QAction *m_amend = nullptr;
    QAction *m_removeDraft = nullptr;
    QAction *m_send = nullptr;
    QAction *m_takeBack = nullptr;
    QAction *m_suspend = nullptr;
    QAction *m_resume = nullptr;
    QAction *m_life = nullptr;
    QAction *m_notice = nullptr;
    QAction *m_end = nullptr;
    QAction *m_hours = nullptr;
    QAction *m_revise = nullptr;
    QAction *m_guide = nullptr;
    bool m_loaded = false; ///< What the view shows is the record of m_place.
    bool m_letGo = false;  ///< Asked to leave once with changes: the second time lets go.
    int m_asked = 0;
};

} // namespace ui
