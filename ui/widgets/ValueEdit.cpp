// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/ValueEdit.h"

#include "ui/style/Style.h"

#include <QKeyEvent>

namespace ui {

ValueEdit::ValueEdit(QWidget *parent) : QLineEdit(parent)
{
    connect(this, &QLineEdit::textEdited, this,
            [this] { setError({}); }); // Judged when left, not while typing.
}

bool ValueEdit::commit()
{
    const QString typed = text().trimmed();
    if (typed.isEmpty()) {
        forget();
        setError(m_required ? tr("This is needed.") : QString());
    } else if (typed == m_known || read(typed)) {
        setError({});
    } else {
        setError(hint());
        return false;
    }
    const QString shown = written();
    if (text() != shown)
        setText(shown);
    if (shown != m_known) {
        m_known = shown;
        Q_EMIT valueChanged();
    }
    return isValid();
}

void ValueEdit::rewrite()
{
    setError({});
    m_known = written();
    setText(m_known);
    setCursorPosition(0);
}

void ValueEdit::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    setInError(*this, !error.isEmpty());
    setAccessibleDescription(error);
    Q_EMIT errorChanged(error);
}

void ValueEdit::keyPressEvent(QKeyEvent *event)
{
    const bool up = event->key() == Qt::Key_Up;
    if ((up || event->key() == Qt::Key_Down) && event->modifiers() == Qt::NoModifier && !isReadOnly()) {
        if (!commit())
            return;
        step(up ? 1 : -1);
        setText(written());
        commit();
        selectAll();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        commit();
    QLineEdit::keyPressEvent(event);
}

void ValueEdit::focusOutEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        commit();
    QLineEdit::focusOutEvent(event);
}

} // namespace ui
