// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ChangeSet.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/window/Page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QTimer;

namespace ui {

class DateTimeEdit;
class FormField;
class KeyValueList;
class MachinesEdit;
class MessageBar;
class Panel;
class TypeAhead;

/// A new intervention in ten seconds: the client, one line, Enter. The contract it falls under
/// and its due dates appear while one types; the rest has defaults, and can be given.
class NewInterventionPage : public Page
{
    Q_OBJECT
public:
    NewInterventionPage(InterventionSource source, Format format, QWidget *parent = nullptr);

    /// place.filter: `client` and `asset`, where it starts from a client or a machine.
    void open(const Place &place) override;
    Place place() const override { return m_place; }
    HeaderContent header() const override;
    bool canLeave() override;
    QWidget *firstFocus() override;

    /// Null @p id: it failed.
    void answered(const core::Result<core::ChangeSet> &result, core::InterventionId id);

Q_SIGNALS:
    void reportRequested(const ui::NewIntervention &report);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *quickFields();
    QWidget *furtherFields();
    void joinFields();
    FormField *add(const char *name, const QString &label, QWidget *editor, QWidget *into);
    void reset();
    void find(qint64 suggestion);
    void setClient(const ClientMatch &match);
    void showChoices(const InterventionChoices &choices, const ClientMatch &match);
    NewIntervention draft() const;
    void askPreview();
    void showPreview(const core::Result<InterventionPreview> &preview);
    void save();

    InterventionSource m_source;
    Format m_format;
    Place m_place;
    QAction *m_save;
    QTimer *m_delay;
    core::ClientId m_clientId;
    QList<ClientMatch> m_matches; ///< Those suggested, by Suggestion::id − 1.
    MessageBar *m_message;
    QWidget *m_form;
    TypeAhead *m_client = nullptr;
    QLineEdit *m_title;
    QComboBox *m_impact;
    QComboBox *m_urgency;
    QComboBox *m_kind;
    QComboBox *m_channel;
    DateTimeEdit *m_at;
    MachinesEdit *m_machines;
    QComboBox *m_contact;
    QComboBox *m_contract;
    QComboBox *m_technician;
    DateTimeEdit *m_resolved;
    Panel *m_preview;
    KeyValueList *m_dues;
    QLabel *m_previewText;
    core::Instant m_opened = {}; ///< What "now" was when the form was opened.
    int m_previewsAsked = 0;
    bool m_isBusy = false;
    bool m_mayLeave = false;
};

} // namespace ui
