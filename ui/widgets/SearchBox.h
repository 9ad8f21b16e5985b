// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>

namespace ui {

/// Looks like a search field and opens the palette where one really types.
class SearchBox : public QAbstractButton
{
    Q_OBJECT
public:
    explicit SearchBox(QWidget *parent = nullptr);
    void setShortcutText(const QString &text) { m_shortcut = text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_shortcut;
};

} // namespace ui
