// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <QWidget>

class QBoxLayout;

namespace ui {

/// A page's main column and its context beside it; below it where the window is narrow. Lies
/// in a PageScroll where its content may be higher than the window.
class TwoColumns : public QWidget
{
    Q_OBJECT
public:
    static constexpr int kContextWidth = 330;
    static constexpr int kNarrow = 860; ///< Below this width the context goes below.

    TwoColumns(QWidget *main, QWidget *context, QWidget *parent = nullptr);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();

    QBoxLayout *m_layout;
    QWidget *m_context;
};

} // namespace ui
