// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/asset/AssetRecord.h"
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/window/Place.h"

#include <QPointer>

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AssetForm;
class AssetPartsPanel;
class AttachmentPanel;
class KeyValueList;
class PhotoPanel;
class ShortList;
class ScrollColumn;
class SimpleTable;
class WorkshopPanel;

/// The record of a machine: what it is in the main column, history beside it; the form takes the
/// place of the main column.
class AssetView : public QWidget
{
    Q_OBJECT
public:
    AssetView(HistorySource history, const AttachmentSource &files, Format format, QWidget *parent = nullptr);

    const AssetRecord &record() const { return m_record; }
    /// A form being filled in is left alone, unless it waits for this answer (reloadRequested).
    void setRecord(const AssetRecord &record);
    void edit();
    AssetForm *form() const { return m_form; }
    AttachmentPanel *attachments() const { return m_attachments; }
    WorkshopPanel *workshop() const { return m_workshop; }
    void closeForm();

Q_SIGNALS:
    void navigate(const ui::Place &place);
    void assetSaved(const core::Asset &asset);
    void reloadRequested();
    void failed(const core::Error &error);
    void formChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Settling { None, Theirs, Mine };

    KeyValueList *addFacts(QVBoxLayout &column, const QString &title);
    QWidget *makeMain();
    void showFacts();
    void follow(const QString &link);
    void showLife();
    void addParts(ScrollColumn &column);
    QWidget *makeContext(const AttachmentSource &files);
    void showVolumes();
    void addSupport();
    void showWhereabouts();
    void joinWorkshop(ScrollColumn &column);
    void addSubscriptions(ScrollColumn &column);
    void showFindings();
    void settle(Settling how);
    void settled();

    HistorySource m_source;
    Format m_format;
    AssetRecord m_record;
    QStackedWidget *m_stack;
    QWidget *m_context = nullptr;
    QBoxLayout *m_pair = nullptr; ///< The two columns of facts.
    QVBoxLayout *m_formHost = nullptr;
    KeyValueList *m_identity = nullptr;
    KeyValueList *m_system = nullptr;
    KeyValueList *m_people = nullptr;
    KeyValueList *m_purchase = nullptr;
    KeyValueList *m_life = nullptr;
    Panel *m_findingPanel = nullptr;
    SimpleTable *m_findings = nullptr;
    Panel *m_volumePanel = nullptr;
    SimpleTable *m_volumes = nullptr;
    AssetPartsPanel *m_parts = nullptr;
    ShortList *m_interventions = nullptr;
    Panel *m_subscriptionPanel = nullptr;
    ShortList *m_subscriptions = nullptr;
    Panel *m_notesPanel = nullptr;
    QLabel *m_notes = nullptr;
    AttachmentPanel *m_attachments = nullptr;
    PhotoPanel *m_photo = nullptr;
    WorkshopPanel *m_workshop;
    HistoryPanel *m_history = nullptr;
    QPointer<AssetForm> m_form;
    Settling m_settling = Settling::None;
};

} // namespace ui
