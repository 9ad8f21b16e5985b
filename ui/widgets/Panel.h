// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QFrame>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace ui {

/// The white ground on which a page puts its things: hairline, small radius, an optional title
/// with room for actions at its right.
class Panel : public QFrame
{
    Q_OBJECT
public:
    explicit Panel(const QString &title = {}, QWidget *parent = nullptr);

    void setTitle(const QString &title);
    /// At the right of the title.
    void addTitleWidget(QWidget *widget);
    /// From edge to edge: tables and lists, whose cells have their own margins.
    void addWide(QWidget *widget, int stretch = 0);
    /// Within the panel's margins.
    void add(QWidget *widget, int stretch = 0);
    /// A title further down, for a panel of several parts.
    void addTitle(const QString &title);
    void addStretch();

protected:
    void childEvent(QChildEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *m_edge = nullptr; ///< First: childEvent() asks for it while the others are made.
    QVBoxLayout *m_layout;
    QHBoxLayout *m_titleRow;
    QLabel *m_title;
};

} // namespace ui
