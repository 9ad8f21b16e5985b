// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/contract/TargetEdit.h"

#include "ui/style/Style.h"
#include "ui/text/ErrorText.h"
#include "ui/text/Format.h"
#include "ui/text/TargetInput.h"

namespace ui {

TargetEdit::TargetEdit(QWidget *parent) : QLineEdit(parent)
{
    setPlaceholderText(Format::none());
    setMinimumWidth(76);
    connect(this, &QLineEdit::textEdited, this, &TargetEdit::read);
    connect(this, &QLineEdit::editingFinished, this, [this] {
        if (isValid())
            showTarget();
    });
}

void TargetEdit::setTarget(const std::optional<core::Target> &target)
{
    m_target = target;
    m_error.clear();
    showTarget();
    setInError(*this, m_contradictory);
}

void TargetEdit::setContradictory(bool contradictory)
{
    m_contradictory = contradictory;
    setInError(*this, contradictory || !isValid());
}

void TargetEdit::read()
{
    const auto parsed = parseTargetText(text());
    m_error = parsed ? QString() : ui::errorText(parsed.error());
    if (parsed)
        m_target = *parsed;
    setInError(*this, m_contradictory || !isValid());
    Q_EMIT targetEdited();
}

void TargetEdit::showTarget()
{
    const QString shown = m_target ? Format().target(*m_target) : QString();
    if (shown != text())
        setText(shown);
    setCursorPosition(0);
}

} // namespace ui
