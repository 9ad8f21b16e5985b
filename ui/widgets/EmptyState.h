// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QAction;
class QLabel;
class QPushButton;

namespace ui {

/// Nothing to show: one sentence, and the action that changes it.
class EmptyState : public QWidget
{
    Q_OBJECT
public:
    /// @p action null: the sentence alone. Not owned.
    explicit EmptyState(const QString &sentence = {}, QAction *action = nullptr, QWidget *parent = nullptr);
    void setContent(const QString &sentence, QAction *action = nullptr);

private:
    QLabel *m_sentence;
    QPushButton *m_button;
    QAction *m_action = nullptr;
};

} // namespace ui
