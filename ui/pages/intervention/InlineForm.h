// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/widgets/Panel.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace core {
class DraftStore;
}

namespace ui {

class FormDraft;
class FormField;
class Format;
class MessageBar;

/// A small form inside a page: a panel, not a modal box. What is wrong stands beside its field;
/// what is only unusual is asked, and a second press confirms. Ctrl+Enter saves, Esc closes.
class InlineForm : public Panel
{
    Q_OBJECT
public:
    explicit InlineForm(QWidget *parent = nullptr);

    /// @p name: what core::Error::field calls it.
    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    void addNote(QWidget *note); ///< Between the fields and the buttons.
    void setSaveText(const QString &text);

    void showError(const core::Error &error);
    /// Empty: nothing is asked.
    void ask(const QString &question);
    /// True once the question on the screen was answered by saving again.
    bool isConfirmed() const { return m_isConfirmed; }
    void clearMessages();
    /// While a save is under way; the form cannot be sent twice.
    void setBusy(bool busy);

    /// From now on what is typed is kept until it is saved, or the form closed unsaved. Once all fields are
    /// there.
    void keepDrafts(core::DraftStore *drafts, const Format &format);
    /// The form is filled in with what it begins with: a draft of @p name is put back.
    void openDraft(const QString &name);
    /// Hides the form; what is typed stays for the next time it is opened.
    void putAway();
    /// Hides it; what was typed is saved, or not wanted.
    void finish();

Q_SIGNALS:
    /// Every ValueEdit was read, and none errs.
    void submitted();
    void closed();

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void submit();

    QVBoxLayout *m_fields;
    QVBoxLayout *m_notes;
    MessageBar *m_message;
    FormDraft *m_draft = nullptr;
    QPushButton *m_save;
    QString m_saveText;
    bool m_isAsking = false;
    bool m_isConfirmed = false;
};

} // namespace ui
