// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/attachment/AttachmentSource.h"
#include "ui/pages/history/HistoryPanel.h"
#include "ui/pages/subscription/SubscriptionRecord.h"
#include "ui/window/Place.h"

#include <QPointer>

class QBoxLayout;
class QStackedWidget;
class QVBoxLayout;

namespace ui {

class AttachmentPanel;
class Badge;
class KeyValueList;
class ShortList;
class SubscriptionForm;

/// The record of a licence, a certificate or a domain name: what it is, which machines use it and
/// its files in the main column, history beside it; the form takes the place of the main column.
class SubscriptionView : public QWidget
{
    Q_OBJECT
public:
    SubscriptionView(HistorySource history, AttachmentSource files, Format format, QWidget *parent = nullptr);

    const SubscriptionRecord &record() const { return m_record; }
    /// A form being filled in is left alone, unless it waits for this answer (reloadRequested).
    void setRecord(const SubscriptionRecord &record);
    void edit();
    SubscriptionForm *form() const { return m_form; }
    void closeForm();
    AttachmentPanel *attachments() const { return m_attachments; }

Q_SIGNALS:
    void navigate(const ui::Place &place);
    void subscriptionSaved(const core::Subscription &subscription);
    void reloadRequested();
    void failed(const core::Error &error);
    void formChanged();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum class Settling { None, Theirs, Mine };

    QWidget *makeMain();
    void arrange();
    KeyValueList *addFacts(QLayout &into, const QString &title, const QString &name);
    void follow(const QString &link);
    void showFacts();
    void showTerm();
    void showMachines();
    void settle(Settling how);
    void settled();

    Format m_format;
    SubscriptionRecord m_record;
    QStackedWidget *m_stack;
    QWidget *m_context;
    QVBoxLayout *m_formHost = nullptr;
    QBoxLayout *m_facts = nullptr; ///< One below the other in a narrow window.
    KeyValueList *m_identity = nullptr;
    KeyValueList *m_term = nullptr;
    Panel *m_machinePanel = nullptr;
    Badge *m_seats = nullptr;
    ShortList *m_machines = nullptr;
    Panel *m_notesPanel = nullptr;
    QLabel *m_notes = nullptr;
    AttachmentPanel *m_attachments;
    HistoryPanel *m_history;
    QPointer<SubscriptionForm> m_form;
    Settling m_settling = Settling::None;
};

} // namespace ui
