// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QUuid>
#include <QWidget>

class QLabel;
class QPropertyAnimation;
class QPushButton;
class QTimer;

namespace ui {

/// "Enregistré · Annuler", at the bottom of the window: two seconds, then it fades. It stays
/// while the mouse is on it or its button has the focus. Undo remains reachable by Ctrl+Z.
class UndoBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kShownMsecs = 2000;
    static constexpr int kFadeMsecs = 400;

    explicit UndoBar(QWidget *parent);

    /// @p unit null: nothing to undo, the words alone.
    void showDone(const QString &text, const QUuid &unit);
    /// What showDone() last named; null after it was undone.
    void forget();

Q_SIGNALS:
    void undoRequested(const QUuid &unit);

protected:
    bool event(QEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void place();
    void leave();

    QLabel *m_text;
    QPushButton *m_undo;
    QTimer *m_timer;
    QPropertyAnimation *m_fade = nullptr;
    QUuid m_unit;
};

} // namespace ui
