// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFutureWatcher>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QTimer;

namespace ui {

class ElidedLabel;

/// Long work under way: what is being done, how far, and Cancel; the program stays usable.
/// Give it to MainWindow::addJob(). It hides for the first half second and deletes itself
/// when its future ends.
class JobBar : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kDelayMsecs = 500;

    explicit JobBar(const QString &title, QWidget *parent = nullptr);

    /// Follows @p future: its progress, its progress text, its end. Cancel cancels it.
    template <class T>
    void follow(const QFuture<T> &future)
    {
        follow(QFuture<void>(future));
    }
    void follow(const QFuture<void> &future);
    /// For work that tells its progress otherwise; @p total 0: unknown.
    void setProgress(qint64 done, qint64 total, const QString &step = {});

Q_SIGNALS:
    void cancelRequested();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QFutureWatcher<void> m_watcher;
    QTimer *m_delay;
    ElidedLabel *m_step;
    QProgressBar *m_bar;
    QPushButton *m_cancel;
};

} // namespace ui
