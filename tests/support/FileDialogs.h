// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QApplication>
#include <QFileDialog>
#include <QLineEdit>
#include <QTimer>

/// Answers the next file dialog that opens, within ten seconds, with @p path. To be called before what
/// opens it: a dialog runs its own event loop. `offered` is then the name that it proposed.
class FileDialogAnswer : public QObject
{
public:
    explicit FileDialogAnswer(const QString &path) : m_path(path)
    {
        connect(&m_timer, &QTimer::timeout, this, &FileDialogAnswer::look);
        m_timer.start(20);
        QTimer::singleShot(10'000, &m_timer, &QTimer::stop);
    }
    const QString &offered() const { return m_offered; }

private:
    void look()
    {
        auto *dialog = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
        if (!dialog || !dialog->isVisible())
            return;
        m_timer.stop();
        m_offered = QFileInfo(dialog->selectedFiles().value(0)).fileName();
        dialog->findChild<QLineEdit *>(QStringLiteral("fileNameEdit"))->setText(m_path);
        QMetaObject::invokeMethod(dialog, "accept");
    }

    QString m_path;
    QString m_offered;
    QTimer m_timer;
};
