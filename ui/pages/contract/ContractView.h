// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/contract/Template.h"
#include "ui/pages/contract/ContractSource.h"
#include "ui/text/Format.h"
#include "ui/window/Place.h"

#include <QHash>
#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class GuideStrip;
class LinkButton;
class MessageBar;
class Panel;
class PartEditor;
class PartList;
class PartiesPart;
class ScrollColumn;

/// A contract in its parts: at the left each with its state, in the middle the editor of one,
/// at the right what it says in plain words. A signed version is shown, not edited.
class ContractView : public QWidget
{
    Q_OBJECT
public:
    ContractView(const TypeAhead::Source &clients, const TypeAhead::Source &contracts, const Format &format,
                 QWidget *parent = nullptr);

    /// Shows the version that is being written, else the latest; @p number: that one.
    void show(const ContractRecord &record, int number = 0);
    /// The rows changed elsewhere, but what was typed is kept: saving writes over them.
    void keepTyped(const ContractRecord &record);
    /// Another client was chosen for the one being written.
    void takeClient(const ContractRecord &record);

    const ContractRecord &record() const { return m_record; }
    /// What was typed.
    core::Contract contract() const;
    core::ContractVersion version() const;
    bool isSigned() const { return m_version.isSigned; }
    bool isChanged() const;
    /// False, with the words beside it, while a field cannot be read.
    bool commit();
    /// Goes to the field that @p error is about, else says it above.
    void showError(const core::Error &error);
    void showMessage(const QString &text, const QString &action);
    void setPart(core::ContractPart part);
    /// Whether the steps of the guide stand above the parts of a draft.
    void setGuided(bool guided);
    /// Takes the formula of @p model for the draft; its calendars are stored.
    void useTemplate(const core::ContractTemplate &model, const TemplateCalendars &calendars);
    /// Takes what @p model, the version of another contract, agrees.
    void useVersion(const core::ContractVersion &model);
    /// What the contract brings, a line a month; of none, nothing is said.
    void showProfits(const QList<core::ContractProfit> &profits);

Q_SIGNALS:
    void edited();
    void navigate(const ui::Place &place);
    void clientChosen(core::ClientId client);
    void versionChosen(int number);
    void theirsRequested();
    void guideHidden();
    void templateRequested(const QString &name);
    void modelRequested(core::ContractId contract);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void take(const ContractRecord &shown, const core::ContractVersion &made);
    void addPart(core::ContractPart part, PartEditor *editor);
    QWidget *makeContext();
    void joinGuide();
    void showPart(core::ContractPart part);
    void follow();
    void showChanges(const core::ContractVersion &shown);
    void showFindings(const QList<core::PartFinding> &findings);
    core::ContractPart partOf(const QString &field) const;

    Format m_format;
    ContractRecord m_record;
    core::ContractVersion m_version; ///< The one shown, as stored.
    MessageBar *m_message;
    GuideStrip *m_guide;
    PartList *m_parts;
    Panel *m_panel;
    QStackedWidget *m_stack;
    QWidget *m_context = nullptr; ///< Below the parts where the window is narrow.
    ScrollColumn *m_left = nullptr;
    QHBoxLayout *m_columns = nullptr;
    QVBoxLayout *m_findings;
    QHash<core::ContractPart, PartEditor *> m_editors;
    PartiesPart *m_parties;
    QComboBox *m_versions;
    QLabel *m_plain;
    LinkButton *m_life;
    QLabel *m_changesTitle = nullptr;
    QLabel *m_changes;
    QLabel *m_profitsTitle = nullptr;
    QLabel *m_profits = nullptr;
    bool m_isGuided = false;
    bool m_showing = false;
};

} // namespace ui
