// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "core/domain/ReportComment.h"
#include "ui/widgets/Panel.h"

class QPlainTextEdit;
class QPushButton;

namespace ui {

/// The technician's words for the first page: what the figures do not say.
class CommentPanel : public Panel
{
    Q_OBJECT
public:
    explicit CommentPanel(QWidget *parent = nullptr);

    void setComment(const core::ReportComment &comment);
    /// What is stored by now: shown unless something else is being typed.
    void refresh(const core::ReportComment &comment);
    /// Somebody else wrote meanwhile: Save keeps this text, Discard takes the other.
    void showConflict();
    bool isChanged() const;
    /// Below the text, until it is changed or set.
    void setError(const QString &error);

Q_SIGNALS:
    void saveRequested(const core::ReportComment &comment);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void requestSave();
    void showState();

    core::ReportComment m_comment; ///< What the text began as.
    core::ReportComment m_stored;  ///< The latest known.
    bool m_isConflict = false;
    QPlainTextEdit *m_text;
    QLabel *m_error;
    QPushButton *m_save;
    QPushButton *m_discard;
};

} // namespace ui
