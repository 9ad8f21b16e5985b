// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/report/CommentPanel.h"

#include "ui/style/Style.h"
#include "ui/style/Tokens.h"
#include "ui/widgets/PlainText.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

namespace ui {

CommentPanel::CommentPanel(QWidget *parent)
    : Panel(tr("Comment"), parent), m_text(new QPlainTextEdit), m_error(plainLabel(QString())),
      m_save(new QPushButton(tr("Save"))), m_discard(new QPushButton(tr("Discard")))
{
    setObjectName(QStringLiteral("commentPanel"));
    m_text->setObjectName(QStringLiteral("commentEdit"));
    m_text->setAccessibleName(tr("Comment"));
    m_text->setPlaceholderText(
        tr("What the figures do not say: printed on the first page, before the summary."));
    m_text->setTabChangesFocus(true);
    m_text->installEventFilter(this);
    m_error->setObjectName(QStringLiteral("commentErrorLabel"));
    m_error->setWordWrap(true);
    m_error->hide();
    m_save->setObjectName(QStringLiteral("saveCommentButton"));
    m_save->setToolTip(tr("Ctrl+Enter"));
    m_discard->setObjectName(QStringLiteral("discardCommentButton"));
    setLook(*m_discard, ButtonLook::Quiet);
    auto *buttons = new QWidget;
    auto *row = new QHBoxLayout(buttons);
    row->setContentsMargins(0, 0, 0, 0);
    row->addStretch(1);
    row->addWidget(m_discard);
    row->addWidget(m_save);
    add(m_text, 1);
    add(m_error);
    add(buttons);
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] {
        setError({});
        showState();
    });
    connect(m_save, &QPushButton::clicked, this, &CommentPanel::requestSave);
    connect(m_discard, &QPushButton::clicked, this, [this] { setComment(m_stored); });
    showState();
}

void CommentPanel::setComment(const core::ReportComment &comment)
{
    m_comment = comment;
    m_stored = comment;
    m_isConflict = false;
    m_text->setPlainText(comment.text);
    m_text->setEnabled(comment.client.isValid());
    setError({});
    showState();
}

void CommentPanel::refresh(const core::ReportComment &comment)
{
    m_stored = comment;
    const bool isOther = comment.client != m_comment.client || comment.month != m_comment.month;
    if (isOther || !isChanged() || m_text->toPlainText().trimmed() == comment.text.trimmed())
        setComment(comment);
}

void CommentPanel::showConflict()
{
    m_isConflict = true;
    setError(tr("Somebody else wrote meanwhile: “%1”. Save keeps your text, Discard takes theirs.")
                 .arg(m_stored.text));
}

bool CommentPanel::isChanged() const
{
    return m_text->toPlainText().trimmed() != m_comment.text.trimmed();
}

void CommentPanel::setError(const QString &error)
{
    m_error->setText(error);
    m_error->setVisible(!error.isEmpty());
    setInError(*m_text, !error.isEmpty());
}

void CommentPanel::showState()
{
    m_save->setEnabled(isChanged());
    m_discard->setVisible(isChanged());
}

void CommentPanel::requestSave()
{
    if (!isChanged())
        return;
    core::ReportComment wanted = m_isConflict ? m_stored : m_comment;
    wanted.text = m_text->toPlainText();
    Q_EMIT saveRequested(wanted);
}

bool CommentPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isEnter = key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter;
        if (isEnter && key->modifiers().testFlag(Qt::ControlModifier)) {
            requestSave();
            return true;
        }
    }
    return Panel::eventFilter(watched, event);
}

} // namespace ui
