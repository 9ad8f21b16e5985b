// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QMimeData;

namespace ui {

/// Covers a widget while files are dragged, and says what dropping them would do: an outline where they
/// may go, filled where they would go now. Takes no events: what it covers does.
class DropVeil : public QWidget
{
    Q_OBJECT
public:
    enum class State { Hidden, Offered, Taking };

    /// Over the whole of @p covered; @p height: a strip of that height at its bottom instead.
    explicit DropVeil(QWidget *covered, int height = 0);

    void setText(const QString &text);
    QString text() const { return m_text; }
    void setState(State state);
    State state() const { return m_state; }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void cover();

    QString m_text;
    State m_state = State::Hidden;
    int m_height = 0;
};

/// The local files of what is dragged or pasted.
QStringList localFiles(const QMimeData &given);

} // namespace ui
