// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/style/Tokens.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// A sentence across the page with what to do about it. Hidden until it has something to say;
/// put it into its layout first.
class MessageBar : public QWidget
{
    Q_OBJECT
public:
    explicit MessageBar(QWidget *parent = nullptr);

    /// @p action: the word of its button ("Try again"); empty: none.
    void showMessage(Tone tone, const QString &text, const QString &action = {});
    void dismiss();
    QString text() const;
    Tone tone() const { return m_tone; }

Q_SIGNALS:
    void actionChosen();
    void dismissed();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Tone m_tone = Tone::Neutral;
    QLabel *m_text;
    QPushButton *m_action;
};

} // namespace ui
