// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QAbstractButton>
#include <QHash>

class QHBoxLayout;
class QToolButton;
class QVBoxLayout;

namespace ui {

/// One place of the sidebar: icon, name, and how many things wait there.
class SidebarButton : public QAbstractButton
{
    Q_OBJECT
public:
    SidebarButton(const QString &title, QString icon, QWidget *parent = nullptr);

    void setCount(int count); ///< 0 shows nothing.
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_icon;
    int m_count = 0;
};

/// The places of the program, one selected; those that are rarely gone to stand at the bottom.
class Sidebar : public QWidget
{
    Q_OBJECT
public:
    explicit Sidebar(QWidget *parent = nullptr);

    void addPlace(const QString &id, const QString &title, const QString &icon, bool atBottom = false);
    void setCount(const QString &id, int count);
    /// Selects without emitting; an unknown id selects none.
    void select(const QString &id);
    /// At the right of the program's name: Back and Forward.
    void addTool(QToolButton *tool);

Q_SIGNALS:
    void chosen(const QString &id);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QVBoxLayout *m_top;
    QVBoxLayout *m_bottom;
    QHBoxLayout *m_tools;
    QHash<QString, SidebarButton *> m_places;
};

} // namespace ui
