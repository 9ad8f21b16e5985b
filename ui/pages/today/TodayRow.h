// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include "ui/widgets/Badge.h"
#include "ui/widgets/columnWidths.h"

class QBoxLayout;

namespace ui {

/// What one line of the page Today says.
struct TodayLine
{
    BadgeText when = {};
    QString what = {};    ///< What is owed.
    QString of = {};      ///< Number and title.
    QString context = {}; ///< Client, priority, state.
    QString action = {};  ///< The word of its button.
};

/// One line, as wide as the page; its cells stand below those of the lines above. Where there is no room
/// beside each other, the record stands below what is owed. Reached by
/// Tab and ↑↓; Enter opens what it is about, Space does its action.
class TodayRow : public QWidget
{
    Q_OBJECT
public:
    explicit TodayRow(const TodayLine &line, QWidget *parent = nullptr);

    /// Gives the cells of @p rows the same widths, so that they stand below each other.
    static void align(const QList<TodayRow *> &rows, int width);

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void opened();
    void acted();
    void stepped(int by); ///< ↑ −1, ↓ 1

protected:
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    enum Cell { When, What, Of, Context, Action };

    void setWidths(const QList<int> &widths, bool isTall);

    QList<QWidget *> m_cells; ///< By Cell.
    QBoxLayout *m_texts;      ///< What is owed, and of which record: side by side, or one above the other.
    bool m_isHovered = false;
};

} // namespace ui
