// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ChangeSet.h"
#include "ui/pages/intervention/InterventionView.h"
#include "ui/text/Format.h"
#include "ui/widgets/TypeAhead.h"
#include "ui/window/Page.h"

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QTimer;

namespace ui {

class DateTimeEdit;
class FormDraft;
class FormField;
class MachinesEdit;
class MessageBar;
class PromisePanel;
class ResolutionFields;
class TemplateBox;
class TemplateForm;

/// A new intervention in ten seconds: the client, one line, Enter. The contract it falls under
/// and its due dates appear while one types; the rest has defaults, and can be given. One that is
/// over already, "resolved on the phone", takes three fields more; one that comes back every week
/// begins with a template. What is typed stays, also over a crash, until it is saved or discarded.
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
    /// How saving or removing a template ended; @p done is said when it succeeded.
    void templateAnswered(const core::Result<core::ChangeSet> &result, const QString &done);
    void reloadTemplates();

Q_SIGNALS:
    void reportRequested(const ui::NewIntervention &report);
    void templateRequested(const core::InterventionTemplate &wanted);
    void templateRemovalRequested(const core::InterventionTemplate &unwanted);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    QWidget *quickFields();
    QWidget *furtherFields();
    void joinFields();
    FormField *add(const char *name, const QString &label, QWidget *editor, QWidget *into);
    void joinTemplates();
    void reset();
    void begin(); ///< For whom the place says.
    core::Answer<QList<Suggestion>> suggest(const QString &text);
    void tellFound(int clients);
    void find(qint64 suggestion);
    void setClient(const ClientMatch &match);
    void showChoices(const InterventionChoices &choices, const ClientMatch &match);
    void showTemplates(const QList<core::InterventionTemplate> &templates);
    void applyTemplate();
    core::InterventionTemplate asTemplate() const;
    QJsonObject typed() const; ///< Empty: nothing that is worth keeping.
    void putBack(const QJsonObject &fields);
    void putBackChoices(const QJsonObject &fields);
    void resolveNow();
    void followResolution();
    NewIntervention draft() const;
    void askPreview();
    void save();

    InterventionSource m_source;
    Format m_format;
    Place m_place;
    QAction *m_save;
    QAction *m_resolve;
    QAction *m_keepTemplate;
    QAction *m_changeTemplate;
    QTimer *m_delay;
    core::ClientId m_clientId;
    QList<ClientMatch> m_matches;         ///< Those suggested, by Suggestion::id − 1.
    core::InterventionTemplate m_applied; ///< What the form was filled with.
    QJsonObject m_returning;              ///< Of a draft: what waits for the choices of its client.
    MessageBar *m_message;
    QWidget *m_form;
    TemplateForm *m_templateForm;
    FormDraft *m_draft;
    TemplateBox *m_template;
    FormField *m_templateField = nullptr;
    TypeAhead *m_client = nullptr;
    FormField *m_clientField = nullptr;
    QLineEdit *m_title;
    QComboBox *m_impact;
    QComboBox *m_urgency;
    QComboBox *m_kind;
    QComboBox *m_channel;
    QPlainTextEdit *m_description;
    QLineEdit *m_category;
    DateTimeEdit *m_at;
    MachinesEdit *m_machines;
    QComboBox *m_contact;
    QComboBox *m_contract;
    QComboBox *m_technician;
    ResolutionFields *m_resolution;
    PromisePanel *m_promise;
    core::Instant m_opened = {}; ///< What "now" was when the form was opened.
    int m_previewsAsked = 0;
    bool m_isOwnReport = false; ///< When it was reported has been typed: nothing moves it.
    bool m_isBusy = false;
};

} // namespace ui
