// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/base/Result.h"
#include "ui/widgets/Panel.h"

class QComboBox;
class QHBoxLayout;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace ui {

class FormField;
class MessageBar;

/// Where several fields of a record are edited at once: sections, fields with what is wrong beside
/// them, one Save (Ctrl+Enter) and Cancel (Esc). Never modal. What it edits is the subclass's.
class FormPanel : public Panel
{
    Q_OBJECT
public:
    explicit FormPanel(const QString &title, QWidget *parent = nullptr);

    /// Whether something was typed that is not saved yet.
    virtual bool isModified() const = 0;

    /// Says @p error: at its field, as the question of a conflict, or across the form.
    void showError(const core::Error &error);
    void clearErrors();
    /// While the answer to Save is awaited.
    void setBusy(bool busy);
    /// Says that leaving now loses what was typed, and offers to.
    void warnUnsaved();

Q_SIGNALS:
    void saveRequested(); ///< The fields can be read.
    void cancelRequested();
    void theirsRequested(); ///< Of a conflict: show what somebody else saved.
    void mineRequested();   ///< Of a conflict: save over it.
    void edited();

protected:
    void addSection(const QString &title, const QString &explanation = {});
    FormField *addField(const QString &name, const QString &label, QWidget *editor);
    QLineEdit *addLine(const QString &name, const QString &label);
    QPlainTextEdit *addText(const QString &name, const QString &label, int lines);
    QComboBox *addChoice(const QString &name, const QString &label);
    /// Left of Save.
    void addButton(QPushButton *button);
    /// The buttons stand below the fields added so far.
    void finish();
    FormField *field(const QString &name) const;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void save();
    void askAboutConflict();

    QWidget *m_fields;
    MessageBar *m_message;
    QWidget *m_conflict;
    QHBoxLayout *m_buttons;
    QPushButton *m_save;
};

} // namespace ui
