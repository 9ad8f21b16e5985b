// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/KeepEdit.h"

#include "ui/style/Tokens.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>

namespace ui {

KeepEdit::KeepEdit(QLineEdit *editor, QWidget *parent)
    : QWidget(parent), m_choice(new QComboBox), m_editor(editor)
{
    m_choice->addItems({tr("Leave as it is"), tr("Becomes"), tr("Is emptied")});
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(kGapCell);
    layout->addWidget(m_choice);
    layout->addWidget(m_editor, 1);
    m_editor->hide();
    setFocusProxy(m_choice);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_editor->setVisible(choice() == Choice::Set);
        if (choice() == Choice::Set)
            m_editor->setFocus();
        Q_EMIT changed();
    });
    connect(m_editor, &QLineEdit::textChanged, this, &KeepEdit::changed);
    connect(m_editor, &QLineEdit::editingFinished, this, &KeepEdit::changed);
}

KeepEdit::Choice KeepEdit::choice() const
{
    return static_cast<Choice>(m_choice->currentIndex());
}

std::optional<QString> KeepEdit::text() const
{
    if (choice() == Choice::Keep)
        return {};
    return choice() == Choice::Set ? m_editor->text().trimmed() : QString();
}

} // namespace ui
