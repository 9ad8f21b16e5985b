// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QLabel;
class QLineEdit;

namespace ui {

/// One line of a form: label, editor, and beside it what is wrong, or help while nothing is.
/// The errors of a ValueEdit are shown by themselves. Lines of one form align.
class FormField : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kLabelWidth = 160;
    static constexpr int kEditorWidth = 300;

    /// @p name: what core::Error::field calls it ("siren"). Owns @p editor.
    FormField(const QString &name, const QString &label, QWidget *editor, QWidget *parent = nullptr);

    QString name() const { return m_name; }
    QWidget *editor() const { return m_editor; }
    /// What the editor means may depend on another field.
    void setLabel(const QString &label);
    void setHelp(const QString &help);
    /// Empty: nothing is wrong.
    void setError(const QString &error);
    QString error() const { return m_error; }

private:
    void showMessage();

    QString m_name;
    QWidget *m_editor;
    QLabel *m_caption;
    QLabel *m_message;
    QString m_help;
    QString m_error;
};

/// What the program fills in is read from its beginning, however long it is.
void showBeginning(QLineEdit &edit);
/// Shows @p sentence at the field of @p form that is called @p name and goes to it; false when
/// there is none: a MessageBar then says it.
bool showFieldError(QWidget &form, const QString &name, const QString &sentence);
/// Takes every error of @p form away.
void clearFieldErrors(QWidget &form);
/// Reads every ValueEdit of @p form; false, and the first wrong one has the focus, when one errs.
bool commitFields(QWidget &form);

} // namespace ui
