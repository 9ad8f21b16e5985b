// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/pages/intervention/InterventionView.h"
#include "ui/widgets/Panel.h"

#include <QJsonObject>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;
class QVBoxLayout;

namespace ui {

class MachinesEdit;

/// What is written about an intervention, each field editable where it stands: a choice is saved
/// at once, a line by Enter or by leaving it.
class DetailsPanel : public Panel
{
    Q_OBJECT
public:
    explicit DetailsPanel(QWidget *parent = nullptr);

    /// Fields being typed into keep what is typed.
    void showView(const InterventionView &view, const InterventionChoices &choices);
    /// What is typed and not saved yet, by the name of its field.
    QJsonObject typed() const;
    /// Such text again; the field is gone to, so that leaving it saves it. Empty: what is stored.
    void putBack(const QJsonObject &typed);

Q_SIGNALS:
    void typedInto();
    /// From what was shown to what is wanted now.
    void changeRequested(const core::Intervention &before, const core::Intervention &after);
    void priorityRequested();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void addCaption(const QString &text, QWidget *field, QVBoxLayout *into);
    QLineEdit *addLine(const char *name, const QString &caption, QString core::Intervention::*member);
    QPlainTextEdit *addText(const char *name, const QString &caption, QString core::Intervention::*member);
    QComboBox *addChoice(const char *name, const QString &caption);
    void addChoices();
    void joinContract();
    void fillChoices(const InterventionChoices &choices);
    void change(const std::function<void(core::Intervention &)> &edit);

    struct TextField
    {
        QLineEdit *line = nullptr;
        QPlainTextEdit *text = nullptr;
        QString core::Intervention::*member = nullptr;
        void show(const core::Intervention &from, const core::Intervention &before) const;
        QString typed() const;
        QString name() const;
        void set(const QString &value) const;
    };
    void commit(const TextField &field);

    core::Intervention m_shown;
    InterventionChoices m_choices;
    QList<TextField> m_texts;
    QVBoxLayout *m_fields;
    QPushButton *m_priority;
    QComboBox *m_kind = nullptr;
    QComboBox *m_technician = nullptr;
    QComboBox *m_contact = nullptr;
    QComboBox *m_site = nullptr;
    QComboBox *m_contract = nullptr;
    QWidget *m_reasonField;
    QLineEdit *m_reason;
    MachinesEdit *m_machines;
};

} // namespace ui
