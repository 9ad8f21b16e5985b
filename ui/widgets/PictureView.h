// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QImage>
#include <QWidget>

class QLabel;
class QPushButton;

namespace ui {

/// A picture over the whole window, as large as fits, with its name below; Esc, or a click beside it,
/// closes it. What was there stays as it was.
class PictureView : public QWidget
{
    Q_OBJECT
public:
    /// Covers the window of @p over.
    explicit PictureView(QWidget *over);

    /// @p caption: its name and what is known of it.
    void showPicture(const QImage &picture, const QString &caption);
    /// In place of a picture.
    void showMessage(const QString &text, const QString &caption);
    /// How large a picture is worth being, in pixels of the screen.
    QSize room() const;
    void setSteps(bool hasPrevious, bool hasNext);

Q_SIGNALS:
    void saveRequested();
    void stepRequested(int by); ///< -1: the one before; 1: the next.
    void closed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    QRect place() const; ///< Of the picture.
    void close();

    QImage m_picture;
    QLabel *m_message;
    QLabel *m_caption;
    QPushButton *m_previous;
    QPushButton *m_next;
};

} // namespace ui
