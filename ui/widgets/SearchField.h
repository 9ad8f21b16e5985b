// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QLineEdit>

class QTimer;

namespace ui {

/// What narrows a list: asks once typing pauses, at once on Enter. Esc empties it, and passes
/// on when it is empty; ↓ asks for the list.
class SearchField : public QLineEdit
{
    Q_OBJECT
public:
    static constexpr int kPauseMsecs = 120;

    explicit SearchField(const QString &placeholder = {}, QWidget *parent = nullptr);

    /// Without asking: when a place is gone back to.
    void setSearch(const QString &text);

Q_SIGNALS:
    void searchChanged(const QString &text);
    void listRequested();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void ask();

    QTimer *m_pause;
    QString m_asked;
};

} // namespace ui
